import { createReadStream } from "node:fs";
import { herkenSet } from "../../../intake/levering/herken-set";
import type { GegevensSet } from "../../../intake/set/definieer-set";
import { SETS, setsMet } from "../../../intake/sets";
import type { Intake } from "../../../intake/verwerk-bericht";
import { herkenBestand, kijkVooruit, leesTabel } from "../../../intake/tabel";
import { STDIN } from "./bestanden";

/** Which set a file must be, and which sheet of it is read; both unless the file itself tells. */
export interface Aanwijzing {
  readonly set?: string | undefined;
  readonly blad?: string | undefined;
}

/** What the hub must know goes first: reference data, then the sets as they point at each other. */
const volgorde = ({ kolomindeling }: Intake): readonly GegevensSet[] => {
  const sets = kolomindeling ? setsMet(kolomindeling) : SETS;
  return [
    ...sets.filter(({ leverancier }) => leverancier === "BEHEERDER"),
    ...sets.filter(({ leverancier }) => leverancier !== "BEHEERDER"),
  ];
};

async function rangVan(pad: string, aanwijzing: Aanwijzing, sets: readonly GegevensSet[]): Promise<number> {
  // Messages bring trajecten, so they come when those do.
  const bericht = sets.findIndex(({ naam }) => naam === "trajecten");
  if (pad === STDIN) return bericht;
  const { eerste, bron } = await kijkVooruit(createReadStream(pad));
  if (herkenBestand(eerste) === "XML") {
    await bron[Symbol.asyncIterator]().return?.();
    return bericht;
  }
  const tabel = await leesTabel(bron, aanwijzing);
  await tabel.rijen.return(undefined);
  return sets.indexOf(herkenSet(sets, tabel.kop, aanwijzing.set).set);
}

/**
 * The files of one call in an order in which each finds what it points at. Files of one kind keep their order; what can't
 * be recognised comes last, to be refused.
 */
export async function opVolgorde(
  paden: readonly string[],
  aanwijzing: Aanwijzing,
  intake: Intake,
): Promise<readonly string[]> {
  if (paden.length < 2) return paden;
  const sets = volgorde(intake);
  const rangen = new Map<string, number>();
  for (const pad of paden) rangen.set(pad, await rangVan(pad, aanwijzing, sets).catch(() => sets.length));
  return [...paden].sort((een, ander) => (rangen.get(een) ?? 0) - (rangen.get(ander) ?? 0));
}
