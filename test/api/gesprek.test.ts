import { refresh } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { almelo, maakDecor, Medewerker, noord, zuid } from "../support/dossier";
import { table } from "../support/table";
import { startTestHub, type TestHub } from "../support/test-hub";

let db: TestDatabase;
let hub: TestHub;
let medewerker: Medewerker;
let client: string;

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  hub = await startTestHub(db);
  medewerker = new Medewerker(hub, noord);
  client = (await medewerker.muteer("registreerClient", { geboortejaar: 2010, geslacht: "VROUW" })).id;
});

afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

const VELDEN = "id gesprekOp gesprekken aanvraagdatum";
const GEVRAAGD = { wet: "JEUGDWET", datum: "2024-01-15", hulpvraag: "GEDRAG" };

const meld = async (meer: object = {}): Promise<string> =>
  (await medewerker.muteer("registreerAanmelding", { ...GEVRAAGD, client, ...meer })).id;
const gesprek = (aanmelding: string, meer: object, sleutel: string | null = null) =>
  medewerker.muteer("registreerGesprek", { aanmelding, ...meer }, VELDEN, sleutel);

const REGELS = "select gesprek_op, gesprekken, aanvraagdatum from aanmelding order by id";
const regels = async (): Promise<unknown[]> => (await db.motor.query<Record<string, unknown>>(REGELS)).rows;

describe("a gesprek about an aanmelding", () => {
  it("is the vraagverheldering when it is the earliest, in whatever order they are noted", async () => {
    const aanmelding = await meld();
    expect(await gesprek(aanmelding, { datum: "2024-02-10" })).toMatchObject({
      ...{ gesprekOp: "2024-02-10", gesprekken: 1, aanvraagdatum: null },
    });
    expect(await gesprek(aanmelding, { datum: "2024-02-01" })).toMatchObject({
      gesprekOp: "2024-02-01",
      gesprekken: 2,
    });
    expect(await gesprek(aanmelding, { datum: "2024-03-01", aanvraagdatum: "2024-03-05" })).toMatchObject({
      ...{ gesprekOp: "2024-02-01", gesprekken: 3, aanvraagdatum: "2024-03-05" },
    });
  });

  it("is noted once, however often it is sent with one key", async () => {
    const aanmelding = await meld();
    const [eerste, tweede] = [
      await gesprek(aanmelding, { datum: "2024-02-10" }, "een gesprek"),
      await gesprek(aanmelding, { datum: "2024-02-10" }, "een gesprek"),
    ];
    expect(tweede).toEqual(eerste);
    expect(tweede).toMatchObject({ gesprekken: 1 });
  });

  it("takes the client off the waiting list", async () => {
    const vraag = "select gesprek_op, wacht_tot_en_met from feiten.aanmelding where datum = '2023-05-01'";
    const aanmelding = await meld({ datum: "2023-05-01" });
    await refresh(asTransactional(db.motor), "0153", { peildatum: "2025-01-01" });
    expect((await db.motor.query(vraag)).rows).toEqual([{ gesprek_op: null, wacht_tot_en_met: null }]);
    await gesprek(aanmelding, { datum: "2023-06-10" });
    await refresh(asTransactional(db.motor), "0153", { peildatum: "2025-01-01" });
    expect((await db.motor.query(vraag)).rows).toEqual([{ gesprek_op: "2023-06-10", wacht_tot_en_met: "2023-06-09" }]);
  });

  it.each(
    table(`
      geval                            | anders                         | code     | veld
      ---------------------------------+--------------------------------+----------+--------------
      about nothing                    | "aanmelding": "x"              | ONBEKEND | aanmelding
      in the future                    | "datum": "2999-01-01"          | ONGELDIG | datum
      before the aanmelding            | "datum": "2024-01-14"          | ONGELDIG | datum
      with an aanvraag before it       | "aanvraagdatum": "2024-01-14"  | ONGELDIG | aanvraagdatum
      with an aanvraag in the future   | "aanvraagdatum": "2999-01-01"  | ONGELDIG | aanvraagdatum
      with a second aanvraag           | "aanvraagdatum": "2024-01-17"  | CONFLICT | aanvraagdatum
    `).map((rij) => [rij.get("geval") ?? "", rij] as const),
  )("is refused %s, and nothing is written", async (_geval, rij) => {
    const aanmelding = await meld({ aanvraagdatum: "2024-01-16" });
    const voor = await regels();
    const anders = JSON.parse(`{${rij.get("anders") ?? ""}}`) as object;
    expect(await gesprek(aanmelding, { datum: "2024-01-20", ...anders })).toMatchObject({
      __typename: "Afgewezen",
      code: rij.get("code"),
      afgewezen: [rij.get("veld")],
    });
    expect(await regels()).toEqual(voor);
  });

  it.each([
    ["another team", zuid],
    ["another gemeente", almelo],
  ])("of a client of others is, for %s, about nothing", async (_wie, actor) => {
    const aanmelding = await meld();
    const voor = await regels();
    const van = (id: string) =>
      new Medewerker(hub, actor).muteer("registreerGesprek", { aanmelding: id, datum: "2024-02-10" });
    const antwoord = await van(aanmelding);
    expect(antwoord).toMatchObject({ code: "ONBEKEND", afgewezen: ["aanmelding"] });
    expect(antwoord).toEqual(await van(Buffer.from("0153:01900000-0000-7000-8000-000000000000").toString("base64url")));
    expect(await regels()).toEqual(voor);
  });
});
