import { v7 } from "uuid";

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
