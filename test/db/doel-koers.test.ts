import fc from "fast-check";
import { vulDemo } from "../../src/intake/demo";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { historie } from "../support/historie";
import type { Bestand } from "../support/naief/bijdrage";
import { plusDagen } from "../support/naief/datum";
import { koersOp } from "../support/naief/koers";
import { leesMicrorijen, leesReferentie } from "../support/naief/lees";
import { bestandVan } from "../support/naief/tel";
import { herberekenen } from "../support/telling";
import { toets } from "../support/toets";
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
const volgensLus = (bestand: Bestand, dag: string): string[] =>
  opPaar(
    koersOp(bestand, dag).map(({ episode, doel, vervallen, gas, alleenAanbieder }) => ({
      ...{ episode: episode.id, doel: doel.id, vervallen, gas, alleen: alleenAanbieder },
    })),
  );

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
  let bestand: Bestand;
  beforeAll(async () => {
    database = await createTestDatabase();
    await vul(database);
    await herberekenen(database, PEILDATUM);
    const { motor } = database;
    bestand = bestandVan(await leesMicrorijen(motor), await leesReferentie(motor), PEILDATUM);
  }, 240_000);
  afterAll(() => database.dispose());

  it("every stretch of days says what plain loops see on a day of it", async () => {
    let gezien = 0;
    for (let dag = "2023-06-30"; dag <= "2026-01-31"; dag = plusDagen(dag, 37)) {
      const lus = volgensLus(bestand, dag);
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

describe("doelen op koers, on 31 December 2024", () => {
  toets("DOELEN_OP_KOERS", {
    trajecten: `
      geval                                         | lijn | product | hulpvorm | voorziening       | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
      ----------------------------------------------+------+---------+----------+-------------------+------------+------------+-------+-----------+--------+--------+--------------------
      help that has run 12 months on that day       |      |         |          |                   | 2023-12-31 |            |       | 1         | 1      | 1      |
      help that runs 12 months a day later          |      |         |          |                   | 2024-01-01 |            |       | 0         | 0      | 0      |
      not evaluated along the way                   |      |         |          |                   | 2023-01-10 |            |       | 1         | 0      | 0      |
      no doel                                       |      |         |          |                   | 2023-01-10 |            |       | 0         | 0      | 0      |
      as agreed                                     |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 1      |
      less than agreed, though better than at first |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 0      |
      to keep what is: as agreed                    |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 1      |
      ended on that day: still runs                 |      |         |          |                   | 2023-01-10 | 2024-12-31 | 31    | 1         | 1      | 1      |
      ended the day before                          |      |         |          |                   | 2023-01-10 | 2024-12-30 | 31    | 0         | 0      | 0      |
      stopped temporarily: it runs                  |      |         |          |                   | 2023-01-10 | 2024-06-01 | 20    | 1         | 1      | 1      |
      evaluated on that day                         |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 1      |
      evaluated the day after                       |      |         |          |                   | 2023-01-10 |            |       | 1         | 0      | 0      |
      the last of two                               |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 0      |
      evaluated before it had run a year            |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 1      |
      evaluated before this help began              |      |         |          |                   | 2023-01-10 |            |       | 1         | 0      | 0      |
      superseded by a lower score                   |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 0      |
      superseded by one of an earlier day           |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 1      |
      an EIND evaluation is none                    |      |         |          |                   | 2023-01-10 |            |       | 1         | 0      | 0      |
      of one day GEZAMENLIJK before CLIENT          |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 1      |
      AANBIEDER alone                               |      |         |          |                   | 2023-01-10 |            |       | 1         | 0      | 0      | ALLEEN_AANBIEDER
      a later AANBIEDER does not take its place     |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 1      |
      vervallen on that day                         |      |         |          |                   | 2023-01-10 |            |       | 0         | 0      | 0      | VERVALLEN
      vervallen the day after                       |      |         |          |                   | 2023-01-10 |            |       | 1         | 1      | 1      |
      vervallen before it had run a year            |      |         |          |                   | 2023-01-10 |            |       | 0         | 0      | 0      | VERVALLEN
      freely accessible help                        |      |         | 01       | VRIJ_TOEGANKELIJK | 2023-01-10 |            |       | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      vervoer                                       |      | 42      | -        |                   | 2023-01-10 |            |       | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      a year over two lines of one episode          | a    | 45      |          |                   | 2023-06-01 | 2024-03-01 | 31    | 1         | 1      | 1      |
                                                    | b    | 54      |          |                   | 2024-03-02 |            |       |           |        |        |
      a doel of two episodes: twice                 | a    |         | 02       |                   | 2023-01-10 |            |       | 2         | 2      | 2      |
                                                    | b    |         | 03       |                   | 2023-02-10 |            |       |           |        |        |
    `,
    doelen: `
      geval                                         | doel | lijnen | richting | start | vervallen
      ----------------------------------------------+------+--------+----------+-------+-----------
      not evaluated along the way                   |      |        |          |       |
      less than agreed, though better than at first |      |        |          | -2    |
      to keep what is: as agreed                    |      |        | BEHOUDEN | 0     |
      vervallen on that day                         |      |        |          |       | 2024-12-31
      vervallen the day after                       |      |        |          |       | 2025-01-01
      vervallen before it had run a year            |      |        |          |       | 2023-06-01
      a year over two lines of one episode          |      | a b    |          |       |
      a doel of two episodes: twice                 |      | a b    |          |       |
    `,
    evaluaties: `
      geval                                         | naam | vervangt | soort  | informant  | datum      | gas
      ----------------------------------------------+------+----------+--------+------------+------------+----
      help that has run 12 months on that day       |      |          | TUSSEN |            | 2024-06-01 | 0
      help that runs 12 months a day later          |      |          | TUSSEN |            | 2024-06-01 | 0
      as agreed                                     |      |          | TUSSEN |            | 2024-06-01 | 0
      less than agreed, though better than at first |      |          | TUSSEN |            | 2024-06-01 | -1
      to keep what is: as agreed                    |      |          | TUSSEN |            | 2024-06-01 | 0
      ended on that day: still runs                 |      |          | TUSSEN |            | 2024-06-01 | 0
      ended the day before                          |      |          | TUSSEN |            | 2024-06-01 | 0
      stopped temporarily: it runs                  |      |          | TUSSEN |            | 2024-03-01 | 0
      evaluated on that day                         |      |          | TUSSEN |            | 2024-12-31 | 0
      evaluated the day after                       |      |          | TUSSEN |            | 2025-01-01 | 0
      the last of two                               |      |          | TUSSEN |            | 2024-06-02 | -1
                                                    |      |          | TUSSEN |            | 2024-06-01 | 1
      evaluated before it had run a year            |      |          | TUSSEN |            | 2023-06-01 | 0
      evaluated before this help began              |      |          | TUSSEN |            | 2023-01-09 | 0
      superseded by a lower score                   | oud  |          | TUSSEN |            | 2024-06-01 | 1
                                                    |      | oud      | TUSSEN |            | 2024-06-01 | -1
      superseded by one of an earlier day           | oud  |          | TUSSEN |            | 2024-06-01 | -1
                                                    |      | oud      | TUSSEN |            | 2024-05-01 | 1
      an EIND evaluation is none                    |      |          | EIND   |            | 2024-06-01 | 0
      of one day GEZAMENLIJK before CLIENT          |      |          | TUSSEN | GEZAMENLIJK | 2024-06-01 | 0
                                                    |      |          | TUSSEN | CLIENT     | 2024-06-01 | -1
      AANBIEDER alone                               |      |          | TUSSEN | AANBIEDER  | 2024-06-01 | 1
      a later AANBIEDER does not take its place     |      |          | TUSSEN | CLIENT     | 2024-05-01 | 0
                                                    |      |          | TUSSEN | AANBIEDER  | 2024-06-01 | -1
      vervallen on that day                         |      |          | TUSSEN |            | 2024-06-01 | 0
      vervallen the day after                       |      |          | TUSSEN |            | 2024-06-01 | 0
      vervallen before it had run a year            |      |          | TUSSEN |            | 2023-05-01 | 0
      freely accessible help                        |      |          | TUSSEN |            | 2024-06-01 | 0
      vervoer                                       |      |          | TUSSEN |            | 2024-06-01 | 0
      a year over two lines of one episode          |      |          | TUSSEN |            | 2024-06-01 | 0
      a doel of two episodes: twice                 |      |          | TUSSEN |            | 2024-06-01 | 0
    `,
  });
});
