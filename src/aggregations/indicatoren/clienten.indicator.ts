import { defineUniek } from "../engine/define";
import { PLAATS_EN_TIJD } from "../feiten/dimensies";
import { episode } from "../feiten/episode.feit";

export const clienten = defineUniek({
  id: "CLIENTEN",
  versie: 1,
  titel: "Cliënten met hulp",
  definitie:
    "Het aantal cliënten met minstens één dag hulp in de periode. Wie van meer aanbieders hulp krijgt, telt één keer. Wie in twee gemeenten hulp krijgt, telt in elke gemeente.",
  herkomst: "Twentse Monitor Sociaal Domein: gebruik van voorzieningen",
  richting: "NEUTRAAL",
  eenheid: "AANTAL",
  overAnderen: false,
  feit: episode,
  van: "aanvang",
  totEnMet: "einde",
  dimensies: [
    ...PLAATS_EN_TIJD.filter((dimensie) => dimensie !== "MAAND"),
    "WIJK",
    "AANBIEDER",
    "WET",
    "HULPVORM",
    "PRODUCTCATEGORIE",
    "SEGMENT",
    "LEVERINGSVORM",
    "LEEFTIJDSGROEP",
    "GESLACHT",
  ],
  woorden: { populatie: "", noemer: "", teller: "cliënten hadden hulp" },
});
