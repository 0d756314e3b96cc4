import type { Queryable, Row } from "../../data/queryable";
import { sql } from "../../data/sql";
import type { LeveringStatus } from "../../domein";
import { gaatOver } from "./wanneer";

/** Who should have delivered what in a period, and whether that came. */
export interface VolledigheidRij extends Row {
  readonly gemeenteCode: string;
  readonly aanbiederCode: string;
  /** Null where a contract says that something must come, and no earlier delivery says what. */
  readonly soort: string | null;
  readonly contract: boolean;
  readonly eerder: boolean;
  readonly geleverd: boolean;
  /** The last that came about the period, whatever became of it. */
  readonly laatsteId: string | null;
  readonly status: LeveringStatus | null;
}

export interface VolledigheidVraag {
  readonly gemeenten: readonly string[];
  /** Null: of every aanbieder. */
  readonly aanbieder: string | null;
  /** Half-open. */
  readonly periode: { readonly van: string; readonly tot: string };
}

/**
 * Expected is every kind that an aanbieder, as sender, delivered of a gemeente with success in the twelve months before the
 * period; and of an aanbieder with a contract that ran in the period but without such a delivery, anything at all.
 * Delivered is what was taken in (VERWERKT) and is about the period, as `gaatOver` says per kind. A file that could not be
 * read is of no gemeente and so counts for none.
 */
export async function leesVolledigheid(
  db: Queryable,
  { gemeenten, aanbieder, periode }: VolledigheidVraag,
): Promise<VolledigheidRij[]> {
  const [van, tot] = [sql`${periode.van}::date`, sql`${periode.tot}::date`];
  const eenJaar = sql`(${van} - interval '12 months')::date`;
  const codes = sql`${[...gemeenten]}::text[]`;
  const wie = sql`${aanbieder}::text`;
  return db.query<VolledigheidRij>(sql`
    with eerder as (
      select distinct l.gemeente_code, l.afzender, l.soort from levering l
      where l.gemeente_code = any(${codes}) and l.status in ('VERWERKT', 'VERVANGEN') and ${gaatOver(eenJaar, van)}
        and (${wie} is null or l.afzender = ${wie}) and exists (select from aanbieder a where a.code = l.afzender)
    ), gecontracteerd as (
      select distinct c.gemeente_code, c.aanbieder_code from contract c
      where c.gemeente_code = any(${codes}) and (${wie} is null or c.aanbieder_code = ${wie})
        and c.van < ${tot} and (c.tot is null or c.tot > ${van})
    ), verwacht as (
      select e.gemeente_code, e.afzender, e.soort, true as eerder, c.aanbieder_code is not null as contract
      from eerder e left join gecontracteerd c on c.gemeente_code = e.gemeente_code and c.aanbieder_code = e.afzender
      union all
      select c.gemeente_code, c.aanbieder_code, null, false, true from gecontracteerd c
      where not exists (select from eerder e where e.gemeente_code = c.gemeente_code and e.afzender = c.aanbieder_code)
    ), binnen as (
      select l.gemeente_code, l.afzender, l.soort, l.status, l.id, l.ontvangen_op from levering l
      where l.gemeente_code = any(${codes}) and (${wie} is null or l.afzender = ${wie}) and ${gaatOver(van, tot)}
    )
    select v.gemeente_code as "gemeenteCode", v.afzender as "aanbiederCode", v.soort, v.contract, v.eerder,
      coalesce(bool_or(b.status = 'VERWERKT'), false) as geleverd,
      (array_agg(b.id order by b.ontvangen_op desc, b.id desc))[1] as "laatsteId",
      (array_agg(b.status order by b.ontvangen_op desc, b.id desc))[1] as status
    from verwacht v left join binnen b
      on b.gemeente_code = v.gemeente_code and b.afzender = v.afzender and (v.soort is null or b.soort = v.soort)
    group by v.gemeente_code, v.afzender, v.soort, v.contract, v.eerder
    order by v.gemeente_code, v.afzender, v.soort`);
}
