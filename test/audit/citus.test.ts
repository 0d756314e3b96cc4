import { Client } from "pg";

import { citusViolations } from "../support/citus-lint";
import { createTestDatabase, type TestDatabase } from "../support/database";

const GEMEENTE = "gemeente_code = any(string_to_array(nullif(current_setting('hub.gemeenten', true), ''), ','))";

describe("the tables can be distributed by gemeente_code", () => {
  let database: TestDatabase;
  let admin: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.dispose();
  });

  it("finds nothing in the migrated catalogue", async () => {
    expect(await citusViolations(admin)).toEqual([]);
  });

  it.each([
    ["a primary key without gemeente_code", "create table fout (id uuid primary key, gemeente_code text)", "fout_pkey"],
    ["cells that nothing tells apart", "drop index cellen.cel_sleutel", "cellen.cel has no primary key"],
    [
      "cells that only some are told apart of",
      "drop index cellen.cel_sleutel; create unique index cel_sleutel on cellen.cel (gemeente_code, indicator) where wet = ''",
      "cellen.cel has no primary key",
    ],
    [
      "a table of people without row security",
      "create table fout (gemeente_code text, id uuid, primary key (gemeente_code, id))",
      "row security",
    ],
    ["a unique constraint without gemeente_code", "alter table client add constraint fout unique (zaaknummer)", "fout"],
    [
      "a foreign key that leaves gemeente_code out",
      "create table fout (gemeente_code text, id uuid, client_gemeente text, client_id uuid, primary key (gemeente_code, id), foreign key (client_gemeente, client_id) references client (gemeente_code, id))",
      "foreign key",
    ],
    [
      "a reference table that points at people",
      "alter table regio add g text, add c uuid, add constraint fout foreign key (g, c) references client (gemeente_code, id)",
      "reference table",
    ],
    [
      "a trigger",
      "create function fout() returns trigger language plpgsql as 'begin return new; end'; create trigger fout before insert on client for each row execute function fout()",
      "trigger",
    ],
    [
      "a policy with a subquery",
      `create policy fout on client using (${GEMEENTE} and exists (select 1 from regio))`,
      "subquery",
    ],
    [
      "a policy that does not start with gemeente_code",
      "create policy fout on client using (team_code = 'A')",
      "start with gemeente_code",
    ],
    [
      "a policy that starts with gemeente_code and goes round it",
      `create policy fout on client using (${GEMEENTE} or true)`,
      "pass it by",
    ],
    [
      "a policy that goes round gemeente_code at its end",
      `create policy fout on client using (${GEMEENTE} and (team_code = 'A') or (team_code = 'B'))`,
      "pass it by",
    ],
    [
      "a policy for gemeenten of its own choice",
      "create policy fout on client using (gemeente_code = any(array['0153']) and team_code = 'A')",
      "pass it by",
    ],
    [
      "a policy that lets more be written than is seen",
      `create policy fout on client using (${GEMEENTE} and team_code = 'A') with check (${GEMEENTE})`,
      "checks otherwise",
    ],
    [
      "a policy that says nothing of what may be seen",
      `create policy fout on client for insert with check (${GEMEENTE})`,
      "pass it by",
    ],
  ])("reports %s", async (_, statement, word) => {
    await admin.query("begin");
    try {
      await admin.query(statement);
      expect((await citusViolations(admin)).join("\n")).toContain(word);
    } finally {
      await admin.query("rollback");
    }
  });
});
