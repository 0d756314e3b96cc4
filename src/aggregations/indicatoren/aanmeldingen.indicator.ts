import { raw } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { aanmelding } from "../feiten/aanmelding.feit";
import { AANMELDING_DIMENSIES } from "../feiten/dimensies";

export const aanmeldingen = defineIndicator({
  id: "AANMELDINGEN",
  versie: 1,
  titel: "Aanmeldingen",
  definitie: "Het aantal keren dat een inwoner zich met een hulpvraag meldde, ook als daar geen hulp uit kwam.",
  herkomst: "Gemeente Oss, Sturen op doelen en resultaten (2021), monitoring",
  richting: "NEUTRAAL",
  eenheid: "AANTAL",
  overAnderen: false,
  soort: "aantal",
  feit: aanmelding,
  telDatum: "datum",
  dimensies: [...AANMELDING_DIMENSIES, "WIJK"],
  kring: () => raw("true"),
  teller: () => raw("true"),
  woorden: { populatie: "", noemer: "", teller: "aanmeldingen" },
});
