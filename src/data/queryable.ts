import type { Sql } from "./sql";

export type Row = Record<string, unknown>;

/** All that the meso and macro levels know of a database: a question and its rows. */
export interface Queryable {
  query<R extends Row = Row>(question: Sql): Promise<R[]>;
}

export interface TransactionOptions {
  /** READ COMMITTED unless given; REPEATABLE READ makes every question of the work see the same moment. */
  readonly isolatie?: "READ COMMITTED" | "REPEATABLE READ";
  /** Name of an advisory lock that is taken before the transaction begins, so before its moment is fixed. */
  readonly grendel?: string;
  /** What to do when another holds the lock: wait unless given; WEIGER throws GrendelBezet. */
  readonly bezet?: "WACHT" | "WEIGER";
}

/** Another holds the lock that this work was to be done under. */
export class GrendelBezet extends Error {}

/** A database on which several questions can be one whole. */
export interface Transactional extends Queryable {
  /** Runs `work` on one connection; commits when it resolves, rolls back when it rejects. */
  inTransaction<T>(work: (db: Queryable) => Promise<T>, options?: TransactionOptions): Promise<T>;
}
