import { defineVerhouding } from "../engine/define";
import { kosten } from "./kosten.indicator";

export const kostenPer1000 = defineVerhouding({
  id: "KOSTEN_PER_1000",
  versie: 1,
  titel: "Kosten per 1.000 inwoners",
  definitie:
    "De gedeclareerde kosten van de periode op elke 1.000 inwoners van dezelfde gemeenten in dat jaar. Voor de Jeugdwet op elke 1.000 jeugdigen.",
  herkomst: "Twentse Monitor Sociaal Domein: kosten",
  richting: "NEUTRAAL",
  eenheid: "EURO",
  overAnderen: false,
  tellerVan: kosten,
  per: 1000,
  dimensies: ["REGIO", "GEMEENTE", "WET", "MAAND", "KWARTAAL", "JAAR"],
  woorden: { populatie: "", noemer: "inwoners", teller: "gedeclareerd" },
});
