import type { Queryable } from "../../../data/queryable";
import { raw, sql, type Sql } from "../../../data/sql";
import { analyseer } from "../levergang";

/** What deliveries about a period of jeugdhulp are called, in levering and on the command line. */
export const BIJ_JEUGDHULP = "bij-jeugdhulp";
export const BIJ_MAATREGELEN = "bij-maatregelen";

/**
 * Makes table `bij_record`: of everything that standing deliveries of jeugdhulp say of a record (client, aanbieder, hulpvorm,
 * aanvang), what the latest period says, cut off where the record came from or went to another gemeente. Follows from
 * bij_regel and bij_verhuizing alone, so that the order of deliveries makes no difference.
 *
 * A move holds as long as no row of the gemeente itself speaks against it: someone who left and is told of again did not
 * leave.
 *
 * @param wie selects gemeente_code and client_id, each once
 */
export async function maakRecords(db: Queryable, wie: Sql): Promise<void> {
  const verhuizing = (richting: string, geldt: Sql): Sql => sql`
    select min(v.op) from bij_verhuizing v
    where v.gemeente_code = r.gemeente_code and v.client_id = r.client_id and v.aanbieder_code = r.aanbieder_code
      and v.code = r.code and v.aanvang = r.aanvang and v.richting = ${richting}::text and ${geldt}`;
  await db.query(sql`
    create temporary table bij_record on commit drop as
    with laatste as (
      select distinct on (b.gemeente_code, b.client_id, b.aanbieder_code, b.code, b.aanvang) b.*,
        min(b.periode_van) over (
          partition by b.gemeente_code, b.client_id, b.aanbieder_code, b.code, b.aanvang) as eerste_periode
      from bij_regel b join (${wie}) as w on w.gemeente_code = b.gemeente_code and w.client_id = b.client_id
      where b.soort = 'JEUGDHULP'
      order by b.gemeente_code, b.client_id, b.aanbieder_code, b.code, b.aanvang, b.periode_van desc, b.rij desc
    ), plaats as (
      select r.*, (${verhuizing("AANKOMST", sql`v.op <= r.eerste_periode`)}) as gekomen,
        (${verhuizing("VERTREK", sql`v.op > r.periode_van and v.op <= coalesce(r.einde, date 'infinity')`)}) as vertrokken
      from laatste r
    )
    select gemeente_code, client_id, aanbieder_code, code as hulpvorm, levering_id, rij, aanvang as oorsprong,
      coalesce(gekomen, aanvang) as aanvang, gekomen is not null as aanvang_administratief,
      coalesce(vertrokken - 1, einde) as einde, vertrokken is not null as einde_administratief,
      case when vertrokken is null then reden end as reden, verwijzer, gestart_met_crisis,
      coalesce(einde, periode_tot - 1) as afname, cijfer_jeugdige, verder_jeugdige, cijfer_ouder, verder_ouder, schaal_versie
    from plaats`);
  await analyseer(db, raw("bij_record"));
}
