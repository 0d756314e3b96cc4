import { raw } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { PLAN_DIMENSIES } from "../feiten/dimensies";
import { plan } from "../feiten/plan.feit";

export const plannen = defineIndicator({
  id: "PLANNEN",
  versie: 1,
  titel: "Vastgestelde plannen",
  definitie:
    "Het aantal ondersteuningsplannen en zorgplannen dat werd vastgesteld. Een plan van een gezin telt één keer.",
  herkomst: "Gemeente Oss, Sturen op doelen en resultaten (2021), monitoring",
  richting: "NEUTRAAL",
  eenheid: "AANTAL",
  overAnderen: false,
  soort: "aantal",
  feit: plan,
  telDatum: "vastgesteld_op",
  dimensies: [...PLAN_DIMENSIES, "WIJK"],
  kring: () => raw("true"),
  teller: () => raw("true"),
  woorden: { populatie: "", noemer: "", teller: "plannen vastgesteld" },
});
