import { sql } from "../../data/sql";
import { defineIndicator, type Kolommen } from "../engine/define";
import { KOSTEN_DIMENSIES } from "../feiten/dimensies";
import { declaratie } from "../feiten/declaratie.feit";
import { DECLARATIE_TERMIJN_DAGEN } from "../feiten/parameters";

type Declaratie = Kolommen<(typeof declaratie)["kolommen"][number]>;

/** The last day on which the declaratie of a month is in time. */
const laatsteDag = (d: Declaratie) => sql`${d.einde} + ${DECLARATIE_TERMIJN_DAGEN}::integer`;

/** A month counts once its term has passed: until then only what came in time can be there. */
export const declaratieTijdig = defineIndicator({
  id: "DECLARATIE_TIJDIG",
  versie: 1,
  titel: "Op tijd gedeclareerd",
  definitie:
    "Het deel van de declaratieregels dat binnen 30 dagen na het einde van de maand van de hulp is ontvangen. Een creditregel en een regel die een teruggenomen regel vervangt, zijn geen nieuwe declaratie. Een maand telt mee als de 30 dagen voorbij zijn.",
  herkomst: "Kwaliteitseisen Samen14/OZJT (Twente), eis 37c",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  parameters: { termijnDagen: DECLARATIE_TERMIJN_DAGEN },
  overAnderen: false,
  soort: "aandeel",
  feit: declaratie,
  telDatum: "aanvang",
  dimensies: KOSTEN_DIMENSIES,
  kring: (d) => sql`${d.debet} and not ${d.vervangt}`,
  noemer: (d, horizon) => sql`${laatsteDag(d)} < ${horizon}`,
  teller: (d) => sql`${d.ontvangen_op} <= ${laatsteDag(d)}`,
  weggelaten: { VENSTER_OPEN: (d, horizon) => sql`${laatsteDag(d)} >= ${horizon}` },
  binnenPopulatie: ["VENSTER_OPEN"],
  woorden: {
    populatie: "regels van declaraties",
    noemer: "waarvan de termijn voorbij is",
    teller: "kwamen op tijd",
  },
});
