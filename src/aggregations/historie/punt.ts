import type { Indicator } from "../engine/define";
import type { Periode, UitkomstRij } from "../types";
import { breukenErvoor } from "./breuk";
import { isOptelbaar, perioden, reeksVan, type Reeksen } from "./groepen";
import { somVan } from "./historie";
import { kiesPerioden, lengte } from "./perioden";
import { vormReeks } from "./vorm";

/** What the old series says of one period of a series that is drawn. */
export interface HistoriePunt {
  readonly rij: UitkomstRij;
  /** Whether it breaks with the period before it in the old series itself. */
  readonly breekt: boolean;
  /** Whether the series has a figure of every gemeente. */
  readonly volledig: boolean;
}

/**
 * The figure of the old series of these gemeenten over one period; null where it has none. A period of another length is
 * never split, and clients are never added up over periods: a gemeente whose periods don't fit has no figure here.
 */
export function historiePunt(
  reeksen: Reeksen,
  indicator: Indicator,
  gemeenten: readonly string[],
  periode: Periode,
): HistoriePunt | null {
  const vak = { ...periode, naam: "" };
  const rijen = gemeenten.flatMap((code) => {
    const reeks = reeksen.get(`${code} ${indicator.id}`) ?? [];
    const { gekozen, inDeWeg } = kiesPerioden(perioden(reeks), [vak]);
    const heel = gekozen.reduce((som, een) => som + lengte(een), 0) === lengte(periode);
    if (inDeWeg.length > 0 || !heel) return [];
    return reeks.filter(({ van, tot }) => gekozen.some((een) => een.van === van && een.tot === tot));
  });
  if (rijen.length === 0 || !isOptelbaar(indicator, rijen)) return null;
  const aanwezig = new Set(rijen.map(({ gemeente }) => gemeente));
  const maanden = lengte(periode);
  const groep = {
    indicator,
    dimensies: {},
    rijen,
    heeftMaanden: () => aanwezig.size * maanden,
    gevraagdeMaanden: maanden,
  };
  const som = somVan(groep, gemeenten, reeksen);
  return {
    rij: vormReeks(som, { indicator, dimensies: {}, sleutel: () => "" }),
    breekt: breukenErvoor(rijen, (rij) => reeksVan(reeksen, rij)).length > 0,
    volledig: som.volledig,
  };
}
