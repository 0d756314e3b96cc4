import { defineUniek } from "../engine/define";
import { stapeling } from "../feiten/stapeling.feit";

export const stapelingWetten = defineUniek({
  id: "STAPELING_WETTEN",
  versie: 1,
  titel: "Cliënten met Jeugdwet en Wmo tegelijk",
  definitie:
    "Het aantal cliënten dat op minstens één dag in de periode hulp had uit de Jeugdwet en uit de Wmo. Het cijfer gaat over de hele cliënt en is niet uit te splitsen naar aanbieder.",
  herkomst: "Twentse Monitor Sociaal Domein: stapeling van voorzieningen",
  richting: "NEUTRAAL",
  eenheid: "AANTAL",
  overAnderen: true,
  feit: stapeling,
  van: "aanvang",
  totEnMet: "einde",
  dimensies: ["REGIO", "GEMEENTE", "KWARTAAL", "JAAR", "WIJK", "LEEFTIJDSGROEP", "GESLACHT"],
  kring: (s) => s.beide_wetten,
  woorden: { populatie: "", noemer: "", teller: "cliënten hadden hulp uit beide wetten tegelijk" },
});
