import { toets } from "../support/toets";

describe("instroom counts episodes by aanvang", () => {
  toets("INSTROOM", {
    trajecten: `
      geval                                     | product | hulpvorm | aanvang    | einde      | reden | administratief | teller
      ------------------------------------------+---------+----------+------------+------------+-------+----------------+-------
      begun on the day before                   |         |          | 2023-12-31 |            |       |                | 0
      begun on the first day                    |         |          | 2024-01-01 |            |       |                | 1
      begun on the last day                     |         |          | 2024-12-31 |            |       |                | 1
      begun on the day after                    |         |          | 2025-01-01 |            |       |                | 0
      begun and ended                           |         |          | 2024-02-01 | 2024-03-01 | 31    |                | 1
      two lines of one episode                  |         |          | 2024-02-01 | 2024-03-01 | 31    |                | 1
                                                |         |          | 2024-03-15 |            |       |                |
      a second line of an episode of last year  |         |          | 2023-12-01 | 2023-12-31 | 31    |                | 0
                                                |         |          | 2024-01-05 |            |       |                |
      opened by a move                          |         |          | 2024-02-01 |            |       | aanvang        | 0
      vervoer is volume too                     | 42      | -        | 2024-02-01 |            |       |                | 1
    `,
  });
});

describe("uitstroom counts episodes by einde, of every kind of help", () => {
  toets("UITSTROOM", {
    trajecten: `
      geval                          | product | hulpvorm | aanvang    | einde      | reden | administratief | teller
      -------------------------------+---------+----------+------------+------------+-------+----------------+-------
      ended on the day before        |         |          | 2023-06-01 | 2023-12-31 | 31    |                | 0
      ended on the first day         |         |          | 2023-06-01 | 2024-01-01 | 31    |                | 1
      ended on the last day          |         |          | 2023-06-01 | 2024-12-31 | 31    |                | 1
      ended on the day after         |         |          | 2023-06-01 | 2025-01-01 | 31    |                | 0
      ended without a reden          |         |          |            | 2024-03-01 |       |                | 1
      stopped temporarily            |         |          |            | 2024-03-01 | 20    |                | 0
      closed by a move               |         |          |            | 2024-03-01 | 31    | einde          | 0
      vervoer is volume too          | 42      | -        |            | 2024-03-01 | 31    |                | 1
    `,
  });
});

const CLIENTEN = `
  geval                                         | client | hulpvorm | aanvang    | einde      | reden | administratief | teller
  ----------------------------------------------+--------+----------+------------+------------+-------+----------------+-------
  ended on the day before                       |        |          | 2024-01-10 | 2024-03-31 | 31    |                | 0
  ended on the first day                        |        |          | 2024-01-10 | 2024-04-01 | 31    |                | 1
  begun on the last day                         |        |          | 2024-06-30 |            |       |                | 1
  begun on the day after                        |        |          | 2024-07-01 |            |       |                | 0
  running throughout                            |        |          | 2020-01-01 |            |       |                | 1
  two kinds of help, one client                 |        | 02       | 2024-01-10 |            |       |                | 1
                                                |        | 03       | 2024-05-01 | 2024-06-01 | 31    |                |
  two clients                                   | a      |          | 2024-01-10 |            |       |                | 2
                                                | b      |          | 2024-01-10 |            |       |                |
  stopped temporarily: the help still runs      |        |          | 2024-01-10 | 2024-02-01 | 20    |                | 1
  closed by a move in the quarter               |        |          | 2024-01-10 | 2024-05-01 | 31    | einde          | 1
  closed by a move before it                    |        |          | 2024-01-10 | 2024-03-01 | 31    | einde          | 0
  opened by a move                              |        |          | 2024-05-01 |            |       | aanvang        | 1
  between two lines of one episode              |        |          | 2024-01-10 | 2024-03-28 | 31    |                | 1
                                                |        |          | 2024-04-08 | 2024-04-20 | 31    |                |
`;

describe("clienten: those with a day of help in the second quarter of 2024", () => {
  toets("CLIENTEN", { trajecten: CLIENTEN }, { van: "2024-04-01", tot: "2024-07-01" });
});

describe("clienten up to data that reach to 15 May 2024", () => {
  toets(
    "CLIENTEN",
    {
      trajecten: `
        geval                                    | aanvang    | einde      | reden | teller
        -----------------------------------------+------------+------------+-------+-------
        begun on the last day that is seen       | 2024-05-14 |            |       | 1
        begun on the day after                   | 2024-05-15 |            |       | 0
        running since long                       | 2020-01-01 |            |       | 1
        ended after what is seen                 | 2024-01-10 | 2024-06-01 | 31    | 1
      `,
    },
    { van: "2024-04-01", tot: "2024-07-01", dataTot: "2024-05-15" },
  );
});

describe("clienten of a quarter after the data", () => {
  toets(
    "CLIENTEN",
    {
      trajecten: `
        geval              | aanvang    | einde | teller
        -------------------+------------+-------+-------
        running since long | 2020-01-01 |       | 0
      `,
    },
    { van: "2024-04-01", tot: "2024-07-01", dataTot: "2024-04-01" },
  );
});
