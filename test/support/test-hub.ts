import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { Actor } from "../../src/access/actor";
import { openDatabases } from "../../src/data/databases";
import { buildSchema } from "../../src/resolvers/build-schema";
import { serve, type ServeOptions } from "../../src/server/serve";
import { veiligeFout } from "../../src/server/logging";
import type { TestDatabase } from "./database";
import { QueryLog } from "./query-log";
import { noteer } from "./uitvoer";

/** What GraphQL answered, and how. */
export interface Antwoord {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** A hub that listens on a free port over the database of one test file. */
export interface TestHub {
  readonly url: string;
  /** Every statement that a request sent. */
  readonly queries: QueryLog;
  /** Every line that was logged. */
  readonly logged: string[];
  /** Asks as this actor (null = without a token), by default with the purpose of its role. */
  vraag(
    actor: Actor | null,
    query: string,
    variables?: object,
    doelbinding?: string | null,
    koppen?: Readonly<Record<string, string>>,
  ): Promise<Antwoord>;
  /** A bearer token of this actor. */
  token(actor: Exclude<Actor, { rol: "ANONIEM" }>): Promise<string>;
  stop(): Promise<void>;
}

/** The purpose that a role usually has. */
const doelVan = (actor: Actor | null): string =>
  actor?.rol === "PRIVACYFUNCTIONARIS"
    ? "PRIVACYTOEZICHT"
    : actor?.rol === "CLIENT"
      ? "INZAGEVERZOEK"
      : "UITVOERING_ONDERSTEUNING";

/** Starts the real hub, over HTTP, as `drieluik serveer` does; `config` is what its configuration has otherwise. */
export async function startTestHub(
  db: TestDatabase,
  options: Partial<ServeOptions> = {},
  config: Partial<ServeOptions["config"]> = {},
): Promise<TestHub> {
  const dataDir = mkdtempSync(join(tmpdir(), "hub-"));
  const queries = new QueryLog();
  const logged: string[] = [];
  const log = pino(
    { serializers: { err: veiligeFout } },
    {
      write: (line: string) => {
        logged.push(line);
        noteer("log", line);
      },
    },
  );
  const databases = await openDatabases(db.urls, { poolSize: 4, onQuery: queries.listen });
  const hub = await serve({
    config: {
      port: 0,
      dataDir,
      production: false,
      oidc: null,
      databaseUrl: null,
      ruweBsn: true,
      bijKolommen: null,
      pseudoniemSleutels: join(dataDir, "pseudoniem-sleutels.json"),
      tempo: null,
      proxies: 0,
      documenten: { stand: "uit", lijst: null },
      ...config,
    },
    databases,
    schema: options.schema ?? buildSchema(),
    definities: "test",
    log,
    onQuery: queries.listen,
    ...options,
  }).catch(async (error: unknown) => {
    await databases.close();
    throw error;
  });
  hub.klaar();
  const token = async (actor: Exclude<Actor, { rol: "ANONIEM" }>): Promise<string> => {
    if (!hub.devIssuer) throw new Error("this hub takes tokens of another issuer");
    return hub.devIssuer.sign(actor, 600);
  };
  return {
    url: hub.url,
    queries,
    logged,
    async vraag(actor, query, variables = {}, doelbinding = doelVan(actor), koppen = {}) {
      const bearer = actor && actor.rol !== "ANONIEM" ? await token(actor) : null;
      const response = await fetch(`${hub.url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(bearer && { authorization: `Bearer ${bearer}` }),
          ...(doelbinding && { "x-doelbinding": doelbinding }),
          ...koppen,
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Antwoord, "status">) };
    },
    token,
    async stop() {
      await hub.stop();
      await databases.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
