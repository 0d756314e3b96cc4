import type { Indicator } from "../engine/define";
import type { Reeksrij } from "./lees";

const verschillen = (waarden: readonly string[]): boolean => new Set(waarden).size > 1;
const definities = (rijen: readonly Reeksrij[]): readonly string[] => rijen.map(({ definitie }) => definitie);

/** The versions of the concordance in rows; what was not mapped has none. */
const versies = (rijen: readonly Reeksrij[]): readonly string[] =>
  rijen.flatMap(({ vertaling }) => Object.values(vertaling)).filter((versie) => versie !== "");

/** The rows of the last period of the same series that ended before `rij` began, whatever need they are of. */
function vorige(rij: Reeksrij, reeks: readonly Reeksrij[]): readonly Reeksrij[] {
  const eerder = reeks.filter(({ tot }) => tot <= rij.van);
  const laatste = eerder.reduce((max, { tot }) => (tot > max ? tot : max), "");
  return eerder.filter(({ tot }) => tot === laatste);
}

/** Whether a product that is in this row, or was in the same need before, was mapped otherwise in the period before. */
function andersVertaald(rij: Reeksrij, reeks: readonly Reeksrij[]): boolean {
  const toen = vorige(rij, reeks);
  const nu = reeks.filter(({ van, tot }) => van === rij.van && tot === rij.tot);
  const producten = [rij, ...toen.filter(({ behoefte }) => behoefte === rij.behoefte)].flatMap(({ vertaling }) =>
    Object.keys(vertaling),
  );
  const versie = (rijen: readonly Reeksrij[], product: string) =>
    rijen.find(({ vertaling }) => product in vertaling)?.vertaling[product];
  return producten.some((product) => {
    const [eerst, later] = [versie(toen, product), versie(nu, product)];
    return eerst !== undefined && later !== undefined && eerst !== later;
  });
}

/**
 * Where a row can't be set beside others, in Dutch; empty where it can. `rijen` are what the row adds up, `reeksVan`
 * gives all that is known of the series (gemeente and indicator) of one of them.
 *
 * A row crosses a break (`reeksbreuk`) when:
 * 1. it adds up figures of more than one definitie, or mapped by more than one version of the concordance;
 * 2. its definitie differs from that of the period before it in the same series, also where that period was not asked:
 *    the reader compares with it all the same. Likewise when a product in it, or one that was in its need before, is
 *    mapped by another version than in the period before, or no longer or newly mapped; a product that is new breaks
 *    nothing;
 * 3. its definitie is not the one that the live series counts by now, which is so unless its `definitieversie` is the
 *    `versie` of the indicator, as text ("1"). Then every row of the old series is marked, not just its last: HISTORIE
 *    and WERKVERSIE may be drawn as one line from any period on, and the reader must see that the line breaks there.
 *
 * Nothing of this depends on the values: a break that happens not to show is a break.
 */
export function breuken(
  indicator: Indicator,
  rijen: readonly Reeksrij[],
  reeksVan: (rij: Reeksrij) => readonly Reeksrij[],
): readonly string[] {
  const redenen = [...breukenErvoor(rijen, reeksVan)];
  if (rijen.some(({ definitie }) => definitie !== String(indicator.versie))) {
    redenen.push("heeft een andere definitie dan de actuele cijfers");
  }
  return redenen;
}

/** The first two of those: where a row can't be set beside what is before it in the old series itself. */
export function breukenErvoor(
  rijen: readonly Reeksrij[],
  reeksVan: (rij: Reeksrij) => readonly Reeksrij[],
): readonly string[] {
  const ervoor = rijen.flatMap((rij) => vorige(rij, reeksVan(rij)));
  const redenen: string[] = [];
  if (verschillen(definities(rijen))) redenen.push("telt cijfers van meer dan één definitie op");
  else if (verschillen(definities([...rijen, ...ervoor]))) {
    redenen.push("heeft een andere definitie dan de periode ervoor");
  }
  if (verschillen(versies(rijen))) redenen.push("is met meer dan één versie van de concordantie vertaald");
  else if (rijen.some((rij) => andersVertaald(rij, reeksVan(rij)))) {
    redenen.push("is met een andere versie van de concordantie vertaald dan de periode ervoor");
  }
  return redenen;
}
