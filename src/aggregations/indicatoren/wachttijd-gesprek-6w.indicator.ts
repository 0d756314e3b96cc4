import { raw } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { aanmelding } from "../feiten/aanmelding.feit";
import { AANMELDING_DIMENSIES } from "../feiten/dimensies";
import { GESPREK_DAGEN_UITERST } from "../feiten/parameters";
import { eersteGesprekBinnen } from "./eerste-gesprek";

export const wachttijdGesprek6w = defineIndicator({
  id: "WACHTTIJD_GESPREK_6W",
  versie: 2,
  titel: "Eerste gesprek binnen zes weken",
  definitie:
    "Het deel van de aanmeldingen waarbij het eerste gesprek binnen zes weken na de aanmelding was (dag 42 telt nog mee). Was er voor het gesprek al een plan of hulp, of is geen gesprek bekend, dan telt de dag van het plan of van de start van de hulp. Een aanmelding telt mee zodra die zes weken voorbij zijn. Wie dan nog wacht, telt als te laat.",
  herkomst:
    "Gemeente Oss, Sturen op doelen en resultaten (2021), individueel en collectief sociaal werk: 100 % binnen zes weken",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  parameters: { termijnDagen: GESPREK_DAGEN_UITERST },
  soort: "aandeel",
  feit: aanmelding,
  telDatum: "datum",
  dimensies: AANMELDING_DIMENSIES,
  kring: () => raw("true"),
  ...eersteGesprekBinnen(GESPREK_DAGEN_UITERST),
  woorden: {
    populatie: "aanmeldingen",
    noemer: "waarvan de zes weken voorbij zijn",
    teller: "kregen binnen zes weken een eerste gesprek",
  },
});
