import type { ServerResponse } from "node:http";
import type { ErrorCode } from "../errors";

/** An answer before it is sent. */
export interface Uitkomst {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  readonly body: string;
}

export type Headers = readonly (readonly [string, string])[];

/** A refusal that is not worth a GraphQL engine. */
export class HttpFout extends Error {
  constructor(readonly uitkomst: Uitkomst) {
    super(`http ${String(uitkomst.status)}`);
  }
}

export const json = (
  status: number,
  inhoud: unknown,
  headers: Headers = [],
  soort = "application/json; charset=utf-8",
): Uitkomst => ({ status, headers: [["content-type", soort], ...headers], body: JSON.stringify(inhoud) });

/** An error as GraphQL tells it. */
export const fout = (status: number, code: ErrorCode, message: string, ...headers: Headers): Uitkomst =>
  json(status, { errors: [{ message, extensions: { code } }] }, headers);

/** An error as RFC 9457 tells it, for routes that are no GraphQL. `detail` is Dutch and says what to do. */
export interface Probleem {
  readonly status: number;
  /** Last part of the type, in kebab-case. */
  readonly soort: string;
  readonly title: string;
  readonly detail: string;
  readonly meer?: object;
  readonly headers?: Headers;
}

export const probleem = ({ status, soort, title, detail, meer, headers }: Probleem): Uitkomst =>
  json(
    status,
    { type: `urn:drieluik:probleem:${soort}`, title, status, detail, ...meer },
    headers,
    "application/problem+json; charset=utf-8",
  );

/** Thrown where an upload ends in a problem. */
export class ProbleemFout extends Error {
  constructor(readonly probleem: Probleem) {
    super(probleem.soort);
  }
}

/**
 * What every answer says to a browser: this is data, of no page, to be kept by nobody and read by no other site. No header
 * of CORS is ever sent, so that a script of another site gets nothing. HSTS counts only where TLS stands before the hub.
 */
const VEILIG: Headers = [
  ["cache-control", "no-store"],
  ["content-security-policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=()"],
  ["referrer-policy", "no-referrer"],
  ["strict-transport-security", "max-age=31536000"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["x-permitted-cross-domain-policies", "none"],
];

/** An answer on a connection whose request node:http could not read, or that came too slowly; it ends the connection. */
export const ruw = (status: string): string =>
  [`HTTP/1.1 ${status}`, ...VEILIG.map(([naam, waarde]) => `${naam}: ${waarde}`), "connection: close", "", ""].join(
    "\r\n",
  );

/** Sends an answer; the `laatste` of a connection closes it. */
export function schrijf(antwoord: ServerResponse, { status, headers, body }: Uitkomst, laatste: boolean): void {
  antwoord.statusCode = status;
  for (const [naam, waarde] of VEILIG) antwoord.setHeader(naam, waarde);
  if (laatste) antwoord.setHeader("connection", "close");
  for (const [naam, waarde] of headers) antwoord.setHeader(naam, waarde);
  antwoord.end(body);
}
