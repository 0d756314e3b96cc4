import { sql, type Sql } from "../../data/sql";
import type { Kolommen } from "../engine/define";
import type { plan } from "../feiten/plan.feit";

/**
 * The plans that the memo's norms are about: what the toegang or the sociaal werker agreed with a resident or a gezin. A
 * zorgplan is how an aanbieder carries out help that was already granted; it leads nowhere by itself.
 */
export const vanDeToegang = (p: Kolommen<(typeof plan)["kolommen"][number]>): Sql =>
  sql`${p.soort} = 'ONDERSTEUNINGSPLAN'`;
