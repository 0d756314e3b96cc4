import { VERWIJDERVOLGORDE } from "../../src/dossier/vernietiging/verzamel";
import { feiten } from "../../src/aggregations/feiten";
import { createTestDatabase, type TestDatabase } from "../support/database";

/** Tables of which rows stay, and how whose they are is taken out of them. */
const BLIJFT: Readonly<Record<string, string>> = {
  dirty_client: "emptied by the refresh that follows",
  raadpleging: "client and salt go, the line stays",
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.dispose());

test("every table that tells of a client, a plan, a doel or a traject is emptied of who is erased", async () => {
  const { rows } = await database.motor.query<{ tabel: string }>(`
    select distinct case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as tabel
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'feiten', 'cellen') and c.relkind in ('r', 'p') and not a.attisdropped
      and a.attname in ('client_id', 'plan_id', 'doel_id', 'traject_id', 'gezin_id', 'pseudoniem', 'resultaat_id') order by 1`);
  const geleegd = [...VERWIJDERVOLGORDE, ...feiten.map(({ tabel }) => tabel), ...Object.keys(BLIJFT)];
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.map(({ tabel }) => tabel).filter((tabel) => !(geleegd as readonly string[]).includes(tabel))).toEqual([]);
});

test("a row goes before what it points at", async () => {
  const { rows } = await database.motor.query<{ van: string; naar: string }>(`
    select conrelid::regclass::text as van, confrelid::regclass::text as naar from pg_constraint
    where contype = 'f' and conrelid <> confrelid`);
  const plaats = (tabel: string): number => (VERWIJDERVOLGORDE as readonly string[]).indexOf(tabel);
  for (const { van, naar } of rows) {
    if (plaats(van) >= 0 && plaats(naar) >= 0)
      expect([van, naar, plaats(van) < plaats(naar)]).toEqual([van, naar, true]);
  }
});
