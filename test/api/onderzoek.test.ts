import { Client } from "pg";
import type { Actor } from "../../src/access/actor";
import { rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { Medewerker } from "../support/dossier";
import {
  AANBIEDER,
  ALMELO,
  ANALIST,
  CONTRACTMANAGER,
  ENSCHEDE,
  TOEGANGSMEDEWERKER,
  TOEZICHTHOUDER,
  vulRegio,
} from "../support/regio-cijfers";
import { startTestHub, type TestHub } from "../support/test-hub";

const PRIVACY: Actor = { rol: "PRIVACYFUNCTIONARIS", id: "fg", gemeenten: [ENSCHEDE] };
const ANDERE_ANALIST: Actor = { ...ANALIST, id: "andere" } as Actor;
const VAN_ALMELO: Actor = { rol: "CONTRACTMANAGER", id: "almelo", gemeenten: [ALMELO] };

let db: TestDatabase;
let hub: TestHub;

beforeAll(async () => {
  db = await createTestDatabase();
  await vulRegio(db);
  await rebuild(asTransactional(db.motor), { peildatum: "2026-01-01" });
  hub = await startTestHub(db);
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

const over = (dagen: number) => new Date(Date.now() + dagen * 86_400_000).toISOString().slice(0, 10);

const NIEUW = {
  gemeente: ENSCHEDE,
  onderzoeker: "analist",
  doeleinde: "Waarom hulp voortijdig stopt",
  grondslag: "Jeugdwet art. 2.14",
  ...{ van: "2024-01-01", tot: "2025-01-01", einddatum: over(30) },
};
const open = (meer: object = {}, actor: Actor = CONTRACTMANAGER) =>
  new Medewerker(hub, actor).muteer(
    "openOnderzoek",
    { ...NIEUW, ...meer },
    "id onderzoeker viewerMagSluiten geslotenOp",
  );

const binnen = (
  onderzoek: string,
  query: string,
  variables: object = {},
  actor: Actor = ANALIST,
  doel = "MONITORING",
) => hub.vraag(actor, query, variables, doel, { "X-Onderzoek": onderzoek });

const codes = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) => [
  ...new Set(errors?.map(({ extensions }) => extensions.code)),
];

const TRAJECTEN = `query ($first: Int! = 50, $after: String, $filter: TrajectFilter) {
  trajecten(first: $first, after: $after, filter: $filter) {
    edges { cursor node { id aanvang einde toewijzingsnummer gemeente { code } aanbieder { code } viewerMagBeeindigen
      client { id geboortejaar geslacht zaaknummer wijk team gezin { id } ondersteuningsplannen { id } aanmeldingen { id } }
      doelen { id omschrijving gasOmschrijvingen ondersteuningsplan { id } tussenstappen { id }
        evaluaties { id gasScore toelichting } } } }
    pageInfo { hasNextPage endCursor } } }`;
interface Traject {
  readonly id: string;
  readonly client: { readonly id: string };
  readonly doelen: readonly { readonly id: string }[];
}
interface Trajecten {
  readonly edges: readonly { readonly cursor: string; readonly node: Traject }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
async function trajecten(onderzoek: string, variables: object = {}, actor: Actor = ANALIST): Promise<Trajecten> {
  const doel = actor.rol === "TOEZICHTHOUDER" ? "KWALITEITSTOEZICHT" : "MONITORING";
  const { data, errors } = await binnen(onderzoek, TRAJECTEN, variables, actor, doel);
  expect(errors).toBeUndefined();
  return data?.trajecten as Trajecten;
}

const EIGEN_IDS = /^[\w-]{24}$/;

describe("inside an onderzoek", () => {
  it("an analist sees the help of that gemeente, and of who got it a year of birth and a geslacht", async () => {
    const { id } = await open();
    const { edges } = await trajecten(id);
    expect(edges).toHaveLength(16);
    for (const { node } of edges) {
      expect(node).toMatchObject({
        ...{ toewijzingsnummer: null, gemeente: { code: ENSCHEDE }, viewerMagBeeindigen: false },
        client: {
          ...{ geboortejaar: expect.any(Number) as number, geslacht: expect.any(String) as string },
          ...{ zaaknummer: null, wijk: null, team: null, gezin: null, ondersteuningsplannen: null, aanmeldingen: null },
        },
      });
    }
    const [doel] = edges.flatMap(({ node }) => node.doelen);
    expect(doel).toMatchObject({
      ...{ omschrijving: null, gasOmschrijvingen: null, ondersteuningsplan: null, tussenstappen: [] },
      evaluaties: [{ gasScore: expect.any(Number) as number, toelichting: null }],
    });
  });

  it("a toezichthouder does so with its own purpose", async () => {
    const { id } = await open({ onderzoeker: "toezichthouder" });
    expect((await trajecten(id, {}, TOEZICHTHOUDER)).edges).toHaveLength(16);
    expect(codes(await binnen(id, TRAJECTEN, {}, TOEZICHTHOUDER, "MONITORING"))).toEqual(["FORBIDDEN"]);
  });

  it("a figure is followed to its episodes, and further to trajecten and doelen, page by page", async () => {
    const { id } = await open();
    const vraag = `{ uitkomsten(indicatoren: [UITVAL], periode: { van: "2024-01-01", tot: "2025-01-01" }, groepeer: [GEMEENTE]) {
      rijen { gemeente sleutel } } }`;
    const { data } = await hub.vraag(ANALIST, vraag, {}, null);
    const rijen = (data?.uitkomsten as { rijen: { gemeente: string; sleutel: string }[] }).rijen;
    const EPISODES = `query ($sleutel: ID!, $after: String) { uitkomst(sleutel: $sleutel) { onderbouwing(first: 10, after: $after) {
      episodes { edges { node { id trajecten { id client { id } } doelen { id } } } pageInfo { hasNextPage endCursor } } } } }`;
    const lees = async (gemeente: string, after: string | null = null) => {
      const sleutel = rijen.find((rij) => rij.gemeente === gemeente)?.sleutel;
      const antwoord = await binnen(id, EPISODES, { sleutel, after });
      expect(antwoord.errors).toBeUndefined();
      return (antwoord.data?.uitkomst as { onderbouwing: { episodes: Trajecten } }).onderbouwing.episodes;
    };
    const eerste = await lees(ENSCHEDE);
    const tweede = await lees(ENSCHEDE, eerste.pageInfo.endCursor);
    const ids = [...eerste.edges, ...tweede.edges].map(({ node }) => node.id);
    expect([ids.length, new Set(ids).size, tweede.pageInfo.hasNextPage]).toEqual([16, 16, false]);
    // The region's other gemeenten opened nothing.
    expect((await lees(ALMELO)).edges).toEqual([]);
    // The answer outside is not the one from inside, whatever was remembered.
    const buiten = await hub.vraag(ANALIST, EPISODES, { sleutel: rijen[0]?.sleutel }, "MONITORING");
    expect(buiten.data).toMatchObject({ uitkomst: { onderbouwing: { episodes: null } } });
  });

  it("every id and cursor is a name of that onderzoek: the same there, another elsewhere, and none is the id itself", async () => {
    const [een, twee] = [await open(), await open()];
    const [a, weer, b] = [await trajecten(een.id), await trajecten(een.id), await trajecten(twee.id)];
    const ids = ({ edges }: Trajecten) =>
      edges.flatMap(({ node }) => [node.id, node.client.id, ...node.doelen.map((doel) => doel.id)]);
    expect(ids(a)).toEqual(ids(weer));
    expect(ids(a).every((id) => EIGEN_IDS.test(id))).toBe(true);
    const samen = new Set([...ids(a), ...ids(b)]);
    expect(samen.size).toBe(new Set(ids(a)).size * 2);
    const tekst = JSON.stringify([a, b]);
    const { rows } = await db.motor.query<{ id: string }>(
      "select id from client union select id from traject union select id from doel",
    );
    for (const { id } of rows) {
      for (const vorm of [id, id.replaceAll("-", ""), Buffer.from(`${ENSCHEDE}:${id}`).toString("base64url")]) {
        expect(tekst.includes(vorm)).toBe(false);
      }
    }
    const ontcijferd = [...a.edges, ...b.edges].map(({ cursor }) =>
      Buffer.from(cursor, "base64url").toString("latin1"),
    );
    expect(ontcijferd.some((cursor) => cursor.includes(ENSCHEDE))).toBe(false);
  });

  it("no name of it is of use in another question, and no id from elsewhere leads in", async () => {
    const { id } = await open();
    const [eerste] = (await trajecten(id, { first: 1 })).edges;
    const client = eerste?.node.client.id ?? "";
    expect((await trajecten(id, { filter: { client: [client] } })).edges).toEqual([]);
    const { rows } = await db.motor.query<{ id: string }>(
      "select client_id as id from traject where gemeente_code = $1 limit 1",
      [ENSCHEDE],
    );
    const echt = Buffer.from(`${ENSCHEDE}:${rows[0]?.id ?? ""}`).toString("base64url");
    expect((await trajecten(id, { filter: { client: [echt] } })).edges).toEqual([]);
    const zoek = "query ($id: ID!) { client(id: $id) { id } }";
    for (const een of [client, echt]) expect(codes(await binnen(id, zoek, { id: een }))).toEqual(["FORBIDDEN"]);
    expect((await hub.vraag(TOEGANGSMEDEWERKER, zoek, { id: client })).data).toEqual({ client: null });
    expect((await hub.vraag(TOEGANGSMEDEWERKER, zoek, { id: echt })).data).toEqual({ client: { id: echt } });
    // A cursor is read back in its own onderzoek alone.
    const ander = await open();
    expect((await trajecten(id, { after: eerste?.cursor })).edges).toHaveLength(15);
    expect(codes(await binnen(ander.id, TRAJECTEN, { after: eerste?.cursor }))).toEqual(["BAD_USER_INPUT"]);
    const rauw = Buffer.from(`${ENSCHEDE}:${rows[0]?.id ?? ""}`).toString("base64url");
    expect(codes(await binnen(id, TRAJECTEN, { after: rauw }))).toEqual(["BAD_USER_INPUT"]);
  });

  it("nothing is listed but help: no clients, plans, deliveries' values or questions to aanbieders", async () => {
    const { id } = await open();
    for (const query of [
      "{ clienten { edges { node { id } } } }",
      '{ zoekClient(zaaknummer: "Z") { id } }',
      `{ ondersteuningsplan(id: "${id}") { id } }`,
      "{ informatieverzoeken { edges { node { id } } } }",
      "mutation { registreerClient(invoer: { geboortejaar: 2000, geslacht: MAN }) { __typename } }",
    ]) {
      expect({ query, codes: codes(await binnen(id, query)) }).toEqual({ query, codes: ["FORBIDDEN"] });
    }
  });

  it("only help of its wet and period is there", async () => {
    const aantal = async (meer: object) => (await trajecten((await open(meer)).id)).edges.length;
    const { rows } = await db.motor.query<{ wet: string; n: number }>(
      "select wet, count(*)::int as n from traject where gemeente_code = $1 group by wet",
      [ENSCHEDE],
    );
    expect(rows).toEqual([{ wet: "JEUGDWET", n: 16 }]);
    expect(await aantal({ wet: "JEUGDWET" })).toBe(16);
    expect(await aantal({ wet: "WMO" })).toBe(0);
    // One line ended in May, the others on the 20th of February.
    expect(await aantal({ van: "2024-02-20" })).toBe(16);
    expect(await aantal({ van: "2024-02-21" })).toBe(1);
    expect(await aantal({ van: "2024-06-01" })).toBe(0);
    expect(await aantal({ van: "1999-01-01", tot: "2000-01-01" })).toBe(0);
  });
});

describe("an onderzoek", () => {
  it("is opened by the gemeente alone, for itself, and is bounded", async () => {
    const document = `mutation ($invoer: OpenOnderzoekInvoer!) { openOnderzoek(invoer: $invoer) { __typename } }`;
    for (const actor of [ANALIST, TOEZICHTHOUDER, PRIVACY, AANBIEDER, TOEGANGSMEDEWERKER]) {
      expect(codes(await hub.vraag(actor, document, { invoer: NIEUW }))).toEqual(["FORBIDDEN"]);
    }
    expect(await open({}, VAN_ALMELO)).toMatchObject({ code: "ONBEKEND", afgewezen: ["gemeente"] });
    expect(await open({ onderzoeker: "contractmanager" })).toMatchObject({
      code: "ONGELDIG",
      afgewezen: ["onderzoeker"],
    });
    expect(await open({ einddatum: over(-1) })).toMatchObject({ code: "ONGELDIG", afgewezen: ["einddatum"] });
    expect(await open({ einddatum: over(400) })).toMatchObject({ code: "ONGELDIG", afgewezen: ["einddatum"] });
    expect(await open({ tot: "2024-01-01" })).toMatchObject({ code: "ONGELDIG", afgewezen: ["van", "tot"] });
    expect(await open({ doeleinde: "zomaar" })).toMatchObject({ code: "ONGELDIG", afgewezen: ["doeleinde"] });
  });

  it("is of the person it names, in that role: for anyone else it isn't there", async () => {
    const { id } = await open();
    const nergens = Buffer.from(`${ENSCHEDE}:01900000-0000-7000-8000-000000000000`).toString("base64url");
    const vreemd = await binnen(id, TRAJECTEN, {}, ANDERE_ANALIST);
    expect(codes(vreemd)).toEqual(["FORBIDDEN"]);
    expect(vreemd).toEqual(await binnen(nergens, TRAJECTEN));
    const naamgenoot = { ...CONTRACTMANAGER, id: "analist" } as Actor;
    for (const actor of [naamgenoot, { ...TOEGANGSMEDEWERKER, id: "analist" } as Actor, PRIVACY]) {
      expect(codes(await binnen(id, TRAJECTEN, {}, actor))).toEqual(["FORBIDDEN"]);
    }
    expect(codes(await hub.vraag(ANALIST, TRAJECTEN, {}, "MONITORING"))).toEqual(["FORBIDDEN"]);
    expect(codes(await binnen(id, TRAJECTEN, {}, ANALIST, "UITVOERING_ONDERSTEUNING"))).toEqual(["FORBIDDEN"]);
  });

  it("gives nothing after its last day, and nothing at once when the gemeente or its privacyfunctionaris closes it", async () => {
    const voorbij = await open();
    for (const actor of [CONTRACTMANAGER, PRIVACY]) {
      const { id, viewerMagSluiten } = await open();
      expect(viewerMagSluiten).toBe(true);
      expect((await trajecten(id)).edges).toHaveLength(16);
      expect(await new Medewerker(hub, VAN_ALMELO).muteer("sluitOnderzoek", { onderzoek: id })).toMatchObject({
        code: "ONBEKEND",
      });
      const werk = new Medewerker(hub, actor);
      expect(await werk.muteer("sluitOnderzoek", { onderzoek: id }, "geslotenDoor viewerMagSluiten")).toMatchObject({
        ...{ geslotenDoor: actor.rol === "ANONIEM" ? null : actor.id, viewerMagSluiten: false },
      });
      expect(codes(await binnen(id, TRAJECTEN))).toEqual(["FORBIDDEN"]);
      expect(await werk.muteer("sluitOnderzoek", { onderzoek: id })).toMatchObject({ code: "CONFLICT" });
    }
    const { rows } = await db.motor.query(
      "select count(*)::int as n from onderzoek where gesloten_op is not null and geheim is not null",
    );
    expect(rows).toEqual([{ n: 0 }]);
    await alsBeheerder("update onderzoek set einddatum = current_date - 2 where id = $1", voorbij.id);
    expect(codes(await binnen(voorbij.id, TRAJECTEN))).toEqual(["FORBIDDEN"]);
  });

  it("is in the register of its gemeente; who does it sees their own", async () => {
    const { id } = await open();
    const ziet = async (actor: Actor) => {
      const { data, errors } = await hub.vraag(
        actor,
        "{ onderzoeken(first: 200) { edges { node { id } } } }",
        {},
        null,
      );
      return errors ? codes({ errors }) : JSON.stringify(data).includes(id);
    };
    for (const actor of [CONTRACTMANAGER, PRIVACY, ANALIST]) expect(await ziet(actor)).toBe(true);
    for (const actor of [VAN_ALMELO, ANDERE_ANALIST, TOEZICHTHOUDER]) expect(await ziet(actor)).toBe(false);
    for (const actor of [AANBIEDER, TOEGANGSMEDEWERKER]) expect(await ziet(actor)).toEqual(["FORBIDDEN"]);
  });
});

async function alsBeheerder(opdracht: string, id: string): Promise<void> {
  const admin = new Client({ connectionString: db.adminUrl });
  await admin.connect();
  await admin.query(opdracht, [Buffer.from(id, "base64url").toString().slice(5)]);
  await admin.end();
}
