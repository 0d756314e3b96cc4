import { sql } from "../../src/data/sql";
import { asQueryable } from "../../src/data/queryable-pg";
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
