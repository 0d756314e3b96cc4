import type { Onderscheid, Trechter } from "../types";
import { DREMPEL } from "./uitkomst";

/** The sums of one unit: of an aanbieder, over the region. */
export interface Eenheid {
  readonly noemer: number;
  readonly teller: number;
  /** Of a mean the sum of squares. */
  readonly kwadraat: number;
}

/** Normal quantiles of a two-sided 95 % and 99.8 %: the limits of NICE and of Spiegelhalter. */
const Z_95 = 1.959964;
const Z_998 = 3.090232;

/** Fewer units than this say nothing of how much units differ, and smaller ones nothing of themselves. */
export const MINIMUM_EENHEDEN = 10;
export const MINIMUM_NOEMER = DREMPEL;

const WINSOR = 0.1;

/** The scale on which units are compared: there their error depends on their number alone. */
interface Schaal {
  readonly naar: (waarde: number) => number;
  readonly terug: (punt: number) => number;
  /** The variance of a unit's value on this scale, of so many observations. */
  readonly variantie: (noemer: number) => number;
}

/**
 * The arcsine of the root of a share has variance 1 / 4n whatever the share, so that limits are right near 0 and 1 as
 * well, and never lie outside them.
 */
const AANDEEL: Schaal = {
  naar: (waarde) => Math.asin(Math.sqrt(waarde)),
  terug: (punt) => Math.sin(Math.min(Math.PI / 2, Math.max(0, punt))) ** 2,
  variantie: (noemer) => 1 / (4 * noemer),
};

const gelijk = (waarde: number): number => waarde;

const gemiddelde = (spreiding: number): Schaal => ({
  naar: gelijk,
  terug: gelijk,
  variantie: (noemer) => spreiding / noemer,
});

const som = (getallen: readonly number[]): number => getallen.reduce((tot, getal) => tot + getal, 0);

/** The variance within units, pooled; null when no unit has two observations or all within them are the same. */
function spreidingBinnen(eenheden: readonly Eenheid[]): number | null {
  const kwadraten = som(eenheden.map(({ noemer, teller, kwadraat }) => Math.max(0, kwadraat - teller ** 2 / noemer)));
  const vrijheidsgraden = som(eenheden.map(({ noemer }) => noemer - 1));
  return vrijheidsgraden > 0 && kwadraten > 0 ? kwadraten / vrijheidsgraden : null;
}

/** Pulls the lowest and the highest tenth in to the value next to them, so that a few outliers don't widen all limits. */
export function gewinsoriseerd(waarden: readonly number[]): readonly number[] {
  const oplopend = waarden.toSorted((a, b) => a - b);
  const weg = Math.floor(oplopend.length * WINSOR);
  const [laagste = 0, hoogste = 0] = [oplopend[weg], oplopend[oplopend.length - 1 - weg]];
  return waarden.map((waarde) => Math.min(hoogste, Math.max(laagste, waarde)));
}

/** What the funnel of one question is made of; limits follow for each number of observations. */
export interface Trechterbasis {
  readonly streefwaarde: number;
  readonly overdispersie: number | null;
  /** How many units were compared: those with at least MINIMUM_NOEMER observations. */
  readonly eenheden: number;
  /** The variance between units beyond chance; null when limits can't be given. */
  readonly tau2: number | null;
  readonly schaal: Schaal;
}

/**
 * The funnel of these units: the target is the value of all of them together. Units differ by more than chance where
 * their make-up does, so the limits are widened (Spiegelhalter 2005, doi 10.1002/sim.1970): `overdispersie` (phi) is the
 * mean of the squared z-scores, Winsorised at 10 % on each side and never below 1; tau² is additive, as DerSimonian and
 * Laird estimate it from that. Null when nothing was observed.
 */
export function trechterbasis(soort: "aandeel" | "gemiddelde", alle: readonly Eenheid[]): Trechterbasis | null {
  const geteld = alle.filter(({ noemer }) => noemer > 0);
  if (geteld.length === 0) return null;
  const streefwaarde = som(geteld.map(({ teller }) => teller)) / som(geteld.map(({ noemer }) => noemer));
  const eenheden = geteld.filter(({ noemer }) => noemer >= MINIMUM_NOEMER);
  const spreiding = soort === "aandeel" ? 1 : spreidingBinnen(eenheden);
  const schaal = soort === "aandeel" ? AANDEEL : gemiddelde(spreiding ?? 0);
  const basis = { streefwaarde, eenheden: eenheden.length, schaal };
  if (eenheden.length < MINIMUM_EENHEDEN || spreiding === null) return { ...basis, overdispersie: null, tau2: null };
  const z = eenheden.map(
    ({ noemer, teller }) =>
      (schaal.naar(teller / noemer) - schaal.naar(streefwaarde)) / Math.sqrt(schaal.variantie(noemer)),
  );
  const q = som(gewinsoriseerd(z).map((een) => een ** 2));
  const overdispersie = Math.max(1, q / eenheden.length);
  const gewichten = eenheden.map(({ noemer }) => 1 / schaal.variantie(noemer));
  const noemer = som(gewichten) - som(gewichten.map((een) => een ** 2)) / som(gewichten);
  const tau2 = overdispersie > 1 ? Math.max(0, (q - (eenheden.length - 1)) / noemer) : 0;
  return { ...basis, overdispersie, tau2 };
}

/** The limits for a row of so many observations; null where the row or the number of units is too small. */
export function trechterVan(basis: Trechterbasis, noemer: number): Trechter {
  const { streefwaarde, overdispersie, eenheden, tau2, schaal } = basis;
  const grens = (z: number): number | null =>
    tau2 === null || noemer < MINIMUM_NOEMER
      ? null
      : schaal.terug(schaal.naar(streefwaarde) + z * Math.sqrt(schaal.variantie(noemer) + tau2));
  return {
    streefwaarde,
    ondergrens95: grens(-Z_95),
    bovengrens95: grens(Z_95),
    ondergrens998: grens(-Z_998),
    bovengrens998: grens(Z_998),
    overdispersie,
    eenheden,
  };
}

/**
 * Whether a value differs from the region's by more than chance: outside the limits of 99.8 %. With a hundred aanbieders
 * five lie outside those of 95 % when none differs at all; outside these, one in five such regions has one.
 */
export function onderscheidVan({ ondergrens998, bovengrens998 }: Trechter, waarde: number | null): Onderscheid | null {
  if (waarde === null || ondergrens998 === null || bovengrens998 === null) return null;
  if (waarde > bovengrens998) return "HOGER";
  return waarde < ondergrens998 ? "LAGER" : "NIET_TE_ONDERSCHEIDEN";
}
