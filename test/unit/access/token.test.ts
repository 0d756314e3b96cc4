import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportSPKI, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import type { Actor } from "../../../src/access/actor";
import { createAuthenticate } from "../../../src/access/authenticate";
import { toActor, toClaims } from "../../../src/access/claims";
import { type DevIssuer, openDevIssuer } from "../../../src/access/dev-issuer";

const analist = { rol: "ANALIST", id: "an", regio: "TWENTE" } as const;
let dir: string;
let issuer: DevIssuer;
let authenticate: (header: string | undefined) => Promise<Actor>;
let jwk: JWK;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "token-"));
  issuer = await openDevIssuer(dir, false);
  authenticate = createAuthenticate(issuer.uitgever);
  jwk = JSON.parse(readFileSync(join(dir, "token-key.json"), "utf8")) as JWK;
});
afterAll(() => rmSync(dir, { recursive: true }));

interface Vervalsing {
  readonly payload?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string;
  readonly typ?: string;
  readonly exp?: number | null;
  readonly sub?: string | null;
}

/** A token signed with the right key, wrong in one respect. */
async function teken(anders: Vervalsing = {}): Promise<string> {
  const token = new SignJWT({ rol: "ANALIST", regio: "TWENTE", ...anders.payload })
    .setProtectedHeader({ alg: "ES256", typ: anders.typ ?? "at+jwt" })
    .setIssuer(anders.issuer ?? issuer.uitgever.issuer)
    .setAudience(anders.audience ?? issuer.uitgever.audience);
  if (anders.sub !== null) token.setSubject(anders.sub ?? "an");
  if (anders.exp !== null) token.setExpirationTime(Math.floor(Date.now() / 1000) + (anders.exp ?? 3600));
  return token.sign(await importJWK(jwk, "ES256"));
}

const geweigerd = { extensions: { code: "UNAUTHENTICATED" } };

test("a token of the development issuer is the actor it was made for", async () => {
  expect(await authenticate(`Bearer ${await issuer.sign(analist, 60)}`)).toEqual(analist);
  expect(await authenticate(`Bearer ${await teken()}`)).toEqual(analist);
});

test("a token that was taken before is refused once it has expired", async () => {
  const token = `Bearer ${await teken({ exp: 10 })}`;
  expect(await authenticate(token)).toEqual(analist);
  jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate"], now: Date.now() + 60_000 });
  try {
    await expect(authenticate(token)).rejects.toMatchObject(geweigerd);
  } finally {
    jest.useRealTimers();
  }
});

test("no header is ANONIEM; a header that is no bearer token is refused", async () => {
  expect(await authenticate(undefined)).toEqual({ rol: "ANONIEM" });
  for (const header of ["", "Bearer", "Bearer ", "Bearer x", "Basic dTpw", `Token ${await teken()}`]) {
    await expect(authenticate(header)).rejects.toMatchObject(geweigerd);
  }
});

test.each<[string, Vervalsing]>([
  ["expired beyond the tolerance of clocks", { exp: -60 }],
  ["without an end", { exp: null }],
  ["without a subject", { sub: null }],
  ["of another issuer", { issuer: "https://elders.example" }],
  ["for another audience", { audience: "iets-anders" }],
  ["of another kind", { typ: "JWT" }],
  ["of an unknown role", { payload: { rol: "DIRECTEUR" } }],
  ["of ANONIEM", { payload: { rol: "ANONIEM" } }],
  ["of a role without what the role needs", { payload: { rol: "TOEGANGSMEDEWERKER" } }],
  [
    "with a mandate for no wet",
    { payload: { rol: "TOEGANGSMEDEWERKER", gemeente: "0153", teams: "ALLE", wetten: [] } },
  ],
  [
    "with a mandate for a wet that isn't one",
    { payload: { rol: "TOEGANGSMEDEWERKER", gemeente: "0153", teams: "ALLE", wetten: ["ONBEKEND"] } },
  ],
  ["with a team that holds a comma", { payload: { rol: "TOEGANGSMEDEWERKER", gemeente: "0153", teams: ["A,B"] } }],
])("a token %s is refused", async (_, anders) => {
  await expect(authenticate(`Bearer ${await teken(anders)}`)).rejects.toMatchObject(geweigerd);
});

test("within the tolerance of clocks a token still holds", async () => {
  expect(await authenticate(`Bearer ${await teken({ exp: -10 })}`)).toEqual(analist);
});

test("a tampered token is refused", async () => {
  const [kop, inhoud, handtekening] = (await teken()).split(".");
  const ander = Buffer.from(String(inhoud), "base64url").toString().replace("TWENTE", "OVERAL");
  const vals = [kop, Buffer.from(ander).toString("base64url"), handtekening].join(".");
  await expect(authenticate(`Bearer ${vals}`)).rejects.toMatchObject(geweigerd);
});

test("alg none is refused", async () => {
  const vals = new UnsecuredJWT({ rol: "BEHEERDER" })
    .setSubject("x")
    .setIssuer(issuer.uitgever.issuer)
    .setAudience(issuer.uitgever.audience)
    .setExpirationTime("1h")
    .encode();
  await expect(authenticate(`Bearer ${vals}`)).rejects.toMatchObject(geweigerd);
});

test("a secret made of the public key signs nothing", async () => {
  const { kty, crv, x, y } = jwk as Required<Pick<JWK, "kty" | "crv" | "x" | "y">>;
  const publiek = await importJWK({ kty, crv, x, y }, "ES256", { extractable: true });
  if (publiek instanceof Uint8Array) throw new Error("expected a key");
  const vals = await new SignJWT({ rol: "BEHEERDER" })
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt" })
    .setSubject("x")
    .setIssuer(issuer.uitgever.issuer)
    .setAudience(issuer.uitgever.audience)
    .setExpirationTime("1h")
    .sign(new TextEncoder().encode(await exportSPKI(publiek)));
  await expect(authenticate(`Bearer ${vals}`)).rejects.toMatchObject(geweigerd);
});

test("a token signed by another key is refused", async () => {
  const { privateKey } = await generateKeyPair("ES256");
  const vals = await new SignJWT({ rol: "BEHEERDER" })
    .setProtectedHeader({ alg: "ES256", typ: "at+jwt" })
    .setSubject("x")
    .setIssuer(issuer.uitgever.issuer)
    .setAudience(issuer.uitgever.audience)
    .setExpirationTime("1h")
    .sign(privateKey);
  await expect(authenticate(`Bearer ${vals}`)).rejects.toMatchObject(geweigerd);
});

test.each<Exclude<Actor, { rol: "ANONIEM" }>>([
  { rol: "TOEGANGSMEDEWERKER", id: "t", gemeente: "0153", teams: ["NOORD"] },
  { rol: "AANBIEDER", id: "a", aanbieder: "DL000001", regio: "TWENTE" },
  { rol: "TOEZICHTHOUDER", id: "z", gemeenten: ["0153", "0141"] },
  { rol: "CLIENT", id: "k", gemeente: "0153", client: "0190a1b2-0000-7000-8000-000000000001" },
  { rol: "BEHEERDER", id: "h" },
])("the claims of $rol name the same actor again", (actor) => {
  expect(toActor(toClaims(actor))).toEqual(actor);
});

test("the key is for its owner alone, and stays the same", async () => {
  expect(statSync(join(dir, "token-key.json")).mode & 0o777).toBe(0o600);
  const later = await openDevIssuer(dir, false);
  expect(await authenticate(`Bearer ${await later.sign(analist, 60)}`)).toEqual(analist);
});

test("processes that start at once end up with one key", async () => {
  const leeg = mkdtempSync(join(tmpdir(), "token-"));
  const issuers = await Promise.all([1, 2, 3, 4].map(() => openDevIssuer(leeg, false)));
  const [eerste] = issuers;
  for (const ander of issuers) {
    const token = await ander.sign(analist, 60);
    expect(eerste && (await createAuthenticate(eerste.uitgever)(`Bearer ${token}`))).toEqual(analist);
  }
  rmSync(leeg, { recursive: true });
});

test("the development issuer refuses in production", async () => {
  await expect(openDevIssuer(dir, true)).rejects.toThrow(/NODE_ENV=production/);
});
