import quantile from "@stdlib/stats-base-dists-t-quantile";

/** The normal quantile of a two-sided interval of 95 %. */
const Z = 1.959964;
const TWEEZIJDIG = 0.975;

const MAX_ONTHOUDEN = 10_000;

export interface Interval {
  readonly ondergrens: number;
  readonly bovengrens: number;
}

/** Wilson's score interval of a share (95 %): right also near 0 and 1 and for few observations. */
export function wilson(teller: number, noemer: number): Interval | null {
  if (noemer <= 0) return null;
  const p = teller / noemer;
  const z2n = (Z * Z) / noemer;
  const midden = (p + z2n / 2) / (1 + z2n);
  const breedte = (Z / (1 + z2n)) * Math.sqrt((p * (1 - p)) / noemer + z2n / (4 * noemer));
  return { ondergrens: Math.max(0, midden - breedte), bovengrens: Math.min(1, midden + breedte) };
}

const quantielen = new Map<number, number>();

/** The t quantile by degrees of freedom, remembered: it is found by iteration, and a table asks the same ones often. */
function tQuantiel(vrijheidsgraden: number): number {
  const bekend = quantielen.get(vrijheidsgraden);
  if (bekend !== undefined) return bekend;
  const gevonden = quantile(TWEEZIJDIG, vrijheidsgraden);
  if (quantielen.size < MAX_ONTHOUDEN) quantielen.set(vrijheidsgraden, gevonden);
  return gevonden;
}

/** Between which values every single number lies, and so their mean. */
export interface Schaal {
  readonly laag: number;
  readonly hoog: number;
}

const ZONDER_GRENS: Schaal = { laag: -Infinity, hoog: Infinity };

/** How much of a sum of squares floating point may lose: less than that is no spread. */
const AFRONDING = 1e-13;

/**
 * Student's interval of a mean (95 %) from the count, the sum and the sum of squares, no wider than the scale of what was
 * measured. Null for fewer than two, and where all are equal: how much others would differ can't be told from these, and
 * an interval without width would say that it is known for sure.
 */
export function tInterval(aantal: number, som: number, kwadraten: number, schaal = ZONDER_GRENS): Interval | null {
  if (aantal < 2) return null;
  // One division at the end: sums of whole numbers stay exact until then.
  const spreiding = aantal * kwadraten - som * som;
  if (spreiding <= AFRONDING * aantal * kwadraten) return null;
  const gemiddelde = som / aantal;
  const breedte = tQuantiel(aantal - 1) * Math.sqrt(spreiding / (aantal * (aantal - 1)) / aantal);
  return {
    ondergrens: Math.max(schaal.laag, gemiddelde - breedte),
    bovengrens: Math.min(schaal.hoog, gemiddelde + breedte),
  };
}
