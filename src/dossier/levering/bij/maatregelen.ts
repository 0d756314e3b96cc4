import type { Queryable } from "../../../data/queryable";
import { raw, sql, type Sql } from "../../../data/sql";
import { raak } from "../geraakt";
import { analyseer, NIETS, telOp, type Levergang, type Toepassing } from "../levergang";
import { schrijfRijen, verwijderRijen } from "../schrijf-rijen";
import { BIJ_MAATREGELEN } from "./records";
import { vervangRegels, werkClientenBij, werkPersonenBij } from "./regels";

/** The list that a code of a maatregel is of; no code is in two of them. */
const lijstVan = (code: Sql): Sql => sql`(
  select c.lijst from code c where c.lijst in ('BIJ_JB', 'BIJ_UITHUISPLAATSING', 'BIJ_JR') and c.versie = 'v7' and c.code = ${code})`;

/** JEUGDBESCHERMING or JEUGDRECLASSERING, as the code says. */
export const soortMaatregel = (code: Sql): Sql =>
  sql`case when ${lijstVan(code)} = 'BIJ_JR' then 'JEUGDRECLASSERING' else 'JEUGDBESCHERMING' end`;

/** Columns that say which maatregel it is; `t` and `k` have them. */
const SLEUTEL = [
  "client_id",
  "aanbieder_code",
  "soort",
  "maatregel_lijst",
  "maatregel_versie",
  "maatregel_code",
  "aanvang",
] as const;

/** Writes a delivery of jeugdbescherming or jeugdreclassering: of each record what the latest period says. */
export async function schrijfMaatregelen(db: Queryable, gang: Levergang): Promise<Toepassing> {
  await vervangRegels(db, gang, { soort: soortMaatregel(sql`i.maatregel`), code: sql`i.maatregel` });
  await werkPersonenBij(db);
  await db.query(sql`
    create temporary table bij_maatregel on commit drop as
    select row_number() over () as nr, r.gemeente_code, r.client_id, c.team_code, array[r.aanbieder_code] as aanbieder_codes,
      r.aanbieder_code, r.soort, ${lijstVan(sql`r.code`)} as maatregel_lijst, 'v7' as maatregel_versie, r.code as maatregel_code,
      r.aanvang, r.einde, case when r.reden is not null then 'BIJ_REDEN_MAATREGEL' end as reden_lijst,
      case when r.reden is not null then 'v7' end as reden_versie, r.reden as reden_code, r.levering_id
    from (
      select distinct on (x.gemeente_code, x.client_id, x.aanbieder_code, x.code, x.aanvang) x.*
      from bij_regel x join bij_betrokken b on b.gemeente_code = x.gemeente_code and b.client_id = x.client_id
      where x.soort <> 'JEUGDHULP'
      order by x.gemeente_code, x.client_id, x.aanbieder_code, x.code, x.aanvang, x.periode_tot desc, x.periode_van desc, x.rij desc
    ) as r join client c on c.gemeente_code = r.gemeente_code and c.id = r.client_id`);
  await analyseer(db, raw("bij_maatregel"));
  const uitBij = sql`exists (
    select from levering l where l.gemeente_code = t.gemeente_code and l.id = t.levering_id and l.soort = ${BIJ_MAATREGELEN})`;
  const geschreven = await schrijfRijen(db, gang, {
    tabel: "maatregel",
    sleutel: SLEUTEL,
    vast: ["team_code", "aanbieder_codes", "levering_id"],
    waarden: ["einde", "reden_lijst", "reden_versie", "reden_code"],
    waar: uitBij,
    zonderLevering: true,
    rijen: sql`select * from bij_maatregel`,
  });
  const zelfde = sql`k.gemeente_code = t.gemeente_code and k.client_id = t.client_id and k.aanbieder_code = t.aanbieder_code
    and k.maatregel_code = t.maatregel_code and k.aanvang = t.aanvang`;
  await db.query(sql`
    update maatregel t set levering_id = k.levering_id from bij_maatregel k
    where ${zelfde} and ${uitBij} and t.levering_id is distinct from k.levering_id`);
  await db.query(sql`
    create temporary table bij_weg on commit drop as
    select t.gemeente_code, t.id, t.client_id
    from maatregel t join bij_betrokken b on b.gemeente_code = t.gemeente_code and b.client_id = t.client_id
    where ${uitBij} and not exists (select from bij_maatregel k where ${zelfde})`);
  await raak(db, sql`select gemeente_code, client_id from bij_weg`);
  const verwijderd = await verwijderRijen(db, gang, "maatregel", sql`select gemeente_code, id from bij_weg`);
  await werkClientenBij(db);
  return telOp(geschreven, { ...NIETS, verwijderd });
}
