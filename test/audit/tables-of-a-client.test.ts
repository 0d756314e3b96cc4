import { OVER_CLIENT, VAN_CLIENT } from "../../src/dossier/levering/samenvoegen";
import { PER_CLIENT } from "../../src/dossier/overdracht";
import { createTestDatabase, type TestDatabase } from "../support/database";

/** What a handover takes along otherwise than by its client_id. */
const WITH_ITS_PLAN: Readonly<Record<string, string>> = {
  ondersteuningsplan: "a plan of a gezin has no client_id",
  doel: "goes with its plan, which may be that of a gezin",
  tussenstap: "goes with the plan of its doel",
  evaluatie: "goes with the plan of its doel",
};

let database: TestDatabase;
let tables: readonly string[];
let zonderTeam: readonly string[];

/** Names a client for as long as it takes to count again. */
const KORT = ["dirty_client"];

/** Says whose file was looked at then, and is sealed: it is never rewritten. */
const VERZEGELD = ["raadpleging"];

beforeAll(async () => {
  database = await createTestDatabase();
  const { rows } = await database.motor.query<{ naam: string; team: boolean }>(`
    select c.relname as naam, exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'team_code') as team
    from pg_class c join pg_attribute k on k.attrelid = c.oid and k.attname = 'client_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by 1`);
  tables = rows.filter(({ team }) => team).map(({ naam }) => naam);
  zonderTeam = rows.filter(({ team }) => !team).map(({ naam }) => naam);
});
afterAll(() => database.dispose());

describe("every table with rows of a client and their team", () => {
  it("is found in the catalogue", () => {
    expect(tables).toEqual(expect.arrayContaining(["traject", "ervaring", ...Object.keys(WITH_ITS_PLAN)]));
  });

  it("goes along when a file is handed to another team", () => {
    expect([...PER_CLIENT, ...Object.keys(WITH_ITS_PLAN)].sort()).toEqual(tables);
  });

  it("goes along when two clients become one", () => {
    expect([...VAN_CLIENT].sort()).toEqual(tables);
    expect([...OVER_CLIENT, ...KORT, ...VERZEGELD].sort()).toEqual([...zonderTeam]);
  });
});
