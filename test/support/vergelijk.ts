import { sleutelVan } from "./naief/tel";

/** The sums of one row, from whichever side. */
export interface Sommen {
  readonly indicator: string;
  readonly dimensies: Readonly<Record<string, string>>;
  readonly populatie: number | null;
  readonly noemer: number | null;
  readonly teller: number | null;
  readonly weggelaten: Readonly<Record<string, number>>;
}

/**
 * Rows by what they are about, in one order, so that two answers can be held side by side. A row with nothing in it is
 * left out: that it is absent and that it is all zero say the same.
 */
export function opRij(rijen: readonly Sommen[]): Record<string, Omit<Sommen, "indicator" | "dimensies">> {
  const geordend = rijen
    .map((rij) => ({ sleutel: sleutelVan(rij), rij }))
    .filter(({ rij }) => rij.populatie || rij.teller || Object.keys(rij.weggelaten).length > 0)
    .sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1));
  if (new Set(geordend.map(({ sleutel }) => sleutel)).size !== geordend.length)
    throw new Error("Een rij komt twee keer voor");
  return Object.fromEntries(
    geordend.map(({ sleutel, rij: { populatie, noemer, teller, weggelaten } }) => [
      sleutel,
      { populatie, noemer, teller, weggelaten },
    ]),
  );
}
