import type { Queryable } from "../../data/queryable";
import { raw, sql, type Sql } from "../../data/sql";
import { ONVERDEELD } from "../../domein";
import { aantal, analyseer, NIEUW_ID, VEEL } from "./levergang";

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
    where not exists (select from client p where p.gemeente_code = i.gemeente and p.pseudoniem = i.pseudoniem)
      -- Who has another pseudonym is someone else, whatever the zaaknummer says.
      and (i.pseudoniem is null or c.pseudoniem is null or c.pseudoniem = i.pseudoniem)`);
  await db.query(sql`
    select count(*) from (
      select c.id from client c
      where (c.gemeente_code, c.id) in (select gemeente_code, client_id from wie)
      order by c.gemeente_code, c.id for no key update) as vast`);
  // A handover that was under way when they were found has ended by now.
  await db.query(sql`
    update wie w set team_code = c.team_code from client c
    where c.gemeente_code = w.gemeente_code and c.id = w.client_id and c.team_code <> w.team_code`);
  await analyseer(db, raw("wie"));
}

/** Forgets clients whom this aanbieder never helped: what it hears of them must be what it hears of someone unknown. */
export async function vergeetAnderen(db: Queryable, aanbieder: string): Promise<void> {
  await db.query(sql`
    delete from wie w where not exists (
      select from client c where c.gemeente_code = w.gemeente_code and c.id = w.client_id
        and c.aanbieder_codes @> array[${aanbieder}::text])`);
}

/**
 * Registers everyone whom the rows name and the gemeente doesn't know, under the first row that does, in team ONVERDEELD.
 * The unborn and the unknown are a client per row: nothing tells them apart from others.
 *
 * @param bij what the row `i` tells besides: the aanbieder who may see the client, its team and its wijk
 */
export async function maakClienten(
  db: Queryable,
  {
    aanbieder = sql`null::text`,
    team = sql`${ONVERDEELD}::text`,
    wijk = sql`null::text`,
  }: { readonly aanbieder?: Sql; readonly team?: Sql; readonly wijk?: Sql } = {},
): Promise<number> {
  // A table of its own: a question about `wie` that fills `wie` would read it from its beginning for every row.
  await db.query(sql`
    create temporary table ongevonden on commit drop as
    select i.rij, i.gemeente, i.identiteit,
      case when i.identiteit <> 'BEKEND' then 'rij ' || i.rij
        else coalesce('p ' || i.pseudoniem, 'p ' || k.pseudoniem, 'z ' || i.client_zaaknummer) end as persoon
    from invoer i left join (
      -- Another row of the file may tell whose zaaknummer it is.
      select gemeente, client_zaaknummer, min(pseudoniem) as pseudoniem from invoer
      where pseudoniem is not null and client_zaaknummer is not null group by gemeente, client_zaaknummer
    ) as k on i.pseudoniem is null and k.gemeente = i.gemeente and k.client_zaaknummer = i.client_zaaknummer
    where i.identiteit is not null and not exists (select from wie w where w.rij = i.rij)`);
  await analyseer(db, raw("ongevonden"));
  await db.query(sql`
    create temporary table nieuwkomer on commit drop as
    select ${NIEUW_ID} as id, ${team} as team, p.*
    from (
      select o.gemeente, o.persoon, min(o.rij) as rij, max(i.pseudoniem) as pseudoniem,
        max(i.client_zaaknummer) as client_zaaknummer, array_agg(${aanbieder}) as aanbieders
      from ongevonden o join invoer i on i.rij = o.rij group by o.gemeente, o.persoon
    ) as p join invoer i on i.rij = p.rij`);
  await analyseer(db, raw("nieuwkomer"));
  const gemaakt = await aantal(
    db,
    sql`with gemaakt as (
      insert into client (gemeente_code, id, team_code, aanbieder_codes, pseudoniem, identiteit, zaaknummer, geboortejaar,
        geslacht, wijk_code)
      select n.gemeente, n.id, n.team, coalesce(
          (select array_agg(distinct a.code) from unnest(n.aanbieders) as a (code) where a.code is not null), '{}'), n.pseudoniem, i.identiteit, n.client_zaaknummer, i.geboortejaar,
        i.geslacht, ${wijk}
      from nieuwkomer n join invoer i on i.rij = n.rij
      returning 1)
    select count(*)::int as n from gemaakt`,
  );
  if (gemaakt >= VEEL) await analyseer(db, raw("client"));
  await db.query(sql`
    insert into wie (rij, gemeente_code, client_id, team_code)
    select o.rij, n.gemeente, n.id, n.team
    from ongevonden o join nieuwkomer n on n.gemeente = o.gemeente and n.persoon = o.persoon`);
  await analyseer(db, raw("wie"));
  return gemaakt;
}
