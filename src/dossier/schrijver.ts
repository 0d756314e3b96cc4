import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from "typeorm";
import type { Sleutel } from "../data/sleutel";
import { AfgewezenFout } from "./afgewezen";

/** Where and on which day a write happens: inside a savepoint (or a transaction of motor), today in Amsterdam. */
export interface Schrijver {
  readonly db: EntityManager;
  /** Civil date, `YYYY-MM-DD`. */
  readonly vandaag: string;
  /** Told whose data a write concerns, where that can't be seen of what it gives. */
  readonly betreft?: (clientIds: readonly string[]) => void;
}

/**
 * How long a row must stay as it was read. A new row takes its parent BLIJFT; what changes a row, or carries columns down to
 * its children, takes it WIJZIGT and changes parents before children. So no child is born beside an upkeep that misses it.
 */
type Slot = "BLIJFT" | "WIJZIGT";

const LOCKS = { BLIJFT: "pessimistic_read", WIJZIGT: "for_no_key_update" } as const;

/** The row with this key. Unknown and invisible give one refusal, which confirms nothing. */
export async function vind<E extends Sleutel & ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<E>,
  { gemeenteCode, id }: Sleutel,
  veld: string,
  slot?: Slot,
): Promise<E> {
  const where = { gemeenteCode, id } as FindOptionsWhere<E>;
  const rij = await db.findOne(entity, { where, ...(slot ? { lock: { mode: LOCKS[slot] } } : {}) });
  if (!rij) throw onbekend(veld);
  return rij;
}

/** The refusal of a reference to a row that isn't there or may not be seen. */
export const onbekend = (veld: string): AfgewezenFout =>
  new AfgewezenFout("ONBEKEND", `Het veld ${veld} verwijst naar iets wat u niet kunt zien of wat er niet is.`, veld);
