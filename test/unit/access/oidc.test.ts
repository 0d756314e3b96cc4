import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { createAuthenticate, oidcUitgever } from "../../../src/access/authenticate";
import { HubError } from "../../../src/errors";

const OIDC = { issuer: "https://idp.example", audience: "drieluik" };
let provider: Server;
let jwks: string;
let token: string;
let keys: JWK[];

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  keys = [{ ...(await exportJWK(publicKey)), kid: "een", alg: "RS256" }];
  provider = createServer((_, antwoord) => antwoord.end(JSON.stringify({ keys })));
  await new Promise<void>((klaar) => provider.listen(0, "127.0.0.1", klaar));
  jwks = `http://127.0.0.1:${String((provider.address() as AddressInfo).port)}/jwks`;
  token = await new SignJWT({ rol: "ANALIST", regio: "TWENTE" })
    .setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid: "een" })
    .setSubject("an")
    .setIssuer(OIDC.issuer)
    .setAudience(OIDC.audience)
    .setExpirationTime("1h")
    .sign(privateKey);
});
afterAll(() => new Promise((klaar) => provider.close(klaar)));

test("a token of the OIDC provider is verified by the keys that it publishes", async () => {
  const authenticate = createAuthenticate(oidcUitgever({ ...OIDC, jwks }));
  expect(await authenticate(`Bearer ${token}`)).toEqual({ rol: "ANALIST", id: "an", regio: "TWENTE" });
});

test("a token of a key that the provider does not publish is refused", async () => {
  const [sleutel] = keys;
  keys = [{ ...sleutel, kid: "ander" }];
  const authenticate = createAuthenticate(oidcUitgever({ ...OIDC, jwks }));
  await expect(authenticate(`Bearer ${token}`)).rejects.toBeInstanceOf(HubError);
});

test("a provider that can't be reached is no fault of the caller", async () => {
  const authenticate = createAuthenticate(oidcUitgever({ ...OIDC, jwks: "http://127.0.0.1:9/jwks" }));
  await expect(authenticate(`Bearer ${token}`)).rejects.not.toBeInstanceOf(HubError);
});
