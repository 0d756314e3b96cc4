import { v7 as uuid } from "uuid";
import type { Queryable, Row } from "../../data/queryable";
import { sql } from "../../data/sql";
import { DEFINITIES } from "../register";
import type { Dagen } from "./compile";
import type { Oorzaak } from "./journaal";

/** The advisory lock under which the facts and cells of a gemeente are written. */
export const grendelVan = (gemeente: string): string => `drieluik.cellen.${gemeente}`;

/** The advisory lock under which a stand is numbered and committed, one gemeente at a time. */
export const STAND_GRENDEL = "drieluik.stand";

/** Up to which days the cells of a gemeente were counted, and by which definitions. */
export interface Stand extends Dagen {
  readonly dataStand: string;
  readonly definities: string;
}

/** The days that a count of today goes by, and the stand that the cells have; null when they were never counted. */
export async function leesStand(
  db: Queryable,
  gemeente: string,
  peildatum: string | undefined,
): Promise<{ readonly dagen: Dagen; readonly stand: Stand | null }> {
  const [rij] = await db.query<Dagen & Row & { stand: Stand | null }>(sql`
    select p.peildatum::text as peildatum, least(p.peildatum, g.data_tot)::text as horizon,
      case when s.gemeente_code is not null then json_build_object('dataStand', s.data_stand, 'peildatum', s.peildatum,
        'horizon', s.horizon, 'definities', s.definities) end as stand
    from gemeente g
    cross join (select coalesce(${peildatum}::date, (now() at time zone 'Europe/Amsterdam')::date) as peildatum) p
    left join cellen.stand s on s.gemeente_code = g.code
    where g.code = ${gemeente}`);
  if (!rij) throw new Error(`unknown gemeente ${gemeente}`);
  return { dagen: { peildatum: rij.peildatum, horizon: rij.horizon }, stand: rij.stand };
}

/** Whether cells were counted by the definitions of now. */
export const isActueel = ({ definities }: Stand): boolean => definities === DEFINITIES;

/**
 * The last that a transaction writes. The stand is numbered under a lock that is held until the commit, so gemeenten
 * commit in the order of their stands, and the greatest stand that a reader sees changes with every commit. With it go the
 * causes of what changed since the stand before.
 */
export async function schrijfStand(
  db: Queryable,
  gemeente: string,
  dagen: Dagen,
  oorzaken: readonly Oorzaak[],
): Promise<string> {
  await db.query(sql`select pg_advisory_xact_lock(hashtextextended(${STAND_GRENDEL}, 0))`);
  // By the clock of the database, which all processes share, never before the last, and then by a number.
  const [nu] = await db.query<Row & { msecs: string; nummer: string }>(sql`
    select greatest(floor(extract(epoch from clock_timestamp()) * 1000), (
        select max(('x' || left(replace(s.data_stand::text, '-', ''), 12))::bit(48)::bigint) from cellen.stand s
      ))::text as msecs, nextval('cellen.stand_nummer')::text as nummer`);
  if (!nu) throw new Error("a select of two expressions has a row");
  const dataStand = uuid({ msecs: Number(nu.msecs), seq: Number(nu.nummer) });
  await db.query(sql`
    with oorzaak as (
      insert into cellen.revisie (gemeente_code, data_stand, verschil_id, levering_ids, zonder_levering)
      select ${gemeente}, ${dataStand}::uuid, o."verschilId", o.leveringen, o."zonderLevering"
      from jsonb_to_recordset(${JSON.stringify(oorzaken)}::jsonb)
        as o ("verschilId" uuid, leveringen uuid[], "zonderLevering" boolean)
    )
    insert into cellen.stand (gemeente_code, data_stand, peildatum, horizon, definities, berekend_op)
    values (${gemeente}, ${dataStand}, ${dagen.peildatum}, ${dagen.horizon}, ${DEFINITIES}, now())
    on conflict (gemeente_code) do update set data_stand = excluded.data_stand, peildatum = excluded.peildatum,
      horizon = excluded.horizon, definities = excluded.definities, berekend_op = excluded.berekend_op`);
  return dataStand;
}
