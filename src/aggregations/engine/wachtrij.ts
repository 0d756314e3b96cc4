import type { Queryable, Row } from "../../data/queryable";
import { sql } from "../../data/sql";
import { DEFINITIES } from "../register";

/**
 * The gemeenten whose figures are not what they should be now: where a change waits (the oldest first), that were never
 * counted or by other definitions, and those of another day, for a new day has come or data up to another day. `db` is of
 * role motor.
 */
export async function teVerversen(db: Queryable): Promise<readonly string[]> {
  const rijen = await db.query<Row & { code: string }>(sql`
    select g.code
    from gemeente g
    cross join (select (now() at time zone 'Europe/Amsterdam')::date as vandaag) p
    left join cellen.stand s on s.gemeente_code = g.code
    left join (select gemeente_code, min(gelogd_op) as sinds from cellen.wachtend group by gemeente_code) w
      on w.gemeente_code = g.code
    where exists (select from dirty_client d where d.gemeente_code = g.code)
      or s.definities <> ${DEFINITIES} or s.peildatum <> p.vandaag or s.horizon <> least(p.vandaag, g.data_tot)
      or s.gemeente_code is null
        and (g.regio_code is not null or exists (select from client c where c.gemeente_code = g.code))
    order by w.sinds nulls last, g.code`);
  return rijen.map(({ code }) => code);
}
