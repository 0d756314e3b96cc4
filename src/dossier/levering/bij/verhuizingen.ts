import type { Queryable } from "../../../data/queryable";
import { sql } from "../../../data/sql";
import { NIEUW_ID, type Levergang } from "../levergang";
import { betrek } from "./regels";

/**
 * Finds records that this delivery tells of in one gemeente, and another period's delivery of the same aanbieder in another:
 * the responsible gemeente changed while the help went on. Needs to know who someone is there (`elders`), so it sees only
 * those whose burgerservicenummer came in. Looks to earlier and to later periods, so that the order of deliveries makes no
 * difference. What is kept at either side does not tell who it is at the other.
 */
export async function vindVerhuizingen(db: Queryable, gang: Levergang): Promise<void> {
  await db.query(sql`
    create temporary table bij_stap on commit drop as
    select n.gemeente_code, n.client_id, n.team_code, a.gemeente_code as andere_gemeente, a.client_id as andere_client,
      a.team_code as ander_team, a.levering_id as andere_levering_id, n.code, n.aanvang, a.periode_van < n.periode_van as komt,
      greatest(a.periode_van, n.periode_van) as op
    from bij_regel n
    join elders e on e.rij = n.rij
    join client c on c.gemeente_code = e.gemeente_code and c.pseudoniem = e.pseudoniem
    join bij_regel a on a.gemeente_code = c.gemeente_code and a.client_id = c.id and a.aanbieder_code = n.aanbieder_code
      and a.soort = n.soort and a.code = n.code and a.aanvang = n.aanvang
    where n.levering_id = ${gang.leveringId}::uuid and a.periode_van <> n.periode_van
      -- The earlier of the two must have run on beyond its period.
      and case when a.periode_van < n.periode_van then coalesce(a.einde, date 'infinity') >= a.periode_tot
        else coalesce(n.einde, date 'infinity') >= n.periode_tot end`);
  await db.query(sql`
    insert into bij_verhuizing (gemeente_code, id, team_code, aanbieder_codes, client_id, levering_id, andere_levering_id,
      aanbieder_code, code, aanvang, richting, op)
    select x.gemeente_code, ${NIEUW_ID}, x.team_code, array[${gang.afzender}::text], x.client_id, x.levering_id, x.andere_levering_id,
      ${gang.afzender}, x.code, x.aanvang, x.richting, x.op
    from (
      select gemeente_code, team_code, client_id, ${gang.leveringId}::uuid as levering_id, andere_levering_id, code, aanvang,
        case when komt then 'AANKOMST' else 'VERTREK' end as richting, op from bij_stap
      union
      select andere_gemeente, ander_team, andere_client, andere_levering_id, ${gang.leveringId}::uuid, code, aanvang,
        case when komt then 'VERTREK' else 'AANKOMST' end, op from bij_stap
    ) as x`);
  await betrek(db, sql`select distinct andere_gemeente, andere_client from bij_stap`);
}
