import { evaluate } from "../../src/aggregations";
import { asQueryable } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { teken } from "../support/teken";
import { herberekenen } from "../support/telling";
import { toets } from "../support/toets";
import { voegIn } from "../support/voeg-in";

const GEEN_HULP = `
  geval | aanvang | teller
  ------+---------+-------
`;

describe("kosten: what was declared for months of 2024, less what was taken back", () => {
  toets("KOSTEN", {
    trajecten: GEEN_HULP,
    declaraties: `
      geval                                       | naam | maand      | bedrag  | ontvangen  | crediteert | populatie | noemer | teller
      --------------------------------------------+------+------------+---------+------------+------------+-----------+--------+-------
      the month before                            |      | 2023-12-01 | 100     | 2024-01-10 |            | 0         | 0      | 0
      the first month                             |      | 2024-01-01 | 100.05  |            |            | 1         | 1      | 100.05
      the last month, received in the next year   |      | 2024-12-01 | 100     | 2025-03-01 |            | 1         | 1      | 100
      the month after                             |      | 2025-01-01 | 100     |            |            | 0         | 0      | 0
      cents add up exactly                        |      | 2024-01-01 | 0.10    |            |            | 3         | 3      | 0.3
                                                  |      | 2024-02-01 | 0.10    |            |            |           |        |
                                                  |      | 2024-03-01 | 0.10    |            |            |           |        |
      taken back: nothing is left                 | a    | 2024-03-01 | 100     |            |            | 2         | 2      | 0
                                                  |      | 2024-03-01 | 100     | 2024-06-01 | a          |           |        |
      taken back and declared anew                | a    | 2024-03-01 | 100     |            |            | 3         | 3      | 90.5
                                                  |      | 2024-03-01 | 100     | 2024-06-01 | a          |           |        |
                                                  |      | 2024-03-01 | 90.50   | 2024-06-01 |            |           |        |
      taken back of the year before               | a    | 2023-11-01 | 100     |            |            | 0         | 0      | 0
                                                  |      | 2023-11-01 | 100     | 2024-06-01 | a          |           |        |
    `,
  });
});

describe("kosten are of the contractpartij, not of the uitvoerder", () => {
  toets("KOSTEN", {
    trajecten: `
      geval                          | lijn | aanvang    | populatie | noemer | teller
      -------------------------------+------+------------+-----------+--------+-------
      help by the case's own         | a    | 2024-01-10 | 1         | 1      | 40
    `,
    declaraties: `
      geval                          | lijn | bij | bedrag
      -------------------------------+------+-----+-------
      help by the case's own         | a    | 7   | 100
                                     | a    |     | 40
    `,
  });
});

describe("declaraties in time: received within 30 days after the end of the month", () => {
  toets(
    "DECLARATIE_TIJDIG",
    {
      trajecten: GEEN_HULP,
      declaraties: `
        geval                                        | naam | maand      | ontvangen  | crediteert | populatie | noemer | teller | weggelaten
        ---------------------------------------------+------+------------+------------+------------+-----------+--------+--------+-------------
        on the last day of the term                  |      | 2024-03-01 | 2024-04-30 |            | 1         | 1      | 1      |
        on the day after                             |      | 2024-03-01 | 2024-05-01 |            | 1         | 1      | 0      |
        before the month is over                     |      | 2024-03-01 | 2024-03-20 |            | 1         | 1      | 1      |
        of February, which is shorter                |      | 2024-02-01 | 2024-03-30 |            | 1         | 1      | 1      |
        a day too late for February                  |      | 2024-02-01 | 2024-03-31 |            | 1         | 1      | 0      |
        term over on the last known day              |      | 2024-09-01 | 2024-10-05 |            | 1         | 1      | 1      |
        term not over yet                            |      | 2024-10-01 | 2024-10-25 |            | 1         | 0      | 0      | VENSTER_OPEN
        taking back is no new declaratie             | a    | 2024-03-01 | 2024-04-10 |            | 1         | 1      | 1      |
                                                     |      | 2024-03-01 | 2024-09-01 | a          |           |        |        |
        nor is what comes in its place               | a    | 2024-03-01 | 2024-04-10 |            | 1         | 1      | 1      |
                                                     |      | 2024-03-01 | 2024-09-01 | a          |           |        |        |
                                                     |      | 2024-03-01 | 2024-09-01 |            |           |        |        |
        another line of the month, before that       | a    | 2024-03-01 | 2024-04-10 |            | 2         | 2      | 1      |
                                                     |      | 2024-03-01 | 2024-08-31 |            |           |        |        |
                                                     |      | 2024-03-01 | 2024-09-01 | a          |           |        |        |
      `,
    },
    { dataTot: "2024-10-31" },
  );
});

const TOEWIJZINGEN = `
  geval                       | nummer | bij   | datum      | tot        | verwijderd | budget
  ----------------------------+--------+-------+------------+------------+------------+-------
  begins the day before       | n1     | eigen | 2023-12-31 |            |            | 100
  begins on the first day     | n2     | eigen | 2024-01-01 |            |            | 100
  names no budget             | n3     | eigen | 2024-02-01 |            |            |
  a budget of nothing         | n4     | eigen | 2024-02-01 |            |            | 0
  withdrawn                   | n5     | eigen | 2024-02-01 | 2024-02-01 | ja         | 100
  declared on                 | n6     | eigen | 2024-02-01 |            |            | 500
  declared without a budget   | n7     | eigen | 2024-02-01 |            |            |
  declared by another too     | n8     | eigen | 2024-02-01 |            |            | 500
  declared by another alone   | n9     | eigen | 2024-02-01 |            |            | 500
`;
const GEDECLAREERD = `
  geval                       | naam | nummer | bij | bedrag | crediteert
  ----------------------------+------+--------+-----+--------+-----------
  declared on                 | a    | n6     |     | 100.50 |
                              |      | n6     |     | 200    |
                              |      | n6     |     | 100.50 | a
  declared without a budget   |      | n7     |     | 80     |
  declared by another too     |      | n8     |     | 40     |
                              |      | n8     | 7   | 100    |
  declared by another alone   |      | n9     | 7   | 100    |
`;
/** What is expected of each case, in the order above. */
const verwacht = (rijen: readonly string[]) => `
  geval                       | hulpvorm | aanvang    | populatie | noemer | teller
  ----------------------------+----------+------------+-----------+--------+-------
  ${rijen.join("\n  ")}
`;

describe("toegewezen: budgets of what began in 2024, of those that name one", () => {
  toets("TOEGEWEZEN", {
    trajecten: verwacht([
      "begins the day before       | 02       | 2024-01-10 | 0         | 0      | 0",
      "begins on the first day     | 02       | 2024-01-10 | 1         | 1      | 100",
      "names no budget             | 02       | 2024-01-10 | 1         | 0      | 0",
      "a budget of nothing         | 02       | 2024-01-10 | 1         | 1      | 0",
      "withdrawn                   | 02       | 2024-01-10 | 0         | 0      | 0",
      "declared on                 | 02       | 2024-01-10 | 1         | 1      | 500",
      "declared without a budget   | 02       | 2024-01-10 | 1         | 0      | 0",
      "declared by another too     | 02       | 2024-01-10 | 1         | 1      | 500",
      "declared by another alone   | 02       | 2024-01-10 | 1         | 1      | 500",
    ]),
    toewijzingen: TOEWIJZINGEN,
    declaraties: GEDECLAREERD,
  });
});

describe("gedeclareerd: what came of the budgets that were named", () => {
  toets("GEDECLAREERD", {
    trajecten: verwacht([
      "begins the day before       | 02       | 2024-01-10 | 0         | 0      | 0",
      "begins on the first day     | 02       | 2024-01-10 | 1         | 0      | 0",
      "names no budget             | 02       | 2024-01-10 | 0         | 0      | 0",
      "a budget of nothing         | 02       | 2024-01-10 | 1         | 0      | 0",
      "withdrawn                   | 02       | 2024-01-10 | 0         | 0      | 0",
      "declared on                 | 02       | 2024-01-10 | 1         | 1      | 200",
      "declared without a budget   | 02       | 2024-01-10 | 0         | 0      | 0",
      "declared by another too     | 02       | 2024-01-10 | 1         | 1      | 40",
      "declared by another alone   | 02       | 2024-01-10 | 1         | 0      | 0",
    ]),
    toewijzingen: TOEWIJZINGEN,
    declaraties: GEDECLAREERD,
  });
});

const PER_INWONER = {
  trajecten: GEEN_HULP,
  declaraties: `
    geval                                   | naam | wet | maand      | bedrag | crediteert | noemer | teller
    ----------------------------------------+------+-----+------------+--------+------------+--------+-------
    the month before                        |      |     | 2023-12-01 | 100    |            | 0      | 0
    the first month and the last            |      |     | 2024-01-01 | 100.05 |            | 2000   | 150.05
                                            |      |     | 2024-12-01 | 50     |            |        |
    the month after                         |      |     | 2025-01-01 | 100    |            | 0      | 0
    all taken back: 0, which is known       | a    |     | 2024-03-01 | 100    |            | 2000   | 0
                                            |      |     | 2024-03-01 | 100    | a          |        |
    of both wetten                          |      |     | 2024-03-01 | 100    |            | 2000   | 180
                                            |      | WMO | 2024-03-01 | 80     |            |        |
  `,
};

describe("kosten per 1.000 residents: those of the gemeente, whoever of them has help", () => {
  toets("KOSTEN_PER_1000", PER_INWONER, { inwoners: { alle: 2000, jeugdigen: 500 } });
});

describe("kosten per 1.000 of the Jeugdwet are set beside the jeugdigen", () => {
  toets(
    "KOSTEN_PER_1000",
    {
      trajecten: GEEN_HULP,
      declaraties: `
        geval                | wet | maand      | bedrag | noemer | teller
        ---------------------+-----+------------+--------+--------+-------
        of both wetten       |     | 2024-03-01 | 100    | 500    | 100
                             | WMO | 2024-03-01 | 80     |        |
        of the other alone   | WMO | 2024-03-01 | 80     | 0      | 0
      `,
    },
    { inwoners: { alle: 2000, jeugdigen: 500 }, filter: { WET: ["JEUGDWET"] } },
  );
});

describe("kosten per 1.000 residents where it is not known how many there are", () => {
  toets(
    "KOSTEN_PER_1000",
    {
      trajecten: GEEN_HULP,
      declaraties: `
        geval          | maand      | bedrag | noemer | teller
        ---------------+------------+--------+--------+-------
        some costs     | 2024-03-01 | 100    | 0      | 100
      `,
    },
    { inwoners: null },
  );
});

describe("kosten per client with help in the year, declared or not", () => {
  toets("KOSTEN_PER_CLIENT", {
    trajecten: `
      geval                                   | client | aanvang    | einde      | reden | noemer | teller
      ----------------------------------------+--------+------------+------------+-------+--------+-------
      one client, of two aanbieders           | a      | 2024-01-10 |            |       | 1      | 140
                                              | a      | 2024-02-10 |            |       |        |
      two clients, of whom one declared       | a      | 2024-01-10 |            |       | 2      | 100
                                              | b      | 2024-01-10 |            |       |        |
      help that ended on the first day        | a      | 2023-01-10 | 2024-01-01 | 31    | 1      | 100
      help that ended on the day before       | a      | 2023-01-10 | 2023-12-31 | 31    | 0      | 100
      nothing declared: not known             | a      | 2024-01-10 |            |       | 1      | 0
    `,
    declaraties: `
      geval                                   | client | bij | bedrag
      ----------------------------------------+--------+-----+-------
      one client, of two aanbieders           | a      |     | 40
                                              | a      | 7   | 100
      two clients, of whom one declared       | a      |     | 100
      help that ended on the first day        | a      |     | 100
      help that ended on the day before       | a      |     | 100
    `,
  });
});

/** One client with a line a month, and eleven with one in March. */
const VEEL_REGELS = teken({
  trajecten: GEEN_HULP,
  declaraties: `
    geval  | client | maand      | ontvangen  | teller
    -------+--------+------------+------------+-------
    samen  | a      | 2024-03-01 | 2024-04-01 | 0
           | b      | 2024-03-01 | 2024-04-01 |
           | c      | 2024-03-01 | 2024-04-01 |
           | d      | 2024-03-01 | 2024-04-01 |
           | e      | 2024-03-01 | 2024-04-01 |
           | f      | 2024-03-01 | 2024-04-01 |
           | g      | 2024-03-01 | 2024-04-01 |
           | h      | 2024-03-01 | 2024-04-01 |
           | i      | 2024-03-01 | 2024-04-01 |
           | j      | 2024-03-01 | 2024-04-01 |
           | a      | 2024-03-01 | 2024-04-01 |
    alleen | a      | 2024-03-01 | 2024-04-01 | 0
           | a      | 2024-03-01 | 2024-04-01 |
           | a      | 2024-03-01 | 2024-04-01 |
           | a      | 2024-03-01 | 2024-04-01 |
           | a      | 2024-03-01 | 2024-04-01 |
           | a      | 2024-03-01 | 2024-04-01 |
           | a      | 2024-04-01 | 2024-05-01 |
           | a      | 2024-05-01 | 2024-06-01 |
           | a      | 2024-06-01 | 2024-07-01 |
           | a      | 2024-07-01 | 2024-08-01 |
           | a      | 2024-08-01 | 2024-09-01 |
           | a      | 2024-09-01 | 2024-10-01 |
  `,
});

describe("a sum of amounts", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await voegIn(database.motor, VEEL_REGELS.rijen, VEEL_REGELS.aanbieders);
    await herberekenen(database, "2026-01-01", ["0153", "0147"]);
  });
  afterAll(() => database.dispose());

  const kosten = async (gemeente = "0153", groepeer: readonly ("AANBIEDER" | "MAAND")[] = ["AANBIEDER"]) => {
    const vraag = { indicatoren: ["KOSTEN"], periode: { van: "2024-01-01", tot: "2025-01-01" }, groepeer, filter: {} };
    const scope = { gemeenten: [gemeente], aanbieders: "ALLE" } as const;
    return (await evaluate(asQueryable(database.lezer), { ...vraag, bij: [] }, scope)).rijen;
  };

  it("of one client is not to be passed on, however many lines it has", async () => {
    const rijen = await kosten();
    expect(rijen.map(({ noemer }) => noemer)).toEqual([11, 12]);
    expect(rijen.map(({ verspreidbaar }) => verspreidbaar)).toEqual([false, false]);
  });

  it("is, of ten clients in its month", async () => {
    const maanden = await kosten("0153", ["AANBIEDER", "MAAND"]);
    expect(maanden.filter(({ verspreidbaar }) => verspreidbaar).map(({ dimensies }) => dimensies)).toEqual([
      { AANBIEDER: "DL000001", MAAND: "2024-03" },
    ]);
  });

  it("is unknown where nothing was declared, not 0", async () => {
    expect(await kosten("0147", [])).toMatchObject([{ status: "GEEN_GEGEVENS", waarde: null }]);
  });

  it("is set beside residents by the thousand", async () => {
    await database.motor.query("update gemeente_jaar set inwoners = 2500 where gemeente_code = '0153' and jaar = 2024");
    const vraag = { indicatoren: ["KOSTEN_PER_1000"], periode: { van: "2024-01-01", tot: "2025-01-01" }, filter: {} };
    const scope = { gemeenten: ["0153"], aanbieders: "ALLE" } as const;
    const { rijen } = await evaluate(asQueryable(database.lezer), { ...vraag, groepeer: [], bij: [] }, scope);
    // 23 lines of 100 euros.
    expect(rijen).toMatchObject([{ teller: 2300, noemer: 2500, waarde: 920, eenheid: "EURO" }]);
  });

  it("says in words what it is of", async () => {
    const [rij] = await kosten();
    expect(rij?.toelichting).toContain("gedeclareerd, over 11 regels van declaraties");
    expect(rij?.toelichting).toContain("1.100,00");
  });
});
