import type { ApolloServerPlugin } from "@apollo/server";
import { type GraphQLFormattedError, OperationTypeNode } from "graphql";
import type { RequestContext } from "../request-context";

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Ends the request's transaction before the answer leaves, so that what the answer says happened did happen. A mutation
 * with any error is undone as a whole and answers no data; a commit that fails replaces the answer by a masked error.
 * (A body without a query never gets here; it opened nothing, and the http layer closes once more.)
 */
export function closeSessionPlugin(formatError: FormatError): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, operation, response }) {
          if (response.body.kind !== "single") throw new Error("only whole answers are supported");
          const { singleResult } = response.body;
          const mutatie = operation?.operation === OperationTypeNode.MUTATION;
          const fout = (singleResult.errors?.length ?? 0) > 0;
          if (fout) contextValue.gelezen.meer = true;
          try {
            await contextValue.leveringen.sluit(false);
            await contextValue.micro.sluit(!(mutatie && fout));
            await contextValue.registers.sluit(!(mutatie && fout));
            if (mutatie && fout && singleResult.data) singleResult.data = null;
          } catch (error) {
            const masked = formatError({ message: "" }, error);
            response.body = { kind: "single", singleResult: { errors: [masked] } };
            response.http.status = 500;
          }
        },
      };
    },
  };
}
