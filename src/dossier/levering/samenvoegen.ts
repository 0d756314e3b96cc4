import type { Queryable } from "../../data/queryable";
import { ident, raw, sql } from "../../data/sql";
import { raak } from "./geraakt";
import { aantal, analyseer, type Levergang } from "./levergang";
import { verwijderRijen } from "./schrijf-rijen";

/** Every table with rows of a client, besides client itself. An audit holds it to the tables. */
export const VAN_CLIENT = [
  "aanmelding",
  "ondersteuningsplan",
  "doel",
  "tussenstap",
  "traject",
  "traject_doel",
  "toewijzing",
  "declaratie",
  "evaluatie",
  "ervaring",
  "meting",
  "maatregel",
  "bij_regel",
  "bij_verhuizing",
  "vervangen_rij",
  "informatieverzoek",
] as const;

/** Tables that name a client and no team: what was done with a file, whoever held it. */
export const OVER_CLIENT = ["noodtoegang"] as const;

/**
 * Finds rows whose pseudonym and zaaknummer are of two clients: one that messages know, one that the toegang knows. Makes
 * table `dubbel`; what stands in the way of becoming one is told by `kan`.
 */
export async function vindDubbelen(db: Queryable): Promise<void> {
  await db.query(sql`
    create temporary table dubbel on commit drop as
    select i.rij, p.gemeente_code, p.id as weg, z.id as blijft, z.team_code, p.aanbieder_codes,
      p.zaaknummer is null and z.pseudoniem is null and p.gezin_id is null as kan
    from invoer i
    join client p on p.gemeente_code = i.gemeente and p.pseudoniem = i.pseudoniem
    join client z on z.gemeente_code = i.gemeente and z.zaaknummer = i.client_zaaknummer
    where p.id <> z.id`);
  await analyseer(db, raw("dubbel"));
}

/** Moves all that messages brought to the client that the toegang knows, and lets the other go. Gives how many went. */
export async function voegSamen(db: Queryable, gang: Levergang): Promise<number> {
  const paren = await aantal(db, sql`select count(*)::int as n from dubbel`);
  if (paren === 0) return 0;
  for (const tabel of VAN_CLIENT) {
    await db.query(sql`
      update ${ident(tabel)} t set client_id = d.blijft, team_code = d.team_code
      from dubbel d where t.gemeente_code = d.gemeente_code and t.client_id = d.weg`);
  }
  for (const tabel of OVER_CLIENT) {
    await db.query(sql`
      update ${ident(tabel)} t set client_id = d.blijft
      from dubbel d where t.gemeente_code = d.gemeente_code and t.client_id = d.weg`);
  }
  const weg = await verwijderRijen(db, gang, "client", sql`select gemeente_code, weg as id from dubbel`);
  await db.query(sql`
    update client c set aanbieder_codes = (
      select array_agg(distinct code order by code) from unnest(c.aanbieder_codes || d.aanbieder_codes) as u (code))
    from dubbel d where c.gemeente_code = d.gemeente_code and c.id = d.blijft and not c.aanbieder_codes @> d.aanbieder_codes`);
  await db.query(sql`
    update wie w set client_id = d.blijft, team_code = d.team_code
    from dubbel d where w.gemeente_code = d.gemeente_code and w.client_id = d.weg`);
  // What the other asked is now asked in the gezin of the one that stays.
  await raak(
    db,
    sql`select gemeente_code, weg from dubbel union select gemeente_code, blijft from dubbel
      union select l.gemeente_code, l.id from dubbel d
      join client c on c.gemeente_code = d.gemeente_code and c.id = d.blijft
      join client l on l.gemeente_code = c.gemeente_code and l.gezin_id = c.gezin_id`,
  );
  return weg;
}
