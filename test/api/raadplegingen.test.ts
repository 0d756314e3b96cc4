import { Client } from "pg";
import type { Actor } from "../../src/access/actor";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { aanbieder, almelo, Medewerker, maakDecor, noord } from "../support/dossier";
import { startTestHub, type TestHub } from "../support/test-hub";

let db: TestDatabase;
let hub: TestHub;
let medewerker: Medewerker;
let dossier: Awaited<ReturnType<Medewerker["dossier"]>>;
const functionaris: Actor = { rol: "PRIVACYFUNCTIONARIS", id: "fg", gemeenten: ["0153"] };

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  hub = await startTestHub(db);
  medewerker = new Medewerker(hub, noord);
  dossier = await medewerker.dossier({ client: { zaaknummer: "Z-1" } });
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
const regels = async () => {
  const { rows } = await db.motor.query<Record<string, unknown>>(
    `select gemeente_code, verzoek_id, actor_id, rol, organisatie, teams, client_id, gebeurtenis, operaties, gegevens, doelbinding,
       uitkomst from raadpleging order by id`,
  );
  return rows;
};
const inserts = () => hub.queries.statements.filter((tekst) => tekst.includes("insert into raadpleging"));

describe("an answer about people", () => {
  it("leaves one line per client, written by one statement, in words of the schema", async () => {
    const ander = await medewerker.dossier();
    await db.motor.query("delete from raadpleging");
    hub.queries.clear();
    await medewerker.vraag(
      `query EigenWoorden($een: ID!, $twee: ID!) {
        mijnAlias: client(id: $een) { trajecten { id } ondersteuningsplannen { doelen { id } } }
        nog: client(id: $twee) { id } weer: client(id: $twee) { geboortejaar }
      }`,
      { een: dossier.client, twee: ander.client },
    );
    expect(inserts()).toHaveLength(1);
    const gevonden = await regels();
    expect(gevonden).toHaveLength(2);
    expect(gevonden.find((regel) => regel.client_id === uuid(dossier.client))).toMatchObject({
      gemeente_code: "0153",
      actor_id: "noord",
      rol: "TOEGANGSMEDEWERKER",
      organisatie: "0153",
      teams: ["NOORD"],
      gebeurtenis: "LEZEN",
      operaties: ["client"],
      gegevens: ["Client", "Doel", "Ondersteuningsplan", "Traject"],
      doelbinding: "UITVOERING_ONDERSTEUNING",
      uitkomst: "GESLAAGD",
    });
    expect(new Set(gevonden.map(({ verzoek_id: verzoek }) => verzoek)).size).toBe(1);
    expect(JSON.stringify(gevonden)).not.toMatch(/mijnAlias|EigenWoorden/);
  });

  it("has a line for everyone on a page, also when only cursors are asked", async () => {
    const { rows } = await db.motor.query("select from client where gemeente_code = '0153' and team_code = 'NOORD'");
    await medewerker.vraag("{ clienten(first: 200) { pageInfo { endCursor } } }");
    expect(await regels()).toHaveLength(rows.length);
  });

  it("of an aanbieder has its line as well", async () => {
    await hub.vraag(aanbieder, "{ trajecten { edges { node { doelen { id } } } } }");
    const gevonden = await regels();
    expect(gevonden.length).toBeGreaterThan(0);
    expect(gevonden[0]).toMatchObject({ rol: "AANBIEDER", organisatie: "12345678", operaties: ["trajecten"] });
  });

  it("about a gezin has a line for each member", async () => {
    const ouder = await medewerker.muteer("registreerClient", { geboortejaar: 1985, geslacht: "MAN" });
    const kind = await medewerker.muteer(
      "registreerClient",
      { geboortejaar: 2015, geslacht: "MAN", gezinVan: ouder.id },
      "id gezin { id }",
    );
    const gezin = (kind.gezin as { id: string }).id;
    await db.motor.query("delete from raadpleging");
    const invoer = { gezin, wet: "JEUGDWET", vastgesteldOp: "2024-01-10" };
    const plan = await medewerker.muteer("stelOndersteuningsplanVast", invoer);
    const leden = [uuid(ouder.id), uuid(kind.id)].sort();
    const wie = async () => (await regels()).map((regel) => regel.client_id).sort();
    expect(await wie()).toEqual(leden);
    await db.motor.query("delete from raadpleging");
    await medewerker.vraag("query ($id: ID!) { ondersteuningsplan(id: $id) { id } }", { id: plan.id });
    expect(await wie()).toEqual(leden);
    await db.motor.query("delete from raadpleging");
    await medewerker.muteer("draagPlanOver", { ondersteuningsplan: plan.id, versie: 1, team: "ZUID" });
    expect(await wie()).toEqual(leden);
    expect((await regels())[0]).toMatchObject({ gebeurtenis: "WIJZIGEN", operaties: ["draagPlanOver"] });
  });

  it("fails when its line can't be written", async () => {
    const owner = await createAdmin();
    await owner.query("alter table raadpleging add constraint dicht check (gemeente_code <> '0153') not valid");
    const vraag = "query ($id: ID!) { client(id: $id) { id geboortejaar } }";
    const antwoord = await hub.vraag(noord, vraag, { id: dossier.client });
    const invoer = { client: dossier.client, wet: "WMO", datum: "2024-03-04", hulpvraag: "GEDRAG" };
    const mutatie = await hub.vraag(
      noord,
      "mutation ($invoer: RegistreerAanmeldingInvoer!) { registreerAanmelding(invoer: $invoer) { __typename } }",
      { invoer },
    );
    await owner.query("alter table raadpleging drop constraint dicht");
    await owner.end();
    for (const een of [antwoord, mutatie]) {
      expect(een.data ?? null).toBeNull();
      expect(een.errors?.[0]?.extensions.code).toBe("INTERNAL_SERVER_ERROR");
      expect(JSON.stringify(een)).not.toContain(dossier.client);
    }
    expect((await db.motor.query("select from aanmelding where datum = '2024-03-04'")).rows).toHaveLength(0);
  });

  it("bears the number of its request, which stands in the log too", async () => {
    const token = await hub.token({ rol: "TOEGANGSMEDEWERKER", id: "noord", gemeente: "0153", teams: ["NOORD"] });
    const antwoord = await fetch(`${hub.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
        "x-doelbinding": "UITVOERING_ONDERSTEUNING",
      },
      body: JSON.stringify({ query: `{ client(id: "${dossier.client}") { id } }` }),
    });
    const verzoek = antwoord.headers.get("x-request-id");
    expect((await regels())[0]?.verzoek_id).toBe(verzoek);
    expect(hub.logged.join()).toContain(`"verzoek":"${String(verzoek)}"`);
    for (const pad of ["/graphql", "/nergens", "/livez"]) {
      expect((await fetch(hub.url + pad)).headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe("an answer without people", () => {
  it("leaves no line", async () => {
    await hub.vraag(noord, '{ indicatoren { id } gemeente(code: "0153") { naam } }');
    await hub.vraag(null, "{ indicatoren { id } }");
    await hub.vraag(null, "{ clienten { pageInfo { hasNextPage } } }");
    expect(await regels()).toEqual([]);
  });
});

describe("raadplegingen", () => {
  const VRAAG = `query ($filter: RaadplegingFilter, $first: Int, $after: String) {
    raadplegingen(filter: $filter, first: $first, after: $after) {
      edges { node { client actor rol organisatie operaties uitkomst } } pageInfo { hasNextPage endCursor }
    }
  }`;
  type Pagina = {
    edges: { node: Record<string, unknown> }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  const lees = async (actor: Actor, doel: string, variabelen: object = {}): Promise<Pagina> => {
    const { data, errors } = await hub.vraag(actor, VRAAG, variabelen, doel);
    if (!data) throw new Error(JSON.stringify(errors));
    return data["raadplegingen"] as Pagina;
  };
  const ik: Actor = { rol: "CLIENT", id: "mijn-inlog", gemeente: "0153", client: "" };
  const zelf = (): Actor => ({ ...ik, client: uuid(dossier.client) });

  it("show a client the own file, by role and organisation, without the employee's name", async () => {
    const ander = await medewerker.dossier();
    await medewerker.vraag("query ($id: ID!) { client(id: $id) { id } }", { id: ander.client });
    await medewerker.vraag("query ($id: ID!) { client(id: $id) { id } }", { id: dossier.client });
    const { edges } = await lees(zelf(), "INZAGEVERZOEK");
    expect(edges.map(({ node }) => node)).toEqual([
      {
        ...{ client: dossier.client, actor: null, rol: "TOEGANGSMEDEWERKER", organisatie: "0153" },
        ...{ operaties: ["client"], uitkomst: "GESLAAGD" },
      },
    ]);
    const [laatste] = (await lees(zelf(), "INZAGEVERZOEK")).edges;
    expect(laatste?.node).toMatchObject({ rol: "CLIENT", operaties: ["raadplegingen"] });
  });

  it("show the privacy officer all of the gemeente, page by page, and only that gemeente", async () => {
    await medewerker.vraag("{ clienten(first: 5) { edges { node { id } } } }");
    await new Medewerker(hub, almelo).dossier();
    const gezien: unknown[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Pagina = await lees(functionaris, "PRIVACYTOEZICHT", { first: 2, after });
      gezien.push(...edges.map(({ node }) => node));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const { rows } = await db.motor.query("select from client where gemeente_code = '0153' and team_code = 'NOORD'");
    expect(gezien).toHaveLength(rows.length);
    expect(gezien.length).toBeGreaterThan(2);
    expect(gezien[0]).toMatchObject({ actor: "noord" });
    const over = await lees(functionaris, "PRIVACYTOEZICHT", { filter: { client: dossier.client } });
    expect(new Set(over.edges.map(({ node }) => node["client"]))).toEqual(new Set([dossier.client]));
  });

  it("are for no one else, and not without a purpose", async () => {
    for (const [actor, doel] of [
      [noord, "UITVOERING_ONDERSTEUNING"],
      [aanbieder, "UITVOERING_ONDERSTEUNING"],
      [functionaris, ""],
      [zelf(), "UITVOERING_ONDERSTEUNING"],
    ] as const) {
      const antwoord = await hub.vraag(actor, VRAAG, {}, doel);
      expect(antwoord.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
  });
});

describe("role app", () => {
  it("adds lines in the asker's own name, and reads, changes and removes none", async () => {
    await medewerker.vraag("query ($id: ID!) { client(id: $id) { id } }", { id: dossier.client });
    const app = await db.app.connect();
    const zet = async (naam: string) => {
      await app.query("begin");
      await app.query("set local hub.gemeenten = '0153'; set local hub.teams = 'NOORD'");
      await app.query(`set local hub.actor = '${naam}'`);
    };
    const schrijf = (naam: string) =>
      app.query(`insert into raadpleging (gemeente_code, id, verzoek_id, actor_id, rol, organisatie, teams, gebeurtenis, operaties,
        gegevens, uitkomst) values ('0153', gen_random_uuid(), gen_random_uuid(), '${naam}', 'BI', '0153', '{}', 'LEZEN', '{}', '{}', 'GESLAAGD')`);
    await zet("zuid");
    expect((await app.query("select from raadpleging")).rowCount).toBe(0);
    await schrijf("zuid");
    await expect(schrijf("noord")).rejects.toThrow("row-level security");
    await app.query("rollback");
    for (const poging of [
      "update raadpleging set uitkomst = 'GEWEIGERD'",
      "delete from raadpleging",
      "insert into raadpleging (op) values (now())",
      "insert into raadpleging (volgnummer) values (1)",
      "select from raadpleging_kop",
    ]) {
      await expect(app.query(poging)).rejects.toThrow("permission denied");
    }
    app.release();
  });
});

async function createAdmin() {
  const admin = new Client({ connectionString: db.adminUrl });
  await admin.connect();
  return admin;
}
