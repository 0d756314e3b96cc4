import { defineVerhouding } from "../engine/define";
import { clienten } from "./clienten.indicator";
import { stapelingWetten } from "./stapeling-wetten.indicator";

export const stapelingWettenAandeel = defineVerhouding({
  id: "STAPELING_WETTEN_AANDEEL",
  versie: 1,
  titel: "Aandeel cliënten met Jeugdwet en Wmo tegelijk",
  definitie:
    "Het deel van de cliënten met hulp dat op minstens één dag in de periode hulp had uit de Jeugdwet en uit de Wmo.",
  herkomst: "Twentse Monitor Sociaal Domein: stapeling van voorzieningen",
  richting: "NEUTRAAL",
  eenheid: "AANDEEL",
  overAnderen: true,
  tellerVan: stapelingWetten,
  noemerVan: clienten,
  dimensies: ["REGIO", "GEMEENTE", "KWARTAAL", "JAAR", "WIJK", "LEEFTIJDSGROEP", "GESLACHT"],
  woorden: { populatie: "", noemer: "cliënten met hulp", teller: "cliënten met hulp uit beide wetten tegelijk" },
});
