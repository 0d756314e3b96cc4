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

/** Student's interval of a mean (95 %) from the count, the sum and the sum of squares; null for fewer than two. */
export function tInterval(aantal: number, som: number, kwadraten: number): Interval | null {
  if (aantal < 2) return null;
  const gemiddelde = som / aantal;
  // One division at the end: sums of whole numbers stay exact until then.
  const variantie = Math.max(0, aantal * kwadraten - som * som) / (aantal * (aantal - 1));
  const breedte = tQuantiel(aantal - 1) * Math.sqrt(variantie / aantal);
  return { ondergrens: gemiddelde - breedte, bovengrens: gemiddelde + breedte };
}
