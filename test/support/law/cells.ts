import type { Pool } from "pg";
import { SOM_LAGEN, STAND_LAGEN, UNIEK_LAGEN, type Laag } from "../../../src/aggregations/engine/marges";
import { CEL_DIMENSIES, CELKOLOMMEN } from "../../../src/aggregations/feiten/dimensies";
import { indicatoren } from "../../../src/aggregations/register";
import type { PeriodeSoort } from "../../../src/aggregations/engine/periode";
import { horizon, kenmerkenVan, type Bestand, type Bijdrage, type Kenmerken } from "../naief/bijdrage";
import { jaarVan, kwartaalVan, maandVan, plusDagen, plusMaanden } from "../naief/datum";
import { groepeer } from "../naief/episodes";
import { INDICATOREN } from "../naief/indicatoren";
import { STAND_AANTALLEN, STANDEN } from "../naief/stand";
import { STAPELINGEN } from "../naief/volume";

/*
 * All cells there should be, in plain loops over what the naive count says. Of the engine it reads what is declared: which
 * indicators there are, with which dimensions, and for which sets of dimensions and kinds of period cells are kept.
 */

/** The numbers of a cell, by the name of their column. */
type Numbers = Record<string, number>;

/** Cells by their key, each with its numbers as text: what is compared. */
export type Cells = ReadonlyMap<string, string>;

type Indicator = (typeof indicatoren)[number];

const PERIODS: Readonly<Record<PeriodeSoort, { readonly months: number; readonly begin: (datum: string) => string }>> =
  {
    MAAND: { months: 1, begin: (datum) => `${maandVan(datum)}-01` },
    KWARTAAL: {
      months: 3,
      begin: (datum) => plusMaanden(`${jaarVan(datum)}-01-01`, 3 * (Number(kwartaalVan(datum).slice(5)) - 1)),
    },
    JAAR: { months: 12, begin: (datum) => `${jaarVan(datum)}-01-01` },
  };

/** A margin at a kind of period, with which of the dimensions of a cell it carries for an indicator. */
interface Layer {
  readonly laag: Laag;
  readonly carries: readonly boolean[];
}

/** The layers that say something of an indicator: those of which it has every dimension that they ask. */
function layersOf(lagen: readonly Laag[], indicator: Indicator): readonly Layer[] {
  const has = (dimensie: string): boolean => (indicator.dimensies as readonly string[]).includes(dimensie);
  return lagen
    .filter(({ marge }) => marge.eis.every(has))
    .map((laag) => ({ laag, carries: CEL_DIMENSIES.map((een) => has(een) && laag.marge.dimensies.includes(een)) }));
}

class Tally {
  readonly cells = new Map<string, Numbers>();

  constructor(private readonly bestand: Bestand) {}

  private value(van: Kenmerken, dimensie: string, jaar: number): string {
    if (dimensie === "LEEFTIJDSGROEP") {
      const leeftijd = van.geboortejaar === null ? null : jaar - van.geboortejaar;
      const groep = this.bestand.referentie.leeftijdsgroepen.find(
        (een) => leeftijd !== null && een.van <= leeftijd && leeftijd < een.tot,
      );
      return groep?.code ?? "ONBEKEND";
    }
    if (!(dimensie in van.waarden)) throw new Error(`The naive count does not say ${dimensie}`);
    return van.waarden[dimensie] ?? "ONBEKEND";
  }

  /** What something is like in a year, in the order of the dimensions of a cell. */
  values(van: Kenmerken, jaar: number, { dimensies }: Indicator): readonly string[] {
    const has = dimensies as readonly string[];
    return CEL_DIMENSIES.map((een) => (has.includes(een) ? this.value(van, een, jaar) : ""));
  }

  /** One more in the teller of a cell. */
  count(key: string): void {
    this.cells.set(key, { teller: (this.cells.get(key)?.["teller"] ?? 0) + 1 });
  }

  /** Adds numbers to the cell of some values in a period. */
  add(cell: readonly [string, string, string], { laag, carries }: Layer, values: readonly string[], numbers: Numbers) {
    const [gemeente, indicator, begin] = cell;
    let key = `${gemeente}|${laag.marge.naam}|${indicator}|${laag.soort}|${begin}`;
    for (let plaats = 0; plaats < values.length; plaats += 1) key += carries[plaats] ? `|${values[plaats] ?? ""}` : "|";
    const found = this.cells.get(key);
    if (!found) this.cells.set(key, { ...numbers });
    else for (const naam in numbers) found[naam] = (found[naam] ?? 0) + (numbers[naam] ?? 0);
  }
}

/** In which numbers of a cell something counts. */
const numbersOf = (een: Pick<Bijdrage, "populatie" | "noemer" | "teller" | "weggelaten">): Numbers => ({
  populatie: Number(een.populatie),
  noemer: Number(een.noemer),
  teller: een.teller,
  ...(een.weggelaten === null ? {} : { [een.weggelaten.toLowerCase()]: 1 }),
});

/** Shares, means and counts: each contribution in every margin, in the period of its date. */
function addUp(tally: Tally, bestand: Bestand, indicator: Indicator): void {
  const bijdragen = INDICATOREN[indicator.id];
  if (!bijdragen) throw new Error(`The naive count does not know ${indicator.id}`);
  const layers = layersOf(SOM_LAGEN, indicator);
  for (const een of bijdragen(bestand)) {
    if (een.datum > bestand.peildatum) continue;
    const numbers =
      indicator.soort === "aantal"
        ? { teller: een.teller }
        : {
            ...numbersOf(een),
            kwadraat: indicator.soort === "gemiddelde" ? een.teller * een.teller : 0,
            clientmaanden: Number(een.clientmaand ?? false),
          };
    const values = tally.values(een.van, jaarVan(een.datum), indicator);
    for (const layer of layers) {
      const begin = PERIODS[layer.laag.soort].begin(een.datum);
      tally.add([een.van.gemeente_code, indicator.id, begin], layer, values, numbers);
    }
  }
}

/** Days up to and including the last (none: without end), and who is counted for them. */
interface Stretch {
  readonly van: Kenmerken;
  readonly clientId: string;
  readonly eersteDag: string;
  readonly laatsteDag: string | null;
}

/** For which days a client counts once. */
const DISTINCT: Readonly<Record<string, (bestand: Bestand) => readonly Stretch[]>> = {
  ...STAPELINGEN,
  CLIENTEN: ({ episodes }) =>
    episodes.map((een) => ({
      van: kenmerkenVan(een),
      clientId: een.client.id,
      eersteDag: een.aanvang,
      laatsteDag: een.einde,
    })),
};

/** The last day of a stretch that is before the horizon of its gemeente. */
function lastDay(bestand: Bestand, { van, laatsteDag }: Pick<Stretch, "van" | "laatsteDag">): string {
  const known = plusDagen(horizon(bestand, van.gemeente_code), -1);
  return laatsteDag !== null && laatsteDag < known ? laatsteDag : known;
}

/** Clients with a day in the period, before the horizon of their gemeente: each once per cell. */
function countClients(tally: Tally, bestand: Bestand, indicator: Indicator): void {
  const stretches = DISTINCT[indicator.id];
  if (!stretches) throw new Error(`The naive count does not know ${indicator.id}`);
  const layers = layersOf(UNIEK_LAGEN, indicator);
  for (const eigen of groepeer(stretches(bestand), (een) => `${een.van.gemeente_code} ${een.clientId}`).values()) {
    const own = new Tally(bestand);
    for (const een of eigen) {
      const tot = lastDay(bestand, een);
      for (const [soort, { begin, months }] of Object.entries(PERIODS)) {
        for (
          let start = begin(een.eersteDag);
          een.eersteDag <= tot && start <= tot;
          start = plusMaanden(start, months)
        ) {
          const values = own.values(een.van, jaarVan(start), indicator);
          for (const layer of layers) {
            if (layer.laag.soort !== soort) continue;
            own.add([een.van.gemeente_code, indicator.id, start], layer, values, { teller: 1 });
          }
        }
      }
    }
    for (const key of own.cells.keys()) tally.count(key);
  }
}

/** Of each month what runs on its last day, or on the last day that is known of the gemeente. */
function addStocks(tally: Tally, bestand: Bestand, indicator: Indicator): void {
  const looptijden = STANDEN[indicator.id];
  if (!looptijden) throw new Error(`The naive count does not know ${indicator.id}`);
  const layers = layersOf(STAND_LAGEN, indicator);
  const other = layers.find(({ laag }) => laag.soort !== "MAAND");
  if (other) throw new Error(`A stock is not counted per ${other.laag.soort}`);
  for (const een of looptijden(bestand)) {
    const known = plusDagen(horizon(bestand, een.van.gemeente_code), -1);
    const numbers = STAND_AANTALLEN.has(indicator.id) ? { teller: een.teller } : numbersOf(een);
    for (let maand = PERIODS.MAAND.begin(een.eersteDag); maand <= known; maand = plusMaanden(maand, 1)) {
      const end = plusDagen(plusMaanden(maand, 1), -1);
      const dag = end < known ? end : known;
      if (een.eersteDag > dag || (een.laatsteDag !== null && een.laatsteDag < dag)) continue;
      const values = tally.values(een.van, jaarVan(maand), indicator);
      for (const layer of layers) tally.add([een.van.gemeente_code, indicator.id, maand], layer, values, numbers);
    }
  }
}

/** What is summed in floating point is compared to four decimals; amounts and scores have two. */
const text = (getal: number | undefined): string => String(Number((getal ?? 0).toFixed(4)));

/** The cells that plain loops give: those with any number at all. */
export function naiveCells(bestand: Bestand, measures: readonly string[]): Cells {
  const tally = new Tally(bestand);
  for (const indicator of indicatoren) {
    // A ratio has no cells: they are those of its count.
    if (indicator.soort === "verhouding") continue;
    if (indicator.soort === "uniek") countClients(tally, bestand, indicator);
    else if (indicator.soort === "stand") addStocks(tally, bestand, indicator);
    else addUp(tally, bestand, indicator);
  }
  const cells = new Map<string, string>();
  for (const [key, numbers] of tally.cells) {
    const unknown = Object.keys(numbers).find((naam) => !measures.includes(naam));
    if (unknown !== undefined) throw new Error(`A cell has no column ${unknown}`);
    if (Object.values(numbers).every((aantal) => aantal === 0)) continue;
    cells.set(key, measures.map((naam) => text(numbers[naam])).join("|"));
  }
  return cells;
}

const KEY = ["gemeente_code", "marge", "indicator", "periode_soort", "periode", ...Object.values(CELKOLOMMEN)];

/** The numbers that a cell has, as the table says. */
export async function measuresOf(motor: Pool): Promise<readonly string[]> {
  const { rows } = await motor.query<{ naam: string }>(
    `select column_name as naam from information_schema.columns
     where table_schema = 'cellen' and table_name = 'cel' and column_name <> all($1) order by ordinal_position`,
    [KEY],
  );
  return rows.map(({ naam }) => naam);
}

/** The cells that the engine keeps. */
export async function engineCells(motor: Pool, measures: readonly string[]): Promise<Cells> {
  const { rows } = await motor.query<{ key: string; numbers: string }>(
    `select concat_ws('|', ${KEY.join(", ")}) as key, concat_ws('|', ${measures.map((een) => `trim_scale(${een}::numeric)`).join(", ")}) as numbers
     from cellen.cel`,
  );
  return new Map(rows.map(({ key, numbers }) => [key, numbers]));
}

/** What differs between two sets of cells, in words; empty when nothing does. */
export function differences(left: Cells, right: Cells, [a, b]: readonly [string, string]): string[] {
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys]
    .filter((key) => left.get(key) !== right.get(key))
    .sort()
    .map((key) => `${key}: ${a} ${left.get(key) ?? "nothing"}, ${b} ${right.get(key) ?? "nothing"}`);
}
