import type { Queryable } from "../data/queryable";
import { sql } from "../data/sql";
import { type Regel, REGEL_KOLOMMEN } from "./zegel";

/**
 * A line in the shape of Logboek Dataverwerkingen with the extension for NEN 7513 (drafts of Logius): a trace is a request,
 * a span a line. What names the employee stands in the NEN 7513 part alone.
 */
export const alsLogregel = (regel: Regel) => ({
  trace_id: regel.verzoek_id.replaceAll("-", ""),
  span_id: regel.id.replaceAll("-", "").slice(-16),
  status_code: regel.uitkomst === "GESLAAGD" ? "Ok" : "Error",
  name: `${regel.gebeurtenis} ${regel.operaties.join(" ")}`.trimEnd(),
  start_time: regel.op,
  end_time: regel.op,
  resource: { attributes: { "service.name": "drieluik" } },
  attributes: {
    "dpl.core.processing_activity_id": `urn:drieluik:verwerking:${regel.doelbinding ?? "GEEN"}`,
    "dpl.core.data_subject_id": regel.client_id,
    "dpl.core.data_subject_id_type": "urn:drieluik:client",
    "dpl.nen7513.users": [
      {
        userID: regel.actor_id,
        roleIDCode: regel.rol,
        purposeOfUse: regel.doelbinding,
        organisation: regel.organisatie,
        teams: regel.teams,
      },
    ],
    "dpl.nen7513.participants": [
      { participantObjectID: regel.client_id, participantObjectDetail: regel.gegevens, gemeente: regel.gemeente_code },
    ],
    "dpl.nen7513.eventActionCode": ACTIES[regel.gebeurtenis] ?? "E",
    "dpl.nen7513.eventOutcomeIndicator": regel.uitkomst,
    "dpl.nen7513.autorisatieProtocol": regel.grond_soort,
    "dpl.nen7513.autorisatieID": regel.grond_id,
    "drieluik.volgnummer": regel.volgnummer,
    "drieluik.zegel": regel.zegel,
  },
});

/** Event action codes of NEN 7513: create, read, update, delete. */
const ACTIES: Readonly<Record<string, string>> = { LEZEN: "R", AANMAKEN: "C", WIJZIGEN: "U", VERNIETIGEN: "D" };

const PAGINA = 2_000;

/** Every line of a gemeente in the order of writing, a page at a time: memory stays flat. */
export async function* regelsVan(db: Queryable, gemeente: string): AsyncGenerator<readonly Regel[]> {
  let na = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const pagina = await db.query<Regel>(sql`
      select ${REGEL_KOLOMMEN} from raadpleging where gemeente_code = ${gemeente} and id > ${na}::uuid
      order by id limit ${PAGINA}`);
    if (pagina.length > 0) yield pagina;
    na = pagina.at(-1)?.id ?? na;
    if (pagina.length < PAGINA) return;
  }
}
