import { raw } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { aanmelding } from "../feiten/aanmelding.feit";
import { AANMELDING_DIMENSIES } from "../feiten/dimensies";
import { GESPREK_DAGEN } from "../feiten/parameters";
import { eersteGesprekBinnen } from "./eerste-gesprek";

export const wachttijdGesprek = defineIndicator({
  id: "WACHTTIJD_GESPREK",
  versie: 2,
  titel: "Eerste gesprek binnen vier weken",
  definitie:
    "Het deel van de aanmeldingen waarbij het eerste gesprek binnen vier weken na de aanmelding was (dag 28 telt nog mee). Was er voor het gesprek al een plan of hulp, of is geen gesprek bekend, dan telt de dag van het plan of van de start van de hulp. Een aanmelding telt mee zodra die vier weken voorbij zijn. Wie dan nog wacht, telt als te laat.",
  herkomst:
    "Gemeente Oss, Sturen op doelen en resultaten (2021), individueel en collectief sociaal werk: 90 % binnen vier weken",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  parameters: { termijnDagen: GESPREK_DAGEN },
  soort: "aandeel",
  feit: aanmelding,
  telDatum: "datum",
  dimensies: AANMELDING_DIMENSIES,
  kring: () => raw("true"),
  ...eersteGesprekBinnen(GESPREK_DAGEN),
  woorden: {
    populatie: "aanmeldingen",
    noemer: "waarvan de vier weken voorbij zijn",
    teller: "kregen binnen vier weken een eerste gesprek",
  },
});
