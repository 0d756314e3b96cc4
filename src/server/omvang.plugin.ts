import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { RequestContext } from "../request-context";
import { kostenVan } from "./kosten";
import { weegKosten, teSnel } from "./limits";

/**
 * Weighs an operation before it runs: refused when it is too large for one, or with HTTP 429 when its asker has had too
 * much of late. Whoever is not known hears that a limit was passed and nothing of which, for limits are mapped by asking.
 */
export function omvangPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue, response }) {
          // Without one nothing runs: the document holds several and none is named.
          if (!operation) return;
          const kosten = kostenVan(schema, document, operation, request.variables);
          contextValue.tellers.kosten = kosten;
          const teZwaar = weegKosten(kosten, contextValue.actor.rol === "ANONIEM");
          const wacht = teZwaar ? 0 : contextValue.rekening(kosten);
          if (!teZwaar && wacht === 0) return;
          response.http.status = teZwaar ? 400 : 429;
          if (wacht > 0) response.http.headers.set("retry-after", String(wacht));
          throw teZwaar ?? teSnel(wacht);
        },
        async willSendResponse({ contextValue, response }) {
          if (contextValue.actor.rol !== "ANONIEM" || response.body.kind !== "single") return;
          const { singleResult } = response.body;
          if (singleResult.errors) singleResult.errors = singleResult.errors.map(zonderGrens);
        },
      };
    },
  };
}

const zonderGrens = (fout: GraphQLFormattedError): GraphQLFormattedError =>
  fout.extensions?.["code"] === "QUERY_TOO_COMPLEX"
    ? { message: "De vraag is geweigerd.", extensions: { code: "QUERY_TOO_COMPLEX" } }
    : fout;
