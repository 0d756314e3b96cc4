import { sql, type Sql } from "../../data/sql";
import { defineFact } from "../engine/define";
import { binnen, type Bereik } from "./bereik";
import { WIEKOLOMMEN } from "./dimensies";

/**
 * The days of a client cut where an episode begins or has ended; kept are the pieces on which two or more run. No
 * aanbieder reads them: they tell what others do.
 */
const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.stapeling (gemeente_code, id, team_code, aanbieder_codes, client_id, wijk_code, geslacht, geboortejaar,
    aanvang, einde, beide_wetten)
  with grens as (
    select e.gemeente_code, e.client_id, g.dag, sum(g.erbij) as alle,
      coalesce(sum(g.erbij) filter (where e.wet = 'JEUGDWET'), 0) as jeugdwet,
      coalesce(sum(g.erbij) filter (where e.wet = 'WMO'), 0) as wmo
    from feiten.episode e
    cross join lateral (values (e.aanvang, 1), (e.einde + 1, -1)) as g (dag, erbij)
    where ${binnen(bereik, "e")} and g.dag is not null
    group by e.gemeente_code, e.client_id, g.dag
  ), stuk as (
    select g.gemeente_code, g.client_id, g.dag, lead(g.dag) over w - 1 as laatste_dag, sum(g.alle) over w as alle,
      sum(g.jeugdwet) over w > 0 and sum(g.wmo) over w > 0 as beide_wetten
    from grens g
    window w as (partition by g.gemeente_code, g.client_id order by g.dag)
  )
  select s.gemeente_code, md5(s.client_id::text || (s.dag - date '2000-01-01')::text)::uuid, c.team_code, '{}', s.client_id,
    coalesce(c.wijk_code, 'ONBEKEND'), c.geslacht, c.geboortejaar, s.dag, s.laatste_dag, s.beide_wetten
  from stuk s
  join client c on c.gemeente_code = s.gemeente_code and c.id = s.client_id
  where ${binnen(bereik, "s")} and s.alle >= 2`;

/** Help at the same time, at whichever aanbieders: what one client has, so no aanbieder can be named. */
export const stapeling = defineFact({
  tabel: "feiten.stapeling",
  korrel: "one client and one stretch of days on which the same two or more episodes run",
  kolommen: [...WIEKOLOMMEN, "aanvang", "einde", "beide_wetten"],
  data: [],
  dimensies: { WIJK: "wijk_code", GESLACHT: "geslacht" },
  leeftijdsgroep: {},
  geval: { soort: "CLIENT", kolom: "client_id", einde: "einde" },
  vul,
});
