import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episodeErvaring } from "../feiten/episode-ervaring.feit";
import { bevraagd } from "./bevraagd";

export const zonderHulpVerder = defineIndicator({
  id: "ZONDER_HULP_VERDER",
  versie: 1,
  titel: "Zonder hulp verder",
  definitie:
    "Het deel van de cliënten dat bij het einde van de hulp zelf aangaf voor nu of helemaal geen hulp meer nodig te hebben (antwoord 03 of 04).",
  herkomst: "NJi-basisset outcome, criterium 3.1; Beleidsinformatie Jeugd v7 §4.4",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  soort: "aandeel",
  feit: episodeErvaring,
  telDatum: "einde",
  dimensies: UITKOMST_DIMENSIES,
  kring: (e) => sql`${e.soort_informant} = 'ZELF'`,
  // Structural support is not meant to end, so going on without help is no measure of it.
  vanToepassing: (e) => sql`${e.met_uitkomst} and not ${e.structureel}`,
  populatie: bevraagd,
  noemer: (e) => sql`${e.verder_zonder_hulp} is not null`,
  teller: (e) => sql`${e.verder_zonder_hulp} in ('03', '04')`,
  woorden: {
    populatie: "beëindigde periodes van hulp waarover de cliënt zelf gevraagd kon worden",
    noemer: "met een antwoord op deze vraag",
    teller: "kunnen (voor nu) zonder hulp verder",
  },
});
