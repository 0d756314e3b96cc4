import { sql } from "../../src/data/sql";
import { createPool } from "../../src/data/databases";
import { asQueryable, asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { QueryLog } from "../support/query-log";

describe("reading values", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.dispose());

  it("keeps civil dates as text, and reads bigint and numeric as numbers", async () => {
    const log = new QueryLog();
    const db = asQueryable(database.lezer, log.listen);
    const rows = await db.query(sql`
      select ${"2024-03-31"}::date as dag, array['2024-01-01', null]::date[] as dagen, 12::bigint as groot, 1.5::numeric as deel,
        array[1, 2]::bigint[] as lijst`);
    expect(rows).toEqual([{ dag: "2024-03-31", dagen: ["2024-01-01", null], groot: 12, deel: 1.5, lijst: [1, 2] }]);
    expect(log.count).toBe(1);
  });
});

describe("a transaction", () => {
  let database: TestDatabase;
  let pool: ReturnType<typeof createPool>;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = createPool(database.urls.motor, { max: 1 });
  });
  afterAll(async () => {
    await pool.end();
    await database.dispose();
  });

  const pid = async (db: { query: ReturnType<typeof asQueryable>["query"] }) =>
    (await db.query<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid;

  it("that fails gives its connection back as it was", async () => {
    const db = asTransactional(pool);
    const before = await pid(db);
    await expect(db.inTransaction((tx) => tx.query(sql`select 1/0`), { grendel: "proef" })).rejects.toThrow("division");
    expect(await pid(db)).toBe(before);
    expect(await db.query(sql`select now() = statement_timestamp() as alone`)).toEqual([{ alone: true }]);
    expect(
      await db.query(
        sql`select from pg_locks where database = (select oid from pg_database where datname = current_database()) and locktype = 'advisory'`,
      ),
    ).toEqual([]);
  });

  it("tells which statement failed when its connection breaks between two, and leaves the pool sound", async () => {
    const db = asTransactional(pool);
    const broken = db.inTransaction(async (tx) => {
      await database.motor.query("select pg_terminate_backend($1)", [await pid(tx)]);
      await new Promise((done) => setTimeout(done, 200));
      return tx.query(sql`select 1`);
    });
    await expect(broken).rejects.toThrow(/connection/i);
    expect(await db.query(sql`select 1 as een`)).toEqual([{ een: 1 }]);
  });
});
