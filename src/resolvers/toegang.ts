import { Extensions } from "type-graphql";
import type { Actie } from "../access/policy";

/** OUDER: who got the parent may have this field. OPENBAAR: for everyone, or the resolver decides by its arguments. */
export type Toegangseis = Actie | "OUDER" | "OPENBAAR";

/**
 * States who may have this field, query or mutation. Required on every field; build-schema.ts enforces an action: a role
 * that lacks it gets an error (a Query or Mutation, or a field that can't be null) or null (any other field).
 */
export const Toegang = (toegang: Toegangseis) => Extensions({ toegang });
