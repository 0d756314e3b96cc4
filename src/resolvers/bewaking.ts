import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isNonNullType, isObjectType } from "graphql";
import { ACTIES, type Actie, mag } from "../access/policy";
import { vereis } from "../access/vereis";
import type { RequestContext } from "../request-context";
import { verhul } from "./schuilnamen";

const isActie = (toegang: unknown): toegang is Actie => (ACTIES as readonly unknown[]).includes(toegang);

/** The fields of the schema's own object types, with the type they are on. Introspection's types are not ours. */
export function veldenVan(schema: GraphQLSchema): { type: string; veld: GraphQLField<unknown, RequestContext> }[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith("__"))
    .flatMap((type) => Object.values(type.getFields()).map((veld) => ({ type: type.name, veld })));
}

/** Fields without a known access tag, as `Type.field`. */
export const zonderToegang = (schema: GraphQLSchema): string[] =>
  veldenVan(schema)
    .filter(
      ({ veld }) =>
        !isActie(veld.extensions.toegang) && !["OUDER", "OPENBAAR"].includes(String(veld.extensions.toegang)),
    )
    .map(({ type, veld }) => `${type}.${veld.name}`);

/** Puts the guard of each field's access tag before its resolver; only fields that name an action pay for it. */
export function bewaak(schema: GraphQLSchema): GraphQLSchema {
  const open = zonderToegang(schema);
  if (open.length > 0) throw new Error(`fields without an access tag: ${open.join(", ")}`);
  const wortels = [schema.getQueryType()?.name, schema.getMutationType()?.name];
  for (const { type, veld } of veldenVan(schema)) {
    verhul(veld);
    const actie: unknown = veld.extensions.toegang;
    if (!isActie(actie)) continue;
    const leeg = !wortels.includes(type) && !isNonNullType(veld.type);
    const resolve = veld.resolve ?? defaultFieldResolver;
    veld.resolve = (ouder, args, context, info) => {
      if (leeg && !mag(context.actor, actie, context.grond)) return null;
      vereis(context, actie);
      return resolve(ouder, args, context, info);
    };
  }
  return schema;
}
