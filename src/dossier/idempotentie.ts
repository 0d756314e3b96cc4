import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { Idempotentie } from "../entities";
import { AfgewezenFout } from "./afgewezen";

/** A mutation that may arrive twice and must happen once. Keys are per gemeente and actor. */
export interface Eenmaal {
  readonly gemeenteCode: string;
  readonly actor: string;
  readonly sleutel: string;
  readonly mutatie: string;
  readonly invoer: unknown;
}

/** JSON with its keys in order, so that the same input has the same hash however it was written. */
const canoniek = (waarde: unknown): string =>
  JSON.stringify(waarde, (_, inhoud: unknown) =>
    inhoud !== null && typeof inhoud === "object" && !Array.isArray(inhoud)
      ? Object.fromEntries(Object.entries(inhoud).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inhoud,
  );

/**
 * Does a mutation once per key. The key is written beside what was done, so a refusal leaves none. The same key with the
 * same input gives what it gave, as it is now; with other input it is refused.
 */
export async function eenmaal<R extends { readonly id: string }>(
  db: EntityManager,
  { gemeenteCode, actor, sleutel, mutatie, invoer }: Eenmaal,
  doe: () => Promise<R>,
  herlees: (id: string) => Promise<R>,
): Promise<R> {
  const invoerHash = createHash("sha256")
    .update(`${mutatie}\n${canoniek(invoer)}`)
    .digest("hex");
  const eerder = await db.findOneBy(Idempotentie, { gemeenteCode, actor, sleutel });
  if (eerder && eerder.invoerHash !== invoerHash) {
    const melding = "Deze idempotentiesleutel is al gebruikt voor iets anders. Gebruik een nieuwe sleutel.";
    throw new AfgewezenFout("CONFLICT", melding, "idempotentiesleutel");
  }
  if (eerder) return herlees(eerder.resultaatId);
  const resultaat = await doe();
  await db.insert(Idempotentie, {
    gemeenteCode,
    actor,
    sleutel,
    mutatie,
    invoerHash,
    resultaatId: resultaat.id,
    gemaaktOp: new Date(),
  });
  return resultaat;
}
