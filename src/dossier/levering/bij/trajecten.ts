import type { Queryable } from "../../../data/queryable";
import { raw, sql } from "../../../data/sql";
import { raak } from "../geraakt";
import { analyseer, NIETS, telOp, type Levergang, type Toepassing } from "../levergang";
import { schrijfRijen, verwijderRijen } from "../schrijf-rijen";
import { hangOm } from "./hang-om";

/** Where a line of merged records begins anew: after the end of all that came before it. */
const LIJNEN = sql`
  with plek as (
    select r.*, max(coalesce(r.einde, date 'infinity')) over eerder as bezet_tot
    from bij_record r
    window eerder as (partition by r.gemeente_code, r.client_id, r.aanbieder_code, r.hulpvorm
      order by r.aanvang, r.oorsprong rows between unbounded preceding and 1 preceding)
  ), groep as (
    select p.*, count(*) filter (where p.bezet_tot is null or p.aanvang > p.bezet_tot) over (
      partition by p.gemeente_code, p.client_id, p.aanbieder_code, p.hulpvorm order by p.aanvang, p.oorsprong) as nummer
    from plek p
  ), begin as (
    select distinct on (gemeente_code, client_id, aanbieder_code, hulpvorm, nummer) * from groep
    order by gemeente_code, client_id, aanbieder_code, hulpvorm, nummer, aanvang, oorsprong
  ), slot as (
    select distinct on (gemeente_code, client_id, aanbieder_code, hulpvorm, nummer) * from groep
    order by gemeente_code, client_id, aanbieder_code, hulpvorm, nummer, einde desc nulls first, oorsprong desc
  )
  select row_number() over () as nr, b.gemeente_code, b.client_id, c.team_code, array[b.aanbieder_code] as aanbieder_codes,
    'BIJ' as bron, 'JEUGDWET' as wet, 'INDIVIDUEEL' as voorziening, 'ZIN' as leveringsvorm, b.aanbieder_code,
    b.aanbieder_code as contractpartij_code, b.hulpvorm, b.verwijzer, b.gestart_met_crisis, b.aanvang,
    b.aanvang_administratief, s.einde, s.einde_administratief, s.reden as reden_code, s.levering_id,
    case when s.reden is not null then 'BIJ_REDEN' end as reden_lijst, case when s.reden is not null then 'v7' end as reden_versie
  from begin b
  join slot s using (gemeente_code, client_id, aanbieder_code, hulpvorm, nummer)
  join client c on c.gemeente_code = b.gemeente_code and c.id = b.client_id`;

/**
 * Makes the trajecten of the clients in `bij_betrokken` what their records (`bij_record`) say: records of one hulpvorm that
 * overlap are one line, with the first start and the last end. What no record is behind any more goes, after what hangs on it
 * was given to the nearest line.
 */
export async function leidTrajectenAf(db: Queryable, gang: Levergang): Promise<Toepassing> {
  await db.query(sql`create temporary table bij_lijn on commit drop as ${LIJNEN}`);
  await analyseer(db, raw("bij_lijn"));
  const geschreven = await schrijfRijen(db, gang, {
    tabel: "traject",
    sleutel: ["client_id", "aanbieder_code", "hulpvorm", "aanvang"],
    vast: [
      "team_code",
      "aanbieder_codes",
      "bron",
      "wet",
      "contractpartij_code",
      "voorziening",
      "leveringsvorm",
      "levering_id",
    ],
    waarden: [
      "aanvang_administratief",
      "einde",
      "einde_administratief",
      "reden_lijst",
      "reden_versie",
      "reden_code",
      "verwijzer",
      "gestart_met_crisis",
    ],
    waar: sql`t.bron = 'BIJ'`,
    zonderLevering: true,
    rijen: sql`select * from bij_lijn`,
  });
  // Which delivery says it is no change of what is said.
  await db.query(sql`
    update traject t set levering_id = l.levering_id from bij_lijn l
    where t.gemeente_code = l.gemeente_code and t.client_id = l.client_id and t.bron = 'BIJ' and t.hulpvorm = l.hulpvorm
      and t.aanbieder_code = l.aanbieder_code and t.aanvang = l.aanvang and t.levering_id is distinct from l.levering_id`);
  await db.query(sql`
    create temporary table bij_weg on commit drop as
    select t.gemeente_code, t.id, t.client_id, t.aanbieder_code, t.hulpvorm, t.aanvang, t.einde
    from traject t join bij_betrokken b on b.gemeente_code = t.gemeente_code and b.client_id = t.client_id
    where t.bron = 'BIJ' and not exists (
      select from bij_lijn l where l.gemeente_code = t.gemeente_code and l.client_id = t.client_id
        and l.aanbieder_code = t.aanbieder_code and l.hulpvorm = t.hulpvorm and l.aanvang = t.aanvang)`);
  await analyseer(db, raw("bij_weg"));
  if (!(await hangOm(db, gang))) return geschreven;
  await raak(db, sql`select gemeente_code, client_id from bij_weg`);
  const verwijderd = await verwijderRijen(db, gang, "traject", sql`select gemeente_code, id from bij_weg`);
  return telOp(geschreven, { ...NIETS, verwijderd });
}
