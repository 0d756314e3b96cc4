import { Field, ObjectType } from "type-graphql";
import { HubError } from "../errors";
import { Toegang } from "./toegang";

/** Rows of one answer; more is a next page. */
const MAXIMUM = 200;

@ObjectType({ description: "Waar deze pagina in de hele lijst staat.", simpleResolvers: true })
export class PageInfo {
  @Toegang("OUDER")
  @Field(() => Boolean, { description: "Of er na deze pagina nog meer is." })
  readonly hasNextPage: boolean;

  @Toegang("OUDER")
  @Field(() => String, {
    nullable: true,
    description: "Geef deze waarde mee als after om de volgende pagina te krijgen. Leeg als de pagina leeg is.",
  })
  readonly endCursor: string | null;

  constructor(hasNextPage: boolean, endCursor: string | null) {
    this.hasNextPage = hasNextPage;
    this.endCursor = endCursor;
  }
}

/** One page of a list; cursors are opaque. */
export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

/** The page as a connection: each node beside its cursor. */
export function toConnection<T>(nodes: readonly T[], hasNextPage: boolean, cursor: (node: T) => string): Connection<T> {
  const edges = nodes.map((node) => ({ node, cursor: cursor(node) }));
  return { edges, pageInfo: new PageInfo(hasNextPage, edges.at(-1)?.cursor ?? null) };
}

/** Refuses a page size outside 1..200 with BAD_USER_INPUT. */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= MAXIMUM) return first;
  throw new HubError("BAD_USER_INPUT", `first loopt van 1 tot en met ${String(MAXIMUM)}.`);
}
