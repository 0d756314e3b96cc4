import type { Queryable } from "../data/queryable";
import { raw, sql, type Sql } from "../data/sql";
import { AANSLUITING_DAGEN } from "../domein";
import { analyseer } from "./levering/levergang";

/** Whether two lines `a` and `b` overlap, or lie within O days of each other. */
export const raakvlak = (a: Sql, b: Sql): Sql => sql`
  ${a}.aanvang <= coalesce(${b}.einde, date 'infinity') + ${AANSLUITING_DAGEN}::int
  and ${b}.aanvang <= coalesce(${a}.einde, date 'infinity') + ${AANSLUITING_DAGEN}::int`;

/**
 * Decides which trajecten of these clients are counted where messages and Beleidsinformatie Jeugd tell of the same help.
 * Messages lead, unless bronvoorrang says BIJ of the line of Beleidsinformatie Jeugd: then the messages beside it don't. A
 * line beside messages that lost to another line leads again, so that no help is counted by nobody. Who flips is noted in
 * `geraakt`.
 *
 * @param wie selects gemeente_code and client_id, each once
 */
export async function bepaalLeidend(db: Queryable, wie: Sql): Promise<void> {
  await db.query(sql`
    create temporary table bron_lijn on commit drop as
    select t.gemeente_code, t.id, t.client_id, t.aanbieder_code, t.wet, t.aanvang, t.einde, t.bron
    from traject t join (${wie}) as w on w.gemeente_code = t.gemeente_code and w.client_id = t.client_id
    where t.bron in ('BERICHT', 'BIJ')`);
  // Without statistics the pairs below are sought in a loop over all lines for each.
  await analyseer(db, raw("bron_lijn"));
  await db.query(sql`
    with paar as materialized (
      select b.gemeente_code, b.id as bij_id, m.id as bericht_id, coalesce((
        -- The latest word about the time of the line holds.
        select v.bron = 'BIJ' from bronvoorrang v
        where v.gemeente_code = b.gemeente_code and v.aanbieder_code = b.aanbieder_code and v.wet = b.wet
          and v.van <= coalesce(b.einde, date 'infinity') and coalesce(v.tot, date 'infinity') > b.aanvang
        order by v.van desc limit 1), false) as bij_gaat_voor
      from bron_lijn b join bron_lijn m on m.gemeente_code = b.gemeente_code and m.client_id = b.client_id
        and m.aanbieder_code = b.aanbieder_code and m.wet = b.wet
      where b.bron = 'BIJ' and m.bron = 'BERICHT' and ${raakvlak(sql`b`, sql`m`)}
    ), bericht as (
      select gemeente_code, bericht_id, bool_or(bij_gaat_voor) as wijkt from paar group by gemeente_code, bericht_id
    ), volgt as (
      select gemeente_code, bericht_id as id from bericht where wijkt
      union
      select p.gemeente_code, p.bij_id from paar p
        join bericht b on b.gemeente_code = p.gemeente_code and b.bericht_id = p.bericht_id where not b.wijkt
    ), omgezet as (
      update traject t set leidend = v.id is null
      from bron_lijn l left join volgt v on v.gemeente_code = l.gemeente_code and v.id = l.id
      where t.gemeente_code = l.gemeente_code and t.id = l.id and t.leidend <> (v.id is null)
      returning t.gemeente_code, t.client_id
    )
    insert into geraakt (gemeente_code, client_id) select distinct gemeente_code, client_id from omgezet`);
  await db.query(sql`drop table bron_lijn`);
}
