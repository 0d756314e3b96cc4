import { CommanderError } from "commander";
import { CliFout } from "../../errors";
import { sqlVan, veiligeFout } from "../logging";
import { wrongUse } from "./dutch";

const CONNECTION: Readonly<Record<string, string>> = {
  ECONNREFUSED: "De database antwoordt niet. Draait PostgreSQL, en klopt DATABASE_URL?",
  ENOTFOUND: "De host in DATABASE_URL is niet gevonden.",
  ETIMEDOUT: "De database antwoordt niet op tijd.",
  EADDRINUSE: "De poort is al in gebruik. Kies een andere met PORT.",
  EACCES: "Geen toegang tot een bestand, map of poort.",
  "28P01": "De database weigert een wachtwoord. Klopt DATABASE_URL, en draaide migreer met deze DRIELUIK_DATA_DIR?",
  "28000": "De database weigert deze gebruiker.",
  "3D000": "De database in DATABASE_URL bestaat niet.",
  "42501": "De databasegebruiker mist een recht. Is DATABASE_URL die van de beheerder?",
  "57P01": "De database is gestopt terwijl deze opdracht liep.",
  "57P03": "De database start nog. Probeer het zo opnieuw.",
};

function codeOf(error: unknown): string | null {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const sql = sqlVan(error);
  if (sql) return sql.code;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}

/** What a command says when it fails, and its exit code: 1 refused or failed, 2 wrong use, 0 after --help. */
export interface Explanation {
  readonly text: string | null;
  readonly exitCode: 0 | 1 | 2;
}

/**
 * Turns any error into a Dutch message without a stack trace. Of an unexpected error only its kind and code are said:
 * its message may hold a person's data.
 */
export function explain(error: unknown, programName: string): Explanation {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { text: null, exitCode: 0 };
    // Commander shows the help by itself when no command is given.
    if (error.code === "commander.help") return { text: null, exitCode: 2 };
    return { text: wrongUse(error, programName), exitCode: 2 };
  }
  if (error instanceof CliFout) return { text: error.message, exitCode: error.exitCode };
  const code = codeOf(error);
  const known = code === null ? undefined : CONNECTION[code];
  if (known !== undefined) return { text: known, exitCode: 1 };
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    text: `Onverwachte fout: ${kind}${code === null ? "" : ` (${code})`}. Meer met LOG_LEVEL=debug.`,
    exitCode: 1,
  };
}

/** Where an unexpected error came from, for who asks with LOG_LEVEL=debug; nothing of a person. */
export const trace = (error: unknown): string => JSON.stringify(veiligeFout(error), null, 2);
