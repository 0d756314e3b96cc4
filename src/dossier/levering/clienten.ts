import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import { ONVERDEELD } from "../../domein";
import { volgBronnen } from "./bij/volg-bronnen";
import { aantal, NIEUW_ID, type Levergang, type Toepassing } from "./levergang";
import { voegSamen } from "./samenvoegen";
import { schrijfRijen } from "./schrijf-rijen";
import { maakClienten } from "./wie";

/**
 * Writes what the gemeente's own system says of its clients, and ties its zaaknummer to the pseudonym that messages go by.
 * Where the hub held the two as two clients, they become one. A team is given to new clients only: a file that is there goes
 * to another team by a handover.
 */
export async function schrijfClienten(db: Queryable, gang: Levergang): Promise<Toepassing> {
  const verwijderd = await voegSamen(db, gang);
  // Messages of the one and records of the other are now of one client, of whom one source leads.
  if (verwijderd > 0) await volgBronnen(db, gang, sql`select gemeente_code, blijft as client_id from dubbel`);
  const nieuw = await maakClienten(db, { team: sql`coalesce(i.team, ${ONVERDEELD}::text)`, wijk: sql`i.wijk` });
  const { gewijzigd } = await schrijfRijen(db, gang, {
    tabel: "client",
    sleutel: ["id"],
    vast: [],
    waarden: ["zaaknummer", "pseudoniem", "geboortejaar", "geslacht", "wijk_code"],
    zonderLevering: true,
    alleenWijzigen: true,
    rijen: sql`
      select i.rij as nr, w.gemeente_code, w.client_id, w.client_id as id,
        coalesce(i.client_zaaknummer, c.zaaknummer) as zaaknummer, coalesce(i.pseudoniem, c.pseudoniem) as pseudoniem,
        i.geboortejaar, i.geslacht, coalesce(i.wijk, c.wijk_code) as wijk_code
      from invoer i join wie w on w.rij = i.rij
      join client c on c.gemeente_code = w.gemeente_code and c.id = w.client_id`,
  });
  return { nieuw, gewijzigd: gewijzigd + (await voegBijGezin(db)), verwijderd };
}

/** Lets the clients of rows with `gezin_van` join the gezin of that client, which is made when there is none. */
async function voegBijGezin(db: Queryable): Promise<number> {
  await db.query(sql`
    create temporary table gezinslid on commit drop as
    select w.gemeente_code, w.client_id, g.id as bij, coalesce(g.gezin_id, x.nieuw) as gezin_id, g.gezin_id is null as maken, g.team_code
    from invoer i join wie w on w.rij = i.rij
    join client g on g.gemeente_code = i.gemeente and g.zaaknummer = i.gezin_van
    join (
      select c.gemeente_code, c.id, ${NIEUW_ID} as nieuw from client c
      where (c.gemeente_code, c.zaaknummer) in (select gemeente, gezin_van from invoer where gezin_van is not null)
    ) as x on x.gemeente_code = g.gemeente_code and x.id = g.id`);
  await db.query(sql`
    insert into gezin (gemeente_code, id, team_code)
    select distinct gemeente_code, gezin_id, team_code from gezinslid where maken`);
  const leden = sql`select gemeente_code, client_id, gezin_id from gezinslid union select gemeente_code, bij, gezin_id from gezinslid`;
  const gewijzigd = await aantal(
    db,
    sql`with lid as (
      update client c set gezin_id = l.gezin_id from (${leden}) as l
      where c.gemeente_code = l.gemeente_code and c.id = l.client_id and c.gezin_id is distinct from l.gezin_id
      returning c.gemeente_code, c.gezin_id
    ), gelogd as (
      -- A gezin counts under one of its members, so all of them are counted again.
      insert into geraakt (gemeente_code, client_id)
      select c.gemeente_code, c.id from client c
      where (c.gemeente_code, c.gezin_id) in (select gemeente_code, gezin_id from lid)
      union select gemeente_code, client_id from (${leden}) as l
      returning 1)
    select count(*)::int as n from lid`,
  );
  return gewijzigd;
}
