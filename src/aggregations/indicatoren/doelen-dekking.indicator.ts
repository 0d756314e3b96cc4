import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episode } from "../feiten/episode.feit";

export const doelenDekking = defineIndicator({
  id: "DOELEN_DEKKING",
  versie: 1,
  titel: "Hulp met een doel",
  definitie: "Het deel van de beëindigde individuele hulp waarbij minstens één doel was afgesproken.",
  herkomst: "Drieluik; hoort bij NJi-basisset outcome, criterium 3.4",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  soort: "aandeel",
  feit: episode,
  telDatum: "einde",
  dimensies: UITKOMST_DIMENSIES,
  kring: (e) => e.beeindigd,
  vanToepassing: (e) => sql`${e.met_uitkomst} and ${e.voorziening} = 'INDIVIDUEEL'`,
  teller: (e) => sql`${e.aantal_doelen} > 0`,
  woorden: {
    populatie: "beëindigde periodes van individuele hulp",
    noemer: "",
    teller: "hadden minstens één doel",
  },
});
