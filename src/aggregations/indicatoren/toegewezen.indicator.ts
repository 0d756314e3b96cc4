import { raw, sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { KOSTEN_DIMENSIES } from "../feiten/dimensies";
import { toewijzing } from "../feiten/toewijzing.feit";

export const toegewezen = defineIndicator({
  id: "TOEGEWEZEN",
  versie: 1,
  titel: "Toegewezen budget",
  definitie:
    "Het budget van de toewijzingen die in de periode ingingen. De respons is het deel van de toewijzingen waarin een budget staat. Een ingetrokken toewijzing telt niet mee.",
  herkomst: "iJw en iWmo 3.2, toewijzingbericht 301",
  richting: "NEUTRAAL",
  eenheid: "EURO",
  overAnderen: false,
  soort: "som",
  feit: toewijzing,
  telDatum: "aanvang",
  dimensies: KOSTEN_DIMENSIES,
  kring: () => raw("true"),
  noemer: (w) => sql`${w.budget} is not null`,
  teller: (w) => w.budget,
  clientmaand: (w) => w.eerste_van_maand,
  woorden: { populatie: "toewijzingen", noemer: "met een budget", teller: "toegewezen" },
});
