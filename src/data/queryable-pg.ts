import type { ClientBase, Pool } from "pg";
import type { Queryable, Row, Transactional } from "./queryable";
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

/** A pool as a database on which several questions can be one whole. A broken connection is not given back. */
export function asTransactional(pool: Pool, onQuery?: QueryListener): Transactional {
  return {
    ...asQueryable(pool, onQuery),
    async inTransaction(work, { isolatie = "READ COMMITTED", grendel } = {}) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        if (grendel !== undefined) await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [grendel]);
        await client.query(`begin isolation level ${isolatie}`);
        try {
          const result = await work(asQueryable(client, onQuery));
          await client.query("commit");
          return result;
        } catch (error) {
          await client.query("rollback");
          throw error;
        } finally {
          if (grendel !== undefined)
            await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [grendel]);
        }
      } catch (error) {
        broken = error instanceof Error ? error : new Error(String(error));
        throw error;
      } finally {
        client.release(broken);
      }
    },
  };
}
