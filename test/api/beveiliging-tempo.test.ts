import { readFileSync } from "node:fs";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { type Houder, type ProductieHub, startProductie } from "../support/productie-hub";
import { ANALIST, BI } from "../support/regio-cijfers";

/** An operator who wants only known documents, and little of each asker. */
describe("a hub in production that is strict", () => {
  let db: TestDatabase;
  let hub: ProductieHub;
  const [analist, bi] = [ANALIST, BI] as [Houder, Houder];
  const bekend = JSON.parse(readFileSync("trusted-documents.json", "utf8")) as Record<string, string>;
  const [kenmerk, tekst] = Object.entries(bekend).find(([, een]) => een.includes("query Rij(")) ?? ["", ""];

  beforeAll(async () => {
    db = await createTestDatabase();
    hub = await startProductie(db, { DRIELUIK_DOCUMENTEN: "streng", DRIELUIK_TEMPO: "3000", DRIELUIK_PROXIES: "1" });
  });
  afterAll(async () => {
    await hub.stop();
    await db.dispose();
  });

  const kop = async (actor: Houder) => ({ authorization: `Bearer ${await hub.token(actor)}` });
  const codes = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
    errors?.map(({ extensions }) => extensions["code"]);

  it("answers a document of the list, by its text however that is laid out, or by its sha256", async () => {
    const variables = { sleutel: "geen" };
    for (const body of [
      { query: tekst, variables },
      { query: `# a word\n${tekst.replace(/\s+/g, "\n ")}`, variables },
      { documentId: kenmerk, variables },
      { documentId: `sha256:${kenmerk}`, variables },
      { extensions: { persistedQuery: { version: 1, sha256Hash: kenmerk } }, variables },
    ]) {
      const antwoord = await hub.post(JSON.stringify(body), await kop(analist));
      expect({ status: antwoord.status, codes: codes(antwoord), data: antwoord.data }).toEqual({
        status: 200,
        codes: ["BAD_USER_INPUT"], // "geen" is no key of a row: the document ran.
        data: { uitkomst: null },
      });
    }
  });

  it("refuses any other document before it is looked at, and notes its sha256 alone", async () => {
    for (const query of [
      "{ indicatoren { id } }",
      "{ __typename }",
      "{ bestaatNiet }",
      "{",
      `${tekst} { __typename }`,
    ]) {
      const antwoord = await hub.post(JSON.stringify({ query }), await kop(analist));
      expect([antwoord.status, codes(antwoord), antwoord.data]).toEqual([400, ["FORBIDDEN"], undefined]);
      expect(antwoord.errors?.[0]?.message).toMatch(/document [0-9a-f]{64} op de lijst/);
    }
    const vreemd = await hub.post(JSON.stringify({ query: "{ bestaatNiet }" }));
    expect(vreemd.errors?.[0]?.message).toBe("De vraag is geweigerd.");
    expect(await hub.logMet(/"document":"[0-9a-f]{64}","geweigerd":true/)).not.toMatch(/bestaatNiet/);
  });

  it("lets nobody add a document by asking", async () => {
    const query = "{ __typename }";
    const sha256Hash = "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b";
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect((await hub.post(JSON.stringify({ query, extensions }), await kop(analist))).status).toBe(400);
    const daarna = await hub.post(JSON.stringify({ extensions }), await kop(analist));
    expect([daarna.status, codes(daarna)]).toEqual([400, ["BAD_USER_INPUT"]]);
    for (const documentId of ["__proto__", "constructor", ""]) {
      expect((await hub.post(JSON.stringify({ documentId }), await kop(analist))).status).toBe(400);
    }
  });

  it("stops who asks more than a minute holds with 429, by cost and per asker", async () => {
    const duur = JSON.stringify({
      query: Object.values(bekend).find((een) => een.includes("KwartalenPerAanbieder")),
      variables: { periode: { van: "2024-01-01", tot: "2025-01-01" } },
    });
    const eerste = await hub.post(duur, await kop(bi));
    const tweede = await hub.post(duur, await kop(bi));
    const derde = await hub.post(duur, await kop(bi));
    expect([eerste.status, tweede.status, derde.status].slice(0, 1)).toEqual([200]);
    expect([derde.status, codes(derde)]).toEqual([429, ["QUERY_TOO_COMPLEX"]]);
    expect(Number(derde.kop.get("retry-after"))).toBeGreaterThan(0);
    expect(derde.errors?.[0]?.message).toMatch(/Wacht \d+ seconden/);
    const ander = await hub.post(
      JSON.stringify({ documentId: kenmerk, variables: { sleutel: "geen" } }),
      await kop({ ...bi, id: "ander" }),
    );
    expect(ander.status).toBe(200);
  });

  it("holds strangers to their address, as the nearest proxy tells it, and tells them nothing", async () => {
    const vraag = (via: string) =>
      hub.post(JSON.stringify({ documentId: kenmerk, variables: { sleutel: "x" } }), { "x-forwarded-for": via });
    let laatste = await vraag("203.0.113.7");
    // What stands further left is the asker's own invention.
    for (let keer = 0; keer < 400 && laatste.status !== 429; keer += 1)
      laatste = await vraag(`198.51.100.${String(keer % 250)}, 203.0.113.7`);
    expect([laatste.status, laatste.errors?.[0]?.message]).toEqual([429, "De vraag is geweigerd."]);
    expect((await vraag("203.0.113.8")).status).toBe(200);
  });

  it("slows who tries tokens where deliveries come in", async () => {
    const proef = async () => {
      const { status } = await fetch(`${hub.url}/leveringen?set=trajecten`, {
        method: "POST",
        headers: { "content-type": "text/csv", authorization: "Bearer a.b.c", "x-forwarded-for": "203.0.113.30" },
        body: "x",
      });
      return status;
    };
    const uitkomsten: number[] = [];
    for (let keer = 0; keer < 6; keer += 1) uitkomsten.push(await proef());
    expect([uitkomsten[0], uitkomsten.at(-1)]).toEqual([401, 429]);
  });

  it("slows who tries tokens, and not who has one", async () => {
    const proef = (via: string) => hub.post("{}", { authorization: "Bearer a.b.c", "x-forwarded-for": via });
    const uitkomsten: number[] = [];
    for (let keer = 0; keer < 6; keer += 1) uitkomsten.push((await proef("203.0.113.20")).status);
    expect(uitkomsten[0]).toBe(401);
    expect(uitkomsten.at(-1)).toBe(429);
    const goed = await hub.post(JSON.stringify({ documentId: kenmerk, variables: { sleutel: "x" } }), {
      ...(await kop({ ...analist, id: "buur" })),
      "x-forwarded-for": "203.0.113.20",
    });
    expect(goed.status).toBe(200);
  });
});
