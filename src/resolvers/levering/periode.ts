import { inMaanden } from "../../aggregations";
import type { PeriodeInvoer } from "../meso/periode.input";

/** Refuses what is no half-open period of whole months with BAD_USER_INPUT, as every question about a period does. */
export function eisPeriode(periode: PeriodeInvoer): void {
  inMaanden(periode);
}
