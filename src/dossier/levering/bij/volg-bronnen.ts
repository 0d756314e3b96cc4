import type { ClientBase } from "pg";
import type { Queryable } from "../../../data/queryable";
import { asQueryable } from "../../../data/queryable-pg";
import { sql, type Sql } from "../../../data/sql";
import { logGeraakt } from "../../dirty-clients";
import { bepaalLeidend } from "../../leidend";
import { maakGeraakt } from "../geraakt";
import type { Levergang } from "../levergang";
import { leidErvaringenAf } from "./ervaringen";
import { maakRecords } from "./records";

/**
 * Decides again which source leads for clients, and lets the answers of Beleidsinformatie Jeugd follow. Whoever is touched
 * is noted in `geraakt`.
 *
 * @param wie selects gemeente_code and client_id, each once
 */
export async function volgBronnen(db: Queryable, gang: Pick<Levergang, "leveringId">, wie: Sql): Promise<void> {
  await bepaalLeidend(db, wie);
  await maakRecords(db, wie);
  await leidErvaringenAf(db, gang, wie);
  await db.query(sql`drop table bij_record, bij_antwoord, bij_vervallen`);
}

/** The same after a message about these clients, who are logged when it matters to their facts. */
export async function volgBronnenNaBericht(
  client: ClientBase,
  gemeente: string,
  leveringId: string,
  clientIds: readonly string[],
): Promise<void> {
  const db = asQueryable(client);
  const ids = sql`${[...clientIds]}::uuid[]`;
  const bij = await db.query(sql`
    select from traject where gemeente_code = ${gemeente} and client_id = any(${ids}) and bron = 'BIJ' limit 1`);
  // Almost always messages are all there is.
  if (bij.length === 0) return;
  await maakGeraakt(db);
  await volgBronnen(db, { leveringId }, sql`select ${gemeente}::text as gemeente_code, unnest(${ids}) as client_id`);
  await logGeraakt(db, leveringId);
}

/** Takes the answers of Beleidsinformatie Jeugd off a traject that a message takes back; `volgBronnen` gives them a place. */
export async function maakLosVanBij(db: Queryable, gemeente: string, trajectId: string): Promise<void> {
  await db.query(sql`
    delete from ervaring e using levering l
    where e.gemeente_code = ${gemeente} and e.traject_id = ${trajectId} and l.gemeente_code = e.gemeente_code
      and l.id = e.levering_id and l.soort = 'bij-jeugdhulp'`);
}
