import { sql, type Sql } from "../../data/sql";
import { defineFact } from "../engine/define";
import { binnen, inGemeente, type Bereik } from "./bereik";
import { AANSLUITING_DAGEN } from "./parameters";

/**
 * Chains the leading lines of one client, uitvoerder, wet and soort hulp into episodes (gaps and islands).
 *
 * Whether a line continues depends on the line with the latest end before it. That running argmax is one number per
 * line: its end in days, then its place, then whether its end is no end (a temporary stop or a change of product
 * bridges to the next line, whatever the gap). The highest number so far is the line that decides. An open line ends
 * on the last day of the calendar, so everything after it continues.
 */
const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.episode_traject (gemeente_code, id, team_code, aanbieder_codes, client_id, episode_id)
  with lijn as (
    select t.gemeente_code, t.id, t.client_id, t.aanbieder_code, t.wet, t.aanvang,
      coalesce('H' || t.hulpvorm, 'P' || t.productcategorie, 'ONBEKEND') as soort_hulp,
      coalesce(t.einde, date '9999-12-31') - date '0001-01-01' as einddag,
      coalesce(r.effect in ('TIJDELIJK', 'WIJZIGING'), false) as loopt_door
    from traject t
    left join reden_beeindiging r
      on r.lijst = t.reden_lijst and r.versie = t.reden_versie and r.code = t.reden_code
    where ${binnen(bereik, "t")} and t.leidend
  ), plek as (
    select l.*, row_number() over (
      partition by l.client_id, l.aanbieder_code, l.wet, l.soort_hulp order by l.aanvang, l.id
    ) as plek
    from lijn l
  ), beslissend as (
    select p.*, max((p.einddag * 1000000::bigint + p.plek) * 2 + p.loopt_door::integer) over (
      partition by p.client_id, p.aanbieder_code, p.wet, p.soort_hulp order by p.plek
      rows between unbounded preceding and 1 preceding
    ) as vorige
    from plek p
  ), begin as (
    select b.*, (
      b.vorige is null
      or b.vorige % 2 = 0 and b.aanvang - date '0001-01-01' > b.vorige / 2000000 + ${AANSLUITING_DAGEN}::integer
    ) as begint
    from beslissend b
  ), genummerd as (
    select b.*, count(*) filter (where b.begint) over (
      partition by b.client_id, b.aanbieder_code, b.wet, b.soort_hulp order by b.plek
    ) as nummer
    from begin b
  )
  select g.gemeente_code, g.id, c.team_code, array[g.aanbieder_code], g.client_id,
    first_value(g.id) over (
      partition by g.client_id, g.aanbieder_code, g.wet, g.soort_hulp, g.nummer order by g.plek
    )
  from genummerd g
  join client c on c.gemeente_code = g.gemeente_code and c.id = g.client_id
  where ${inGemeente(bereik, "g")}`;

/** Which episode a leading traject is a part of. */
export const episodeTraject = defineFact({
  tabel: "feiten.episode_traject",
  korrel: "one leading traject, and the episode it is part of",
  kolommen: ["gemeente_code", "id", "team_code", "aanbieder_codes", "client_id", "episode_id"],
  data: [],
  dimensies: {},
  leeftijdsgroep: {},
  geval: { soort: "EPISODE", kolom: "episode_id" },
  vul,
});
