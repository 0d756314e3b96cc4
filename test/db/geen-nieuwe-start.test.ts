import { toets } from "../support/toets";

describe("geen nieuwe start: the next start", () => {
  toets("GEEN_NIEUWE_START", {
    trajecten: `
      geval                                              | wet | hulpvorm | product | bij | aanvang    | einde      | reden | administratief | leidend | populatie | noemer | teller | weggelaten
      ---------------------------------------------------+-----+----------+---------+-----+------------+------------+-------+----------------+---------+-----------+--------+--------+-----------
      nothing follows                                    |     |          |         |     |            | 2024-03-01 | 31    |                |         | 1         | 1      | 1      |
      other help at einde + 14 days is its continuation  |     |          |         |     |            | 2024-03-01 | 31    |                |         | 0         | 0      | 0      | DOORLOPEND
                                                         |     |          |         | 1   | 2024-03-15 |            |       |                |         |           |        |        |
      other help at einde + 15 days is a new start       |     |          |         |     |            | 2024-03-01 | 31    |                |         | 1         | 1      | 0      |
                                                         |     |          |         | 1   | 2024-03-16 |            |       |                |         |           |        |        |
      a new start at einde + 12 months                   |     |          |         |     |            | 2024-03-01 | 31    |                |         | 1         | 1      | 0      |
                                                         |     |          |         | 1   | 2025-03-01 |            |       |                |         |           |        |        |
      a new start a day later                            |     |          |         |     |            | 2024-03-01 | 31    |                |         | 1         | 1      | 1      |
                                                         |     |          |         | 1   | 2025-03-02 |            |       |                |         |           |        |        |
      of 29 February the window ends on the 28th         |     |          |         |     |            | 2024-02-29 | 31    |                |         | 1         | 1      | 0      |
                                                         |     |          |         | 1   | 2025-02-28 |            |       |                |         |           |        |        |
      and 1 March is after it                            |     |          |         |     |            | 2024-02-29 | 31    |                |         | 1         | 1      | 1      |
                                                         |     |          |         | 1   | 2025-03-01 |            |       |                |         |           |        |        |
      a new start at the same aanbieder                  |     |          |         |     |            | 2024-03-01 | 31    |                |         | 1         | 1      | 0      |
                                                         |     |          |         |     | 2024-03-16 |            |       |                |         |           |        |        |
      a new start of vervoer is a new start              |     |          |         |     |            | 2024-03-01 | 31    |                |         | 1         | 1      | 0      |
                                                         |     | -        | 42      | 1   | 2024-09-01 |            |       |                |         |           |        |        |
      a new start in the other wet is none               |     |          |         |     |            | 2024-03-01 | 31    |                |         | 1         | 1      | 1      |
                                                         | WMO |          |         | 1   | 2024-09-01 |            |       |                |         |           |        |        |
      a row opened by a move is no new start             |     |          |         |     |            | 2024-03-01 | 31    |                |         | 1         | 1      | 1      |
                                                         |     |          |         | 1   | 2024-09-01 |            |       | aanvang        |         |           |        |        |
      a line that does not lead is no new start          |     |          |         |     |            | 2024-03-01 | 31    |                |         | 1         | 1      | 1      |
                                                         |     |          |         | 1   | 2024-09-01 |            |       |                | nee     |           |        |        |
      of two new starts the first decides                |     |          |         |     |            | 2024-03-01 | 31    |                |         | 1         | 1      | 0      |
                                                         |     |          |         | 1   | 2026-09-01 |            |       |                |         |           |        |        |
                                                         |     |          |         | 2   | 2024-09-01 |            |       |                |         |           |        |        |
    `,
  });
});

describe("geen nieuwe start: help that runs on", () => {
  toets("GEEN_NIEUWE_START", {
    trajecten: `
      geval                                                  | wet | hulpvorm | bij | nummer | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
      -------------------------------------------------------+-----+----------+-----+--------+------------+------------+-------+-----------+--------+--------+-----------
      a successor at another aanbieder the next day          |     |          |     |        |            | 2024-03-01 | 38    | 0         | 0      | 0      | DOORLOPEND
                                                             |     |          | 1   |        | 2024-03-02 | 2024-09-01 | 31    |           |        |        |
      other help that outlives it by a day                   |     |          |     |        |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
                                                             |     |          | 1   |        | 2024-01-01 | 2024-03-02 | 31    |           |        |        |
      other help that ends with it                           |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
                                                             |     |          | 1   |        | 2024-01-01 | 2024-03-01 | 31    |           |        |        |
      other help that was stopped temporarily runs           |     |          |     |        |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
                                                             |     |          | 1   |        | 2024-01-01 | 2024-02-01 | 20    |           |        |        |
      other help in the other wet                            |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
                                                             | WMO |          | 1   |        | 2024-01-01 |            |       |           |        |        |
      a toewijzing before einde                              |     |          |     |        |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
      a toewijzing on einde                                  |     |          |     |        |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
      a toewijzing on the day after                          |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      first granted on einde, changed on the day after       |     |          |     |        |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
      first granted on the day after, changed later          |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      a toewijzing that ends with it                         |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      a toewijzing that ends a day later                     |     |          |     |        |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
      a toewijzing in the other wet                          |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      a toewijzing that was withdrawn                        |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      its own toewijzing                                     |     |          |     | 101    |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      the toewijzing of an earlier line of its own           |     |          |     | 102    | 2024-01-10 | 2024-02-20 | 31    | 1         | 1      | 1      |
                                                             |     |          |     |        | 2024-03-01 | 2024-04-01 | 31    |           |        |        |
      the toewijzing of other help that had ended            |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
                                                             |     |          | 1   | 103    | 2023-01-01 | 2024-03-01 | 31    |           |        |        |
      toegewezen on einde, begun months later                |     |          |     |        |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
                                                             |     |          | 1   | 104    | 2024-09-01 |            |       |           |        |        |
      the toewijzing of help that was changed (37)           |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
                                                             |     |          | 1   | 105    | 2023-01-01 | 2024-02-01 | 37    |           |        |        |
      its own toewijzing, of a line without a number         |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      its own toewijzing, of no product                      |     |          |     |        |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      another product at the same aanbieder                  |     |          |     |        |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
      the same product at another aanbieder                  |     |          |     |        |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
      a second toewijzing beside the one it names            |     |          |     | 106    |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
    `,
    toewijzingen: `
      geval                                            | wet | nummer | bij   | product | datum      | eerst      | tot        | verwijderd
      -------------------------------------------------+-----+--------+-------+---------+------------+------------+------------+-----------
      a toewijzing before einde                        |     |        |       |         | 2024-02-20 |            |            |
      a toewijzing on einde                            |     |        |       |         | 2024-03-01 |            |            |
      a toewijzing on the day after                    |     |        |       |         | 2024-03-02 |            |            |
      first granted on einde, changed on the day after |     |        |       |         | 2024-03-02 | 2024-03-01 |            |
      first granted on the day after, changed later    |     |        |       |         | 2024-04-02 | 2024-03-02 |            |
      a toewijzing that ends with it                   |     |        |       |         | 2024-02-20 |            | 2024-03-01 |
      a toewijzing that ends a day later               |     |        |       |         | 2024-02-20 |            | 2024-03-02 |
      a toewijzing in the other wet                    | WMO |        |       |         | 2024-02-20 |            |            |
      a toewijzing that was withdrawn                  |     |        |       |         | 2024-02-20 |            | 2024-06-01 | ja
      its own toewijzing                               |     | 101    |       |         | 2024-01-01 |            |            |
      the toewijzing of an earlier line of its own     |     | 102    |       |         | 2024-01-01 |            |            |
      the toewijzing of other help that had ended      |     | 103    |       |         | 2023-01-01 |            |            |
      toegewezen on einde, begun months later          |     | 104    |       |         | 2024-03-01 |            |            |
      the toewijzing of help that was changed (37)     |     | 105    |       |         | 2023-01-01 |            |            |
      its own toewijzing, of a line without a number   |     |        | eigen | 45      | 2024-01-01 |            |            |
      its own toewijzing, of no product                |     |        | eigen |         | 2024-01-01 |            |            |
      another product at the same aanbieder            |     |        | eigen | 54      | 2024-01-01 |            |            |
      the same product at another aanbieder            |     |        |       | 45      | 2024-01-01 |            |            |
      a second toewijzing beside the one it names      |     | 107    | eigen | 45      | 2024-01-01 |            |            |
    `,
  });
});

describe("geen nieuwe start: what can't be seen", () => {
  toets("GEEN_NIEUWE_START", {
    trajecten: `
      geval                                            | wet | geboren | identiteit | segment | product | hulpvorm | bij | einde      | reden | populatie | noemer | teller | weggelaten
      -------------------------------------------------+-----+---------+------------+---------+---------+----------+-----+------------+-------+-----------+--------+--------+--------------------
      circumstances (05)                               |     |         |            |         |         |          |     | 2024-03-01 | 35    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      Wmo 31, verhuizing                               | WMO | 1974    |            |         |         |          |     | 2024-03-01 | 31    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      death                                            |     |         |            |         |         |          |     | 2024-03-01 | 02    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      to another domain (39)                           |     |         |            |         |         |          |     | 2024-03-01 | 39    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      by the gemeente (36): the route can be seen      |     |         |            |         |         |          |     | 2024-03-01 | 36    | 1         | 1      | 1      |
      an unknown reden: the route can be seen          |     |         |            |         |         |          |     | 2024-03-01 |       | 1         | 1      | 1      |
      turns 18 in the year of einde + 12 months        |     | 2007    |            |         |         |          |     | 2024-03-01 | 31    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      turned 18 before                                 |     | 2004    |            |         |         |          |     | 2024-03-01 | 31    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      turns 18 a year later                            |     | 2008    |            |         |         |          |     | 2024-03-01 | 31    | 1         | 1      | 1      |
      a Wmo client who turns 18                        | WMO | 2007    |            |         |         |          |     | 2024-03-01 | 19    | 1         | 1      | 1      |
      no identity: unborn                              |     |         | ONGEBOREN  |         |         |          |     | 2024-03-01 | 31    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      no identity: unknown                             |     |         | ONBEKEND   |         |         |          |     | 2024-03-01 | 31    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      both running on and unseen: counted once         |     |         |            |         |         |          |     | 2024-03-01 | 35    | 0         | 0      | 0      | NIET_WAARNEEMBAAR
                                                       |     |         |            |         |         |          | 1   |            |       |           |        |        |
      Wmo segment 1a aims at recovery                  | WMO | 1974    |            | 1a      |         |          |     | 2024-03-01 | 19    | 1         | 1      | 1      |
      Wmo segment 2 is structural                      | WMO | 1974    |            | 2       |         |          |     | 2024-03-01 | 19    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      Wmo segment 3 is structural                      | WMO | 1974    |            | 3       |         |          |     | 2024-03-01 | 19    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      hulpmiddelen have no outcome                     | WMO | 1974    |            |         | 14      |          |     | 2024-03-01 | 19    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
    `,
  });
});

const AAN_DE_HORIZON = `
  geval                                       | bij | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
  --------------------------------------------+-----+------------+------------+-------+-----------+--------+--------+-------------
  the window's last day is the last seen      |     |            | 2024-02-28 | 31    | 1         | 1      | 1      |
  clamped to the last day seen                |     |            | 2024-02-29 | 31    | 1         | 1      | 1      |
  the window's last day is not seen           |     |            | 2024-03-01 | 31    | 1         | 0      | 0      | VENSTER_OPEN
  a new start in an open window is not counted|     |            | 2024-03-01 | 31    | 1         | 0      | 0      | VENSTER_OPEN
                                              | 1   | 2024-09-01 |            |       |           |        |        |
  running on comes before an open window      |     |            | 2024-03-01 | 31    | 0         | 0      | 0      | DOORLOPEND
                                              | 1   | 2024-03-02 |            |       |           |        |        |
`;

describe("geen nieuwe start: a window up to the gemeente's data_tot of 1 March 2025", () => {
  toets("GEEN_NIEUWE_START", { trajecten: AAN_DE_HORIZON }, { dataTot: "2025-03-01" });
});

describe("geen nieuwe start: a window up to a peildatum of 1 March 2025", () => {
  toets("GEEN_NIEUWE_START", { trajecten: AAN_DE_HORIZON }, { peildatum: "2025-03-01" });
});

describe("geen nieuwe start: a peildatum before data_tot", () => {
  toets("GEEN_NIEUWE_START", { trajecten: AAN_DE_HORIZON }, { peildatum: "2025-03-01", dataTot: "2025-12-01" });
});
