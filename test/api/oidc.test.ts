import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { JWKS } from "../../src/access/authenticate";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { startTestHub, type TestHub } from "../support/test-hub";

const KEYCLOAK = {
  rol: { claim: ["realm_access", "roles"], waarden: { "hub-analist": "ANALIST" } },
  regio: { vast: "TWENTE" },
};

describe("a hub that takes tokens of an OIDC provider", () => {
  const proces = spawn(process.execPath, [join(__dirname, "../support/oidc-proces.mjs")]);
  const regels = createInterface(proces.stdout)[Symbol.asyncIterator]();
  const regel = async (): Promise<string> => String((await regels.next()).value);
  let issuer: string;
  let database: TestDatabase;
  let hub: TestHub;

  beforeAll(async () => {
    const { issuer: adres, audience } = JSON.parse(await regel()) as { issuer: string; audience: string };
    issuer = adres;
    database = await createTestDatabase();
    const oidc = { issuer, audience, jwks: `${issuer}/jwks`, typ: "at+jwt", claims: JSON.stringify(KEYCLOAK) };
    hub = await startTestHub(database, {}, { oidc, production: true });
  });
  afterAll(async () => {
    proces.stdin.end();
    await hub.stop();
    await database.dispose();
  });

  async function token(client: string): Promise<string> {
    const antwoord = await fetch(`${issuer}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(`${client}:geheim-van-${client}`).toString("base64")}` },
      body: new URLSearchParams({ grant_type: "client_credentials" }),
    });
    return ((await antwoord.json()) as { access_token: string }).access_token;
  }
  const vraag = (bearer: string) =>
    fetch(`${hub.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query: '{ gemeente(code: "0153") { naam } }' }),
    });

  it("answers a service that signed in there as the actor that its claims name, in production", async () => {
    const antwoord = await vraag(await token("kennispunt"));
    expect(antwoord.status).toBe(200);
    expect(await antwoord.json()).toEqual({ data: { gemeente: { naam: "Enschede" } } });
  });

  it("refuses a token of the provider that names no role of the hub", async () => {
    const antwoord = await vraag(await token("gast"));
    expect(antwoord.status).toBe(401);
    expect(await antwoord.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  });

  it("takes tokens of both keys while the provider changes them", async () => {
    const oud = await token("kennispunt");
    expect((await vraag(oud)).status).toBe(200);
    proces.stdin.write("b a\n");
    expect(await regel()).toBe("klaar");
    jest.useFakeTimers({ now: Date.now() + JWKS.cooldown + 1, advanceTimers: true });
    try {
      expect((await vraag(await token("kennispunt"))).status).toBe(200);
      expect((await vraag(oud)).status).toBe(200);
    } finally {
      jest.useRealTimers();
    }
  });

  it("signs no tokens of its own", async () => {
    await expect(hub.token({ rol: "BEHEERDER", id: "b" })).rejects.toThrow();
  });
});
