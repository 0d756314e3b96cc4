import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { binnen, type Bereik } from "../feiten/bereik";
import { CEL_DIMENSIES, CELKOLOMMEN, type CelDimensie } from "../feiten/dimensies";
import { celkolom, celwaarden, feitkolom, gedragen, MAATKOLOMMEN, namen } from "./compile";
import { FEIT_ALIAS, type UniekIndicator } from "./define";
import { PER_JAAR, type Laag } from "./marges";
import type { PeriodeSoort } from "./periode";

/** Where cells of a distinct count lie: all lagen that it has of one kind of period. */
export interface UniekeLagen {
  readonly indicator: UniekIndicator;
  readonly soort: PeriodeSoort;
  readonly lagen: readonly Laag[];
}

const kenmerkenVan = (indicator: UniekIndicator): readonly CelDimensie[] =>
  CEL_DIMENSIES.filter((dimensie) => indicator.dimensies.includes(dimensie));

/** The columns of `aanwezigheid`. */
export const aanwezigheidKolommen = (indicator: UniekIndicator): readonly string[] => [
  "gemeente_code",
  "client_id",
  "periode",
  ...kenmerkenVan(indicator).map((dimensie) => CELKOLOMMEN[dimensie]),
];

/**
 * The periods of a kind in which clients have a day before the horizon, by what that day is of; twice where two rows of the
 * fact have one. The age group is that of the year of the period.
 */
export function aanwezigheid({ indicator, soort }: UniekeLagen, bereik: Bereik, horizon: string): Sql {
  const { feit } = indicator;
  const perJaar = PER_JAAR[soort];
  // Periods are numbered on from the year 0: whole numbers are far cheaper than dates for what is done so often.
  const nummer = (datum: Sql): Sql => sql`extract(year from ${datum})::integer * ${raw(String(perJaar))}
      + (extract(month from ${datum})::integer - 1) / ${raw(String(12 / perJaar))}`;
  const [van, totEnMet] = [feitkolom(indicator.van), feitkolom(indicator.totEnMet)];
  const kenmerken = kenmerkenVan(indicator).map((dimensie) =>
    dimensie === "LEEFTIJDSGROEP"
      ? raw("coalesce(g.code, 'ONBEKEND') as leeftijdsgroep")
      : sql`${feitkolom(feit.dimensies[dimensie])} as ${celkolom(dimensie)}`,
  );
  return sql`
    select ${join([
      raw("f.gemeente_code, f.client_id"),
      sql`make_date(p.nummer / ${raw(String(perJaar))}, p.nummer % ${raw(String(perJaar))} * ${raw(String(12 / perJaar))} + 1, 1)
        as periode`,
      ...kenmerken,
    ])}
    from ${ident(feit.tabel)} as f
    cross join lateral generate_series(
      ${nummer(van)}, ${nummer(sql`least(${totEnMet}, ${horizon}::date - 1)`)}
    ) as p (nummer)
    left join leeftijdsgroep g on p.nummer / ${raw(String(perJaar))} - f.geboortejaar >= g.van
      and p.nummer / ${raw(String(perJaar))} - f.geboortejaar < g.tot
    where ${binnen(bereik, FEIT_ALIAS)} and ${van} < ${horizon}::date and (${indicator.kring})`;
}

/** The key and the numbers of a cell that only counts, up to where it is counted from. */
const celVan = (laag: Laag, indicator: UniekIndicator, aantal: Sql): Sql => sql`
  gemeente_code, ${raw(`'${laag.marge.naam}', '${indicator.id}', '${laag.soort}'`)}, periode,
    ${celwaarden(gedragen(laag, indicator), celkolom)},
    ${join(MAATKOLOMMEN.map((maat) => (maat === "teller" ? aantal : raw("0"))))}`;

const plaatsVan = (laag: Laag, indicator: UniekIndicator): Sql =>
  join([raw("gemeente_code, periode"), ...gedragen(laag, indicator).map(celkolom)]);

/**
 * The cells of a distinct count in some lagen of one kind of period: clients with a day of an episode in the period.
 * Counted from the fact itself, because no sum of distinct counts is one. Most clients have one row a period: only the
 * others have to be told apart, per laag.
 *
 * @example
 * with dag as (select client_id, periode, wet ..., count(*) over (partition by client_id, periode) > 1 as vaker ...)
 * select periode, wet, count(*) from (
 *   select periode, wet from dag where not vaker
 *   union all select periode, wet from (select distinct periode, wet, client_id from dag where vaker) d
 * ) u group by periode, wet
 */
export function uniekeCellen(plek: UniekeLagen, bereik: Bereik, horizon: string): Sql {
  const { indicator, lagen } = plek;
  return sql`
  with dag as materialized (
    select a.*, count(*) over (partition by a.client_id, a.periode) > 1 as vaker
    from (${aanwezigheid(plek, bereik, horizon)}) a
  )
  ${join(
    lagen.map((laag) => {
      const plaats = plaatsVan(laag, indicator);
      return sql`
  select ${celVan(laag, indicator, raw("count(*)"))}
  from (
    select ${plaats} from dag where not vaker
    union all
    select ${plaats} from (select distinct ${plaats}, client_id from dag where vaker) d
  ) u
  group by ${plaats}`;
    }),
    " union all ",
  )}`;
}

/**
 * How much the cells of a distinct count differ, each with its verschil_id: from the `aanwezigheid` of clients as it was
 * (teken -1) and as it is (1). A period in which nothing of a client differs is not looked at, since the rest of it would
 * count on both sides.
 */
export function uniekeVerschillen({ indicator, lagen }: UniekeLagen, bron: Sql): Sql {
  const kolommen = namen(["verschil_id", ...aanwezigheidKolommen(indicator)]);
  return sql`
  with dag as materialized (
    select * from (
      select d.*, bool_or(d.nu <> d.toen) over (partition by d.client_id, d.periode) as anders
      from (
        select ${kolommen}, bool_or(teken > 0) as nu, bool_or(teken < 0) as toen from (${bron}) a group by ${kolommen}
      ) d
    ) e where e.anders
  )
  ${join(
    lagen.map((laag) => {
      const plaats = join([raw("verschil_id"), plaatsVan(laag, indicator)]);
      return sql`
  select verschil_id, ${celVan(laag, indicator, raw("sum(teken)"))}
  from (
    select ${plaats}, bool_or(nu)::integer - bool_or(toen)::integer as teken from dag group by ${plaats}, client_id
  ) d
  group by ${plaats} having sum(teken) <> 0`;
    }),
    " union all ",
  )}`;
}
