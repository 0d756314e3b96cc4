import { GraphQLError } from "graphql";

/** The closed set of codes that `extensions.code` of an error may carry. */
export const ERROR_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "QUERY_TOO_COMPLEX",
  "TIMEOUT",
  "INTERNAL_SERVER_ERROR",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An answer that only the asker or an operator can mend. The message is Dutch and may be shown as it is. */
export class HubError extends GraphQLError {
  constructor(code: ErrorCode, melding: string) {
    super(melding, { extensions: { code } });
  }
}

/** What the CLI says when it refuses: a Dutch message without a stack trace, exit code 1 (refused) or 2 (wrong use). */
export class CliFout extends Error {
  constructor(
    melding: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(melding);
  }
}
