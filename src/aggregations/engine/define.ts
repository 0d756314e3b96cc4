import { ident, raw, sql, type Sql } from "../../data/sql";
import type { Bereik } from "../feiten/bereik";
import type { CelDimensie, PlaatsOfTijd } from "../feiten/dimensies";
import type { Dimensie, Eenheid, GevalSoort, WeglatingReden } from "../types";

/** What a row is a case of, and the column with its id. */
export interface Geval<K extends string> {
  readonly soort: GevalSoort;
  readonly kolom: K;
  /** The last day of a case that ends. */
  readonly einde?: K;
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
  /** The age group at each of those dates. */
  readonly leeftijdsgroep: Readonly<Record<string, string>>;
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
  readonly leeftijdsgroep: Readonly<Record<D, K>>;
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

/** Counted from the rows of one fact by adding up: shares, means and counts. */
export interface TelIndicator extends Gegevens {
  readonly soort: "aandeel" | "gemiddelde" | "aantal";
  readonly feit: Feit;
  readonly telDatum: string;
  /** Which rows of the fact the indicator is about at all: those it names, up to and including the peildatum. */
  readonly kring: Sql;
  readonly vanToepassing: Sql;
  readonly populatie: Sql;
  readonly noemer: Sql;
  /** A condition; of a mean the number that is averaged. */
  readonly teller: Sql;
  readonly weggelaten: readonly Weglaten[];
  /** The reasons of rows that are in the populatie and not in the noemer. */
  readonly binnenPopulatie: readonly CelReden[];
}

/** Counted once per client: never summed over anything but gemeenten. */
export interface UniekIndicator extends Gegevens {
  readonly soort: "uniek";
  readonly feit: Feit;
  /** First and last day of what is counted; no last day means it still runs. */
  readonly van: string;
  readonly totEnMet: string;
}

/** One count per so many residents of the same gemeenten and year. */
export interface VerhoudingIndicator extends Gegevens {
  readonly soort: "verhouding";
  /** The count above the line. */
  readonly tellerVan: UniekIndicator;
  readonly per: number;
}

export type Indicator = TelIndicator | UniekIndicator | VerhoudingIndicator;

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
};

type Uniek<K extends string, D extends K, M extends KolomDimensie> = Vrij & {
  readonly feit: FeitMet<K, D, M>;
  readonly van: NoInfer<D>;
  readonly totEnMet: NoInfer<D>;
  readonly dimensies: readonly (PlaatsOfTijd | "LEEFTIJDSGROEP" | NoInfer<M>)[];
};

type Verhouding = Vrij & {
  readonly tellerVan: UniekIndicator;
  readonly per: number;
  readonly dimensies: readonly (PlaatsOfTijd | "WET")[];
};

/**
 * The alias of the fact in every statement that counts it. Beside it, `h` is the row that knows the peildatum and the
 * horizon: given when cells are counted, the stand of the gemeente when they are explained.
 */
export const FEIT_ALIAS = "f";
const HORIZON = ident("h.horizon");
const PEILDATUM = ident("h.peildatum");

const kolommenVan = <K extends string>(feit: { readonly kolommen: readonly K[] }): Kolommen<K> =>
  Object.fromEntries(feit.kolommen.map((kolom) => [kolom, ident(`${FEIT_ALIAS}.${kolom}`)])) as Kolommen<K>;

const gegevensVan = (vrij: Vrij & Pick<Gegevens, "dimensies">): Gegevens => ({
  parameters: {},
  ...vrij,
});

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
  const { kring, vanToepassing, populatie, noemer, teller, weggelaten = {}, binnenPopulatie = [], ...vrij } = definitie;
  const kolommen = kolommenVan(definitie.feit);
  const conditie = (naar?: Conditie<K>): Sql => naar?.(kolommen, HORIZON) ?? raw("true");
  return {
    ...gegevensVan(vrij),
    soort: definitie.soort,
    feit: definitie.feit,
    telDatum: definitie.telDatum,
    // What was registered to happen after the peildatum has not happened yet; a row without a date never does.
    kring: sql`${ident(`${FEIT_ALIAS}.${definitie.telDatum}`)} <= ${PEILDATUM} and (${conditie(kring)})`,
    vanToepassing: conditie(vanToepassing),
    populatie: conditie(populatie),
    noemer: conditie(noemer),
    teller: conditie(teller),
    weggelaten: Object.entries(weggelaten).map(([reden, als]) => ({
      reden: reden as CelReden,
      als: conditie(als),
    })),
    binnenPopulatie,
  };
}

/** Declares an indicator that counts each client once in a period. */
export const defineUniek = <K extends string, D extends K, M extends KolomDimensie>(
  definitie: Uniek<K, D, M>,
): UniekIndicator => ({ ...definitie, ...gegevensVan(definitie), soort: "uniek" });

/** Declares a count of clients per so many residents. */
export const defineVerhouding = (definitie: Verhouding): VerhoudingIndicator => ({
  ...definitie,
  ...gegevensVan(definitie),
  soort: "verhouding",
});
