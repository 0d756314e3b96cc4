import type { Queryable } from "../../../data/queryable";
import { sql } from "../../../data/sql";
import { registreerAanbieders } from "../trajecten";
import { aantal, NIETS, type Levergang, type Toepassing } from "../levergang";
import { volgBronnen } from "./volg-bronnen";

/** Writes which source leads where, and decides again for everyone it is about. */
export async function schrijfBronvoorrang(db: Queryable, gang: Levergang): Promise<Toepassing> {
  await registreerAanbieders(db, sql`array[i.aanbieder]`);
  const bestaand = await aantal(
    db,
    sql`select count(*)::int as n from bronvoorrang b join invoer i
      on i.gemeente = b.gemeente_code and i.aanbieder = b.aanbieder_code and i.wet = b.wet and i.van = b.van`,
  );
  const geschreven = await aantal(
    db,
    sql`with geschreven as (
      insert into bronvoorrang as b (gemeente_code, aanbieder_code, wet, van, tot, bron)
      select i.gemeente, i.aanbieder, i.wet, i.van, i.tot, i.bron from invoer i
      on conflict (gemeente_code, aanbieder_code, wet, van) do update set tot = excluded.tot, bron = excluded.bron
        where (b.tot, b.bron) is distinct from (excluded.tot, excluded.bron)
      returning 1)
    select count(*)::int as n from geschreven`,
  );
  await volgBronnen(
    db,
    gang,
    sql`select distinct t.gemeente_code, t.client_id from traject t join invoer i
      on i.gemeente = t.gemeente_code and i.aanbieder = t.aanbieder_code and i.wet = t.wet where t.bron = 'BIJ'`,
  );
  const [{ rijen } = { rijen: 0 }] = await db.query<{ rijen: number }>(sql`select count(*)::int as rijen from invoer`);
  const nieuw = rijen - bestaand;
  return { ...NIETS, nieuw, gewijzigd: geschreven - nieuw };
}
