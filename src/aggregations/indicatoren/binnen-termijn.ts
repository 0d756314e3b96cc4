import { sql, type Sql } from "../../data/sql";
import type { CelReden, Kolommen } from "../engine/define";

/**
 * What a norm with a term counts: everyone whose term has expired before the horizon, done or not, so that who still
 * waits counts as exceeded. In the teller: done on or before the last day of the term. Whose term still runs is in the
 * populatie only.
 *
 * @param laatsteDag the last day of the term, itself included; null where there is no term to run
 * @param gedaanOp the day it was done; null while it was not
 */
export const binnenTermijn = <K extends string>(
  laatsteDag: (feit: Kolommen<K>) => Sql,
  gedaanOp: (feit: Kolommen<K>) => Sql,
) => ({
  noemer: (feit: Kolommen<K>, horizon: Sql): Sql => sql`${laatsteDag(feit)} < ${horizon}`,
  teller: (feit: Kolommen<K>): Sql => sql`${gedaanOp(feit)} <= ${laatsteDag(feit)}`,
  weggelaten: { VENSTER_OPEN: (feit: Kolommen<K>, horizon: Sql): Sql => sql`${laatsteDag(feit)} >= ${horizon}` },
  binnenPopulatie: ["VENSTER_OPEN"] as readonly CelReden[],
});
