import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  GraphQLID,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { openCursor, schuilnaam, verzegelCursor } from "../access/schuilnaam";
import { HubError } from "../errors";
import type { RequestContext } from "../request-context";
import { decodeId } from "./micro/id";

const CURSORS = ["cursor", "endCursor"];

const isObject = (waarde: unknown): waarde is Record<string, unknown> =>
  typeof waarde === "object" && waarde !== null && !Array.isArray(waarde);

/** The input with every id of ours made into one of nothing: inside an onderzoek an id from elsewhere leads nowhere. */
function zonderIds(geheim: string, type: GraphQLInputType, waarde: unknown): unknown {
  if (isNonNullType(type)) return zonderIds(geheim, type.ofType, waarde);
  if (isListType(type)) {
    return Array.isArray(waarde) ? waarde.map((een) => zonderIds(geheim, type.ofType, een)) : waarde;
  }
  if (type === GraphQLID) return typeof waarde === "string" && decodeId(waarde) ? schuilnaam(geheim, waarde) : waarde;
  if (!isInputObjectType(type) || !isObject(waarde)) return waarde;
  const velden = type.getFields();
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, inhoud]) => {
      const veld = velden[naam];
      return [naam, veld ? zonderIds(geheim, veld.type, inhoud) : inhoud];
    }),
  );
}

function naarBinnen(
  geheim: string,
  veld: GraphQLField<unknown, RequestContext>,
  args: Record<string, unknown>,
): Record<string, unknown> {
  const binnen = Object.fromEntries(
    veld.args
      .map(({ name, type }) => [name, zonderIds(geheim, type, args[name])] as const)
      .filter(([naam]) => naam in args),
  );
  if (typeof args["after"] !== "string") return binnen;
  const after = openCursor(geheim, args["after"]);
  if (after === null) throw new HubError("BAD_USER_INPUT", "after is geen cursor van een eerdere pagina.");
  return { ...binnen, after };
}

/**
 * Inside an onderzoek every id of the micro level leaves under that onderzoek's pseudonym, every cursor under its seal, and
 * none comes in. Put round a field's resolver here, for all fields at once, so that a new one can't forget it.
 */
export function verhul(veld: GraphQLField<unknown, RequestContext>): void {
  const isId = getNamedType(veld.type) === GraphQLID;
  const isCursor = CURSORS.includes(veld.name);
  if (!isId && !isCursor && veld.args.length === 0) return;
  const resolve = veld.resolve ?? defaultFieldResolver;
  const naarBuiten = (geheim: string, waarde: unknown): unknown => {
    if (Array.isArray(waarde)) return waarde.map((een) => naarBuiten(geheim, een));
    if (typeof waarde !== "string" || !decodeId(waarde)) return waarde;
    return isId ? schuilnaam(geheim, waarde) : verzegelCursor(geheim, waarde);
  };
  const verhuld = async (...[ouder, args, context, info]: Parameters<typeof resolve>): Promise<unknown> => {
    const { onderzoek } = (await context.micro.open()).scope;
    if (!onderzoek) throw new Error("a session inside an onderzoek knows no onderzoek");
    const { geheim } = onderzoek;
    const waarde: unknown = await resolve(
      ouder,
      naarBinnen(geheim, veld, args as Record<string, unknown>),
      context,
      info,
    );
    return isId || isCursor ? naarBuiten(geheim, waarde) : waarde;
  };
  veld.resolve = (ouder, args, context, info) =>
    context.grond?.soort === "ONDERZOEK" ? verhuld(ouder, args, context, info) : resolve(ouder, args, context, info);
}
