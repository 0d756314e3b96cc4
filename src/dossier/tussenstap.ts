import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import { type Doel, Tussenstap } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { eisDenkbaar, eisGebeurd } from "./datum";
import { onbekend, type Schrijver, vind } from "./schrijver";
import { uitvoerdersOp } from "./uitvoerder";

/** A new tussenstap, or with `tussenstap` a change of one: undefined leaves as it is, null empties. */
export interface TussenstapInvoer {
  readonly tussenstap?: Sleutel | null | undefined;
  readonly omschrijving?: string | null | undefined;
  readonly streefdatum?: string | null | undefined;
  readonly gerealiseerdOp?: string | null | undefined;
}

/** Adds or changes steps of a doel that the caller holds for a change. */
export async function legTussenstappenVast(
  { db, vandaag }: Schrijver,
  doel: Doel,
  stappen: readonly TussenstapInvoer[],
): Promise<void> {
  for (const { tussenstap, omschrijving, streefdatum, gerealiseerdOp } of stappen) {
    eisDenkbaar(streefdatum, vandaag, "tussenstappen");
    eisGebeurd(gerealiseerdOp, vandaag, "tussenstappen");
    if (tussenstap) {
      const { doelId, gemeenteCode, id } = await vind(db, Tussenstap, tussenstap, "tussenstappen", "WIJZIGT");
      if (doelId !== doel.id) throw onbekend("tussenstappen");
      const wijziging = {
        ...(omschrijving ? { omschrijving } : {}),
        ...(streefdatum === undefined ? {} : { streefdatum }),
        ...(gerealiseerdOp === undefined ? {} : { gerealiseerdOp }),
      };
      if (Object.keys(wijziging).length > 0) await db.update(Tussenstap, { gemeenteCode, id }, wijziging);
      continue;
    }
    if (!omschrijving) {
      throw new AfgewezenFout("ONGELDIG", "Een nieuwe tussenstap heeft een omschrijving nodig.", "tussenstappen");
    }
    const nieuw: Tussenstap = {
      gemeenteCode: doel.gemeenteCode,
      id: v7(),
      teamCode: doel.teamCode,
      aanbiederCodes: await uitvoerdersOp(db, doel, vandaag),
      clientId: doel.clientId,
      doelId: doel.id,
      wet: doel.wet,
      omschrijving,
      streefdatum: streefdatum ?? null,
      gerealiseerdOp: gerealiseerdOp ?? null,
    };
    await db.insert(Tussenstap, nieuw);
  }
}
