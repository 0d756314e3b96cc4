import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Logger } from "pino";
import { v7 } from "uuid";
import type { Actor } from "../access/actor";
import { HubError } from "../errors";
import type { RequestContext } from "../request-context";
import { eisAankomst } from "./aankomst";
import type { Antwoordgeheugen } from "./antwoordgeheugen";
import { fout, HttpFout, json, schrijf, type Uitkomst } from "./antwoord";
import type { Vrager } from "./context";
import type { Gereedheid } from "./health";
import { grondVan } from "./grond";
import { heeftSleutelInAdres, type Legitimatie, SLEUTEL_IN_ADRES } from "./legitimatie";
import type { Leverdeur } from "./leveringen.http";
import { GRENZEN } from "./limits";

export interface HttpOptions {
  readonly server: ApolloServer<RequestContext>;
  readonly authenticate: Legitimatie;
  readonly context: (vrager: Vrager) => RequestContext;
  readonly gereedheid: () => Promise<Gereedheid>;
  readonly geheugen: Antwoordgeheugen;
  /** Takes a delivery in (leveringen.http.ts). */
  readonly leveringen: Leverdeur;
  readonly log: Logger;
  /** Milliseconds until the caller gets TIMEOUT; GRENZEN.wachtMs unless given. */
  readonly wachtMs?: number;
}

/** The hub's web server, and its readiness switch. */
export interface Hub {
  readonly http: Server;
  /** From now on /readyz says no, so that a load balancer sends no more; requests under way go on. */
  draai(): void;
}

const isLevering = ({ url }: IncomingMessage): boolean => /^\/leveringen(\?|$)/.test(url ?? "");

/** Made of node:http alone: POST /graphql, POST /leveringen, GET /livez and GET /readyz. */
export function createHub(options: HttpOptions): Hub {
  let draaitUit = false;
  const behandel = (vraag: IncomingMessage, antwoord: ServerResponse): void => {
    const verzoekId = v7();
    antwoord.setHeader("x-request-id", verzoekId);
    // Node's own limit is one for all routes; an upload has limits of its own, until it is answered.
    if (!isLevering(vraag)) eisAankomst(vraag, antwoord);
    verwerk(vraag, antwoord, options, { draaitUit, verzoekId })
      .catch((error: unknown) => {
        if (!vraag.complete && vraag.destroyed) options.log.debug({ err: error }, "vrager hing op");
        else if (!(error instanceof HttpFout)) options.log.error({ err: error }, "onverwachte fout");
        return error instanceof HttpFout
          ? error.uitkomst
          : fout(500, "INTERNAL_SERVER_ERROR", "Er ging iets mis in de hub.");
      })
      .then((uitkomst) => {
        schrijf(antwoord, uitkomst, draaitUit);
        if (!isLevering(vraag) || vraag.complete) return;
        // Who still sends would find the connection broken before it read the answer.
        eisAankomst(vraag, antwoord);
        vraag.resume();
      })
      .catch((error: unknown) => options.log.error({ err: error }, "antwoord niet verstuurd"));
  };
  const http = createHttpServer(behandel);
  // Who asks first whether it may send hears what is wrong before it sends.
  http.on("checkContinue", (vraag: IncomingMessage, antwoord: ServerResponse) => {
    if (!isLevering(vraag)) antwoord.writeContinue();
    behandel(vraag, antwoord);
  });
  http.headersTimeout = 10_000;
  http.requestTimeout = 0;
  return {
    http,
    draai: () => {
      draaitUit = true;
    },
  };
}

async function verwerk(
  vraag: IncomingMessage,
  antwoord: ServerResponse,
  options: HttpOptions,
  { draaitUit, verzoekId }: { readonly draaitUit: boolean; readonly verzoekId: string },
): Promise<Uitkomst> {
  const [pad, search] = (vraag.url ?? "/").split("?", 2);
  if (pad === "/livez") return json(200, { leeft: true });
  if (pad === "/readyz") {
    if (draaitUit) return json(503, { gereed: false, controles: { server: "stopt" } });
    const stand = await options.gereedheid();
    return json(stand.gereed ? 200 : 503, stand);
  }
  if (pad === "/leveringen") return options.leveringen(vraag, search ?? "", () => antwoord.writeContinue());
  if (heeftSleutelInAdres(search ?? "")) return fout(400, "BAD_USER_INPUT", SLEUTEL_IN_ADRES);
  if (pad !== "/graphql") return fout(404, "BAD_USER_INPUT", "Dit adres bestaat niet. GraphQL staat op /graphql.");
  if (vraag.method !== "POST") return fout(405, "BAD_USER_INPUT", "Stel een vraag met POST.", ["allow", "POST"]);
  return beantwoord(vraag, search ? `?${search}` : "", options, verzoekId);
}

async function beantwoord(
  vraag: IncomingMessage,
  search: string,
  options: HttpOptions,
  verzoekId: string,
): Promise<Uitkomst> {
  const tekst = await leesTekst(vraag);
  const actor = await wie(vraag, options);
  // The form of an answer is the asker's to choose, so it is part of what is asked.
  const gevraagd = `${kop(vraag, "accept") ?? ""}\n${tekst}`;
  const grond = grondVan(vraag.headers);
  const context = options.context({ actor, doelbinding: kop(vraag, "x-doelbinding"), grond, verzoekId });
  // What a role may see on a ground is more than the actor tells.
  const bekend = grond === null ? await options.geheugen.zoek(actor, gevraagd) : null;
  if (bekend) {
    context.log.info({ rol: actor.rol, uitGeheugen: true }, "verzoek");
    return bekend;
  }
  const body = alsJson(tekst);
  const headers = new HeaderMap();
  for (const [naam, waarde] of Object.entries(vraag.headers)) {
    if (waarde !== undefined) headers.set(naam, Array.isArray(waarde) ? waarde.join(", ") : waarde);
  }
  const teLaat = new AbortController();
  try {
    const antwoord = await Promise.race([
      options.server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: "POST", headers, search, body },
        context: async () => context,
      }),
      verstreken(options.wachtMs ?? GRENZEN.wachtMs, teLaat.signal),
    ]);
    if (antwoord === null) return fout(503, "TIMEOUT", "Het antwoord duurde te lang. Vraag minder tegelijk.");
    if (antwoord.body.kind !== "complete") throw new Error("only whole answers are supported");
    const uitkomst = { status: antwoord.status ?? 200, headers: [...antwoord.headers], body: antwoord.body.string };
    if (grond === null) await options.geheugen.bewaar(actor, gevraagd, context.gelezen, uitkomst);
    return uitkomst;
  } finally {
    teLaat.abort();
    // The plugin closed it when there was a document; otherwise, or out of time, nothing may stay open.
    void Promise.all([context.micro, context.registers, context.leveringen].map((sessie) => sessie.sluit(false))).catch(
      (error: unknown) => context.log.error({ err: error }, "sessie niet gesloten"),
    );
  }
}

async function wie(vraag: IncomingMessage, { authenticate }: HttpOptions): Promise<Actor> {
  try {
    return await authenticate(vraag);
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    throw new HttpFout(
      fout(401, "UNAUTHENTICATED", error.message, ["www-authenticate", 'Bearer error="invalid_token"']),
    );
  }
}

const kop = (vraag: IncomingMessage, naam: string): string | null => {
  const waarde = vraag.headers[naam];
  return typeof waarde === "string" ? waarde.trim() : null;
};

async function leesTekst(vraag: IncomingMessage): Promise<string> {
  // Only what a browser can't send across sites without asking first; Apollo's CSRF check would say the same.
  if (!/^application\/(graphql\+)?json\b/i.test(vraag.headers["content-type"] ?? "")) {
    throw new HttpFout(fout(415, "BAD_USER_INPUT", "Stuur de vraag als application/json."));
  }
  const delen: Buffer[] = [];
  let omvang = 0;
  for await (const deel of vraag as AsyncIterable<Buffer>) {
    omvang += deel.length;
    if (omvang > GRENZEN.bodyBytes) {
      throw new HttpFout(fout(413, "QUERY_TOO_COMPLEX", "De vraag is te groot.", ["connection", "close"]));
    }
    delen.push(deel);
  }
  return Buffer.concat(delen).toString("utf8");
}

function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    throw new HttpFout(fout(400, "BAD_USER_INPUT", "De vraag is geen geldige JSON."));
  }
}

/** Null after so many milliseconds, unless stopped before. */
function verstreken(ms: number, signal: AbortSignal): Promise<null> {
  return new Promise((klaar) => {
    const wekker = setTimeout(() => klaar(null), ms);
    signal.addEventListener("abort", () => clearTimeout(wekker));
  });
}
