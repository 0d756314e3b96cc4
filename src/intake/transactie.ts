import type { Pool, PoolClient } from "pg";

/** Two writers met in a circle, or a snapshot went stale: the database undid one, and the same work may be done again. */
const OPNIEUW: ReadonlySet<unknown> = new Set(["40P01", "40001"]);
const POGINGEN = 5;

async function eenKeer<T>(client: PoolClient, werk: (client: PoolClient) => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    const uitkomst = await werk(client);
    await client.query("commit");
    return uitkomst;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Runs work whole or not at all on one connection; again, a few times, when the database had to choose between two. */
export async function inTransactie<T>(pool: Pool, werk: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let stuk = false;
  // A connection that breaks halfway tells so by an event as well; the failing query is what is reported.
  const meld = (): void => void (stuk = true);
  client.on("error", meld);
  try {
    for (let poging = 1; ; poging += 1) {
      try {
        return await eenKeer(client, werk);
      } catch (error) {
        if (poging >= POGINGEN || !OPNIEUW.has((error as { code?: unknown }).code)) throw error;
      }
    }
  } finally {
    client.off("error", meld);
    client.release(stuk);
  }
}
