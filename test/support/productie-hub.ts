import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { Actor } from "../../src/access/actor";
import { toClaims } from "../../src/access/claims";
import { startDrieluik } from "./cli-proef";
import type { TestDatabase } from "./database";
import type { Antwoord } from "./test-hub";
import { noteer } from "./uitvoer";

export type Houder = Exclude<Actor, { rol: "ANONIEM" }>;

/** Publishes one public key, as an OIDC provider does, and signs with the private one. */
interface Uitgever {
  readonly server: Server;
  readonly issuer: string;
  token(actor: Houder): Promise<string>;
}

const AUDIENCE = "drieluik-proef";

async function startUitgever(): Promise<Uitgever> {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "proef", alg: "ES256", use: "sig" };
  const server = createServer((_, antwoord) => {
    antwoord.setHeader("content-type", "application/json");
    antwoord.end(JSON.stringify({ keys: [jwk] }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    server,
    issuer,
    token: (actor) => {
      const { sub, ...claims } = toClaims(actor);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: "proef" })
        .setSubject(sub)
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime("10m")
        .sign(privateKey);
    },
  };
}

/** `drieluik serveer` in a process of its own, as it runs in production. */
export interface ProductieHub {
  readonly url: string;
  /** A bearer token of this actor. */
  token(actor: Houder): Promise<string>;
  /** Posts a body as it is. */
  post(
    body: string,
    headers?: Record<string, string>,
  ): Promise<Antwoord & { readonly kop: Headers; readonly tekst: string }>;
  /** Asks as this actor (null = without a token), with the purpose of carrying out support. */
  vraag(
    actor: Houder | null,
    query: string,
    variables?: object,
    meer?: object,
  ): Promise<Antwoord & { readonly kop: Headers; readonly tekst: string }>;
  /** All it logged, as soon as this is in it: a log comes by another way than an answer, and may be the later. */
  logMet(wat: RegExp): Promise<string>;
  stop(): Promise<void>;
}

/** Starts it over the database of one test file; `env` says what an operator would. */
export async function startProductie(db: TestDatabase, env: NodeJS.ProcessEnv = {}): Promise<ProductieHub> {
  const uitgever = await startUitgever();
  const dataDir = mkdtempSync(join(tmpdir(), "hub-productie-"));
  const { urls } = db;
  const { proces, einde } = startDrieluik(["serveer"], {
    NODE_ENV: "production",
    PORT: "0",
    DRIELUIK_DATA_DIR: dataDir,
    DATABASE_URL: urls.admin,
    DATABASE_URL_APP: urls.app,
    DATABASE_URL_MOTOR: urls.motor,
    DATABASE_URL_LEZER: urls.lezer,
    DRIELUIK_PSEUDONIEM_SLEUTELS: join(dataDir, "sleutels.json"),
    DRIELUIK_VERVERS: "nee",
    DRIELUIK_OIDC_ISSUER: uitgever.issuer,
    DRIELUIK_OIDC_AUDIENCE: AUDIENCE,
    DRIELUIK_OIDC_JWKS: `${uitgever.issuer}/jwks`,
    LOG_LEVEL: "info",
    ...env,
  });
  let log = "";
  proces.stderr?.on("data", (tekst: string) => {
    log += tekst;
    noteer("log", tekst);
  });
  const url = await new Promise<string>((klaar, mis) => {
    let out = "";
    proces.stdout?.on("data", (tekst: string) => {
      out += tekst;
      const gevonden = /draait op (\S+)\/graphql/.exec(out)?.[1];
      if (gevonden) klaar(gevonden);
    });
    void einde.then(({ err }) => mis(new Error(`serveer ended: ${err}`)));
  });
  const post: ProductieHub["post"] = async (body, headers = {}) => {
    const antwoord = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    const tekst = await antwoord.text();
    const inhoud = (tekst === "" ? {} : JSON.parse(tekst)) as Omit<Antwoord, "status">;
    return { status: antwoord.status, kop: antwoord.headers, tekst, ...inhoud };
  };
  return {
    url,
    token: (actor) => uitgever.token(actor),
    post,
    vraag: async (actor, query, variables = {}, meer = {}) =>
      post(JSON.stringify({ query, variables, ...meer }), {
        ...(actor && { authorization: `Bearer ${await uitgever.token(actor)}` }),
        "x-doelbinding": "UITVOERING_ONDERSTEUNING",
      }),
    logMet: async (wat) => {
      while (!wat.test(log)) await wacht(10);
      return log;
    },
    stop: async () => {
      proces.kill("SIGTERM");
      await einde;
      uitgever.server.closeAllConnections();
      uitgever.server.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
