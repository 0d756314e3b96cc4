import { defineUniek } from "../engine/define";
import { stapeling } from "../feiten/stapeling.feit";

export const stapelingVan = defineUniek({
  id: "STAPELING",
  versie: 1,
  titel: "Cliënten met stapeling",
  definitie:
    "Het aantal cliënten dat op minstens één dag in de periode twee of meer periodes van hulp tegelijk had, bij welke aanbieders en in welke wet ook. Het cijfer gaat over de hele cliënt en is niet uit te splitsen naar aanbieder.",
  herkomst: "Twentse Monitor Sociaal Domein: stapeling van voorzieningen",
  richting: "NEUTRAAL",
  eenheid: "AANTAL",
  overAnderen: true,
  feit: stapeling,
  van: "aanvang",
  totEnMet: "einde",
  dimensies: ["REGIO", "GEMEENTE", "KWARTAAL", "JAAR", "WIJK", "LEEFTIJDSGROEP", "GESLACHT"],
  woorden: { populatie: "", noemer: "", teller: "cliënten hadden meer hulp tegelijk" },
});
