import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "../request-context";
import { closeSessionPlugin } from "./close-session.plugin";
import { createFormatError } from "./format-error";
import { begrens, eenOnderbouwing, GRENZEN } from "./limits";
import { logPlugin } from "./logging";

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  /** In production the schema itself is not told to who asks. */
  readonly production: boolean;
}

/** The GraphQL server, started, without a way in: http.ts gives it requests, a test may call executeOperation. */
export async function createServer({ schema, log, production }: ServerOptions): Promise<ApolloServer<RequestContext>> {
  const formatError = createFormatError(log);
  const server = new ApolloServer<RequestContext>({
    schema,
    formatError,
    logger: log,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    maxRecursiveSelections: true,
    parseOptions: { maxLexicalTokens: GRENZEN.tokens },
    validationRules: [begrens, eenOnderbouwing],
    validationOptions: { maxErrors: GRENZEN.meldingen },
    // http.ts decides when to stop: readiness first, then the requests under way.
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), logPlugin(), closeSessionPlugin(formatError)],
  });
  await server.start();
  return server;
}
