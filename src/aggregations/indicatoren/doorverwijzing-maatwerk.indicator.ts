import { raw, sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { PLAN_DIMENSIES } from "../feiten/dimensies";
import { plan } from "../feiten/plan.feit";
import { vanDeToegang } from "./plan-van-de-toegang";

export const doorverwijzingMaatwerk = defineIndicator({
  id: "DOORVERWIJZING_MAATWERK",
  versie: 1,
  titel: "Doorverwezen naar maatwerk Wmo",
  definitie:
    "Het deel van de afgesloten ondersteuningsplannen waarna de inwoner een maatwerkvoorziening van de Wmo ging aanvragen. Zorgplannen van aanbieders tellen niet mee.",
  herkomst: "Gemeente Oss, Sturen op doelen en resultaten (2021): hoogstens 10 % na afsluiting van een traject",
  richting: "LAGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  soort: "aandeel",
  feit: plan,
  telDatum: "afgesloten_op",
  dimensies: PLAN_DIMENSIES,
  kring: () => raw("true"),
  vanToepassing: vanDeToegang,
  noemer: (p) => sql`${p.bestemming} is not null`,
  teller: (p) => sql`${p.bestemming} = 'MAATWERK_WMO'`,
  woorden: {
    populatie: "afgesloten ondersteuningsplannen",
    noemer: "met een bekende bestemming",
    teller: "eindigden met een aanvraag voor maatwerk",
  },
});
