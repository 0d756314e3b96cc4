import { toets } from "../support/toets";

describe("tevredenheid of who answers for themselves", () => {
  toets("TEVREDENHEID_NUT", {
    trajecten: `
      geval                                                    | wet | geboren | aanbieder   | product | hulpvorm | segment | lijn | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
      ---------------------------------------------------------+-----+---------+-------------+---------+----------+---------+------+------------+------------+-------+-----------+--------+--------+--------------------
      answered                                                 |     |         |             |         |          |         |      |            | 2024-03-01 | 31    | 1         | 1      | 8      |
      not answered                                             |     |         |             |         |          |         |      |            | 2024-03-01 | 31    | 1         | 0      | 0      |
      the other question answered                              |     |         |             |         |          |         |      |            | 2024-03-01 | 31    | 1         | 0      | 0      |
      turns 12 in the year of einde                            |     | 2012    |             |         |          |         |      |            | 2024-01-31 | 31    | 1         | 1      | 7      |
      turns 12 in the year after                               |     | 2013    |             |         |          |         |      |            | 2024-12-31 | 31    | 0         | 0      | 0      |
      Wmo clients of any age answer                            | WMO | 1950    |             |         |          |         |      |            | 2024-03-01 | 19    | 1         | 1      | 9      |
      a Wmo client under 12 too                                | WMO | 2020    |             |         |          |         |      |            | 2024-03-01 | 19    | 1         | 0      | 0      |
      deceased: outside                                        |     |         |             |         |          |         |      |            | 2024-03-01 | 02    | 0         | 0      | 0      |
      an ouder's answer is another figure                      |     |         |             |         |          |         |      |            | 2024-03-01 | 31    | 1         | 0      | 0      |
      a vertegenwoordiger answers in neither                   | WMO |         |             |         |          |         |      |            | 2024-03-01 | 19    | 1         | 0      | 0      |
      answered while the help runs                             |     |         |             |         |          |         |      |            |            |       | 0         | 0      | 0      |
      working alone: exempt, unless they deliver               |     |         | solistisch  |         |          |         |      |            | 2024-03-01 | 31    | 0         | 0      | 0      |
      working alone and delivering                             |     |         | solistisch  |         |          |         |      |            | 2024-03-01 | 31    | 1         | 1      | 6      |
      working alone, delivering the other question             |     |         | solistisch  |         |          |         |      |            | 2024-03-01 | 31    | 1         | 0      | 0      |
      working alone, delivering an ouder's answer              |     |         | solistisch  |         |          |         |      |            | 2024-03-01 | 31    | 0         | 0      | 0      |
      gecertificeerde instelling: exempt                       |     |         | gi          |         |          |         |      |            | 2024-03-01 | 31    | 0         | 0      | 0      |
      several answers: the latest                              |     |         |             |         |          |         | a    | 2024-01-10 | 2024-03-01 | 31    | 1         | 1      | 9      |
                                                               |     |         |             |         |          |         | b    | 2024-01-10 | 2024-03-01 | 31    |           |        |        |
      several of one day: the greatest id                      |     |         |             |         |          |         | a    | 2024-01-10 | 2024-03-01 | 31    | 1         | 1      | 3      |
                                                               |     |         |             |         |          |         | b    | 2024-01-10 | 2024-03-01 | 31    |           |        |        |
      the latest that answers this question                    |     |         |             |         |          |         | a    | 2024-01-10 | 2024-03-01 | 31    | 1         | 1      | 5      |
                                                               |     |         |             |         |          |         | b    | 2024-01-10 | 2024-03-01 | 31    |           |        |        |
      an answer on an earlier line of the episode counts       |     |         |             |         |          |         | a    | 2024-01-10 | 2024-03-01 | 31    | 1         | 1      | 4      |
                                                               |     |         |             |         |          |         | b    | 2024-03-10 | 2024-05-01 | 31    |           |        |        |
      vervoer has no outcome                                   |     |         |             | 42      | -        |         |      |            | 2024-03-01 | 31    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      vervoer under 12 is not asked either                     |     | 2016    |             | 42      | -        |         |      |            | 2024-03-01 | 31    | 0         | 0      | 0      |
      structural Wmo support is asked for its use              | WMO |         |             |         |          | 2       |      |            | 2024-03-01 | 19    | 1         | 1      | 7      |
    `,
    ervaringen: `
      geval                                              | lijn | informant         | afname     | cijfer | verder
      ---------------------------------------------------+------+-------------------+------------+--------+-------
      answered                                           |      |                   |            | 8      |
      the other question answered                        |      |                   |            |        | 04
      turns 12 in the year of einde                      |      |                   |            | 7      |
      turns 12 in the year after                         |      |                   |            | 7      |
      Wmo clients of any age answer                      |      | CLIENT            |            | 9      |
      deceased: outside                                  |      |                   |            | 9      |
      an ouder's answer is another figure                |      | OUDER             |            | 9      |
      a vertegenwoordiger answers in neither             |      | VERTEGENWOORDIGER |            | 9      |
      answered while the help runs                       |      |                   |            | 9      |
      working alone and delivering                       |      |                   |            | 6      |
      working alone, delivering the other question       |      |                   |            |        | 03
      working alone, delivering an ouder's answer        |      | OUDER             |            | 6      |
      several answers: the latest                        | a    |                   | 2024-03-02 | 9      |
                                                         | b    |                   | 2024-03-01 | 2      |
      several of one day: the greatest id                | b    |                   | 2024-03-02 | 9      |
                                                         | a    |                   | 2024-03-02 | 3      |
      the latest that answers this question              | a    |                   | 2024-03-02 | 5      |
                                                         | b    |                   | 2024-03-08 |        | 04
      an answer on an earlier line of the episode counts | a    |                   | 2024-02-01 | 4      |
      structural Wmo support is asked for its use        |      | CLIENT            |            | 7      |
    `,
  });
});

describe("tevredenheid of ouders", () => {
  toets("TEVREDENHEID_NUT_OUDER", {
    trajecten: `
      geval                                     | wet | geboren | aanbieder | einde      | reden | populatie | noemer | teller
      ------------------------------------------+-----+---------+-----------+------------+-------+-----------+--------+-------
      an ouder of a child of 4                  |     | 2020    |           | 2024-03-01 | 31    | 1         | 1      | 6
      an ouder of a jeugdige of 17              |     | 2007    |           | 2024-03-01 | 31    | 1         | 1      | 5
      a pleegouder                              |     |         |           | 2024-03-01 | 31    | 1         | 1      | 10
      the jeugdige's own answer is another      |     |         |           | 2024-03-01 | 31    | 1         | 0      | 0
      nobody asks the ouder of a Wmo client     | WMO |         |           | 2024-03-01 | 19    | 0         | 0      | 0
      deceased: outside                         |     |         |           | 2024-03-01 | 02    | 0         | 0      | 0
      exempt, and only the jeugdige answered    |     |         | gi        | 2024-03-01 | 31    | 0         | 0      | 0
      exempt, and an ouder answered             |     |         | gi        | 2024-03-01 | 31    | 1         | 1      | 8
      ouder and pleegouder: the latest          |     |         |           | 2024-03-01 | 31    | 1         | 1      | 7
    `,
    ervaringen: `
      geval                                  | informant  | afname     | cijfer
      ---------------------------------------+------------+------------+-------
      an ouder of a child of 4               | OUDER      |            | 6
      an ouder of a jeugdige of 17           | OUDER      |            | 5
      a pleegouder                           | PLEEGOUDER |            | 10
      the jeugdige's own answer is another   | JEUGDIGE   |            | 3
      nobody asks the ouder of a Wmo client  | OUDER      |            | 9
      exempt, and only the jeugdige answered | JEUGDIGE   |            | 8
      exempt, and an ouder answered          | OUDER      |            | 8
      ouder and pleegouder: the latest       | PLEEGOUDER | 2024-03-09 | 7
                                             | OUDER      | 2024-03-02 | 2
    `,
  });
});

const OORDELEN = `
  geval                               | wet | geboren | aanbieder | product | einde      | reden | populatie | noemer | teller | weggelaten
  ------------------------------------+-----+---------+-----------+---------+------------+-------+-----------+--------+--------+--------------------
  a 5 is not enough                   |     |         |           |         | 2024-03-01 | 31    | 1         | 1      | 0      |
  a 6 is                              |     |         |           |         | 2024-03-01 | 31    | 1         | 1      | 1      |
  a 10                                |     |         |           |         | 2024-03-01 | 31    | 1         | 1      | 1      |
  a 1                                 |     |         |           |         | 2024-03-01 | 31    | 1         | 1      | 0      |
  no answer                           |     |         |           |         | 2024-03-01 | 31    | 1         | 0      | 0      |
  only the other question             |     |         |           |         | 2024-03-01 | 31    | 1         | 0      | 0      |
  deceased: outside                   |     |         |           |         | 2024-03-01 | 02    | 0         | 0      | 0      |
  exempt, and silent                  |     |         | gi        |         | 2024-03-01 | 31    | 0         | 0      | 0      |
  vervoer has no outcome              |     |         |           | 42      | 2024-03-01 | 31    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
`;
const cijfers = (informant: string) => `
  geval                               | informant    | cijfer | verder
  ------------------------------------+--------------+--------+-------
  a 5 is not enough                   | ${informant} | 5      |
  a 6 is                              | ${informant} | 6      |
  a 10                                | ${informant} | 10     |
  a 1                                 | ${informant} | 1      |
  only the other question             | ${informant} |        | 04
  deceased: outside                   | ${informant} | 9      |
  vervoer has no outcome              | ${informant} | 9      |
`;

describe.each([
  ["TEVREDENHEID_VOLDOENDE", "JEUGDIGE"],
  ["TEVREDENHEID_VOLDOENDE_OUDER", "OUDER"],
])("%s: the share of 6 or more, by %s", (indicator, informant) => {
  toets(indicator, { trajecten: OORDELEN, ervaringen: cijfers(informant) });
});

describe("tevredenheid voldoende: the two are never mixed", () => {
  toets("TEVREDENHEID_VOLDOENDE_OUDER", {
    trajecten: `
      geval                          | wet | geboren | einde      | reden | populatie | noemer | teller
      -------------------------------+-----+---------+------------+-------+-----------+--------+-------
      the jeugdige gave a 9          |     |         | 2024-03-01 | 31    | 1         | 0      | 0
      the jeugdige a 9, the ouder 3  |     |         | 2024-03-01 | 31    | 1         | 1      | 0
      a pleegouder of a child of 4   |     | 2020    | 2024-03-01 | 31    | 1         | 1      | 1
      a Wmo client                   | WMO |         | 2024-03-01 | 19    | 0         | 0      | 0
    `,
    ervaringen: `
      geval                          | informant  | cijfer
      -------------------------------+------------+-------
      the jeugdige gave a 9          | JEUGDIGE   | 9
      the jeugdige a 9, the ouder 3  | JEUGDIGE   | 9
                                     | OUDER      | 3
      a pleegouder of a child of 4   | PLEEGOUDER | 6
    `,
  });
});
