import { catalogue } from "../../src/aggregations";
import { vulDemo } from "../../src/intake/demo";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { antwoord, herberekenen } from "../support/telling";
import { TWENTE } from "../support/wereld";
import { CONTROLES, perGemeenteEnJaar } from "./controle/proces.sql";

/** The day that the queries in controle/ are asked on. */
const PEILDATUM = "2026-01-15";
const PERIODE = { van: "2017-01-01", tot: "2027-01-01" };

interface Rij {
  readonly gemeente: string;
  readonly jaar: string;
  readonly populatie: number;
  readonly noemer: number;
  readonly teller: number;
}

/** What a row is about and its sums, in one order; to the cent, as T-scores are. */
const geordend = (rijen: readonly Rij[]): readonly string[] =>
  rijen
    .filter(({ populatie }) => populatie > 0)
    .map(({ gemeente, jaar, populatie, noemer, teller }) =>
      [gemeente, jaar, populatie, noemer, teller.toFixed(2)].join(" "),
    )
    .sort();

describe("what the engine answers of a demo is what plain SQL over its micro rows counts", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await vulDemo(database.motor, { trajecten: 4000, seed: 3 });
    await herberekenen(database, PEILDATUM);
  });
  afterAll(() => database.dispose());

  it("has a query for every figure of the way to help", () => {
    const proces = catalogue().filter(({ feit }) => feit === "aanmelding" || feit === "plan");
    expect(proces.map(({ id }) => id).sort()).toEqual(Object.keys(CONTROLES).sort());
  });

  it.each(Object.entries(CONTROLES))("%s, by gemeente and year", async (indicator, gevallen) => {
    const vraag = { periode: PERIODE, groepeer: ["GEMEENTE", "JAAR"], gemeenten: TWENTE };
    const engine = await antwoord(database, { indicatoren: [indicator], ...vraag });
    const { rows } = await database.motor.query<Rij>(perGemeenteEnJaar(gevallen));
    expect(
      geordend(
        engine.map(({ dimensies, populatie, noemer, teller }) => ({
          ...{ gemeente: dimensies["GEMEENTE"] ?? "", jaar: dimensies["JAAR"] ?? "" },
          // A count has a teller only; the query counts each case in all three.
          ...{ populatie: populatie ?? teller ?? 0, noemer: noemer ?? teller ?? 0, teller: teller ?? 0 },
        })),
      ),
    ).toEqual(geordend(rows));
    expect(rows.length).toBeGreaterThan(20);
    const som = (maat: "populatie" | "noemer" | "teller") => rows.reduce((totaal, rij) => totaal + rij[maat], 0);
    expect(Math.min(som("populatie"), som("noemer"), som("teller"))).toBeGreaterThan(0);
  });
});
