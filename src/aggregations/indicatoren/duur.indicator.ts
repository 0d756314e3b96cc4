import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { VOLUME_DIMENSIES } from "../feiten/dimensies";
import { episode } from "../feiten/episode.feit";

/** Both the day of aanvang and the day of einde are days of help, so help of one day lasts 1. */
export const duur = defineIndicator({
  id: "DUUR",
  versie: 1,
  titel: "Duur van de hulp",
  definitie:
    "Het gemiddelde aantal dagen van beëindigde hulp, de eerste en de laatste dag meegeteld. Hulp die door een verhuizing in een andere gemeente begon of verder gaat, telt niet mee: daarvan is de hele duur niet bekend.",
  herkomst: "Twentse Monitor Sociaal Domein: duur van de hulp",
  richting: "NEUTRAAL",
  eenheid: "DAGEN",
  schaal: { laag: 1, hoog: Infinity },
  overAnderen: false,
  soort: "gemiddelde",
  feit: episode,
  telDatum: "einde",
  dimensies: VOLUME_DIMENSIES,
  kring: (e) => e.beeindigd,
  noemer: (e) => e.instroom,
  teller: (e) => sql`(${e.einde} - ${e.aanvang} + 1)`,
  woorden: {
    populatie: "beëindigde periodes van hulp",
    noemer: "waarvan de aanvang bekend is",
    teller: "aantal dagen hulp",
  },
});
