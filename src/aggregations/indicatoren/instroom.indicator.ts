import { defineIndicator } from "../engine/define";
import { VOLUME_DIMENSIES } from "../feiten/dimensies";
import { episode } from "../feiten/episode.feit";

export const instroom = defineIndicator({
  id: "INSTROOM",
  versie: 1,
  titel: "Begonnen hulp",
  definitie:
    "Het aantal periodes van hulp dat begon. Hulp die na een verhuizing in een andere gemeente verder loopt, is geen begin.",
  herkomst: "Twentse Monitor Sociaal Domein: instroom",
  richting: "NEUTRAAL",
  eenheid: "AANTAL",
  overAnderen: false,
  soort: "aantal",
  feit: episode,
  telDatum: "aanvang",
  dimensies: VOLUME_DIMENSIES,
  kring: (e) => e.instroom,
  teller: (e) => e.instroom,
  woorden: { populatie: "", noemer: "", teller: "periodes van hulp begonnen" },
});
