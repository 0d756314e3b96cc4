import { Client } from "pg";
import type { TestDatabase } from "./database";

/** A connection of one of the roles, as only the administrator sees it: to another role its state is empty. */
export interface Verbinding {
  readonly rol: string;
  readonly state: string;
  readonly query: string;
}

/** The connections that role app and role lezer have open to the database of a test. */
export async function verbindingen(db: TestDatabase): Promise<Verbinding[]> {
  const admin = new Client({ connectionString: db.adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<Verbinding>(
      `select usename as rol, state, query from pg_stat_activity
       where datname = current_database() and usename in ('drieluik_app', 'drieluik_lezer')`,
    );
    return rows;
  } finally {
    await admin.end();
  }
}

/** How many of them are in a transaction that does nothing: forgotten, or not ended yet. */
export const openTransacties = async (db: TestDatabase): Promise<number> =>
  (await verbindingen(db)).filter(({ state }) => state.startsWith("idle in")).length;
