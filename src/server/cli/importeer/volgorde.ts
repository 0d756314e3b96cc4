import { createReadStream } from "node:fs";
import { herkenSet } from "../../../intake/levering/herken-set";
import type { GegevensSet } from "../../../intake/set/definieer-set";
import { SETS } from "../../../intake/sets";
import { herkenBestand, kijkVooruit, leesTabel } from "../../../intake/tabel";
import { STDIN } from "./bestanden";

/** Which set a file must be, and which sheet of it is read; both unless the file itself tells. */
export interface Aanwijzing {
  readonly set?: string | undefined;
  readonly blad?: string | undefined;
}

/** What the hub must know goes first: reference data, then the sets as they point at each other. */
const VOLGORDE: readonly GegevensSet[] = [
  ...SETS.filter(({ leverancier }) => leverancier === "BEHEERDER"),
  ...SETS.filter(({ leverancier }) => leverancier !== "BEHEERDER"),
];
/** Messages bring trajecten, so they come when those do. */
const RANG_BERICHT = VOLGORDE.findIndex(({ naam }) => naam === "trajecten");

async function rangVan(pad: string, aanwijzing: Aanwijzing): Promise<number> {
  if (pad === STDIN) return RANG_BERICHT;
  const { eerste, bron } = await kijkVooruit(createReadStream(pad));
  if (herkenBestand(eerste) === "XML") {
    await bron[Symbol.asyncIterator]().return?.();
    return RANG_BERICHT;
  }
  const tabel = await leesTabel(bron, aanwijzing);
  await tabel.rijen.return(undefined);
  return VOLGORDE.indexOf(herkenSet(SETS, tabel.kop, aanwijzing.set).set);
}

/**
 * The files of one call in an order in which each finds what it points at. Files of one kind keep their order; what can't
 * be recognised comes last, to be refused.
 */
export async function opVolgorde(paden: readonly string[], aanwijzing: Aanwijzing): Promise<readonly string[]> {
  if (paden.length < 2) return paden;
  const rangen = new Map<string, number>();
  for (const pad of paden) rangen.set(pad, await rangVan(pad, aanwijzing).catch(() => VOLGORDE.length));
  return [...paden].sort((een, ander) => (rangen.get(een) ?? 0) - (rangen.get(ander) ?? 0));
}
