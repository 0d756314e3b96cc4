import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { buildSchema, isObjectType } from "graphql";
import { openDatabases } from "../../src/data/databases";
import { GRENZEN } from "../../src/server/limits";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { aanbieder, maakDecor, noord } from "../support/dossier";
import { type Houder, type ProductieHub, startProductie } from "../support/productie-hub";
import { ANALIST } from "../support/regio-cijfers";

/** What the OWASP GraphQL cheat sheet asks of an endpoint, tried against the hub as it runs in production. */
describe("the endpoint in production", () => {
  let db: TestDatabase;
  let hub: ProductieHub;
  const [analist, medewerker, leverancier] = [ANALIST, noord, aanbieder] as [Houder, Houder, Houder];

  beforeAll(async () => {
    db = await createTestDatabase();
    await maakDecor(db.motor);
    hub = await startProductie(db);
  });
  afterAll(async () => {
    await hub.stop();
    await db.dispose();
  });

  const codes = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
    errors?.map(({ extensions }) => extensions["code"]);

  /** Speaks HTTP by hand and gives all that came back until the connection closed. */
  const rauw = (tekst: string): Promise<string> =>
    new Promise((klaar) => {
      const { port } = new URL(hub.url);
      let gekregen = "";
      const socket = connect(Number(port), "127.0.0.1", () => socket.write(tekst));
      socket.setEncoding("utf8").on("data", (deel: string) => (gekregen += deel));
      socket.on("error", () => undefined).on("close", () => klaar(gekregen));
    });

  const VERPLICHT: Readonly<Record<string, RegExp>> = {
    "content-security-policy": /default-src 'none'.*frame-ancestors 'none'/,
    "x-content-type-options": /^nosniff$/,
    "x-frame-options": /^DENY$/,
    "referrer-policy": /^no-referrer$/,
    "strict-transport-security": /max-age=\d{8}/,
    "cross-origin-resource-policy": /^same-origin$/,
    "cache-control": /no-store/,
  };

  it.each<[string, string, RequestInit, number]>([
    ["a life sign", "/livez", {}, 200],
    ["a ready sign", "/readyz", {}, 200],
    [
      "an answer",
      "/graphql",
      { method: "POST", headers: { "content-type": "application/json" }, body: '{"query":"{__typename}"}' },
      200,
    ],
    [
      "a document that is wrong",
      "/graphql",
      { method: "POST", headers: { "content-type": "application/json" }, body: '{"query":"{"}' },
      400,
    ],
    [
      "a body that is no JSON",
      "/graphql",
      { method: "POST", headers: { "content-type": "application/json" }, body: "{" },
      400,
    ],
    [
      "a token that is none",
      "/graphql",
      { method: "POST", headers: { "content-type": "application/json", authorization: "Bearer a.b.c" }, body: "{}" },
      401,
    ],
    ["an address that is none", "/elders", {}, 404],
    ["a method that is not taken", "/graphql", { method: "DELETE" }, 405],
    [
      "a preflight of another site",
      "/graphql",
      { method: "OPTIONS", headers: { origin: "https://elders.example", "access-control-request-method": "POST" } },
      405,
    ],
    ["a kind of body that is not taken", "/graphql", { method: "POST", body: "x" }, 415],
    [
      "a delivery without a token",
      "/leveringen",
      { method: "POST", body: "x", headers: { "content-type": "text/csv" } },
      401,
    ],
  ])("answers %s with every header of safety, and none that opens it to other sites", async (_, pad, init, status) => {
    const antwoord = await fetch(hub.url + pad, init);
    expect(antwoord.status).toBe(status);
    for (const [naam, vorm] of Object.entries(VERPLICHT)) expect(antwoord.headers.get(naam)).toMatch(vorm);
    expect([...antwoord.headers.keys()].filter((naam) => naam.startsWith("access-control"))).toEqual([]);
    expect(antwoord.headers.get("server") ?? antwoord.headers.get("x-powered-by")).toBeNull();
  });

  it("answers what is no HTTP, and headers that are too large, with the same headers", async () => {
    for (const [tekst, status] of [
      ["ONZIN\r\n\r\n", "400"],
      [`GET /livez HTTP/1.1\r\nhost: x\r\nx-lang: ${"a".repeat(20_000)}\r\n\r\n`, "431"],
    ] as const) {
      const antwoord = await rauw(tekst);
      expect(antwoord).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      for (const naam of Object.keys(VERPLICHT)) expect(antwoord).toContain(`\r\n${naam}: `);
    }
  });

  it("ends a connection whose headers do not come", async () => {
    const begin = Date.now();
    expect(await rauw("POST /graphql HTTP/1.1\r\nhost: x\r\n")).toMatch(/^HTTP\/1.1 408 /);
    expect(Date.now() - begin).toBeLessThan(25_000);
  });

  it("takes nothing that is packed, and nothing that is too large", async () => {
    const bom = gzipSync(JSON.stringify({ query: `{ __typename } #${" ".repeat(50_000_000)}` }));
    for (const pad of ["/graphql", "/leveringen"]) {
      const ingepakt = await fetch(hub.url + pad, {
        method: "POST",
        headers: { "content-type": "application/json", "content-encoding": "gzip" },
        body: bom,
      });
      expect(ingepakt.status).toBe(415);
    }
    const groot = await hub.post(JSON.stringify({ query: `{ __typename } #${" ".repeat(GRENZEN.bodyBytes)}` }));
    expect(groot.status).toBe(413);
  });

  const diep = `{ trajecten { edges { node { ${"client { trajecten { ".repeat(7)} id ${"} }".repeat(7)} } } } }`;
  const aliassen = `{ ${Array.from({ length: 40 }, (_, i) => `a${String(i)}: __typename`).join(" ")} }`;
  const zwaar =
    "{ clienten(first: 200) { edges { node { trajecten { doelen { evaluaties { doel { trajecten { id } } } } } } } } }";
  const lang = `{ ${"__typename ".repeat(2_000)} }`;

  it.each([
    ["deep", diep, /18 lagen.*hoogstens 15/],
    ["full of aliases", aliassen, /40 aliassen.*hoogstens 30/],
    ["of many pages within pages", zwaar, /punten aan omvang; hoogstens 100\.000.*first/],
    ["long", lang, /te lang/],
  ])("refuses what is %s: who is known hears how to do better, a stranger the bare code", async (_, vraag, melding) => {
    const bekend = await hub.vraag(medewerker, vraag);
    expect([bekend.status, codes(bekend)]).toEqual([400, ["QUERY_TOO_COMPLEX"]]);
    expect(bekend.errors?.[0]?.message).toMatch(melding);
    const vreemd = await hub.vraag(null, vraag);
    expect([vreemd.status, JSON.parse(vreemd.tekst)]).toEqual([
      400,
      { errors: [{ message: "De vraag is geweigerd.", extensions: { code: "QUERY_TOO_COMPLEX" } }] },
    ]);
  });

  it("counts a page as large as its variable says, or as its default", async () => {
    const vraag = (first: string) =>
      `query ($n: Int! = 200) { clienten(first: ${first}) { edges { node { trajecten { doelen { evaluaties { doel { trajecten { id } } } } } } } } }`;
    expect(codes(await hub.vraag(medewerker, vraag("$n"), { n: 200 }))).toEqual(["QUERY_TOO_COMPLEX"]);
    expect((await hub.vraag(medewerker, vraag("$n"), { n: 2 })).status).toBe(200);
  });

  it("gives no page of more than 200, and none of nothing", async () => {
    for (const first of [201, 0, -1, 2_147_483_647]) {
      const antwoord = await hub.vraag(medewerker, `query ($n: Int!) { clienten(first: $n) { edges { cursor } } }`, {
        n: first,
      });
      expect(antwoord.data ?? null).toBeNull();
      expect(["BAD_USER_INPUT", "QUERY_TOO_COMPLEX"]).toContain(codes(antwoord)?.[0]);
    }
  });

  it("has no way in by an id of whatever kind", () => {
    const wortel = buildSchema(readFileSync("schema.graphql", "utf8")).getQueryType();
    if (!isObjectType(wortel)) throw new Error("no Query");
    expect(
      Object.keys(wortel.getFields()).filter((naam) => /^(node|nodes|_entities|_service|entity)$/i.test(naam)),
    ).toEqual([]);
  });

  it("bounds every statement and every forgotten transaction in the database too", async () => {
    const databases = await openDatabases(db.urls, { poolSize: 1 });
    try {
      const stand: unknown[] = await databases.app.query(
        "select current_setting('statement_timeout') as duur, current_setting('idle_in_transaction_session_timeout') as stil",
      );
      expect(stand).toEqual([{ duur: "30s", stil: "1min" }]);
      expect((await databases.lezer.query("show statement_timeout")).rows).toEqual([{ statement_timeout: "30s" }]);
    } finally {
      await databases.close();
    }
  });

  it("logs who asked which figures, in codes and never in words", async () => {
    await hub.vraag(
      leverancier,
      `query ($p: PeriodeInvoer!, $w: [String!]) { uitkomsten(indicatoren: [UITVAL], periode: $p, groepeer: [KWARTAAL], filter: { wijk: $w, gemeente: ["0153"] }) { dataStand } }`,
      { p: { van: "2024-01-01", tot: "2025-01-01" }, w: ["mevrouw Jansen", "999990019", "WK015301"] },
    );
    const log = await hub.logMet(/cijfervragen.*WK015301/);
    const regels = log.split("\n").filter((regel) => regel.includes("cijfervragen"));
    expect(JSON.parse(regels.at(-1) ?? "{}")).toMatchObject({
      wie: "a",
      rol: "AANBIEDER",
      cijfervragen: [
        {
          indicatoren: ["UITVAL"],
          dimensies: ["KWARTAAL"],
          filter: { WIJK: ["[overig]", "[overig]", "WK015301"], GEMEENTE: ["0153"] },
        },
      ],
    });
    expect(log).not.toMatch(/Jansen|999990019/);
  });

  it("says to an analist what to leave out of a question that is too wide", async () => {
    const indicatoren = (
      JSON.parse((await hub.vraag(null, "{ indicatoren { id } }")).tekst) as { data: { indicatoren: { id: string }[] } }
    ).data.indicatoren.map(({ id }) => id);
    const antwoord = await hub.vraag(
      analist,
      `query ($i: [IndicatorId!]!) { uitkomsten(indicatoren: $i, periode: {van: "2020-01-01", tot: "2025-01-01"}, groepeer: [AANBIEDER, GEMEENTE, MAAND]) { rijen { waarde trechter { streefwaarde } } } }`,
      { i: indicatoren },
    );
    expect(codes(antwoord)).toEqual(["QUERY_TOO_COMPLEX"]);
    expect(antwoord.errors?.[0]?.message).toMatch(/minder indicatoren en dimensies/);
  });
});
