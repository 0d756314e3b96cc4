import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Logger } from "pino";
import { v7 } from "uuid";
import { bekendDoel } from "../access/doelbinding";
import type { RequestContext } from "../request-context";
import { eisAankomst } from "./aankomst";
import type { Antwoordgeheugen } from "./antwoordgeheugen";
import { fout, HttpFout, json, ruw, schrijf, type Uitkomst } from "./antwoord";
import type { Vrager } from "./context";
import type { Documenten } from "./documenten";
import { alsJson, geweigerd, kop, leesTekst, metDocument, wie } from "./graphql-vraag";
import type { Gereedheid } from "./health";
import { grondVan } from "./grond";
import { heeftSleutelInAdres, type Legitimatie, SLEUTEL_IN_ADRES } from "./legitimatie";
import type { Leverdeur } from "./leveringen.http";
import { GRENZEN, teSnel } from "./limits";
import { cijferregel } from "./logging";
import { adresVan, rekeningVan, type Tempo } from "./tempo";

export interface HttpOptions {
  readonly server: ApolloServer<RequestContext>;
  readonly authenticate: Legitimatie;
  readonly context: (vrager: Vrager) => RequestContext;
  readonly gereedheid: () => Promise<Gereedheid>;
  readonly geheugen: Antwoordgeheugen;
  readonly tempo: Tempo;
  /** How many proxies stand before the hub. */
  readonly proxies: number;
  /** Null when any document may be asked. */
  readonly documenten: Documenten | null;
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
  /** Resolves when whatever was asked is over and written down, also where the answer was not waited for. */
  afgerond(): Promise<void>;
}

/** What node:http answers to what it could not read. */
const STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Who asked is gone, so nothing needs an answer any more. */
class Opgehangen extends Error {}

const isLevering = ({ url }: IncomingMessage): boolean => /^\/leveringen(\?|$)/.test(url ?? "");

/** Made of node:http alone: POST /graphql, POST /leveringen, GET /livez and GET /readyz. */
export function createHub(options: HttpOptions): Hub {
  let draaitUit = false;
  const lopend = new Set<Promise<void>>();
  const nazorg = (werk: Promise<void>): void => {
    lopend.add(werk);
    void werk.finally(() => lopend.delete(werk));
  };
  const behandel = (vraag: IncomingMessage, antwoord: ServerResponse): void => {
    const verzoekId = v7();
    antwoord.setHeader("x-request-id", verzoekId);
    // Node's own limit is one for all routes; an upload has limits of its own, until it is answered.
    if (!isLevering(vraag)) eisAankomst(vraag, antwoord);
    verwerk(vraag, antwoord, options, { draaitUit, verzoekId, nazorg })
      .catch((error: unknown) => {
        if (vraag.destroyed && (!vraag.complete || error instanceof Opgehangen)) options.log.debug("vrager hing op");
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
  // What is slow or malformed is looked for as often as this, and answered as everything is.
  const http = createHttpServer({ connectionsCheckingInterval: 5_000, maxHeaderSize: 16_384 }, behandel);
  http.maxHeadersCount = 100;
  http.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable && error.code !== "ECONNRESET") socket.end(ruw(STATUS[error.code ?? ""] ?? "400 Bad Request"));
    else socket.destroy();
  });
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
    afgerond: async () => {
      await Promise.all(lopend);
    },
  };
}

interface Verzoek {
  readonly verzoekId: string;
  /** Takes work that goes on when the answer is there; it may not fail. */
  readonly nazorg: (werk: Promise<void>) => void;
}

async function verwerk(
  vraag: IncomingMessage,
  antwoord: ServerResponse,
  options: HttpOptions,
  { draaitUit, ...verzoek }: Verzoek & { readonly draaitUit: boolean },
): Promise<Uitkomst> {
  const [pad, search] = (vraag.url ?? "/").split("?", 2);
  if (pad === "/livez") return json(200, { leeft: true });
  if (pad === "/readyz") {
    if (draaitUit) return json(503, { gereed: false, controles: { server: "stopt" } });
    const stand = await options.gereedheid();
    return json(stand.gereed ? 200 : 503, stand);
  }
  // What is small on the way in may be very large once it is unpacked.
  if (!/^(identity)?$/i.test(kop(vraag, "content-encoding") ?? "")) {
    return fout(415, "BAD_USER_INPUT", "Stuur de inhoud zonder Content-Encoding, niet ingepakt.");
  }
  if (pad === "/leveringen") return options.leveringen(vraag, search ?? "", () => antwoord.writeContinue());
  if (heeftSleutelInAdres(search ?? "")) return fout(400, "BAD_USER_INPUT", SLEUTEL_IN_ADRES);
  if (pad !== "/graphql") return fout(404, "BAD_USER_INPUT", "Dit adres bestaat niet. GraphQL staat op /graphql.");
  if (vraag.method !== "POST") return fout(405, "BAD_USER_INPUT", "Stel een vraag met POST.", ["allow", "POST"]);
  return beantwoord(vraag, antwoord, { ...verzoek, search: search ? `?${search}` : "" }, options);
}

async function beantwoord(
  vraag: IncomingMessage,
  antwoord: ServerResponse,
  { search, verzoekId, nazorg }: Verzoek & { readonly search: string },
  options: HttpOptions,
): Promise<Uitkomst> {
  const tekst = await leesTekst(vraag);
  const actor = await wie(vraag, options);
  const rekening = rekeningVan(options.tempo, actor, adresVan(vraag, options.proxies));
  // Each request costs something, also one that is never understood.
  const wacht = rekening(1);
  if (wacht > 0) throw new HttpFout(geweigerd(teSnel(wacht), actor, 429, ["retry-after", String(wacht)]));
  // The form of an answer is the asker's to choose, so it is part of what is asked.
  const gevraagd = `${kop(vraag, "accept") ?? ""}\n${tekst}`;
  const grond = grondVan(vraag.headers);
  const doelbinding = bekendDoel(kop(vraag, "x-doelbinding"));
  const context = options.context({ actor, doelbinding, grond, verzoekId, rekening });
  // What a role may see on a ground is more than the actor tells.
  const bekend = grond === null ? await options.geheugen.zoek(actor, gevraagd) : null;
  if (bekend) {
    const regel = cijferregel(actor, bekend.cijfervragen);
    context.log.info({ rol: actor.rol, uitGeheugen: true, ...regel }, "verzoek");
    return bekend.uitkomst;
  }
  const body = metDocument(alsJson(tekst), actor, context.log, options.documenten);
  const headers = new HeaderMap();
  for (const [naam, waarde] of Object.entries(vraag.headers)) {
    if (waarde !== undefined) headers.set(naam, Array.isArray(waarde) ? waarde.join(", ") : waarde);
  }
  const einde = wachtOpEinde(antwoord, options.wachtMs ?? GRENZEN.wachtMs);
  try {
    const gegeven = await Promise.race([
      options.server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: "POST", headers, search, body },
        context: async () => context,
      }),
      einde.voorbij,
    ]);
    if (gegeven === null) return fout(503, "TIMEOUT", "Het antwoord duurde te lang. Vraag minder tegelijk.");
    if (gegeven.body.kind !== "complete") throw new Error("only whole answers are supported");
    const uitkomst = { status: gegeven.status ?? 200, headers: [...gegeven.headers], body: gegeven.body.string };
    if (grond === null) await options.geheugen.bewaar(actor, gevraagd, context.gelezen, uitkomst);
    return uitkomst;
  } finally {
    einde.vergeet();
    // The plugin did so when there was an answer. Out of time, or with an asker who left, what was seen is written down all
    // the same, and nothing may stay open.
    nazorg(
      context
        .sluit({ behoud: false, mislukt: true })
        .catch((error: unknown) => context.log.error({ err: error }, "verzoek niet afgerond"))
        .then(() => sluitAlles(context))
        .catch((error: unknown) => context.log.error({ err: error }, "sessie niet gesloten")),
    );
  }
}

/** Closes what a failed end left open. */
async function sluitAlles({ micro, registers, leveringen }: RequestContext): Promise<void> {
  await Promise.all([micro, registers, leveringen].map((sessie) => sessie.sluit(false)));
}

/**
 * What ends a request before its answer: null after so many milliseconds, and a throw when the asker goes. What still runs
 * for it is then undone, and its connection is free again.
 */
function wachtOpEinde(antwoord: ServerResponse, ms: number): { readonly voorbij: Promise<null>; vergeet(): void } {
  let vergeet = (): void => undefined;
  const voorbij = new Promise<null>((klaar, mis) => {
    const weg = (): void => mis(new Opgehangen());
    const wekker = setTimeout(() => klaar(null), ms);
    if (antwoord.closed) weg();
    else antwoord.once("close", weg);
    vergeet = () => {
      clearTimeout(wekker);
      antwoord.off("close", weg);
    };
  });
  return { voorbij, vergeet };
}
