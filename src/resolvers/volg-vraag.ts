import { type GraphQLNamedType, type GraphQLResolveInfo, Kind } from "graphql";
import type { Onderwerp, Waarneming } from "../access/audit";
import type { Gebeurtenis } from "../domein";
import { HubError } from "../errors";
import type { RequestContext } from "../request-context";
import { Afgewezen } from "./micro/afgewezen.type";
import { decodeId } from "./micro/id";
import { volgOnderwerpen } from "./onderwerp";

/** Mutations that make something; any other changes what is there. */
const MAAKT: ReadonlySet<string> = new Set([
  "registreerClient",
  "registreerAanmelding",
  "stelOndersteuningsplanVast",
  "voegDoelToe",
  "startTraject",
  "registreerEvaluatie",
  "registreerErvaring",
  "registreerMeting",
  "vraagNoodtoegang",
  "stelInformatieverzoek",
  "registreerGesprek",
]);

/** The root field that a field hangs under, by its name in the schema: in the path stands the caller's own alias. */
function wortelVan({ path, operation, fragments }: GraphQLResolveInfo): string {
  let wortel = path;
  while (wortel.prev) wortel = wortel.prev;
  const zoek = ({ selections }: typeof operation.selectionSet): string | undefined => {
    for (const keuze of selections) {
      if (keuze.kind === Kind.FIELD && (keuze.alias ?? keuze.name).value === wortel.key) return keuze.name.value;
      const binnen =
        keuze.kind === Kind.INLINE_FRAGMENT
          ? keuze.selectionSet
          : keuze.kind === Kind.FRAGMENT_SPREAD
            ? fragments[keuze.name.value]?.selectionSet
            : undefined;
      const gevonden = binnen && zoek(binnen);
      if (gevonden !== undefined) return gevonden;
    }
    return undefined;
  };
  return zoek(operation.selectionSet) ?? "";
}

const gebeurtenisVan = ({ parentType, schema, fieldName }: GraphQLResolveInfo): Gebeurtenis =>
  parentType === schema.getMutationType() ? (MAAKT.has(fieldName) ? "AANMAKEN" : "WIJZIGEN") : "LEZEN";

/** Whom a question is about by its own arguments: a client where it names one, else the gemeente of any id in it. */
function bedoeld(args: object, veld: string): Onderwerp {
  let gemeente: string | undefined;
  for (const [naam, waarde] of Object.entries(args) as [string, unknown][]) {
    if (typeof waarde === "object" && waarde !== null) {
      const dieper = bedoeld(waarde, "");
      if (dieper.client !== undefined) return dieper;
      gemeente ??= dieper.gemeente || undefined;
    }
    const sleutel = typeof waarde === "string" ? decodeId(waarde) : null;
    if (!sleutel) continue;
    if (naam === "client" || (naam === "id" && veld === "client")) {
      return { gemeente: sleutel.gemeenteCode, client: sleutel.id };
    }
    gemeente ??= sleutel.gemeenteCode;
  }
  return { gemeente: gemeente ?? "" };
}

/** Notes that a question about people was refused, or failed. Who is nobody yet has no line: there is no one to name. */
export function noteerMislukt(ctx: RequestContext, args: object, info: GraphQLResolveInfo, error?: unknown): void {
  if (ctx.actor.rol === "ANONIEM") return;
  const geweigerd = error === undefined || (error instanceof HubError && error.extensions.code === "FORBIDDEN");
  const waarneming: Waarneming = {
    gebeurtenis: gebeurtenisVan(info),
    operatie: wortelVan(info),
    gegeven: null,
    uitkomst: geweigerd ? "GEWEIGERD" : "MISLUKT",
  };
  ctx.audit.noteer(bedoeld(args, info.fieldName), waarneming);
}

/**
 * Notes whose data a field answers. A way in that gives nothing was refused, as far as its asker can tell: unknown and
 * invisible look alike here too.
 */
export function noteerAntwoord(
  ctx: RequestContext,
  { args, info, type }: { readonly args: object; readonly info: GraphQLResolveInfo; readonly type: GraphQLNamedType },
  antwoord: unknown,
): void {
  const isWortel = info.path.prev === undefined;
  if (antwoord === null || antwoord === undefined || antwoord instanceof Afgewezen) {
    if (isWortel) noteerMislukt(ctx, args, info);
    return;
  }
  const [gebeurtenis, operatie] = [gebeurtenisVan(info), wortelVan(info)];
  volgOnderwerpen(type, antwoord, (onderwerp, gegeven) => {
    ctx.audit.noteer(onderwerp, { gebeurtenis, operatie, gegeven, uitkomst: "GESLAAGD" });
  });
}
