import type { Queryable } from "../../data/queryable";
import { type Sql, sql } from "../../data/sql";
import { aantal, NIEUW_ID } from "./levergang";

/** Makes table `geraakt`, empty. */
export async function maakGeraakt(db: Queryable): Promise<void> {
  await db.query(sql`
    create temporary table geraakt (gemeente_code text not null, client_id uuid) on commit drop`);
}

/** Notes clients whose facts must be counted again. `wie` selects gemeente_code and client_id; nobody is noted twice for long. */
export async function raak(db: Queryable, wie: Sql): Promise<void> {
  await db.query(sql`insert into geraakt (gemeente_code, client_id) ${wie}`);
}

/** Logs everyone noted, once, in the transaction that wrote their rows. Gives how many. */
export function logGeraakt(db: Queryable): Promise<number> {
  return aantal(
    db,
    sql`with gelogd as (
      insert into dirty_client (gemeente_code, id, client_id)
      select g.gemeente_code, ${NIEUW_ID}, g.client_id
      from (select distinct gemeente_code, client_id from geraakt where client_id is not null) as g
      returning 1)
    select count(*)::int as n from gelogd`,
  );
}
