import { CEL_DIMENSIES, type CelDimensie } from "../feiten/dimensies";
import type { PeriodeSoort } from "./periode";

/** A set of dimensions over which cells are kept summed, so that a usual question reads what it returns. */
export interface Marge {
  /** Of the dimensions it asks alone: the others would make a long text of every key. */
  readonly naam: string;
  readonly dimensies: readonly CelDimensie[];
  readonly perioden: readonly PeriodeSoort[];
  /** Those of the dimensions that an indicator must have to be in it; it carries the others where an indicator has them. */
  readonly eis: readonly CelDimensie[];
}

const marge = (
  eis: readonly CelDimensie[],
  perioden: readonly PeriodeSoort[],
  ook: readonly CelDimensie[] = [],
): Marge => ({
  naam: eis.join("+").toLowerCase() || "totaal",
  dimensies: [...eis, ...ook],
  perioden,
  eis,
});

const KWARTAAL_EN_JAAR = ["KWARTAAL", "JAAR"] as const;

/** The finest cells carry every dimension an indicator has: they answer whatever no margin covers. */
export const FIJN: Marge = { naam: "fijn", dimensies: CEL_DIMENSIES, perioden: ["MAAND"], eis: [] };

/**
 * Margins of what may be added up. Each costs its cells at every count and every change, so only those that are far smaller
 * than what covers them: months and years where a region's figure or an aanbieder's is asked so, quarters for the rest. None
 * without WET but the years of an aanbieder: there are two of them, and most aanbieders work in one. What says which help it
 * is goes together, and so does what says who asked for it and why: apart they are hardly smaller.
 */
export const SOM_MARGES: readonly Marge[] = [
  FIJN,
  marge(["WET"], ["MAAND", "JAAR"]),
  marge(["AANBIEDER"], ["JAAR"]),
  marge(["WET", "AANBIEDER"], ["MAAND", "KWARTAAL"]),
  marge(["WET", "AANBIEDER", "HULPVORM"], ["KWARTAAL"]),
  marge(["WET", "LEEFTIJDSGROEP", "GESLACHT"], ["KWARTAAL"]),
  marge(["WET", "HULPVORM", "PRODUCTCATEGORIE", "SEGMENT"], ["KWARTAAL"]),
  marge(["WET", "VERWIJZER"], ["KWARTAAL"], ["LEVERINGSVORM", "ONDERSTEUNINGSBEHOEFTE", "NIVEAU"]),
  marge(["WET", "WIJK"], ["KWARTAAL"]),
];

const ENKEL = [
  "HULPVORM",
  "AANBIEDER",
  "LEEFTIJDSGROEP",
  "GESLACHT",
  "WIJK",
  "LEVERINGSVORM",
  "SEGMENT",
  "PRODUCTCATEGORIE",
] as const satisfies readonly CelDimensie[];

/** Margins of what is counted once per client: no sum of these is right, so each question needs a margin of its own. */
export const UNIEK_MARGES: readonly Marge[] = [
  marge([], KWARTAAL_EN_JAAR),
  marge(["WET"], KWARTAAL_EN_JAAR),
  ...ENKEL.map((dimensie) => marge([dimensie], KWARTAAL_EN_JAAR)),
  ...ENKEL.map((dimensie) => marge(["WET", dimensie], KWARTAAL_EN_JAAR)),
  marge(["LEEFTIJDSGROEP", "GESLACHT"], KWARTAAL_EN_JAAR),
  marge(["WET", "LEEFTIJDSGROEP", "GESLACHT"], KWARTAAL_EN_JAAR),
];

/**
 * Margins of stocks. A stock has a cell for every month that something runs, so the finest cells would be far more than
 * the rows they are counted from: only what is asked, of which any that covers a question will do. Those of aanbieders have
 * LEVERINGSVORM, since they are compared by what they do without a pgb.
 */
export const STAND_MARGES: readonly Marge[] = [
  marge(["WET"], ["MAAND"]),
  marge(["WET", "AANBIEDER"], ["MAAND"], ["LEVERINGSVORM"]),
  marge(["WET", "AANBIEDER", "HULPVORM"], ["MAAND"], ["LEVERINGSVORM"]),
  marge(["WET", "AANBIEDER", "LEEFTIJDSGROEP"], ["MAAND"], ["LEVERINGSVORM"]),
  marge(["WET", "LEEFTIJDSGROEP", "GESLACHT"], ["MAAND"]),
  marge(["WET", "HULPVORM", "PRODUCTCATEGORIE", "SEGMENT"], ["MAAND"]),
  marge(["WET", "VERWIJZER"], ["MAAND"], ["LEVERINGSVORM", "ONDERSTEUNINGSBEHOEFTE", "NIVEAU"]),
  marge(["WET", "WIJK"], ["MAAND"]),
];

/** Margins of which every indicator has at least one: the second, unless it is of all help at once. */
export const RUIMSTE: readonly string[] = ["totaal", "wet"];

/** About how many values a dimension has in one gemeente: enough to say which of two margins is the smaller. */
const WAARDEN: Readonly<Record<CelDimensie, number>> = {
  AANBIEDER: 60,
  WET: 2,
  HULPVORM: 8,
  PRODUCTCATEGORIE: 20,
  SEGMENT: 6,
  ONDERSTEUNINGSBEHOEFTE: 5,
  NIVEAU: 4,
  LEVERINGSVORM: 2,
  VERWIJZER: 8,
  WIJK: 50,
  LEEFTIJDSGROEP: 7,
  GESLACHT: 3,
};
/** How many of a kind of period make a year. */
export const PER_JAAR: Readonly<Record<PeriodeSoort, number>> = { MAAND: 12, KWARTAAL: 4, JAAR: 1 };

/** A margin at one kind of period: what is read or written as a whole. */
export interface Laag {
  readonly marge: Marge;
  readonly soort: PeriodeSoort;
}

/** Where the finest cells are. */
export const FIJNE_LAAG: Laag = { marge: FIJN, soort: "MAAND" };

/** A laag as a name in SQL. */
export const laagTekst = ({ marge: { naam }, soort }: Laag): string =>
  `${naam.replaceAll("+", "_")}_${soort}`.toLowerCase();

/** What says which help it is: the product decides all of these, so together they have no more values than the finest. */
const WELKE_HULP: readonly CelDimensie[] = ["HULPVORM", "PRODUCTCATEGORIE", "SEGMENT"];

/** About how many cells a gemeente has a year in a laag; only its order means something. */
export function omvang({ marge: { dimensies }, soort }: Laag): number {
  const hulp = dimensies.filter((dimensie) => WELKE_HULP.includes(dimensie)).map((dimensie) => WAARDEN[dimensie]);
  return dimensies
    .filter((dimensie) => !WELKE_HULP.includes(dimensie))
    .reduce((aantal, dimensie) => aantal * WAARDEN[dimensie], PER_JAAR[soort] * Math.max(1, ...hulp));
}

/** Every laag of these margins, the largest first. */
const lagenVan = (marges: readonly Marge[]): readonly Laag[] =>
  marges.flatMap((een) => een.perioden.map((soort) => ({ marge: een, soort }))).sort((a, b) => omvang(b) - omvang(a));

export const SOM_LAGEN: readonly Laag[] = lagenVan(SOM_MARGES);
export const UNIEK_LAGEN: readonly Laag[] = lagenVan(UNIEK_MARGES);
export const STAND_LAGEN: readonly Laag[] = lagenVan(STAND_MARGES);

const dekt = (heeft: readonly CelDimensie[], nodig: readonly CelDimensie[]): boolean =>
  nodig.every((dimensie) => heeft.includes(dimensie));

/**
 * The smallest laag that carries these dimensions at one of these kinds of period; undefined when there is none.
 * `precies` asks for exactly these dimensions, as distinct counts do.
 */
export function kleinsteLaag(
  lagen: readonly Laag[],
  nodig: readonly CelDimensie[],
  soorten: readonly PeriodeSoort[],
  precies = false,
): Laag | undefined {
  return lagen.findLast(
    ({ marge: { dimensies }, soort }) =>
      soorten.includes(soort) && dekt(dimensies, nodig) && (!precies || dekt(nodig, dimensies)),
  );
}
