import { setImmediate } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";
import { copyLines } from "../../data/copy";
import { CliFout } from "../../errors";
import { Batch, type Lines } from "./batch";
import { schrijfLevens } from "./levens";
import { Random } from "./random";
import { KOLOMMEN, TABELLEN, type Tabel } from "./tables";
import { maakTwente } from "./twente";

const CLIENTS_PER_BATCH = 500;
const HOUSEHOLDS_PER_TURN = 10;

/**
 * The number at which use per 1 000 residents is about that of Twente: 16 000 young clients a year. A smaller demo is a
 * sample, with figures per 1 000 that are as much lower.
 */
export const WARE_SCHAAL = 180_000;

/** How far the demo is, after each batch. */
export interface DemoVoortgang {
  readonly trajecten: number;
  readonly rijen: number;
  readonly rijenPerSeconde: number;
}

export interface DemoOpties {
  /** Rows of traject, exactly; see WARE_SCHAAL. */
  readonly trajecten: number;
  readonly seed: number;
  readonly opVoortgang?: (stand: DemoVoortgang) => void;
}

export interface DemoResultaat {
  /** The gemeenten that were filled. */
  readonly gemeenten: readonly string[];
  readonly rijen: Readonly<Record<Tabel, number>>;
  readonly seconden: number;
}

/**
 * Tells the planner what this transaction wrote: after the first batch for the checks of foreign keys, at the end for
 * whoever counts. Before PostgreSQL 17 motor may not, and the server answers with a warning only.
 */
const analyze = (db: PoolClient) => db.query(`analyze ${TABELLEN.join(", ")}`);

/** Generates and copies at the same time: one batch is on its way to the server while the next is made. */
async function vul(db: PoolClient, opties: DemoOpties): Promise<DemoResultaat> {
  const begonnen = performance.now();
  const seconden = () => (performance.now() - begonnen) / 1000;
  const random = Random.ofSeed(opties.seed);
  const twente = await maakTwente(db, random);
  const rijen = Object.fromEntries(TABELLEN.map((tabel) => [tabel, 0])) as Record<Tabel, number>;
  const copy = async (lines: Lines) => {
    const first = rijen.client === 0;
    for (const [tabel, rows] of lines) {
      await copyLines(db, tabel, KOLOMMEN[tabel], rows);
      rijen[tabel] += rows.length;
    }
    if (first) await analyze(db);
    const totaal = Object.values(rijen).reduce((sum, aantal) => sum + aantal, 0);
    opties.opVoortgang?.({
      trajecten: rijen.traject,
      rijen: totaal,
      rijenPerSeconde: Math.round(totaal / seconden()),
    });
  };
  const batch = new Batch();
  let copying = Promise.resolve();
  let huishoudens = 0;
  const levens = schrijfLevens(random, batch, twente, opties);
  try {
    while (!levens.next().done) {
      // The socket gets a turn now and then, or the server would wait for the generator.
      if (++huishoudens % HOUSEHOLDS_PER_TURN === 0) await setImmediate();
      if (batch.size("client") < CLIENTS_PER_BATCH) continue;
      await copying;
      copying = copy(batch.take());
      // Reported where it is awaited, one batch later.
      copying.catch(() => undefined);
    }
  } finally {
    // Also on failure: a copy that still runs after the rollback would commit by itself.
    await copying;
  }
  await copy(batch.take());
  await analyze(db);
  return { gemeenten: twente.inwoners.map(({ gemeente }) => gemeente), rijen, seconden: seconden() };
}

/** Refuses a database with people or aanbieders in it: made-up and real must never mix. */
async function vereisLeeg(db: PoolClient): Promise<void> {
  const { rows } = await db.query<{ vol: boolean }>(
    "select exists (select from client) or exists (select from levering) or exists (select from aanbieder) as vol",
  );
  if (rows[0]?.vol) {
    throw new CliFout("De database bevat al gegevens. De demo vult alleen een lege database; er is niets veranderd.");
  }
}

/**
 * Fills an empty database with a synthetic Twente of five years up to 1 January 2026: people, plans, help and outcomes,
 * all made up, calibrated on what is published. One transaction: after a crash the database is as empty as before. Memory
 * stays flat, whatever the number. The same seed and number give the same rows.
 *
 * @param motor pool of role motor: COPY and row security do not go together
 * @throws CliFout when the database is not empty
 */
export async function vulDemo(motor: Pool, opties: DemoOpties): Promise<DemoResultaat> {
  const db = await motor.connect();
  let broken: Error | undefined;
  try {
    await db.query("begin");
    await db.query("select pg_advisory_xact_lock(hashtext('drieluik demo'))");
    await vereisLeeg(db);
    const resultaat = await vul(db, opties);
    await db.query("commit");
    return resultaat;
  } catch (error) {
    await db.query("rollback").catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error("rollback failed");
    });
    throw error;
  } finally {
    db.release(broken);
  }
}
