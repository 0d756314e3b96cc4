import { raw, sql } from "../../data/sql";
import { defineIndicator, type Kolommen } from "../engine/define";
import { aanmelding } from "../feiten/aanmelding.feit";
import { AANMELDING_DIMENSIES } from "../feiten/dimensies";
import { TOELEIDING_DAGEN } from "../feiten/parameters";
import { binnenTermijn } from "./binnen-termijn";

type Aanmelding = Kolommen<(typeof aanmelding)["kolommen"][number]>;

/**
 * The term runs from the day of the aanvraag, not of the aanmelding: the memo has the CJG keep to "de wettelijke termijn
 * van 8 weken" where a hulpvraag leads to an aanvraag, and the law (Awb art. 4:13) counts from receiving the aanvraag. The
 * gesprekken before it have a norm of their own. The last of the 56 days is in time. For the Wmo it is a lower bound: there
 * a decision should follow within two weeks of the aanvraag (Wmo 2015 art. 2.3.5).
 */
export const toeleiding = defineIndicator({
  id: "TOELEIDING",
  versie: 2,
  titel: "Toeleiding naar hulp binnen acht weken",
  definitie:
    "Het deel van de aanvragen waarna binnen acht weken een toewijzing kwam of de hulp begon. De acht weken beginnen op de dag van de aanvraag; dag 56 telt nog mee. Een aanvraag telt mee zodra die acht weken voorbij zijn. Van een toewijzing telt de dag waarop ze voor het eerst is afgegeven, ook als ze later is gewijzigd. Een aanvraag zonder toewijzing of hulp telt als te laat.",
  herkomst: "Gemeente Oss, Sturen op doelen en resultaten (2021), toegang jeugd en hulpvragen; Awb art. 4:13",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  parameters: { termijnDagen: TOELEIDING_DAGEN },
  soort: "aandeel",
  feit: aanmelding,
  telDatum: "aanvraagdatum",
  dimensies: AANMELDING_DIMENSIES,
  kring: () => raw("true"),
  ...binnenTermijn(
    (a: Aanmelding) => sql`${a.aanvraagdatum} + ${TOELEIDING_DAGEN}::integer`,
    (a: Aanmelding) => a.toegeleid_op,
  ),
  woorden: {
    populatie: "aanvragen",
    noemer: "waarvan de acht weken voorbij zijn",
    teller: "leidden binnen acht weken tot een toewijzing of hulp",
  },
});
