import { toets } from "../support/toets";

describe("a traject closed within six months of the vraagverheldering", () => {
  toets(
    "DOORLOOPTIJD",
    {
      plannen: `
      geval                                                 | soort | op         | gesloten   | populatie | noemer | teller | weggelaten
      ------------------------------------------------------+-------+------------+------------+-----------+--------+--------+--------------------
      closed on the same day six months later               |       | 2024-03-01 | 2024-09-01 | 1         | 1      | 1      |
      closed on the day after                               |       | 2024-03-01 | 2024-09-02 | 1         | 1      | 0      |
      never closed: exceeded, and not left out              |       | 2024-03-01 |            | 1         | 1      | 0      |
      six months from 31 August end with February           |       | 2023-08-31 | 2024-02-29 | 0         | 0      | 0      |
      the gesprek of the aanmelding is the start            |       | 2024-03-01 | 2024-08-21 | 1         | 1      | 0      |
      on its last day, from the gesprek                     |       | 2024-03-01 | 2024-08-20 | 1         | 1      | 1      |
      a gesprek noted after the plan: the plan is the start |       | 2024-03-01 | 2024-09-01 | 1         | 1      | 1      |
      an aanmelding without gesprek: the plan is the start  |       | 2024-03-01 | 2024-09-01 | 1         | 1      | 1      |
      one in the other wet is of something else             |       | 2024-03-01 | 2024-09-01 | 1         | 1      | 1      |
      the last of two aanmeldingen counts                   |       | 2024-03-01 | 2024-08-25 | 1         | 1      | 1      |
      one that led to an earlier plan is not of this plan   |       | 2023-03-01 | 2023-04-01 | 1         | 1      | 1      |
                                                            |       | 2024-03-01 | 2024-09-01 |           |        |        |
      the year is that of the gesprek                       |       | 2024-01-10 | 2024-01-12 | 0         | 0      | 0      |
      a zorgplan is no traject of sociaal werk              | zorg  | 2024-03-01 | 2024-04-01 | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      six months are over the day before the horizon        |       | 2024-06-30 |            | 1         | 1      | 0      |
      six months are over on the horizon                    |       | 2024-07-01 |            | 1         | 0      | 0      | VENSTER_OPEN
      died on the last day of the six months, still open    |       | 2024-03-01 |            | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      died on the day after: exceeded by then               |       | 2024-03-01 |            | 1         | 1      | 0      |
      moved away on the day of the plan                     |       | 2024-03-01 |            | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      moved away before the plan, and came again            |       | 2024-03-01 |            | 1         | 1      | 0      |
      closed on the day before the death                    |       | 2024-03-01 | 2024-05-31 | 1         | 1      | 1      |
      closed on the day of the death, because of it         |       | 2024-03-01 | 2024-06-01 | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      a death that another source overrules                 |       | 2024-03-01 |            | 1         | 1      | 0      |
      died while the six months run                         |       | 2024-08-01 |            | 0         | 0      | 0      | NIET_WAARNEEMBAAR
    `,
      trajecten: `
      geval                                                 | aanvang    | einde      | reden | administratief | leidend
      ------------------------------------------------------+------------+------------+-------+----------------+--------
      died on the last day of the six months, still open    | 2024-02-10 | 2024-09-01 | 02    |                |
      died on the day after: exceeded by then               | 2024-02-10 | 2024-09-02 | 02    |                |
      moved away on the day of the plan                     | 2024-02-10 | 2024-03-01 |       | einde          |
      moved away before the plan, and came again            | 2024-02-10 | 2024-02-29 |       | einde          |
      closed on the day before the death                    | 2024-02-10 | 2024-06-01 | 02    |                |
      closed on the day of the death, because of it         | 2024-02-10 | 2024-06-01 | 02    |                |
      a death that another source overrules                 | 2024-02-10 | 2024-06-01 | 02    |                | nee
      died while the six months run                         | 2024-02-10 | 2024-08-10 | 02    |                |
    `,
      aanmeldingen: `
      geval                                                 | wet | datum      | gesprek
      ------------------------------------------------------+-----+------------+-----------
      the gesprek of the aanmelding is the start            |     | 2024-02-10 | 2024-02-20
      on its last day, from the gesprek                     |     | 2024-02-10 | 2024-02-20
      a gesprek noted after the plan: the plan is the start |     | 2024-02-10 | 2024-03-02
      an aanmelding without gesprek: the plan is the start  |     | 2024-02-10 |
      one in the other wet is of something else             | WMO | 2024-02-10 | 2024-02-12
      the last of two aanmeldingen counts                   |     | 2024-01-10 | 2024-01-12
                                                            |     | 2024-02-24 | 2024-02-25
      one that led to an earlier plan is not of this plan   |     | 2023-02-01 | 2023-02-02
      the year is that of the gesprek                       |     | 2023-12-01 | 2023-12-31
    `,
    },
    { dataTot: "2025-01-01" },
  );
});

describe("six months clamp as PostgreSQL does", () => {
  toets(
    "DOORLOOPTIJD",
    {
      plannen: `
      geval                              | op         | gesloten   | populatie | noemer | teller
      -----------------------------------+------------+------------+-----------+--------+-------
      31 August to 29 February           | 2023-08-31 | 2024-02-29 | 1         | 1      | 1
      31 August and one day too late     | 2023-08-31 | 2024-03-01 | 1         | 1      | 0
    `,
    },
    { van: "2023-01-01", tot: "2024-01-01" },
  );
});

describe("a gezin has its plan in common", () => {
  toets("DOORLOOPTIJD", {
    clienten: `
      geval                                                | client | gezin
      -----------------------------------------------------+--------+------
      one plan of two members is counted once              | een    | g
                                                           | twee   | g
      the last aanmelding of any member is the start       | een    | g
                                                           | twee   | g
      a plan of a gezin without members is about nobody    | een    |
    `,
    plannen: `
      geval                                                | gezin | op         | gesloten   | populatie | noemer | teller
      -----------------------------------------------------+-------+------------+------------+-----------+--------+-------
      one plan of two members is counted once              | g     | 2024-03-01 | 2024-09-01 | 1         | 1      | 1
      the last aanmelding of any member is the start       | g     | 2024-03-01 | 2024-08-21 | 1         | 1      | 0
      a plan of a gezin without members is about nobody    | leeg  | 2024-03-01 | 2024-09-01 | 0         | 0      | 0
    `,
    aanmeldingen: `
      geval                                                | client | datum      | gesprek
      -----------------------------------------------------+--------+------------+-----------
      the last aanmelding of any member is the start       | twee   | 2024-02-15 | 2024-02-20
                                                           | een    | 2024-01-15 | 2024-01-20
    `,
  });
});

describe("back with the same hulpvraag within a year of closing", () => {
  toets(
    "HERHAALDE_HULPVRAAG",
    {
      clienten: `
      geval                                             | client | gezin | identiteit
      --------------------------------------------------+--------+-------+-----------
      another member of the gezin comes back            | een    | g     |
                                                        | twee   | g     |
      an unborn child can not be known again            |        |       | ONGEBOREN
    `,
      plannen: `
      geval                                             | gezin | soort | op         | gesloten   | populatie | noemer | teller | weggelaten
      --------------------------------------------------+-------+-------+------------+------------+-----------+--------+--------+--------------------
      did not come back                                 |       |       | 2024-02-01 | 2024-06-15 | 1         | 1      | 0      |
      came back on the day of closing: not after it     |       |       | 2024-02-01 | 2024-06-15 | 1         | 1      | 0      |
      came back on the day after closing                |       |       | 2024-02-01 | 2024-06-15 | 1         | 1      | 1      |
      came back on the same day a year later            |       |       | 2024-02-01 | 2024-06-15 | 1         | 1      | 1      |
      came back a day later than that                   |       |       | 2024-02-01 | 2024-06-15 | 1         | 1      | 0      |
      came back with another hulpvraag                  |       |       | 2024-02-01 | 2024-06-15 | 1         | 1      | 0      |
      came back under the other wet with the same       |       |       | 2024-02-01 | 2024-06-15 | 1         | 1      | 1      |
      closed on a leap day, back on 28 February         |       |       | 2024-02-01 | 2024-02-29 | 1         | 1      | 1      |
      closed on a leap day, back on 1 March             |       |       | 2024-02-01 | 2024-02-29 | 1         | 1      | 0      |
      a plan that is open has not been left             |       |       | 2024-02-01 |            | 0         | 0      | 0      |
      a plan without aanmelding has no known hulpvraag  |       |       | 2024-02-01 | 2024-06-15 | 1         | 0      | 0      |
      another question is never known to be the same    |       |       | 2024-02-01 | 2024-06-15 | 1         | 0      | 0      |
      another member of the gezin comes back            | g     |       | 2024-02-01 | 2024-06-15 | 1         | 1      | 1      |
      an unborn child can not be known again            |       |       | 2024-02-01 | 2024-06-15 | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      died while the plan ran                           |       |       | 2024-02-01 | 2024-06-15 | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      moved away while the plan ran                     |       |       | 2024-02-01 | 2024-06-15 | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      moved away before the plan, and came again        |       |       | 2024-02-01 | 2024-06-15 | 1         | 1      | 0      |
      died within the year after closing                |       |       | 2024-02-01 | 2024-06-15 | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      died on the day after that year                   |       |       | 2024-02-01 | 2024-06-15 | 1         | 1      | 0      |
      came back, then moved away within the year        |       |       | 2024-02-01 | 2024-06-15 | 0         | 0      | 0      | NIET_WAARNEEMBAAR
      a zorgplan is no traject of sociaal werk          |       | zorg  | 2024-02-01 | 2024-06-15 | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      the year ends on the day before the horizon       |       |       | 2024-02-01 | 2024-11-30 | 1         | 1      | 0      |
      the year ends on the horizon                      |       |       | 2024-02-01 | 2024-12-01 | 1         | 0      | 0      | VENSTER_OPEN
    `,
      aanmeldingen: `
      geval                                             | client | wet | datum      | hulpvraag
      --------------------------------------------------+--------+-----+------------+----------
      did not come back                                 |        |     | 2024-01-10 |
      came back on the day of closing: not after it     |        |     | 2024-01-10 |
                                                        |        |     | 2024-06-15 |
      came back on the day after closing                |        |     | 2024-01-10 |
                                                        |        |     | 2024-06-16 |
      came back on the same day a year later            |        |     | 2024-01-10 |
                                                        |        |     | 2025-06-15 |
      came back a day later than that                   |        |     | 2024-01-10 |
                                                        |        |     | 2025-06-16 |
      came back with another hulpvraag                  |        |     | 2024-01-10 |
                                                        |        |     | 2024-08-01 | SCHOOL
      came back under the other wet with the same       |        |     | 2024-01-10 |
                                                        |        | WMO | 2024-08-01 |
      closed on a leap day, back on 28 February         |        |     | 2024-01-10 |
                                                        |        |     | 2025-02-28 |
      closed on a leap day, back on 1 March             |        |     | 2024-01-10 |
                                                        |        |     | 2025-03-01 |
      a plan that is open has not been left             |        |     | 2024-01-10 |
      another question is never known to be the same    |        |     | 2024-01-10 | ANDERS
                                                        |        |     | 2024-08-01 | ANDERS
      another member of the gezin comes back            | een    |     | 2024-01-10 |
                                                        | twee   |     | 2024-08-01 |
      an unborn child can not be known again            |        |     | 2024-01-10 |
      died while the plan ran                           |        |     | 2024-01-10 |
      moved away while the plan ran                     |        |     | 2024-01-10 |
      moved away before the plan, and came again        |        |     | 2024-01-10 |
      died within the year after closing                |        |     | 2024-01-10 |
      died on the day after that year                   |        |     | 2024-01-10 |
      came back, then moved away within the year        |        |     | 2024-01-10 |
                                                        |        |     | 2024-07-01 |
      a zorgplan is no traject of sociaal werk          |        |     | 2024-01-10 |
      the year ends on the day before the horizon       |        |     | 2024-01-10 |
      the year ends on the horizon                      |        |     | 2024-01-10 |
    `,
      trajecten: `
      geval                                             | aanvang    | einde      | reden | administratief
      --------------------------------------------------+------------+------------+-------+---------------
      died while the plan ran                           | 2024-02-10 | 2024-06-15 | 02    |
      moved away while the plan ran                     | 2024-02-10 | 2024-02-20 |       | einde
      moved away before the plan, and came again        | 2023-02-10 | 2024-01-31 |       | einde
      died within the year after closing                | 2024-02-10 | 2025-06-15 | 02    |
      died on the day after that year                   | 2024-02-10 | 2025-06-16 | 02    |
      came back, then moved away within the year        | 2024-02-10 | 2025-06-01 |       | einde
    `,
    },
    { dataTot: "2025-12-01" },
  );
});

describe("closed plans that lead to maatwerk", () => {
  toets("DOORVERWIJZING_MAATWERK", {
    plannen: `
      geval                                           | soort | op         | gesloten   | bestemming         | populatie | noemer | teller | weggelaten
      ------------------------------------------------+-------+------------+------------+--------------------+-----------+--------+--------+--------------------
      to a maatwerkvoorziening                        |       | 2024-02-01 | 2024-06-15 | MAATWERK_WMO       | 1         | 1      | 1      |
      to another specialist                           |       | 2024-02-01 | 2024-06-15 | ANDERE_VOORZIENING | 1         | 1      | 0      |
      to the own netwerk                              |       | 2024-02-01 | 2024-06-15 | NETWERK            | 1         | 1      | 0      |
      closed without a known bestemming               |       | 2024-02-01 | 2024-06-15 | -                  | 1         | 0      | 0      |
      not closed                                      |       | 2024-02-01 |            |                    | 0         | 0      | 0      |
      closed on the last day of the year              |       | 2024-02-01 | 2024-12-31 | MAATWERK_WMO       | 1         | 1      | 1      |
      closed on the day after                         |       | 2024-02-01 | 2025-01-01 | MAATWERK_WMO       | 0         | 0      | 0      |
      a zorgplan is no traject of sociaal werk        | zorg  | 2024-02-01 | 2024-06-15 | MAATWERK_WMO       | 0         | 0      | 0      | NIET_VAN_TOEPASSING
    `,
  });
});

describe("plans are counted each, of whatever kind", () => {
  toets("PLANNEN", {
    clienten: `
      geval                               | client | gezin
      ------------------------------------+--------+------
      of a gezin of two, once             | een    | g
                                          | twee   | g
    `,
    plannen: `
      geval                               | gezin | soort | op         | teller
      ------------------------------------+-------+-------+------------+-------
      two of one client, one a zorgplan   |       |       | 2024-03-01 | 2
                                          |       | zorg  | 2024-03-01 |
      of a gezin of two, once             | g     |       | 2024-03-01 | 1
      of the year before                  |       |       | 2023-12-31 | 0
    `,
  });
});
