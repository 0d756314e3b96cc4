import { toets } from "../support/toets";

describe("duur: the days of ended help, first and last included", () => {
  toets("DUUR", {
    trajecten: `
      geval                                          | aanvang    | einde      | reden | administratief | populatie | noemer | teller
      -----------------------------------------------+------------+------------+-------+----------------+-----------+--------+-------
      help of one day lasts 1                        | 2024-03-01 | 2024-03-01 | 31    |                | 1         | 1      | 1
      over a leap day                                | 2024-02-28 | 2024-03-01 | 31    |                | 1         | 1      | 3
      begun years before                             | 2022-01-01 | 2024-01-01 | 31    |                | 1         | 1      | 731
      ended on the day after the period              | 2024-03-01 | 2025-01-01 | 31    |                | 0         | 0      | 0
      help that runs has no length yet               | 2024-03-01 |            |       |                | 0         | 0      | 0
      two lines of one episode, the gap included     | 2024-03-01 | 2024-03-10 | 31    |                | 1         | 1      | 20
                                                     | 2024-03-15 | 2024-03-20 | 31    |                |           |        |
      stopped temporarily is not ended               | 2024-03-01 | 2024-03-10 | 20    |                | 0         | 0      | 0
      opened by a move: its begin is not known       | 2024-03-01 | 2024-03-10 | 31    | aanvang        | 1         | 0      | 0
      closed by a move is not ended                  | 2024-03-01 | 2024-03-10 | 31    | einde          | 0         | 0      | 0
    `,
  });
});

const STAPELING = `
  geval                                           | client | wet | hulpvorm | bij | aanvang    | einde      | reden | teller
  ------------------------------------------------+--------+-----+----------+-----+------------+------------+-------+-------
  one episode                                     |        |     | 02       |     | 2024-02-01 |            |       | 0
  two that touch on one day                       |        |     | 02       |     | 2024-02-01 | 2024-03-01 | 31    | 1
                                                  |        |     | 03       |     | 2024-03-01 |            |       |
  the second begins on the day after              |        |     | 02       |     | 2024-02-01 | 2024-03-01 | 31    | 0
                                                  |        |     | 03       |     | 2024-03-02 |            |       |
  at two aanbieders                               |        |     | 02       |     | 2024-02-01 |            |       | 1
                                                  |        |     | 02       | 1   | 2024-03-01 |            |       |
  three at once are still one client              |        |     | 02       |     | 2024-02-01 |            |       | 1
                                                  |        |     | 03       |     | 2024-02-01 |            |       |
                                                  |        |     | 02       | 1   | 2024-02-01 |            |       |
  twice in the year is one client                 |        |     | 02       |     | 2024-02-01 |            |       | 1
                                                  |        |     | 03       |     | 2024-03-01 | 2024-03-10 | 31    |
                                                  |        |     | 04       |     | 2024-06-01 | 2024-06-10 | 31    |
  only in the year before                         |        |     | 02       |     | 2023-02-01 | 2023-12-31 | 31    | 0
                                                  |        |     | 03       |     | 2023-03-01 |            |       |
  until the first day of the year                 |        |     | 02       |     | 2023-02-01 | 2024-01-01 | 31    | 1
                                                  |        |     | 03       |     | 2023-03-01 |            |       |
  two lines of one episode at once                |        |     | 02       |     | 2024-02-01 |            |       | 0
                                                  |        |     | 02       |     | 2024-03-01 |            |       |
  two clients, one episode each                   | a      |     | 02       |     | 2024-02-01 |            |       | 0
                                                  | b      |     | 02       |     | 2024-02-01 |            |       |
`;

describe("stapeling: clients with two episodes on one day of 2024", () => {
  toets("STAPELING", { trajecten: STAPELING });
});

describe("stapeling of wetten: clients with help of both on one day of 2024", () => {
  toets("STAPELING_WETTEN", {
    trajecten: `
      geval                                           | wet | hulpvorm | aanvang    | einde      | reden | teller
      ------------------------------------------------+-----+----------+------------+------------+-------+-------
      two of the Jeugdwet                             |     | 02       | 2024-02-01 |            |       | 0
                                                      |     | 03       | 2024-02-01 |            |       |
      one of each                                     |     | 02       | 2024-02-01 |            |       | 1
                                                      | WMO |          | 2024-03-01 |            |       |
      one day of both                                 |     | 02       | 2024-02-01 | 2024-03-01 | 31    | 1
                                                      | WMO |          | 2024-03-01 |            |       |
      one after the other                             |     | 02       | 2024-02-01 | 2024-03-01 | 31    | 0
                                                      | WMO |          | 2024-03-02 |            |       |
      both, but in the year before                    |     | 02       | 2023-02-01 | 2023-12-31 | 31    | 0
                                                      | WMO |          | 2023-03-01 | 2023-12-31 | 19    |
    `,
  });
});

const DEEL = `
  geval                              | client | wet | hulpvorm | aanvang    | noemer | teller
  -----------------------------------+--------+-----+----------+------------+--------+-------
  one of two clients                 | a      |     | 02       | 2024-02-01 | 2      | 1
                                     | a      | WMO |          | 2024-02-01 |        |
                                     | b      |     | 02       | 2024-02-01 |        |
  none of one                        |        |     | 02       | 2024-02-01 | 1      | 0
`;

describe.each(["STAPELING_AANDEEL", "STAPELING_WETTEN_AANDEEL"])("%s is of all clients with help", (indicator) => {
  toets(indicator, { trajecten: DEEL });
});

describe("kosten per cliënt: of every client with help, also of whom nothing was declared", () => {
  toets("KOSTEN_PER_CLIENT", {
    trajecten: `
      geval                              | client | aanvang    | noemer | teller
      -----------------------------------+--------+------------+--------+-------
      two clients, one of them declared  | a      | 2024-02-01 | 2      | 100.5
                                         | b      | 2024-02-01 |        |
    `,
    declaraties: `
      geval                              | client | maand      | bedrag
      -----------------------------------+--------+------------+-------
      two clients, one of them declared  | a      | 2024-03-01 | 100.50
    `,
  });
});

describe("toewijzingen that begin in 2024 and were not withdrawn", () => {
  toets("TOEWIJZINGEN", {
    trajecten: `
      geval | aanvang | teller
      ------+---------+-------
    `,
    toewijzingen: `
      geval                          | bij   | datum      | tot        | verwijderd | teller
      -------------------------------+-------+------------+------------+------------+-------
      on the day before              | eigen | 2023-12-31 |            |            | 0
      on the first day               | eigen | 2024-01-01 |            |            | 1
      on the last day                | eigen | 2024-12-31 |            |            | 1
      on the day after               | eigen | 2025-01-01 |            |            | 0
      withdrawn                      | eigen | 2024-02-01 | 2024-02-01 | ja         | 0
    `,
  });
});
