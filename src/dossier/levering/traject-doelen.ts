import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import type { Levergang, Toepassing } from "./levergang";
import { schrijfRijen } from "./schrijf-rijen";

/** Says which trajecten (`lijn`) work on which doelen (`doelrij`), and shows those doelen to the uitvoerders. Links stay. */
export async function schrijfTrajectDoelen(db: Queryable, gang: Levergang): Promise<Toepassing> {
  const uitslag = await schrijfRijen(db, gang, {
    tabel: "traject_doel",
    sleutel: ["traject_id", "doel_id"],
    vast: ["team_code", "aanbieder_codes", "client_id"],
    waarden: [],
    rijen: sql`
      select i.rij as nr, l.gemeente_code, l.team_code, array[l.aanbieder_code] as aanbieder_codes, l.client_id, l.traject_id, d.doel_id
      from invoer i join lijn l on l.rij = i.rij join doelrij d on d.rij = i.rij`,
  });
  if (uitslag.nieuw > 0) await toonAanUitvoerders(db, gang.vandaag);
  return uitslag;
}

/** The same reach as a link made by hand gives (uitvoerder.ts): evaluaties up to 91 days after the traject ended. */
async function toonAanUitvoerders(db: Queryable, vandaag: string): Promise<void> {
  const paren = sql`
    select d.gemeente_code, d.doel_id, l.aanbieder_code, l.einde
    from lijn l join doelrij d on d.rij = l.rij`;
  await db.query(sql`
    update doel t set aanbieder_codes = (
      select array_agg(distinct code order by code) from unnest(t.aanbieder_codes || p.codes) as u (code))
    from (select gemeente_code, doel_id, array_agg(distinct aanbieder_code) as codes from (${paren}) as x group by 1, 2) as p
    where t.gemeente_code = p.gemeente_code and t.id = p.doel_id and not t.aanbieder_codes @> p.codes`);
  await db.query(sql`
    update tussenstap t set aanbieder_codes = (
      select array_agg(distinct code order by code) from unnest(t.aanbieder_codes || p.codes) as u (code))
    from (
      select gemeente_code, doel_id, array_agg(distinct aanbieder_code) as codes from (${paren}) as x
      where x.einde is null or ${vandaag}::date <= x.einde + 91 group by 1, 2) as p
    where t.gemeente_code = p.gemeente_code and t.doel_id = p.doel_id and not t.aanbieder_codes @> p.codes`);
  await db.query(sql`
    update evaluatie t set aanbieder_codes = p.codes
    from (
      select e.gemeente_code, e.id, array_agg(distinct c.code order by c.code) as codes
      from (${paren}) as x
      join evaluatie e on e.gemeente_code = x.gemeente_code and e.doel_id = x.doel_id and (x.einde is null or e.datum <= x.einde + 91)
      cross join lateral unnest(e.aanbieder_codes || x.aanbieder_code) as c (code)
      group by e.gemeente_code, e.id) as p
    where t.gemeente_code = p.gemeente_code and t.id = p.id and t.aanbieder_codes is distinct from p.codes`);
}
