import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { binnen, type Bereik } from "../feiten/bereik";
import { CELKOLOMMEN, type CelDimensie } from "../feiten/dimensies";
import { celwaarden, feitkolom, gedragen, MAATKOLOMMEN } from "./compile";
import { FEIT_ALIAS, type UniekIndicator } from "./define";
import { PER_JAAR, type Laag } from "./marges";

const kolom = (dimensie: CelDimensie): Sql => raw(CELKOLOMMEN[dimensie]);

/**
 * The cells of a distinct count in some lagen of one kind of period: clients with a day of an episode in the period,
 * before the horizon; the age group is that of the year of the period. Counted from the fact itself, because no sum of
 * distinct counts is one. Most clients have one row a period: only the others have to be told apart, per laag.
 *
 * @example
 * with dag as (select f.client_id, periode, f.wet ..., count(*) over (partition by client_id, periode) > 1 as vaker ...)
 * select periode, wet, count(*) from (
 *   select periode, wet from dag where not vaker
 *   union all select periode, wet from (select distinct periode, wet, client_id from dag where vaker) d
 * ) u group by periode, wet
 */
export function uniekeCellen(indicator: UniekIndicator, lagen: readonly Laag[], bereik: Bereik, horizon: string): Sql {
  const { feit } = indicator;
  const [eerste] = lagen;
  if (!eerste || lagen.some(({ soort }) => soort !== eerste.soort)) throw new Error("one kind of period at a time");
  const perJaar = PER_JAAR[eerste.soort];
  // Periods are numbered on from the year 0: whole numbers are far cheaper than dates for what is done so often.
  const nummer = (datum: Sql): Sql => sql`extract(year from ${datum})::integer * ${raw(String(perJaar))}
      + (extract(month from ${datum})::integer - 1) / ${raw(String(12 / perJaar))}`;
  const [van, totEnMet] = [feitkolom(indicator.van), feitkolom(indicator.totEnMet)];
  const dimensies = [...new Set(lagen.flatMap((laag) => gedragen(laag, indicator)))].map((dimensie) =>
    dimensie === "LEEFTIJDSGROEP"
      ? raw("coalesce(g.code, 'ONBEKEND') as leeftijdsgroep")
      : sql`${feitkolom(feit.dimensies[dimensie])} as ${kolom(dimensie)}`,
  );
  return sql`
  with dag as materialized (
    select ${join([raw("f.gemeente_code, f.client_id"), ...dimensies])},
      make_date(p.nummer / ${raw(String(perJaar))}, p.nummer % ${raw(String(perJaar))} * ${raw(String(12 / perJaar))} + 1, 1)
        as periode,
      count(*) over (partition by f.client_id, p.nummer) > 1 as vaker
    from ${ident(feit.tabel)} as f
    cross join lateral generate_series(
      ${nummer(van)}, ${nummer(sql`least(${totEnMet}, ${horizon}::date - 1)`)}
    ) as p (nummer)
    left join leeftijdsgroep g on p.nummer / ${raw(String(perJaar))} - f.geboortejaar >= g.van
      and p.nummer / ${raw(String(perJaar))} - f.geboortejaar < g.tot
    where ${binnen(bereik, FEIT_ALIAS)} and ${van} < ${horizon}::date and (${indicator.kring})
  )
  ${join(
    lagen.map((laag) => geteld(laag, indicator)),
    " union all ",
  )}`;
}

function geteld(laag: Laag, indicator: UniekIndicator): Sql {
  const dimensies = gedragen(laag, indicator);
  const kolommen = join([raw("gemeente_code, periode"), ...dimensies.map(kolom)]);
  return sql`
  select gemeente_code, ${raw(`'${laag.marge.naam}', '${indicator.id}', '${laag.soort}'`)}, periode,
    ${celwaarden(dimensies, kolom)},
    ${join(MAATKOLOMMEN.map((maat) => raw(maat === "teller" ? "count(*)" : "0")))}
  from (
    select ${kolommen} from dag where not vaker
    union all
    select ${kolommen} from (select distinct ${kolommen}, client_id from dag where vaker) d
  ) u
  group by ${kolommen}`;
}
