import type { Queryable, Row } from "../../data/queryable";
import { sql } from "../../data/sql";
import type { CelScope, Vraag } from "../types";
import { vraagSql } from "./evaluate";
import type { Laag } from "./marges";
import { plan } from "./plan";
import { controleer } from "./vraag";

/** A step of a plan as PostgreSQL ran it, as far as it is looked at here. */
interface Step {
  readonly "Relation Name"?: string;
  /** Per loop. */
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Step[];
}

/** How a question was answered. */
export interface Explained {
  /** The laag that each of its indicators was read from, and of a ratio also what is below the line. */
  readonly lagen: readonly { readonly indicator: string; readonly laag: Laag; readonly noemer: Laag | null }[];
  /** The cells that were read, also for what stands beside the rows. */
  readonly cellen: number;
  /** The rows that the answer is made of. */
  readonly rijen: number;
  /** The whole plan, with its times. */
  readonly plan: Step;
}

const stepsOf = (step: Step): readonly Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)];

/**
 * Answers a question and tells how: for who measures whether a usual question reads about as many cells as it returns.
 *
 * @throws VraagFout when the question can't be answered as asked
 */
export async function explain(cellen: Queryable, vraag: Vraag, scope: CelScope): Promise<Explained> {
  const delen = plan(controleer(vraag, scope), { ...vraag, scope });
  const [answer] = await cellen.query<Row & { "QUERY PLAN": readonly [{ readonly Plan: Step }] }>(
    sql`explain (analyze, format json) ${vraagSql(vraag, scope)}`,
  );
  if (!answer) throw new Error("explain gives one row");
  const [{ Plan: ran }] = answer["QUERY PLAN"];
  const read = stepsOf(ran).filter((step) => step["Relation Name"] === "cel");
  return {
    lagen: delen.flatMap(({ laag, noemer, indicatoren }) =>
      indicatoren.map(({ id }) => ({ indicator: id, laag, noemer: noemer?.laag ?? null })),
    ),
    cellen: read.reduce(
      (sum, step) =>
        sum + Math.round((step["Actual Rows"] + (step["Rows Removed by Filter"] ?? 0)) * step["Actual Loops"]),
      0,
    ),
    // The first row of the answer is the state of the cells.
    rijen: ran["Actual Rows"] - 1,
    plan: ran,
  };
}
