import type { PoolClient } from "pg";
import { catalogue } from "../../src/aggregations";
import { vulDemo } from "../../src/intake/demo";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { antwoord, herberekenen } from "../support/telling";
import { TWENTE } from "../support/wereld";
import { EPISODES } from "./controle/episodes.sql";
import { CONTROLES, perGemeenteEnJaar } from "./controle/uitkomst.sql";

/** The day that the queries in controle/ are asked on. */
const PEILDATUM = "2026-01-15";
const PERIODE = { van: "2021-01-01", tot: "2027-01-01" };

interface Rij {
  readonly gemeente: string;
  readonly jaar: string;
  readonly populatie: number;
  readonly noemer: number;
  readonly teller: number;
}

const geordend = (rijen: readonly Rij[]): readonly string[] =>
  rijen
    .filter(({ populatie }) => populatie > 0)
    .map(({ gemeente, jaar, ...sommen }) => `${gemeente} ${jaar} ${JSON.stringify(sommen)}`)
    .sort();

describe("what the engine answers of a demo is what plain SQL over its micro rows counts", () => {
  let database: TestDatabase;
  let sessie: PoolClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    await vulDemo(database.motor, { trajecten: 3000, seed: 3 });
    await herberekenen(database, PEILDATUM);
    sessie = await database.motor.connect();
    for (const opdracht of EPISODES) await sessie.query(opdracht);
  }, 240_000);
  afterAll(async () => {
    // Its tables go with it.
    sessie.release(true);
    await database.dispose();
  });

  it("has a query for every indicator of the outcome set", () => {
    const uitkomsten = catalogue().filter(({ herkomst }) => /NJi|85097NED/.test(herkomst));
    expect(uitkomsten.map(({ id }) => id).sort()).toEqual(Object.keys(CONTROLES).sort());
  });

  it.each(Object.entries(CONTROLES))("%s, by gemeente and year", async (indicator, gevallen) => {
    const engine = await antwoord(database, {
      indicatoren: [indicator],
      periode: PERIODE,
      groepeer: ["GEMEENTE", "JAAR"],
      gemeenten: TWENTE,
    });
    const { rows } = await sessie.query<Rij>(perGemeenteEnJaar(gevallen));
    expect(
      geordend(
        engine.map(({ dimensies, populatie, noemer, teller }) => ({
          ...{ gemeente: dimensies["GEMEENTE"] ?? "", jaar: dimensies["JAAR"] ?? "" },
          ...{ populatie: populatie ?? 0, noemer: noemer ?? 0, teller: teller ?? 0 },
        })),
      ),
    ).toEqual(geordend(rows));
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.reduce((som, rij) => som + rij.teller, 0)).toBeGreaterThan(0);
  });
});
