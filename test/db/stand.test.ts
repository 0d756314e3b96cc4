import { evaluate, VraagFout, type Filter, type UitkomstRij } from "../../src/aggregations";
import { asQueryable } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { teken } from "../support/teken";
import { herberekenen } from "../support/telling";
import { toets } from "../support/toets";
import { voegIn } from "../support/voeg-in";

const LOPEND = `
  geval                                        | client | hulpvorm | product | aanvang    | einde      | reden | administratief | teller
  ---------------------------------------------+--------+----------+---------+------------+------------+-------+----------------+-------
  ended on the day before the last             |        |          |         | 2024-01-10 | 2024-12-30 | 31    |                | 0
  ended on the last day: that is still help    |        |          |         | 2024-01-10 | 2024-12-31 | 31    |                | 1
  ended after it                               |        |          |         | 2024-01-10 | 2025-01-01 | 31    |                | 1
  begun on the last day                        |        |          |         | 2024-12-31 |            |       |                | 1
  begun on the day after                       |        |          |         | 2025-01-01 |            |       |                | 0
  running since long                           |        |          |         | 1980-01-01 |            |       |                | 1
  begun and ended within a month               |        |          |         | 2024-12-02 | 2024-12-03 | 31    |                | 0
  begun and ended on the last day              |        |          |         | 2024-12-31 | 2024-12-31 | 31    |                | 1
  two kinds of help of one client              |        | 02       |         | 2024-01-10 |            |       |                | 2
                                               |        | 03       |         | 2024-01-10 |            |       |                |
  stopped temporarily: the help still runs     |        |          |         | 2024-01-10 | 2024-02-01 | 20    |                | 1
  between two lines of one episode             |        |          |         | 2024-01-10 | 2024-12-28 | 31    |                | 1
                                               |        |          |         | 2025-01-05 | 2025-02-01 | 31    |                |
  closed by a move                             |        |          |         | 2024-01-10 | 2024-05-01 | 31    | einde          | 0
  opened by a move                             |        |          |         | 2024-05-01 |            |       | aanvang        | 1
  vervoer is volume too                        |        | -        | 42      | 2024-01-10 |            |       |                | 1
`;

describe("lopend: what runs on the last day of 2024", () => {
  toets("LOPEND", { trajecten: LOPEND });
});

describe("lopend of a year of which the data reach to 15 May", () => {
  toets(
    "LOPEND",
    {
      trajecten: `
        geval                                    | aanvang    | einde      | reden | teller
        -----------------------------------------+------------+------------+-------+-------
        ended on the day before the last known   | 2024-01-10 | 2024-05-13 | 31    | 0
        ended on the last known day              | 2024-01-10 | 2024-05-14 | 31    | 1
        ended on the day after                   | 2024-01-10 | 2024-05-15 | 31    | 1
        begun on the last known day              | 2024-05-14 |            |       | 1
        begun on the day after                   | 2024-05-15 |            |       | 0
        ended in the month before                | 2024-01-10 | 2024-04-30 | 31    | 0
      `,
    },
    { dataTot: "2024-05-15" },
  );
});

describe("lopend of a month that the data just reach into", () => {
  toets(
    "LOPEND",
    {
      trajecten: `
        geval                              | aanvang    | einde      | reden | teller
        -----------------------------------+------------+------------+-------+-------
        ended on the last day of the month | 2024-01-10 | 2024-04-30 | 31    | 0
        ended on the first of the next     | 2024-01-10 | 2024-05-01 | 31    | 1
        begun on the first of the next     | 2024-05-01 |            |       | 1
      `,
    },
    { van: "2024-05-01", tot: "2024-06-01", dataTot: "2024-05-02" },
  );
});

describe("lopend by the age in the year of the day", () => {
  toets(
    "LOPEND",
    {
      trajecten: `
        geval                          | geboren | aanvang    | einde      | reden | teller
        -------------------------------+---------+------------+------------+-------+-------
        11 in the year                 | 2013    | 2015-01-10 |            |       | 0
        12 in the year                 | 2012    | 2015-01-10 |            |       | 1
        17 in the year                 | 2007    | 2015-01-10 |            |       | 1
        18 in the year                 | 2006    | 2015-01-10 |            |       | 0
        12 in the year, begun in it    | 2012    | 2024-01-10 |            |       | 1
        12 in the year, ended in it    | 2012    | 2015-01-10 | 2024-03-01 | 31    | 0
        not born yet                   | 2025    | 2024-11-10 |            |       | 0
      `,
    },
    { filter: { LEEFTIJDSGROEP: ["12-17"] } },
  );
});

/** One line that runs on in each of three gemeenten, whose data reach to different days. */
const DRIE = teken({
  trajecten: `
    geval   | client | gemeente | hulpvorm | geboren | aanvang    | einde      | reden | teller
    --------+--------+----------+----------+---------+------------+------------+-------+-------
    overal  | a      | 0141     |          | 2012    | 2023-02-10 |            |       | 0
            | b      | 0153     |          | 2012    | 2023-02-10 |            |       |
            | c      | 0153     |          | 2012    | 2023-02-10 | 2024-02-29 | 31    |
            | d      | 0164     |          | 2012    | 2023-02-10 |            |       |
            | e      | 0153     | 03       | 2025    | 2023-02-10 |            |       |
  `,
});

describe("a stock", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await voegIn(database.motor, DRIE.rijen, DRIE.aanbieders);
    await database.motor.query("update gemeente set data_tot = '2024-03-10' where code = '0141'");
    await database.motor.query("update gemeente set data_tot = '2023-12-01' where code = '0164'");
    await herberekenen(database, "2024-08-15", ["0141", "0153", "0164", "0147"]);
  });
  afterAll(() => database.dispose());

  async function stand(
    groepeer: readonly ("MAAND" | "KWARTAAL" | "JAAR" | "GEMEENTE" | "WET" | "LEEFTIJDSGROEP")[],
    filter: Filter = {},
    periode = { van: "2024-01-01", tot: "2025-01-01" },
    gemeenten: readonly string[] = ["0141", "0153", "0164"],
  ): Promise<readonly UitkomstRij[]> {
    const vraag = { indicatoren: ["LOPEND"], periode, groepeer, filter, bij: [] };
    return (await evaluate(asQueryable(database.lezer), vraag, { gemeenten, aanbieders: "ALLE" })).rijen;
  }
  const opWaarden = (rijen: readonly UitkomstRij[]) =>
    rijen.map(({ dimensies, teller }) => [...Object.values(dimensies), teller].join(" "));

  it("is of the last day that each gemeente knows; one that knows none adds nothing", async () => {
    expect(opWaarden(await stand([]))).toEqual(["3"]);
    expect(opWaarden(await stand(["GEMEENTE"]))).toEqual(["0141 1", "0153 2"]);
  });

  it("is never added up over the months of its row", async () => {
    expect(opWaarden(await stand(["KWARTAAL"]))).toEqual(["2024K1 3", "2024K2 2", "2024K3 2"]);
    expect(opWaarden(await stand(["MAAND"]))).toEqual([
      ...["2024-01 4", "2024-02 4", "2024-03 3", "2024-04 2"],
      ...["2024-05 2", "2024-06 2", "2024-07 2", "2024-08 2"],
    ]);
    const jaren = await stand(["JAAR"], {}, { van: "2022-01-01", tot: "2025-01-01" });
    expect(opWaarden(jaren)).toEqual(["2023 5", "2024 3"]);
  });

  it("is of the last of the months that a filter lets through", async () => {
    expect(opWaarden(await stand([], { MAAND: ["2024-01", "2024-02"] }))).toEqual(["4"]);
    expect(opWaarden(await stand([], { KWARTAAL: ["2024K1"] }))).toEqual(["3"]);
    expect(opWaarden(await stand(["GEMEENTE"], { MAAND: ["2024-01", "2024-06"] }))).toEqual(["0141 1", "0153 2"]);
    expect(opWaarden(await stand(["JAAR"], { MAAND: ["2024-01"] }))).toEqual(["2024 4"]);
  });

  it("is of any whole months", async () => {
    expect(opWaarden(await stand([], {}, { van: "2023-11-01", tot: "2024-02-01" }))).toEqual(["5"]);
  });

  it("is zero where the day is known and nothing ran, and unknown where no day is", async () => {
    expect(await stand([], {}, undefined, ["0147"])).toMatchObject([{ status: "GEEN_GEGEVENS", teller: null }]);
    expect(await stand([], {}, { van: "2022-01-01", tot: "2023-01-01" }, ["0153"])).toMatchObject([
      { status: "GEEN_GEGEVENS", teller: null },
    ]);
    const niets = { PRODUCTCATEGORIE: ["13"] };
    expect(await stand([], niets, { van: "2024-01-01", tot: "2025-01-01" }, ["0153"])).toMatchObject([
      { status: "GETOOND", teller: 0, waarde: 0 },
    ]);
    const [geen] = await stand([], {}, undefined, ["0164"]);
    expect(geen).toMatchObject({ status: "GEEN_GEGEVENS", teller: null, waarde: null, verspreidbaar: false });
    expect(await stand([], {}, { van: "2024-09-01", tot: "2024-10-01" })).toMatchObject([{ teller: null }]);
  });

  it("tells which day it is of", async () => {
    const [rij] = await stand([]);
    expect(rij?.toelichting).toContain("3 periodes van hulp liepen. Dit is de stand op de laatste dag van de periode");
  });

  it("grows older with its year", async () => {
    const jaren = await stand(["JAAR", "LEEFTIJDSGROEP"], {}, { van: "2023-01-01", tot: "2025-01-01" });
    expect(opWaarden(jaren)).toEqual(["2023 4-11 4", "2023 ONBEKEND 1", "2024 12-17 2", "2024 ONBEKEND 1"]);
  });

  it("is refused where no margin has what is asked, in words that say what to change", async () => {
    const vraag = {
      indicatoren: ["LOPEND"],
      periode: { van: "2024-01-01", tot: "2025-01-01" },
      groepeer: ["AANBIEDER", "VERWIJZER"] as const,
      filter: {},
      bij: [],
    };
    const gesteld = evaluate(asQueryable(database.lezer), vraag, { gemeenten: ["0153"], aanbieders: "ALLE" });
    await expect(gesteld).rejects.toThrow(VraagFout);
    await expect(gesteld).rejects.toThrow("Vraag minder dimensies tegelijk");
  });
});
