import { toets } from "../support/toets";

describe("an episode: which lines are one, by how often the dropout of the last is counted", () => {
  toets("UITVAL", {
    trajecten: `
      geval                                                | wet | product | hulpvorm | bij | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
      -----------------------------------------------------+-----+---------+----------+-----+------------+------------+-------+-----------+--------+--------+--------------
      three products at once: one dropout                  |     | 45      |          |     | 2024-01-10 | 2024-03-01 | 32    | 1         | 1      | 1      |
                                                           |     | 51      |          |     | 2024-01-10 | 2024-03-01 | 32    |           |        |        |
                                                           |     | 54      |          |     | 2024-01-10 | 2024-03-01 | 32    |           |        |        |
      overlapping products: the reden of the last end      |     | 45      |          |     | 2024-01-10 | 2024-06-01 | 31    | 1         | 1      | 0      |
                                                           |     | 51      |          |     | 2024-02-01 | 2024-05-01 | 32    |           |        |        |
      two products with one end: the one that began last   |     | 45      |          |     | 2024-01-10 | 2024-06-01 | 31    | 1         | 1      | 1      |
                                                           |     | 51      |          |     | 2024-02-01 | 2024-06-01 | 32    |           |        |        |
      a gap of 14 days is the same                         |     |         |          |     | 2024-01-10 | 2024-03-01 | 32    | 1         | 1      | 0      |
                                                           |     |         |          |     | 2024-03-15 | 2024-05-01 | 31    |           |        |        |
      a gap of 15 days is another                          |     |         |          |     | 2024-01-10 | 2024-03-01 | 32    | 2         | 2      | 1      |
                                                           |     |         |          |     | 2024-03-16 | 2024-05-01 | 31    |           |        |        |
      the gap is after the last end, not the last begun    |     | 45      |          |     | 2024-01-10 | 2024-06-01 | 32    | 1         | 1      | 0      |
                                                           |     | 51      |          |     | 2024-02-01 | 2024-03-01 | 32    |           |        |        |
                                                           |     | 45      |          |     | 2024-06-15 | 2024-08-01 | 31    |           |        |        |
      ended lines beside one that runs: not ended          |     | 45      |          |     | 2024-01-10 | 2024-06-01 | 32    | 0         | 0      | 0      |
                                                           |     | 51      |          |     | 2024-02-01 |            |       |           |        |        |
      another hulpvorm is another                          |     |         | 02       |     | 2024-01-10 | 2024-03-01 | 32    | 2         | 2      | 2      |
                                                           |     |         | 03       |     | 2024-01-10 | 2024-03-01 | 32    |           |        |        |
      one hulpvorm whatever the product                    |     | 45      | 02       |     | 2024-01-10 | 2024-03-01 | 32    | 1         | 1      | 1      |
                                                           |     | 54      | 02       |     | 2024-01-10 | 2024-03-01 | 32    |           |        |        |
      without hulpvorm another productcategorie is another | WMO | 02      |          |     | 2024-01-10 | 2024-03-01 | 21    | 2         | 2      | 2      |
                                                           | WMO | 07      |          |     | 2024-01-10 | 2024-03-01 | 21    |           |        |        |
      without hulpvorm one productcategorie is one         | WMO | 02      |          |     | 2024-01-10 | 2024-03-01 | 21    | 1         | 1      | 0      |
                                                           | WMO | 02      |          |     | 2024-03-05 | 2024-05-01 | 19    |           |        |        |
      a hulpvorm and a product alone are not one           |     | 45      | 02       |     | 2024-01-10 | 2024-03-01 | 32    | 2         | 2      | 2      |
                                                           |     | 45      | -        |     | 2024-01-10 | 2024-03-01 | 32    |           |        |        |
      another aanbieder's line is not ours                 |     |         |          |     | 2024-01-10 | 2024-03-01 | 32    | 1         | 1      | 1      |
                                                           |     |         |          | 1   | 2024-03-05 | 2024-05-01 | 31    |           |        |        |
      another wet is another                               |     | 45      | -        |     | 2024-01-10 | 2024-03-01 | 32    | 2         | 2      | 2      |
                                                           | WMO | 02      |          |     | 2024-03-01 | 2024-05-01 | 21    |           |        |        |
    `,
  });
});

describe("what ends nothing", () => {
  toets("UITVAL", {
    trajecten: `
      geval                                                | hulpvorm | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
      -----------------------------------------------------+----------+------------+------------+-------+-----------+--------+--------+--------------
      a temporary stop alone: the help still runs          |          | 2024-01-10 | 2024-03-01 | 20    | 0         | 0      | 0      |
      a temporary stop, then the definitive one            |          | 2024-01-10 | 2024-03-01 | 20    | 1         | 1      | 1      |
                                                           |          | 2024-01-10 | 2024-06-01 | 32    |           |        |        |
      a temporary stop of months, resumed, then ended      |          | 2024-01-10 | 2024-03-01 | 20    | 1         | 1      | 0      |
                                                           |          | 2024-09-01 | 2024-11-01 | 31    |           |        |        |
      a temporary stop of one product while another ended  |          | 2024-01-10 | 2024-06-01 | 20    | 0         | 0      | 0      |
                                                           |          | 2024-02-01 | 2024-05-01 | 32    |           |        |        |
      a stop that was temporary once, and over since       |          | 2024-01-10 | 2024-02-01 | 20    | 2         | 2      | 1      |
                                                           |          | 2024-01-20 | 2024-03-01 | 31    |           |        |        |
                                                           |          | 2024-04-01 | 2024-05-01 | 32    |           |        |        |
      a change of product (37) that goes on the next month |          | 2024-01-10 | 2024-03-01 | 37    | 1         | 1      | 1      |
                                                           |          | 2024-04-01 | 2024-06-01 | 32    |           |        |        |
      a change (37) to another hulpvorm ends the first     | 02       | 2024-01-10 | 2024-03-01 | 37    | 2         | 1      | 1      | BUITEN_SCHAAL
                                                           | 03       | 2024-03-02 | 2024-06-01 | 32    |           |        |        |
    `,
  });
});

describe("rows that are not what they seem", () => {
  toets("UITVAL", {
    trajecten: `
      geval                                              | aanvang    | einde      | reden | administratief | leidend | populatie | noemer | teller
      ---------------------------------------------------+------------+------------+-------+----------------+---------+-----------+--------+-------
      closed by a move: no ended episode                 | 2024-01-10 | 2024-03-01 | 31    | einde          |         | 0         | 0      | 0
      opened by a move, ended since                      | 2024-01-10 | 2024-03-01 | 32    | aanvang        |         | 1         | 1      | 1
      not leading: as if it were not there               | 2024-01-10 | 2024-03-01 | 32    |                | nee     | 0         | 0      | 0
      a line that does not lead bridges no gap           | 2024-01-10 | 2024-03-01 | 32    |                |         | 2         | 2      | 1
                                                         | 2024-03-02 | 2024-04-01 | 32    |                | nee     |           |        |
                                                         | 2024-04-02 | 2024-06-01 | 31    |                |         |           |        |
      a line that does not lead decides no reden         | 2024-01-10 | 2024-03-01 | 32    |                |         | 1         | 1      | 1
                                                         | 2024-01-10 | 2024-03-05 | 31    |                | nee     |           |        |
    `,
  });
});
