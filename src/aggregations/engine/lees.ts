import type { Row } from "../../data/queryable";
import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { CELKOLOMMEN, isCelDimensie } from "../feiten/dimensies";
import { telIndicatoren } from "../register";
import { DIMENSIES, type Dimensie, type Filter } from "../types";
import { AFRONDING, MAATKOLOMMEN, REDENKOLOMMEN } from "./compile";
import { cijferVan, telbaarVan, type Indicator } from "./define";
import { PER_JAAR, RUIMSTE, type Laag } from "./marges";
import { alleBegindagen, isPeriodeSoort, PERIODESOORTEN } from "./periode";
import type { Deel } from "./plan";
import { leesVerhouding } from "./verhouding";
import { gefilterd } from "./vraag";

/** A number of the answer: a sum of one of the cells, or how many months they are of. */
export type Maat = (typeof MATEN)[number];
const MATEN = [...MAATKOLOMMEN, "maanden"] as const;

/** The numbers that these indicators show, so that no other is read. */
export function gevraagdeMaten(indicatoren: readonly Indicator[]): readonly Maat[] {
  const nodig = new Set<string>(["teller"]);
  for (const indicator of indicatoren) {
    if (cijferVan(telbaarVan(indicator)) === "som") ["clientmaanden", "maanden"].forEach((maat) => nodig.add(maat));
    if (indicator.soort === "verhouding") nodig.add("noemer");
    if (indicator.soort === "verhouding" || indicator.soort === "uniek" || cijferVan(indicator) === "aantal") continue;
    if (indicator.soort === "gemiddelde") nodig.add("kwadraat");
    for (const maat of ["populatie", "noemer", "niet_van_toepassing"]) nodig.add(maat);
    for (const { reden } of indicator.weggelaten) nodig.add(REDENKOLOMMEN[reden]);
  }
  return MATEN.filter((maat) => nodig.has(maat));
}

const KOLOMNAMEN = new Map(DIMENSIES.map((dimensie) => [dimensie, dimensie.toLowerCase()]));

/** The name of a dimension as a column of the answer. */
export const kolomnaam = (dimensie: Dimensie): string => KOLOMNAMEN.get(dimensie) ?? "";

/** The values of the dimensions that a row of the answer is grouped by. */
export function waardenVan(rij: Row, groepeer: readonly Dimensie[]): Readonly<Partial<Record<Dimensie, string>>> {
  const waarden: Partial<Record<Dimensie, string>> = {};
  for (const dimensie of groepeer) waarden[dimensie] = String(rij[kolomnaam(dimensie)]);
  return waarden;
}

const PERIODENAAM = { MAAND: "YYYY-MM", KWARTAAL: 'YYYY"K"Q', JAAR: "YYYY" } as const;

/** The value of a dimension; its place and period are those of `alias`. */
export function dimensiewaarde(dimensie: Dimensie, alias = "c"): Sql {
  if (isCelDimensie(dimensie)) return ident(`c.${CELKOLOMMEN[dimensie]}`);
  if (dimensie === "GEMEENTE") return ident(`${alias}.gemeente_code`);
  if (dimensie === "REGIO") return raw("coalesce(r.regio_code, 'ONBEKEND')");
  return sql`to_char(${ident(`${alias}.periode`)}::timestamp, ${raw(`'${PERIODENAAM[dimensie]}'`)})`;
}

/** What to group by: the period itself where a row is one period of its cells, for its name is dear to make. */
export function groepen({ groepeer, laag }: Deel, alias = "c"): readonly Sql[] {
  const perPeriode = groepeer.includes(laag.soort);
  const plaats = groepeer
    .filter((dimensie) => !(perPeriode && isPeriodeSoort(dimensie)))
    .map((dimensie) => dimensiewaarde(dimensie, alias));
  return perPeriode ? [...plaats, ident(`${alias}.periode`)] : plaats;
}

/** The counts are bigint and the sums numeric; both are exact as float8 below 2^53, and float8 adds up fastest. */
export const som = (maat: Maat, { soort }: Laag): Sql => {
  if (maat === "maanden") return sql`(count(distinct c.periode) * ${raw(String(12 / PER_JAAR[soort]))})::float8`;
  return maat === "teller" || maat === "kwadraat"
    ? sql`sum(${ident(`c.${maat}`)})::float8`
    : sql`sum(${ident(`c.${maat}`)}::float8)`;
};

/** What counts as it comes: where there is any of these, there were data. */
const AANTALLEN: readonly string[] = telIndicatoren.filter(({ soort }) => soort === "aantal").map(({ id }) => id);

const vraagtRegio = ({ groepeer, filter }: Deel): boolean => groepeer.includes("REGIO") || filter.REGIO !== undefined;

/** The gemeenten that are asked about: those of the scope that a filter lets through. */
export function gemeentenVan({ scope, filter }: Pick<Deel, "scope" | "filter">): readonly string[] {
  return filter.GEMEENTE ? scope.gemeenten.filter((code) => filter.GEMEENTE?.includes(code)) : scope.gemeenten;
}

/** The first day of any cell in these gemeenten, by indicator: of before it nothing is known of that one. */
export function beginSql(indicatoren: readonly Indicator[], { gemeenten }: Deel["scope"]): Sql {
  const ids = indicatoren.map((een) => telbaarVan(een).id);
  return sql`(
        select jsonb_object_agg(b.indicator, b.begin) from (
          select c.indicator, min(c.periode)::text as begin from cellen.cel c
          where c.gemeente_code = any(${gemeenten}::text[]) and c.marge = any(${RUIMSTE}::text[]) and c.indicator = any(${ids}::text[])
          group by c.indicator
        ) b
      )`;
}

/** The filters on columns of the cells; place and period are dealt with apart. */
function celfilters(filter: Filter): readonly Sql[] {
  return gefilterd(filter)
    .filter(isCelDimensie)
    .map((dimensie) => sql`${ident(`c.${CELKOLOMMEN[dimensie]}`)} = any(${filter[dimensie]}::text[])`);
}

/** From which cells a deel is summed: always by the first columns of the index cel_vraag, in its order. */
export function cellen(deel: Deel, ids: readonly string[]): Sql {
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
export const dimensies = (
  deel: Deel,
  kolommen: readonly Dimensie[],
  waarde: (dimensie: Dimensie) => Sql,
): readonly Sql[] =>
  kolommen.map((dimensie) =>
    deel.groepeer.includes(dimensie)
      ? sql`${waarde(dimensie)} as ${ident(kolomnaam(dimensie))}`
      : sql`'' as ${ident(kolomnaam(dimensie))}`,
  );

/** The rows of what is added up, or counted once. */
function leesSom(deel: Deel, soort: string, kolommen: readonly Dimensie[], maten: readonly Maat[]): Sql {
  return sql`
    select ${soort}::text as soort, c.indicator, ${join([
      ...dimensies(deel, kolommen, (dimensie) => dimensiewaarde(dimensie)),
      ...maten.map((maat) => sql`${som(maat, deel.laag)} as ${ident(maat)}`),
    ])}
    from ${cellen(
      deel,
      deel.indicatoren.map(({ id }) => id),
    )}
    group by ${join([raw("c.indicator"), ...groepen(deel)])}`;
}

/**
 * Of each row and gemeente one month: the last of the row's months that began before the horizon of that gemeente. A
 * gemeente that no such month is known of adds nothing. A row that is told apart by nothing but place and time is there
 * when a day of it is known, also when nothing ran on it; when it is absent, nothing is known.
 */
function leesStand(deel: Deel, soort: string, kolommen: readonly Dimensie[], maten: readonly Maat[]): Sql {
  const { laag, periode, filter, groepeer, scope } = deel;
  const maanden = deel.dagen ?? alleBegindagen(periode, laag.soort);
  const fijnste = PERIODESOORTEN.find((een) => groepeer.includes(een));
  const vak = fijnste ? sql`, date_trunc(${raw(`'${AFRONDING[fijnste]}'`)}, m.maand::timestamp)` : raw("");
  const voorwaarden = [
    raw("c.gemeente_code = t.gemeente_code"),
    sql`c.marge = ${laag.marge.naam}`,
    raw("c.indicator = i.id"),
    sql`c.periode_soort = ${laag.soort}`,
    raw("c.periode = t.periode"),
    ...(scope.aanbieders === "ALLE" ? [] : [sql`c.aanbieder_code = any(${scope.aanbieders}::text[])`]),
    ...celfilters(filter),
  ];
  const metRegio = vraagtRegio(deel);
  return sql`
    select ${soort}::text as soort, i.id as indicator, ${join([
      ...dimensies(deel, kolommen, (dimensie) => dimensiewaarde(dimensie, "t")),
      ...maten.map((maat) => sql`coalesce(${som(maat, laag)}, 0) as ${ident(maat)}`),
    ])}
    from (
      select h.gemeente_code, max(m.maand) as periode
      from cellen.stand h
      join unnest(${maanden}::date[]) as m (maand) on m.maand < h.horizon
      where h.gemeente_code = any(${gemeentenVan(deel)}::text[])
        -- Of before anything was counted of a gemeente, no day is known.
        and m.maand >= (
          select min(k.periode) from cellen.cel k
          where k.gemeente_code = h.gemeente_code and k.marge = any(${RUIMSTE}::text[]) and k.periode_soort = 'MAAND'
            and k.indicator = any(${[...AANTALLEN, ...deel.indicatoren.map(({ id }) => id)]}::text[])
        )
      group by h.gemeente_code${vak}
    ) t
    cross join unnest(${deel.indicatoren.map(({ id }) => id)}::text[]) as i (id)
    ${raw(metRegio ? "join gemeente r on r.code = t.gemeente_code" : "")}
    ${raw(groepeer.some(isCelDimensie) ? "join" : "left join")} cellen.cel c on ${join(voorwaarden, " and ")}
    ${filter.REGIO ? sql`where r.regio_code = any(${filter.REGIO}::text[])` : raw("")}
    group by ${join([raw("i.id"), ...groepen(deel, "t")])}`;
}

/** The rows of a deel: its kind, indicator, dimensions (text), and the numbers asked for (float8, exact below 2^53). */
export function leesDeel(deel: Deel, soort: string, kolommen: readonly Dimensie[], maten: readonly Maat[]): Sql {
  const [eerste] = deel.indicatoren;
  if (eerste?.soort === "verhouding") return leesVerhouding(deel, eerste, soort, kolommen, maten);
  return eerste?.soort === "stand" ? leesStand(deel, soort, kolommen, maten) : leesSom(deel, soort, kolommen, maten);
}
