import { Client } from "pg";
import type { Actor } from "../../src/access/actor";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { almelo, Medewerker, maakDecor, noord, zuid } from "../support/dossier";
import { startTestHub, type TestHub } from "../support/test-hub";

let db: TestDatabase;
let hub: TestHub;
let dossier: Awaited<ReturnType<Medewerker["dossier"]>>;

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  hub = await startTestHub(db);
  dossier = await new Medewerker(hub, noord).dossier();
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});
beforeEach(async () => {
  await db.motor.query("delete from raadpleging");
  hub.queries.clear();
});

const uuid = (id: string): string => Buffer.from(id, "base64url").toString("latin1").slice(5);
const regels = async () =>
  (await db.motor.query<Record<string, unknown>>("select * from raadpleging order by id")).rows;

describe("a refused attempt", () => {
  const client = "query ($id: ID!) { client(id: $id) { id } }";

  it("is in the log with whom it was about, as unknown and invisible alike", async () => {
    const statements = async (id: string) => {
      hub.queries.clear();
      expect((await hub.vraag(zuid, client, { id })).data).toEqual({ client: null });
      return hub.queries.count;
    };
    await statements(dossier.client);
    const onbekend = Buffer.from(`0153:${uuid(dossier.client).slice(0, -4)}ffff`).toString("base64url");
    expect(await statements(dossier.client)).toBe(await statements(onbekend));
    expect((await regels())[0]).toMatchObject({
      ...{
        actor_id: "zuid",
        client_id: uuid(dossier.client),
        operaties: ["client"],
        gegevens: [],
        uitkomst: "GEWEIGERD",
      },
    });
  });

  it("from another gemeente is told there, without the file", async () => {
    await hub.vraag(almelo, client, { id: dossier.client });
    expect(await regels()).toMatchObject([{ gemeente_code: "0141", client_id: null, uitkomst: "GEWEIGERD" }]);
  });

  it("of who works for several gemeenten is told in each, when it is of none of them in particular", async () => {
    const analist: Actor = { rol: "ANALIST", id: "analist", regio: "TWENTE" };
    await hub.vraag(analist, "{ clienten { edges { node { id } } } }");
    await hub.vraag(analist, client, { id: Buffer.from(`0363:${uuid(dossier.client)}`).toString("base64url") });
    const gevonden = await regels();
    expect(gevonden).toHaveLength(2 * 14);
    expect(new Set(gevonden.map(({ gemeente_code: code }) => code)).size).toBe(14);
    expect(new Set(gevonden.map(({ client_id: id, uitkomst }) => `${String(id)} ${String(uitkomst)}`))).toEqual(
      new Set(["null GEWEIGERD"]),
    );
  });

  it("without a purpose or with words of one's own for it, and of a role that may not", async () => {
    await hub.vraag(noord, client, { id: dossier.client }, "999900018 wil dit weten");
    const beheerder: Actor = { rol: "BEHEERDER", id: "b" };
    await hub.vraag(beheerder, client, { id: dossier.client });
    expect(await regels()).toMatchObject([
      { actor_id: "noord", doelbinding: null, uitkomst: "GEWEIGERD", client_id: uuid(dossier.client) },
      { actor_id: "b", gemeente_code: "0153", uitkomst: "GEWEIGERD", client_id: uuid(dossier.client) },
    ]);
  });

  it("to write is one too, and a change that is taken back is MISLUKT", async () => {
    const invoer = { client: dossier.client, wet: "WMO", datum: "2024-03-03", hulpvraag: "GEDRAG" };
    const registreer =
      "mutation ($invoer: RegistreerAanmeldingInvoer!) { een: registreerAanmelding(invoer: $invoer) { __typename }";
    await hub.vraag(zuid, `${registreer} }`, { invoer });
    expect(await regels()).toMatchObject([
      {
        uitkomst: "GEWEIGERD",
        gebeurtenis: "AANMAKEN",
        operaties: ["registreerAanmelding"],
        client_id: uuid(dossier.client),
      },
    ]);
    await db.motor.query("delete from raadpleging");
    const gebroken = `${registreer} twee: registreerClient(invoer: { geboortejaar: 2000, geslacht: MAN }) { __typename } }`;
    const owner = new Client({ connectionString: db.adminUrl });
    await owner.connect();
    await owner.query("revoke insert on client from drieluik_app");
    const antwoord = await hub.vraag(noord, gebroken, { invoer });
    await owner.query("grant insert on client to drieluik_app");
    await owner.end();
    expect(antwoord).toMatchObject({ data: null, errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }] });
    expect(await regels()).toEqual(
      expect.arrayContaining([expect.objectContaining({ uitkomst: "MISLUKT", client_id: uuid(dossier.client) })]),
    );
    expect((await db.motor.query("select from aanmelding where datum = '2024-03-03'")).rows).toHaveLength(0);
  });
});

describe("an answer that never came", () => {
  /** Makes whoever reads this table wait, until what it gives is called. */
  async function houdVast(tabel: "client" | "traject"): Promise<() => Promise<void>> {
    const slot = await db.motor.connect();
    await slot.query("begin");
    await slot.query(`lock table ${tabel} in access exclusive mode`);
    return async () => {
      await slot.query("rollback");
      slot.release();
    };
  }
  const VRAAG = "query ($id: ID!) { client(id: $id) { id trajecten { id } } }";
  const regel = async (): Promise<Record<string, unknown> | undefined> => {
    for (const eind = Date.now() + 20_000; Date.now() < eind; await new Promise((klaar) => setTimeout(klaar, 50))) {
      const [eerste] = await regels();
      if (eerste) return eerste;
    }
    return undefined;
  };
  const MISLUKT = { operaties: ["client"], actor_id: "noord", gebeurtenis: "LEZEN", uitkomst: "MISLUKT" };

  it.each(["traject", "client"] as const)("leaves a line when time was up while it read table %s", async (tabel) => {
    const haastig = await startTestHub(db, { wachtMs: 300 });
    const los = await houdVast(tabel);
    const antwoord = await haastig.vraag(noord, VRAAG, { id: dossier.client });
    expect(antwoord.errors?.[0]?.extensions.code).toBe("TIMEOUT");
    await los();
    expect(await regel()).toMatchObject({ ...MISLUKT, client_id: uuid(dossier.client) });
    // When it has stopped, nothing is written any more.
    await haastig.stop();
    expect(await regels()).toHaveLength(1);
  });

  it("leaves a line when who asked hung up", async () => {
    const los = await houdVast("traject");
    const weg = new AbortController();
    const vraag = fetch(`${hub.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-doelbinding": "UITVOERING_ONDERSTEUNING",
        authorization: `Bearer ${await hub.token(noord as never)}`,
      },
      body: JSON.stringify({ query: VRAAG, variables: { id: dossier.client } }),
      signal: weg.signal,
    }).catch(() => null);
    while (!hub.queries.statements.some((tekst) => tekst.includes('FROM "traject"'))) {
      await new Promise((klaar) => setTimeout(klaar, 20));
    }
    weg.abort();
    expect(await vraag).toBeNull();
    // The hub hears of it a moment later, and must not have answered by then.
    await new Promise((klaar) => setTimeout(klaar, 300));
    await los();
    expect(await regel()).toMatchObject({ ...MISLUKT, client_id: uuid(dossier.client) });
    expect(await regels()).toHaveLength(1);
  });
});
