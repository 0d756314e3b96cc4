import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { binnen, type Bereik } from "../feiten/bereik";
import { CEL_DIMENSIES, CELKOLOMMEN, type CelDimensie } from "../feiten/dimensies";
import { celkolom, celwaarden, feitkolom, gedragen, MAATKOLOMMEN, namen, REDENKOLOMMEN } from "./compile";
import { FEIT_ALIAS, type StandIndicator } from "./define";
import type { Laag } from "./marges";
import { EERSTE_JAAR } from "./periode";
import { telling } from "./telling";

type Maat = (typeof MAATKOLOMMEN)[number];

/** Months are numbered on from the year 0: whole numbers are far cheaper than dates for what is done so often. */
const nummer = (datum: Sql): Sql =>
  sql`extract(year from ${datum})::integer * 12 + extract(month from ${datum})::integer - 1`;

/**
 * The number of the first month after the last in which a row of the fact adds to the stock; null of a row that begins on
 * or after the horizon. While this stays the same, so does what the row adds to the cells, whatever the day.
 */
export function teltTot(indicator: StandIndicator, horizon: Sql): Sql {
  const [van, totEnMet] = [feitkolom(indicator.van), feitkolom(indicator.totEnMet)];
  return sql`case when ${van} >= ${horizon} then null when ${totEnMet} < ${horizon} - 1
          then ${nummer(sql`(${totEnMet} + 1)`)} else ${nummer(sql`(${horizon} - 1)`)} + 1 end`;
}

const ietsVan = (getallen: readonly Sql[]): Sql =>
  join(
    getallen.map((getal) => sql`${getal} <> 0`),
    " or ",
  );

/** The numbers that a stock keeps, each the condition on a row that counts in it. */
function matenVan(indicator: StandIndicator): readonly (readonly [Maat, Sql])[] {
  const { populatie, noemer, teller, weggelaten } = telling(indicator);
  if (indicator.cijfer === "aantal") return [["teller", teller]];
  return [
    ["populatie", populatie],
    ["noemer", noemer],
    ["teller", teller],
    ...weggelaten.map(({ reden, als }) => [REDENKOLOMMEN[reden], als] as const),
  ];
}

/** What a stretch is told apart by. Not by the age group, which changes underway. */
const LOOPTIJD_DIMENSIES = CEL_DIMENSIES.filter((dimensie) => dimensie !== "LEEFTIJDSGROEP");
export const KENMERKEN: readonly string[] = LOOPTIJD_DIMENSIES.map((dimensie) => CELKOLOMMEN[dimensie]);
const kenmerkenVan = (indicator: StandIndicator): readonly CelDimensie[] =>
  LOOPTIJD_DIMENSIES.filter((dimensie) => indicator.dimensies.includes(dimensie));

/** The columns of `looptijden`: what a stretch is of, the numbers it adds, and its months as [begin, einde). */
export const looptijdKolommen = (indicator: StandIndicator): readonly string[] => [
  "gemeente_code",
  "geboortejaar",
  ...kenmerkenVan(indicator).map((dimensie) => CELKOLOMMEN[dimensie]),
  ...matenVan(indicator).map(([maat]) => maat),
  "begin",
  "einde",
];

/** The stretches that rows of the fact add to a stock, each its numbers `maal` so many times. */
export function looptijden(indicator: StandIndicator, bereik: Bereik, horizon: string, maal: Sql = raw("1")): Sql {
  const { feit } = indicator;
  const van = feitkolom(indicator.van);
  const maten = matenVan(indicator);
  return sql`
      select ${namen(looptijdKolommen(indicator), "r")} from (
        select ${join([
          raw("f.gemeente_code, f.geboortejaar"),
          ...kenmerkenVan(indicator).map(
            (dimensie) => sql`${feitkolom(feit.dimensies[dimensie])} as ${celkolom(dimensie)}`,
          ),
          ...maten.map(([maat, als]) => sql`(${als})::integer * ${maal} as ${ident(maat)}`),
        ])},
          -- No figure goes back further.
          greatest(${nummer(van)}, ${raw(String(EERSTE_JAAR * 12))}) as begin,
          ${teltTot(indicator, sql`${horizon}::date`)} as einde
        from ${ident(feit.tabel)} as f
        where ${binnen(bereik, FEIT_ALIAS)} and ${van} < ${horizon}::date and (${indicator.kring})
      ) r
      where r.begin < r.einde and (${ietsVan(maten.map(([maat]) => sql`r.${ident(maat)}`))})`;
}

/**
 * The cells of a stock in some lagen, from the stretches of `bron` (columns as looptijdKolommen) per gemeente, or per whatever column
 * comes before it in `per`: of each month what runs on its last day, or on the day before the horizon where that is
 * earlier. Months after the horizon have none. A stretch adds 1 in the month it begins and takes 1 off in the first month
 * whose day it does not reach; the running sum of those is the stock, so that a stretch of years costs no more than one of
 * weeks, and one that was taken off and added again costs nothing. The age group is that of the year of the month.
 *
 * @example
 * with looptijd as (select f.wet, ... as begin, ... as einde, (...)::integer as teller from feiten.episode as f ...)
 * select wet, make_date(...), stock.teller from (
 *   select wet, maand, sum(sum(teken * teller)) over (partition by wet order by maand) as teller,
 *     lead(maand) over (...) as volgende
 *   from looptijd cross join lateral (values (begin, 1), (einde, -1)) as e (maand, teken) group by wet, maand
 * ) stock cross join lateral generate_series(maand, volgende - 1)
 */
export function standCellen(
  indicator: StandIndicator,
  lagen: readonly Laag[],
  bron: Sql,
  per: readonly string[] = ["gemeente_code"],
): Sql {
  return sql`
  with looptijd as materialized (${bron}
  ), groep as (
    select code, van, tot from leeftijdsgroep
    -- Who is in none, or between two.
    union all select 'ONBEKEND', -10000, min(van) from leeftijdsgroep
    union all select 'ONBEKEND', tot, lead(van, 1, 10000) over (order by van) from leeftijdsgroep
  ), looptijd_leeftijd as (
    select l.*, coalesce(g.code, 'ONBEKEND') as leeftijdsgroep,
      greatest(l.begin, (l.geboortejaar + g.van) * 12) as groep_begin,
      least(l.einde, (l.geboortejaar + g.tot) * 12) as groep_einde
    from looptijd l
    left join groep g on (l.geboortejaar + g.van) * 12 < l.einde and (l.geboortejaar + g.tot) * 12 > l.begin
  )
  ${join(
    lagen.map((laag) => geteld(laag, indicator, per)),
    " union all ",
  )}`;
}

function geteld(laag: Laag, indicator: StandIndicator, per: readonly string[]): Sql {
  const maten = matenVan(indicator).map(([maat]) => maat);
  const dimensies = gedragen(laag, indicator);
  const naarLeeftijd = dimensies.includes("LEEFTIJDSGROEP");
  const sleutel = join([namen(per, "l"), ...dimensies.map((dimensie) => sql`l.${celkolom(dimensie)}`)]);
  const [bron, begin, einde] = naarLeeftijd
    ? (["looptijd_leeftijd", "groep_begin", "groep_einde"] as const)
    : (["looptijd", "begin", "einde"] as const);
  return sql`
  select ${namen(per, "s")}, ${raw(`'${laag.marge.naam}', '${indicator.id}', '${laag.soort}'`)},
    make_date(m.nummer / 12, m.nummer % 12 + 1, 1), ${celwaarden(dimensies, (dimensie) => sql`s.${celkolom(dimensie)}`)},
    ${join(MAATKOLOMMEN.map((maat) => (maten.includes(maat) ? sql`s.${ident(maat)}` : raw("0"))))}
  from (
    select ${sleutel}, e.maand, lead(e.maand) over w as volgende, ${join(
      maten.map((maat) => sql`sum(sum(e.teken * l.${ident(maat)})) over w as ${ident(maat)}`),
    )}
    from ${raw(bron)} l
    cross join lateral (values (l.${raw(begin)}, 1), (l.${raw(einde)}, -1)) as e (maand, teken)
    group by ${sleutel}, e.maand
    window w as (partition by ${sleutel} order by e.maand)
  ) s
  cross join lateral generate_series(s.maand, s.volgende - 1) as m (nummer)
  where ${ietsVan(maten.map((maat) => sql`s.${ident(maat)}`))}`;
}
