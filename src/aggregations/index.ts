import { DEFINITIES, indicatoren, zoekIndicator } from "./register";
import type { Indicator } from "./engine/define";
import type { Dimensie, Eenheid } from "./types";

export { evaluate, evaluateSleutel, vraagSql } from "./engine/evaluate";
export { teVerversen } from "./engine/wachtrij";
export { revisie, type RevisieRij, type RevisieVraag } from "./engine/revisie";
export { refresh, type RefreshOpties, type RefreshUitslag } from "./engine/refresh";
export { rebuild, type RebuildOpties, type RebuildUitslag, type Voortgang } from "./engine/rebuild";
export { historie, historieSleutel } from "./historie/historie";
export { referentiecijfersBij } from "./referentie";
export { monitor, type Regio } from "./monitor";
export { inMaanden } from "./engine/periode";
export { episodesVan, redenenVan, type EpisodePagina, type EpisodeRij } from "./onderbouwing";
export { vanSleutel } from "./engine/sleutel";
export { DEFINITIES };
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
  /** The date that is counted on; null when every day of the period counts. */
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
  const telbaar = indicator.soort === "verhouding" ? indicator.tellerVan : indicator;
  const feit = telbaar.feit.tabel.replace("feiten.", "");
  const telDatum = telbaar.soort === "uniek" ? null : telbaar.telDatum;
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
