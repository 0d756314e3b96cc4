import { raw, sql, type Sql } from "../../data/sql";
import { defineFact } from "../engine/define";
import { binnen, inGemeente, type Bereik } from "./bereik";
import { OP_VOORKEUR, rondEinde } from "./eindevaluatie";
import { GAS_RHO, HULPVRAAG_ANDERS } from "./parameters";

/**
 * Plans, each with the client it counts under: its own, or the member of its gezin with the lowest id. `lid` has every
 * member of the gezinnen concerned, for whom is first among them can't be seen from one.
 */
const plannen = (bereik: Bereik): Sql => sql`
  lid as (
    select c.gemeente_code, c.gezin_id, c.id as client_id, row_number() over (partition by c.gezin_id order by c.id) as plek
    from client c
    where ${inGemeente(bereik, "c")} and ${
      bereik.clienten === "ALLE"
        ? sql`c.gezin_id is not null`
        : sql`c.gezin_id in (
            select m.gezin_id from client m
            where ${inGemeente(bereik, "m")} and m.id = any(${bereik.clienten}::uuid[])
          )`
    }
  ), van as (
    select p.gemeente_code, p.id, p.client_id
    from ondersteuningsplan p
    where ${binnen(bereik, "p")} and p.client_id is not null
    union all
    select p.gemeente_code, p.id, l.client_id
    from lid l
    join ondersteuningsplan p on p.gemeente_code = l.gemeente_code and p.gezin_id = l.gezin_id
    where ${binnen(bereik, "l")} and l.plek = 1
  ), pl as (
    select p.*, v.client_id as onder, max(p.vastgesteld_op) over (
      partition by coalesce(p.gezin_id, p.client_id), p.wet, p.soort order by p.vastgesteld_op
      range between unbounded preceding and interval '1 day' preceding
    ) as vorige
    from van v
    join ondersteuningsplan p on p.gemeente_code = v.gemeente_code and p.id = v.id
    where ${inGemeente(bereik, "p")}
  ), betrokken as (
    select p.gemeente_code, p.id, p.onder as client_id, p.wet, p.vorige, p.vastgesteld_op, p.afgesloten_op
    from pl p
    where p.gezin_id is null
    union all
    select p.gemeente_code, p.id, l.client_id, p.wet, p.vorige, p.vastgesteld_op, p.afgesloten_op
    from pl p
    join lid l on l.gemeente_code = p.gemeente_code and l.gezin_id = p.gezin_id
    where ${inGemeente(bereik, "p")}
  )`;

/**
 * What was asked before a plan, and whether it was asked again. The question of a plan is the last aanmelding in its wet
 * since the plan before it, of its client or any member of its gezin. Coming back is the first aanmelding after the day of
 * closing with that hulpvraag, in whatever wet. A client has left on the first day since the plan on which its help ended
 * by death or a move.
 */
const vragen = (bereik: Bereik): Sql => sql`
  vraag as (
    select distinct on (b.id) b.gemeente_code, b.id, a.gesprek_op, nullif(a.hulpvraag, ${HULPVRAAG_ANDERS}) as hulpvraag
    from betrokken b
    join aanmelding a on a.gemeente_code = b.gemeente_code and a.client_id = b.client_id and a.wet = b.wet
      and a.datum <= b.vastgesteld_op and a.datum > coalesce(b.vorige, '-infinity')
    where ${inGemeente(bereik, "b")}
    order by b.id, a.datum desc, a.id desc
  ), gevraagd as materialized (
    -- Apart, so that no aanmelding is joined by its hulpvraag alone: there are few of those.
    select b.gemeente_code, b.id, b.client_id, b.afgesloten_op, v.hulpvraag
    from vraag v
    join betrokken b on b.gemeente_code = v.gemeente_code and b.id = v.id
    where ${inGemeente(bereik, "v")}
  ), terug as (
    select g.gemeente_code, g.id, min(a.datum) as dag
    from gevraagd g
    join aanmelding a on a.gemeente_code = g.gemeente_code and a.client_id = g.client_id and a.hulpvraag = g.hulpvraag
      and a.datum > g.afgesloten_op
    where ${inGemeente(bereik, "g")}
    group by g.gemeente_code, g.id
  ), vertrokken as (
    select p.gemeente_code, p.id, min(t.einde) as dag
    from pl p
    join traject t on t.gemeente_code = p.gemeente_code and t.client_id = p.client_id and t.leidend
      and t.einde >= p.vastgesteld_op
    left join reden_beeindiging r
      on r.lijst = t.reden_lijst and r.versie = t.reden_versie and r.code = t.reden_code
    where ${inGemeente(bereik, "p")} and (t.einde_administratief or r.effect = 'OVERLIJDEN')
    group by p.gemeente_code, p.id
  )`;

/**
 * How the doelen of a plan ended, around the day it closed. The T-score is over the doelen that were evaluated: of a plan
 * that was evaluated in part the others are left out, weight and all. A judgement by the aanbieder alone is no evaluation.
 */
const doelen = (bereik: Bereik): Sql => sql`
  keuze as (
    select distinct on (d.id) d.gemeente_code, d.id, v.informant, v.gas_score
    from pl p
    join doel d on d.gemeente_code = p.gemeente_code and d.plan_id = p.id and d.vervallen_op is null
    join evaluatie v on v.gemeente_code = d.gemeente_code and v.doel_id = d.id
    where ${inGemeente(bereik, "p")} and ${rondEinde(raw("p.afgesloten_op"))}
    order by d.id, ${OP_VOORKEUR}
  ), telling as (
    select d.gemeente_code, d.plan_id, d.vervallen_op is null as geldt, k.informant <> 'AANBIEDER' as telt, d.gewicht,
      k.gas_score
    from pl p
    join doel d on d.gemeente_code = p.gemeente_code and d.plan_id = p.id
    left join keuze k on k.gemeente_code = d.gemeente_code and k.id = d.id
    where ${inGemeente(bereik, "p")}
  ), score as materialized (
    -- Once, and not again per plan.
    select t.gemeente_code, t.plan_id, count(*) filter (where t.geldt) as aantal,
      count(*) filter (where not t.geldt) as vervallen, count(*) filter (where t.telt) as geevalueerd,
      count(*) filter (where not t.telt) as alleen_aanbieder,
      round(50 + 10 * sum(t.gewicht * t.gas_score) filter (where t.telt)
        / sqrt((1 - ${GAS_RHO}::numeric) * sum(t.gewicht * t.gewicht) filter (where t.telt)
          + ${GAS_RHO}::numeric * power(sum(t.gewicht) filter (where t.telt), 2)), 2) as t_score
    from telling t
    group by t.gemeente_code, t.plan_id
  )`;

const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.plan (gemeente_code, id, team_code, aanbieder_codes, client_id, plan_id, soort, wet, verwijzer,
    wijk_code, geslacht, geboortejaar, leeftijdsgroep_vastgesteld, leeftijdsgroep_vraagverheldering,
    leeftijdsgroep_afgesloten, vastgesteld_op, vraagverheldering_op, afgesloten_op, bestemming, hulpvraag, terug_op,
    niet_waarneembaar, vertrokken_op, aantal_doelen, aantal_vervallen, aantal_geevalueerd, alleen_aanbieder, t_score)
  with ${plannen(bereik)}, ${vragen(bereik)}, ${doelen(bereik)}, samen as (
    select p.*, c.wijk_code, case when p.gezin_id is null then c.geslacht else 'ONBEKEND' end as geslacht,
      case when p.gezin_id is null then c.geboortejaar end as geboortejaar,
      p.gezin_id is null and c.identiteit <> 'BEKEND' as onbekend_wie,
      -- By the day of the plan the question was clear, also where the gesprek is unknown or was noted later.
      least(v.gesprek_op, p.vastgesteld_op) as vraagverheldering_op, v.hulpvraag
    from pl p
    join client c on c.gemeente_code = p.gemeente_code and c.id = p.onder
    left join vraag v on v.gemeente_code = p.gemeente_code and v.id = p.id
    where ${inGemeente(bereik, "p")}
  )
  select s.gemeente_code, md5(s.id::text || s.onder::text)::uuid, s.team_code, '{}', s.onder, s.id, s.soort, s.wet,
    coalesce(s.verwijzer, 'ONBEKEND'), coalesce(s.wijk_code, 'ONBEKEND'), s.geslacht, s.geboortejaar,
    coalesce(gp.code, 'ONBEKEND'), coalesce(gv.code, 'ONBEKEND'), coalesce(ga.code, 'ONBEKEND'), s.vastgesteld_op,
    s.vraagverheldering_op, s.afgesloten_op, s.bestemming, s.hulpvraag, t.dag,
    s.onbekend_wie, w.dag, coalesce(d.aantal, 0), coalesce(d.vervallen, 0), coalesce(d.geevalueerd, 0),
    coalesce(d.geevalueerd = 0 and d.alleen_aanbieder > 0, false), d.t_score
  from samen s
  left join terug t on t.gemeente_code = s.gemeente_code and t.id = s.id
  left join vertrokken w on w.gemeente_code = s.gemeente_code and w.id = s.id
  left join score d on d.gemeente_code = s.gemeente_code and d.plan_id = s.id
  left join leeftijdsgroep gp on extract(year from s.vastgesteld_op) - s.geboortejaar >= gp.van
    and extract(year from s.vastgesteld_op) - s.geboortejaar < gp.tot
  left join leeftijdsgroep gv on extract(year from s.vraagverheldering_op) - s.geboortejaar >= gv.van
    and extract(year from s.vraagverheldering_op) - s.geboortejaar < gv.tot
  left join leeftijdsgroep ga on extract(year from s.afgesloten_op) - s.geboortejaar >= ga.van
    and extract(year from s.afgesloten_op) - s.geboortejaar < ga.tot
  where ${inGemeente(bereik, "s")}`;

/** What was agreed, for a client or a gezin: what was asked, how long it took, where it led, and what came of it. */
export const plan = defineFact({
  tabel: "feiten.plan",
  korrel: "one ondersteuningsplan; that of a gezin under the member with the lowest id",
  kolommen: [
    "gemeente_code",
    "id",
    "team_code",
    "aanbieder_codes",
    "client_id",
    "plan_id",
    "soort",
    "wet",
    "verwijzer",
    "wijk_code",
    "geslacht",
    "geboortejaar",
    "leeftijdsgroep_vastgesteld",
    "leeftijdsgroep_vraagverheldering",
    "leeftijdsgroep_afgesloten",
    "vastgesteld_op",
    "vraagverheldering_op",
    "afgesloten_op",
    "bestemming",
    "hulpvraag",
    "terug_op",
    "niet_waarneembaar",
    "vertrokken_op",
    "aantal_doelen",
    "aantal_vervallen",
    "aantal_geevalueerd",
    "alleen_aanbieder",
    "t_score",
  ],
  data: ["vastgesteld_op", "vraagverheldering_op", "afgesloten_op"],
  dimensies: { WET: "wet", VERWIJZER: "verwijzer", WIJK: "wijk_code", GESLACHT: "geslacht" },
  leeftijdsgroep: {
    vastgesteld_op: "leeftijdsgroep_vastgesteld",
    vraagverheldering_op: "leeftijdsgroep_vraagverheldering",
    afgesloten_op: "leeftijdsgroep_afgesloten",
  },
  geval: { soort: "PLAN", kolom: "plan_id", einde: "afgesloten_op" },
  vul,
});
