import { request } from "node:http";
import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import { Client } from "pg";
import { v7 } from "uuid";
import type { Actor } from "../../src/access/actor";
import { HubError } from "../../src/errors";
import type { RequestContext } from "../../src/request-context";
import { bewaak } from "../../src/resolvers/bewaking";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { startTestHub, type TestHub } from "../support/test-hub";
import { openTransacties } from "../support/verbindingen";

const medewerker: Actor = { rol: "TOEGANGSMEDEWERKER", id: "t", gemeente: "0153", teams: ["NOORD"] };

type Resolve = GraphQLFieldResolver<unknown, RequestContext, Record<string, unknown>>;
const client = v7();

/** A schema with one field per way in which a request can end, so that the server is tried apart from the domain. */
function proefschema(): GraphQLSchema {
  const schema = buildSchema(`
    type Query { open: String, indicator: String, cijfer: String, namen: Int, bug: String, traag: String, slaap: String, mis: String, onbekend: String }
    type Mutation { schrijf(zaak: String!): Int, schrijfEnFaal: Int! }
  `);
  const insert = async (context: RequestContext, zaak: string) =>
    (await context.micro.open()).savepoint(async (db) => {
      const rows: unknown[] = await db.query(
        "insert into client (gemeente_code, id, team_code, geboortejaar, geslacht, zaaknummer) values ('0153', $1, 'NOORD', 1980, 'MAN', $2) returning id",
        [zaak === "eerste" ? client : v7(), zaak],
      );
      return rows.length;
    });
  const velden: Record<string, { toegang: string; resolve: Resolve }> = {
    "Query.open": { toegang: "OPENBAAR", resolve: () => "iedereen" },
    "Query.indicator": { toegang: "indicator:lees", resolve: () => "iedereen" },
    "Query.cijfer": { toegang: "uitkomst:lees", resolve: () => "42" },
    "Query.namen": {
      toegang: "client:lees",
      resolve: async (_, __, context) =>
        (await context.micro.open()).read(async (db) => {
          const rows: unknown[] = await db.query("select id from client");
          return rows.length;
        }),
    },
    "Query.bug": {
      toegang: "OPENBAAR",
      resolve: () => {
        throw new Error("geheim van 999900006");
      },
    },
    "Query.mis": {
      toegang: "client:lees",
      resolve: async (_, __, context) =>
        (await context.micro.open()).read((db) => db.query<unknown>("select 'Jansen'::int")),
    },
    "Query.traag": { toegang: "OPENBAAR", resolve: () => new Promise((klaar) => setTimeout(klaar, 1_000, "laat")) },
    "Query.slaap": {
      toegang: "client:lees",
      resolve: async (_, __, context) =>
        (await context.micro.open()).read((db) => db.query<unknown>("select pg_sleep(1)")),
    },
    "Query.onbekend": {
      toegang: "OPENBAAR",
      resolve: () => {
        throw new HubError("BAD_USER_INPUT", "Kies een andere periode.");
      },
    },
    "Mutation.schrijf": {
      toegang: "client:registreer",
      resolve: (_, args, context) => insert(context, String(args["zaak"])),
    },
    "Mutation.schrijfEnFaal": {
      toegang: "client:registreer",
      resolve: async (_, __, context) => {
        await insert(context, "verloren");
        throw new Error("na het schrijven");
      },
    },
  };
  for (const [pad, { toegang, resolve }] of Object.entries(velden)) {
    const [type = "", naam = ""] = pad.split(".");
    const veld = schema.getType(type);
    if (!veld || !("getFields" in veld)) throw new Error(type);
    Object.assign(veld.getFields()[naam] ?? {}, { extensions: { toegang }, resolve });
  }
  return bewaak(schema);
}

let db: TestDatabase;
let hub: TestHub;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.motor.query("insert into team (gemeente_code, code, naam) values ('0153', 'NOORD', 'Noord')");
  hub = await startTestHub(db, { schema: proefschema(), wachtMs: 400 });
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});
beforeEach(() => {
  hub.queries.clear();
  hub.logged.splice(0);
});

const codes = (antwoord: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
  antwoord.errors?.map((fout) => fout.extensions["code"]);
const post = (
  body: string,
  headers: Record<string, string> = { "content-type": "application/json" },
  pad = "/graphql",
) => fetch(hub.url + pad, { method: "POST", headers, body });
test("/livez asks nothing, /readyz asks everything", async () => {
  expect((await fetch(`${hub.url}/livez`)).status).toBe(200);
  expect(hub.queries.count).toBe(0);
  const ready = await fetch(`${hub.url}/readyz`);
  expect(await ready.json()).toEqual({
    gereed: true,
    controles: { database: "goed", migraties: "goed", rollen: "goed", definities: "goed" },
  });
  expect(ready.status).toBe(200);
});

test("cells that were counted by other definitions make the hub not ready", async () => {
  await db.motor.query(
    "insert into cellen.stand (gemeente_code, data_stand, peildatum, horizon, definities, berekend_op) values ('0153', $1, '2025-01-01', '2025-01-01', 'oud', now())",
    [v7()],
  );
  const ready = await fetch(`${hub.url}/readyz`);
  await db.motor.query("delete from cellen.stand");
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({
    gereed: false,
    controles: { definities: expect.stringMatching(/herbereken/) as string },
  });
});

test("a role that owns a table makes the hub not ready, and stops the next from starting", async () => {
  const owner = async (rol: string) => {
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    await admin.query(`alter table hulpvorm owner to ${rol}`);
    await admin.end();
  };
  await owner("drieluik_lezer");
  const ready = await fetch(`${hub.url}/readyz`);
  const start = startTestHub(db, { schema: proefschema() });
  await expect(start).rejects.toThrow(/drieluik_lezer is eigenaar van tabellen/);
  await owner("drieluik_owner");
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ controles: { rollen: "Rol drieluik_lezer is eigenaar van tabellen." } });
});

test("a table that leaves its owner out of row security stops the hub from starting", async () => {
  const admin = new Client({ connectionString: db.adminUrl });
  await admin.connect();
  await admin.query("alter table meting no force row level security");
  await expect(startTestHub(db, { schema: proefschema() })).rejects.toThrow(/rijbeveiliging van meting/);
  await admin.query("alter table meting force row level security");
  await admin.end();
});

test("without a token only what is open to everyone is answered", async () => {
  expect((await hub.vraag(null, "{ open indicator }")).data).toEqual({ open: "iedereen", indicator: "iedereen" });
  expect(codes(await hub.vraag(null, "{ cijfer }"))).toEqual(["UNAUTHENTICATED"]);
  expect(codes(await hub.vraag(null, "{ namen }"))).toEqual(["UNAUTHENTICATED"]);
});

test("an invalid token is refused, also for what is open to everyone", async () => {
  const antwoord = await post(JSON.stringify({ query: "{ open }" }), {
    "content-type": "application/json",
    authorization: "Bearer a.b.c",
  });
  expect(antwoord.status).toBe(401);
  expect(codes((await antwoord.json()) as { errors: [] })).toEqual(["UNAUTHENTICATED"]);
});

test("people's data asks for the role's purpose before anything is opened", async () => {
  expect(codes(await hub.vraag(medewerker, "{ namen }", {}, null))).toEqual(["FORBIDDEN"]);
  expect(codes(await hub.vraag(medewerker, "{ namen }", {}, "MONITORING"))).toEqual(["FORBIDDEN"]);
  expect(codes(await hub.vraag(medewerker, "{ cijfer }"))).toEqual(["FORBIDDEN"]);
  // What was refused is in the log; nothing else was opened.
  const naarHetLogboek = /^(start transaction|set local|set transaction|commit|\s*insert into raadpleging)/i;
  expect(hub.queries.statements.filter((tekst) => !naarHetLogboek.test(tekst))).toEqual([]);
  expect((await hub.vraag(medewerker, "{ namen }")).data).toEqual({ namen: 0 });
});

test("a written row is there when the answer is", async () => {
  expect((await hub.vraag(medewerker, 'mutation { schrijf(zaak: "eerste") }')).data).toEqual({ schrijf: 1 });
  const { rows } = await db.motor.query("select zaaknummer from client where id = $1", [client]);
  expect(rows).toEqual([{ zaaknummer: "eerste" }]);
});

test("a mutation that fails half-way is undone as a whole and says no data", async () => {
  const antwoord = await hub.vraag(medewerker, 'mutation { schrijf(zaak: "half") schrijfEnFaal }');
  expect(antwoord.data).toBeNull();
  expect(codes(antwoord)).toEqual(["INTERNAL_SERVER_ERROR"]);
  const dubbel = await hub.vraag(medewerker, 'mutation { schrijf(zaak: "half") schrijf2: schrijf(zaak: "eerste") }');
  expect(dubbel.data).toBeNull();
  const { rows } = await db.motor.query("select from client where zaaknummer in ('half', 'verloren')");
  expect(rows).toHaveLength(0);
});

test("a bug and what the database says stay inside, under a reference", async () => {
  for (const vraag of ["{ bug }", "{ mis }"]) {
    const antwoord = await hub.vraag(medewerker, vraag);
    expect(codes(antwoord)).toEqual(["INTERNAL_SERVER_ERROR"]);
    expect(JSON.stringify(antwoord)).not.toMatch(/geheim|Jansen|999900006|stack/);
    expect(hub.logged.join()).toContain(String(antwoord.errors?.[0]?.extensions["referentie"]));
    expect(hub.logged.join()).not.toMatch(/Jansen|999900006|Bearer/);
  }
});

test("an error for the caller passes with its code, and leaves data of other fields", async () => {
  const antwoord = await hub.vraag(null, "{ open onbekend }");
  expect(antwoord.data).toEqual({ open: "iedereen", onbekend: null });
  expect(antwoord.errors?.[0]?.message).toBe("Kies een andere periode.");
});

test("nothing stays open after a body without a query, a document that fails, or one that takes too long", async () => {
  for (const body of ["{}", "[]", "null", '"x"', '{"query":""}', '{"query":"{ weg }"}', '{"query":"{"}']) {
    const antwoord = await post(body);
    expect(antwoord.status).toBe(400);
    expect(codes((await antwoord.json()) as { errors: [] })?.every((code) => code === "BAD_USER_INPUT")).toBe(true);
  }
  expect(hub.queries.count).toBe(0);
  expect(codes(await hub.vraag(null, "{ traag }"))).toEqual(["TIMEOUT"]);
  expect(codes(await hub.vraag(medewerker, "{ slaap }"))).toEqual(["TIMEOUT"]);
  await new Promise((klaar) => setTimeout(klaar, 1_200));
  expect(await openTransacties(db)).toBe(0);
});

test("only POST of JSON to /graphql is a question", async () => {
  expect((await fetch(`${hub.url}/graphql?query={open}`)).status).toBe(405);
  expect((await post("query={open}", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
  expect((await post("{ open }", { "content-type": "application/graphql" })).status).toBe(415);
  expect((await post("{", undefined)).status).toBe(400);
  expect((await post("{}", undefined, "/elders")).status).toBe(404);
  expect((await post(JSON.stringify([{ query: "{ open }" }]))).status).toBe(400);
  expect((await post(JSON.stringify({ query: `{ open } #${"x".repeat(1_000_000)}` }))).status).toBe(413);
});

test("a document that is too long, or that repeats itself, is refused with 400", async () => {
  const aliassen = Array.from({ length: 101 }, (_, i) => `x${String(i)}: __typename`).join(" ");
  const lang = await post(JSON.stringify({ query: `{ ${"open ".repeat(2_000)} }` }));
  expect([lang.status, codes((await lang.json()) as { errors: [] })]).toEqual([400, ["QUERY_TOO_COMPLEX"]]);
  const veel = await post(JSON.stringify({ query: `{ ${aliassen} }` }));
  expect([veel.status, codes((await veel.json()) as { errors: [] })]).toEqual([400, ["QUERY_TOO_COMPLEX"]]);
});

test("one line is logged per document, without its text or variables", async () => {
  await hub.vraag(medewerker, "mutation Bewaar($z: String!) { schrijf(zaak: $z) }", { z: "geheime zaak" });
  const regel = JSON.parse(hub.logged.at(-1) ?? "{}") as Record<string, unknown>;
  expect(regel).toMatchObject({ operatie: "Bewaar", soort: "mutation", rol: "TOEGANGSMEDEWERKER" });
  expect(hub.logged.join()).not.toMatch(/geheime|schrijf/);
});

test("a stopping hub says so, answers what was asked, and takes nothing new", async () => {
  const eigen = await startTestHub(db, { schema: proefschema() });
  const lopend = eigen.vraag(null, "{ traag }");
  await new Promise((klaar) => setTimeout(klaar, 100));
  const gestopt = eigen.stop();
  expect((await lopend).data).toEqual({ traag: "laat" });
  await gestopt;
  await expect(fetch(`${eigen.url}/livez`)).rejects.toThrow();
});

test("what the caller makes up is not logged: no number in a name, no alias of what failed", async () => {
  await hub.vraag(medewerker, "query Q_999990019 { x999990019: bug }");
  expect(hub.logged.join()).not.toMatch(/999990019/);
  expect(hub.logged.map((regel) => JSON.parse(regel) as unknown)).toContainEqual(
    expect.objectContaining({ msg: "interne fout", veld: "bug" }),
  );
});

test("a caller who hangs up before the question was whole is no fault of the hub", async () => {
  const { port } = new URL(hub.url);
  const headers = { "content-type": "application/json", "content-length": "100" };
  const vraag = request({ port, path: "/graphql", method: "POST", headers });
  vraag.on("error", () => undefined);
  vraag.write('{"query":');
  await new Promise((klaar) => setTimeout(klaar, 100));
  vraag.destroy();
  await new Promise((klaar) => setTimeout(klaar, 200));
  expect(hub.logged).toEqual([]);
});

test("a caller who hangs up leaves nothing open", async () => {
  const { port } = new URL(hub.url);
  await new Promise<void>((klaar) => {
    const vraag = request({
      port,
      path: "/graphql",
      method: "POST",
      headers: { "content-type": "application/json", "content-length": 1000 },
    });
    vraag.on("error", () => klaar());
    vraag.write('{"query":');
    setTimeout(() => vraag.destroy(), 50);
  });
  expect(await openTransacties(db)).toBe(0);
  expect((await fetch(`${hub.url}/livez`)).status).toBe(200);
});
