import { timingSafeEqual } from "node:crypto";
import type { Queryable, Row } from "../data/queryable";
import { sql } from "../data/sql";
import { HubError } from "../errors";
import type { Actor } from "./actor";
import { actorVanSleutel, hashVan, leesSleutel } from "./api-sleutel";

/** How long, in ms, a key that was found right is taken at its word: a revoked one is refused after it on every server. */
export const SLEUTEL_ONTHOUDEN_MS = 2_000;
const ONTHOUDEN_SLEUTELS = 1_000;

interface Rij extends Row {
  readonly hash: string;
  readonly claims: unknown;
  readonly datasets: readonly string[];
  readonly geldig: boolean;
  readonly over_ms: number;
  readonly noteren: boolean;
}

const ongeldig = () => new HubError("UNAUTHENTICATED", "De sleutel is ongeldig of verlopen.");

/** Compared with where there is no key, so that this takes as long. */
const GEEN_HASH = "0".repeat(64);

/**
 * Tells whom an API key stands for. A key that is wrong, expired, revoked or unknown gets one answer, after one statement.
 *
 * @param lezer reads the keys
 * @param app notes, at most once a minute per key, that one was used; what goes wrong there is told to `opFout`
 */
export function createSleutelcontrole(
  lezer: Queryable,
  app: Queryable,
  opFout: (error: unknown) => void,
): (sleutel: string) => Promise<Actor> {
  const bekend = new Map<string, { readonly actor: Actor; readonly tot: number }>();

  async function noteer(id: string): Promise<void> {
    await app
      .query(
        sql`update sleutel set laatst_gebruikt_op = now()
          where id = ${id} and (laatst_gebruikt_op is null or laatst_gebruikt_op < now() - interval '1 minute')`,
      )
      .catch(opFout);
  }

  return async (sleutel) => {
    const delen = leesSleutel(sleutel);
    if (!delen) throw ongeldig();
    const { id, geheim } = delen;
    const hash = hashVan(geheim);
    // Named by what it hashes to, so that no secret lies about in memory.
    const naam = `${id} ${hash.toString("hex")}`;
    const onthouden = bekend.get(naam);
    if (onthouden && onthouden.tot > Date.now()) return onthouden.actor;
    bekend.delete(naam);
    const [rij] = await lezer.query<Rij>(sql`
      select hash, claims, datasets, ingetrokken_op is null and vervalt_op > now() as geldig,
        (extract(epoch from vervalt_op - now()) * 1000)::float8 as over_ms,
        laatst_gebruikt_op is null or laatst_gebruikt_op < now() - interval '1 minute' as noteren
      from sleutel where id = ${id}`);
    const klopt = timingSafeEqual(hash, Buffer.from(rij?.hash ?? GEEN_HASH, "hex"));
    const actor = rij && klopt && rij.geldig ? actorVanSleutel(id, rij.claims, rij.datasets) : null;
    if (!rij || !actor) throw ongeldig();
    if (rij.noteren) await noteer(id);
    if (bekend.size >= ONTHOUDEN_SLEUTELS) bekend.clear();
    bekend.set(naam, { actor, tot: Date.now() + Math.min(SLEUTEL_ONTHOUDEN_MS, rij.over_ms) });
    return actor;
  };
}
