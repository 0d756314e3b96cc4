import type { Queryable } from "../data/queryable";
import { evaluate } from "./engine/evaluate";
import { sleutelVan } from "./engine/sleutel";
import { vormAfwezig, vormOnbekend } from "./engine/uitkomst";
import { indicatoren } from "./register";
import { type Bijlezing, type Dimensie, type Uitkomsten, type UitkomstRij, type Vraag, VraagFout } from "./types";

/** A region, by its code and the codes of all its gemeenten. */
export interface Regio {
  readonly code: string;
  readonly gemeenten: readonly string[];
}

type Dimensiewaarden = Readonly<Partial<Record<Dimensie, string>>>;

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
      evaluate(cellen, vanRegio, scope),
      evaluate(cellen, vanGemeenten, scope),
    ]);
    if (eigen.dataStand !== perGemeente.dataStand) continue;
    const rijen = [
      ...volledig(eigen.rijen, vanRegio, { REGIO: regio.code }),
      ...regio.gemeenten.flatMap((code) => volledig(perGemeente.rijen, vanGemeenten, { GEMEENTE: code })),
    ];
    return { ...eigen, rijen };
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

/** One row for every indicator at this place. Nothing at all of a place is unknown; nothing of one count is zero. */
function volledig(rijen: readonly UitkomstRij[], vraag: Vraag, plaats: Dimensiewaarden): UitkomstRij[] {
  const hier = rijen.filter(({ dimensies }) => vraag.groepeer.every((een) => dimensies[een] === plaats[een]));
  const gevonden = new Map(hier.map((rij) => [rij.indicator, rij]));
  const maak = hier.length === 0 ? vormOnbekend : vormAfwezig;
  return indicatoren.map(
    (indicator) =>
      gevonden.get(indicator.id) ??
      maak({
        indicator,
        dimensies: plaats,
        sleutel: () => sleutelVan(indicator, vraag, plaats),
      }),
  );
}
