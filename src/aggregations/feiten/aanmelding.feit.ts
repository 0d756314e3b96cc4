import { sql, type Sql } from "../../data/sql";
import { defineFact } from "../engine/define";
import { binnen, type Bereik } from "./bereik";
import { WACHTEN_DAGEN } from "./parameters";

/** Whether the question was not clear on the first day of waiting. */
const WACHT: Sql = sql`(v.dag is null or v.dag > a.datum + ${WACHTEN_DAGEN + 1}::integer)`;

/**
 * One row per aanmelding, with what its client is like. An aanvraag is answered by the first toewijzing, or start of help
 * without one, of that client in that wet on or after the day of the aanvraag; a withdrawn toewijzing and a line that a
 * move opened answer nothing. The question was clear by the first gesprek, and whether or not that was noted by the first
 * plan of the client or its gezin, or start of help, in that wet since the aanmelding: nobody waits for a gesprek then.
 * `wacht_van` and `wacht_tot_en_met` are the days on which the client is on the waiting list: longer than two weeks before
 * the question was clear. Who waited no longer has none. What is materialized would be made again per aanmelding.
 */
const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.aanmelding (gemeente_code, id, team_code, aanbieder_codes, client_id, aanmelding_id, wet, wijk_code,
    geslacht, geboortejaar, leeftijdsgroep_datum, leeftijdsgroep_aanvraag, datum, gesprek_op, aanvraagdatum,
    toegeleid_op, vraagverheldering_op, hulpvraag, wacht_van, wacht_tot_en_met)
  with begin as (
    select t.gemeente_code, t.client_id, t.wet, t.aanvang as dag
    from traject t
    where ${binnen(bereik, "t")} and t.leidend and not t.aanvang_administratief
  ), antwoord as materialized (
    select w.gemeente_code, w.client_id, w.wet, w.eerste_datum as dag
    from toewijzing w
    where ${binnen(bereik, "w")} and not w.verwijderd
    union all
    select b.gemeente_code, b.client_id, b.wet, b.dag from begin b
  ), duidelijk as materialized (
    select b.gemeente_code, b.client_id, b.wet, b.dag from begin b
    union all
    select p.gemeente_code, p.client_id, p.wet, p.vastgesteld_op
    from ondersteuningsplan p
    where ${binnen(bereik, "p")} and p.client_id is not null
    union all
    select m.gemeente_code, m.client_id, p.wet, p.vastgesteld_op
    from (select c.gemeente_code, c.id as client_id, c.gezin_id from client c) m
    join ondersteuningsplan p on p.gemeente_code = m.gemeente_code and p.gezin_id = m.gezin_id
    where ${binnen(bereik, "m")}
  ), helder as (
    select a.gemeente_code, a.id, least(a.gesprek_op, min(d.dag)) as dag
    from aanmelding a
    left join duidelijk d on d.gemeente_code = a.gemeente_code and d.client_id = a.client_id and d.wet = a.wet
      and d.dag >= a.datum
    where ${binnen(bereik, "a")}
    group by a.gemeente_code, a.id
  ), toegeleid as materialized (
    select a.gemeente_code, a.id, min(b.dag) as dag
    from aanmelding a
    join antwoord b on b.gemeente_code = a.gemeente_code and b.client_id = a.client_id and b.wet = a.wet
      and b.dag >= a.aanvraagdatum
    where ${binnen(bereik, "a")}
    group by a.gemeente_code, a.id
  )
  select a.gemeente_code, md5(a.id::text || a.client_id::text)::uuid, a.team_code, '{}', a.client_id, a.id, a.wet,
    coalesce(c.wijk_code, 'ONBEKEND'), c.geslacht, c.geboortejaar, coalesce(gd.code, 'ONBEKEND'),
    coalesce(ga.code, 'ONBEKEND'), a.datum, a.gesprek_op, a.aanvraagdatum, t.dag, v.dag, a.hulpvraag,
    case when ${WACHT} then a.datum + ${WACHTEN_DAGEN + 1}::integer end, case when ${WACHT} then v.dag - 1 end
  from aanmelding a
  join client c on c.gemeente_code = a.gemeente_code and c.id = a.client_id
  join helder v on v.gemeente_code = a.gemeente_code and v.id = a.id
  left join toegeleid t on t.gemeente_code = a.gemeente_code and t.id = a.id
  left join leeftijdsgroep gd on extract(year from a.datum) - c.geboortejaar >= gd.van
    and extract(year from a.datum) - c.geboortejaar < gd.tot
  left join leeftijdsgroep ga on extract(year from a.aanvraagdatum) - c.geboortejaar >= ga.van
    and extract(year from a.aanvraagdatum) - c.geboortejaar < ga.tot
  where ${binnen(bereik, "a")}`;

/** Someone asked for help: how long it took until the question was clear, and the answer to the aanvraag that came of it. */
export const aanmelding = defineFact({
  tabel: "feiten.aanmelding",
  korrel: "one aanmelding",
  kolommen: [
    "gemeente_code",
    "id",
    "team_code",
    "aanbieder_codes",
    "client_id",
    "aanmelding_id",
    "wet",
    "wijk_code",
    "geslacht",
    "geboortejaar",
    "leeftijdsgroep_datum",
    "leeftijdsgroep_aanvraag",
    "datum",
    "gesprek_op",
    "aanvraagdatum",
    "toegeleid_op",
    "vraagverheldering_op",
    "hulpvraag",
    "wacht_van",
    "wacht_tot_en_met",
  ],
  data: ["datum", "aanvraagdatum", "wacht_van", "wacht_tot_en_met"],
  dimensies: { WET: "wet", WIJK: "wijk_code", GESLACHT: "geslacht" },
  leeftijdsgroep: {
    datum: "leeftijdsgroep_datum",
    aanvraagdatum: "leeftijdsgroep_aanvraag",
    // A stock reads none of these: its age group is that of the day it is of.
    wacht_van: "leeftijdsgroep_datum",
    wacht_tot_en_met: "leeftijdsgroep_datum",
  },
  geval: { soort: "AANMELDING", kolom: "aanmelding_id" },
  vul,
});
