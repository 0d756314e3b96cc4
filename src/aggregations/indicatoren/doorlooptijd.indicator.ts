import { raw, sql, type Sql } from "../../data/sql";
import { defineIndicator, type Kolommen } from "../engine/define";
import { PLAN_DIMENSIES } from "../feiten/dimensies";
import { DOORLOOP_MAANDEN } from "../feiten/parameters";
import { plan } from "../feiten/plan.feit";
import { binnenTermijn } from "./binnen-termijn";
import { vanDeToegang } from "./plan-van-de-toegang";

type Plan = Kolommen<(typeof plan)["kolommen"][number]>;

/** Six calendar months from the day of the vraagverheldering, that day of the sixth month included; months clamp. */
const laatsteDag = (p: Plan): Sql =>
  sql`${p.vraagverheldering_op} + make_interval(months => ${DOORLOOP_MAANDEN}::integer)`;

const binnenZesMaanden = binnenTermijn(laatsteDag, (p: Plan) => p.afgesloten_op);

/** Death or a move came before the end of the term and no later than closing: what would have become of it is not known. */
const vertrokken = (p: Plan): Sql => sql`${p.vertrokken_op} <= least(${laatsteDag(p)}, ${p.afgesloten_op})`;

export const doorlooptijd = defineIndicator({
  id: "DOORLOOPTIJD",
  versie: 2,
  titel: "Traject afgesloten binnen zes maanden",
  definitie: `Het deel van de ondersteuningsplannen dat binnen ${DOORLOOP_MAANDEN} maanden na de vraagverheldering was afgesloten. De vraagverheldering is het eerste gesprek van de aanmelding waar het plan uit kwam; is dat niet bekend, dan de dag waarop het plan werd vastgesteld. Een plan telt mee zodra die ${DOORLOOP_MAANDEN} maanden voorbij zijn. Een plan dat dan nog open is, telt als te laat. Overleed of verhuisde de inwoner voordat het plan was afgesloten, binnen die ${DOORLOOP_MAANDEN} maanden, dan telt het plan niet mee. Zorgplannen van aanbieders tellen niet mee.`,
  herkomst: "Gemeente Oss, Sturen op doelen en resultaten (2021): 80 % binnen zes maanden na vraagverheldering",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  parameters: { termijnMaanden: DOORLOOP_MAANDEN },
  soort: "aandeel",
  feit: plan,
  telDatum: "vraagverheldering_op",
  dimensies: PLAN_DIMENSIES,
  kring: () => raw("true"),
  vanToepassing: vanDeToegang,
  populatie: (p) => sql`(${vertrokken(p)}) is not true`,
  ...binnenZesMaanden,
  weggelaten: { NIET_WAARNEEMBAAR: vertrokken, ...binnenZesMaanden.weggelaten },
  woorden: {
    populatie: "ondersteuningsplannen",
    noemer: "waarvan de zes maanden voorbij zijn",
    teller: "waren binnen zes maanden afgesloten",
    weggelaten: { NIET_WAARNEEMBAAR: "omdat de inwoner overleed of verhuisde voordat het plan was afgesloten" },
  },
});
