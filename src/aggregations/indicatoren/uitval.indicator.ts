import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episode } from "../feiten/episode.feit";

export const uitval = defineIndicator({
  id: "UITVAL",
  versie: 1,
  titel: "Uitval",
  definitie:
    "Het deel van de beëindigde hulp dat eenzijdig stopte: door de cliënt of door de aanbieder (reden 03 of 04). Alleen hulp met een reden op de landelijke schaal 01 tot en met 05 telt mee.",
  herkomst: "NJi-basisset outcome, criterium 1; Beleidsinformatie Jeugd v7 §3.7",
  richting: "LAGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  soort: "aandeel",
  feit: episode,
  telDatum: "einde",
  dimensies: UITKOMST_DIMENSIES,
  kring: (e) => e.beeindigd,
  vanToepassing: (e) => e.met_uitkomst,
  noemer: (e) => sql`${e.bij_reden} is not null`,
  teller: (e) => sql`${e.bij_reden} in ('03', '04')`,
  weggelaten: { BUITEN_SCHAAL: (e) => e.buiten_schaal },
  binnenPopulatie: ["BUITEN_SCHAAL"],
  woorden: {
    populatie: "beëindigde periodes van hulp",
    noemer: "met een reden op de landelijke schaal",
    teller: "stopten eenzijdig (uitval)",
  },
});
