import { isCollision } from "../data/queryable-pg";
import { AfgewezenFout, type AfwijsCode } from "./afgewezen";

type Uitleg = readonly [code: AfwijsCode, melding: string, ...velden: string[]];

/**
 * What a refusal by a constraint means. The rules ask first and say it better; this is for two writers at the same moment,
 * of whom the database lets one through.
 */
const CONSTRAINTS: Readonly<Record<string, Uitleg>> = {
  client_zaaknummer_key: ["DUBBEL", "Er is al een cliënt met dit zaaknummer.", "zaaknummer"],
  client_pseudoniem_key: ["DUBBEL", "Deze cliënt is al bekend."],
  client_team_code_fkey: ["ONBEKEND", "Dit team is onbekend in deze gemeente.", "team"],
  client_wijk_code_fkey: ["ONBEKEND", "Deze wijk is onbekend in deze gemeente.", "wijk"],
  client_geboortejaar_check: ["ONGELDIG", "Het geboortejaar ligt tussen 1890 en 2100.", "geboortejaar"],
  aanmelding_gesprek_op_check: ["ONGELDIG", "Het gesprek kan niet voor de aanmelding zijn.", "gesprekOp"],
  aanmelding_aanvraagdatum_check: ["ONGELDIG", "De aanvraag kan niet voor de aanmelding zijn.", "aanvraagdatum"],
  aanmelding_gesprekken_check: ["ONGELDIG", "Het aantal gesprekken is nul of meer.", "gesprekken"],
  ondersteuningsplan_afgesloten_op_check: [
    "ONGELDIG",
    "Een plan kan niet worden gesloten voor de dag waarop het is vastgesteld.",
    "afgeslotenOp",
  ],
  doel_startniveau_check: ["ONGELDIG", "Het startniveau loopt van -2 tot en met 2.", "startniveau"],
  doel_gas_omschrijvingen_check: ["ONGELDIG", "Geef vijf omschrijvingen, van -2 tot en met 2.", "gasOmschrijvingen"],
  doel_gewicht_check: ["ONGELDIG", "Het gewicht is groter dan nul.", "gewicht"],
  traject_einde_check: ["ONGELDIG", "Het einde ligt voor de aanvang.", "einde"],
  traject_doel_traject_id_doel_id_key: ["DUBBEL", "Dit doel is al aan dit traject verbonden.", "doelen"],
  evaluatie_vervangt_id_key: [
    "CONFLICT",
    "Deze evaluatie is al gecorrigeerd. Corrigeer de nieuwste evaluatie.",
    "evaluatie",
  ],
  evaluatie_gas_score_check: ["ONGELDIG", "De GAS-score loopt van -2 tot en met 2.", "gasScore"],
  ervaring_volgnummer_key: [
    "DUBBEL",
    "Er werd tegelijk een andere ervaring vastgelegd. Probeer het opnieuw.",
    "traject",
  ],
  ervaring_informant_key: ["DUBBEL", "Deze informant gaf al een ervaring voor dit traject.", "informant"],
  ervaring_rapportcijfer_check: ["ONGELDIG", "Het rapportcijfer loopt van 1 tot en met 10.", "rapportcijfer"],
  ervaring_antwoord_check: [
    "ONGELDIG",
    "Geef een rapportcijfer, een antwoord op verder zonder hulp, of beide.",
    "rapportcijfer",
    "verderZonderHulp",
  ],
};

/** The classes of SQLSTATE 23 (and 42501 under row security) that bad input can cause. */
const KLASSEN: Readonly<Record<string, readonly [AfwijsCode, string]>> = {
  "23503": ["ONBEKEND", "Een code of verwijzing in de invoer is onbekend."],
  "23505": ["DUBBEL", "Dit is al vastgelegd."],
  "23514": ["ONGELDIG", "Een waarde in de invoer is niet toegestaan."],
  "22003": ["ONGELDIG", "Een getal in de invoer is te groot."],
  "22021": ["ONGELDIG", "Een tekst in de invoer bevat tekens die niet zijn toegestaan."],
};

/** The refusal that a database error stands for, or the error itself when input could not have caused it. */
export function afgewezenDoor(error: unknown): unknown {
  const { driverError } = error as { driverError?: { code?: string; constraint?: string } };
  const klasse = KLASSEN[driverError?.code ?? ""];
  if (!klasse) return error;
  const [code, melding, ...velden] = CONSTRAINTS[driverError?.constraint ?? ""] ?? klasse;
  return new AfgewezenFout(code, melding, ...velden);
}

/**
 * Whether the same write, done once more, would find what stood in its way: another request with the same key was first by a
 * moment, or two writers waited for each other and the database chose this one to stop.
 */
export function kanOpnieuw(error: unknown): boolean {
  const { driverError } = error as { driverError?: { constraint?: string } };
  return driverError?.constraint === "idempotentie_pkey" || isCollision(error);
}
