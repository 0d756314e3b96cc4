import type { UitkomstRij } from "../../src/aggregations";

/** All that a row says, with what it only makes when it is read; undefined of no row. */
export const heel = (rij: UitkomstRij | null | undefined): object | undefined =>
  rij
    ? {
        ...rij,
        sleutel: rij.sleutel,
        ondergrens: rij.ondergrens,
        bovengrens: rij.bovengrens,
        weggelaten: rij.weggelaten,
        toelichting: rij.toelichting,
      }
    : undefined;
