import { defineIndicator } from "../engine/define";
import { VOLUME_DIMENSIES } from "../feiten/dimensies";
import { episode } from "../feiten/episode.feit";

export const uitstroom = defineIndicator({
  id: "UITSTROOM",
  versie: 1,
  titel: "Beëindigde hulp",
  definitie:
    "Het aantal periodes van hulp dat eindigde, van alle soorten hulp. Hulp die na een verhuizing in een andere gemeente verder loopt, is niet beëindigd.",
  herkomst: "Twentse Monitor Sociaal Domein: uitstroom",
  richting: "NEUTRAAL",
  eenheid: "AANTAL",
  overAnderen: false,
  soort: "aantal",
  feit: episode,
  telDatum: "einde",
  dimensies: VOLUME_DIMENSIES,
  kring: (e) => e.beeindigd,
  teller: (e) => e.beeindigd,
  woorden: { populatie: "", noemer: "", teller: "periodes van hulp eindigden" },
});
