import { raw, sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { KOSTEN_DIMENSIES } from "../feiten/dimensies";
import { toewijzing } from "../feiten/toewijzing.feit";

export const gedeclareerd = defineIndicator({
  id: "GEDECLAREERD",
  versie: 2,
  titel: "Gedeclareerd op toegewezen budget",
  definitie:
    "Het bedrag dat aanbieders tot nu toe declareerden op hun toewijzingen met een budget die in de periode ingingen: zet het naast het toegewezen budget. Wat een andere aanbieder op zo'n toewijzing declareert, telt niet mee. De respons is het deel van die toewijzingen waarop al is gedeclareerd.",
  herkomst: "iJw en iWmo 3.2, toewijzingbericht 301 en declaratiebericht 323",
  richting: "NEUTRAAL",
  eenheid: "EURO",
  overAnderen: false,
  soort: "som",
  feit: toewijzing,
  telDatum: "aanvang",
  dimensies: KOSTEN_DIMENSIES,
  kring: () => raw("true"),
  populatie: (w) => sql`${w.budget} is not null`,
  noemer: (w) => sql`${w.gedeclareerd} is not null`,
  teller: (w) => w.gedeclareerd,
  clientmaand: (w) => w.eerste_van_maand,
  woorden: { populatie: "toewijzingen met een budget", noemer: "waarop is gedeclareerd", teller: "gedeclareerd" },
});
