import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { CEL_DIMENSIES, CELKOLOMMEN } from "../feiten/dimensies";
import { AFRONDING, gedragen, MAATKOLOMMEN, exacteSom } from "./compile";
import type { TelIndicator } from "./define";
import { FIJN, kleinsteLaag, SOM_LAGEN, type Laag } from "./marges";
import { PERIODESOORTEN } from "./periode";

/** A margin says nothing of an indicator that lacks one of the dimensions it asks. */
export const geldtVoor = ({ marge }: Laag, indicator: { readonly dimensies: readonly string[] }): boolean =>
  marge.eis.every((dimensie) => indicator.dimensies.includes(dimensie));

/** One step up for some indicators: a laag, and the smallest laag made before it that they can be summed from. */
export interface Opstap {
  readonly van: Laag;
  readonly naar: Laag;
  readonly indicatoren: readonly TelIndicator[];
}

/** The smallest laag, of those made before, from which an indicator is summed into this one. */
function bronVan(naar: Laag, indicator: TelIndicator): Laag {
  const eerder = SOM_LAGEN.slice(0, SOM_LAGEN.indexOf(naar)).filter((laag) => geldtVoor(laag, indicator));
  const fijnGenoeg = PERIODESOORTEN.slice(0, PERIODESOORTEN.indexOf(naar.soort) + 1);
  const van = kleinsteLaag(eerder, gedragen(naar, indicator), fijnGenoeg);
  if (!van) throw new Error(`no margin covers ${naar.marge.naam}`);
  return van;
}

/**
 * The way up from the finest cells, in an order in which every source is there when it is read. Indicators that lack a
 * dimension have no cells in the margins that ask it, so they go another way.
 */
export const opstappen = (indicatoren: readonly TelIndicator[]): readonly Opstap[] =>
  SOM_LAGEN.filter(({ marge }) => marge !== FIJN).flatMap((naar) => {
    const perBron = new Map<Laag, TelIndicator[]>();
    for (const indicator of indicatoren.filter((een) => geldtVoor(naar, een))) {
      const van = bronVan(naar, indicator);
      perBron.set(van, [...(perBron.get(van) ?? []), indicator]);
    }
    return [...perBron].map(([van, samen]) => ({ van, naar, indicatoren: samen }));
  });

/**
 * The cells of a laag as sums of those of a finer one, which `cellen` (with its conditions) gives under the name `c`. A
 * difference between cells goes up in the same way. Sums are exact: counts are bigint, amounts numeric.
 */
export function opgeteld({ naar, indicatoren }: Opstap, cellen: Sql): Sql {
  const periode = sql`date_trunc(${raw(`'${AFRONDING[naar.soort]}'`)}, c.periode::timestamp)::date`;
  const dimensies = gedragen(naar, { dimensies: CEL_DIMENSIES });
  const kolom = (naam: string): Sql => ident(`c.${naam}`);
  return sql`
  select c.gemeente_code, ${raw(`'${naar.marge.naam}'`)}, c.indicator, ${raw(`'${naar.soort}'`)}, ${periode},
    ${join(CEL_DIMENSIES.map((een) => (dimensies.includes(een) ? kolom(CELKOLOMMEN[een]) : raw("''"))))},
    ${join(MAATKOLOMMEN.map((maat) => exacteSom(maat, "c")))}
  from ${cellen} and c.indicator = any(${indicatoren.map(({ id }) => id)}::text[])
  group by ${join([raw("c.gemeente_code, c.indicator, 5"), ...dimensies.map((een) => kolom(CELKOLOMMEN[een]))])}`;
}
