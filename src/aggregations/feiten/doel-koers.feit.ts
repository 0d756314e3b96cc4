import { sql, type Sql } from "../../data/sql";
import { EVALUATIE_INFORMANTEN } from "../../domein";
import { defineFact } from "../engine/define";
import { binnen, inGemeente, type Bereik } from "./bereik";
import { DIMENSIEKOLOMMEN, FEIT_DIMENSIES } from "./dimensies";
import { namenVanDoel, waardenVanDoel } from "./episode-doel.feit";
import { LANGLOPEND_MAANDEN } from "./parameters";

/**
 * The days on which something changes for a pair of an episode and a doel: help has run a year and the doel is there,
 * a TUSSEN evaluation, the day it lapsed. From each of these days to the next the same holds: the last evaluation of
 * this help by then, that of the aanbieder only when nobody else gave one. A superseded evaluation was never there.
 */
const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.doel_koers (id, ${namenVanDoel}, episode_id, doel_id, voorziening, met_uitkomst, van, tot_en_met,
    vervallen, evaluatie_id, gas_score, alleen_aanbieder)
  with paar as (
    select distinct k.gemeente_code, k.episode_id, d.doel_id
    from feiten.episode_traject k
    join traject_doel d on d.gemeente_code = k.gemeente_code and d.traject_id = k.id
    where ${binnen(bereik, "k")}
  ), lang as (
    select p.gemeente_code, p.episode_id, p.doel_id, e.aanvang, e.einde, d.vervallen_op,
      greatest((e.aanvang + make_interval(months => ${LANGLOPEND_MAANDEN}::integer))::date, o.vastgesteld_op) as begin
    from paar p
    join feiten.episode e on e.gemeente_code = p.gemeente_code and e.id = p.episode_id
    join doel d on d.gemeente_code = p.gemeente_code and d.id = p.doel_id
    join ondersteuningsplan o on o.gemeente_code = d.gemeente_code and o.id = d.plan_id
    where ${binnen(bereik, "e")}
  ), oordeel as (
    select l.gemeente_code, l.episode_id, l.doel_id, v.id, v.datum, v.informant, v.gas_score
    from lang l
    join evaluatie v on v.gemeente_code = l.gemeente_code and v.doel_id = l.doel_id and v.soort = 'TUSSEN'
      and v.datum >= l.aanvang and (l.einde is null or v.datum <= l.einde)
    where ${inGemeente(bereik, "l")} and not exists (
      select from evaluatie w where w.gemeente_code = v.gemeente_code and w.vervangt_id = v.id
    )
  ), dag as (
    select l.gemeente_code, l.episode_id, l.doel_id, l.begin as van from lang l
    union
    select l.gemeente_code, l.episode_id, l.doel_id, o.datum
    from lang l
    join oordeel o on o.gemeente_code = l.gemeente_code and o.episode_id = l.episode_id and o.doel_id = l.doel_id
      and o.datum > l.begin
    where ${inGemeente(bereik, "l")}
    union
    select l.gemeente_code, l.episode_id, l.doel_id, l.vervallen_op from lang l where l.vervallen_op > l.begin
  ), stuk as (
    select g.*, lead(g.van) over (partition by g.episode_id, g.doel_id order by g.van) - 1 as tot_en_met
    from dag g
  ), stand as (
    select distinct on (s.episode_id, s.doel_id, s.van) s.gemeente_code, s.episode_id, s.doel_id, s.van, s.tot_en_met,
      o.id as evaluatie_id, o.informant, o.gas_score
    from stuk s
    left join oordeel o on o.gemeente_code = s.gemeente_code and o.episode_id = s.episode_id and o.doel_id = s.doel_id
      and o.datum <= s.van
    where ${inGemeente(bereik, "s")}
    order by s.episode_id, s.doel_id, s.van, o.informant = 'AANBIEDER', o.datum desc,
      array_position(${EVALUATIE_INFORMANTEN}::text[], o.informant), o.id desc
  )
  select md5(s.episode_id::text || s.doel_id::text || s.van::text)::uuid, ${waardenVanDoel}, s.episode_id, s.doel_id,
    e.voorziening, e.met_uitkomst, s.van, least(s.tot_en_met, e.einde), coalesce(d.vervallen_op <= s.van, false),
    s.evaluatie_id, s.gas_score, coalesce(s.informant = 'AANBIEDER', false)
  from stand s
  join feiten.episode e on e.gemeente_code = s.gemeente_code and e.id = s.episode_id
  join doel d on d.gemeente_code = s.gemeente_code and d.id = s.doel_id
  where ${binnen(bereik, "e")} and (e.einde is null or s.van <= e.einde)`;

/** How the doelen of help that has run a year stood, day by day, by its last TUSSEN evaluation. */
export const doelKoers = defineFact({
  tabel: "feiten.doel_koers",
  korrel:
    "one pair of an episode that has run a year and a doel, and one stretch of days with the same last evaluation",
  kolommen: [
    ...DIMENSIEKOLOMMEN,
    "episode_id",
    "doel_id",
    "voorziening",
    "met_uitkomst",
    "van",
    "tot_en_met",
    "vervallen",
    "evaluatie_id",
    "gas_score",
    "alleen_aanbieder",
  ],
  data: ["van", "tot_en_met"],
  dimensies: FEIT_DIMENSIES,
  leeftijdsgroep: {},
  geval: { soort: "EPISODE", kolom: "episode_id", begin: "aanvang", einde: "einde", doel: "doel_id" },
  vul,
});
