import type { Queryable } from "../../data/queryable";
import { raw, sql, type Sql } from "../../data/sql";
import { ONVERDEELD } from "../../domein";
import { aantal, analyseer, NIEUW_ID } from "./levergang";

/**
 * Finds the client of each staged row: by pseudonym, else by the gemeente's own zaaknummer. Makes table `wie`; a row whose
 * client is not known has no line in it. Holds the clients as they are until the transaction ends, so that no file is
 * handed to another team meanwhile.
 */
export async function vindClienten(db: Queryable): Promise<void> {
  await db.query(sql`
    create temporary table wie (rij integer not null, gemeente_code text not null, client_id uuid not null,
      team_code text not null) on commit drop`);
  await db.query(sql`
    insert into wie (rij, gemeente_code, client_id, team_code)
    select i.rij, c.gemeente_code, c.id, c.team_code
    from invoer i join client c on c.gemeente_code = i.gemeente and c.pseudoniem = i.pseudoniem`);
  await db.query(sql`
    insert into wie (rij, gemeente_code, client_id, team_code)
    select i.rij, c.gemeente_code, c.id, c.team_code
    from invoer i join client c on c.gemeente_code = i.gemeente and c.zaaknummer = i.client_zaaknummer
    where not exists (select from wie w where w.rij = i.rij)`);
  await db.query(sql`
    select count(*) from (
      select c.id from client c
      where (c.gemeente_code, c.id) in (select gemeente_code, client_id from wie)
      order by c.gemeente_code, c.id for no key update) as vast`);
  await analyseer(db, raw("wie"));
}

/** Rows that name someone who is not known yet: without a line in `wie`, and not the unborn or the unknown. */
const ONGEVONDEN = sql`i.identiteit = 'BEKEND' and not exists (select from wie w where w.rij = i.rij)`;

/**
 * Registers everyone whom the rows name and the gemeente doesn't know, under the first row that does, in team ONVERDEELD.
 * The unborn and the unknown are a client per row: nothing tells them apart from others.
 *
 * @param bij what the row `i` tells besides: the aanbieders who may see the client (an array), its team and its wijk
 */
export async function maakClienten(
  db: Queryable,
  {
    aanbieders = sql`array[]::text[]`,
    team = sql`${ONVERDEELD}::text`,
    wijk = sql`null::text`,
  }: { readonly aanbieders?: Sql; readonly team?: Sql; readonly wijk?: Sql } = {},
): Promise<number> {
  await db.query(sql`
    create temporary table nieuwkomer on commit drop as
    select ${NIEUW_ID} as id, p.* from (
      select i.gemeente, i.pseudoniem, i.client_zaaknummer, min(i.rij) as rij,
        coalesce(array_agg(distinct a.code) filter (where a.code is not null), '{}') as aanbieders
      from invoer i left join lateral unnest(${aanbieders}) as a (code) on true
      where ${ONGEVONDEN} group by i.gemeente, i.pseudoniem, i.client_zaaknummer
      union all
      select i.gemeente, null, null, i.rij, ${aanbieders} from invoer i
      where i.identiteit <> 'BEKEND' and not exists (select from wie w where w.rij = i.rij)
    ) as p`);
  await analyseer(db, raw("nieuwkomer"));
  const gemaakt = await aantal(
    db,
    sql`with gemaakt as (
      insert into client (gemeente_code, id, team_code, aanbieder_codes, pseudoniem, identiteit, zaaknummer, geboortejaar, geslacht, wijk_code)
      select n.gemeente, n.id, ${team}, n.aanbieders, n.pseudoniem, i.identiteit, n.client_zaaknummer,
        i.geboortejaar, i.geslacht, ${wijk}
      from nieuwkomer n join invoer i on i.rij = n.rij
      returning 1)
    select count(*)::int as n from gemaakt`,
  );
  await db.query(sql`
    insert into wie (rij, gemeente_code, client_id, team_code)
    select i.rij, n.gemeente, n.id, c.team_code
    from invoer i join nieuwkomer n on n.gemeente = i.gemeente
      and (n.pseudoniem = i.pseudoniem or n.pseudoniem is null and i.pseudoniem is null and n.client_zaaknummer = i.client_zaaknummer)
    join client c on c.gemeente_code = n.gemeente and c.id = n.id
    where ${ONGEVONDEN}`);
  await db.query(sql`
    insert into wie (rij, gemeente_code, client_id, team_code)
    select n.rij, n.gemeente, n.id, ${ONVERDEELD}::text from nieuwkomer n join invoer i on i.rij = n.rij
    where i.identiteit <> 'BEKEND'`);
  await analyseer(db, raw("wie"));
  return gemaakt;
}
