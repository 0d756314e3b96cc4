import type { Queryable } from "../../data/queryable";
import { clientVanBericht, clientVanRegel, ruimNaamlozeOp } from "./client";
import type { Toegepast, ToewijzingLevering } from "./invoer";
import { zetToewijzing } from "./toewijzing";

/** Applies a 301, with the same end in whatever order messages come. */
export async function verwerkToewijzing(
  db: Queryable,
  invoer: ToewijzingLevering,
  leveringId: string,
): Promise<Toegepast> {
  const gewijzigd = new Set<string>();
  const iemand = invoer.client.pseudoniem === null ? null : await clientVanBericht(db, invoer, leveringId);
  if (iemand?.gewijzigd) gewijzigd.add(iemand.id);
  for (const regel of invoer.regels) {
    const wie = iemand ?? (await clientVanRegel(db, invoer, leveringId, regel));
    if (wie.gewijzigd) gewijzigd.add(wie.id);
    for (const id of await zetToewijzing(db, invoer, leveringId, regel, wie)) {
      gewijzigd.add(id);
      if (id !== wie.id) await ruimNaamlozeOp(db, invoer.gemeente, id);
    }
  }
  return { gewijzigd, declaraties: [] };
}
