import type { Pool } from "pg";
import { feitStappen } from "../../src/aggregations/engine/rebuild";
import type { Bereik } from "../../src/aggregations/feiten/bereik";
import { asQueryable } from "../../src/data/queryable-pg";

const FEITEN = ["episode", "episode_doel", "aanmelding", "plan"];

async function maakFeiten(motor: Pool, bereik: Bereik): Promise<Record<string, unknown[]>> {
  const db = asQueryable(motor);
  for (const { opdracht } of feitStappen(bereik)) await db.query(opdracht);
  const feiten: Record<string, unknown[]> = {};
  for (const feit of FEITEN) {
    const vraag = `select * from feiten.${feit} where gemeente_code = $1 order by id`;
    feiten[feit] = (await motor.query<Record<string, unknown>>(vraag, [bereik.gemeente])).rows;
  }
  return feiten;
}

/**
 * Makes the facts anew of the clients that were logged since it last ran, and expects that nobody else's had to be: they
 * are the facts of everyone made anew. Gives how many were logged.
 */
export async function verversGeraakten(motor: Pool, gemeente: string): Promise<number> {
  const { rows } = await motor.query<{ client_id: string }>(
    "select distinct client_id from dirty_client where gemeente_code = $1",
    [gemeente],
  );
  await motor.query("delete from dirty_client where gemeente_code = $1", [gemeente]);
  const ververst = await maakFeiten(motor, { gemeente, clienten: rows.map(({ client_id }) => client_id) });
  expect(ververst).toEqual(await maakFeiten(motor, { gemeente, clienten: "ALLE" }));
  return rows.length;
}
