import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { bewaak } from "./bewaking";
import { resolvers } from "./index";

/** The schema of the hub, guarded by its access tags. Throws when a field has none. */
export function buildSchema(): GraphQLSchema {
  const [first, ...rest] = resolvers;
  if (!first) throw new Error("a schema needs resolvers");
  const list: NonEmptyArray<new () => object> = [first, ...rest];
  return bewaak(buildSchemaSync({ resolvers: list, validate: true }));
}
