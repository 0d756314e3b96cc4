import { toets } from "../support/toets";

describe("geen nieuwe start within 6 months", () => {
  toets("GEEN_NIEUWE_START_6M", {
    trajecten: `
      geval                                                | wet | geboren | bij | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
      -----------------------------------------------------+-----+---------+-----+------------+------------+-------+-----------+--------+--------+------------------
      nothing follows                                      |     |         |     |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      a new start at einde + 6 months                      |     |         |     |            | 2024-03-01 | 31    | 1         | 1      | 0      |
                                                           |     |         | 1   | 2024-09-01 |            |       |           |        |        |
      a new start a day later                              |     |         |     |            | 2024-03-01 | 31    | 1         | 1      | 1      |
                                                           |     |         | 1   | 2024-09-02 |            |       |           |        |        |
      of 31 August the window ends on the 28th of February |     |         |     |            | 2024-08-31 | 31    | 1         | 1      | 0      |
                                                           |     |         | 1   | 2025-02-28 |            |       |           |        |        |
      and 1 March is after it                              |     |         |     |            | 2024-08-31 | 31    | 1         | 1      | 1      |
                                                           |     |         | 1   | 2025-03-01 |            |       |           |        |        |
      other help at einde + 14 days is its continuation    |     |         |     |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
                                                           |     |         | 1   | 2024-03-15 |            |       |           |        |        |
      other help at einde + 15 days is a new start         |     |         |     |            | 2024-03-01 | 31    | 1         | 1      | 0      |
                                                           |     |         | 1   | 2024-03-16 |            |       |           |        |        |
      turns 18 in the year the window ends                 |     | 2007    |     |            | 2024-07-01 | 31    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      turns 18 in the year after it                        |     | 2007    |     |            | 2024-06-30 | 31    | 1         | 1      | 1      |
      turns 18 in the year of the end                      |     | 2006    |     |            | 2024-01-11 | 31    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      a Wmo client who turns 18                            | WMO | 2007    |     |            | 2024-07-01 | 19    | 1         | 1      | 1      |
      death hides it, whatever the window                  |     |         |     |            | 2024-03-01 | 02    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
    `,
  });
});

describe("geen nieuwe start within 6 months, of data up to 1 September 2024", () => {
  toets(
    "GEEN_NIEUWE_START_6M",
    {
      trajecten: `
        geval                                  | einde      | reden | populatie | noemer | teller | weggelaten
        ---------------------------------------+------------+-------+-----------+--------+--------+-------------
        the window's last day is the last seen | 2024-02-29 | 31    | 1         | 1      | 1      |
        the window's last day is not seen      | 2024-03-01 | 31    | 1         | 0      | 0      | VENSTER_OPEN
      `,
    },
    { dataTot: "2024-09-01" },
  );
});

describe("geen nieuwe start as CBS looks: up to the last day of the next half year", () => {
  toets("GEEN_NIEUWE_START_CBS", {
    trajecten: `
      geval                                                | wet | geboren | hulpvorm | bij | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
      -----------------------------------------------------+-----+---------+----------+-----+------------+------------+-------+-----------+--------+--------+------------------
      ended on 1 January, began on 31 December             |     |         |          |     | 2023-10-01 | 2024-01-01 | 31    | 1         | 1      | 0      |
                                                           |     |         |          | 1   | 2024-12-31 |            |       |           |        |        |
      ended on 1 January, began on 1 January after         |     |         |          |     | 2023-10-01 | 2024-01-01 | 31    | 1         | 1      | 1      |
                                                           |     |         |          | 1   | 2025-01-01 |            |       |           |        |        |
      ended on 30 June, began on 31 December               |     |         |          |     |            | 2024-06-30 | 31    | 1         | 1      | 0      |
                                                           |     |         |          | 1   | 2024-12-31 |            |       |           |        |        |
      ended on 30 June, began on 1 January                 |     |         |          |     |            | 2024-06-30 | 31    | 1         | 1      | 1      |
                                                           |     |         |          | 1   | 2025-01-01 |            |       |           |        |        |
      ended on 1 July, began on 30 June after              |     |         |          |     |            | 2024-07-01 | 31    | 1         | 1      | 0      |
                                                           |     |         |          | 1   | 2025-06-30 |            |       |           |        |        |
      ended on 1 July, began on 1 July after               |     |         |          |     |            | 2024-07-01 | 31    | 1         | 1      | 1      |
                                                           |     |         |          | 1   | 2025-07-01 |            |       |           |        |        |
      ended on 31 December, began on 30 June               |     |         |          |     |            | 2024-12-31 | 31    | 1         | 1      | 0      |
                                                           |     |         |          | 1   | 2025-06-30 |            |       |           |        |        |
      ended on 31 December, began on 1 July                |     |         |          |     |            | 2024-12-31 | 31    | 1         | 1      | 1      |
                                                           |     |         |          | 1   | 2025-07-01 |            |       |           |        |        |
      a change of hulpvorm the next day is no new start    |     |         |          |     |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
                                                           |     |         | 03       | 1   | 2024-03-02 |            |       |           |        |        |
      a successor at einde + 14 days is none either        |     |         |          |     |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
                                                           |     |         |          | 1   | 2024-03-15 |            |       |           |        |        |
      at einde + 15 days it is a new start                 |     |         |          |     |            | 2024-03-01 | 31    | 1         | 1      | 0      |
                                                           |     |         |          | 1   | 2024-03-16 |            |       |           |        |        |
      turns 18 in the year after the window of June        |     | 2007    |          |     |            | 2024-06-30 | 31    | 1         | 1      | 1      |
      turns 18 in the year of the window of July           |     | 2007    |          |     |            | 2024-07-01 | 31    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      a Wmo client who turns 18                            | WMO | 2007    |          |     |            | 2024-07-01 | 19    | 1         | 1      | 1      |
    `,
  });
});

const HALFJAREN = `
  geval                 | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
  ----------------------+------------+------------+-------+-----------+--------+--------+-------------
  ended in the first    | 2024-01-10 | 2024-06-30 | 31    | 1         | 1      | 1      |
  ended in the second   | 2024-01-10 | 2024-07-01 | 31    | 1         | ALLE   | ALLE   | OPEN
`;

describe.each([
  ["all of the next half year", "2025-07-01", "1", ""],
  ["all of it but the last day", "2025-06-30", "0", "VENSTER_OPEN"],
])("geen nieuwe start as CBS looks, of data with %s", (_naam, dataTot, alle, open) => {
  toets("GEEN_NIEUWE_START_CBS", { trajecten: HALFJAREN.replaceAll("ALLE", alle).replace("OPEN", open) }, { dataTot });
});
