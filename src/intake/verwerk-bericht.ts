import type { Pool } from "pg";
import type { Pseudoniemen } from "../access/pseudoniem";
import { asQueryable } from "../data/queryable-pg";
import { neemSlot } from "../dossier/bericht/levering";
import { verwerkLevering } from "../dossier/bericht/verwerk-levering";
import { eisStand } from "../dossier/pseudoniemstand";
import type { Bevinding } from "./afgekeurd";
import type { Bericht } from "./bericht";
import { bevindingenVan } from "./bevindingen-van";
import type { Kolomindeling } from "./bij/kolomindeling";
import { leesBericht } from "./ijw-iwmo/lees-bericht";
import { naarLevering } from "./naar-levering";
import { inTransactie } from "./transactie";

/** What intake works with: the database as role motor, and the keys of the gemeenten. */
export interface Intake {
  readonly motor: Pool;
  readonly pseudoniemen: Pseudoniemen;
  /** Ids of the indicators that figures of others may stand beside; intake itself counts nothing. */
  readonly indicatoren?: readonly string[];
  /** How columns of Beleidsinformatie Jeugd are named; as in the protocol unless given. */
  readonly kolomindeling?: Kolomindeling;
}

/** How a message is delivered. */
export interface BerichtOpties {
  /** Checks all, and writes nothing. */
  readonly proef?: boolean | undefined;
  /** What must hold of the message before anything is written; throws Afgekeurd. */
  readonly eis?: ((bericht: Bericht) => void) | undefined;
}

/** Thrown to take a transaction back that has told what it would have done. */
class Proef extends Error {
  constructor(readonly uitslag: "VERWERKT" | "AL_VERWERKT") {
    super("a trial is taken back");
  }
}

/** Which message it was, as far as it could be read. */
export interface BerichtKop {
  readonly soort: string;
  readonly gemeente: string;
  /** Who sent it: an aanbieder by its AGB, or the gemeente itself. */
  readonly afzender: string;
  readonly dagtekening: string;
  readonly regels: number;
}

/** The verdict on one file: VERWERKT and AL_VERWERKT left it in the hub, GECONTROLEERD and AFGEKEURD left nothing. */
export type Oordeel =
  | { readonly oordeel: "VERWERKT" | "AL_VERWERKT" | "GECONTROLEERD"; readonly bericht: BerichtKop }
  | { readonly oordeel: "AFGEKEURD"; readonly bericht: BerichtKop | null; readonly bevindingen: readonly Bevinding[] };

const kopVan = ({ soort, gemeente, afzender, dagtekening, regels }: Bericht): BerichtKop => ({
  soort,
  gemeente,
  afzender,
  dagtekening,
  regels: regels.length,
});

/**
 * Takes one message in: reads it as it streams, checks it, and applies it in one transaction. A refused
 * message leaves nothing behind.
 *
 * @throws whatever is wrong with the hub itself, such as a database that does not answer.
 */
export async function verwerkBericht(
  bron: AsyncIterable<Uint8Array>,
  intake: Intake,
  { proef = false, eis }: BerichtOpties = {},
): Promise<Oordeel> {
  let bericht: Bericht | null = null;
  try {
    bericht = await leesBericht(bron);
    eis?.(bericht);
    const pseudoniemen = intake.pseudoniemen.vers();
    const invoer = await naarLevering(asQueryable(intake.motor), bericht, pseudoniemen);
    const { uitslag } = await inTransactie(intake.motor, async (client) => {
      await neemSlot(asQueryable(client), invoer.gemeente);
      await eisStand(asQueryable(client), pseudoniemen.gebruikt());
      const geschreven = await verwerkLevering(client, invoer);
      if (proef) throw new Proef(geschreven.uitslag);
      return geschreven;
    });
    return { oordeel: uitslag, bericht: kopVan(bericht) };
  } catch (error) {
    if (error instanceof Proef && bericht) {
      return { oordeel: error.uitslag === "VERWERKT" ? "GECONTROLEERD" : error.uitslag, bericht: kopVan(bericht) };
    }
    const bevindingen = bevindingenVan(error);
    if (!bevindingen) throw error;
    return { oordeel: "AFGEKEURD", bericht: bericht && kopVan(bericht), bevindingen };
  }
}
