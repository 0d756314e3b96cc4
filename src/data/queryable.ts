import type { Sql } from "./sql";

export type Row = Record<string, unknown>;

/** All that the meso and macro levels know of a database: a question and its rows. */
export interface Queryable {
  query<R extends Row = Row>(question: Sql): Promise<R[]>;
}
