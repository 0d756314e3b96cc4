import { GraphQLError, type GraphQLFormattedError, Kind } from "graphql";
import type { Logger } from "pino";
import { ArgumentValidationError } from "type-graphql";
import { v7 } from "uuid";
import { VraagFout } from "../aggregations/types";
import { ERROR_CODES, type ErrorCode, HubError } from "../errors";
import { sqlVan, zonderNummers } from "./logging";
import { onvolledigArgument, zonderInvoer } from "./zonder-invoer";

/** Apollo's own codes for documents and requests that can't be understood. */
const ONBEGREPEN = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
];

/** SQLSTATE of a statement that ran out of time, or that was cancelled for it. */
const TE_LAAT = ["57014", "55P03", "25P04"];

/** SQLSTATE of a text that PostgreSQL can't hold, such as one with a NUL character. */
const ONMOGELIJKE_TEKST = ["22021", "22P05"];

const isCode = (code: unknown): code is ErrorCode => (ERROR_CODES as readonly unknown[]).includes(code);

/** What lies under the wrappers that GraphQL puts around a thrown error. */
function oorzaak(error: unknown): unknown {
  let diepste = error;
  while (diepste instanceof Error && "originalError" in diepste && diepste.originalError)
    diepste = diepste.originalError;
  return diepste;
}

/**
 * The last thing an error passes before it leaves: only codes of the closed set, only messages that were meant to be
 * shown. Anything else is a bug: it is logged under a reference that the caller gets too, and tells nothing more.
 */
export function createFormatError(
  log: Logger,
  production = false,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const plaats = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    const antwoord = (code: ErrorCode, melding: string, extra: Record<string, unknown> = {}) => ({
      message: zonderNummers(melding),
      ...plaats,
      extensions: { code, ...extra },
    });

    const bron = oorzaak(error);
    // Apollo stamps its own code on what a validation rule reports; ours lies under it.
    const code = bron instanceof HubError ? bron.extensions.code : formatted.extensions?.code;
    if (bron instanceof VraagFout) return antwoord("BAD_USER_INPUT", bron.message);
    if (bron instanceof ArgumentValidationError) {
      return antwoord("BAD_USER_INPUT", "De invoer voldoet niet aan de regels.", { velden: veldenVan(bron) });
    }
    if (TE_LAAT.includes(sqlVan(bron)?.code ?? "")) {
      return antwoord("TIMEOUT", "Het antwoord duurde te lang. Vraag minder tegelijk.");
    }
    if (ONMOGELIJKE_TEKST.includes(sqlVan(bron)?.code ?? "")) {
      return antwoord("BAD_USER_INPUT", "Een waarde bevat een teken dat niet kan. Haal onzichtbare tekens weg.");
    }
    if (code === "GRAPHQL_PARSE_FAILED" && /tokens/.test(formatted.message)) {
      return antwoord("QUERY_TOO_COMPLEX", "De vraag is te lang.");
    }
    if (ONBEGREPEN.includes(String(code))) {
      return antwoord("BAD_USER_INPUT", zonderInvoer(formatted.message, !production));
    }
    // What graphql-js throws while it reads variables has a code of its own that is also ours.
    if (code === "BAD_USER_INPUT" && !(bron instanceof HubError)) {
      return antwoord(code, zonderInvoer(formatted.message, !production));
    }
    if (isCode(code) && code !== "INTERNAL_SERVER_ERROR") return antwoord(code, formatted.message);
    // While it runs a document graphql-js finds that a variable is null where it may not be, and gives no code.
    const onvolledig = bron instanceof GraphQLError ? onvolledigArgument(bron.message) : null;
    if (onvolledig !== null) return antwoord("BAD_USER_INPUT", onvolledig);

    const referentie = v7();
    log.error({ referentie, err: bron, veld: veldVan(error) }, "interne fout");
    // Not through `antwoord`: a reference may hold nine digits in a row, and must stay what the log says.
    return {
      message: `Er ging iets mis in de hub. Noem bij vragen referentie ${referentie}.`,
      ...plaats,
      extensions: { code: "INTERNAL_SERVER_ERROR", referentie },
    };
  };
}

/** The field that failed, as the schema calls it: in the path an alias, the caller's own words, may stand for it. */
function veldVan(error: unknown): string | undefined {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  return node?.kind === Kind.FIELD ? node.name.value : undefined;
}

/** The fields that failed a class-validator rule. Their values travel in the same error, which is why it is rewritten. */
function veldenVan(fout: ArgumentValidationError): string[] {
  const regels = fout.extensions.validationErrors as readonly { readonly property: string }[];
  return regels.map(({ property }) => property);
}
