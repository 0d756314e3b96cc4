import { v7 } from "uuid";
import type { Queryable } from "../data/queryable";
import { sql } from "../data/sql";
import { NIEUW_ID } from "./levering/levergang";

/** What runs a statement: TypeORM's EntityManager or a client of pg. */
export interface StatementRunner {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/**
 * Says that the facts of these clients must be counted again, in the transaction that changed them. One row per client with
 * an id of its own, never merged with an earlier one: a merged log loses what is written while it is being read.
 */
export async function logDirty(db: StatementRunner, gemeenteCode: string, clientIds: readonly string[]): Promise<void> {
  if (clientIds.length === 0) return;
  await db.query(
    "insert into dirty_client (gemeente_code, id, client_id) select $1, * from unnest($2::uuid[], $3::uuid[])",
    [gemeenteCode, clientIds.map(() => v7()), clientIds],
  );
}

/** The same for everyone in the table `geraakt` of a delivery (levering/geraakt.ts), each once. */
export async function logGeraakt(db: Queryable): Promise<void> {
  await db.query(sql`
    insert into dirty_client (gemeente_code, id, client_id)
    select g.gemeente_code, ${NIEUW_ID}, g.client_id
    from (select distinct gemeente_code, client_id from geraakt where client_id is not null) as g`);
}
