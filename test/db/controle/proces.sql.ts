/**
 * A second count of every process figure, in plain SQL over micro tables, written from the design and the memo. Each
 * query gives one row per case: the gemeente, the date it is counted on, whether it is in the populatie and in the noemer,
 * and what it adds to the teller. The demo knows all up to 1 January 2026.
 */
const EERSTE_ONBEKENDE_DAG = "date '2026-01-01'";

/** The sums of a query per gemeente and year: a row counts where it is within what it hangs in. */
export const perGemeenteEnJaar = (gevallen: string): string => `
  select gemeente_code as gemeente, extract(year from datum)::text as jaar,
    count(*) filter (where populatie)::integer as populatie,
    count(*) filter (where populatie and noemer)::integer as noemer,
    coalesce(sum(teller) filter (where populatie and noemer), 0)::float8 as teller
  from (${gevallen}) g
  where datum <= date '2026-01-15'
  group by 1, 2`;

/** Whether aanmelding `a` had a gesprek, a plan or help in its wet on or before a day, and since it came. */
const geholpenOp = (dag: string): string => `(coalesce(a.gesprek_op <= ${dag}, false)
      or exists (
        select from traject t
        where (t.gemeente_code, t.client_id, t.wet) = (a.gemeente_code, a.client_id, a.wet) and t.leidend
          and not t.aanvang_administratief and t.aanvang between a.datum and ${dag}
      ) or exists (
        select from ondersteuningsplan p
        join client c on c.gemeente_code = p.gemeente_code and (c.id = p.client_id or c.gezin_id = p.gezin_id)
        where (p.gemeente_code, c.id, p.wet) = (a.gemeente_code, a.client_id, a.wet)
          and p.vastgesteld_op between a.datum and ${dag}
      ))`;

const gesprekBinnen = (weken: number): string => `
  select a.gemeente_code, a.datum, true as populatie, a.datum + 7 * ${weken} < ${EERSTE_ONBEKENDE_DAG} as noemer,
    ${geholpenOp(`a.datum + 7 * ${weken}`)}::integer as teller
  from aanmelding a`;

/** Plans `p` of sociaal werk, each with the people it is about and the aanmelding it came of, if any. */
const metVraag = (kolommen: string, waar: string): string => `
  select p.gemeente_code, ${kolommen}
  from ondersteuningsplan p
  cross join lateral (
    select array_agg(c.id) as ids, bool_or(c.identiteit <> 'BEKEND') and p.client_id is not null as onherkenbaar
    from client c
    where c.gemeente_code = p.gemeente_code and (c.id = p.client_id or c.gezin_id = p.gezin_id)
  ) wie
  left join lateral (
    select a.gesprek_op, a.hulpvraag from aanmelding a
    where a.gemeente_code = p.gemeente_code and a.client_id = any(wie.ids) and a.wet = p.wet
      and a.datum <= p.vastgesteld_op
      and not exists (
        select from ondersteuningsplan eerder
        where eerder.gemeente_code = p.gemeente_code and eerder.wet = p.wet and eerder.soort = p.soort
          and (eerder.client_id = p.client_id or eerder.gezin_id = p.gezin_id)
          and eerder.vastgesteld_op >= a.datum and eerder.vastgesteld_op < p.vastgesteld_op
      )
    order by a.datum desc, a.id desc limit 1
  ) a on true
  where p.soort = 'ONDERSTEUNINGSPLAN' and wie.ids is not null and ${waar}`;

/** Whether help of the client of plan `p` ended by death or a move on a day that meets a condition. */
const vertrok = (dag: string): string => `exists (
        select from traject t
        left join reden_beeindiging r on (r.lijst, r.versie, r.code) = (t.reden_lijst, t.reden_versie, t.reden_code)
        where t.gemeente_code = p.gemeente_code and t.client_id = p.client_id and t.leidend
          and t.einde >= p.vastgesteld_op and ${dag} and (t.einde_administratief or r.effect = 'OVERLIJDEN')
      )`;

const VERHELDERD = "case when a.gesprek_op < p.vastgesteld_op then a.gesprek_op else p.vastgesteld_op end";

export const CONTROLES: Readonly<Record<string, string>> = {
  AANMELDINGEN: "select gemeente_code, datum, true as populatie, true as noemer, 1 as teller from aanmelding",
  WACHTTIJD_GESPREK: gesprekBinnen(4),
  WACHTTIJD_GESPREK_2W: gesprekBinnen(2),
  WACHTTIJD_GESPREK_6W: gesprekBinnen(6),
  WACHTLIJST: `
    select a.gemeente_code, dag.einde as datum, true as populatie, true as noemer, 1 as teller
    from aanmelding a
    join (select make_date(jaar, 12, 31) as einde from generate_series(2017, 2025) as jaar) dag
      on dag.einde - a.datum > 14 and not ${geholpenOp("dag.einde")}`,
  TOELEIDING: `
    select a.gemeente_code, a.aanvraagdatum as datum, true as populatie,
      a.aanvraagdatum + 56 < ${EERSTE_ONBEKENDE_DAG} as noemer,
      (exists (
        select from toewijzing w
        where (w.gemeente_code, w.client_id, w.wet) = (a.gemeente_code, a.client_id, a.wet) and not w.verwijderd
          and w.eerste_datum between a.aanvraagdatum and a.aanvraagdatum + 56
      ) or exists (
        select from traject t
        where (t.gemeente_code, t.client_id, t.wet) = (a.gemeente_code, a.client_id, a.wet) and t.leidend
          and not t.aanvang_administratief and t.aanvang between a.aanvraagdatum and a.aanvraagdatum + 56
      ))::integer as teller
    from aanmelding a where a.aanvraagdatum is not null`,
  PLANNEN: `
    select p.gemeente_code, p.vastgesteld_op as datum, true as populatie, true as noemer, 1 as teller
    from ondersteuningsplan p
    where p.client_id is not null
      or exists (select from client c where (c.gemeente_code, c.gezin_id) = (p.gemeente_code, p.gezin_id))`,
  DOORLOOPTIJD: metVraag(
    `${VERHELDERD} as datum,
      not ${vertrok(`t.einde <= (${VERHELDERD} + interval '6 months')::date and coalesce(t.einde <= p.afgesloten_op, true)`)} as populatie,
      (${VERHELDERD} + interval '6 months')::date < ${EERSTE_ONBEKENDE_DAG} as noemer,
      coalesce(p.afgesloten_op <= (${VERHELDERD} + interval '6 months')::date, false)::integer as teller`,
    "true",
  ),
  DOORVERWIJZING_MAATWERK: `
    select gemeente_code, afgesloten_op as datum, true as populatie, bestemming is not null as noemer,
      (bestemming = 'MAATWERK_WMO')::integer as teller
    from ondersteuningsplan where afgesloten_op is not null and soort = 'ONDERSTEUNINGSPLAN'`,
  HERHAALDE_HULPVRAAG: metVraag(
    `p.afgesloten_op as datum,
      not wie.onherkenbaar and not ${vertrok("t.einde <= (p.afgesloten_op + interval '12 months')::date")} as populatie,
      a.hulpvraag <> 'ANDERS' and (p.afgesloten_op + interval '12 months')::date < ${EERSTE_ONBEKENDE_DAG} as noemer,
      exists (
        select from aanmelding terug
        where terug.gemeente_code = p.gemeente_code and terug.client_id = any(wie.ids)
          and terug.hulpvraag = a.hulpvraag and terug.datum > p.afgesloten_op
          and terug.datum <= (p.afgesloten_op + interval '12 months')::date
      )::integer as teller`,
    "p.afgesloten_op is not null",
  ),
  GAS_T_SCORE: `
    select p.gemeente_code, p.afgesloten_op as datum, true as populatie, s.noemer > 0 as noemer,
      round((50 + 10 * s.gewogen / nullif(sqrt(0.7 * s.kwadraten + 0.3 * s.noemer * s.noemer), 0))::numeric, 2) as teller
    from ondersteuningsplan p
    cross join lateral (
      select count(*) as doelen, sum(d.gewicht * v.gas_score) as gewogen,
        sum(d.gewicht) filter (where v.gas_score is not null) as noemer,
        sum(d.gewicht * d.gewicht) filter (where v.gas_score is not null) as kwadraten
      from doel d
      left join lateral (
        select v.gas_score from evaluatie v
        where (v.gemeente_code, v.doel_id) = (d.gemeente_code, d.id) and v.soort = 'EIND'
          and v.datum >= p.afgesloten_op - 8 * 7 and v.datum <= p.afgesloten_op + 13 * 7 and v.informant <> 'AANBIEDER'
          and not exists (select from evaluatie w where (w.gemeente_code, w.vervangt_id) = (v.gemeente_code, v.id))
        order by case v.informant when 'GEZAMENLIJK' then 1 when 'CLIENT' then 2 when 'OUDER' then 3
          when 'VERTEGENWOORDIGER' then 4 when 'TOEGANG' then 5 end, v.datum desc, v.id desc
        limit 1
      ) v on true
      where (d.gemeente_code, d.plan_id) = (p.gemeente_code, p.id) and d.vervallen_op is null
    ) s
    where p.afgesloten_op is not null and s.doelen > 0`,
};
