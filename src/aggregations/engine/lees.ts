import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { CELKOLOMMEN, isCelDimensie } from "../feiten/dimensies";
import type { Dimensie, Filter } from "../types";
import { MAATKOLOMMEN, REDENKOLOMMEN } from "./compile";
import type { Indicator, VerhoudingIndicator } from "./define";
import { isPeriodeSoort } from "./periode";
import type { Deel } from "./plan";
import { gefilterd } from "./vraag";

type Maat = (typeof MAATKOLOMMEN)[number];

/** The numbers that these indicators show, so that no other is read. */
export function gevraagdeMaten(indicatoren: readonly Indicator[]): readonly Maat[] {
  const nodig = new Set<string>(["teller"]);
  for (const indicator of indicatoren) {
    if (indicator.soort === "verhouding") nodig.add("noemer");
    if (indicator.soort === "gemiddelde") nodig.add("kwadraat");
    if (indicator.soort !== "aandeel" && indicator.soort !== "gemiddelde") continue;
    for (const maat of ["populatie", "noemer", "niet_van_toepassing"]) nodig.add(maat);
    for (const { reden } of indicator.weggelaten) nodig.add(REDENKOLOMMEN[reden]);
  }
  return MAATKOLOMMEN.filter((maat) => nodig.has(maat));
}

/** The name of a dimension as a column of the answer. */
export const kolomnaam = (dimensie: Dimensie): string => dimensie.toLowerCase();

const PERIODENAAM = { MAAND: "YYYY-MM", KWARTAAL: 'YYYY"K"Q', JAAR: "YYYY" } as const;

/** A dimension of a cell `c` as text; of its region by its gemeente, `r`. */
export function dimensiewaarde(dimensie: Dimensie): Sql {
  if (isCelDimensie(dimensie)) return ident(`c.${CELKOLOMMEN[dimensie]}`);
  if (dimensie === "GEMEENTE") return raw("c.gemeente_code");
  if (dimensie === "REGIO") return raw("coalesce(r.regio_code, 'ONBEKEND')");
  return raw(`to_char(c.periode::timestamp, '${PERIODENAAM[dimensie]}')`);
}

/** What to group by: the period itself where a row is one period of its cells, for its name is dear to make. */
function groepen({ groepeer, laag }: Deel): readonly Sql[] {
  const perPeriode = groepeer.includes(laag.soort);
  const plaats = groepeer.filter((dimensie) => !(perPeriode && isPeriodeSoort(dimensie))).map(dimensiewaarde);
  return perPeriode ? [...plaats, raw("c.periode")] : plaats;
}

/** The counts are bigint and the sums numeric; both are exact as float8 below 2^53, and float8 adds up fastest. */
const som = (maat: Maat): Sql =>
  maat === "teller" || maat === "kwadraat"
    ? sql`sum(${ident(`c.${maat}`)})::float8`
    : sql`sum(${ident(`c.${maat}`)}::float8)`;

const vraagtRegio = ({ groepeer, filter }: Deel): boolean => groepeer.includes("REGIO") || filter.REGIO !== undefined;

/** The gemeenten that are asked about: those of the scope that a filter lets through. */
export function gemeentenVan({ scope, filter }: Pick<Deel, "scope" | "filter">): readonly string[] {
  return filter.GEMEENTE ? scope.gemeenten.filter((code) => filter.GEMEENTE?.includes(code)) : scope.gemeenten;
}

/** The filters on columns of the cells; place and period are dealt with apart. */
function celfilters(filter: Filter): readonly Sql[] {
  return gefilterd(filter)
    .filter(isCelDimensie)
    .map((dimensie) => sql`${ident(`c.${CELKOLOMMEN[dimensie]}`)} = any(${filter[dimensie]}::text[])`);
}

/** From which cells a deel is summed: always the first columns of the primary key, in its order. */
function cellen(deel: Deel, ids: readonly string[]): Sql {
  const { laag, periode, dagen, filter, scope } = deel;
  const voorwaarden = [
    sql`c.gemeente_code = any(${gemeentenVan(deel)}::text[])`,
    sql`c.marge = ${laag.marge.naam}`,
    sql`c.indicator = any(${ids}::text[])`,
    sql`c.periode_soort = ${laag.soort}`,
    dagen
      ? sql`c.periode = any(${dagen}::date[])`
      : sql`c.periode >= ${periode.van}::date and c.periode < ${periode.tot}::date`,
    ...(scope.aanbieders === "ALLE" ? [] : [sql`c.aanbieder_code = any(${scope.aanbieders}::text[])`]),
    ...celfilters(filter),
    ...(filter.REGIO ? [sql`r.regio_code = any(${filter.REGIO}::text[])`] : []),
  ];
  return sql`cellen.cel c${raw(vraagtRegio(deel) ? " join gemeente r on r.code = c.gemeente_code" : "")}
    where ${join(voorwaarden, " and ")}`;
}

/** The text columns that every row has, whatever it is grouped by: '' where its deel does not group by one. */
const dimensies = (deel: Deel, kolommen: readonly Dimensie[], waarde: (dimensie: Dimensie) => Sql): readonly Sql[] =>
  kolommen.map((dimensie) =>
    deel.groepeer.includes(dimensie)
      ? sql`${waarde(dimensie)} as ${ident(kolomnaam(dimensie))}`
      : sql`'' as ${ident(kolomnaam(dimensie))}`,
  );

/** The rows of a deel: its kind, indicator, dimensions (text), and the numbers asked for (float8, exact below 2^53). */
export function leesDeel(deel: Deel, soort: string, kolommen: readonly Dimensie[], maten: readonly Maat[]): Sql {
  const [eerste] = deel.indicatoren;
  if (eerste?.soort === "verhouding") return leesVerhouding(deel, eerste, soort, kolommen, maten);
  return sql`
    select ${soort}::text as soort, c.indicator, ${join([
      ...dimensies(deel, kolommen, dimensiewaarde),
      ...maten.map((maat) => sql`${som(maat)} as ${ident(maat)}`),
    ])}
    from ${cellen(
      deel,
      deel.indicatoren.map(({ id }) => id),
    )}
    group by ${join([raw("c.indicator"), ...groepen(deel)])}`;
}

/**
 * A count beside the residents of the same gemeenten and year: jeugdigen where the row is of the Jeugdwet. Gemeenten
 * without a client count below the line too; one whose residents are unknown makes the noemer unknown.
 */
function leesVerhouding(
  deel: Deel,
  indicator: VerhoudingIndicator,
  soort: string,
  kolommen: readonly Dimensie[],
  maten: readonly Maat[],
): Sql {
  const { groepeer, filter, periode } = deel;
  const gegroepeerd = groepen(deel);
  const benoemd = groepeer.map((dimensie) => sql`${dimensiewaarde(dimensie)} as ${ident(kolomnaam(dimensie))}`);
  const tijd = groepeer.find((dimensie) => dimensie === "JAAR" || dimensie === "KWARTAAL");
  const dag = deel.dagen?.[0] ?? periode.van;
  const jaar = tijd ? sql`left(t.${ident(kolomnaam(tijd))}, 4)::integer` : sql`${Number(dag.slice(0, 4))}::integer`;
  const [enigeWet, ...meer] = filter.WET ?? [];
  const jeugd = groepeer.includes("WET")
    ? raw("t.wet = 'JEUGDWET'")
    : raw(enigeWet === "JEUGDWET" && meer.length === 0 ? "true" : "false");
  const plaats = [
    sql`g.code = any(${gemeentenVan(deel)}::text[])`,
    ...(filter.REGIO ? [sql`g.regio_code = any(${filter.REGIO}::text[])`] : []),
    ...(groepeer.includes("GEMEENTE") ? [raw("g.code = t.gemeente")] : []),
    ...(groepeer.includes("REGIO") ? [raw("coalesce(g.regio_code, 'ONBEKEND') = t.regio")] : []),
  ];
  const waarden: Readonly<Partial<Record<Maat, Sql>>> = { teller: raw("t.teller"), noemer: raw("n.noemer") };
  return sql`
    select ${soort}::text as soort, ${indicator.id}::text as indicator, ${join([
      ...dimensies(deel, kolommen, (dimensie) => ident(`t.${kolomnaam(dimensie)}`)),
      ...maten.map((maat) => sql`${waarden[maat] ?? raw("0")}::float8 as ${ident(maat)}`),
    ])}
    from (
      select ${join([...benoemd, raw("coalesce(sum(c.teller), 0) as teller")])}
      from ${cellen(deel, [indicator.tellerVan.id])}
      ${gegroepeerd.length === 0 ? raw("") : sql`group by ${join(gegroepeerd)}`}
    ) t
    cross join lateral (
      select case when count(*) = count(x.aantal) then sum(x.aantal) end as noemer
      from (
        select case when ${jeugd} then j.jeugdigen else j.inwoners end as aantal
        from gemeente g
        left join gemeente_jaar j on j.gemeente_code = g.code and j.jaar = ${jaar}
        where ${join(plaats, " and ")}
      ) x
    ) n`;
}
