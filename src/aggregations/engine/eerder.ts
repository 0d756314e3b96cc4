import {
  aaneengesloten,
  begindagen,
  EERSTE_JAAR,
  inMaanden,
  MAANDEN,
  naamVan,
  passendeSoorten,
  periodeVan,
  PERIODESOORTEN,
  verschoven,
} from "./periode";
import type { Dimensie, Filter, Periode, Vraag } from "../types";

type Dimensiewaarden = Readonly<Partial<Record<Dimensie, string>>>;

/** A question as it was one period earlier. */
export interface Eerder {
  readonly periode: Periode;
  readonly filter: Filter;
  /** The values that the row of these dimensions had then. */
  readonly toen: (dimensies: Dimensiewaarden) => Dimensiewaarden;
}

/** How many months one period back is: the finest that is grouped by, else all that is asked; null where that has gaps. */
function maandenTerug({ periode, groepeer, filter }: Vraag): number | null {
  const soort = PERIODESOORTEN.find((een) => groepeer.includes(een));
  if (soort) return MAANDEN[soort];
  const heel = aaneengesloten(periode, filter);
  if (!heel) return null;
  const { van, tot } = inMaanden(heel);
  return tot - van;
}

/** The filters on time so many months earlier, as one: of the kind they have where that still fits, else of months. */
function tijdfilterEerder({ periode, groepeer, filter }: Vraag, maanden: number): Filter {
  const gevraagd = PERIODESOORTEN.filter((soort) => filter[soort] !== undefined);
  if (gevraagd.length === 0) return {};
  const fijnste = PERIODESOORTEN.find((soort) => gevraagd.includes(soort) || groepeer.includes(soort)) ?? "MAAND";
  const past = passendeSoorten(periode).includes(fijnste) && maanden % MAANDEN[fijnste] === 0;
  const soort = past ? fijnste : "MAAND";
  return {
    [soort]: (begindagen(periode, filter, soort) ?? []).map((dag) => naamVan(soort, verschoven(dag, -maanden))),
  };
}

/**
 * The same question one period earlier: the month, quarter or year before where it is grouped by time, else the stretch
 * of equal length that ends where it begins. Null when there is no such stretch: months apart, or before any figure.
 */
export function eenPeriodeEerder(vraag: Vraag): Eerder | null {
  const maanden = maandenTerug(vraag);
  if (maanden === null) return null;
  const van = verschoven(vraag.periode.van, -maanden);
  if (Number(van.slice(0, 4)) < EERSTE_JAAR) return null;
  const tijdloos = Object.fromEntries(
    Object.entries(vraag.filter).filter(([dimensie]) => !PERIODESOORTEN.some((soort) => soort === dimensie)),
  );
  const [fijnste] = PERIODESOORTEN.filter((soort) => vraag.groepeer.includes(soort));
  return {
    periode: { van, tot: verschoven(vraag.periode.tot, -maanden) },
    filter: { ...tijdloos, ...tijdfilterEerder(vraag, maanden) },
    toen: (dimensies) => {
      const nu = fijnste && periodeVan(fijnste, dimensies[fijnste] ?? "");
      if (!nu) return dimensies;
      const dag = verschoven(nu.van, -maanden);
      const namen: [Dimensie, string][] = PERIODESOORTEN.filter((soort) => dimensies[soort] !== undefined).map(
        (soort) => [soort, naamVan(soort, dag)],
      );
      return { ...dimensies, ...Object.fromEntries(namen) };
    },
  };
}
