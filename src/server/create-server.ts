import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "../request-context";
import { closeSessionPlugin } from "./close-session.plugin";
import { asGateway } from "./executor";
import { createFormatError } from "./format-error";
import { begrens, eenOnderbouwing, GRENZEN } from "./limits";
import { logPlugin } from "./logging";
import { omvangPlugin } from "./omvang.plugin";

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  /** In production the schema itself is not told to who asks. */
  readonly production: boolean;
}

/** The GraphQL server, started, without a way in: http.ts gives it requests, a test may call executeOperation. */
export async function createServer({ schema, log, production }: ServerOptions): Promise<ApolloServer<RequestContext>> {
  const formatError = createFormatError(log, production);
  const server = new ApolloServer<RequestContext>({
    gateway: asGateway(schema),
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
    // Answers are read by programs; laying them out costs more than making them.
    stringifyResult: (result) => JSON.stringify(result),
    // http.ts decides when to stop: readiness first, then the requests under way.
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // No answer about people or live figures may be cached on the way, so nothing needs to be worked out per field.
      ApolloServerPluginCacheControlDisabled(),
      omvangPlugin(),
      logPlugin(),
      closeSessionPlugin(formatError),
    ],
  });
  await server.start();
  return server;
}
