import type { ApolloServerPlugin } from "@apollo/server";
import pino, { type Logger } from "pino";
import type { Actor } from "../access/actor";
import type { Cijfervraag, RequestContext } from "../request-context";

/** The process's log: JSON lines on stderr, for stdout belongs to commands. Never variables, tokens or people's data. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ["authorization", "*.authorization", "headers", "*.headers", "variables", "*.variables"],
        remove: true,
      },
      serializers: { err: veiligeFout },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}

/** What of an error may be written down: an SQL message or its parameters can hold a person's data, so they can't. */
export function veiligeFout(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { soort: typeof error };
  const sql = sqlVan(error);
  const stack = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map(zonderMap);
  if (sql) return { soort: error.name, sqlstate: sql.code, beperking: sql.constraint, tabel: sql.table, stack };
  // The system names the path, and a parser quotes what it read.
  if ("syscall" in error || error instanceof SyntaxError) {
    return { soort: error.name, code: (error as NodeJS.ErrnoException).code, stack };
  }
  return { soort: error.name, melding: zonderNummers(error.message), stack };
}

/** A line of a stack with the name of its file alone: where the hub is installed is nobody's business. */
const zonderMap = (line: string): string =>
  line.replace(/\(.*[\\/]([^\\/]+)\)$/, "($1)").replace(/^(\s+at (?:async )?)[^(]*[\\/]([^\\/()]+)$/, "$1$2");

/** The database's own error, also inside the wrapper that TypeORM puts around it. */
export function sqlVan(error: unknown): { code: string; constraint?: string; table?: string } | null {
  if (typeof error !== "object" || error === null) return null;
  if ("driverError" in error && error.driverError !== error) return sqlVan(error.driverError);
  if (!("code" in error) || typeof error.code !== "string" || !/^[0-9A-Z]{5}$/.test(error.code)) return null;
  const text = (naam: string) => {
    const waarde: unknown = (error as Record<string, unknown>)[naam];
    return typeof waarde === "string" ? { [naam]: waarde } : {};
  };
  return { code: error.code, ...text("constraint"), ...text("table") };
}

/** Nine digits in a row may be a BSN; nothing that leaves the process repeats them. */
export const zonderNummers = (tekst: string): string => tekst.replace(/\d{9,}/g, "[nummer]");

/** An operation's name is the caller's own words: one that holds a number of six digits or more is left out. */
const veiligeNaam = (naam: string | null | undefined): string | undefined =>
  !naam || /\d{6}/.test(naam) ? undefined : naam.slice(0, 80);

/** What the log says of questions for live figures, and by whom: figures are told apart by combining many of them. */
export const cijferregel = (actor: Actor, cijfervragen: readonly Cijfervraag[]): object =>
  cijfervragen.length === 0 ? {} : { wie: actor.rol === "ANONIEM" ? null : actor.id, cijfervragen };

/** One line per answered document. */
export function logPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const begin = performance.now();
      return {
        async willSendResponse({ contextValue, operation, operationName, queryHash, response }) {
          // Absent, whatever its type says, when the request had no query.
          const hash = queryHash as string | undefined;
          const fouten = response.body.kind === "single" ? response.body.singleResult.errors : undefined;
          contextValue.log.info(
            {
              operatie: veiligeNaam(operationName),
              soort: operation?.operation,
              hash: hash?.slice(0, 16),
              rol: contextValue.actor.rol,
              kosten: contextValue.tellers.kosten,
              ...cijferregel(contextValue.actor, contextValue.gelezen.cijfervragen),
              ms: Math.round(performance.now() - begin),
              codes: fouten && [...new Set(fouten.map((fout) => fout.extensions?.code))],
            },
            "verzoek",
          );
        },
      };
    },
  };
}
