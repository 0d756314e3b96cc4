import type { Queryable, Row } from "../../data/queryable";
import { type Sql, sql } from "../../data/sql";
import { LANDELIJK, ONVERDEELD } from "../../domein";

/** Until when a file is kept; null while something of it is still open. */
export interface Bewaring extends Row {
  readonly client: string;
  readonly bewaren_tot: string | null;
}

/** What happened last, per client and wet; infinity while a plan, help or a maatregel is open. */
const sporen = (gemeente: string, binnen: (kolom: Sql) => Sql): Sql => {
  const client = sql`gemeente_code = ${gemeente} and ${binnen(sql`client_id`)}`;
  const van = (naam: Sql): Sql => sql`${naam}.gemeente_code = ${gemeente} and ${binnen(sql`${naam}.client_id`)}`;
  return sql`
    select client_id, wet, datum as laatst from aanmelding where ${client}
    union all select client_id, wet, coalesce(afgesloten_op, 'infinity') from ondersteuningsplan where ${client}
    union all select c.id, p.wet, coalesce(p.afgesloten_op, 'infinity')
      from client c join ondersteuningsplan p on p.gemeente_code = c.gemeente_code and p.gezin_id = c.gezin_id
      where c.gemeente_code = ${gemeente} and ${binnen(sql`c.id`)}
    union all select client_id, wet, coalesce(einde, 'infinity') from traject where ${client}
    union all select client_id, wet, coalesce(einddatum, 'infinity') from toewijzing where ${client}
    union all select client_id, wet, greatest(dagtekening, ontvangen_op) from declaratie where ${client}
    union all select client_id, 'JEUGDWET', coalesce(einde, 'infinity') from maatregel where ${client}
    union all select client_id, 'JEUGDWET', coalesce(einde, periode_tot) from bij_regel where ${client}
    union all select e.client_id, p.wet, e.datum from evaluatie e
      join doel d on d.gemeente_code = e.gemeente_code and d.id = e.doel_id
      join ondersteuningsplan p on p.gemeente_code = d.gemeente_code and p.id = d.plan_id where ${van(sql`e`)}
    union all select r.client_id, t.wet, r.afname from ervaring r
      join traject t on t.gemeente_code = r.gemeente_code and t.id = r.traject_id where ${van(sql`r`)}
    union all select m.client_id, t.wet, m.datum from meting m
      join traject t on t.gemeente_code = m.gemeente_code and t.id = m.traject_id where ${van(sql`m`)}`;
};

/** The day on which the application made a row, which a uuid v7 tells. */
const gemaaktOp = (id: Sql): Sql =>
  sql`(to_timestamp(('x' || left(replace(${id}::text, '-', ''), 12))::bit(48)::bigint / 1000.0) at time zone 'Europe/Amsterdam')::date`;

/**
 * Until when the files of a gemeente are kept: per wet its term after what happened last (of a minor not before the year in
 * which they turn 18 has ended), and the longest of them. Whom only deliveries know has no file here, but a copy for
 * statistics, with that term. The terms are data (bewaartermijn): Jeugdwet art. 7.3.8, Wmo 2015 art. 5.3.4.
 *
 * @param clienten these only; all of the gemeente unless given
 */
export function bewaringen(db: Queryable, gemeente: string, clienten?: readonly string[]): Promise<Bewaring[]> {
  const binnen = (kolom: Sql): Sql => (clienten ? sql`${kolom} = any(${clienten}::uuid[])` : sql`${kolom} is not null`);
  return db.query<Bewaring>(sql`
    with termijn as (
      select distinct on (doel) doel, jaren, vanaf_meerderjarig from bewaartermijn
      where gemeente_code in (${gemeente}, ${LANDELIJK}) order by doel, gemeente_code desc
    ), laatste as (
      select client_id, wet, max(laatst) as laatst from (${sporen(gemeente, binnen)}) as s group by client_id, wet
    ), per_wet as (
      select c.id, c.geboortejaar, coalesce(l.laatst, ${gemaaktOp(sql`c.id`)}) as laatst,
        case when c.team_code = ${ONVERDEELD} then 'STATISTIEK' else 'DOSSIER_' || coalesce(l.wet, 'WMO') end as doel
      from client c left join laatste l on l.client_id = c.id
      where c.gemeente_code = ${gemeente} and ${binnen(sql`c.id`)}
    )
    select w.id as client, nullif(max((
        case when t.vanaf_meerderjarig then greatest(w.laatst, make_date(w.geboortejaar + 18, 12, 31)) else w.laatst end
        + make_interval(years => t.jaren))::date), 'infinity') as bewaren_tot
    from per_wet w join termijn t on t.doel = w.doel
    group by w.id order by w.id`);
}

/** From when lines of the log are kept on a day, by the term of the gemeente. */
export async function logboekVanaf(db: Queryable, gemeente: string, per: string): Promise<string> {
  const [rij] = await db.query<Row & { vanaf: string }>(sql`
    select (${per}::date - make_interval(years => jaren))::date as vanaf from bewaartermijn
    where doel = 'LOGBOEK' and gemeente_code in (${gemeente}, ${LANDELIJK}) order by gemeente_code desc limit 1`);
  if (!rij) throw new Error("there is no term for the log");
  return rij.vanaf;
}
