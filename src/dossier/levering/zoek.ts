import type { Queryable } from "../../data/queryable";
import { raw, sql } from "../../data/sql";
import { analyseer } from "./levergang";

/**
 * Finds the leading traject that each staged row is about, by what the row says of it. Makes table `lijn`: a row with
 * no line in it is about a traject that isn't there, a row with two does not say enough.
 */
export async function vindTrajecten(db: Queryable): Promise<void> {
  await db.query(sql`
    create temporary table lijn on commit drop as
    select i.rij, t.gemeente_code, t.id as traject_id, t.team_code, t.client_id, t.wet, t.aanbieder_code, t.aanvang, t.einde
    from invoer i
    join wie w on w.rij = i.rij
    join traject t on t.gemeente_code = w.gemeente_code and t.client_id = w.client_id and t.wet = i.wet
      and t.aanbieder_code = i.aanbieder and t.aanvang = i.aanvang
    where t.leidend
      and (i.toewijzingsnummer is null or t.toewijzingsnummer = i.toewijzingsnummer)
      and (i.productcategorie is null or t.productcategorie = i.productcategorie)
      and (i.productcode is null or t.productcode = i.productcode)`);
  await analyseer(db, raw("lijn"));
}

/** Finds the plan with the zaaknummer of each staged row. Makes table `planrij`. */
export async function vindPlannen(db: Queryable): Promise<void> {
  await db.query(sql`
    create temporary table planrij on commit drop as
    select i.rij, p.gemeente_code, p.id as plan_id, p.team_code, p.client_id, p.gezin_id, p.wet, p.vastgesteld_op
    from invoer i join ondersteuningsplan p on p.gemeente_code = i.gemeente and p.zaaknummer = i.zaaknummer`);
  await analyseer(db, raw("planrij"));
}

/** Finds the doel with the doelnummer of each staged row, in the plan with its zaaknummer. Makes `planrij` and `doelrij`. */
export async function vindDoelen(db: Queryable): Promise<void> {
  await vindPlannen(db);
  await db.query(sql`
    create temporary table doelrij on commit drop as
    select i.rij, d.gemeente_code, d.id as doel_id, d.team_code, d.client_id, d.plan_id, d.vervallen_op, p.client_id as plan_client_id,
      p.gezin_id, p.wet, p.vastgesteld_op
    from invoer i join planrij p on p.rij = i.rij
    join doel d on d.gemeente_code = p.gemeente_code and d.plan_id = p.plan_id and d.doelnummer = i.doelnummer`);
  await analyseer(db, raw("doelrij"));
}
