import type { Pool } from "pg";
import { DEFINITIES } from "../../aggregations";
import { vulMetVoortgang } from "./demo";
import { telOpnieuw } from "./tel-opnieuw";

/** Enough to look around in every gemeente, little enough to be ready within a minute. */
const DEMO = { trajecten: 20_000, seed: 1 };

async function isLeeg(motor: Pool): Promise<boolean> {
  const { rows } = await motor.query<{ leeg: boolean }>(
    `select not exists (select from client) and not exists (select from levering)
       and not exists (select from aanbieder) as leeg`,
  );
  return rows[0]?.leeg ?? false;
}

/** Gemeenten with clients whose figures were never counted, or by other definitions. */
async function ongeteld(motor: Pool): Promise<readonly string[]> {
  const { rows } = await motor.query<{ code: string }>(
    `select g.code from gemeente g left join cellen.stand s on s.gemeente_code = g.code
     where s.definities is distinct from $1 and exists (select from client c where c.gemeente_code = g.code)
     order by g.code`,
    [DEFINITIES],
  );
  return rows.map(({ code }) => code);
}

/** Fills an empty database with the demo and counts what is not counted; an earlier start leaves little to do. */
export async function bereidDemoVoor(motor: Pool): Promise<void> {
  if (await isLeeg(motor)) await vulMetVoortgang(motor, DEMO);
  const gemeenten = await ongeteld(motor);
  if (gemeenten.length > 0) await telOpnieuw(motor, gemeenten);
}
