import fc from "fast-check";
import { vulDemo } from "../../src/intake/demo";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { historie } from "../support/historie";
import { plusDagen } from "../support/naief/datum";
import { koersOp } from "../support/naief/koers";
import { leesMicrorijen, leesReferentie } from "../support/naief/lees";
import { bestandVan } from "../support/naief/tel";
import { herberekenen } from "../support/telling";
import { voegIn } from "../support/voeg-in";
import { AANBIEDERS, INSTRUMENTEN } from "../support/wereld";

const PEILDATUM = "2026-01-01";

interface Stand {
  readonly episode: string;
  readonly doel: string;
  readonly vervallen: boolean;
  readonly gas: number | null;
  readonly alleen: boolean;
}

const opPaar = (stand: readonly Stand[]) =>
  stand.map((een) => JSON.stringify([een.episode, een.doel, een.vervallen, een.gas, een.alleen])).sort();

/** How every doel stands on a day, by the stretches of the fact. */
async function volgensFeit({ motor }: TestDatabase, dag: string): Promise<string[]> {
  const { rows } = await motor.query<Stand>(
    `select episode_id as episode, doel_id as doel, vervallen, gas_score as gas, alleen_aanbieder as alleen
     from feiten.doel_koers where van <= $1 and coalesce(tot_en_met, 'infinity') >= $1`,
    [dag],
  );
  // On paper an evaluation by the aanbieder alone has a score; it is never counted.
  return opPaar(rows.map((rij) => ({ ...rij, gas: rij.alleen ? null : rij.gas })));
}

/** The same by plain loops over the micro rows, of that day alone. */
async function volgensLus({ motor }: TestDatabase, dag: string): Promise<string[]> {
  const bestand = bestandVan(await leesMicrorijen(motor), await leesReferentie(motor), PEILDATUM);
  return opPaar(
    koersOp(bestand, dag).map(({ episode, doel, vervallen, gas, alleenAanbieder }) => ({
      ...{ episode: episode.id, doel: doel.id, vervallen, gas, alleen: alleenAanbieder },
    })),
  );
}

describe.each([
  [
    "a drawn history",
    async (database: TestDatabase) => {
      const [rijen] = fc.sample(historie(200), { seed: 13, numRuns: 1 });
      if (!rijen) throw new Error("Er is niets getrokken");
      await voegIn(database.motor, rijen, AANBIEDERS, INSTRUMENTEN);
    },
  ],
  [
    "a demo of 3 000 trajecten",
    async (database: TestDatabase) => {
      await vulDemo(database.motor, { trajecten: 3000, seed: 1 });
    },
  ],
])("how doelen stand along the way, of %s", (_naam, vul) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await vul(database);
    await herberekenen(database, PEILDATUM);
  });
  afterAll(() => database.dispose());

  it("every stretch of days says what plain loops see on a day of it", async () => {
    let gezien = 0;
    for (let dag = "2023-06-30"; dag <= "2026-01-31"; dag = plusDagen(dag, 37)) {
      const lus = await volgensLus(database, dag);
      expect({ dag, stand: await volgensFeit(database, dag) }).toEqual({ dag, stand: lus });
      gezien += lus.length;
    }
    expect(gezien).toBeGreaterThan(100);
  });

  it("stretches of a pair follow each other without a gap or an overlap", async () => {
    const { rows } = await database.motor.query<{ fout: number; opeen: number }>(
      `select count(*) filter (where volgende is distinct from tot_en_met + 1)::integer as fout, count(*)::integer as opeen
       from (
         select tot_en_met, lead(van) over (partition by gemeente_code, episode_id, doel_id order by van) as volgende
         from feiten.doel_koers
       ) k where volgende is not null`,
    );
    expect(rows[0]?.fout).toBe(0);
    expect(rows[0]?.opeen).toBeGreaterThan(10);
  });
});
