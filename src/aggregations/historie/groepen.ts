import type { Indicator } from "../engine/define";
import { isPeriodeSoort, naamVan } from "../engine/periode";
import { VraagFout, type Dimensie, type Periode, type Vraag } from "../types";
import type { Gelezen, Reeksrij } from "./lees";
import { kiesPerioden, lengte, ligtIn, vakkenVan, weigerPerioden, type Vak } from "./perioden";

/** The rows of the series that one row of the answer adds up. */
export interface Groep {
  readonly indicator: Indicator;
  readonly dimensies: Readonly<Partial<Record<Dimensie, string>>>;
  readonly rijen: readonly Reeksrij[];
  /** How many of the months that are asked of it these gemeenten have a figure for, whatever need it is of. */
  readonly heeftMaanden: (gemeenten: readonly string[]) => number;
  readonly gevraagdeMaanden: number;
}

/** All rows of one series: one indicator in one gemeente. */
export type Reeksen = ReadonlyMap<string, readonly Reeksrij[]>;

const naamVanReeks = ({ gemeente, indicator }: Reeksrij): string => `${gemeente} ${indicator}`;

export const reeksVan = (reeksen: Reeksen, rij: Reeksrij): readonly Reeksrij[] => reeksen.get(naamVanReeks(rij)) ?? [];

/** Puts things together that have the same name, in the order in which they come. */
function perNaam<T>(dingen: readonly T[], naam: (ding: T) => string): Map<string, T[]> {
  const groepen = new Map<string, T[]>();
  for (const ding of dingen) {
    const groep = groepen.get(naam(ding));
    if (groep) groep.push(ding);
    else groepen.set(naam(ding), [ding]);
  }
  return groepen;
}

export const perReeks = (rijen: readonly Reeksrij[]): Reeksen => perNaam(rijen, naamVanReeks);

/** A row of the series and the part of the question that it lies in. */
interface Geplaatst {
  readonly rij: Reeksrij;
  readonly vak: Vak;
}

/** One period of a series has a row per need; they are chosen together. */
export const perioden = (reeks: readonly Reeksrij[]): readonly Periode[] => [
  ...new Map(reeks.map(({ van, tot }) => [`${van} ${tot}`, { van, tot }])).values(),
];

function kies(reeks: readonly Reeksrij[], vakken: readonly Vak[]): readonly Geplaatst[] {
  const [eerste] = reeks;
  if (!eerste) return [];
  const alle = perioden(reeks);
  const { gekozen, inDeWeg } = kiesPerioden(alle, vakken);
  if (inDeWeg.length > 0) weigerPerioden(eerste.indicator, inDeWeg, alle, vakken);
  return reeks
    .filter(({ van, tot }) => gekozen.some((een) => een.van === van && een.tot === tot))
    .flatMap((rij) => vakken.filter((vak) => ligtIn(rij, vak)).map((vak) => ({ rij, vak })));
}

function dimensiesVan(
  { rij, vak }: Geplaatst,
  groepeer: readonly Dimensie[],
  regioVan: Gelezen["regioVan"],
): Groep["dimensies"] {
  const waarde = (dimensie: Dimensie): string => {
    if (isPeriodeSoort(dimensie)) return naamVan(dimensie, vak.van);
    if (dimensie === "REGIO") return regioVan[rij.gemeente] ?? "ONBEKEND";
    return dimensie === "GEMEENTE" ? rij.gemeente : rij.behoefte;
  };
  return Object.fromEntries(groepeer.map((dimensie) => [dimensie, waarde(dimensie)]));
}

/**
 * Clients that were counted once in each figure, and stocks of one day: the sum of two figures of one gemeente counts
 * them twice.
 */
export function isOptelbaar({ soort }: Indicator, rijen: readonly Reeksrij[]): boolean {
  if (soort !== "uniek" && soort !== "verhouding" && soort !== "stand") return true;
  const gemeenten = new Set(rijen.map(({ gemeente }) => gemeente));
  return gemeenten.size === rijen.length && rijen.every(({ delen }) => delen === 1);
}

function eisOptelbaar(indicator: Indicator, rijen: readonly Reeksrij[]): void {
  if (isOptelbaar(indicator, rijen)) return;
  const { id, soort } = indicator;
  throw new VraagFout(
    `${id} telt elke cliënt ${soort === "stand" ? "op één dag" : "één keer"} en is in de oude reeks niet op te tellen over perioden of producten. Vraag één periode van de reeks, of splits uit naar KWARTAAL of JAAR.`,
  );
}

/**
 * Divides the rows that a question adds up over the rows of its answer.
 *
 * @throws VraagFout where a period would have to be split, or clients would be counted twice
 */
export function groepenVan(
  reeksen: Reeksen,
  { regioVan }: Gelezen,
  vraag: Vraag,
  indicatoren: readonly Indicator[],
): readonly Groep[] {
  const vakken = vakkenVan(vraag);
  const geplaatst = [...reeksen.values()].flatMap((reeks) => kies(reeks, vakken));
  const perVak = perNaam(geplaatst, ({ rij, vak }) => `${naamVanReeks(rij)} ${vak.naam}`);
  const maanden = new Map(
    [...perVak].map(([naam, daarin]) => [
      naam,
      perioden(daarin.map(({ rij }) => rij)).reduce((som, een) => som + lengte(een), 0),
    ]),
  );
  const behoeften = vraag.filter.ONDERSTEUNINGSBEHOEFTE;
  const groepen = perNaam(
    geplaatst.filter(({ rij }) => behoeften?.includes(rij.behoefte) ?? true),
    (een) => JSON.stringify([een.rij.indicator, dimensiesVan(een, vraag.groepeer, regioVan)]),
  );
  return [...groepen.values()].flatMap((groep): Groep[] => {
    const [eerste] = groep;
    const indicator = indicatoren.find(({ id }) => id === eerste?.rij.indicator);
    if (!eerste || !indicator) return [];
    const { naam } = eerste.vak;
    const rijen = groep.map(({ rij }) => rij);
    eisOptelbaar(indicator, rijen);
    return [
      {
        indicator,
        dimensies: dimensiesVan(eerste, vraag.groepeer, regioVan),
        rijen,
        heeftMaanden: (gemeenten) =>
          gemeenten.reduce((som, code) => som + (maanden.get(`${code} ${indicator.id} ${naam}`) ?? 0), 0),
        gevraagdeMaanden: vakken.filter((vak) => vak.naam === naam).reduce((som, vak) => som + lengte(vak), 0),
      },
    ];
  });
}
