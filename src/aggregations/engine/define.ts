import { ident, raw, sql, type Sql } from "../../data/sql";
import type { Bereik } from "../feiten/bereik";
import { PLAATS_EN_TIJD, type CelDimensie, type PlaatsOfTijd } from "../feiten/dimensies";
import type { Dimensie, Eenheid, GevalSoort, WeglatingReden } from "../types";
import type { Schaal } from "./statistiek";

/** What a row is a case of, and the column with its id. */
export interface Geval<K extends string> {
  readonly soort: GevalSoort;
  readonly kolom: K;
  /** The first day of a case, where that is not the first of its fact's dates. */
  readonly begin?: K;
  /** The last day of a case that ends. */
  readonly einde?: K;
  /** The column with the doel, where a case has a row for each of its doelen. */
  readonly doel?: K;
}

/** A table with one stated grain. All joins happen when it is filled, none when it is counted. */
export interface Feit {
  readonly tabel: string;
  /** What one row is, in one sentence. */
  readonly korrel: string;
  readonly kolommen: readonly string[];
  /** The dates that an indicator may count on. */
  readonly data: readonly string[];
  readonly dimensies: Readonly<Partial<Record<CelDimensie, string>>>;
  /** The age group at each of those dates that is counted on; a stretch of days takes it of the day that is asked. */
  readonly leeftijdsgroep: Readonly<Partial<Record<string, string>>>;
  /** What a row is a case of, and the column with its id: what an onderbouwing lists. */
  readonly geval: Geval<string>;
  /** The statement that fills the table for a bereik that was emptied before. */
  readonly vul: (bereik: Bereik) => Sql;
}

/** The dimensions that lie in a column of a fact whatever date is counted on. */
type KolomDimensie = Exclude<CelDimensie, "LEEFTIJDSGROEP">;

/** A fact that still knows its columns K, dates D and dimensions M by name. */
export interface FeitMet<K extends string, D extends K, M extends KolomDimensie> extends Feit {
  readonly kolommen: readonly K[];
  readonly data: readonly D[];
  readonly dimensies: Readonly<Record<M, K>>;
  readonly leeftijdsgroep: Readonly<Partial<Record<D, K>>>;
  readonly geval: Geval<K>;
}

/** Declares a fact; a date or dimension that is no column of it does not compile. */
export const defineFact = <const K extends string, const D extends NoInfer<K>, const M extends KolomDimensie>(
  feit: FeitMet<K, D, M>,
): FeitMet<K, D, M> => feit;

/** The columns of a fact as SQL, so that a misspelt one is a compile error. */
export type Kolommen<K extends string> = Readonly<Record<K, Sql>>;

/** A condition on one row of a fact. `horizon` is the first day after the data of the gemeente. */
export type Conditie<K extends string> = (feit: Kolommen<K>, horizon: Sql) => Sql;

/** What a figure is called in its explanation: Dutch, plural, fitting the sentences of toelichting.ts. */
export interface Woorden {
  /** What the populatie counts: "beëindigde periodes van hulp". */
  readonly populatie: string;
  /** What the noemer has besides: "met een bekende reden van beëindiging". */
  readonly noemer: string;
  /** What the teller has besides, or what a mean or count is of: "eindigden met uitval". */
  readonly teller: string;
  /** Why something was left out, where that is said otherwise than of other figures: "omdat alle doelen zijn vervallen". */
  readonly weggelaten?: Readonly<Partial<Record<CelReden, string>>>;
}

interface Gegevens {
  readonly id: string;
  /** Changes when the meaning changes. */
  readonly versie: number;
  readonly titel: string;
  readonly definitie: string;
  /** Where the definition comes from: law, standard or set of indicators. */
  readonly herkomst: string;
  readonly richting: "HOGER_IS_BETER" | "LAGER_IS_BETER" | "NEUTRAAL";
  readonly eenheid: Eenheid;
  /** Of a mean: between which values each of its numbers lies; without bounds unless given. */
  readonly schaal?: Schaal;
  readonly parameters: Readonly<Record<string, number>>;
  readonly dimensies: readonly Dimensie[];
  /** Built on what other aanbieders did: an aanbieder never sees it live. */
  readonly overAnderen: boolean;
  readonly woorden: Woorden;
}

/** The reasons that a cell counts; the others follow from its numbers. */
export type CelReden = Exclude<WeglatingReden, "GEEN_ANTWOORD" | "MEEGETELD">;

/** Something that is left out of the noemer, and why. Of several reasons the first in the list counts. */
export interface Weglaten {
  readonly reden: CelReden;
  readonly als: Sql;
}

/** The conditions on a row of the fact that decide in which numbers it counts. */
export interface Voorwaarden {
  /** Which rows of the fact the indicator is about at all. */
  readonly kring: Sql;
  readonly vanToepassing: Sql;
  readonly populatie: Sql;
  readonly noemer: Sql;
  /** A condition; of a mean or sum the number that is added up. */
  readonly teller: Sql;
  readonly weggelaten: readonly Weglaten[];
  /** The reasons of rows that are in the populatie and not in the noemer. */
  readonly binnenPopulatie: readonly CelReden[];
}

/** A fact whose rows are stretches of days: columns with the first and the last, without a last day it still runs. */
interface Looptijd {
  readonly feit: Feit;
  readonly van: string;
  readonly totEnMet: string;
}

/** Counted from the rows of one fact by adding up: shares, means, counts and sums. Its kring ends with the peildatum. */
export interface TelIndicator extends Gegevens, Voorwaarden {
  readonly soort: "aandeel" | "gemiddelde" | "aantal" | "som";
  readonly feit: Feit;
  readonly telDatum: string;
  /**
   * Of a sum: true of at most one row of each client in a month. A sum of euros or of lines does not say whether it is
   * of few people; so many clients a month are at least as many clients, so that number decides on passing it on.
   */
  readonly clientmaand: Sql;
}

/**
 * A stock: what runs on one day, the last of a row's period that is known. Summed over gemeenten and all other
 * dimensions, never over time.
 */
export interface StandIndicator extends Gegevens, Voorwaarden, Looptijd {
  readonly soort: "stand";
  /** A count of what runs, or the share of it that meets a condition. */
  readonly cijfer: "aantal" | "aandeel";
}

/** Counted once per client: never summed over anything but gemeenten. */
export interface UniekIndicator extends Gegevens, Looptijd {
  readonly soort: "uniek";
  readonly kring: Sql;
}

/** What a ratio may have above the line. */
export type VerhoudingTeller = TelIndicator | UniekIndicator;

/** One figure per another, or per so many residents of the same gemeenten and year. */
export interface VerhoudingIndicator extends Gegevens {
  readonly soort: "verhouding";
  /** The count or sum above the line. */
  readonly tellerVan: VerhoudingTeller;
  /** The count below it; of residents those of the year, jeugdigen where the row is of the Jeugdwet. */
  readonly noemerVan: VerhoudingTeller | "INWONERS";
  readonly per: number;
}

export type Indicator = TelIndicator | StandIndicator | UniekIndicator | VerhoudingIndicator;

/** What has cells of its own: everything but a ratio. */
export type Telbaar = Exclude<Indicator, VerhoudingIndicator>;

/** Whose rows a figure is followed down to: of a ratio what is above the line. */
export const telbaarVan = (indicator: Indicator): Telbaar =>
  indicator.soort === "verhouding" ? indicator.tellerVan : indicator;

/** How the numbers of a row make its value, however they were counted. */
export type Cijfer = TelIndicator["soort"] | "verhouding";

export const cijferVan = (indicator: Indicator): Cijfer => {
  if (indicator.soort === "stand") return indicator.cijfer;
  return indicator.soort === "uniek" ? "aantal" : indicator.soort;
};

type Vrij = Omit<Gegevens, "dimensies" | "parameters"> & {
  readonly parameters?: Readonly<Record<string, number>>;
};

type Telling<K extends string, D extends K, M extends KolomDimensie> = Vrij & {
  readonly soort: TelIndicator["soort"];
  readonly feit: FeitMet<K, D, M>;
  readonly telDatum: NoInfer<D>;
  readonly dimensies: readonly (PlaatsOfTijd | "LEEFTIJDSGROEP" | NoInfer<M>)[];
  readonly kring: Conditie<NoInfer<K>>;
  /** Where it is false the row counts as niet van toepassing; always unless given. */
  readonly vanToepassing?: Conditie<NoInfer<K>>;
  /** All rows it applies to, unless given. */
  readonly populatie?: Conditie<NoInfer<K>>;
  readonly noemer?: Conditie<NoInfer<K>>;
  readonly teller: Conditie<NoInfer<K>>;
  readonly weggelaten?: Readonly<Partial<Record<CelReden, Conditie<NoInfer<K>>>>>;
  /** Those of the reasons whose rows are in the populatie all the same; none unless given. */
  readonly binnenPopulatie?: readonly CelReden[];
  /** Asked of a sum, and of nothing else. */
  readonly clientmaand?: VasteConditie<NoInfer<K>>;
};

/** A condition on one row of a fact that stays what it is while time passes. */
export type VasteConditie<K extends string> = (feit: Kolommen<K>) => Sql;

type Uniek<K extends string, D extends K, M extends KolomDimensie> = Vrij & {
  readonly feit: FeitMet<K, D, M>;
  readonly van: NoInfer<K>;
  readonly totEnMet: NoInfer<K>;
  readonly dimensies: readonly (PlaatsOfTijd | "LEEFTIJDSGROEP" | NoInfer<M>)[];
  /** Which rows of the fact are counted; all unless given. */
  readonly kring?: VasteConditie<NoInfer<K>>;
};

type Stand<K extends string, D extends K, M extends KolomDimensie> = Uniek<K, D, M> & {
  readonly vanToepassing?: VasteConditie<NoInfer<K>>;
  readonly populatie?: VasteConditie<NoInfer<K>>;
  readonly noemer?: VasteConditie<NoInfer<K>>;
  /** What a share has in its teller; a stock without it is a count. */
  readonly teller?: VasteConditie<NoInfer<K>>;
  readonly weggelaten?: Readonly<Partial<Record<CelReden, VasteConditie<NoInfer<K>>>>>;
  readonly binnenPopulatie?: readonly CelReden[];
};

type Verhouding = Vrij & {
  readonly tellerVan: VerhoudingTeller;
  readonly noemerVan?: VerhoudingTeller;
  readonly per?: number;
  readonly dimensies: readonly Dimensie[];
};

/** Residents are known by place and year, and jeugdigen apart. */
const INWONER_DIMENSIES: readonly Dimensie[] = [...PLAATS_EN_TIJD, "WET"];

/**
 * The alias of the fact in every statement that counts it. Beside it, `h` is the row that knows the peildatum and the
 * horizon: given when cells are counted, the stand of the gemeente when they are explained.
 */
export const FEIT_ALIAS = "f";
const HORIZON = ident("h.horizon");
const PEILDATUM = ident("h.peildatum");

const kolommenVan = <K extends string>(feit: { readonly kolommen: readonly K[] }): Kolommen<K> =>
  Object.fromEntries(feit.kolommen.map((kolom) => [kolom, ident(`${FEIT_ALIAS}.${kolom}`)])) as Kolommen<K>;

const gegevensVan = <T extends Vrij>(vrij: T): T & Pick<Gegevens, "parameters"> => ({
  ...vrij,
  parameters: vrij.parameters ?? {},
});

type Ongelezen<K extends string> = Partial<
  Readonly<Record<Exclude<keyof Voorwaarden, "weggelaten" | "binnenPopulatie">, Conditie<K>>>
> & {
  readonly weggelaten?: Readonly<Partial<Record<CelReden, Conditie<K>>>>;
  readonly binnenPopulatie?: readonly CelReden[];
};

/** A condition that is not given holds for every row. */
function voorwaardenVan<K extends string>(
  definitie: Ongelezen<K> & { readonly feit: { readonly kolommen: readonly K[] } },
): Voorwaarden {
  const kolommen = kolommenVan(definitie.feit);
  const conditie = (naar?: Conditie<K>): Sql => naar?.(kolommen, HORIZON) ?? raw("true");
  const { kring, vanToepassing, populatie, noemer, teller, weggelaten = {}, binnenPopulatie = [] } = definitie;
  return {
    kring: conditie(kring),
    vanToepassing: conditie(vanToepassing),
    populatie: conditie(populatie),
    noemer: conditie(noemer),
    teller: conditie(teller),
    weggelaten: Object.entries(weggelaten).map(([reden, als]) => ({ reden: reden as CelReden, als: conditie(als) })),
    binnenPopulatie,
  };
}

/**
 * Declares an indicator that is counted by adding up. Columns, dimensions and the date are checked against the fact by
 * the compiler.
 *
 * @example
 * defineIndicator({ id: "UITVAL", soort: "aandeel", feit: episode, telDatum: "einde", kring: (e) => e.beeindigd,
 *   noemer: (e) => sql`${e.bij_reden} is not null`, teller: (e) => sql`${e.bij_reden} in ('03', '04')`, ... })
 */
export function defineIndicator<K extends string, D extends K, M extends KolomDimensie>(
  definitie: Telling<K, D, M>,
): TelIndicator {
  const voorwaarden = voorwaardenVan(definitie);
  const { soort, clientmaand } = definitie;
  if ((soort === "som") !== (clientmaand !== undefined)) throw new Error(`${definitie.id}: a sum has a clientmaand`);
  return {
    ...gegevensVan(definitie),
    ...voorwaarden,
    clientmaand: clientmaand?.(kolommenVan(definitie.feit)) ?? raw("false"),
    // What was registered to happen after the peildatum has not happened yet; a row without a date never does.
    kring: sql`${ident(`${FEIT_ALIAS}.${definitie.telDatum}`)} <= ${PEILDATUM} and (${voorwaarden.kring})`,
  };
}

/**
 * Declares a stock: what runs on the last day of a row's period, or the share of it that meets a condition.
 *
 * @example
 * defineStand({ id: "LOPEND", feit: episode, van: "aanvang", totEnMet: "einde", dimensies: VOLUME_DIMENSIES, ... })
 */
export const defineStand = <K extends string, D extends K, M extends KolomDimensie>(
  definitie: Stand<K, D, M>,
): StandIndicator => ({
  ...gegevensVan(definitie),
  ...voorwaardenVan(definitie),
  soort: "stand",
  cijfer: definitie.teller ? "aandeel" : "aantal",
});

/** Declares an indicator that counts each client once in a period. */
export const defineUniek = <K extends string, D extends K, M extends KolomDimensie>(
  definitie: Uniek<K, D, M>,
): UniekIndicator => ({
  ...gegevensVan(definitie),
  kring: definitie.kring?.(kolommenVan(definitie.feit)) ?? raw("true"),
  soort: "uniek",
});

/**
 * Declares one figure per another; per so many residents when no other is given. A dimension that one side lacks would
 * set a part beside a whole.
 */
export function defineVerhouding(definitie: Verhouding): VerhoudingIndicator {
  const { id, tellerVan, noemerVan = "INWONERS", dimensies } = definitie;
  const onder = noemerVan === "INWONERS" ? INWONER_DIMENSIES : noemerVan.dimensies;
  const vreemd = dimensies.find((een) => !tellerVan.dimensies.includes(een) || !onder.includes(een));
  if (vreemd !== undefined) throw new Error(`${id}: not both sides have ${vreemd}`);
  return { ...gegevensVan(definitie), noemerVan, per: definitie.per ?? 1, soort: "verhouding" };
}
