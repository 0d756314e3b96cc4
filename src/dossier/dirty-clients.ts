import { v7 } from "uuid";
import type { Queryable } from "../data/queryable";
import { NIEUW_ID, type Sql, sql } from "../data/sql";

/** What runs a statement: TypeORM's EntityManager or a client of pg. */
export interface StatementRunner {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/**
 * Says that the facts of these clients must be counted again, in the transaction that changed them. One row per client with
 * an id of its own, never merged with an earlier one: a merged log loses what is written while it is being read. Beside
 * them one row that tells readers of figures since when something waits, and not whose.
 *
 * @param leveringId the delivery that changed them; null for a mutation
 */
export async function logDirty(
  db: StatementRunner,
  gemeenteCode: string,
  clientIds: readonly string[],
  leveringId: string | null = null,
): Promise<void> {
  if (clientIds.length === 0) return;
  await db.query(
    `with gelogd as (
      insert into dirty_client (gemeente_code, id, client_id, levering_id)
      select $1, n.id, n.client_id, $4::uuid from unnest($2::uuid[], $3::uuid[]) as n (id, client_id)
    )
    insert into cellen.wachtend (gemeente_code, id) values ($1, $5)`,
    [gemeenteCode, clientIds.map(() => v7()), clientIds, leveringId, v7()],
  );
}

/** The same for whoever `wie` selects. */
export async function logWie(db: Queryable, gemeenteCode: string, wie: Sql): Promise<void> {
  await db.query(sql`
    with gelogd as (
      insert into dirty_client (gemeente_code, id, client_id)
      select ${gemeenteCode}, ${NIEUW_ID}, w.id from (${wie}) as w (id)
    )
    insert into cellen.wachtend (gemeente_code, id) values (${gemeenteCode}, ${v7()})`);
}

/** The same for everyone in the table `geraakt` of a delivery (levering/geraakt.ts), each once. */
export async function logGeraakt(db: Queryable, leveringId: string): Promise<void> {
  await db.query(sql`
    with gelogd as (
      insert into dirty_client (gemeente_code, id, client_id, levering_id)
      select g.gemeente_code, ${NIEUW_ID}, g.client_id, ${leveringId}::uuid
      from (select distinct gemeente_code, client_id from geraakt where client_id is not null) as g
    )
    insert into cellen.wachtend (gemeente_code, id)
    select g.gemeente_code, ${NIEUW_ID}
    from (select distinct gemeente_code from geraakt where client_id is not null) as g`);
}
