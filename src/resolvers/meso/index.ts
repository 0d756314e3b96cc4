import type { NonEmptyArray } from "type-graphql";

/** The resolvers of the meso level. */
export const mesoResolvers: NonEmptyArray<new () => object> | [] = [];
