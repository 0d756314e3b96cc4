import type { ClientBase, Pool } from "pg";
import type { Queryable, Row } from "./queryable";
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
