import { raw, sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { PLAN_DIMENSIES } from "../feiten/dimensies";
import { EVALUATIE_NA_DAGEN, EVALUATIE_VOOR_DAGEN, GAS_RHO } from "../feiten/parameters";
import { plan } from "../feiten/plan.feit";

/**
 * T = 50 + 10 x sum(w x) / sqrt((1 - rho) x sum(w^2) + rho x (sum w)^2), over the doelen of a plan that were evaluated
 * around the day it closed, rounded to 0.01 before it is summed. A plan that was evaluated in part counts with that part.
 */
export const gasTScore = defineIndicator({
  id: "GAS_T_SCORE",
  versie: 1,
  titel: "T-score van de doelen (GAS)",
  definitie: `De gemiddelde T-score van afgesloten plannen: hoe ver de doelen van een plan samen zijn bereikt, elk met zijn eigen gewicht. 50 is precies zoals verwacht, hoger is beter. De eindevaluatie ligt tussen ${EVALUATIE_VOOR_DAGEN / 7} weken voor en ${EVALUATIE_NA_DAGEN / 7} weken na het sluiten van het plan. Doelen zonder eindevaluatie tellen niet mee, en een oordeel van alleen de aanbieder ook niet. De berekening neemt aan dat doelen van één plan voor 0,3 samenhangen.`,
  herkomst: "Kiresuk & Sherman (1968), goal attainment scaling",
  richting: "HOGER_IS_BETER",
  eenheid: "T_SCORE",
  overAnderen: false,
  parameters: { rho: GAS_RHO, evaluatieVoorDagen: EVALUATIE_VOOR_DAGEN, evaluatieNaDagen: EVALUATIE_NA_DAGEN },
  soort: "gemiddelde",
  feit: plan,
  telDatum: "afgesloten_op",
  dimensies: PLAN_DIMENSIES,
  kring: () => raw("true"),
  populatie: (p) => sql`${p.aantal_doelen} > 0`,
  noemer: (p) => sql`${p.t_score} is not null`,
  teller: (p) => p.t_score,
  weggelaten: {
    VERVALLEN: (p) => sql`${p.aantal_doelen} = 0 and ${p.aantal_vervallen} > 0`,
    ALLEEN_AANBIEDER: (p) => p.alleen_aanbieder,
  },
  binnenPopulatie: ["ALLEEN_AANBIEDER"],
  woorden: {
    populatie: "afgesloten plannen met doelen",
    noemer: "met een eindevaluatie",
    teller: "T-score",
    weggelaten: { VERVALLEN: "omdat alle doelen zijn vervallen" },
  },
});
