import type { Queryable } from "../../data/queryable";
import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { aantal, analyseer, NIEUW_ID, NIETS, VEEL, type Levergang, type Toepassing } from "./levergang";

/** Rows that must be in a micro table after a delivery. */
export interface Schrijfopdracht {
  readonly tabel: string;
  /** Columns that say which row it is, after gemeente_code. */
  readonly sleutel: readonly string[];
  /** Those of them that may be empty; empty equals empty. */
  readonly sleutelLeeg?: readonly string[];
  /** Columns that are rewritten when a delivery says otherwise. */
  readonly waarden: readonly string[];
  /** Columns that a row gets when it is made, and keeps. */
  readonly vast: readonly string[];
  /** Selects nr (the staged row), gemeente_code, client_id and every column named above, under those names. */
  readonly rijen: Sql;
  /** Which rows of the table count as there, as a condition on `t`. */
  readonly waar?: Sql;
  /** True for a table whose rows do not say which levering brought them. */
  readonly zonderLevering?: boolean;
  /** True when every row is there already. */
  readonly alleenWijzigen?: boolean;
  /** What else a rewritten row gets, as an assignment; such as its next version. */
  readonly bijWijziging?: Sql;
  /** Whose facts a written row `k` touches: selects gemeente_code and client_id; the client of the row unless given. */
  readonly raakt?: Sql;
  /** A join that `raakt` needs. */
  readonly raaktVia?: Sql;
}

const kolommen = (namen: readonly string[], van = ""): Sql => join(namen.map((naam) => sql`${raw(van)}${ident(naam)}`));

/** Equal; where null equals null, in a form on which a join still hashes, which `is not distinct from` does not. */
const zelfde = (naam: string, magLeeg: boolean): Sql =>
  magLeeg
    ? sql`coalesce(t.${ident(naam)}, '') = coalesce(k.${ident(naam)}, '')`
    : sql`t.${ident(naam)} = k.${ident(naam)}`;

/** Keeps the rows that `t` and `g` (the found ones) point at, as they were. */
const bewaar = (tabel: string, leveringId: string, welke: Sql): Sql => sql`
  insert into vervangen_rij (gemeente_code, id, team_code, aanbieder_codes, client_id, tabel, rij_id, inhoud, levering_id,
    vervangen_door_id, vervangen_op)
  select t.gemeente_code, ${NIEUW_ID}, b.team_code, coalesce(b.aanbieder_codes, '{}'), b.client_id, ${tabel}, t.id, to_jsonb(t),
    b.levering_id, ${leveringId}::uuid, now()
  from ${ident(tabel)} t
  cross join lateral jsonb_to_record(to_jsonb(t)) as b (team_code text, aanbieder_codes text[], client_id uuid, levering_id uuid)
  ${welke}`;

/**
 * Brings rows into a micro table: new ones in, changed ones rewritten after their old state is kept, equal ones left alone.
 * The clients of what changed are noted. Set-based; expects no key twice.
 */
export async function schrijfRijen(db: Queryable, gang: Levergang, opdracht: Schrijfopdracht): Promise<Toepassing> {
  const { tabel, sleutel, waarden, waar = sql`true` } = opdracht;
  const t = ident(tabel);
  await db.query(sql`create temporary table klaar on commit drop as ${opdracht.rijen}`);
  await analyseer(db, raw("klaar"));
  const gelijk = sleutel.map((naam) => zelfde(naam, opdracht.sleutelLeeg?.includes(naam) ?? false));
  const anders =
    waarden.length === 0 ? sql`false` : sql`(${kolommen(waarden, "t.")}) is distinct from (${kolommen(waarden, "k.")})`;
  await db.query(sql`
    create temporary table gevonden on commit drop as
    select k.nr, t.gemeente_code, t.id, ${anders} as anders
    from klaar k join ${t} t on t.gemeente_code = k.gemeente_code and ${join(gelijk, " and ")}
    where ${waar}`);
  await analyseer(db, raw("gevonden"));
  const nieuw = opdracht.alleenWijzigen ? 0 : await maak(db, gang, opdracht);
  if (nieuw >= VEEL) await analyseer(db, t);
  const gewijzigd = waarden.length === 0 ? 0 : await herschrijf(db, gang, opdracht);
  const raakt = opdracht.raakt ?? sql`select k.gemeente_code, k.client_id`;
  if (nieuw + gewijzigd > 0) {
    await db.query(sql`
      insert into geraakt (gemeente_code, client_id)
      ${raakt} from klaar k ${opdracht.raaktVia ?? sql``} left join gevonden g on g.nr = k.nr where coalesce(g.anders, true)`);
  }
  await db.query(sql`drop table klaar, gevonden`);
  return { ...NIETS, nieuw, gewijzigd };
}

/** Writes the rows of `klaar` that were not found. */
function maak(
  db: Queryable,
  gang: Levergang,
  { tabel, vast, sleutel, waarden, zonderLevering }: Schrijfopdracht,
): Promise<number> {
  const vanLevering = (deel: Sql): Sql => (zonderLevering ? sql`` : deel);
  const namen = [...vast, ...sleutel, ...waarden];
  return aantal(
    db,
    sql`with gemaakt as (
      insert into ${ident(tabel)} (gemeente_code, id, ${vanLevering(sql`levering_id, `)}${kolommen(namen)})
      select k.gemeente_code, ${NIEUW_ID}, ${vanLevering(sql`${gang.leveringId}::uuid, `)}${kolommen(namen, "k.")}
      from klaar k where not exists (select from gevonden g where g.nr = k.nr)
      returning 1)
    select count(*)::int as n from gemaakt`,
  );
}

async function herschrijf(db: Queryable, gang: Levergang, opdracht: Schrijfopdracht): Promise<number> {
  const { tabel, waarden, zonderLevering, bijWijziging } = opdracht;
  const welke = sql`join gevonden g on g.gemeente_code = t.gemeente_code and g.id = t.id where g.anders`;
  await db.query(bewaar(tabel, gang.leveringId, welke));
  const zet = join([
    ...waarden.map((naam) => sql`${ident(naam)} = k.${ident(naam)}`),
    ...(zonderLevering ? [] : [sql`levering_id = ${gang.leveringId}::uuid`]),
    ...(bijWijziging ? [bijWijziging] : []),
  ]);
  return aantal(
    db,
    sql`with gewijzigd as (
      update ${ident(tabel)} t set ${zet}
      from klaar k join gevonden g on g.nr = k.nr
      where g.anders and t.gemeente_code = g.gemeente_code and t.id = g.id
      returning 1)
    select count(*)::int as n from gewijzigd`,
  );
}

/** Removes rows of a micro table, after keeping them. `ids` selects gemeente_code and id. */
export async function verwijderRijen(
  db: Queryable,
  gang: Pick<Levergang, "leveringId">,
  tabel: string,
  ids: Sql,
): Promise<number> {
  const t = ident(tabel);
  await db.query(
    bewaar(tabel, gang.leveringId, sql`join (${ids}) as g on g.gemeente_code = t.gemeente_code and g.id = t.id`),
  );
  return aantal(
    db,
    sql`with weg as (
      delete from ${t} t using (${ids}) as g where t.gemeente_code = g.gemeente_code and t.id = g.id returning 1)
    select count(*)::int as n from weg`,
  );
}
