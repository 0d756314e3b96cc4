import { defineVerhouding } from "../engine/define";
import { clienten } from "./clienten.indicator";
import { stapelingVan } from "./stapeling.indicator";

export const stapelingAandeel = defineVerhouding({
  id: "STAPELING_AANDEEL",
  versie: 1,
  titel: "Aandeel cliënten met stapeling",
  definitie:
    "Het deel van de cliënten met hulp dat op minstens één dag in de periode twee of meer periodes van hulp tegelijk had.",
  herkomst: "Twentse Monitor Sociaal Domein: stapeling van voorzieningen",
  richting: "NEUTRAAL",
  eenheid: "AANDEEL",
  overAnderen: true,
  tellerVan: stapelingVan,
  noemerVan: clienten,
  dimensies: ["REGIO", "GEMEENTE", "KWARTAAL", "JAAR", "WIJK", "LEEFTIJDSGROEP", "GESLACHT"],
  woorden: { populatie: "", noemer: "cliënten met hulp", teller: "cliënten met meer hulp tegelijk" },
});
