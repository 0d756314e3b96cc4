import type { NonEmptyArray } from "type-graphql";

/** The resolvers of the micro level. */
export const microResolvers: NonEmptyArray<new () => object> | [] = [];
