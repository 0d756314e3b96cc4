import { type GraphQLSchema, isObjectType } from "graphql";
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from "type-graphql";
import { bewaak } from "./bewaking";
import { resolvers } from "./index";

/**
 * Most of an answer is read from getters, which GraphQL does by itself: the resolver that type-graphql puts before each only
 * makes that dearer. What it would do besides is to make an instance of a plain object, and every source is one already.
 */
function zonderOmweg(schema: GraphQLSchema): GraphQLSchema {
  for (const { target, name } of getMetadataStorage().objectTypes) {
    const type = schema.getType(name);
    const velden = isObjectType(type) ? Object.values(type.getFields()) : [];
    for (const veld of velden) {
      const eigen = Object.getOwnPropertyDescriptor(target.prototype, veld.name);
      if (eigen?.get) delete veld.resolve;
    }
  }
  return schema;
}

/** The schema of the hub, guarded by its access tags. Throws when a field has none. */
export function buildSchema(): GraphQLSchema {
  const [first, ...rest] = resolvers;
  if (!first) throw new Error("a schema needs resolvers");
  const list: NonEmptyArray<new () => object> = [first, ...rest];
  return bewaak(zonderOmweg(buildSchemaSync({ resolvers: list, validate: true })));
}
