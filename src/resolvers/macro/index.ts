import type { NonEmptyArray } from "type-graphql";

/** The resolvers of the macro level. */
export const macroResolvers: NonEmptyArray<new () => object> | [] = [];
