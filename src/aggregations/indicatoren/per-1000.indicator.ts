import { defineVerhouding } from "../engine/define";
import { clienten } from "./clienten.indicator";

export const per1000 = defineVerhouding({
  id: "PER_1000",
  versie: 1,
  titel: "Cliënten per 1.000 inwoners",
  definitie:
    "Het aantal cliënten met hulp op elke 1.000 inwoners van dezelfde gemeenten in dat jaar. Voor de Jeugdwet op elke 1.000 jeugdigen.",
  herkomst: "Twentse Monitor Sociaal Domein: gebruik per 1.000 inwoners",
  richting: "NEUTRAAL",
  eenheid: "PER_1000",
  overAnderen: false,
  tellerVan: clienten,
  per: 1000,
  dimensies: ["REGIO", "GEMEENTE", "WET", "KWARTAAL", "JAAR"],
  woorden: { populatie: "", noemer: "inwoners", teller: "cliënten met hulp" },
});
