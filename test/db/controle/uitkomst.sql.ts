/** Ended help of an individual voorziening that brings outcome and could be measured at its end. */
const TE_METEN = `beeindigd and met_uitkomst and voorziening = 'INDIVIDUEEL' and effect is distinct from 'OVERLIJDEN'`;

/**
 * A second count of every outcome, in plain SQL over micro tables, written from the design. Each query gives one row per
 * case: the gemeente, the date it is counted on, whether it is in the populatie and in the noemer, and what it adds to
 * the teller. `episode` and `lijn`: see episodes.sql.ts.
 */
export const CONTROLES: Readonly<Record<string, string>> = {
  UITVAL: opReden("'03', '04'"),
  VOORTIJDIG: opReden("'02', '03', '04', '05'"),
  TEVREDENHEID_NUT: opCijfer("ZELF", "cijfer"),
  TEVREDENHEID_NUT_OUDER: opCijfer("OUDER", "cijfer"),
  TEVREDENHEID_VOLDOENDE: opCijfer("ZELF", "(cijfer >= 6)::integer"),
  TEVREDENHEID_VOLDOENDE_OUDER: opCijfer("OUDER", "(cijfer >= 6)::integer"),
  ZONDER_HULP_VERDER: opVerder("ZELF", "'03', '04'"),
  ZONDER_HULP_VERDER_OUDER: opVerder("OUDER", "'03', '04'"),
  ZONDER_HULP_VERDER_STRIKT: opVerder("ZELF", "'04'"),
  ZONDER_HULP_VERDER_OUDER_STRIKT: opVerder("OUDER", "'04'"),
  GEEN_NIEUWE_START: opNieuweStart("(e.einde + interval '12 months')::date"),
  GEEN_NIEUWE_START_6M: opNieuweStart("(e.einde + interval '6 months')::date"),
  GEEN_NIEUWE_START_CBS: opNieuweStart(
    `case when extract(month from e.einde) <= 6 then make_date(extract(year from e.einde)::integer, 12, 31)
       else make_date(extract(year from e.einde)::integer + 1, 6, 30) end`,
  ),
  PROBLEMEN_VERMINDERD: opSchaal("rci >= 1.96"),
  PROBLEMEN_HERSTELD: opSchaal("rci >= 1.96 and hersteld"),
  PROBLEMEN_VERBETERD: opSchaal("rci >= 1.96 and not hersteld"),
  PROBLEMEN_ONVERANDERD: opSchaal("rci > -1.96 and rci < 1.96"),
  PROBLEMEN_VERSLECHTERD: opSchaal("rci <= -1.96"),
  ZELFREDZAAMHEID_VERHOOGD: opNiveau("winst >= 1"),
  DOELEN_GEREALISEERD: `
    select e.gemeente_code, e.einde as datum, d.vervallen_op is null as populatie, v.gas_score is not null as noemer,
      (v.gas_score >= 0)::integer as teller
    from (
      select distinct l.gemeente_code, l.episode, td.doel_id
      from lijn l join traject_doel td on (td.gemeente_code, td.traject_id) = (l.gemeente_code, l.id)
    ) paar
    join episode e on e.id = paar.episode and e.gemeente_code = paar.gemeente_code
    join doel d on (d.gemeente_code, d.id) = (paar.gemeente_code, paar.doel_id)
    left join lateral (
      select v.gas_score from evaluatie v
      where (v.gemeente_code, v.doel_id) = (paar.gemeente_code, paar.doel_id) and v.soort = 'EIND'
        and v.datum >= e.einde - 8 * 7 and v.datum <= e.einde + 13 * 7 and v.informant <> 'AANBIEDER'
        and v.id not in (select w.vervangt_id from evaluatie w where w.vervangt_id is not null)
      order by case v.informant when 'GEZAMENLIJK' then 1 when 'CLIENT' then 2 when 'OUDER' then 3
        when 'VERTEGENWOORDIGER' then 4 when 'TOEGANG' then 5 end, v.datum desc, v.id desc
      limit 1
    ) v on true
    where e.beeindigd and e.met_uitkomst and e.voorziening = 'INDIVIDUEEL'`,
  // Of each year its last day, one row per pair of help that ran that day and had run a year, and a doel in a plan.
  DOELEN_OP_KOERS: `
    select e.gemeente_code, dag.datum, d.vervallen_op is null or d.vervallen_op > dag.datum as populatie,
      v.gas_score is not null as noemer, (v.gas_score >= 0)::integer as teller
    from (
      select distinct l.gemeente_code, l.episode, td.doel_id
      from lijn l join traject_doel td on (td.gemeente_code, td.traject_id) = (l.gemeente_code, l.id)
    ) paar
    join episode e on e.id = paar.episode and e.gemeente_code = paar.gemeente_code
    join doel d on (d.gemeente_code, d.id) = (paar.gemeente_code, paar.doel_id)
    join ondersteuningsplan p on (p.gemeente_code, p.id) = (d.gemeente_code, d.plan_id)
    join (
      select make_date(jaar, 12, 31) as datum from generate_series(2021, 2025) as jaar
    ) dag on dag.datum >= e.aanvang + interval '12 months' and dag.datum <= coalesce(e.einde, 'infinity')
      and dag.datum >= p.vastgesteld_op
    left join lateral (
      select v.gas_score from evaluatie v
      where (v.gemeente_code, v.doel_id) = (paar.gemeente_code, paar.doel_id) and v.soort = 'TUSSEN'
        and v.datum >= e.aanvang and v.datum <= dag.datum and v.informant <> 'AANBIEDER'
        and v.id not in (select w.vervangt_id from evaluatie w where w.vervangt_id is not null)
      order by v.datum desc, case v.informant when 'GEZAMENLIJK' then 1 when 'CLIENT' then 2 when 'OUDER' then 3
        when 'VERTEGENWOORDIGER' then 4 when 'TOEGANG' then 5 end, v.id desc
      limit 1
    ) v on true
    where e.met_uitkomst and e.voorziening = 'INDIVIDUEEL'`,
  DOELEN_DEKKING: `
    select e.gemeente_code, e.einde as datum, true as populatie, true as noemer, exists (
        select from lijn l join traject_doel td on (td.gemeente_code, td.traject_id) = (l.gemeente_code, l.id)
        where l.episode = e.id and l.gemeente_code = e.gemeente_code
      )::integer as teller
    from episode e
    where e.beeindigd and e.met_uitkomst and e.voorziening = 'INDIVIDUEEL'`,
};

/** The sums of a query per gemeente and year: a row counts where it is within what it hangs in. */
export const perGemeenteEnJaar = (gevallen: string): string => `
  select gemeente_code as gemeente, extract(year from datum)::text as jaar,
    count(*) filter (where populatie)::integer as populatie,
    count(*) filter (where populatie and noemer)::integer as noemer,
    coalesce(sum(teller) filter (where populatie and noemer), 0)::integer as teller
  from (${gevallen}) g
  where datum >= date '2021-01-01' and datum <= date '2026-01-15'
  group by 1, 2`;

function opReden(redenen: string): string {
  return `
    select gemeente_code, einde as datum, true as populatie, reden is not null as noemer,
      (reden in (${redenen}))::integer as teller
    from episode where beeindigd and met_uitkomst`;
}

/** Ended help of which that kind of informant could have been asked, with all answers of it. */
function gevraagd(wie: "ZELF" | "OUDER", van: string): string {
  const [leeftijd, informanten] =
    wie === "ZELF"
      ? ["e.wet = 'WMO' or extract(year from e.einde) - e.geboortejaar >= 12", "'JEUGDIGE', 'CLIENT'"]
      : ["e.wet = 'JEUGDWET'", "'OUDER', 'PLEEGOUDER'"];
  return `
    antwoord as (
      select l.gemeente_code, l.episode, v.id, v.afname, v.rapportcijfer, v.verder_zonder_hulp, v.schaal_versie
      from lijn l join ervaring v on (v.gemeente_code, v.traject_id) = (l.gemeente_code, l.id)
      where v.informant in (${informanten})
    ), gevraagd as (
      select e.* from episode e
      where e.beeindigd and e.met_uitkomst and (${leeftijd}) and e.effect is distinct from 'OVERLIJDEN'
        and (not e.vrijgesteld or exists (select from antwoord a where a.episode = e.id)) and (${van})
    )`;
}

function opCijfer(wie: "ZELF" | "OUDER", teller: string): string {
  return `
    with ${gevraagd(wie, "true")}
    select gemeente_code, einde as datum, true as populatie, cijfer is not null as noemer, ${teller} as teller
    from gevraagd e
    left join lateral (
      select a.rapportcijfer as cijfer from antwoord a
      where a.episode = e.id and a.rapportcijfer is not null order by a.afname desc, a.id desc limit 1
    ) laatste on true`;
}

function opVerder(wie: "ZELF" | "OUDER", codes: string): string {
  return `
    with ${gevraagd(wie, "not e.structureel")}
    select gemeente_code, einde as datum, true as populatie, code is not null as noemer,
      (code in (${codes}))::integer as teller
    from gevraagd e
    left join lateral (
      select a.verder_zonder_hulp as code from antwoord a
      where a.episode = e.id and a.schaal_versie = 'v7' order by a.afname desc, a.id desc limit 1
    ) laatste on true`;
}

function opNieuweStart(venster: string): string {
  return `
    select e.gemeente_code, e.einde as datum,
      -- Not what runs on, and not what can't be seen.
      not exists (
        select from episode b
        where b.client_id = e.client_id and b.gemeente_code = e.gemeente_code and b.wet = e.wet and b.id <> e.id
          and b.aanvang <= e.einde + 14 and (b.einde is null or b.einde > e.einde)
      ) and not exists (
        select from toewijzing w
        where w.client_id = e.client_id and w.gemeente_code = e.gemeente_code and w.wet = e.wet and not w.verwijderd
          and w.eerste_datum <= e.einde and (w.einddatum is null or w.einddatum > e.einde)
          -- Its own: by number, or where its line names none by what it is.
          and not exists (
            select from lijn l where l.episode = e.id and case
              when l.toewijzingsnummer is not null then l.toewijzingsnummer = w.toewijzingsnummer
              else l.aanbieder_code = w.aanbieder_code
                and (l.productcategorie is null or w.productcategorie is null or l.productcategorie = w.productcategorie)
            end
          )
          -- Of help that had ended by then.
          and not exists (
            select from lijn l where l.client_id = w.client_id and l.gemeente_code = w.gemeente_code and l.wet = w.wet
              and l.toewijzingsnummer = w.toewijzingsnummer and l.einde <= e.einde
              and l.effect is distinct from 'TIJDELIJK'
          )
      )
      and e.reden is distinct from '05' and e.effect is distinct from 'OVERLIJDEN'
      and e.effect is distinct from 'ANDER_DOMEIN' and e.identiteit = 'BEKEND'
      and not (e.wet = 'JEUGDWET' and extract(year from v.laatste_dag) - e.geboortejaar >= 18) as populatie,
      v.laatste_dag < least(g.data_tot, date '2026-01-15') as noemer,
      (not exists (
        select from episode b
        where b.client_id = e.client_id and b.gemeente_code = e.gemeente_code and b.wet = e.wet and b.instroom
          and b.aanvang > e.einde + 14 and b.aanvang <= v.laatste_dag
      ))::integer as teller
    from episode e
    join gemeente g on g.code = e.gemeente_code
    cross join lateral (select ${venster} as laatste_dag) v
    where e.beeindigd and e.met_uitkomst and not e.structureel`;
}

/** Pairs VOOR and NA of one instrument, version and informant; of each episode the one that counts, as `gekozen`. */
function metPaar(ordinaal: boolean): string {
  return `
    score as (
      select l.episode, m.id, m.moment, m.datum, m.score, m.informant, i.code, i.versie,
        i.standaarddeviatie as sd, i.betrouwbaarheid as r, i.grenswaarde as c,
        case i.richting when 'HOGER_IS_BETER' then 1 else -1 end as richting
      from lijn l
      join meting m on (m.gemeente_code, m.traject_id) = (l.gemeente_code, l.id)
      join instrument i on (i.code, i.versie) = (m.instrument_code, m.instrument_versie)
      where m.score between i.minimum and i.maximum
        and ${ordinaal ? "i.ordinaal" : "not i.ordinaal and i.standaarddeviatie > 0 and i.betrouwbaarheid >= 0 and i.betrouwbaarheid < 1"}
    ), voor as (
      select distinct on (s.episode, s.code, s.versie, s.informant) s.*
      from score s join episode e on e.id = s.episode
      where s.moment = 'VOOR' and s.datum <= e.einde
      order by s.episode, s.code, s.versie, s.informant, s.datum, s.id
    ), na as (
      select distinct on (s.episode, s.code, s.versie, s.informant) s.*
      from score s join episode e on e.id = s.episode
      where s.moment = 'NA' and s.datum <= e.einde + 13 * 7
      order by s.episode, s.code, s.versie, s.informant, s.datum desc, s.id desc
    ), gekozen as (
      select distinct on (na.episode) na.episode, na.sd, na.r, na.c, na.richting,
        voor.score as voor, na.score as na, na.richting * (na.score - voor.score) as winst
      from voor join na using (episode, code, versie, informant)
      where na.datum > voor.datum
      order by na.episode, case na.informant when 'JEUGDIGE' then 1 when 'OUDER' then 2 when 'PLEEGOUDER' then 3
        when 'CLIENT' then 4 when 'VERTEGENWOORDIGER' then 5 else 6 end,
        na.datum desc, voor.datum, na.code collate "C", na.versie collate "C" desc
    )`;
}

function opSchaal(teller: string): string {
  return `
    with ${metPaar(false)}, verschil as (
      select g.*, round(g.winst / sqrt(2 * power(g.sd * sqrt(1 - g.r), 2)), 9) as rci,
        coalesce(g.richting * (g.voor - g.c) < 0 and g.richting * (g.na - g.c) >= 0, false) as hersteld
      from gekozen g
    )
    select e.gemeente_code, e.einde as datum, true as populatie, v.episode is not null as noemer,
      (${teller})::integer as teller
    from episode e left join verschil v on v.episode = e.id
    where ${TE_METEN}`;
}

function opNiveau(teller: string): string {
  return `
    with ${metPaar(true)}
    select e.gemeente_code, e.einde as datum, true as populatie, v.episode is not null as noemer,
      (${teller})::integer as teller
    from episode e left join gekozen v on v.episode = e.id
    where ${TE_METEN}`;
}
