import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episodeErvaring } from "../feiten/episode-ervaring.feit";
import { bevraagd } from "./bevraagd";

export const zonderHulpVerderOuder = defineIndicator({
  id: "ZONDER_HULP_VERDER_OUDER",
  versie: 1,
  titel: "Zonder hulp verder, volgens ouders",
  definitie:
    "Het deel van de beëindigde jeugdhulp waarbij ouders of pleegouders aangaven dat voor nu of helemaal geen hulp meer nodig is (antwoord 03 of 04).",
  herkomst: "NJi-basisset outcome, criterium 3.1; Beleidsinformatie Jeugd v7 §4.4",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  soort: "aandeel",
  feit: episodeErvaring,
  telDatum: "einde",
  dimensies: UITKOMST_DIMENSIES,
  kring: (e) => sql`${e.soort_informant} = 'OUDER'`,
  // Structural support is not meant to end, so going on without help is no measure of it.
  vanToepassing: (e) => sql`${e.met_uitkomst} and not ${e.structureel}`,
  populatie: bevraagd,
  noemer: (e) => sql`${e.verder_zonder_hulp} is not null`,
  teller: (e) => sql`${e.verder_zonder_hulp} in ('03', '04')`,
  woorden: {
    populatie: "beëindigde periodes van jeugdhulp waarover een ouder gevraagd kon worden",
    noemer: "met een antwoord op deze vraag",
    teller: "kunnen (voor nu) zonder hulp verder",
  },
});
