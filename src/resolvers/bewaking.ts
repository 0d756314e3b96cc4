import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from "graphql";
import { ACTIES, type Actie, isMicro, mag } from "../access/policy";
import { vereis } from "../access/vereis";
import type { RequestContext } from "../request-context";
import { isOverPersonen, zonderOnderwerp } from "./onderwerp";
import { verhul } from "./schuilnamen";
import { noteerAntwoord, noteerMislukt } from "./volg-vraag";

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

/**
 * Puts before the resolver of each field the guard of its access tag, and behind it the note of whose data it answers. Only
 * fields that name an action or answer people's data pay for it.
 */
export function bewaak(schema: GraphQLSchema): GraphQLSchema {
  const open = zonderToegang(schema);
  if (open.length > 0) throw new Error(`fields without an access tag: ${open.join(", ")}`);
  const onbekend = zonderOnderwerp(schema);
  if (onbekend.length > 0) throw new Error(`types of which is not said whom they are about: ${onbekend.join(", ")}`);
  const wortels = [schema.getQueryType()?.name, schema.getMutationType()?.name];
  for (const { type, veld } of veldenVan(schema)) {
    verhul(veld);
    const actie: unknown = veld.extensions.toegang;
    const soort = getNamedType(veld.type);
    if (isOverPersonen(soort)) veld.resolve = volgend(veld, soort);
    if (isActie(actie)) veld.resolve = bewakend(veld, actie, !wortels.includes(type) && !isNonNullType(veld.type));
  }
  return schema;
}

type Veld = GraphQLField<unknown, RequestContext>;

function bewakend(veld: Veld, actie: Actie, leeg: boolean): NonNullable<Veld["resolve"]> {
  const resolve = veld.resolve ?? defaultFieldResolver;
  return (ouder, args: object, context, info) => {
    if (leeg && !mag(context.actor, actie, context.grond)) return null;
    try {
      vereis(context, actie);
    } catch (error) {
      if (isMicro(actie)) noteerMislukt(context, args, info, error);
      throw error;
    }
    return resolve(ouder, args, context, info);
  };
}

function volgend(veld: Veld, type: GraphQLNamedType): NonNullable<Veld["resolve"]> {
  const resolve = veld.resolve ?? defaultFieldResolver;
  return (ouder, args: object, context, info) => {
    const noteer = (antwoord: unknown): unknown => {
      noteerAntwoord(context, { args, info, type }, antwoord);
      return antwoord;
    };
    const antwoord: unknown = resolve(ouder, args, context, info);
    if (!(antwoord instanceof Promise)) return noteer(antwoord);
    return antwoord.then(noteer, (error: unknown) => {
      if (info.path.prev === undefined) noteerMislukt(context, args, info, error);
      throw error;
    });
  };
}
