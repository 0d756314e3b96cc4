import { toets } from "../support/toets";

describe("zonder hulp verder, of who answers for themselves", () => {
  toets("ZONDER_HULP_VERDER", {
    trajecten: `
      geval                                       | wet | geboren | aanbieder  | segment | product | einde      | reden | populatie | noemer | teller | weggelaten
      --------------------------------------------+-----+---------+------------+---------+---------+------------+-------+-----------+--------+--------+--------------------
      01 as much help or more                     |     |         |            |         |         | 2024-03-01 | 31    | 1         | 1      | 0      |
      02 lighter help                             |     |         |            |         |         | 2024-03-01 | 31    | 1         | 1      | 0      |
      03 none for now                             |     |         |            |         |         | 2024-03-01 | 31    | 1         | 1      | 1      |
      04 none                                     |     |         |            |         |         | 2024-03-01 | 31    | 1         | 1      | 1      |
      04 on the scale before v7                   |     |         |            |         |         | 2024-03-01 | 31    | 1         | 0      | 0      |
      only a rapportcijfer                        |     |         |            |         |         | 2024-03-01 | 31    | 1         | 0      | 0      |
      only the ouder answered                     |     |         |            |         |         | 2024-03-01 | 31    | 1         | 0      | 0      |
      under 12 is not asked                       |     | 2013    |            |         |         | 2024-03-01 | 31    | 0         | 0      | 0      |
      deceased: outside                           |     |         |            |         |         | 2024-03-01 | 02    | 0         | 0      | 0      |
      exempt, and gave a rapportcijfer            |     |         | solistisch |         |         | 2024-03-01 | 31    | 1         | 0      | 0      |
      exempt, and silent                          |     |         | solistisch |         |         | 2024-03-01 | 31    | 0         | 0      | 0      |
      Wmo segment 1b aims at recovery             | WMO |         |            | 1b      |         | 2024-03-01 | 19    | 1         | 1      | 1      |
      Wmo segment 2 is structural                 | WMO |         |            | 2       |         | 2024-03-01 | 19    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      Wmo segment 3 is structural                 | WMO |         |            | 3       |         | 2024-03-01 | 19    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      Jeugd segment 2 is not                      |     |         |            | 2       |         | 2024-03-01 | 31    | 1         | 1      | 1      |
      vervoer has no outcome                      | WMO |         |            |         | 12      | 2024-03-01 | 19    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
    `,
    ervaringen: `
      geval                            | informant | cijfer | verder | schaal
      ---------------------------------+-----------+--------+--------+-------
      01 as much help or more          |           |        | 01     |
      02 lighter help                  |           |        | 02     |
      03 none for now                  |           |        | 03     |
      04 none                          |           |        | 04     |
      04 on the scale before v7        |           |        | 04     | v5
      only a rapportcijfer             |           | 8      |        |
      only the ouder answered          | OUDER     |        | 04     |
      under 12 is not asked            |           |        | 04     |
      deceased: outside                |           |        | 04     |
      exempt, and gave a rapportcijfer |           | 8      |        |
      Wmo segment 1b aims at recovery  | CLIENT    |        | 04     |
      Wmo segment 2 is structural      | CLIENT    |        | 04     |
      Jeugd segment 2 is not           |           |        | 04     |
    `,
  });
});

describe("zonder hulp verder, of ouders", () => {
  toets("ZONDER_HULP_VERDER_OUDER", {
    trajecten: `
      geval                              | wet | geboren | einde      | reden | populatie | noemer | teller
      -----------------------------------+-----+---------+------------+-------+-----------+--------+-------
      an ouder of a child of 4           |     | 2020    | 2024-03-01 | 31    | 1         | 1      | 1
      a pleegouder expects lighter help  |     |         | 2024-03-01 | 31    | 1         | 1      | 0
      only the jeugdige answered         |     |         | 2024-03-01 | 31    | 1         | 0      | 0
      nobody asks in the Wmo             | WMO |         | 2024-03-01 | 19    | 0         | 0      | 0
    `,
    ervaringen: `
      geval                             | informant  | verder
      ----------------------------------+------------+-------
      an ouder of a child of 4          | OUDER      | 03
      a pleegouder expects lighter help | PLEEGOUDER | 02
      only the jeugdige answered        | JEUGDIGE   | 04
      nobody asks in the Wmo            | OUDER      | 04
    `,
  });
});

const STRIKT = `
  geval                          | wet | segment | product | einde      | reden | populatie | noemer | teller | weggelaten
  -------------------------------+-----+---------+---------+------------+-------+-----------+--------+--------+--------------------
  01 as much help or more        |     |         |         | 2024-03-01 | 31    | 1         | 1      | 0      |
  02 lighter help                |     |         |         | 2024-03-01 | 31    | 1         | 1      | 0      |
  03 none for now: not for good  |     |         |         | 2024-03-01 | 31    | 1         | 1      | 0      |
  04 none                        |     |         |         | 2024-03-01 | 31    | 1         | 1      | 1      |
  04 on the scale before v7      |     |         |         | 2024-03-01 | 31    | 1         | 0      | 0      |
  no answer                      |     |         |         | 2024-03-01 | 31    | 1         | 0      | 0      |
  deceased: outside              |     |         |         | 2024-03-01 | 02    | 0         | 0      | 0      |
  vervoer has no outcome         |     |         | 42      | 2024-03-01 | 31    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
`;
const antwoorden = (informant: string) => `
  geval                         | informant    | verder | schaal
  ------------------------------+--------------+--------+-------
  01 as much help or more       | ${informant} | 01     |
  02 lighter help               | ${informant} | 02     |
  03 none for now: not for good | ${informant} | 03     |
  04 none                       | ${informant} | 04     |
  04 on the scale before v7     | ${informant} | 04     | v5
  deceased: outside             | ${informant} | 04     |
  vervoer has no outcome        | ${informant} | 04     |
`;

describe.each([
  ["ZONDER_HULP_VERDER_STRIKT", "JEUGDIGE"],
  ["ZONDER_HULP_VERDER_OUDER_STRIKT", "PLEEGOUDER"],
])("%s counts 04 only, of %s", (indicator, informant) => {
  toets(indicator, { trajecten: STRIKT, ervaringen: antwoorden(informant) });
});

describe("zonder hulp verder, strictly, of structural Wmo support", () => {
  toets("ZONDER_HULP_VERDER_STRIKT", {
    trajecten: `
      geval                       | wet | segment | einde      | reden | populatie | noemer | teller | weggelaten
      ----------------------------+-----+---------+------------+-------+-----------+--------+--------+--------------------
      Wmo segment 1a: recovery    | WMO | 1a      | 2024-03-01 | 19    | 1         | 1      | 1      |
      Wmo segment 2: structural   | WMO | 2       | 2024-03-01 | 19    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
    `,
    ervaringen: `
      geval                       | informant | verder
      ----------------------------+-----------+-------
      Wmo segment 1a: recovery    | CLIENT    | 04
      Wmo segment 2: structural   | CLIENT    | 04
    `,
  });
});
