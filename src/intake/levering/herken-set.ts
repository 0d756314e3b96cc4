import { Afgekeurd, toon, toonNaam, verhul } from "../afgekeurd";
import type { GegevensSet } from "../set/definieer-set";
import type { Kolomplaatsen } from "./staging";

const weiger = (melding: string, kolom?: string): never => {
  throw new Afgekeurd({ pad: null, rij: 1, ...(kolom === undefined ? {} : { kolom }), melding });
};

/** "Reden beëindiging" and "reden_beeindiging" are one name, in sets whose names others chose. */
const kaal = (naam: string): string =>
  naam
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** The names that a file may give a column of this set; with `namen` they are compared bare. */
function namenVan(set: GegevensSet, kolom: string): readonly string[] {
  return set.namen[kolom] ?? [kolom];
}

const gelijk = (set: GegevensSet, kolom: string): ((naam: string) => boolean) => {
  const eigen = set.namen[kolom];
  if (!eigen) return (naam) => naam === kolom;
  const bekend = new Set(eigen.map(kaal));
  return (naam) => bekend.has(kaal(naam));
};

interface Passing {
  readonly set: GegevensSet;
  readonly plaatsen: Kolomplaatsen;
  /** Columns that must be there and are not, as the file should name them. */
  readonly mist: readonly string[];
  /** Names that the set doesn't know, and where they stand. */
  readonly vreemd: readonly { readonly naam: string; readonly plaats: number }[];
}

/** How a header fits a set. */
function passing(set: GegevensSet, namen: readonly string[]): Passing {
  const kolommen = Object.entries(set.kolommen);
  const plaatsen = Object.fromEntries(kolommen.map(([naam]) => [naam, namen.findIndex(gelijk(set, naam))]));
  const gebruikt = new Set(Object.values(plaatsen));
  return {
    set,
    plaatsen,
    mist: kolommen.flatMap(([naam, { verplicht }]) =>
      verplicht && plaatsen[naam] === -1 ? [namenVan(set, naam)[0] ?? naam] : [],
    ),
    vreemd: namen.flatMap((naam, index) => (gebruikt.has(index) ? [] : [{ naam, plaats: index + 1 }])),
  };
}

/** Says of names that the set does not take why, and what to do instead. */
function weigerVreemd({ set, vreemd }: Passing): void {
  for (const { naam } of vreemd) {
    const [, uitweg] = Object.entries(set.geweigerd).find(([geweigerd]) => kaal(geweigerd) === kaal(naam)) ?? [];
    if (uitweg !== undefined) weiger(uitweg, naam);
    const dubbel = Object.keys(set.kolommen).find((kolom) => gelijk(set, kolom)(naam));
    if (dubbel !== undefined) weiger(`De kolom "${naam}" staat er onder een andere naam al. Houd er een.`, naam);
  }
  const [eerste] = vreemd;
  if (eerste === undefined) return;
  weiger(
    `De set ${set.naam} kent de kolom ${vreemd.map(({ naam, plaats }) => toonNaam(naam, plaats)).join(", ")} niet. Haal die weg, of verbeter de naam.`,
    verhul(eerste.naam),
  );
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
  const passend = kandidaten.map((set) => passing(set, namen));
  const volledig = passend.filter(({ mist, vreemd }) => mist.length + vreemd.length === 0).map(({ set }) => set.naam);
  if (volledig.length > 1) weiger(`Deze kolommen passen bij ${volledig.join(" en ")}. Noem de set erbij.`);
  const [beste] = passend.sort(
    (een, ander) => een.mist.length + een.vreemd.length - ander.mist.length - ander.vreemd.length,
  );
  if (!beste)
    return weiger(`De set ${toon(genoemd ?? "")} bestaat niet. Kies uit: ${sets.map(({ naam }) => naam).join(", ")}.`);
  const { set, mist, vreemd, plaatsen } = beste;
  // What shares less than half of its names with any set is something else.
  if (genoemd === undefined && vreemd.length * 2 > namen.length) {
    weiger("De kolommen horen bij geen enkele set. Zie docs/leveringen.md voor de sets en hun kolommen.");
  }
  const geweigerd = new Set(Object.keys(set.geweigerd).map(kaal));
  // A column that has a way out tells more than the one that is missing for it.
  if (vreemd.some(({ naam }) => geweigerd.has(kaal(naam)))) weigerVreemd(beste);
  if (mist.length > 0) weiger(`Voor de set ${set.naam} ontbreekt: ${mist.join(", ")}. Voeg de kolommen toe.`);
  weigerVreemd(beste);
  return { set, plaatsen };
}
