import type { Pool, PoolClient } from "pg";
import { inTransaction, isCollision } from "../data/queryable-pg";

const POGINGEN = 5;

/** Runs work whole or not at all on one connection; again, a few times, when the database had to choose between two. */
export async function inTransactie<T>(pool: Pool, werk: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await inTransaction(pool, werk);
    } catch (error) {
      if (poging >= POGINGEN || !isCollision(error)) throw error;
    }
  }
}
