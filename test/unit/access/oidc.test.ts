import { exportJWK, exportSPKI, SignJWT, UnsecuredJWT } from "jose";
import { createAuthenticate, JWKS, oidcUitgever } from "../../../src/access/authenticate";
import { HubError } from "../../../src/errors";
import { OIDC, Sleutelhuis, type Vervalsing } from "../../support/oidc-provider";

const ANALIST = { rol: "ANALIST", id: "an", regio: "TWENTE" };
const geweigerd = { extensions: { code: "UNAUTHENTICATED" } };

let huis: Sleutelhuis;
beforeEach(async () => {
  huis = await Sleutelhuis.open();
});
afterEach(async () => {
  jest.useRealTimers();
  await huis.sluit();
});

const hub = (typ = OIDC.typ) => createAuthenticate(oidcUitgever({ ...huis.oidc, typ }, {}));
/** Moves the clock; time-outs stay real. */
const later = (ms: number): void =>
  void jest.useFakeTimers({
    now: Date.now() + ms,
    doNotFake: [
      "nextTick",
      "queueMicrotask",
      "setImmediate",
      "setTimeout",
      "clearTimeout",
      "setInterval",
      "clearInterval",
    ],
  });

describe("a token of the provider", () => {
  it("is verified by the keys that it publishes, which are asked for once", async () => {
    const authenticate = hub();
    for (const sub of ["an", "bo", "co"]) {
      expect(await authenticate(await huis.bearer("een", { sub }))).toEqual({ ...ANALIST, id: sub });
    }
    expect(huis.gevraagd).toBe(1);
  });

  it.each<[string, Vervalsing]>([
    ["expired", { exp: -60 }],
    ["not yet valid", { nbf: 60 }],
    ["for another audience", { audience: "een-andere-hub" }],
    ["of another issuer", { issuer: "https://elders.example" }],
    ["without a subject", { sub: null }],
    ["without an end", { exp: null }],
    ["of another kind", { kop: { typ: "JWT" } }],
    ["of no kind", { kop: { typ: undefined } }],
    ["that passes for an API key", { sub: "sleutel:abcdefabcdef" }],
    ["whose subject is a burgerservicenummer", { sub: "999900018" }],
  ])("%s is refused", async (_, anders) => {
    await expect(huis.bearer("een", anders).then(hub())).rejects.toMatchObject(geweigerd);
  });

  it("of the kind JWT is taken where that is the kind that was configured, and only there", async () => {
    const jwt = await huis.bearer("een", { kop: { typ: "JWT" } });
    expect(await hub("JWT")(jwt)).toEqual(ANALIST);
    await expect(hub("JWT")(await huis.bearer("een"))).rejects.toMatchObject(geweigerd);
  });

  it("that was tampered with is refused", async () => {
    const [kop, inhoud = "", teken] = (await huis.bearer("een")).split(".");
    const anders = Buffer.from(inhoud, "base64url").toString().replace("TWENTE", "OVERAL");
    const vals = [kop, Buffer.from(anders).toString("base64url"), teken].join(".");
    await expect(hub()(vals)).rejects.toMatchObject(geweigerd);
    const verzet = [kop, inhoud, `${teken?.startsWith("A") ? "B" : "A"}${teken?.slice(1) ?? ""}`].join(".");
    await expect(hub()(verzet)).rejects.toMatchObject(geweigerd);
  });

  it("without a signature is refused", async () => {
    const vals = new UnsecuredJWT({ rol: "BEHEERDER" })
      .setSubject("x")
      .setIssuer(OIDC.issuer)
      .setAudience(OIDC.audience)
      .setExpirationTime("1h")
      .encode();
    const [, inhoud = ""] = vals.split(".");
    const kop = Buffer.from(JSON.stringify({ alg: "none", typ: "at+jwt", kid: "een" })).toString("base64url");
    for (const token of [vals, `${kop}.${inhoud}.`, `${kop}.${inhoud}.AA`]) {
      await expect(hub()(`Bearer ${token}`)).rejects.toMatchObject(geweigerd);
    }
  });

  it("signed with the public key for a secret is refused", async () => {
    const { publicKey } = await huis.paar("een");
    const geheimen = [await exportSPKI(publicKey), JSON.stringify(await exportJWK(publicKey))];
    for (const geheim of geheimen) {
      const vals = await new SignJWT({ rol: "BEHEERDER" })
        .setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid: "een" })
        .setSubject("x")
        .setIssuer(OIDC.issuer)
        .setAudience(OIDC.audience)
        .setExpirationTime("1h")
        .sign(new TextEncoder().encode(geheim));
      await expect(hub()(`Bearer ${vals}`)).rejects.toMatchObject(geweigerd);
    }
  });

  it("that brings or points at its own key is judged by the keys of the provider alone", async () => {
    const elders = await Sleutelhuis.open();
    await elders.publiceer("vals");
    const { jwks } = elders.oidc;
    const jwk = await exportJWK((await huis.paar("vals")).publicKey);
    for (const kop of [{ jwk }, { jku: jwks }, { x5u: jwks }, { jku: jwks, kid: "een" }]) {
      await expect(hub()(await huis.bearer("vals", { kop }))).rejects.toMatchObject(geweigerd);
    }
    expect(elders.gevraagd).toBe(0);
    await elders.sluit();
  });
});

describe("a provider that changes its keys", () => {
  it("is followed: the new key is taken, and the old one refused once it is gone", async () => {
    const authenticate = hub();
    const oud = await huis.bearer("een");
    expect(await authenticate(oud)).toEqual(ANALIST);
    await huis.publiceer("een", "twee");
    later(JWKS.cooldown + 1);
    expect(await authenticate(await huis.bearer("twee"))).toEqual(ANALIST);
    expect(await authenticate(oud)).toEqual(ANALIST);
    await huis.publiceer("twee");
    later(JWKS.maxAge + 1);
    await expect(authenticate(oud)).rejects.toMatchObject(geweigerd);
    expect(await authenticate(await huis.bearer("twee"))).toEqual(ANALIST);
  });

  it("is not held up by remembered tokens: those of a key that is gone are refused after half a minute", async () => {
    const authenticate = hub();
    const oud = await huis.bearer("een");
    later(0);
    await authenticate(await huis.bearer("een", { sub: "eerst" }));
    later(JWKS.cooldown + 1);
    expect(await authenticate(oud)).toEqual(ANALIST);
    await huis.publiceer("twee");
    await authenticate(await huis.bearer("twee"));
    later(30_001);
    await expect(authenticate(oud)).rejects.toMatchObject(geweigerd);
  });

  it("refuses a token of a key that it does not publish", async () => {
    await huis.publiceer("twee");
    await expect(huis.bearer("een").then(hub())).rejects.toMatchObject(geweigerd);
  });
});

describe("a flood of tokens with unknown keys", () => {
  const vloed = async (authenticate: (token: string) => Promise<unknown>, nummer: number): Promise<void> => {
    const tokens = await Promise.all(
      Array.from({ length: 50 }, (_, i) => huis.bearer("vals", { kop: { kid: `onbekend-${nummer}-${i}` } })),
    );
    for (const uitkomst of await Promise.allSettled(tokens.map(authenticate))) {
      expect(uitkomst).toMatchObject({ status: "rejected" });
    }
  };

  it("makes the hub ask at most once per cooldown", async () => {
    const authenticate = hub();
    await vloed(authenticate, 1);
    await vloed(authenticate, 2);
    expect(huis.gevraagd).toBe(1);
    later(JWKS.cooldown + 1);
    await vloed(authenticate, 3);
    await vloed(authenticate, 4);
    expect(huis.gevraagd).toBe(2);
  });

  it("does not hammer a provider that fails, and locks out nobody whose key is known", async () => {
    const authenticate = hub();
    await authenticate(await huis.bearer("een"));
    later(JWKS.cooldown + 1);
    huis.storing = 503;
    await vloed(authenticate, 1);
    await vloed(authenticate, 2);
    expect(huis.gevraagd).toBe(2);
    expect(await authenticate(await huis.bearer("een", { sub: "bo" }))).toEqual({ ...ANALIST, id: "bo" });
    later(JWKS.naMislukking + 1);
    huis.storing = null;
    await huis.publiceer("een", "twee");
    expect(await authenticate(await huis.bearer("twee"))).toEqual(ANALIST);
  });
});

test("a provider that can't be reached is no fault of the caller", async () => {
  const uitgever = oidcUitgever({ ...OIDC, jwks: "http://127.0.0.1:9/jwks" }, {});
  const token = await huis.bearer("een");
  await expect(createAuthenticate(uitgever)(token)).rejects.not.toBeInstanceOf(HubError);
});
