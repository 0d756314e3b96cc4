import type { Uitkomsten, UitkomstRij } from "../../aggregations/types";
import type { Geslacht, Leveringsvorm, Wet } from "../../domein";
import type { Uitkomst, UitkomstTabel } from "./uitkomst.type";

/** A row of the engine as the flat row of the contract; a dimension that it is not grouped by is null. */
export function naarUitkomst({ dimensies, ...rij }: UitkomstRij): Uitkomst {
  return {
    ...rij,
    regio: dimensies.REGIO ?? null,
    gemeente: dimensies.GEMEENTE ?? null,
    wijk: dimensies.WIJK ?? null,
    aanbieder: dimensies.AANBIEDER ?? null,
    maand: dimensies.MAAND ?? null,
    kwartaal: dimensies.KWARTAAL ?? null,
    jaar: dimensies.JAAR === undefined ? null : Number(dimensies.JAAR),
    // The database holds these three to the words of the domain by a check on every row that is counted.
    wet: (dimensies.WET as Wet | undefined) ?? null,
    leveringsvorm: (dimensies.LEVERINGSVORM as Leveringsvorm | undefined) ?? null,
    geslacht: (dimensies.GESLACHT as Geslacht | undefined) ?? null,
    hulpvorm: dimensies.HULPVORM ?? null,
    productcategorie: dimensies.PRODUCTCATEGORIE ?? null,
    segment: dimensies.SEGMENT ?? null,
    ondersteuningsbehoefte: dimensies.ONDERSTEUNINGSBEHOEFTE ?? null,
    niveau: dimensies.NIVEAU ?? null,
    verwijzer: dimensies.VERWIJZER ?? null,
    leeftijdsgroep: dimensies.LEEFTIJDSGROEP ?? null,
    // Every code of the live series has meant the same since its first day.
    reeksbreuk: false,
  };
}

/** A live answer: it belongs to no release. */
export const naarTabel = ({ rijen, peildatum, dataStand }: Uitkomsten): UitkomstTabel => ({
  rijen: rijen.map(naarUitkomst),
  peildatum,
  dataStand,
  publicatie: null,
});
