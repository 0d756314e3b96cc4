import type { ClientBase } from "pg";
import type { Queryable } from "../../data/queryable";
import { asQueryable } from "../../data/queryable-pg";
import { sql } from "../../data/sql";
import { logDirty } from "../dirty-clients";
import { volgBronnenNaBericht } from "../levering/bij/volg-bronnen";
import type { LeveringInvoer, Toegepast } from "./invoer";
import { isAlVerwerkt, neemSlot, registreerLevering } from "./levering";
import { legVerbanden } from "./verbanden";
import { verwerkDeclaratie } from "./verwerk-declaratie";
import { verwerkHulp } from "./verwerk-hulp";
import { verwerkToewijzing } from "./verwerk-toewijzing";

/** What became of a message: nothing when it was there already. */
export type LeveringUitslag =
  { readonly uitslag: "AL_VERWERKT" } | { readonly uitslag: "VERWERKT"; readonly clienten: number };

/** Applies what a message says. */
function pasToe(db: Queryable, invoer: LeveringInvoer, leveringId: string): Promise<Toegepast> {
  switch (invoer.vorm) {
    case "HULP":
      return verwerkHulp(db, invoer, leveringId);
    case "TOEWIJZING":
      return verwerkToewijzing(db, invoer, leveringId);
    case "DECLARATIE":
      return verwerkDeclaratie(db, invoer, leveringId);
  }
}

/**
 * Takes a message into the micro tables: whole, in the transaction of `client` (role motor), and with the same end in
 * whatever order messages come.
 *
 * @throws AfgewezenFout when a line contradicts what is there; its field is the path of that line. Roll back then.
 */
export async function verwerkLevering(client: ClientBase, invoer: LeveringInvoer): Promise<LeveringUitslag> {
  const db = asQueryable(client);
  await neemSlot(db, invoer.gemeente);
  if (await isAlVerwerkt(db, invoer)) return { uitslag: "AL_VERWERKT" };
  await db.query(sql`insert into aanbieder (code) values (${invoer.aanbieder}) on conflict (code) do nothing`);
  const leveringId = await registreerLevering(db, invoer);
  const { gewijzigd, declaraties } = await pasToe(db, invoer, leveringId);
  const verbonden = await legVerbanden(db, invoer, declaraties);
  const clienten = [...new Set([...gewijzigd, ...verbonden])];
  await logDirty(client, invoer.gemeente, clienten, leveringId);
  await volgBronnenNaBericht(client, invoer.gemeente, leveringId, clienten);
  return { uitslag: "VERWERKT", clienten: clienten.length };
}
