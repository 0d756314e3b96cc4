import { vulStappen } from "../../../src/aggregations/engine/rebuild";
import { toQuery } from "../../../src/data/sql";
import { createTestDatabase, type TestDatabase } from "../../support/database";

describe("the statement that fills a fact", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.dispose());

  it.each(vulStappen({ gemeente: "0153", clienten: "ALLE" }))(
    "of $naam joins by what tells rows apart, and leaves the gemeente out of it",
    async ({ opdracht }) => {
      const client = await database.motor.connect();
      try {
        await client.query("begin; set local enable_nestloop = off");
        const { text, values } = toQuery(opdracht);
        const { rows } = await client.query<Record<"QUERY PLAN", string>>(`explain ${text}`, values);
        const regels = rows.map((rij) => rij["QUERY PLAN"]);
        expect(regels.some((regel) => regel.includes("gemeente_code = '0153'"))).toBe(true);
        expect(regels.filter((regel) => /gemeente_code = [a-z"]/.test(regel))).toEqual([]);
      } finally {
        await client.query("rollback");
        client.release();
      }
    },
  );
});
