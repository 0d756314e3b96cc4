import { createHash } from "node:crypto";
import type { Queryable, Row, Transactional } from "../data/queryable";
import { raw, type Sql, sql } from "../data/sql";

/** A line of the log as it is sealed: everything but whom it is about, of which only the hash is in it. */
export interface Regel extends Row {
  readonly gemeente_code: string;
  readonly id: string;
  /** In UTC, to the microsecond. */
  readonly op: string;
  readonly verzoek_id: string;
  readonly actor_id: string;
  readonly rol: string;
  readonly organisatie: string;
  readonly teams: readonly string[];
  readonly client_id: string | null;
  readonly zout: string | null;
  readonly onderwerp: string | null;
  readonly gebeurtenis: string;
  readonly operaties: readonly string[];
  readonly gegevens: readonly string[];
  readonly doelbinding: string | null;
  readonly grond_soort: string | null;
  readonly grond_id: string | null;
  readonly uitkomst: string;
  readonly volgnummer: number | null;
  readonly zegel: string | null;
}

/** Every column of a line, its moment as text: a Date would lose the microseconds that are sealed. */
export const REGEL_KOLOMMEN: Sql =
  raw(`gemeente_code, id, to_char(op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as op,
  verzoek_id, actor_id, rol, organisatie, teams, client_id, zout, onderwerp, gebeurtenis, operaties, gegevens, doelbinding,
  grond_soort, grond_id, uitkomst, volgnummer, zegel`);

const sha256 = (tekst: string): string => createHash("sha256").update(tekst).digest("hex");

/** The seal of a line: SHA-256 over the seal before it, its number, and all that it says. */
export const zegelVan = (vorig: string, volgnummer: number, regel: Regel): string =>
  sha256(
    JSON.stringify([
      ...[vorig, regel.gemeente_code, volgnummer, regel.id, regel.op, regel.verzoek_id, regel.actor_id, regel.rol],
      ...[regel.organisatie, regel.teams, regel.onderwerp, regel.gebeurtenis, regel.operaties, regel.gegevens],
      ...[regel.doelbinding, regel.grond_soort, regel.grond_id, regel.uitkomst],
    ]),
  );

/** What stands in a seal for a client: without the salt nobody can try whom it was. */
export const onderwerpVan = (zout: string, client: string): string => sha256(zout + client);

/** Where a chain ends. Kept elsewhere it is an anchor: no later chain may lack it. */
export interface Kop {
  readonly gemeente: string;
  readonly volgnummer: number;
  readonly zegel: string;
}

/** Lines that one transaction seals. */
const PORTIE = 5_000;

/** One process at a time seals the lines of a gemeente. */
const grendelVan = (gemeente: string): string => `drieluik-zegel-${gemeente}`;

/** The gemeenten with lines that are not sealed yet. */
export async function teVerzegelen(db: Queryable): Promise<readonly string[]> {
  const rijen = await db.query<Row & { code: string }>(
    sql`select distinct gemeente_code as code from raadpleging where volgnummer is null order by 1`,
  );
  return rijen.map(({ code }) => code);
}

async function verzegelPortie(db: Queryable, gemeente: string): Promise<{ kop: Kop; aantal: number } | null> {
  const regels = await db.query<Regel>(sql`
    select ${REGEL_KOLOMMEN} from raadpleging where gemeente_code = ${gemeente} and volgnummer is null
    order by id limit ${PORTIE}`);
  if (regels.length === 0) return null;
  const [eerder] = await db.query<Row & { nummer: number; zegel: string }>(
    sql`select eind_nummer as nummer, eind_zegel as zegel from raadpleging_kop where gemeente_code = ${gemeente}`,
  );
  let { nummer, zegel } = eerder ?? { nummer: 0, zegel: "" };
  const zegels = regels.map((regel) => {
    nummer += 1;
    zegel = zegelVan(zegel, nummer, regel);
    return { id: regel.id, nummer, zegel };
  });
  await db.query(sql`
    update raadpleging r set volgnummer = z.nummer, zegel = z.zegel
    from unnest(${zegels.map(({ id }) => id)}::uuid[], ${zegels.map((een) => een.nummer)}::bigint[],
      ${zegels.map((een) => een.zegel)}::text[]) as z (id, nummer, zegel)
    where r.gemeente_code = ${gemeente} and r.id = z.id`);
  await db.query(sql`
    insert into raadpleging_kop (gemeente_code, eind_nummer, eind_zegel, verzegeld_op)
    values (${gemeente}, ${nummer}, ${zegel}, clock_timestamp())
    on conflict (gemeente_code) do update set eind_nummer = excluded.eind_nummer, eind_zegel = excluded.eind_zegel,
      verzegeld_op = excluded.verzegeld_op`);
  return { kop: { gemeente, volgnummer: nummer, zegel }, aantal: regels.length };
}

/**
 * Seals the committed lines of a gemeente that are not sealed yet, in the order of their ids; who writes lines never waits
 * for it. A line that commits later gets a later number. `db` is of role motor.
 *
 * @param bezet what to do when another is at it; WEIGER throws GrendelBezet
 * @returns where the chain ends now; null when there was nothing to seal
 */
export async function verzegel(
  db: Transactional,
  gemeente: string,
  bezet: "WACHT" | "WEIGER" = "WACHT",
): Promise<Kop | null> {
  let kop: Kop | null = null;
  for (;;) {
    const gedaan = await db.inTransaction((tx) => verzegelPortie(tx, gemeente), {
      grendel: grendelVan(gemeente),
      bezet,
    });
    if (!gedaan) return kop;
    ({ kop } = gedaan);
    if (gedaan.aantal < PORTIE) return kop;
  }
}

/**
 * Removes the lines from before a day that are sealed, from the beginning of the chain on; where it begins now is kept, so
 * that what is left can be checked. Returns how many went.
 */
export async function verwijderOudeRegels(db: Transactional, gemeente: string, voor: string): Promise<number> {
  return db.inTransaction(
    async (tx) => {
      const [laatste] = await tx.query<Row & { volgnummer: number; zegel: string }>(sql`
        select volgnummer, zegel from raadpleging
        where gemeente_code = ${gemeente} and volgnummer < coalesce((
          select min(volgnummer) from raadpleging
          where gemeente_code = ${gemeente} and volgnummer is not null and op >= ${voor}::date), 9223372036854775807)
        order by volgnummer desc limit 1`);
      if (!laatste) return 0;
      const weg = await tx.query(sql`
        delete from raadpleging where gemeente_code = ${gemeente} and volgnummer <= ${laatste.volgnummer} returning id`);
      await tx.query(sql`
        update raadpleging_kop set begin_nummer = ${laatste.volgnummer}, begin_zegel = ${laatste.zegel}
        where gemeente_code = ${gemeente}`);
      return weg.length;
    },
    { grendel: grendelVan(gemeente) },
  );
}
