import { Client } from "pg";
import { draaiTerug, migratieStand, migreer } from "../../src/data/migreer";
import { createTestDatabase, type TestDatabase } from "../support/database";

async function withAdmin<T>(database: TestDatabase, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Every table, column, constraint, index, policy and right, as one sorted list. */
const FINGERPRINT = `
  select kind || ' ' || line as line from (
    select 'column' as kind, concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default) as line
      from information_schema.columns where table_schema in ('public', 'feiten', 'cellen')
    union all select 'constraint', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace::regnamespace::text in ('public', 'feiten', 'cellen')
    union all select 'index', indexdef from pg_indexes where schemaname in ('public', 'feiten', 'cellen')
    union all select 'policy', concat_ws(' ', schemaname, tablename, policyname, qual, with_check) from pg_policies
    union all select 'right', concat_ws(' ', oid::regclass, relacl, relrowsecurity, relforcerowsecurity)
      from pg_class where relnamespace::regnamespace::text in ('public', 'feiten', 'cellen') and relkind in ('r', 'p') and relname <> 'migrations'
  ) all_lines order by 1`;

const fingerprint = async (admin: Client): Promise<string[]> =>
  (await admin.query<{ line: string }>(FINGERPRINT)).rows.map((row) => row.line);

describe("migreer", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase({ empty: true });
  });
  afterEach(() => database.dispose());

  it("brings an empty database up to date, and changes nothing the second time", async () => {
    const ran = await migreer(database.urls);
    expect(ran.length).toBeGreaterThanOrEqual(5);
    expect(await migreer(database.urls)).toEqual([]);
    expect(await withAdmin(database, migratieStand)).toEqual({ uitgevoerd: ran, openstaand: [] });
  });

  it("goes up, down and up again to the same tables", async () => {
    const ran = await migreer(database.urls);
    const before = await withAdmin(database, fingerprint);
    for (const name of [...ran].reverse()) expect(await draaiTerug(database.urls)).toBe(name);
    expect(await draaiTerug(database.urls)).toBeNull();
    expect((await withAdmin(database, fingerprint)).filter((line) => !line.includes("migrations"))).toEqual([]);
    await migreer(database.urls);
    expect(await withAdmin(database, fingerprint)).toEqual(before);
  });

  it("runs once when two start at the same time", async () => {
    const [one, other] = await Promise.all([migreer(database.urls), migreer(database.urls)]);
    expect([one.length, other.length].sort()).toEqual([0, Math.max(one.length, other.length)]);
  });

  it("gives every table to the owner, who can't log in", async () => {
    await migreer(database.urls);
    const owners = await withAdmin(database, (admin) =>
      admin.query(`select distinct pg_get_userbyid(relowner) as naam, rolcanlogin from pg_class join pg_roles r on r.oid = relowner
        where relnamespace::regnamespace::text in ('public', 'feiten', 'cellen')`),
    );
    expect(owners.rows).toEqual([{ naam: "drieluik_owner", rolcanlogin: false }]);
  });
});
