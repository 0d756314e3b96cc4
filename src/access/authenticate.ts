import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { HubError } from "../errors";
import type { Actor } from "./actor";
import { toActor } from "./claims";

/** Who may sign tokens for this hub, and how. The algorithms are pinned here, never taken from a token. */
export interface Uitgever {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly sleutels: JWTVerifyGetKey;
}

/** Allowed difference between clocks, in seconds. */
const CLOCK_TOLERANCE = 30;

/** How long a token that was found valid is taken at its word, in ms: no longer than clocks may differ anyway. */
const REMEMBERED_MS = CLOCK_TOLERANCE * 1000;
const REMEMBERED_TOKENS = 1_000;

/** An OIDC provider, by the address of its public keys. */
export function oidcUitgever(oidc: { issuer: string; audience: string; jwks: string }): Uitgever {
  return {
    issuer: oidc.issuer,
    audience: oidc.audience,
    algorithms: ["ES256", "ES384", "EdDSA", "PS256", "RS256"],
    sleutels: createRemoteJWKSet(new URL(oidc.jwks), { cooldownDuration: 30_000, timeoutDuration: 5_000 }),
  };
}

const ongeldig = () => new HubError("UNAUTHENTICATED", "Het token is ongeldig of verlopen.");

/**
 * Reads the Authorization header. No header is ANONIEM; a header that is not a valid bearer token is UNAUTHENTICATED,
 * for a caller who means to be someone must not silently become no one.
 */
export function createAuthenticate(uitgever: Uitgever): (authorization: string | undefined) => Promise<Actor> {
  // A dashboard sends one token with many questions: checking its signature each time costs more than the question.
  const known = new Map<string, { readonly actor: Actor; readonly tot: number }>();
  return async (authorization) => {
    if (authorization === undefined) return { rol: "ANONIEM" };
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (!token) throw ongeldig();
    const remembered = known.get(token);
    if (remembered && remembered.tot > Date.now()) return remembered.actor;
    known.delete(token);
    const claims = await verify(token, uitgever);
    const actor = toActor(claims);
    if (!actor) throw ongeldig();
    if (known.size >= REMEMBERED_TOKENS) known.clear();
    known.set(token, { actor, tot: Math.min(claims.exp * 1000, Date.now() + REMEMBERED_MS) });
    return actor;
  };
}

async function verify(token: string, uitgever: Uitgever): Promise<JWTPayload & { readonly exp: number }> {
  try {
    const { payload } = await jwtVerify(token, uitgever.sleutels, {
      issuer: uitgever.issuer,
      audience: uitgever.audience,
      algorithms: [...uitgever.algorithms],
      typ: "at+jwt",
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ["exp", "sub"],
    });
    return { ...payload, exp: payload.exp ?? 0 };
  } catch (error) {
    // An unreachable provider is not the caller's fault, and stays a masked failure.
    if (!(error instanceof errors.JOSEError) || ["ERR_JWKS_TIMEOUT", "ERR_JOSE_GENERIC"].includes(error.code))
      throw error;
    throw ongeldig();
  }
}
