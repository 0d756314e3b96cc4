import { ident, sql, type Sql } from "../../data/sql";

/** Whose facts: those of a whole gemeente, or of some of its clients (a refresh rewrites only theirs). */
export interface Bereik {
  readonly gemeente: string;
  readonly clienten: readonly string[] | "ALLE";
}

/** The condition that keeps a table with people's data, known as `alias`, inside the bereik. */
export function binnen(bereik: Bereik, alias: string): Sql {
  const gemeente = sql`${ident(`${alias}.gemeente_code`)} = ${bereik.gemeente}`;
  return bereik.clienten === "ALLE"
    ? gemeente
    : sql`${gemeente} and ${ident(`${alias}.client_id`)} = any(${bereik.clienten}::uuid[])`;
}
