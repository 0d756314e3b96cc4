import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, print } from "graphql";
import type { Logger } from "pino";
import { z } from "zod";
import type { Config } from "../config";
import { CliFout, HubError } from "../errors";
import { GRENZEN } from "./limits";

/** The list that `npm run codegen` writes of the operations in this repository; what is built lies one folder deeper. */
const eigenLijst = (): string => {
  const [bron, gebouwd] = ["../..", "../../.."].map((op) => join(__dirname, op, "trusted-documents.json"));
  return bron !== undefined && existsSync(bron) ? bron : (gebouwd ?? "");
};

/** What a body of GraphQL over HTTP says of its document. */
interface Vraag {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

export interface Documenten {
  /**
   * The body with the text of its document in it, where it named one by its sha256 (`documentId`, or
   * `extensions.persistedQuery`).
   *
   * @throws HubError BAD_USER_INPUT for a name that is not on the list, FORBIDDEN for a text that must be and is not
   */
  vind(body: unknown, log: Logger): unknown;
}

const Lijst = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string());

export const kenmerkVan = (tekst: string): string => createHash("sha256").update(tekst).digest("hex");

/** A document is known by its meaning: as printed, so that how it is laid out is no difference. */
function genormaliseerd(tekst: string): string {
  try {
    return print(parse(tekst, { maxTokens: GRENZEN.tokens, noLocation: true }));
  } catch {
    return tekst;
  }
}

function leesLijst(pad: string): Readonly<Record<string, string>> {
  try {
    return Lijst.parse(JSON.parse(readFileSync(pad, "utf8")));
  } catch {
    throw new CliFout(
      `De lijst met bekende documenten is niet te lezen. Zet DRIELUIK_DOCUMENTENLIJST op een JSON-bestand met per sha256 de tekst.`,
    );
  }
}

function kenmerkIn({ documentId, extensions }: Vraag): string | null {
  if (typeof documentId === "string") return documentId.replace(/^sha256:/, "");
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  return typeof persistedQuery?.sha256Hash === "string" ? persistedQuery.sha256Hash : null;
}

/**
 * The documents that the hub knows. Nobody can add one by asking: the list is a file that came with the code, or that the
 * operator names. Null when the operator wants none of it.
 */
export function openDocumenten({ stand, lijst: pad }: Config["documenten"]): Documenten | null {
  if (stand === "uit") return null;
  const lijst = leesLijst(pad ?? eigenLijst());
  const bekend = new Set(Object.values(lijst).map((tekst) => kenmerkVan(genormaliseerd(tekst))));
  return {
    vind: (body, log) => {
      // What is no body of a question is refused where every such body is.
      if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
      const vraag = body as Vraag;
      if (typeof vraag.query !== "string" || vraag.query === "") {
        const kenmerk = kenmerkIn(vraag);
        if (kenmerk === null) return body;
        const query = Object.hasOwn(lijst, kenmerk) ? lijst[kenmerk] : undefined;
        if (query === undefined) {
          throw new HubError("BAD_USER_INPUT", "Dit document staat niet op de lijst. Stuur de tekst als query.");
        }
        const rest = Object.entries(vraag).filter(([naam]) => naam !== "documentId" && naam !== "extensions");
        return { ...Object.fromEntries(rest), query };
      }
      const kenmerk = kenmerkVan(genormaliseerd(vraag.query));
      if (bekend.has(kenmerk)) return body;
      log.warn({ document: kenmerk, geweigerd: stand === "streng" }, "onbekend document");
      if (stand === "waarnemen") return body;
      throw new HubError(
        "FORBIDDEN",
        `Deze server beantwoordt alleen documenten die de beheerder kent. Vraag de beheerder om document ${kenmerk} op de lijst te zetten.`,
      );
    },
  };
}
