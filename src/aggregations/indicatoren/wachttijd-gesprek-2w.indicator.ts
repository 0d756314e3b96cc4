import { raw } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { aanmelding } from "../feiten/aanmelding.feit";
import { AANMELDING_DIMENSIES } from "../feiten/dimensies";
import { GESPREK_DAGEN_STRENG } from "../feiten/parameters";
import { eersteGesprekBinnen } from "./eerste-gesprek";

export const wachttijdGesprek2w = defineIndicator({
  id: "WACHTTIJD_GESPREK_2W",
  versie: 2,
  titel: "Eerste gesprek binnen twee weken",
  definitie:
    "Het deel van de aanmeldingen waarbij het eerste gesprek binnen twee weken na de aanmelding was (dag 14 telt nog mee). Was er voor het gesprek al een plan of hulp, of is geen gesprek bekend, dan telt de dag van het plan of van de start van de hulp. Een aanmelding telt mee zodra die twee weken voorbij zijn. Wie dan nog wacht, telt als te laat.",
  herkomst: "Gemeente Oss, Sturen op doelen en resultaten (2021), toegang jeugd: in behandeling binnen twee weken",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  parameters: { termijnDagen: GESPREK_DAGEN_STRENG },
  soort: "aandeel",
  feit: aanmelding,
  telDatum: "datum",
  dimensies: AANMELDING_DIMENSIES,
  kring: () => raw("true"),
  ...eersteGesprekBinnen(GESPREK_DAGEN_STRENG),
  woorden: {
    populatie: "aanmeldingen",
    noemer: "waarvan de twee weken voorbij zijn",
    teller: "kregen binnen twee weken een eerste gesprek",
  },
});
