import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episode } from "../feiten/episode.feit";

export const voortijdig = defineIndicator({
  id: "VOORTIJDIG",
  versie: 1,
  titel: "Voortijdig beëindigd",
  definitie:
    "Het deel van de beëindigde hulp dat eerder stopte dan gepland, om welke reden ook (reden 02 tot en met 05). Dit is iets anders dan uitval: ook stoppen in overleg telt hier mee.",
  herkomst: "CBS StatLine 85097NED, totaal voortijdig afgesloten; Beleidsinformatie Jeugd v7 §3.7",
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
  teller: (e) => sql`${e.bij_reden} in ('02', '03', '04', '05')`,
  weggelaten: { BUITEN_SCHAAL: (e) => e.buiten_schaal },
  binnenPopulatie: ["BUITEN_SCHAAL"],
  woorden: {
    populatie: "beëindigde periodes van hulp",
    noemer: "met een reden op de landelijke schaal",
    teller: "stopten eerder dan gepland",
  },
});
