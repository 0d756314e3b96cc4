import { createHmac } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";
import { CliFout } from "../../errors";
import { Aanbod, maakAanbieders, type DemoAanbieder } from "./aanbieders";
import { Batch, type Lines } from "./batch";
import { copyLines } from "./copy";
import { dayOf, EINDE, isoOf } from "./days";
import { maakWijken, type Wijk } from "./gebied";
import { schrijfHuishouden } from "./huishoudens";
import { verdeel, type Inwoners } from "./ijking";
import type { Aankomst, Kader } from "./kader";
import { Random } from "./random";
import { TABELLEN, type Tabel } from "./tables";

const REGIO = "TWENTE";
const CLIENTS_PER_BATCH = 500;
const HOUSEHOLDS_PER_TURN = 10;

/** How far the demo is, after each batch. */
export interface DemoVoortgang {
  readonly trajecten: number;
  readonly rijen: number;
  readonly rijenPerSeconde: number;
}

export interface DemoOpties {
  /** Rows of traject, exactly. About 170 000 is the true scale of Twente over five years; fewer is a sample. */
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

/** The region before anyone lives in it. */
interface Twente {
  readonly inwoners: readonly Inwoners[];
  readonly aanbieders: readonly DemoAanbieder[];
  readonly wijken: ReadonlyMap<string, readonly Wijk[]>;
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

async function leesInwoners(db: PoolClient): Promise<Inwoners[]> {
  const { rows } = await db.query<Inwoners>(
    `select g.code as gemeente, j.inwoners, coalesce(j.jeugdigen, 0) as jeugdigen
       from gemeente g join gemeente_jaar j on j.gemeente_code = g.code
      where g.regio_code = $1 and j.jaar = 2024 order by g.code`,
    [REGIO],
  );
  if (rows.length === 0) throw new CliFout(`Van regio ${REGIO} zijn geen gemeenten met inwoners bekend.`);
  return rows;
}

async function schrijfReferentie(db: PoolClient, { aanbieders, wijken }: Twente): Promise<void> {
  const rows = aanbieders.map((aanbieder) => ({
    code: aanbieder.code,
    naam: aanbieder.naam,
    soort: aanbieder.onderneming === null ? "ONDERNEMING" : "VESTIGING",
    onderneming_code: aanbieder.onderneming,
    opgegaan_in: aanbieder.opgegaanIn,
    opgegaan_per: aanbieder.opgegaanPer === null ? null : isoOf(aanbieder.opgegaanPer),
    solistisch: aanbieder.solistisch,
    gecertificeerde_instelling: aanbieder.gecertificeerd,
  }));
  await db.query("insert into aanbieder select * from jsonb_populate_recordset(null::aanbieder, $1::jsonb)", [
    JSON.stringify(rows),
  ]);
  const gebied = [...wijken].flatMap(([gemeente_code, lijst]) => lijst.map((wijk) => ({ gemeente_code, ...wijk })));
  await db.query(
    `insert into team (gemeente_code, code, naam)
     select distinct gemeente_code, team, initcap(replace(team, '-', ' '))
       from jsonb_to_recordset($1::jsonb) as w (gemeente_code text, team text) on conflict do nothing`,
    [JSON.stringify(gebied)],
  );
  await db.query(
    `insert into wijk (gemeente_code, code, naam)
     select gemeente_code, code, naam
       from jsonb_to_recordset($1::jsonb) as w (gemeente_code text, code text, naam text) on conflict do nothing`,
    [JSON.stringify(gebied)],
  );
  await db.query("update gemeente set data_tot = $1 where code = any($2)", [isoOf(EINDE), [...wijken.keys()]]);
}

/** One levering per gemeente says that all of it is made up. */
function schrijfLevering(batch: Batch, random: Random, gemeente: string, seed: number): string {
  const id = random.uuid(EINDE);
  batch.add("levering", {
    ...{
      gemeente_code: gemeente,
      id,
      soort: "DEMO",
      afzender: "DEMO",
      checksum: `demo-seed-${seed}`,
      status: "VERWERKT",
    },
    ...{ dagtekening: isoOf(EINDE), periode_van: isoOf(dayOf("2021-01-01")), periode_tot: isoOf(EINDE) },
    ontvangen_op: `${isoOf(EINDE)}T00:00:00Z`,
  });
  return id;
}

function maakNummers(): (reeks: string) => number {
  const stand = new Map<string, number>();
  return (reeks) => {
    const nummer = (stand.get(reeks) ?? 0) + 1;
    stand.set(reeks, nummer);
    // Toewijzingsnummers have seven digits, so that none is mistaken for a BSN.
    return reeks === "zaak" ? nummer : 1_000_000 + nummer;
  };
}

/**
 * Tells the planner what this transaction wrote: after the first batch for the checks of foreign keys, at the end for
 * whoever counts. Before PostgreSQL 17 motor may not, and the server answers with a warning only.
 */
const analyze = (db: PoolClient) => db.query(`analyze ${TABELLEN.join(", ")}`);

/** Everyone's lives, gemeente by gemeente; yields after each household. */
function* schrijfTwente(
  random: Random,
  batch: Batch,
  twente: Twente,
  { trajecten, seed }: DemoOpties,
): Generator<void> {
  const { aanbieders, inwoners, wijken } = twente;
  const codes = inwoners.map(({ gemeente }) => gemeente);
  const quota = verdeel(trajecten, inwoners);
  const aankomsten = new Map<string, Aankomst[]>(codes.map((code) => [code, []]));
  let personen = 0;
  for (const gemeente of codes) {
    const wachtend = aankomsten.get(gemeente) ?? [];
    // Whoever moves to a gemeente that has been written has left the region.
    aankomsten.delete(gemeente);
    const kader: Kader = {
      ...{ random, batch, gemeente, aankomsten: wachtend, nummer: maakNummers(), wijken: wijken.get(gemeente) ?? [] },
      aanbod: new Aanbod(gemeente, aanbieders),
      levering: schrijfLevering(batch, random, gemeente, seed),
      pseudoniem: () => createHmac("sha256", `demo-${seed}`).update(String(++personen)).digest("hex"),
      vertrek: (aankomst) => aankomsten.get(random.pick(codes))?.push(aankomst),
    };
    for (const wet of ["JEUGDWET", "WMO"] as const) {
      let rest = quota.get(gemeente)?.[wet] ?? 0;
      while (rest > 0) {
        rest -= schrijfHuishouden(kader, wet, rest);
        yield;
      }
    }
  }
}

/** Generates and copies at the same time: one batch is on its way to the server while the next is made. */
async function vul(db: PoolClient, opties: DemoOpties): Promise<DemoResultaat> {
  const begonnen = performance.now();
  const seconden = () => (performance.now() - begonnen) / 1000;
  const random = new Random(opties.seed);
  const inwoners = await leesInwoners(db);
  const twente: Twente = {
    inwoners,
    aanbieders: maakAanbieders(
      random,
      inwoners.map(({ gemeente }) => gemeente),
    ),
    wijken: new Map(inwoners.map((rij) => [rij.gemeente, maakWijken(rij)])),
  };
  await schrijfReferentie(db, twente);

  const rijen = Object.fromEntries(TABELLEN.map((tabel) => [tabel, 0])) as Record<Tabel, number>;
  const copy = async (lines: Lines) => {
    const first = rijen.client === 0;
    for (const [tabel, rows] of lines) {
      await copyLines(db, tabel, rows);
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
  const levens = schrijfTwente(random, batch, twente, opties);
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
  return { gemeenten: inwoners.map(({ gemeente }) => gemeente), rijen, seconden: seconden() };
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
