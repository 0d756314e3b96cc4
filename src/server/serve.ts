import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { createAuthenticate, oidcUitgever } from "../access/authenticate";
import { leesClaimindeling } from "../access/claimindeling";
import { type DevIssuer, openDevIssuer } from "../access/dev-issuer";
import { createSleutelcontrole } from "../access/sleutelcontrole";
import type { Config } from "../config";
import type { Databases } from "../data/databases";
import { asQueryable, type QueryListener } from "../data/queryable-pg";
import { CliFout } from "../errors";
import { createAntwoordgeheugen } from "./antwoordgeheugen";
import { createContextFactory } from "./context";
import { createServer } from "./create-server";
import { openDocumenten } from "./documenten";
import { alsQueryable, gereedheid, rolFouten } from "./health";
import { createHub } from "./http";
import { createLegitimatie } from "./legitimatie";
import { createLeverdeur, type Levergrenzen } from "./leveringen.http";
import { LEVERGRENZEN } from "./limits";
import { createTempo } from "./tempo";
import { intakeVan } from "./intake";

/** A hub that listens. */
export interface RunningHub {
  /** Without a slash at its end. */
  readonly url: string;
  /** Signs tokens on this machine; null where an OIDC provider does. */
  readonly devIssuer: DevIssuer | null;
  /** From now on /readyz may say yes. Until then it says that the hub is starting. */
  klaar(): void;
  /** No new requests, then the ones under way, then closed. The databases stay open: who opened them closes them. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly config: Omit<Config, "logLevel" | "roleUrls" | "ververs">;
  readonly databases: Databases;
  readonly schema: GraphQLSchema;
  /** The definitions by which cells must have been counted. */
  readonly definities: string;
  readonly log: Logger;
  readonly onQuery?: QueryListener;
  readonly wachtMs?: number;
  /** LEVERGRENZEN unless given. */
  readonly levergrenzen?: Partial<Levergrenzen>;
}

/** How long requests under way may go on after a stop was asked, in milliseconds. */
const GENADE_MS = 10_000;
/** How long a load balancer gets in production to see that /readyz says no. */
const AANKONDIGING_MS = 3_000;

/** Starts the hub. Throws CliFout when a role has rights that break isolation, or when the port is taken. */
export async function serve(options: ServeOptions): Promise<RunningHub> {
  const { config, databases, log } = options;
  const fouten = await rolFouten(databases);
  if (fouten.length > 0) throw new CliFout(`De databaserollen zijn niet veilig. ${fouten.join(" ")}`);

  const devIssuer = config.oidc ? null : await openDevIssuer(config.dataDir, config.production);
  const uitgever = config.oidc ? oidcUitgever(config.oidc, leesClaimindeling(config.oidc.claims)) : devIssuer?.uitgever;
  if (!uitgever) throw new Error("a hub needs an issuer of tokens");
  const server = await createServer({ schema: options.schema, log, production: config.production });
  const authenticate = createLegitimatie(
    createAuthenticate(uitgever),
    createSleutelcontrole(asQueryable(databases.lezer, options.onQuery), alsQueryable(databases), (error) =>
      log.warn({ err: error }, "gebruik van een sleutel niet genoteerd"),
    ),
  );
  const tempo = createTempo(config.tempo);
  let opgestart = false;
  const hub = createHub({
    server,
    tempo,
    proxies: config.proxies,
    documenten: openDocumenten(config.documenten),
    authenticate,
    geheugen: createAntwoordgeheugen(asQueryable(databases.lezer, options.onQuery)),
    leveringen: createLeverdeur({
      authenticate,
      tempo,
      proxies: config.proxies,
      intake: intakeVan(config, databases.motor),
      lezer: asQueryable(databases.lezer),
      log,
      grenzen: { ...LEVERGRENZEN, ...options.levergrenzen },
    }),
    context: createContextFactory(databases, log, options.onQuery),
    gereedheid: async () =>
      opgestart ? gereedheid(databases, options.definities) : { gereed: false, controles: { start: "bezig" } },
    log,
    ...(options.wachtMs !== undefined && { wachtMs: options.wachtMs }),
  });
  const port = await luister(hub.http, config.port);
  return {
    url: `http://localhost:${String(port)}`,
    devIssuer,
    klaar: () => {
      opgestart = true;
    },
    stop: async () => {
      hub.draai();
      if (config.production) await new Promise((klaar) => setTimeout(klaar, AANKONDIGING_MS));
      await sluit(hub.http);
      await hub.afgerond();
      await server.stop();
    },
  };
}

function luister(http: Server, port: number): Promise<number> {
  return new Promise((goed, mis) => {
    http.once("error", (error: NodeJS.ErrnoException) => {
      const bezet = `Poort ${String(port)} is al in gebruik. Kies een andere met PORT, bijvoorbeeld PORT=${String(port + 1)}.`;
      mis(error.code === "EADDRINUSE" ? new CliFout(bezet) : error);
    });
    http.listen(port, () => goed((http.address() as AddressInfo).port));
  });
}

function sluit(http: Server): Promise<void> {
  return new Promise((klaar) => {
    const genoeg = setTimeout(() => http.closeAllConnections(), GENADE_MS);
    http.close(() => {
      clearTimeout(genoeg);
      klaar();
    });
    http.closeIdleConnections();
  });
}
