import type { Pool } from "pg";
import { DEFINITIES, rebuild } from "../../aggregations";
import { asTransactional } from "../../data/queryable-pg";
import { vulDemo } from "../../intake/demo";
import { vandaag } from "../context";
import { printFault } from "./output";

/** Enough to look around in every gemeente, little enough to be ready within a minute. */
const TRAJECTEN = 20_000;
const SEED = 1;

/** What this start has to do before there are figures to show. */
async function ontbreekt(motor: Pool): Promise<{ readonly demo: boolean; readonly cijfers: boolean }> {
  const { rows } = await motor.query<{ leeg: boolean; ongeteld: boolean }>(
    `select not exists (select from client) and not exists (select from levering) as leeg,
       exists (
         select from gemeente g left join cellen.stand s on s.gemeente_code = g.code
         where exists (select from client c where c.gemeente_code = g.code) and s.definities is distinct from $1
       ) as ongeteld`,
    [DEFINITIES],
  );
  return { demo: rows[0]?.leeg ?? false, cijfers: rows[0]?.ongeteld ?? false };
}

/** Fills an empty database with the demo and counts it; does only what an earlier start left undone. */
export async function bereidDemoVoor(motor: Pool): Promise<void> {
  const { demo, cijfers } = await ontbreekt(motor);
  if (demo) {
    printFault("De database is leeg. Een verzonnen Twente wordt gemaakt...");
    const { rijen, seconden } = await vulDemo(motor, { trajecten: TRAJECTEN, seed: SEED });
    printFault(`Gemaakt: ${rijen.client} clienten, ${rijen.traject} trajecten (${seconden.toFixed(0)} s).`);
  }
  if (demo || cijfers) {
    printFault("De cijfers worden berekend...");
    await rebuild(asTransactional(motor), { peildatum: vandaag() });
  }
}
