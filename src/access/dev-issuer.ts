import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
} from "jose";
import { CliFout } from "../errors";
import type { Actor } from "./actor";
import type { Uitgever } from "./authenticate";
import { toClaims } from "./claims";

const ALG = "ES256";
const ISSUER = "drieluik-ontwikkeling";
const AUDIENCE = "drieluik";
const TYP = "at+jwt";

/** Signs and verifies tokens on one machine. For development and demonstration only. */
export interface DevIssuer {
  readonly uitgever: Uitgever;
  /** A bearer token for this actor, valid for `geldig` seconds. */
  sign(actor: Exclude<Actor, { rol: "ANONIEM" }>, geldig: number): Promise<string>;
}

/** Opens the development issuer of this data directory, making its key pair (0600) when absent. Refuses in production. */
export async function openDevIssuer(dataDir: string, production: boolean): Promise<DevIssuer> {
  if (production) {
    throw new CliFout(
      "De ontwikkeluitgever van tokens werkt niet met NODE_ENV=production. Stel DRIELUIK_OIDC_ISSUER in.",
    );
  }
  const key = await readOrMakeKey(join(dataDir, "token-key.json"));
  const kid = await calculateJwkThumbprint(key);
  const { kty, crv, x, y } = key as Required<Pick<JWK, "kty" | "crv" | "x" | "y">>;
  const sleutels = createLocalJWKSet({ keys: [{ kty, crv, x, y, kid, alg: ALG, use: "sig" }] });
  const signingKey = await importJWK(key, ALG);
  return {
    uitgever: { issuer: ISSUER, audience: AUDIENCE, algorithms: [ALG], typ: TYP, indeling: {}, sleutels },
    async sign(actor, geldig) {
      const { sub, ...claims } = toClaims(actor);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: ALG, typ: TYP, kid })
        .setSubject(sub)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setJti(randomUUID())
        .setExpirationTime(Math.floor(Date.now() / 1000) + geldig)
        .sign(signingKey);
    },
  };
}

async function readOrMakeKey(file: string): Promise<JWK> {
  const bestaand = readKey(file);
  if (bestaand) return bestaand;
  const { privateKey } = await generateKeyPair(ALG, { extractable: true });
  // The embedded database may run as another user, who must be able to pass through.
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  // Two processes may start at once: linking a finished file lets exactly one of them win, and never half a key.
  const concept = `${file}.${String(process.pid)}.${randomUUID()}`;
  writeFileSync(concept, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: "wx" });
  try {
    linkSync(concept, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(concept);
  }
  const key = readKey(file);
  if (!key) throw new Error("the key of the development issuer vanished");
  return key;
}

function readKey(file: string): JWK | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
