import { Client } from "pg";
import { createDataSource } from "../../src/data/data-source";
import { createTestDatabase, type TestDatabase } from "../support/database";

describe("migrations and entities", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.dispose());

  /** What TypeORM would change to make the tables fit the entities. */
  async function drift(): Promise<string[]> {
    const source = await createDataSource(database.adminUrl).initialize();
    try {
      const changes = await source.driver.createSchemaBuilder().log();
      return changes.upQueries.map((change) => change.query);
    } finally {
      await source.destroy();
    }
  }

  it("describe the same tables", async () => {
    expect(await drift()).toEqual([]);
  });

  it("are told apart when a column, an index or a rule differs", async () => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query("alter table doel alter column leefgebied drop not null");
    await admin.query("drop index traject_client_id_idx");
    await admin.query("alter table doel drop constraint doel_richting_check");
    await admin.end();
    const changes = await drift();
    expect(changes).toHaveLength(3);
    for (const name of ["leefgebied", "traject_client_id_idx", "doel_richting_check"]) {
      expect(changes.join("\n")).toContain(name);
    }
  });
});
