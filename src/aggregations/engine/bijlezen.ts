import { raw, type Sql } from "../../data/sql";
import { VraagFout, type CelScope, type Dimensie, type Filter, type Vraag } from "../types";
import { cijferVan, type Indicator } from "./define";
import { eenPeriodeEerder } from "./eerder";
import { gemeentenVan } from "./lees";
import { aanbiedersVan } from "./plaats";
import { plan, type Opdracht } from "./plan";
import { isTelling } from "./uitkomst";

/** What a part of the answer is for: the rows themselves, or what stands beside them. */
export type Deelsoort = "rij" | "vorige" | "regio" | "gemeente" | "aanbieder" | "natura";

/** Part of a question: the same dimensions or fewer, put to other cells. */
export interface Bijdeel {
  readonly soort: Deelsoort;
  readonly indicatoren: readonly Indicator[];
  readonly opdracht: Opdracht;
}

/** What is compared with others: a share, a mean or a ratio. A count or a sum depends on how many there are. */
const isVergelijkbaar = (indicator: Indicator): boolean => !isTelling(indicator) && indicator.soort !== "som";

/**
 * What a funnel of an indicator is of: whatever each aanbieder has of its own, with an error that follows from its number,
 * also on one day. Null of what has none.
 */
export function trechtersoortVan(indicator: Indicator): "aandeel" | "gemiddelde" | null {
  const cijfer = cijferVan(indicator);
  return cijfer === "aandeel" || cijfer === "gemiddelde" ? cijfer : null;
}

const heeftTrechter = (indicator: Indicator): boolean =>
  trechtersoortVan(indicator) !== null && indicator.dimensies.includes("AANBIEDER");

const isVanRegio = (dimensie: Dimensie): boolean => !["GEMEENTE", "AANBIEDER", "WIJK"].includes(dimensie);
const isVanGemeente = (dimensie: Dimensie): boolean => !["AANBIEDER", "WIJK"].includes(dimensie);

/** The dimensions that a row has in common with the region: what it is set beside has the same values of these. */
export const gedeeldMetRegio = (groepeer: readonly Dimensie[]): readonly Dimensie[] => groepeer.filter(isVanRegio);

/** Whether the rows of a question are of one aanbieder each. */
export function isPerAanbieder({ groepeer, filter }: Vraag, scope: CelScope): boolean {
  const aanbieders = aanbiedersVan({ filter, scope });
  return groepeer.includes("AANBIEDER") || (aanbieders !== "ALLE" && aanbieders.length === 1);
}

/**
 * Whether rows of aanbieders mix what may not be compared: a pgb is spent where the client likes, so it is no help that
 * an aanbieder was contracted for (design §5 rule 2). Then zorg in natura alone is compared with zorg in natura; a row
 * that is told apart by LEVERINGSVORM is set beside the same form as it is.
 */
const vergelijktNatura = ({ groepeer, filter }: Vraag, scope: CelScope): boolean =>
  (groepeer.includes("AANBIEDER") || aanbiedersVan({ filter, scope }) !== "ALLE") &&
  !groepeer.includes("LEVERINGSVORM") &&
  filter.LEVERINGSVORM?.length !== 1;

/** The form that is compared; nothing is left of a filter that names another. */
const alleenNatura = (filter: Filter): Filter => ({
  ...filter,
  LEVERINGSVORM: (filter.LEVERINGSVORM ?? ["ZIN"]).filter((vorm) => vorm === "ZIN"),
});

const behoud = (filter: Filter, houdt: (dimensie: Dimensie) => boolean): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([dimensie]) => houdt(dimensie as Dimensie)));

/** Whether each row is of one gemeente. */
const perGemeente = (vraag: Vraag, scope: CelScope): boolean =>
  vraag.groepeer.includes("GEMEENTE") || gemeentenVan({ scope, filter: vraag.filter }).length === 1;

/** Whether there are cells for what was not asked itself; what there is none for does not stand beside a row. */
function isTeLezen(indicator: Indicator, opdracht: Opdracht): boolean {
  try {
    plan([indicator], opdracht);
    return true;
  } catch (fout) {
    if (fout instanceof VraagFout) return false;
    throw fout;
  }
}

/** Every part of a question: its rows, and what is read beside them. */
export function delenVan(vraag: Vraag, indicatoren: readonly Indicator[], scope: CelScope): readonly Bijdeel[] {
  const { periode, groepeer, filter, bij } = vraag;
  const eigen = { periode, groepeer, filter, scope };
  const delen: Bijdeel[] = [{ soort: "rij", indicatoren, opdracht: eigen }];
  const eerder = bij.includes("VORIGE_PERIODE") ? eenPeriodeEerder(vraag) : null;
  if (eerder) {
    delen.push({
      soort: "vorige",
      indicatoren,
      opdracht: { ...eigen, periode: eerder.periode, filter: eerder.filter },
    });
  }

  const natura = vergelijktNatura(vraag, scope);
  const vergelijkbaar = indicatoren.filter(isVergelijkbaar);
  const vergelijk = (soort: Deelsoort, ids: readonly Indicator[], opdracht: Opdracht): void => {
    const apart = (een: Indicator): boolean => natura && een.dimensies.includes("LEVERINGSVORM");
    const naturafilter = { ...opdracht, filter: alleenNatura(opdracht.filter) };
    delen.push({ soort, indicatoren: ids.filter(apart), opdracht: naturafilter });
    delen.push({ soort, indicatoren: ids.filter((een) => !apart(een)), opdracht });
  };
  const allen: CelScope = { gemeenten: scope.gemeenten, aanbieders: "ALLE" };
  const regio: Opdracht = {
    periode,
    groepeer: gedeeldMetRegio(groepeer),
    filter: behoud(filter, isVanRegio),
    scope: allen,
  };
  if (bij.includes("REGIO")) vergelijk("regio", vergelijkbaar, regio);
  if (bij.includes("GEMEENTE") && perGemeente(vraag, scope)) {
    const opdracht = { ...regio, groepeer: groepeer.filter(isVanGemeente), filter: behoud(filter, isVanGemeente) };
    vergelijk("gemeente", vergelijkbaar, opdracht);
  }
  if (bij.includes("AANBIEDERS") && isPerAanbieder(vraag, scope)) {
    const metTrechter = vergelijkbaar.filter(heeftTrechter);
    vergelijk("aanbieder", metTrechter, { ...regio, groepeer: [...regio.groepeer, "AANBIEDER"] });
    const gemengd = metTrechter.filter(({ dimensies }) => natura && dimensies.includes("LEVERINGSVORM"));
    delen.push({ soort: "natura", indicatoren: gemengd, opdracht: { ...eigen, filter: alleenNatura(filter) } });
  }
  return delen
    .map((deel) =>
      deel.soort === "rij"
        ? deel
        : { ...deel, indicatoren: deel.indicatoren.filter((een) => isTeLezen(een, deel.opdracht)) },
    )
    .filter((deel) => deel.indicatoren.length > 0);
}

/**
 * The kind of an aanbieder, `a`: who works alone and a gecertificeerde instelling have clients that others don't have
 * (domain: vrijgestelde aanbieders, Beleidsinformatie Jeugd v7 §4.1), so each is best set beside its like.
 */
export const AANBIEDERSOORT: Sql = raw(`case when a.gecertificeerde_instelling then 'GECERTIFICEERDE_INSTELLING'
      when a.solistisch then 'SOLISTISCH' else 'OVERIG' end`);
