import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { binnen, type Bereik } from "../feiten/bereik";
import { CEL_DIMENSIES, CELKOLOMMEN, type CelDimensie } from "../feiten/dimensies";
import { FEIT_ALIAS, type CelReden, type TelIndicator } from "./define";
import type { Laag } from "./marges";
import type { PeriodeSoort } from "./periode";
import { telling } from "./telling";

/** The column of a cell per reason that something was left out. */
export const REDENKOLOMMEN = {
  BUITEN_SCHAAL: "buiten_schaal",
  DOORLOPEND: "doorlopend",
  NIET_WAARNEEMBAAR: "niet_waarneembaar",
  VENSTER_OPEN: "venster_open",
  VERVALLEN: "vervallen",
  ALLEEN_AANBIEDER: "alleen_aanbieder",
  ONVOLLEDIGE_METING: "onvolledige_meting",
  ZONDER_NORMEN: "zonder_normen",
  NIET_VAN_TOEPASSING: "niet_van_toepassing",
} as const satisfies Record<CelReden, string>;
export const CEL_REDENEN = Object.keys(REDENKOLOMMEN) as readonly CelReden[];

/** Every number of a cell. */
export const MAATKOLOMMEN = [
  "populatie",
  "noemer",
  "teller",
  "kwadraat",
  "clientmaanden",
  ...Object.values(REDENKOLOMMEN),
] as const;

/** Those that may be no whole number; the others count. */
const BEDRAGEN: readonly string[] = ["teller", "kwadraat"] satisfies readonly (typeof MAATKOLOMMEN)[number][];

/** The sum of a number of cells, exact. A count of one gemeente is an integer: as bigint its sum would be a far dearer numeric. */
export const exacteSom = (maat: string, van?: string): Sql => {
  const kolom = ident(van === undefined ? maat : `${van}.${maat}`);
  return BEDRAGEN.includes(maat) ? sql`sum(${kolom})` : sql`sum(${kolom}::integer)`;
};

/** The unit that date_trunc knows for a kind of period. */
export const AFRONDING: Readonly<Record<PeriodeSoort, string>> = { MAAND: "month", KWARTAAL: "quarter", JAAR: "year" };

/** The numbers of a cell that says nothing. */
export const NULLEN: Sql = join(MAATKOLOMMEN.map(() => raw("0")));

/** Columns by name, each of the row known as `van` when that is given. */
export const namen = (kolommen: readonly string[], van?: string): Sql =>
  join(kolommen.map((kolom) => ident(van === undefined ? kolom : `${van}.${kolom}`)));
const tel = (conditie: Sql): Sql => sql`count(*) filter (where ${conditie})`;

/** The columns of a cell up to its numbers: the key, in the order of the table. */
export const SLEUTELKOLOMMEN = [
  "gemeente_code",
  "marge",
  "indicator",
  "periode_soort",
  "periode",
  ...Object.values(CELKOLOMMEN),
] as const;
export const CELNAMEN: Sql = namen([...SLEUTELKOLOMMEN, ...MAATKOLOMMEN]);

/** What tells a cell apart within its gemeente in 16 bytes, made of those columns; the index cel_sleutel holds it. */
export const celsleutel = (van: string): Sql => sql`cellen.celsleutel(${namen(SLEUTELKOLOMMEN.slice(1), van)})`;

/** The dimensions that a margin carries for an indicator: those of the margin that the indicator has. */
export const gedragen = (laag: Laag, indicator: { readonly dimensies: readonly string[] }): readonly CelDimensie[] =>
  laag.marge.dimensies.filter((dimensie) => indicator.dimensies.includes(dimensie));

/** A dimension of a cell, by its bare name. */
export const celkolom = (dimensie: CelDimensie): Sql => raw(CELKOLOMMEN[dimensie]);

/** Per column of the key either its expression, or '' where the margin does not carry it. */
export const celwaarden = (gedragenDimensies: readonly CelDimensie[], waarde: (dimensie: CelDimensie) => Sql): Sql =>
  join(CEL_DIMENSIES.map((dimensie) => (gedragenDimensies.includes(dimensie) ? waarde(dimensie) : raw("''"))));

/** A column of the fact that is counted. */
export const feitkolom = (kolom: string | undefined): Sql => {
  if (kolom === undefined) throw new Error("a dimension without a column");
  return ident(`${FEIT_ALIAS}.${kolom}`);
};

/** The column of the fact that a dimension of an indicator reads. */
export const dimensiekolom = ({ feit, telDatum }: TelIndicator, dimensie: CelDimensie): Sql =>
  feitkolom(dimensie === "LEEFTIJDSGROEP" ? feit.leeftijdsgroep[telDatum] : feit.dimensies[dimensie]);

/** The days that bound a count of one gemeente. */
export interface Dagen {
  /** The day that is asked on: what is registered after it has not happened yet. */
  readonly peildatum: string;
  /** min(peildatum, the gemeente's data_tot): the first day of which the hub does not know all yet. */
  readonly horizon: string;
}

/** The rows of the fact an indicator is about, with the days that bound the count beside each. */
const kring = (indicator: TelIndicator, bereik: Bereik, { peildatum, horizon }: Dagen): Sql => sql`
  from ${ident(indicator.feit.tabel)} as f
  cross join (select ${peildatum}::date as peildatum, ${horizon}::date as horizon) as h
  where ${binnen(bereik, FEIT_ALIAS)} and ${indicator.kring}`;

/**
 * The cells of one indicator in one laag, counted from its fact: columns as CELNAMEN, no cell without any number.
 *
 * @example
 * select f.gemeente_code, 'fijn', 'UITVAL', 'MAAND', date_trunc('month', f.einde)..., count(*) filter (where ...)
 * from feiten.episode as f ... group by 1, 5, 6, ... having ...
 */
export function telCellen(indicator: TelIndicator, laag: Laag, bereik: Bereik, dagen: Dagen): Sql {
  const { populatie, noemer, teller, weggelaten } = telling(indicator);
  const dimensies = gedragen(laag, indicator);
  const telt = indicator.soort !== "aantal";
  const som = (uitdrukking: Sql): Sql => sql`coalesce(sum(${uitdrukking}) filter (where ${noemer}), 0)`;
  const maten: Readonly<Record<string, Sql>> = {
    populatie: telt ? tel(populatie) : raw("0"),
    noemer: telt ? tel(noemer) : raw("0"),
    teller: ["gemiddelde", "som"].includes(indicator.soort) ? som(indicator.teller) : tel(teller),
    kwadraat: indicator.soort === "gemiddelde" ? som(sql`(${indicator.teller}) * (${indicator.teller})`) : raw("0"),
    clientmaanden: indicator.soort === "som" ? tel(sql`${noemer} and (${indicator.clientmaand})`) : raw("0"),
    ...Object.fromEntries(weggelaten.map(({ reden, als }) => [REDENKOLOMMEN[reden], telt ? tel(als) : raw("0")])),
  };
  const groepen = [
    raw("f.gemeente_code"),
    raw("5"),
    ...dimensies.map((dimensie) => dimensiekolom(indicator, dimensie)),
  ];
  const iets = [telt ? populatie : teller, ...(telt ? weggelaten.map(({ als }) => als) : [])];
  return sql`
  select f.gemeente_code, ${raw(`'${laag.marge.naam}', '${indicator.id}', '${laag.soort}'`)},
    date_trunc(${raw(`'${AFRONDING[laag.soort]}'`)}, ${feitkolom(indicator.telDatum)}::timestamp)::date,
    ${celwaarden(dimensies, (dimensie) => dimensiekolom(indicator, dimensie))},
    ${join(MAATKOLOMMEN.map((maat) => maten[maat] ?? raw("0")))}
  ${kring(indicator, bereik, dagen)}
  group by ${join(groepen)}
  having count(*) filter (where ${join(
    iets.map((conditie) => sql`(${conditie})`),
    " or ",
  )}) > 0`;
}
