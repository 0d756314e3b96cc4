import { createTestDatabase, type TestDatabase } from "../support/database";
import { Medewerker, maakDecor, noord } from "../support/dossier";
import { startTestHub, type TestHub } from "../support/test-hub";
import { verversGeraakten } from "../support/verversing";

let db: TestDatabase;
let hub: TestHub;
let medewerker: Medewerker;

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  hub = await startTestHub(db);
  medewerker = new Medewerker(hub, noord);
});

afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

const ververs = () => verversGeraakten(db.motor, "0153");

const plan = async (): Promise<Record<string, unknown>> => {
  const { rows } = await db.motor.query<Record<string, unknown>>(`
    select vraagverheldering_op::text as vraag, hulpvraag, terug_op::text as terug, t_score::float8 as score, client_id
    from feiten.plan`);
  expect(rows).toHaveLength(1);
  return rows[0] ?? {};
};

describe("a plan of a gezin is renewed with what any member does", () => {
  let oudste: string;
  let jongste: string;
  let plan_id: string;
  let doel: string;

  it("counts under the first member, once it is there", async () => {
    oudste = (await medewerker.muteer("registreerClient", { geboortejaar: 2012, geslacht: "MAN" })).id;
    const invoer = { geboortejaar: 2014, geslacht: "VROUW", gezinVan: oudste };
    const lid = await medewerker.muteer("registreerClient", invoer, "id gezin { id }");
    jongste = lid.id;
    const { id: gezin } = lid["gezin"] as { id: string };
    const vast = { gezin, wet: "JEUGDWET", vastgesteldOp: "2024-02-10" };
    plan_id = (await medewerker.muteer("stelOndersteuningsplanVast", vast)).id;
    expect(await ververs()).toBe(2);
    expect(await plan()).toMatchObject({ vraag: "2024-02-10", hulpvraag: null, terug: null });
  });

  it("follows the aanmelding of the other member", async () => {
    const gevraagd = {
      client: jongste,
      wet: "JEUGDWET",
      datum: "2024-01-02",
      hulpvraag: "GEDRAG",
      gesprekOp: "2024-01-05",
    };
    await medewerker.muteer("registreerAanmelding", gevraagd);
    expect(await ververs()).toBe(2);
    expect(await plan()).toMatchObject({ vraag: "2024-01-05", hulpvraag: "GEDRAG" });
  });

  it("follows a doel of one member, its closing and its evaluation", async () => {
    const nieuw = { ondersteuningsplan: plan_id, client: jongste, ondersteuningsbehoefte: "1", leefgebied: "WONEN" };
    doel = (await medewerker.muteer("voegDoelToe", { ...nieuw, richting: "VERBETEREN" })).id;
    expect(await ververs()).toBe(2);
    const { versie } = await medewerker
      .muteer("wijzigDoel", { doel, versie: 2, gewicht: 3 }, "id ondersteuningsplan { versie }")
      .then((een) => een["ondersteuningsplan"] as { versie: number });
    const sluit = { ondersteuningsplan: plan_id, versie, afgeslotenOp: "2024-06-30", bestemming: "NETWERK" };
    await medewerker.muteer("sluitPlan", sluit);
    expect(await ververs()).toBe(2);
    const oordeel = { doel, soort: "EIND", datum: "2024-06-30", gasScore: 1, informant: "GEZAMENLIJK" };
    const { id: evaluatie } = await medewerker.muteer("registreerEvaluatie", oordeel);
    expect(await ververs()).toBe(2);
    expect(await plan()).toMatchObject({ score: 60 });
    await medewerker.muteer("corrigeerEvaluatie", { evaluatie, gasScore: -1 });
    expect(await ververs()).toBe(2);
    expect(await plan()).toMatchObject({ score: 40 });
  });

  it("sees a member come back, and one who joins later as well", async () => {
    const later = await medewerker.muteer("registreerClient", {
      geboortejaar: 2016,
      geslacht: "MAN",
      gezinVan: oudste,
    });
    expect(await ververs()).toBe(3);
    const terug = { client: later.id, wet: "JEUGDWET", datum: "2024-09-01", hulpvraag: "GEDRAG" };
    await medewerker.muteer("registreerAanmelding", terug);
    expect(await ververs()).toBe(3);
    expect(await plan()).toMatchObject({ terug: "2024-09-01" });
  });
});
