import type { Signaal } from "../types";

/** What of a point matters for signals. */
export interface Meetpunt {
  /** Null where there is no figure, or none that is final: such a point is passed over. */
  readonly waarde: number | null;
  /** Whether a new run starts here. */
  readonly reeksbreuk: boolean;
}

/** Fewer points than these say nothing, and the limits stay those of the first of them. */
export const MINIMUM_PUNTEN = 12;
/** So many points in a row on one side, or in one direction. */
const OP_RIJ = 7;
/** From the mean of the moving ranges to three standard errors: 3 / d2, d2 = 1.128 for two points (XmR). */
const NAAR_GRENS = 3 / 1.128;

const gemiddelde = (getallen: readonly number[]): number =>
  getallen.reduce((som, getal) => som + getal, 0) / getallen.length;

/** The centre and three standard errors of an XmR chart. */
interface Kaart {
  readonly midden: number;
  readonly grens: number;
}

function kaartVan(waarden: readonly number[]): Kaart {
  const eerste = waarden.slice(0, MINIMUM_PUNTEN);
  const sprongen = eerste.slice(1).map((waarde, plek) => Math.abs(waarde - (eerste[plek] ?? waarde)));
  return { midden: gemiddelde(eerste), grens: NAAR_GRENS * gemiddelde(sprongen) };
}

/** The places of every stretch of at least OP_RIJ points that have the same sign, none of them 0. */
function opRij(tekens: readonly number[], minstens: number): readonly (readonly [van: number, totEnMet: number])[] {
  const stukken: [number, number][] = [];
  let begin = 0;
  tekens.forEach((teken, plek) => {
    if (plek > 0 && teken !== tekens[plek - 1]) begin = plek;
    if (teken === 0 || plek - begin + 1 < minstens) return;
    const laatste = stukken.at(-1);
    if (laatste?.[0] === begin) laatste[1] = plek;
    else stukken.push([begin, plek]);
  });
  return stukken;
}

/** The signals of one run without gaps. */
function vanLoop(waarden: readonly number[]): readonly (readonly Signaal[])[] {
  const signalen = waarden.map(() => new Set<Signaal>());
  if (waarden.length < MINIMUM_PUNTEN) return [...signalen].map(() => []);
  const { midden, grens } = kaartVan(waarden);
  const meld = (signaal: Signaal, van: number, totEnMet = van): void => {
    for (let plek = van; plek <= totEnMet; plek++) signalen[plek]?.add(signaal);
  };
  const afstand = waarden.map((waarde) => waarde - midden);
  // Without any change in the first points there are no limits: chance was not seen.
  if (grens > 0) {
    afstand.forEach((een, plek) => {
      if (Math.abs(een) > grens) meld("BUITEN_GRENZEN", plek);
      for (const kant of [-1, 1]) {
        const vlakbij = [plek - 2, plek - 1, plek].filter((p) => (afstand[p] ?? 0) * kant > (2 / 3) * grens);
        if (plek >= 2 && vlakbij.length >= 2) for (const p of vlakbij) meld("TWEE_VAN_DRIE", p);
      }
    });
  }
  for (const [van, tot] of opRij(afstand.map(Math.sign), OP_RIJ)) meld("VERSCHUIVING", van, tot);
  const stappen = waarden.slice(1).map((waarde, plek) => Math.sign(waarde - (waarden[plek] ?? waarde)));
  for (const [van, tot] of opRij(stappen, OP_RIJ - 1)) meld("TREND", van, tot + 1);
  return signalen.map((een) => [...een].sort());
}

/**
 * The signals of each point, by the four rules of Making Data Count (NHS England) on an XmR chart: a point outside the
 * limits; 7 or more in a row on one side of the centre; 7 or more in a row that rise or fall; two of three in a row in
 * the outer third before the same limit, or beyond it. Centre and limits are of the first 12 points of a run and stay;
 * a shorter run has no signals. A reeksbreuk starts a new run.
 */
export function signalenVan(punten: readonly Meetpunt[]): readonly (readonly Signaal[])[] {
  const lopen: number[][] = [[]];
  punten.forEach(({ waarde, reeksbreuk }, plek) => {
    if (reeksbreuk) lopen.push([]);
    if (waarde !== null) lopen.at(-1)?.push(plek);
  });
  const signalen: (readonly Signaal[])[] = punten.map(() => []);
  for (const loop of lopen) {
    const gevonden = vanLoop(loop.map((plek) => punten[plek]?.waarde ?? NaN));
    loop.forEach((plek, nummer) => (signalen[plek] = gevonden[nummer] ?? []));
  }
  return signalen;
}
