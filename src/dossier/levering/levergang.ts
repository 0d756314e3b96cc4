import type { Queryable } from "../../data/queryable";
import { type Sql, sql } from "../../data/sql";

export { NIEUW_ID } from "../../data/sql";

/** A delivery of a set while it is written, in one transaction of role motor. */
export interface Levergang {
  /** Of every levering that the file becomes, one per gemeente. */
  readonly leveringId: string;
  readonly afzender: string;
  /** Civil date in Amsterdam. */
  readonly vandaag: string;
  /** Half-open; null for a set that is not about a period. */
  readonly periode: { readonly van: string; readonly tot: string } | null;
}

/** How many rows of the tables a delivery made, changed and removed. */
export interface Toepassing {
  readonly nieuw: number;
  readonly gewijzigd: number;
  readonly verwijderd: number;
}

export const NIETS: Toepassing = { nieuw: 0, gewijzigd: 0, verwijderd: 0 };

export const telOp = (...delen: readonly Toepassing[]): Toepassing => ({
  nieuw: delen.reduce((som, { nieuw }) => som + nieuw, 0),
  gewijzigd: delen.reduce((som, { gewijzigd }) => som + gewijzigd, 0),
  verwijderd: delen.reduce((som, { verwijderd }) => som + verwijderd, 0),
});

/*
 * What a delivery is staged in: temporary tables of its connection, gone with it whatever happens.
 *   invoer     the rows, `rij` and a column per column of the set (intake/set)
 *   bevinding  what is wrong with which row; ernst FOUT refuses, WAARSCHUWING tells
 *   wie        rij -> client_id and team_code, for sets about people (wie.ts)
 *   elders     rij -> gemeente_code and pseudoniem of who the row would be in other gemeenten, for sets that follow moves
 *   geraakt    gemeente_code and client_id whose facts must be counted again (geraakt.ts)
 */

/** Runs a statement that gives `n`, the number of rows it wrote. */
export async function aantal(db: Queryable, vraag: Sql): Promise<number> {
  const [rij] = await db.query<{ n: number }>(vraag);
  return rij?.n ?? 0;
}

/** After so many new rows a table is another one to the planner: it checks foreign keys by what it knew before. */
export const VEEL = 1000;

/**
 * Tells the planner what is in a table; without it a join of a million rows may be a loop. Of a table that is not the
 * connection's own only from PostgreSQL 17 on; before that the server warns and does nothing.
 */
export async function analyseer(db: Queryable, tabel: Sql): Promise<void> {
  // Another delivery that is at it tells the planner as much.
  await db.query(sql`analyze (skip_locked) ${tabel}`);
}
