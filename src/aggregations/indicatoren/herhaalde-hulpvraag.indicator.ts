import { raw, sql, type Sql } from "../../data/sql";
import { defineIndicator, type Kolommen } from "../engine/define";
import { PLAN_DIMENSIES } from "../feiten/dimensies";
import { TERUG_MAANDEN } from "../feiten/parameters";
import { plan } from "../feiten/plan.feit";
import { binnenTermijn } from "./binnen-termijn";
import { vanDeToegang } from "./plan-van-de-toegang";

type Plan = Kolommen<(typeof plan)["kolommen"][number]>;

const laatsteDag = (p: Plan): Sql => sql`${p.afgesloten_op} + make_interval(months => ${TERUG_MAANDEN}::integer)`;

const binnenEenJaar = binnenTermijn(laatsteDag, (p: Plan) => p.terug_op);

/**
 * Who is not one known person can't be known again, and who died or moved away within the year can't come back: not seen
 * whether or not they came before that, as with a new start of help, or those who came would count too heavily.
 */
const onzichtbaar = (p: Plan): Sql =>
  sql`(${p.niet_waarneembaar} or coalesce(${p.vertrokken_op} <= ${laatsteDag(p)}, false))`;

/**
 * Of closed plans only: the memo speaks of coming back "na afsluiting van een traject", and an aanmelding that led to no
 * plan closed nothing. It counts from the day after closing up to that day a year later. A plan without a known hulpvraag,
 * or with "another question", can't be compared, so it has no answer. A gezin comes back when one of its members does.
 */
export const herhaaldeHulpvraag = defineIndicator({
  id: "HERHAALDE_HULPVRAAG",
  versie: 2,
  titel: "Terug met dezelfde hulpvraag",
  definitie:
    "Het deel van de afgesloten ondersteuningsplannen waarna de inwoner, of iemand van het gezin, zich binnen 12 maanden opnieuw meldde met dezelfde hulpvraag. De hulpvraag van een plan is die van de laatste aanmelding voor het plan. Is die niet bekend, of is het een andere vraag dan de lijst kent, dan telt het plan niet mee. Wie voor het einde van die 12 maanden overleed of verhuisde, telt ook niet mee. Het cijfer zegt iets over de hele route, niet over één aanbieder.",
  herkomst: "Gemeente Oss, Sturen op doelen en resultaten (2021): inwoners komen niet binnen een jaar terug",
  richting: "LAGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: true,
  parameters: { vensterMaanden: TERUG_MAANDEN },
  soort: "aandeel",
  feit: plan,
  telDatum: "afgesloten_op",
  dimensies: PLAN_DIMENSIES,
  kring: () => raw("true"),
  vanToepassing: vanDeToegang,
  populatie: (p) => sql`not ${onzichtbaar(p)}`,
  ...binnenEenJaar,
  noemer: (p, horizon) => sql`${binnenEenJaar.noemer(p, horizon)} and ${p.hulpvraag} is not null`,
  weggelaten: { NIET_WAARNEEMBAAR: onzichtbaar, ...binnenEenJaar.weggelaten },
  woorden: {
    populatie: "afgesloten ondersteuningsplannen",
    noemer: "met een bekende hulpvraag, waarvan de 12 maanden erna voorbij zijn",
    teller: "werden gevolgd door dezelfde hulpvraag",
  },
});
