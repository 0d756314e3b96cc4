import type { Queryable, Row } from "../data/queryable";
import { type Sql, sql } from "../data/sql";
import { LANDELIJK } from "../domein";
import { HubError } from "../errors";
import { type Actor, HEEL_MANDAAT, type LeveringScope, type MicroScope, type Register } from "./actor";

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

/** The teams of the actor; "all teams" are those that the gemeente has. */
export const teamsVan = async (
  actor: Extract<Actor, { rol: "TOEGANGSMEDEWERKER" }>,
  lezer: Queryable,
): Promise<readonly string[]> => (actor.teams === "ALLE" ? teamsVanGemeente(lezer, actor.gemeente) : actor.teams);

/** Of which wetten this actor may see rows; a limited mandate leaves out what says no wet. */
const wettenVan = (actor: Actor): readonly string[] =>
  actor.rol === "TOEGANGSMEDEWERKER" ? (actor.wetten ?? HEEL_MANDAAT) : HEEL_MANDAAT;

/** Which people's rows a session of this actor may see; expands "all teams". FORBIDDEN for who sees no rows at all. */
export async function microScope(actor: Actor, lezer: Queryable): Promise<MicroScope> {
  const leeg = { gemeenten: [], teams: [], aanbieders: [], clienten: [], wetten: wettenVan(actor) };
  switch (actor.rol) {
    case "TOEGANGSMEDEWERKER":
      return { ...leeg, gemeenten: [actor.gemeente], teams: await teamsVan(actor, lezer), actor: actor.id };
    case "AANBIEDER":
      return {
        ...{ ...leeg, gemeenten: await gemeentenVanRegio(lezer, actor.regio), aanbieders: [actor.aanbieder] },
        actor: actor.id,
      };
    case "CLIENT":
      return {
        ...{ ...leeg, gemeenten: [actor.gemeente], clienten: [actor.client] },
        ...{ inzage: [actor.client], actor: actor.id },
      };
    case "PRIVACYFUNCTIONARIS":
      return { ...leeg, gemeenten: actor.gemeenten, inzage: ["ALLE"], actor: actor.id };
    default:
      throw new HubError("FORBIDDEN", "Uw rol heeft geen toegang tot gegevens over personen.");
  }
}

/** Which registers of exceptional access are read whole. */
const REGISTERS: Partial<Record<Actor["rol"], readonly Register[]>> = {
  CONTRACTMANAGER: ["ONDERZOEK"],
  PRIVACYFUNCTIONARIS: ["ONDERZOEK", "NOODTOEGANG"],
};

/**
 * What of the registers of exceptional access this actor may see: of its gemeenten what is its own, or all. Sees no rows of
 * people's files. FORBIDDEN for who has no name.
 */
export async function registerScope(actor: Actor, lezer: Queryable): Promise<MicroScope> {
  if (actor.rol === "ANONIEM") throw new HubError("UNAUTHENTICATED", "Hiervoor is een geldig token nodig.");
  return {
    ...{ gemeenten: await gemeentenVan(actor, lezer), teams: [], aanbieders: [], clienten: [], wetten: [] },
    actor: actor.id,
    registers: REGISTERS[actor.rol] ?? [],
  };
}

/**
 * Which deliveries this actor may see. Deliveries of no gemeente (reference data, a file that could not be read) are for
 * who sent them, and for a BEHEERDER. FORBIDDEN for who sees no deliveries at all.
 */
export async function leveringScope(actor: Actor, lezer: Queryable): Promise<LeveringScope> {
  const gemeenten = await gemeentenVan(actor, lezer);
  const wetten = wettenVan(actor);
  switch (actor.rol) {
    case "AANBIEDER":
      return { gemeenten: [...gemeenten, LANDELIJK], aanbieders: [actor.aanbieder], leveringen: [], wetten };
    case "BEHEERDER":
      return { gemeenten: [...gemeenten, LANDELIJK], aanbieders: [], leveringen: ["ALLE"], wetten };
    case "TOEGANGSMEDEWERKER":
    case "CONTRACTMANAGER":
    case "TOEZICHTHOUDER":
    case "ANALIST":
      return { gemeenten, aanbieders: [], leveringen: ["ALLE"], wetten };
    default:
      throw new HubError("FORBIDDEN", "Uw rol heeft geen toegang tot leveringen.");
  }
}
