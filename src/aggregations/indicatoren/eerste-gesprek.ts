import { sql } from "../../data/sql";
import type { Kolommen } from "../engine/define";
import type { aanmelding } from "../feiten/aanmelding.feit";
import { binnenTermijn } from "./binnen-termijn";

type Aanmelding = Kolommen<(typeof aanmelding)["kolommen"][number]>;

/**
 * The first gesprek, or else the plan or help that shows the question was clear, within so many days after the aanmelding:
 * on day 28 of four weeks is in time, on day 29 is not.
 */
export const eersteGesprekBinnen = (dagen: number) =>
  binnenTermijn(
    (a: Aanmelding) => sql`${a.datum} + ${dagen}::integer`,
    (a: Aanmelding) => a.vraagverheldering_op,
  );
