import type { Episode } from "./episodes";
import type { Microrijen, Referentie } from "./rijen";

/** What a counted thing is like, by the names of the dimensions; the age group follows from the year it is counted in. */
export interface Kenmerken {
  readonly gemeente_code: string;
  /** Whose age it is; null where there is no one person, as of a plan of a gezin. */
  readonly geboortejaar: number | null;
  readonly aanbieder_code: string | null;
  /** Values by dimension; null is ONBEKEND. A dimension that is absent can't be asked of it. */
  readonly waarden: Readonly<Record<string, string | null>>;
}

/** What one counted thing (an episode, a pair of an episode and a doel, a plan) adds to a figure, on its date. */
export interface Bijdrage {
  readonly van: Kenmerken;
  readonly datum: string;
  readonly populatie: boolean;
  readonly noemer: boolean;
  readonly teller: number;
  /** Why it is not in the noemer, where the row says so. */
  readonly weggelaten: string | null;
  /** Of a sum: whether it stands for its client in its month. */
  readonly clientmaand?: boolean;
}

/** Everything an indicator looks at: the episodes and the rows that hang on them. */
export interface Bestand {
  readonly episodes: readonly Episode[];
  readonly rijen: Microrijen;
  readonly referentie: Referentie;
  readonly peildatum: string;
}

export type Beeindigd = Episode & { readonly einde: string };

export const beeindigd = (bestand: Bestand): Beeindigd[] =>
  bestand.episodes.filter((een): een is Beeindigd => een.beeindigd && een.einde !== null);

/** An episode is what its client is and its last line was; `eigen` holds what the counted thing says of itself instead. */
export function kenmerkenVan(episode: Episode, eigen: Kenmerken["waarden"] = {}): Kenmerken {
  const { client, laatste } = episode;
  return {
    gemeente_code: episode.gemeente_code,
    geboortejaar: client.geboortejaar,
    aanbieder_code: episode.aanbieder_code,
    waarden: {
      WIJK: client.wijk_code,
      GESLACHT: client.geslacht,
      AANBIEDER: episode.aanbieder_code,
      WET: episode.wet,
      HULPVORM: laatste.hulpvorm,
      PRODUCTCATEGORIE: laatste.productcategorie,
      SEGMENT: laatste.segment,
      ONDERSTEUNINGSBEHOEFTE: laatste.ondersteuningsbehoefte,
      NIVEAU: laatste.niveau,
      LEVERINGSVORM: laatste.leveringsvorm,
      VERWIJZER: laatste.verwijzer,
      ...eigen,
    },
  };
}

const kenmerken = (van: Episode | Kenmerken): Kenmerken => ("waarden" in van ? van : kenmerkenVan(van));

/** It counts: in the noemer, and in the teller by so much. */
export const geteld = (van: Episode | Kenmerken, datum: string, teller: number): Bijdrage => ({
  van: kenmerken(van),
  datum,
  populatie: true,
  noemer: true,
  teller,
  weggelaten: null,
});

/** It belongs to the populatie and is not in the noemer. */
export const inPopulatie = (van: Episode | Kenmerken, datum: string, weggelaten: string | null): Bijdrage => ({
  ...geteld(van, datum, 0),
  noemer: false,
  weggelaten,
});

/** It was looked at, and is outside the populatie. */
export const buiten = (van: Episode | Kenmerken, datum: string, weggelaten: string | null): Bijdrage => ({
  ...inPopulatie(van, datum, weggelaten),
  populatie: false,
});

/** First day that a gemeente's data does not cover. */
export function horizon(bestand: Bestand, gemeente: string): string {
  const dataTot = bestand.referentie.gemeenten.find((rij) => rij.code === gemeente)?.data_tot ?? bestand.peildatum;
  return dataTot < bestand.peildatum ? dataTot : bestand.peildatum;
}
