import type { DataSource } from "typeorm";
import { createDataSource } from "../../src/data/data-source";
import { leesTrajecten, type TrajectSelectie } from "../../src/dossier/lezen";
import { createTestDatabase, type TestDatabase } from "../support/database";

let db: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  db = await createTestDatabase();
  source = await createDataSource(db.urls.motor).initialize();
});
afterAll(async () => {
  await source.destroy();
  await db.dispose();
});

it("makes no SQL of what a selection of trajecten holds besides its own fields", async () => {
  const selectie = { wet: ["WMO"], "id is null or rij.id": ["x"] } as TrajectSelectie;
  const scope = { gemeenten: ["0153"], teams: ["NOORD"], aanbieders: [], clienten: [], wetten: ["WMO"] };
  const pagina = await leesTrajecten({ db: source.manager, scope }, selectie, { first: 1, after: null }, "2025-01-01");
  expect(pagina).toMatchObject({ rijen: [] });
});
