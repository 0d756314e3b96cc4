import { defineVerhouding } from "../engine/define";
import { clienten } from "./clienten.indicator";
import { kosten } from "./kosten.indicator";

/** Not by aanbieder: of the costs that is the contractpartij, of the clients the uitvoerder. */
export const kostenPerClient = defineVerhouding({
  id: "KOSTEN_PER_CLIENT",
  versie: 1,
  titel: "Kosten per cliënt",
  definitie:
    "De gedeclareerde kosten van de periode, gedeeld door het aantal cliënten met hulp in die periode. Ook cliënten van wie niets is gedeclareerd tellen mee, zoals met een persoonsgebonden budget.",
  herkomst: "Twentse Monitor Sociaal Domein: kosten",
  richting: "NEUTRAAL",
  eenheid: "EURO",
  overAnderen: false,
  tellerVan: kosten,
  noemerVan: clienten,
  dimensies: [
    "REGIO",
    "GEMEENTE",
    "KWARTAAL",
    "JAAR",
    "WET",
    "HULPVORM",
    "PRODUCTCATEGORIE",
    "SEGMENT",
    "LEEFTIJDSGROEP",
    "GESLACHT",
  ],
  woorden: { populatie: "", noemer: "cliënten met hulp", teller: "gedeclareerd" },
});
