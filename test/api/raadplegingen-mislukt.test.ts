import { createTestDatabase, type TestDatabase } from "../support/database";
import { Medewerker, maakDecor, noord } from "../support/dossier";
import { startTestHub, type TestHub } from "../support/test-hub";

const uuid = (id: string): string => Buffer.from(id, "base64url").toString("latin1").slice(5);

describe("an answer that never came", () => {
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

  const regels = async () => (await db.motor.query<Record<string, unknown>>("select * from raadpleging")).rows;

  /** A question that reads a client and then waits for its trajecten, until `los` is called. */
  async function houdVast(): Promise<() => Promise<void>> {
    const slot = await db.motor.connect();
    await slot.query("begin");
    await slot.query("lock table traject in access exclusive mode");
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

  it("leaves a line of whom it was about when it came too late", async () => {
    const haastig = await startTestHub(db, { wachtMs: 300 });
    const los = await houdVast();
    const antwoord = await haastig.vraag(noord, VRAAG, { id: dossier.client });
    expect(antwoord.errors?.[0]?.extensions.code).toBe("TIMEOUT");
    await los();
    expect(await regel()).toMatchObject({ ...MISLUKT, client_id: uuid(dossier.client) });
    expect(await regels()).toHaveLength(1);
    await haastig.stop();
  });

  it("leaves a line when who asked hung up", async () => {
    const los = await houdVast();
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
