import { Client, type Pool } from "pg";
import { asQueryable } from "../../src/data/queryable-pg";
import { checkRoles } from "../../src/data/role-check";
import { createTestDatabase, type TestDatabase } from "../support/database";

const CLIENT = "0197a000-0000-7000-8000-000000000001";

/** Runs one question in a transaction with these settings, as a micro session does. */
async function within(pool: Pool, settings: Record<string, string>, question: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (const [name, value] of Object.entries(settings)) {
      await client.query(`set local hub.${name} = ${client.escapeLiteral(value)}`);
    }
    const { rowCount } = await client.query(question);
    return rowCount ?? 0;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("the database roles", () => {
  let database: TestDatabase;
  let tables: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.motor.query(`
      insert into gemeente (code, naam) values ('0153', 'Enschede') on conflict do nothing;
      insert into team (gemeente_code, code, naam) values ('0153', 'NOORD', 'Noord');
      insert into client (gemeente_code, id, team_code, geboortejaar, geslacht)
        values ('0153', '${CLIENT}', 'NOORD', 2010, 'VROUW');`);
    const found = await database.motor.query<{ naam: string }>(
      "select oid::regclass::text as naam from pg_class where relrowsecurity order by 1",
    );
    tables = found.rows.map((row) => row.naam);
  });
  afterAll(() => database.dispose());

  it("hold when checked at start-up", async () => {
    const { app, lezer, motor } = database;
    const roles = { app: asQueryable(app), lezer: asQueryable(lezer), motor: asQueryable(motor) };
    expect(await checkRoles(roles)).toEqual([]);
  });

  it("are refused at start-up when row security would not hold", async () => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { app, lezer, motor } = database;
    const right = { app: asQueryable(app), lezer: asQueryable(lezer), motor: asQueryable(motor) };
    const asAdmin = await checkRoles({ ...right, app: asQueryable(admin) });
    expect(asAdmin).toEqual([expect.stringMatching("omzeilt"), expect.stringMatching("eigenaar")]);
    expect(await checkRoles({ ...right, lezer: right.app })).toEqual([expect.stringMatching("persoonsgegevens")]);
    expect(await checkRoles({ ...right, motor: right.lezer })).toEqual([expect.stringMatching("telt daardoor niets")]);
    await admin.query("alter table client no force row level security");
    expect(await checkRoles(right)).toEqual([expect.stringMatching("client geldt niet voor de eigenaar")]);
    await admin.query("alter table client force row level security");
    await admin.query(
      "create table feiten.los (gemeente_code text, client_id uuid); alter table onderzoek disable row level security",
    );
    expect(await checkRoles(right)).toEqual([
      expect.stringMatching(/Tabel (feiten.los|onderzoek) heeft geen rijbeveiliging/),
      expect.stringMatching(/Tabel (feiten.los|onderzoek) heeft geen rijbeveiliging/),
    ]);
    await admin.query("drop table feiten.los; alter table onderzoek enable row level security");
    await admin.end();
  });

  it("show role app nothing without context, of any table with people", async () => {
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      const readable = await database.motor.query<{ mag: boolean }>(
        "select has_table_privilege('drieluik_app', $1, 'select') as mag",
        [table],
      );
      if (readable.rows[0]?.mag) expect(await within(database.app, {}, `select from ${table}`)).toBe(0);
    }
    await expect(
      within(
        database.app,
        {},
        `insert into gezin (gemeente_code, id, team_code) values ('0153', '${CLIENT}', 'NOORD')`,
      ),
    ).rejects.toThrow("row-level security");
  });

  it("show role app the rows of its own gemeente and team, and forget the context with the transaction", async () => {
    const own = { gemeenten: "0153", teams: "NOORD" };
    expect(await within(database.app, own, "select from client")).toBe(1);
    expect(await within(database.app, { ...own, gemeenten: "0141" }, "select from client")).toBe(0);
    expect(await within(database.app, { ...own, teams: "" }, "select from client")).toBe(0);
    expect(await within(database.app, { gemeenten: "0153", clienten: CLIENT }, "select from client")).toBe(1);
    expect(await within(database.app, {}, "select from client")).toBe(0);
  });

  it("keep role lezer away from every table with people", async () => {
    for (const table of tables)
      await expect(database.lezer.query(`select from ${table}`)).rejects.toThrow("permission denied");
    await expect(database.lezer.query("select from cellen.cel")).resolves.toBeDefined();
  });

  it("let role app add what was measured, never change it", async () => {
    for (const table of ["evaluatie", "ervaring", "meting"]) {
      await expect(database.app.query(`delete from ${table}`)).rejects.toThrow("permission denied");
    }
    await expect(database.app.query("update evaluatie set gas_score = 2")).rejects.toThrow("permission denied");
    await expect(database.app.query("select from dirty_client")).rejects.toThrow("permission denied");
  });

  it("let no role but the owner's make tables", async () => {
    for (const pool of [database.app, database.lezer, database.motor]) {
      await expect(pool.query("create table public.eigen (x int)")).rejects.toThrow("permission denied");
    }
  });
});
