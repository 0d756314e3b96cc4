import { ident, sql, type Sql } from "../../data/sql";

/** Whose facts: those of a whole gemeente, or of some of its clients (a refresh rewrites only theirs). */
export interface Bereik {
  readonly gemeente: string;
  readonly clienten: readonly string[] | "ALLE";
}

/**
 * The condition that rows known as `alias` lie in the gemeente. Said of each join, also of rows that are known to: a gemeente
 * that is the same on both sides is then nothing to join on. The planner once joined on that alone, all with all.
 */
export const inGemeente = ({ gemeente }: Bereik, alias: string): Sql =>
  sql`${ident(`${alias}.gemeente_code`)} = ${gemeente}`;

/** The condition that keeps a table with people's data, known as `alias`, inside the bereik. */
export function binnen(bereik: Bereik, alias: string): Sql {
  return bereik.clienten === "ALLE"
    ? inGemeente(bereik, alias)
    : sql`${inGemeente(bereik, alias)} and ${ident(`${alias}.client_id`)} = any(${bereik.clienten}::uuid[])`;
}
