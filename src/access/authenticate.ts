import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { HubError } from "../errors";
import type { Actor } from "./actor";
import { type Claimindeling, naarEigenNamen } from "./claimindeling";
import { toActor } from "./claims";

/** Who may sign tokens for this hub, and how. The algorithms are pinned here, never taken from a token. */
export interface Uitgever {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** The kind of token that the header must state: an ID token is none to call a hub with. */
  readonly typ: string;
  /** Where the claims stand that say who calls. */
  readonly indeling: Claimindeling;
  readonly sleutels: JWTVerifyGetKey;
}

/** Allowed difference between clocks, in seconds. */
const CLOCK_TOLERANCE = 30;

/** How long a token that was found valid is taken at its word, in ms: no longer than clocks may differ anyway. */
const REMEMBERED_MS = CLOCK_TOLERANCE * 1000;
const REMEMBERED_TOKENS = 1_000;

/** What is public about an OIDC provider, and what its tokens look like. */
export interface Oidc {
  readonly issuer: string;
  readonly audience: string;
  /** Address of its public keys. */
  readonly jwks: string;
  readonly typ: string;
}

/**
 * How long, in ms, the keys of a provider hold, and how often it is asked at most: an unknown kid asks for them anew, but
 * not within the cooldown, so that a flood of them does not reach the provider. A key that was taken away is refused after
 * MAX_AGE at the latest, and at once when a token of its successor came by.
 */
export const JWKS = { maxAge: 300_000, cooldown: 30_000, naMislukking: 5_000, timeout: 5_000 } as const;

/** Asks the provider; after a failure not again for a while, where jose counts its cooldown from a success alone. */
function metAfkoeling(): FetchImplementation {
  let mislukt: { readonly tot: number; readonly error: unknown } | null = null;
  return async (url, opties) => {
    if (mislukt && Date.now() < mislukt.tot) throw mislukt.error;
    try {
      const antwoord = await fetch(url, opties);
      if (antwoord.status !== 200) throw new Error(`the provider's keys answer with ${String(antwoord.status)}`);
      mislukt = null;
      return antwoord;
    } catch (error) {
      mislukt = { tot: Date.now() + JWKS.naMislukking, error };
      throw error;
    }
  };
}

/** An OIDC provider, by the address of its public keys. Symmetric algorithms are out: its public key would be the secret. */
export function oidcUitgever({ issuer, audience, jwks, typ }: Oidc, indeling: Claimindeling): Uitgever {
  return {
    issuer,
    audience,
    algorithms: ["ES256", "ES384", "EdDSA", "PS256", "RS256"],
    typ,
    indeling,
    sleutels: createRemoteJWKSet(new URL(jwks), {
      cooldownDuration: JWKS.cooldown,
      cacheMaxAge: JWKS.maxAge,
      timeoutDuration: JWKS.timeout,
      [customFetch]: metAfkoeling(),
    }),
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
    const actor = toActor(naarEigenNamen(claims, uitgever.indeling));
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
      typ: uitgever.typ,
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
