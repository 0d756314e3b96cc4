import { DEFINITIES, indicatoren, zoekIndicator } from "./register";
import { telbaarVan, type Indicator } from "./engine/define";
import type { Dimensie, Eenheid } from "./types";

export { rustigeStand, evaluate, evaluateSleutel, vraagSql } from "./engine/evaluate";
export { explain, type Explained } from "./engine/explain";
export { teVerversen } from "./engine/wachtrij";
export { revisie, type RevisieRij, type RevisieVraag } from "./engine/revisie";
export { refresh, type RefreshOpties, type RefreshUitslag } from "./engine/refresh";
export { rebuild, type RebuildOpties, type RebuildUitslag, type Voortgang } from "./engine/rebuild";
export { historie, historieSleutel } from "./historie/historie";
export { reeksenBij } from "./reeks/reeks";
export type { Reeksvraag } from "./reeks/groepen";
export { PERIODESOORTEN, type PeriodeSoort } from "./engine/periode";
export { referentiecijfersBij } from "./referentie";
export { monitor, type Regio } from "./monitor";
export { inMaanden } from "./engine/periode";
export {
  gevallenVan,
  gevalSoortVan,
  redenenVan,
  type GevalDoelRij,
  type GevalPagina,
  type GevalRij,
} from "./onderbouwing";
export { vanSleutel } from "./engine/sleutel";
export { DEFINITIES };

/** Whether a figure is set beside residents, which are reference data and no cells. */
export const perInwoner = (id: string): boolean => {
  const indicator = zoekIndicator(id);
  return indicator?.soort === "verhouding" && indicator.noemerVan === "INWONERS";
};
export * from "./types";

/** An indicator as a reader of the catalogue sees it. */
export interface CatalogusIndicator {
  readonly id: string;
  readonly versie: number;
  readonly titel: string;
  readonly definitie: string;
  readonly herkomst: string;
  /** The fact that is counted, by its noun: `episode`. */
  readonly feit: string;
  /** The date that is counted on; null when every day of the period counts, or the last one. */
  readonly telDatum: string | null;
  readonly richting: Indicator["richting"];
  readonly eenheid: Eenheid;
  readonly dimensies: readonly Dimensie[];
  readonly parameters: Readonly<Record<string, number>>;
  /** Built on what other aanbieders did: never live for an aanbieder. */
  readonly overAnderen: boolean;
}

function inCatalogus(indicator: Indicator): CatalogusIndicator {
  const { id, versie, titel, definitie, herkomst, richting, eenheid, dimensies, parameters, overAnderen } = indicator;
  const telbaar = telbaarVan(indicator);
  const feit = telbaar.feit.tabel.replace("feiten.", "");
  const telDatum = "telDatum" in telbaar ? telbaar.telDatum : null;
  return {
    id,
    versie,
    titel,
    definitie,
    herkomst,
    feit,
    telDatum,
    richting,
    eenheid,
    dimensies,
    parameters,
    overAnderen,
  };
}

const catalogus: readonly CatalogusIndicator[] = indicatoren.map(inCatalogus);

/** Every indicator that can be asked, by id. */
export const catalogue = (): readonly CatalogusIndicator[] => catalogus;

/** One indicator of the catalogue; undefined for an unknown id. */
export const indicatorVan = (id: string): CatalogusIndicator | undefined => {
  const indicator = zoekIndicator(id);
  return indicator && catalogus[indicatoren.indexOf(indicator)];
};
