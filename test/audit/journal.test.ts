import { MAATKOLOMMEN } from "../../src/aggregations/engine/compile";
import { createTestDatabase, type TestDatabase } from "../support/database";

describe("what is kept of cells", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.dispose());

  it.each(["cel", "verschil"])("cellen.%s has a column for every number", async (tabel) => {
    const { rows } = await database.motor.query<{ naam: string }>(
      "select attname as naam from pg_attribute where attrelid = format('cellen.%s', $1::text)::regclass and attnum > 0 and not attisdropped",
      [tabel],
    );
    expect(rows.map(({ naam }) => naam)).toEqual(expect.arrayContaining([...MAATKOLOMMEN]));
  });
});
