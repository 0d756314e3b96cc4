import { Afgekeurd, toon } from "../afgekeurd";
import type { GegevensSet } from "../set/definieer-set";
import type { Kolomplaatsen } from "./staging";

const verplichten = (set: GegevensSet): string[] =>
  Object.entries(set.kolommen).flatMap(([naam, { verplicht }]) => (verplicht ? [naam] : []));

const weiger = (melding: string, kolom?: string): never => {
  throw new Afgekeurd({ pad: null, rij: 1, ...(kolom === undefined ? {} : { kolom }), melding });
};

/** How a header fits a set: the columns that are missing, and those that the set doesn't know. */
function passing(set: GegevensSet, namen: readonly string[]): { mist: string[]; vreemd: string[] } {
  return {
    mist: verplichten(set).filter((naam) => !namen.includes(naam)),
    vreemd: namen.filter((naam) => !(naam in set.kolommen)),
  };
}

/**
 * The set that a file is, by the names of its columns, or the one that was named.
 *
 * @throws Afgekeurd with the columns to mend when no set fits
 */
export function herkenSet(
  sets: readonly GegevensSet[],
  kop: readonly string[],
  genoemd?: string,
): { set: GegevensSet; plaatsen: Kolomplaatsen } {
  const namen = kop.map((naam) => naam.toLowerCase());
  const kandidaten = genoemd === undefined ? sets : sets.filter(({ naam }) => naam === genoemd);
  const passend = kandidaten.map((set) => ({ set, ...passing(set, namen) }));
  const gelijk = passend.filter(({ mist, vreemd }) => mist.length + vreemd.length === 0).map(({ set }) => set.naam);
  if (gelijk.length > 1) weiger(`Deze kolommen passen bij ${gelijk.join(" en ")}. Noem de set erbij.`);
  const [beste] = passend.sort(
    (een, ander) => een.mist.length + een.vreemd.length - ander.mist.length - ander.vreemd.length,
  );
  if (!beste)
    return weiger(`De set ${toon(genoemd ?? "")} bestaat niet. Kies uit: ${sets.map(({ naam }) => naam).join(", ")}.`);
  const { set, mist, vreemd } = beste;
  // What shares less than half of its names with any set is something else.
  if (genoemd === undefined && vreemd.length * 2 > namen.length) {
    weiger("De kolommen horen bij geen enkele set. Zie docs/leveringen.md voor de sets en hun kolommen.");
  }
  if (mist.length > 0) weiger(`Voor de set ${set.naam} ontbreekt: ${mist.join(", ")}. Voeg de kolommen toe.`);
  const [eerste] = vreemd;
  if (eerste !== undefined) {
    weiger(
      `De set ${set.naam} kent de kolom ${vreemd.map(toon).join(", ")} niet. Haal die weg, of verbeter de naam.`,
      eerste,
    );
  }
  return { set, plaatsen: Object.fromEntries(Object.keys(set.kolommen).map((naam) => [naam, namen.indexOf(naam)])) };
}
