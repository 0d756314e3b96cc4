import type { Queryable, Row } from "../data/queryable";
import { type Sql, sql } from "../data/sql";
import { LANDELIJK } from "../domein";
import { HubError } from "../errors";
import type { Actor, LeveringScope, MicroScope } from "./actor";

/** Reference data changes by an operator's hand; a scope may lag behind it this many milliseconds. */
const CACHE_MS = 5_000;

const caches = new WeakMap<Queryable, Map<string, { tot: number; codes: Promise<readonly string[]> }>>();

async function codes(lezer: Queryable, sleutel: string, vraag: Sql): Promise<readonly string[]> {
  const cache = caches.get(lezer) ?? new Map<string, { tot: number; codes: Promise<readonly string[]> }>();
  caches.set(lezer, cache);
  const bewaard = cache.get(sleutel);
  if (bewaard && bewaard.tot > Date.now()) return bewaard.codes;
  const vers = lezer.query<Row & { code: string }>(vraag).then((rijen) => rijen.map((rij) => rij.code));
  cache.set(sleutel, { tot: Date.now() + CACHE_MS, codes: vers });
  vers.catch(() => cache.delete(sleutel));
  return vers;
}

const gemeentenVanRegio = (lezer: Queryable, regio: string) =>
  codes(lezer, `regio:${regio}`, sql`select code from gemeente where regio_code = ${regio} order by code`);

const teamsVanGemeente = (lezer: Queryable, gemeente: string) =>
  codes(lezer, `team:${gemeente}`, sql`select code from team where gemeente_code = ${gemeente} order by code`);

/** The gemeenten this actor may know anything of; empty for ANONIEM. `lezer` reads the reference tables. */
export async function gemeentenVan(actor: Actor, lezer: Queryable): Promise<readonly string[]> {
  switch (actor.rol) {
    case "TOEGANGSMEDEWERKER":
    case "CLIENT":
      return [actor.gemeente];
    case "CONTRACTMANAGER":
    case "TOEZICHTHOUDER":
    case "PRIVACYFUNCTIONARIS":
      return actor.gemeenten;
    case "AANBIEDER":
    case "ANALIST":
    case "BI":
      return gemeentenVanRegio(lezer, actor.regio);
    case "BEHEERDER":
      return codes(lezer, "alle", sql`select code from gemeente order by code`);
    case "ANONIEM":
      return [];
  }
}

/** Which live cells this actor may sum: the second of two belts, after the policy. FORBIDDEN for who has no live figures. */
export async function celScope(
  actor: Actor,
  lezer: Queryable,
): Promise<{ readonly gemeenten: readonly string[]; readonly aanbieders: readonly string[] | "ALLE" }> {
  switch (actor.rol) {
    case "AANBIEDER":
      return { gemeenten: await gemeentenVan(actor, lezer), aanbieders: [actor.aanbieder] };
    case "CONTRACTMANAGER":
    case "TOEZICHTHOUDER":
    case "ANALIST":
      return { gemeenten: await gemeentenVan(actor, lezer), aanbieders: "ALLE" };
    default:
      throw new HubError("FORBIDDEN", "Uw rol heeft geen toegang tot actuele cijfers.");
  }
}

/** Which people's rows a session of this actor may see; expands "all teams". FORBIDDEN for who sees no rows at all. */
export async function microScope(actor: Actor, lezer: Queryable): Promise<MicroScope> {
  const leeg = { gemeenten: [], teams: [], aanbieders: [], clienten: [] };
  switch (actor.rol) {
    case "TOEGANGSMEDEWERKER": {
      const teams = actor.teams === "ALLE" ? await teamsVanGemeente(lezer, actor.gemeente) : actor.teams;
      return { ...leeg, gemeenten: [actor.gemeente], teams };
    }
    case "AANBIEDER":
      return { ...leeg, gemeenten: await gemeentenVanRegio(lezer, actor.regio), aanbieders: [actor.aanbieder] };
    case "CLIENT":
      return { ...leeg, gemeenten: [actor.gemeente], clienten: [actor.client], inzage: [actor.client] };
    case "PRIVACYFUNCTIONARIS":
      return { ...leeg, gemeenten: actor.gemeenten, inzage: ["ALLE"] };
    default:
      throw new HubError("FORBIDDEN", "Uw rol heeft geen toegang tot gegevens over personen.");
  }
}

/**
 * Which deliveries this actor may see. Deliveries of no gemeente (reference data, a file that could not be read) are for
 * who sent them, and for a BEHEERDER. FORBIDDEN for who sees no deliveries at all.
 */
export async function leveringScope(actor: Actor, lezer: Queryable): Promise<LeveringScope> {
  const gemeenten = await gemeentenVan(actor, lezer);
  switch (actor.rol) {
    case "AANBIEDER":
      return { gemeenten: [...gemeenten, LANDELIJK], aanbieders: [actor.aanbieder], leveringen: [] };
    case "BEHEERDER":
      return { gemeenten: [...gemeenten, LANDELIJK], aanbieders: [], leveringen: ["ALLE"] };
    case "TOEGANGSMEDEWERKER":
    case "CONTRACTMANAGER":
    case "TOEZICHTHOUDER":
    case "ANALIST":
      return { gemeenten, aanbieders: [], leveringen: ["ALLE"] };
    default:
      throw new HubError("FORBIDDEN", "Uw rol heeft geen toegang tot leveringen.");
  }
}
