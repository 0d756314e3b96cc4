import { Client } from "pg";
import { migrations } from "../../migrations";
import { createDataSource } from "./data-source";
import { ensureRoles, LOGIN_ROLES, OWNER, type DatabaseUrls } from "./roles";

/** Any number, so long as every migreer of every version takes the same. */
const LOCK = 8_206_153;
const AS_OWNER = { options: `-c role=${OWNER}` };

/** The names of the migrations that ran, oldest first, and of those that still wait. */
export interface MigratieStand {
  readonly uitgevoerd: readonly string[];
  readonly openstaand: readonly string[];
}

const known = migrations.map((Migration) => new Migration().name);

/** What ran on the database that `client` is connected to. */
export async function migratieStand(client: Pick<Client, "query">): Promise<MigratieStand> {
  const table = await client.query<{ er: boolean }>("select to_regclass('public.migrations') is not null as er");
  const names = table.rows[0]?.er
    ? (await client.query<{ name: string }>("select name from public.migrations order by timestamp, id")).rows
    : [];
  const uitgevoerd = names.map((row) => row.name);
  return { uitgevoerd, openstaand: known.filter((name) => !uitgevoerd.includes(name)) };
}

/** Runs `work` as administrator while no other migreer works on the same database. */
async function alone<T>(adminUrl: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock($1)", [LOCK]);
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Makes the roles and runs the migrations that still wait, each in a transaction of its own. Returns their names. */
export function migreer(urls: DatabaseUrls): Promise<readonly string[]> {
  return alone(urls.admin, async (admin) => {
    await ensureRoles(admin, urls);
    const source = await createDataSource(urls.admin, { extra: AS_OWNER, poolSize: 2 }).initialize();
    try {
      const ran = await source.runMigrations();
      // The readiness probe asks which migrations ran, with the rights that every role has.
      await admin.query(`grant select on public.migrations to ${Object.values(LOGIN_ROLES).join(", ")}`);
      return ran.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  });
}

/** Takes back the newest migration: for tests and for development. Returns its name, null when none ran. */
export function draaiTerug(urls: DatabaseUrls): Promise<string | null> {
  return alone(urls.admin, async (admin) => {
    const newest = (await migratieStand(admin)).uitgevoerd.at(-1) ?? null;
    if (newest === null) return null;
    const source = await createDataSource(urls.admin, { extra: AS_OWNER, poolSize: 2 }).initialize();
    try {
      await source.undoLastMigration();
      return newest;
    } finally {
      await source.destroy();
    }
  });
}
