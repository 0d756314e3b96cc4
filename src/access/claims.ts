import { z } from "zod";
import { WETTEN } from "../domein";
import { SLEUTEL_ACTOR, type Actor } from "./actor";
import { voldoetAanElfproef } from "./pseudoniem";

const id = z
  .string()
  .min(1)
  .max(200)
  // Logs and audit lines name the caller by it: it may not pass for an API key, and a burgerservicenummer may not get there.
  .refine((sub) => !sub.startsWith(SLEUTEL_ACTOR) && !voldoetAanElfproef(sub));
const gemeente = z.string().regex(/^\d{4}$/);
const regio = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/);
// No comma: row security reads the teams as one comma list.
const team = z.string().regex(/^[\w.:-]{1,40}$/);

const metGemeenten = { sub: id, gemeenten: z.array(gemeente).min(1).max(400) };
const metRegio = { sub: id, regio };

/** What a token must carry per role. Claims of no concern to the role are ignored; a missing one refuses the token. */
const Claims = z.discriminatedUnion("rol", [
  z.object({
    rol: z.literal("TOEGANGSMEDEWERKER"),
    sub: id,
    gemeente,
    teams: z.union([z.literal("ALLE"), z.array(team).min(1).max(100)]),
    wetten: z.array(z.enum(WETTEN)).min(1).optional(),
  }),
  z.object({ rol: z.literal("AANBIEDER"), sub: id, regio, aanbieder: z.string().regex(/^(\d{8}|DL\d{6})$/) }),
  z.object({ rol: z.literal("CONTRACTMANAGER"), ...metGemeenten }),
  z.object({ rol: z.literal("TOEZICHTHOUDER"), ...metGemeenten }),
  z.object({ rol: z.literal("PRIVACYFUNCTIONARIS"), ...metGemeenten }),
  z.object({ rol: z.literal("ANALIST"), ...metRegio }),
  z.object({ rol: z.literal("BI"), ...metRegio }),
  z.object({ rol: z.literal("CLIENT"), sub: id, gemeente, client: z.uuid() }),
  z.object({ rol: z.literal("BEHEERDER"), sub: id }),
]);

/** The claims of a verified token as an Actor; null when they name no complete actor. */
export function toActor(claims: unknown): Exclude<Actor, { rol: "ANONIEM" }> | null {
  const { success, data } = Claims.safeParse(claims);
  if (!success) return null;
  const { sub, ...actor } = data;
  return { ...actor, id: sub };
}

/** The claims that name this actor; `toActor` reads them back. */
export function toClaims(actor: Exclude<Actor, { rol: "ANONIEM" }>): Record<string, unknown> & { sub: string } {
  const { id: sub, ...claims } = actor;
  // What came with an API key is no claim: it stays with that key.
  delete claims.sleutel;
  delete claims.datasets;
  return { ...claims, sub };
}
