import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { v7 } from "uuid";
import { controleerZegels } from "../../src/access/controleer-zegels";
import { teVerzegelen, verzegel } from "../../src/access/zegel";
import { rebuild, refresh } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { bewaringen } from "../../src/dossier/vernietiging/bewaren-tot";
import { vernietig } from "../../src/dossier/vernietiging/vernietig";
import { vulDemo } from "../../src/intake/demo";
import { afdruk, verschillen } from "../support/afdruk";
import { CliProef } from "../support/cli-proef";
import { testCluster } from "../support/test-cluster";

const G = "0153";
let proef: CliProef;
let admin: Client;

beforeAll(async () => {
  proef = await CliProef.open();
  admin = new Client({ connectionString: proef.database.adminUrl });
  await admin.connect();
  await vulDemo(proef.database.motor, { trajecten: 1_500, seed: 3 });
  await rebuild(asTransactional(proef.database.motor), { gemeenten: [G] });
}, 240_000);
afterAll(async () => {
  await admin.end();
  await proef.sluit();
});

const motor = () => proef.database.motor;
const een = async <T>(vraag: string, waarden: unknown[] = []): Promise<T> => {
  const { rows } = await motor().query<{ een: T }>(vraag, waarden);
  if (!rows[0]) throw new Error(`no answer to ${vraag}`);
  return rows[0].een;
};
const id = (uuid: string): string => Buffer.from(`${G}:${uuid}`).toString("base64url");

/** Every table of every schema in which one of these words stands. */
async function vindplaatsen(woorden: readonly string[]): Promise<string[]> {
  const { rows } = await admin.query<{ tabel: string }>(`
    select c.oid::regclass::text as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname in ('public', 'feiten', 'cellen')
    union all select 'pg_catalog.pg_statistic'`);
  const gevonden: string[] = [];
  for (const { tabel } of rows) {
    const { rows: hier } = await admin.query(`select from ${tabel} t where t::text like any($1) limit 1`, [
      woorden.map((woord) => `%${woord}%`),
    ]);
    if (hier.length > 0) gevonden.push(tabel);
  }
  return gevonden.sort();
}

/** The files of this database in which one of these byte strings stands. */
async function bestanden(reeksen: readonly Buffer[]): Promise<string[]> {
  const { directory } = testCluster();
  if (directory === undefined) return [];
  await admin.query("checkpoint");
  const data = await admin.query<{ map: string }>(
    "select current_setting('data_directory') || '/base/' || oid as map from pg_database where datname = current_database()",
  );
  const map = data.rows[0]?.map ?? "";
  return readdirSync(map).filter((naam) => {
    const inhoud = readFileSync(join(map, naam));
    return reeksen.some((reeks) => inhoud.includes(reeks));
  });
}

/** What counting makes, as after a full rebuild. A sum that came down to nothing keeps its decimals, and is the same number. */
async function eisAlsHerbouwd(): Promise<void> {
  const getallen = async () =>
    Object.fromEntries(
      Object.entries(await afdruk(motor())).map(([tabel, regels]) => [
        tabel,
        regels.map((regel) => regel.replace(/,(-?\d+)\.0+(?=[,)])/g, ",$1")),
      ]),
    );
  const nu = await getallen();
  await rebuild(asTransactional(motor()), { gemeenten: [G] });
  expect(verschillen(nu, await getallen())).toEqual({});
}

const bytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll("-", ""), "hex");

/** Puts traces of a client everywhere that the hub may leave them. */
async function laatSporen(client: string, pseudoniem: string): Promise<void> {
  const traject = await een<string>(
    "select id as een from traject where gemeente_code = $1 and client_id = $2 limit 1",
    [G, client],
  );
  await motor().query(
    "update client set pseudoniem = $3, zaaknummer = 'ZAAK-4711' where gemeente_code = $1 and id = $2",
    [...[G, client, pseudoniem]],
  );
  await motor().query(
    `insert into levering (gemeente_code, id, soort, afzender, checksum, status, ontvangen_op, regels, bevindingen) values
      ($1, gen_random_uuid(), 'JW305', '12345678', 'x', 'VERWERKT', now(),
        jsonb_build_array(jsonb_build_object('traject', $2::text, 'soort', 'START'), jsonb_build_object('traject', 'ander', 'soort', 'START')),
        '[{"rij": 2, "kolom": "zaaknummer", "waarde": "\\"ZAAK-4711\\"", "melding": "Dit zaaknummer is er al."},
          {"rij": 3, "kolom": "wijk", "waarde": "\\"WK9\\"", "melding": "Deze wijk is onbekend."}]')`,
    [G, traject],
  );
  await motor().query(
    `insert into vervangen_rij (gemeente_code, id, team_code, client_id, tabel, rij_id, inhoud, vervangen_door_id, vervangen_op)
     select gemeente_code, gen_random_uuid(), team_code, null, 'client', gen_random_uuid(), to_jsonb(c), gen_random_uuid(), now()
     from client c where gemeente_code = $1 and id = $2
     union all select gemeente_code, gen_random_uuid(), team_code, client_id, 'traject', id, to_jsonb(t), gen_random_uuid(), now()
     from traject t where gemeente_code = $1 and id = $3`,
    [G, client, traject],
  );
  await motor().query(
    `insert into idempotentie (gemeente_code, actor, sleutel, mutatie, invoer_hash, resultaat_id, gemaakt_op)
     values ($1, 'noord', 'k1', 'startTraject', 'h', $2, now())`,
    [G, traject],
  );
  await motor().query(
    `insert into raadpleging (gemeente_code, id, verzoek_id, actor_id, rol, organisatie, teams, client_id, zout, onderwerp,
       gebeurtenis, operaties, gegevens, uitkomst)
     select $1, gen_random_uuid(), gen_random_uuid(), 'noord', 'TOEGANGSMEDEWERKER', $1, '{}', $2::uuid, z,
       encode(sha256(convert_to(z::text || $2::uuid::text, 'UTF8')), 'hex'), 'LEZEN', '{client}', '{Client}', 'GESLAAGD'
     from (select gen_random_uuid() as z from generate_series(1, 3) offset 0) as s`,
    [G, client],
  );
  await motor().query("insert into dirty_client (gemeente_code, id, client_id) values ($1, gen_random_uuid(), $2)", [
    G,
    client,
  ]);
  await admin.query("analyze");
}

describe("drieluik vernietig --client", () => {
  it("leaves nothing of one client: in no table, statistic or file, while the rest, the cells and the seals hold", async () => {
    const client = await een<string>(
      `select t.client_id as een from traject t join client c on c.gemeente_code = t.gemeente_code and c.id = t.client_id
       where t.gemeente_code = $1 and c.gezin_id is null group by 1 order by count(*) desc, 1 limit 1`,
      [G],
    );
    const pseudoniem = "c0ffee".repeat(10) + "beef";
    await laatSporen(client, pseudoniem);
    const db = asTransactional(motor());
    for (const gemeente of await teVerzegelen(db)) await verzegel(db, gemeente);
    const anderen = await een<number>("select count(*)::int as een from client where id <> $1", [client]);
    expect(await vindplaatsen([client, pseudoniem, "ZAAK-4711"])).toEqual(
      expect.arrayContaining([
        "client",
        "traject",
        "levering",
        "vervangen_rij",
        "raadpleging",
        "feiten.episode",
        "dirty_client",
      ]),
    );
    const sporen = [bytes(client), Buffer.from(pseudoniem), Buffer.from("ZAAK-4711")];
    if (testCluster().directory !== undefined) expect((await bestanden(sporen)).length).toBeGreaterThan(3);

    const toets = await proef.start(
      "vernietig",
      "--client",
      id(client),
      "--reden",
      "VERZOEK_CLIENT",
      "--proef",
      "--json",
    ).einde;
    expect(toets.code).toBe(0);
    expect(await een<number>("select count(*)::int as een from client where id = $1", [client])).toBe(1);
    // Work that began before could still see what is erased, until it ends.
    const ander = new Client({ connectionString: proef.database.adminUrl });
    await ander.connect();
    await ander.query("begin; select pg_current_xact_id()");
    setTimeout(() => void ander.end(), 6_000);
    const echt = await proef.start(
      "vernietig",
      "--client",
      id(client),
      "--reden",
      "VERZOEK_CLIENT",
      "--grondig",
      "--json",
    ).einde;
    expect([echt.code, echt.err.replace(/^0153: .*$/gm, "").trim()]).toEqual([0, ""]);
    type Uitslag = { gemeenten: { dossiers: number; tabellen: Record<string, number> }[] };
    const [geteld, gedaan] = [toets, echt].map(({ out }) => (JSON.parse(out) as Uitslag).gemeenten[0]);
    expect(gedaan?.dossiers).toBe(1);
    expect(gedaan?.tabellen).toMatchObject({ client: 1, idempotentie: 1, vervangen_rij: 2, raadpleging: 3 });
    const opgeteld = { ...geteld?.tabellen, idempotentie: 1, raadpleging: 3 };
    expect(gedaan?.tabellen).toEqual(opgeteld);

    expect(await vindplaatsen([client, client.replaceAll("-", ""), pseudoniem, "ZAAK-4711"])).toEqual([]);
    expect(await bestanden(sporen)).toEqual([]);
    expect(echt.out + echt.err).not.toContain(client);
    const levering = await een<{ regels: unknown[]; bevindingen: unknown[] }>(
      "select jsonb_build_object('regels', regels, 'bevindingen', bevindingen) as een from levering where checksum = 'x'",
    );
    expect(levering).toEqual({
      regels: [{ traject: "ander", soort: "START" }],
      bevindingen: [
        { rij: 2, kolom: "zaaknummer", melding: "Deze bevinding hoorde bij een dossier dat is vernietigd." },
        { rij: 3, kolom: "wijk", waarde: '"WK9"', melding: "Deze wijk is onbekend." },
      ],
    });
    expect(await een<number>("select count(*)::int as een from client", [])).toBe(anderen);
    await verzegel(db, G);
    expect(await controleerZegels(db, G)).toMatchObject({ aantalBreuken: 0, gewist: 3 });
    expect(
      await een<string[]>(
        "select array_agg(gebeurtenis || ' ' || doelbinding) as een from raadpleging where rol = 'MOTOR'",
      ),
    ).toEqual(["VERNIETIGEN VERZOEK_CLIENT"]);
    await eisAlsHerbouwd();
  }, 240_000);

  it("leaves of a gezin what is of all of it, as long as someone of it stays", async () => {
    const { rows } = await motor().query<{ gezin: string; leden: string[]; plannen: number }>(
      `select p.gezin_id as gezin, count(distinct p.id)::int as plannen, array_agg(distinct c.id::text) as leden
       from ondersteuningsplan p join client c on c.gemeente_code = p.gemeente_code and c.gezin_id = p.gezin_id
       where p.gemeente_code = $1 group by 1 having count(distinct c.id) > 1 order by 1 limit 1`,
      [G],
    );
    const [gezin] = rows;
    if (!gezin) throw new Error("the demo has no gezin with a plan");
    const plannen = () =>
      een<number>("select count(*)::int as een from ondersteuningsplan where gezin_id = $1", [gezin.gezin]);
    const db = asTransactional(motor());
    const weg = async (client: string): Promise<void> => {
      const opdracht = { gemeente: G, clienten: [client], reden: "BEVEL", verzoekId: v7() } as const;
      await db.inTransaction((tx) => vernietig(tx, opdracht));
      await refresh(db, G);
    };
    const tabellenMet = async (woorden: readonly string[]) =>
      (await vindplaatsen(woorden)).filter((tabel) => tabel !== "pg_catalog.pg_statistic");
    const [eerste = "", ...rest] = gezin.leden;
    await weg(eerste);
    expect(await plannen()).toBe(gezin.plannen);
    expect(await tabellenMet([eerste])).toEqual([]);
    for (const lid of rest) await weg(lid);
    expect(await plannen()).toBe(0);
    expect(await tabellenMet([gezin.gezin, ...gezin.leden])).toEqual([]);
    await eisAlsHerbouwd();
  }, 240_000);

  it("says so when the client is not there", async () => {
    const nergens = id("01900000-0000-7000-8000-000000000001");
    const { code, err } = await proef.start("vernietig", "--client", nergens, "--reden", "BEVEL").einde;
    expect([code, err.trim()]).toEqual([1, "Deze cliënt is er niet."]);
  }, 240_000);
});

describe("drieluik vernietig", () => {
  it("erases the files whose term has passed and no other, and finds none the second time", async () => {
    const voor = await een<number>("select count(*)::int as een from client where gemeente_code = $1", [G]);
    const uit = async (...args: string[]) => {
      const { code, out } = await proef.start("vernietig", "--gemeente", G, "--json", ...args).einde;
      expect(code).toBe(0);
      return (JSON.parse(out) as { gemeenten: { dossiers: number }[] }).gemeenten[0]?.dossiers;
    };
    await motor().query(
      `insert into bewaartermijn (gemeente_code, doel, jaren, grondslag)
       select $1, doel, 1, 'proef' from bewaartermijn where gemeente_code = '0000' and doel <> 'LOGBOEK'`,
      [G],
    );
    const db = asTransactional(motor());
    const dag = await een<string>("select current_date::text as een");
    const verlopen = (await bewaringen(db, G)).filter(({ bewaren_tot: tot }) => tot !== null && tot <= dag);
    expect(verlopen.length).toBeGreaterThan(100);
    expect(verlopen.length).toBeLessThan(voor);
    expect(await uit("--proef")).toBe(verlopen.length);
    expect(await uit()).toBe(verlopen.length);
    expect(await een<number>("select count(*)::int as een from client where gemeente_code = $1", [G])).toBe(
      voor - verlopen.length,
    );
    expect(await vindplaatsen(verlopen.slice(0, 50).map(({ client }) => client))).toEqual([]);
    expect(await uit()).toBe(0);
    await eisAlsHerbouwd();
  }, 240_000);
});
