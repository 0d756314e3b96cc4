import type { ClientBase, Pool, PoolClient } from "pg";
import { GrendelBezet, type Queryable, type Row, type Transactional, type TransactionOptions } from "./queryable";
import { toQuery, type Sql } from "./sql";

/** Told of each statement before it goes: for counting in tests, and for tracing. Never logs values. */
export type QueryListener = (text: string) => void;

/** A pool, or one client of it (inside a transaction), as what the meso and macro levels know. */
export function asQueryable(target: Pool | ClientBase, onQuery?: QueryListener): Queryable {
  return {
    async query<R extends Row = Row>(question: Sql): Promise<R[]> {
      const query = toQuery(question);
      onQuery?.(query.text);
      const { rows } = await (target as ClientBase).query<R>(query);
      return rows;
    },
  };
}

/** Runs work whole or not at all on a connection that the caller holds. A transaction that can't be ended spoils it: `breaks` is told. */
export async function inTransactionOn<T>(
  client: ClientBase,
  work: () => Promise<T>,
  isolatie: NonNullable<TransactionOptions["isolatie"]> = "READ COMMITTED",
  breaks: () => void = () => undefined,
): Promise<T> {
  try {
    await client.query(`begin isolation level ${isolatie}`);
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(breaks);
    throw error;
  }
}

/**
 * Runs work whole or not at all on one connection. A connection that breaks halfway is not given back; it tells so by an
 * event as well, but the failing statement is what is reported.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  { isolatie = "READ COMMITTED", grendel, bezet = "WACHT" }: TransactionOptions = {},
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  const breaks = (): void => void (broken = true);
  client.on("error", breaks);
  try {
    if (grendel !== undefined) await neemGrendel(client, grendel, bezet);
    try {
      return await inTransactionOn(client, () => work(client), isolatie, breaks);
    } finally {
      // A lock that can't be given back would go to the connection's next user.
      if (grendel !== undefined) {
        await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [grendel]).catch(breaks);
      }
    }
  } finally {
    client.off("error", breaks);
    client.release(broken);
  }
}

async function neemGrendel(
  client: ClientBase,
  grendel: string,
  bezet: NonNullable<TransactionOptions["bezet"]>,
): Promise<void> {
  if (bezet === "WACHT") {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [grendel]);
    return;
  }
  const { rows } = await client.query<{ gekregen: boolean }>(
    "select pg_try_advisory_lock(hashtextextended($1, 0)) as gekregen",
    [grendel],
  );
  if (!rows[0]?.gekregen) throw new GrendelBezet(`another holds ${grendel}`);
}

/** A pool as a database on which several questions can be one whole. */
export function asTransactional(pool: Pool, onQuery?: QueryListener): Transactional {
  return {
    ...asQueryable(pool, onQuery),
    inTransaction: (work, options) => inTransaction(pool, (client) => work(asQueryable(client, onQuery)), options),
  };
}

/** Whether a constraint of a table refused the work: SQLSTATE class 23. */
export function isSchending(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && code.startsWith("23");
}

/** SQLSTATE of two writers that met in a circle, and of a snapshot that went stale. */
const COLLISIONS: ReadonlySet<unknown> = new Set(["40P01", "40001"]);

/** Whether the database undid this work in favour of another's, so that the same may be done again. */
export function isCollision(error: unknown): boolean {
  const { code, driverError } = error as {
    readonly code?: unknown;
    readonly driverError?: { readonly code?: unknown };
  };
  return COLLISIONS.has(driverError?.code ?? code);
}
