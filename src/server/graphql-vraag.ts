import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";
import type { Actor } from "../access/actor";
import { type ErrorCode, HubError } from "../errors";
import { fout, type Headers, HttpFout, type Uitkomst } from "./antwoord";
import type { Documenten } from "./documenten";
import type { Legitimatie } from "./legitimatie";
import { GRENZEN } from "./limits";
import { adresVan, ONGELDIG_TOKEN, rekeningVan, type Tempo } from "./tempo";

/** A refusal as it is told: to whom is not known without a word on what was passed. */
export const geweigerd = (error: HubError, actor: Actor, status: number, ...headers: Headers): Uitkomst =>
  fout(
    status,
    error.extensions.code as ErrorCode,
    actor.rol === "ANONIEM" ? "De vraag is geweigerd." : error.message,
    ...headers,
  );

/** The body with its document in it, when the hub wants to know its documents. */
export function metDocument(body: unknown, actor: Actor, log: Logger, documenten: Documenten | null): unknown {
  try {
    return documenten ? documenten.vind(body, log) : body;
  } catch (error) {
    throw error instanceof HubError ? new HttpFout(geweigerd(error, actor, 400)) : error;
  }
}

/** Who is asked for an actor, and whom attempts are held to. */
interface Poort {
  readonly authenticate: Legitimatie;
  readonly tempo: Tempo;
  /** How many proxies stand before the hub. */
  readonly proxies: number;
}

/** Who asks. Throws HttpFout for a token that is none. */
export async function wie(vraag: IncomingMessage, { authenticate, tempo, proxies }: Poort): Promise<Actor> {
  try {
    return await authenticate(vraag);
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    const wacht = rekeningVan(tempo, { rol: "ANONIEM" }, adresVan(vraag, proxies))(ONGELDIG_TOKEN);
    if (wacht > 0)
      throw new HttpFout(fout(429, error.extensions.code as ErrorCode, error.message, ["retry-after", String(wacht)]));
    throw new HttpFout(
      fout(401, "UNAUTHENTICATED", error.message, ["www-authenticate", 'Bearer error="invalid_token"']),
    );
  }
}

/** A header that was sent once. */
export const kop = (vraag: IncomingMessage, naam: string): string | null => {
  const waarde = vraag.headers[naam];
  return typeof waarde === "string" ? waarde.trim() : null;
};

/** The body, whole. Throws HttpFout for what is no JSON by its own word, or too large. */
export async function leesTekst(vraag: IncomingMessage): Promise<string> {
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

/** Throws HttpFout for what is no JSON. */
export function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    throw new HttpFout(fout(400, "BAD_USER_INPUT", "De vraag is geen geldige JSON."));
  }
}
