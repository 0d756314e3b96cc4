import type { Queryable } from "../data/queryable";
import { evaluate } from "./engine/evaluate";
import { indicatoren } from "./register";
import { type Bijlezing, type Uitkomsten, type Vraag, VraagFout } from "./types";

/** A region, by its code and the codes of all its gemeenten. */
export interface Regio {
  readonly code: string;
  readonly gemeenten: readonly string[];
}

/** Two statements see two states of the data when a refresh falls between them; so often they are asked again. */
const POGINGEN = 3;

/**
 * Every indicator of one calendar year: the region's own rows first, then those of each of its gemeenten, also of one
 * that nothing is known of. All rows are of one state of the data.
 *
 * @throws VraagFout when nothing was counted yet, or the data change faster than they can be read
 */
export async function monitor(
  cellen: Queryable,
  regio: Regio,
  jaar: number,
  bij: readonly Bijlezing[] = [],
): Promise<Uitkomsten> {
  const scope = { gemeenten: regio.gemeenten, aanbieders: "ALLE" } as const;
  const [vanRegio, vanGemeenten] = [vraagNaar("REGIO", jaar, bij), vraagNaar("GEMEENTE", jaar, bij)];
  for (let poging = 1; poging <= POGINGEN; poging++) {
    const [eigen, perGemeente] = await Promise.all([
      evaluate(cellen, vanRegio, scope, [{ REGIO: regio.code }]),
      evaluate(
        cellen,
        vanGemeenten,
        scope,
        regio.gemeenten.map((code) => ({ GEMEENTE: code })),
      ),
    ]);
    if (eigen.dataStand !== perGemeente.dataStand) continue;
    return { ...eigen, rijen: [...eigen.rijen, ...perGemeente.rijen] };
  }
  throw new VraagFout("De cijfers worden op dit moment bijgewerkt. Probeer het straks opnieuw.");
}

const vraagNaar = (dimensie: "REGIO" | "GEMEENTE", jaar: number, bij: readonly Bijlezing[]): Vraag => ({
  indicatoren: indicatoren.map(({ id }) => id),
  periode: { van: `${jaar}-01-01`, tot: `${jaar + 1}-01-01` },
  groepeer: [dimensie],
  filter: {},
  bij,
});
