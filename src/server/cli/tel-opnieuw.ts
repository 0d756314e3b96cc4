import type { Pool } from "pg";
import { rebuild, type RebuildUitslag } from "../../aggregations";
import { asTransactional } from "../../data/queryable-pg";
import { vandaag } from "../context";
import { startProgress } from "./progress";

/** Counts the given gemeenten again with today as peildatum, and shows how far it is. */
export async function telOpnieuw(motor: Pool, gemeenten: readonly string[]): Promise<readonly RebuildUitslag[]> {
  const progress = startProgress("Cijfers", gemeenten.length);
  let klaar = 0;
  try {
    return await rebuild(asTransactional(motor), {
      gemeenten,
      peildatum: vandaag(),
      onVoortgang: ({ gemeente, stap, klaar: stappen, totaal }) => {
        if (stappen === totaal) klaar += 1;
        progress.update(klaar, `${gemeente} ${stap}`);
      },
    });
  } finally {
    progress.stop();
  }
}
