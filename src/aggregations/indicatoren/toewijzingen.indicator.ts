import { raw } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { KOSTEN_DIMENSIES } from "../feiten/dimensies";
import { toewijzing } from "../feiten/toewijzing.feit";

export const toewijzingen = defineIndicator({
  id: "TOEWIJZINGEN",
  versie: 1,
  titel: "Toewijzingen",
  definitie: "Het aantal toewijzingen dat in de periode inging. Een ingetrokken toewijzing telt niet mee.",
  herkomst: "iJw en iWmo 3.2, toewijzingbericht 301",
  richting: "NEUTRAAL",
  eenheid: "AANTAL",
  overAnderen: false,
  soort: "aantal",
  feit: toewijzing,
  telDatum: "aanvang",
  dimensies: KOSTEN_DIMENSIES,
  kring: () => raw("true"),
  teller: () => raw("true"),
  woorden: { populatie: "", noemer: "", teller: "toewijzingen gingen in" },
});
