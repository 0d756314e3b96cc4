import { toets } from "../support/toets";

describe("uitval, by the reden of the end", () => {
  toets("UITVAL", {
    trajecten: `
      geval                                                | wet | geboren | aanvang    | einde      | reden  | populatie | noemer | teller | weggelaten
      -----------------------------------------------------+-----+---------+------------+------------+--------+-----------+--------+--------+--------------
      volgens plan is no uitval                            |     |         |            | 2024-03-01 | 31     | 1         | 1      | 0      |
      the client alone: uitval                             |     |         |            | 2024-03-01 | 32     | 1         | 1      | 1      |
      the aanbieder alone: uitval                          |     |         |            | 2024-03-01 | 33     | 1         | 1      | 1      |
      in agreement is no uitval                            |     |         |            | 2024-03-01 | 34     | 1         | 1      | 0      |
      circumstances are no uitval                          |     |         |            | 2024-03-01 | 35     | 1         | 1      | 0      |
      death is no uitval                                   |     |         |            | 2024-03-01 | 02     | 1         | 1      | 0      |
      an unknown reden is ended, and no more is known      |     |         |            | 2024-03-01 |        | 1         | 0      | 0      |
      help that runs is not ended                          |     |         |            |            |        | 0         | 0      | 0      |
      ended on the day before the period                   |     |         | 2023-06-01 | 2023-12-31 | 32     | 0         | 0      | 0      |
      ended on the first day                               |     |         | 2023-06-01 | 2024-01-01 | 32     | 1         | 1      | 1      |
      ended on the last day                                |     |         | 2023-06-01 | 2024-12-31 | 32     | 1         | 1      | 1      |
      ended on the day after                               |     |         | 2023-06-01 | 2025-01-01 | 32     | 0         | 0      | 0      |
      36 by the gemeente: outside the scale                |     |         |            | 2024-03-01 | 36     | 1         | 0      | 0      | BUITEN_SCHAAL
      37 with nothing after it: outside the scale          |     |         |            | 2024-03-01 | 37     | 1         | 0      | 0      | BUITEN_SCHAAL
      38 to another aanbieder never becomes 03 by itself   |     |         |            | 2024-03-01 | 38     | 1         | 0      | 0      | BUITEN_SCHAAL
      39 at 17: outside the scale                          |     | 2007    |            | 2024-12-31 | 39     | 1         | 0      | 0      | BUITEN_SCHAAL
      39 in the year of turning 18: volgens plan           |     | 2006    |            | 2024-01-11 | 39     | 1         | 1      | 0      |
      39 of a Wmo client of 50: outside the scale          | WMO | 1974    |            | 2024-03-01 | 39     | 1         | 0      | 0      | BUITEN_SCHAAL
      Wmo 19 volgens plan                                  | WMO | 1974    |            | 2024-03-01 | 19     | 1         | 1      | 0      |
      Wmo 21 the client alone                              | WMO | 1974    |            | 2024-03-01 | 21     | 1         | 1      | 1      |
      Wmo 22 the aanbieder alone                           | WMO | 1974    |            | 2024-03-01 | 22     | 1         | 1      | 1      |
      Wmo 23 in agreement                                  | WMO | 1974    |            | 2024-03-01 | 23     | 1         | 1      | 0      |
      Wmo 31 is verhuizing                                 | WMO | 1974    |            | 2024-03-01 | 31     | 1         | 1      | 0      |
      BiJ 03 needs no mapping                              |     |         |            | 2024-03-01 | bij:03 | 1         | 1      | 1      |
      BiJ 02 is voortijdig, no uitval                      |     |         |            | 2024-03-01 | bij:02 | 1         | 1      | 0      |
    `,
  });
});

describe("voortijdig counts what StatLine counts: 02 to 05", () => {
  toets("VOORTIJDIG", {
    trajecten: `
      geval                                 | wet | einde      | reden | populatie | noemer | teller | weggelaten
      --------------------------------------+-----+------------+-------+-----------+--------+--------+--------------
      Jeugd 31 is volgens plan              |     | 2024-03-01 | 31    | 1         | 1      | 0      |
      Wmo 31 is verhuizing, so 05           | WMO | 2024-03-01 | 31    | 1         | 1      | 1      |
      in agreement                          |     | 2024-03-01 | 34    | 1         | 1      | 1      |
      the client alone                      |     | 2024-03-01 | 32    | 1         | 1      | 1      |
      the aanbieder alone                   |     | 2024-03-01 | 33    | 1         | 1      | 1      |
      circumstances                         |     | 2024-03-01 | 35    | 1         | 1      | 1      |
      death, which BiJ counts under 05      |     | 2024-03-01 | 02    | 1         | 1      | 1      |
      38 is outside the scale               |     | 2024-03-01 | 38    | 1         | 0      | 0      | BUITEN_SCHAAL
    `,
  });
});

describe("uitval, for whom it is asked", () => {
  toets("UITVAL", {
    trajecten: `
      geval                                       | wet | product | hulpvorm | segment | voorziening       | leveringsvorm | einde      | reden | populatie | noemer | teller | weggelaten
      --------------------------------------------+-----+---------+----------+---------+-------------------+---------------+------------+-------+-----------+--------+--------+--------------------
      vervoer of a jeugdige has no outcome        |     | 42      | -        |         |                   |               | 2024-03-01 | 32    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      vervoerdiensten                             | WMO | 08      |          |         |                   |               | 2024-03-01 | 21    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      rolstoelen                                  | WMO | 11      |          |         |                   |               | 2024-03-01 | 21    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      vervoervoorzieningen                        | WMO | 12      |          |         |                   |               | 2024-03-01 | 21    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      woonvoorzieningen                           | WMO | 13      |          |         |                   |               | 2024-03-01 | 21    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      andere hulpmiddelen                         | WMO | 14      |          |         |                   |               | 2024-03-01 | 21    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      hulp bij het huishouden has one             | WMO | 01      |          |         |                   |               | 2024-03-01 | 21    | 1         | 1      | 1      |
      an unknown product counts                   |     | -       | -        |         |                   |               | 2024-03-01 | 32    | 1         | 1      | 1      |
      structural Wmo support counts               | WMO |         |          | 2       |                   |               | 2024-03-01 | 21    | 1         | 1      | 1      |
      PGB counts                                  |     |         |          |         |                   | PGB           | 2024-03-01 | 32    | 1         | 1      | 1      |
      freely accessible help counts               |     |         | 01       |         | VRIJ_TOEGANKELIJK |               | 2024-03-01 | 32    | 1         | 1      | 1      |
    `,
  });
});
