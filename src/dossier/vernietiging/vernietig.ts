import type { Queryable, Row } from "../../data/queryable";
import { ident, NIEUW_ID, sql } from "../../data/sql";
import { neemSlot } from "../bericht/levering";
import { logWie } from "../dirty-clients";
import { verzamel, VERWIJDERVOLGORDE } from "./verzamel";

/** Why a file is erased: its term has passed, the client asked, it should not have been there, or someone ordered it. */
export const VERNIETIGREDENEN = ["TERMIJN", "VERZOEK_CLIENT", "ONRECHTMATIG", "BEVEL"] as const;
export type Vernietigreden = (typeof VERNIETIGREDENEN)[number];

/** Rows per table that went, or would go. */
export type Aantallen = Readonly<Record<string, number>>;

export interface Vernietiging {
  readonly gemeente: string;
  readonly clienten: readonly string[];
  readonly reden: Vernietigreden;
  /** uuid v7 of the run, which its lines in the log bear. */
  readonly verzoekId: string;
}

async function tel(db: Queryable): Promise<Record<string, number>> {
  const rijen = await db.query<Row & { tabel: string; aantal: number }>(sql`
    select tabel, count(*) as aantal from weg where tabel <> 'eerdere client' group by tabel`);
  return Object.fromEntries(rijen.map(({ tabel, aantal }) => [tabel, aantal]));
}

/**
 * Keeps others from adding to these files until the transaction ends: who may be erased is only sure after this, for a
 * delivery that was under way may have brought new help.
 */
export async function sluitDossiers(db: Queryable, gemeente: string, clienten: readonly string[]): Promise<void> {
  await neemSlot(db, gemeente);
  await db.query(sql`
    select from client where gemeente_code = ${gemeente} and id = any(${clienten}::uuid[]) order by id for update`);
}

/** How many rows would go with these clients. Writes nothing that stays. */
export async function telVernietiging(
  db: Queryable,
  gemeente: string,
  clienten: readonly string[],
): Promise<Aantallen> {
  await verzamel(db, gemeente, clienten, "LAAT");
  return tel(db);
}

/**
 * Erases the files of these clients within the transaction of `db` (role motor): every row of theirs, what deliveries told
 * of them, and whose their lines in the log are. Their facts and cells go at the next refresh, for which they are logged.
 * Jeugdwet art. 7.3.8 and 7.3.9, Wmo 2015 art. 5.3.4 and 5.3.5.
 *
 * @returns how many rows of each table went
 */
export async function vernietig(db: Queryable, vernietiging: Vernietiging): Promise<Aantallen> {
  const { gemeente, clienten } = vernietiging;
  await neemSlot(db, gemeente);
  await verzamel(db, gemeente, clienten, "SLUIT");
  await logWie(
    db,
    gemeente,
    sql`select c.id from client c where c.gemeente_code = ${gemeente} and (c.id in (select w.id from weg w where w.tabel = 'client')
      or c.gezin_id in (select g.gezin_id from client g where g.gemeente_code = ${gemeente}
        and g.id in (select w.id from weg w where w.tabel = 'client')))`,
  );
  await db.query(sql`
    insert into weg select 'idempotentie', t.resultaat_id from idempotentie t
    where t.gemeente_code = ${gemeente} and t.resultaat_id in (select w.id from weg w)`);
  const aantallen = await tel(db);
  await vindBlijvendeDoelen(db, gemeente);
  await wisUitLeveringen(db, gemeente);
  await db.query(sql`
    update declaratie d set toewijzing_id = null
    where d.gemeente_code = ${gemeente} and d.toewijzing_id in (select w.id from weg w where w.tabel = 'toewijzing')`);
  for (const tabel of VERWIJDERVOLGORDE) {
    const kolom = ident(tabel === "idempotentie" ? "resultaat_id" : "id");
    await db.query(sql`
      delete from ${ident(tabel)} t using weg w where t.gemeente_code = ${gemeente} and w.tabel = ${tabel} and t.${kolom} = w.id`);
  }
  await herzieBetrokkenen(db, gemeente);
  return { ...aantallen, raadpleging: await wisUitLogboek(db, vernietiging) };
}

/** Takes out of deliveries what they told of these clients; that a delivery came stays known. */
async function wisUitLeveringen(db: Queryable, gemeente: string): Promise<void> {
  await db.query(sql`
    update levering l set regels = coalesce((
      select jsonb_agg(r.regel order by r.plaats) from jsonb_array_elements(l.regels) with ordinality as r (regel, plaats)
      where not exists (select from weg w where w.tabel = 'traject' and w.id::text = r.regel ->> 'traject')), '[]')
    where l.gemeente_code = ${gemeente} and l.regels <> '[]' and exists (
      select from jsonb_array_elements(l.regels) as r (regel)
      join weg w on w.tabel = 'traject' and w.id::text = r.regel ->> 'traject')`);
  // A finding may show a value of the row: it stays known that something was wrong, and where.
  await db.query(sql`
    update levering l set bevindingen = (
      select jsonb_agg(case when exists (select from weg_naam n where position(n.kort in b.een::text) > 0)
        then (b.een - 'waarde') || jsonb_build_object('melding', 'Deze bevinding hoorde bij een dossier dat is vernietigd.')
        else b.een end order by b.plaats)
      from jsonb_array_elements(l.bevindingen) with ordinality as b (een, plaats))
    where l.gemeente_code = ${gemeente} and l.bevindingen <> '[]'
      and exists (select from weg_naam n where position(n.kort in l.bevindingen::text) > 0)`);
}

/** Doelen of a gezin that stay, and lose a traject of someone who goes: table `blijvend_doel`. */
const vindBlijvendeDoelen = (db: Queryable, gemeente: string): Promise<unknown> =>
  db.query(sql`
    create temporary table blijvend_doel on commit drop as
    select distinct td.doel_id as id from traject_doel td join weg w on w.tabel = 'traject_doel' and w.id = td.id
    where td.gemeente_code = ${gemeente} and td.doel_id not in (select d.id from weg d where d.tabel = 'doel')`);

/** A doel that stays is in sight only of who still gives help for it, and so is what hangs on it. */
async function herzieBetrokkenen(db: Queryable, gemeente: string): Promise<void> {
  await db.query(sql`
    update doel d set aanbieder_codes = array(
      select distinct code from traject_doel td cross join unnest(td.aanbieder_codes) as u (code)
      where td.gemeente_code = d.gemeente_code and td.doel_id = d.id order by code)
    where d.gemeente_code = ${gemeente} and d.id in (select id from blijvend_doel)`);
  for (const tabel of ["tussenstap", "evaluatie"]) {
    await db.query(sql`
      update ${ident(tabel)} t set aanbieder_codes = array(
        select code from unnest(t.aanbieder_codes) as u (code) where code = any(d.aanbieder_codes) order by code)
      from doel d
      where t.gemeente_code = ${gemeente} and t.doel_id in (select id from blijvend_doel)
        and d.gemeente_code = t.gemeente_code and d.id = t.doel_id`);
  }
}

/**
 * Takes client and salt out of the lines about these clients, so that nobody can find out whose they were while the seals
 * still hold, and writes down that files were erased. Returns how many lines that were.
 */
async function wisUitLogboek(db: Queryable, { gemeente, reden, verzoekId }: Vernietiging): Promise<number> {
  const gewist = await db.query(sql`
    update raadpleging r set client_id = null, zout = null
    where r.gemeente_code = ${gemeente}
      and r.client_id in (select w.id from weg w where w.tabel in ('client', 'eerdere client')) returning r.id`);
  await db.query(sql`
    insert into raadpleging (gemeente_code, id, verzoek_id, actor_id, rol, organisatie, teams, gebeurtenis, operaties, gegevens,
      doelbinding, uitkomst)
    values (${gemeente}, ${NIEUW_ID}, ${verzoekId}::uuid, 'drieluik vernietig', 'MOTOR', ${gemeente}, '{}', 'VERNIETIGEN',
      '{vernietig}', '{}', ${reden}, 'GESLAAGD')`);
  return gewist.length;
}
