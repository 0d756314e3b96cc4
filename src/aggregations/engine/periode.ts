import { VraagFout, type Filter, type Periode } from "../types";

/** The lengths of period that cells are kept for. */
export const PERIODESOORTEN = ["MAAND", "KWARTAAL", "JAAR"] as const;
export type PeriodeSoort = (typeof PERIODESOORTEN)[number];

export const isPeriodeSoort = (naam: string): naam is PeriodeSoort => PERIODESOORTEN.some((soort) => soort === naam);

/** How many months a period of a kind has. */
export const MAANDEN: Readonly<Record<PeriodeSoort, number>> = { MAAND: 1, KWARTAAL: 3, JAAR: 12 };

/** No figure goes back further than the law it is about. */
export const EERSTE_JAAR = 1990;
const LAATSTE_JAAR = 2200;

/** Months since the year 0: the one arithmetic that a calendar of whole months needs. */
function maandnummer(datum: string, naam: string): number {
  const [, jaar = "", maand = ""] = /^(\d{4})-(\d{2})-01$/.exec(datum) ?? [];
  const nummer = Number(jaar) * 12 + Number(maand) - 1;
  if (jaar === "" || Number(maand) < 1 || Number(maand) > 12) {
    throw new VraagFout(`Een periode begint en eindigt op de eerste dag van een maand; ${naam} is ${datum}.`);
  }
  if (Number(jaar) < EERSTE_JAAR || Number(jaar) > LAATSTE_JAAR) {
    throw new VraagFout(`Kies een periode tussen ${EERSTE_JAAR} en ${LAATSTE_JAAR}; ${naam} is ${datum}.`);
  }
  return nummer;
}

const datumVan = (nummer: number): string =>
  `${String(Math.floor(nummer / 12)).padStart(4, "0")}-${String((nummer % 12) + 1).padStart(2, "0")}-01`;

/** A half-open period in months. */
interface Maanden {
  readonly van: number;
  readonly tot: number;
}

/** Checks a half-open period of whole months; anything else is a VraagFout that says what to change. */
export function inMaanden({ van, tot }: Periode): Maanden {
  const maanden = { van: maandnummer(van, "van"), tot: maandnummer(tot, "tot") };
  if (maanden.tot <= maanden.van) {
    throw new VraagFout(`Het einde van een periode ligt na het begin; van is ${van}, tot is ${tot}.`);
  }
  return maanden;
}

/** The kinds of period of which a whole number fits exactly. */
export function passendeSoorten(periode: Periode): readonly PeriodeSoort[] {
  const { van, tot } = inMaanden(periode);
  return PERIODESOORTEN.filter((soort) => van % MAANDEN[soort] === 0 && tot % MAANDEN[soort] === 0);
}

/** Reads `2025-01`, `2025K1` or `2025` as a half-open period; null when it has not the form of its dimension. */
export function periodeVan(soort: PeriodeSoort, waarde: string): Periode | null {
  const vorm = { MAAND: /^(\d{4})-(0[1-9]|1[0-2])$/, KWARTAAL: /^(\d{4})K([1-4])$/, JAAR: /^(\d{4})$/ }[soort];
  const [gevonden, jaar = "", deel = "1"] = vorm.exec(waarde) ?? [];
  if (gevonden === undefined) return null;
  const van = Number(jaar) * 12 + (Number(deel) - 1) * MAANDEN[soort];
  return { van: datumVan(van), tot: datumVan(van + MAANDEN[soort]) };
}

/** The name of the period of this kind that a civil date lies in. */
export function naamVan(soort: PeriodeSoort, datum: string): string {
  const jaar = datum.slice(0, 4);
  if (soort === "JAAR") return jaar;
  return soort === "MAAND" ? datum.slice(0, 7) : `${jaar}K${Math.ceil(Number(datum.slice(5, 7)) / 3)}`;
}

/**
 * The first days of the periods of this kind inside `periode` that every filter on time lets through; null when nothing
 * is filtered on time, so that a range will do.
 */
export function begindagen(periode: Periode, filter: Filter, soort: PeriodeSoort): readonly string[] | null {
  const gefilterd = PERIODESOORTEN.filter((dimensie) => filter[dimensie] !== undefined);
  if (gefilterd.length === 0) return null;
  return alleBegindagen(periode, soort).filter((dag) =>
    gefilterd.every((dimensie) => filter[dimensie]?.includes(naamVan(dimensie, dag))),
  );
}

/** The first days of all periods of this kind that begin inside `periode`. */
export function alleBegindagen(periode: Periode, soort: PeriodeSoort): readonly string[] {
  const { van, tot } = inMaanden(periode);
  const eerste = Math.ceil(van / MAANDEN[soort]);
  return Array.from({ length: Math.ceil(tot / MAANDEN[soort]) - eerste }, (_, n) =>
    datumVan((eerste + n) * MAANDEN[soort]),
  );
}

/** The first of a month so many months later; earlier when negative. */
export const verschoven = (dag: string, maanden: number): string => datumVan(maandnummer(dag, "van") + maanden);

/** The same day one kind of period later: the first day after the period that begins on `dag`. */
export const eersteNa = (dag: string, soort: PeriodeSoort): string => verschoven(dag, MAANDEN[soort]);

/** The months of a question as one period; null when a filter leaves months out between them, or leaves none. */
export function aaneengesloten(periode: Periode, filter: Filter): Periode | null {
  const dagen = begindagen(periode, filter, "MAAND");
  if (dagen === null) return { van: periode.van, tot: periode.tot };
  const [eerste] = dagen;
  const laatste = dagen.at(-1);
  if (eerste === undefined || laatste === undefined) return null;
  const heel = dagen.every((dag, plek) => plek === 0 || eersteNa(dagen[plek - 1] ?? "", "MAAND") === dag);
  return heel ? { van: eerste, tot: eersteNa(laatste, "MAAND") } : null;
}
