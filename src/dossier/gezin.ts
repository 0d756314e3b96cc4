import type { EntityManager } from "typeorm";
import type { Sleutel } from "../data/sleutel";
import { Client } from "../entities";

/** The ids of the clients of a gezin. They share its team, so who sees the gezin sees them all. */
export async function leden(db: EntityManager, gezin: Sleutel): Promise<string[]> {
  const clienten = await db.find(Client, {
    select: { gemeenteCode: true, id: true },
    where: { gemeenteCode: gezin.gemeenteCode, gezinId: gezin.id },
    order: { id: "ASC" },
  });
  return clienten.map(({ id }) => id);
}

/** Whose facts a plan (or what hangs on it) touches: its client, or every member of its gezin. */
export async function betrokkenen(
  db: EntityManager,
  plan: { readonly gemeenteCode: string; readonly clientId: string | null; readonly gezinId: string | null },
): Promise<string[]> {
  if (plan.clientId !== null) return [plan.clientId];
  return plan.gezinId === null ? [] : leden(db, { gemeenteCode: plan.gemeenteCode, id: plan.gezinId });
}

/** Whose facts a question of a client touches: its own, and those of whoever shares its gezin, and so its plan. */
export const huisgenoten = async (db: EntityManager, { gemeenteCode, id, gezinId }: Client): Promise<string[]> =>
  gezinId === null ? [id] : leden(db, { gemeenteCode, id: gezinId });
