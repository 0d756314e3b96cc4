import { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../support/database";

/**
 * What holds a gemeente and no people: reference data of a gemeente, and sums. Everything else with a gemeente is guarded;
 * a new table is guarded or is named here.
 */
const ZONDER_MENSEN: readonly string[] = [
  "bewaartermijn",
  "bronvoorrang",
  "cellen.cel",
  "cellen.historie_cijfer",
  "cellen.revisie",
  "cellen.stand",
  "cellen.verschil",
  "cellen.wachtend",
  "contract",
  "gemeente_jaar",
  "productcode",
  "pseudoniemstand",
  "referentiecijfer",
  "team",
  "wijk",
];

/** Tables whose rows are of a wet, or that hold what is of one: they are closed to a mandate that lacks it. */
const ZONDER_WET: Readonly<Record<string, string>> = {
  client: "a client is of no wet",
  gezin: "a gezin is of no wet",
  traject_doel: "holds two ids, and both of their rows are guarded by their wet",
  "feiten.episode_traject": "holds two ids, of which the traject is guarded by its wet",
  idempotentie: "says that something was done, not what",
  dirty_client: "can't be read by role app",
  noodtoegang: "is of who asked, and of who watches",
  onderzoek: "is of who asked, and of who watches",
  raadpleging: "is of whose file it was, and of who watches",
  raadpleging_kop: "can't be read by role app",
};

interface Tabel {
  readonly naam: string;
  readonly beveiligd: boolean;
  readonly policies: readonly string[];
  readonly kolommen: readonly string[];
  readonly leest: boolean;
  readonly voegt_toe: boolean;
  readonly wijzigt: readonly string[];
  readonly verwijdert: boolean;
}

let db: TestDatabase;
let tabellen: readonly Tabel[];

beforeAll(async () => {
  db = await createTestDatabase();
  const { rows } = await db.app.query<Tabel>(`
    select c.oid::regclass::text as naam, c.relrowsecurity and c.relforcerowsecurity as beveiligd,
      array(select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = c.oid) as policies,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as kolommen,
      has_table_privilege(c.oid, 'select') as leest, has_any_column_privilege(c.oid, 'insert') as voegt_toe,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and has_column_privilege(c.oid, a.attnum, 'update')) as wijzigt,
      has_table_privilege(c.oid, 'delete') or has_table_privilege(c.oid, 'truncate') as verwijdert
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'feiten', 'cellen')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('gemeente_code', 'client_id'))
    order by 1`);
  tabellen = rows;
});
afterAll(() => db.dispose());

const beschermd = () => tabellen.filter(({ naam }) => !ZONDER_MENSEN.includes(naam));

/** A row with a value in every column that must have one; its values need not be right, for it may never get so far. */
async function rij(naam: string): Promise<string> {
  const { rows } = await db.motor.query<{ kolom: string; soort: string }>(
    `select attname as kolom, format_type(atttypid, atttypmod) as soort from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and not atthasdef`,
    [naam],
  );
  const waarde = (soort: string): string => {
    if (soort.endsWith("[]")) return "'{}'";
    if (soort === "uuid") return "gen_random_uuid()";
    if (soort.startsWith("timestamp")) return "now()";
    if (soort === "date") return "current_date";
    if (soort === "boolean") return "false";
    if (soort === "jsonb") return "'{}'";
    return /^(integer|bigint|numeric)/.test(soort) ? "1" : "'0153'";
  };
  return `insert into ${naam} (${rows.map(({ kolom }) => kolom).join(", ")}) values (${rows.map(({ soort }) => waarde(soort)).join(", ")})`;
}

/** A row in each, as administrator, in a database of this test alone: past what keeps a row from being nonsense. */
async function vul(): Promise<void> {
  const admin = new Client({ connectionString: db.adminUrl });
  await admin.connect();
  try {
    await admin.query("set session_replication_role = replica");
    const { rows } = await admin.query<{ weg: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as weg from pg_constraint
       where contype = 'c' and conrelid::regclass::text = any($1)`,
      [beschermd().map(({ naam }) => naam)],
    );
    for (const { weg } of rows) await admin.query(weg);
    for (const { naam } of beschermd()) await admin.query(await rij(naam));
  } finally {
    await admin.end();
  }
}

test("every table with a client or a gemeente is guarded by forced row security and one policy, or holds no people", () => {
  expect(beschermd().length).toBeGreaterThan(25);
  expect(beschermd().filter(({ beveiligd, policies }) => !beveiligd || policies.length !== 1)).toEqual([]);
  // What is said to hold no people has no row of a client, and nothing on it is guarded for nothing.
  const zonder = tabellen.filter(({ naam }) => ZONDER_MENSEN.includes(naam));
  expect(zonder.map(({ naam }) => naam)).toEqual(ZONDER_MENSEN);
  expect(zonder.filter(({ kolommen }) => kolommen.includes("client_id"))).toEqual([]);
});

test("a policy asks more than the gemeente, but of what says only that something was done", () => {
  const alleenGemeente = beschermd().filter(({ policies }) => (policies[0]?.match(/hub\.\w+/g) ?? []).length < 2);
  expect(alleenGemeente.map(({ naam }) => naam)).toEqual(["dirty_client", "idempotentie", "raadpleging_kop"]);
});

test("every table of a wet, or of what hangs on one, is closed to a mandate that lacks it", () => {
  const open = beschermd().filter(({ policies }) => !policies[0]?.includes("hub.wetten"));
  expect(open.map(({ naam }) => naam)).toEqual(Object.keys(ZONDER_WET).sort());
  expect(open.filter(({ kolommen, naam }) => kolommen.includes("wet") && naam !== "onderzoek")).toEqual([]);
});

test("without a context role app sees no row of any, though there are some, and can add none", async () => {
  await vul();
  for (const { naam, leest, voegt_toe: voegtToe } of beschermd()) {
    if (leest) {
      const { rows } = await db.app.query<{ n: number }>(`select count(*)::int as n from ${naam}`);
      expect({ naam, n: rows[0]?.n }).toEqual({ naam, n: 0 });
    }
    const reden = voegtToe ? "row-level security" : "permission denied";
    const opdracht = await rij(naam);
    const fout = await db.app.query(opdracht).then(
      () => "added",
      (error: unknown) => (error as Error).message,
    );
    expect({ naam, fout }).toEqual({ naam, fout: expect.stringContaining(reden) as string });
  }
});

test("role app removes nothing and rewrites of what was written down for good nothing but whose it is", () => {
  expect(tabellen.filter(({ verwijdert }) => verwijdert)).toEqual([]);
  const wijzigt = Object.fromEntries(beschermd().map(({ naam, wijzigt: kolommen }) => [naam, kolommen]));
  for (const naam of ["evaluatie", "ervaring", "meting"])
    expect(wijzigt[naam]).toEqual(["team_code", "aanbieder_codes"]);
  for (const naam of ["noodtoegang", "idempotentie", "dirty_client", "levering"]) expect(wijzigt[naam]).toEqual([]);
  expect([...(wijzigt["onderzoek"] ?? [])].sort()).toEqual(["geheim", "gesloten_door", "gesloten_op"]);
  expect(
    Object.entries(wijzigt).filter(([naam, kolommen]) => naam.startsWith("feiten.") && kolommen.length > 0),
  ).toEqual([]);
});
