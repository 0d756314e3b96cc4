import { toets } from "../support/toets";

describe("the first gesprek within four weeks: 28 days, the last included", () => {
  toets("WACHTTIJD_GESPREK", {
    aanmeldingen: `
      geval                                                 | datum      | gesprek    | populatie | noemer | teller
      ------------------------------------------------------+------------+------------+-----------+--------+-------
      on the day itself                                     | 2024-03-01 | 2024-03-01 | 1         | 1      | 1
      on day 28 is in time                                  | 2024-03-01 | 2024-03-29 | 1         | 1      | 1
      on day 29 is late                                     | 2024-03-01 | 2024-03-30 | 1         | 1      | 0
      never held: late, and not left out                    | 2024-03-01 |            | 1         | 1      | 0
      asked on the day before the period                    | 2023-12-31 | 2024-01-02 | 0         | 0      | 0
      asked on the first day                                | 2024-01-01 | 2024-01-02 | 1         | 1      | 1
      asked on the last day                                 | 2024-12-31 | 2025-01-02 | 1         | 1      | 1
      asked on the day after                                | 2025-01-01 | 2025-01-02 | 0         | 0      | 0
    `,
  });
});

describe("whoever got a plan or help was heard by then, whether or not a gesprek was noted", () => {
  toets("WACHTTIJD_GESPREK", {
    clienten: `
      geval                                              | client | gezin
      ---------------------------------------------------+--------+------
      a plan of the gezin, asked by another member       | een    | g
                                                         | twee   | g
      the plan of another member is not one's own        | een    | g
                                                         | twee   | g
    `,
    aanmeldingen: `
      geval                                              | client | datum      | gesprek    | populatie | noemer | teller
      ---------------------------------------------------+--------+------------+------------+-----------+--------+-------
      a plan on day 28                                   |        | 2024-03-01 |            | 1         | 1      | 1
      a plan on day 29                                   |        | 2024-03-01 |            | 1         | 1      | 0
      a plan in time, the gesprek noted later            |        | 2024-03-01 | 2024-05-01 | 1         | 1      | 1
      a plan of the day before was of something else     |        | 2024-03-01 |            | 1         | 1      | 0
      a plan in the other wet                            |        | 2024-03-01 |            | 1         | 1      | 0
      a zorgplan is one too                              |        | 2024-03-01 |            | 1         | 1      | 1
      a plan of the gezin, asked by another member       | twee   | 2024-03-01 |            | 1         | 1      | 1
      the plan of another member is not one's own        | twee   | 2024-03-01 |            | 1         | 1      | 0
      help from day 28 on                                |        | 2024-03-01 |            | 1         | 1      | 1
      help from day 29 on                                |        | 2024-03-01 |            | 1         | 1      | 0
      help that ran already                              |        | 2024-03-01 |            | 1         | 1      | 0
      help in the other wet                              |        | 2024-03-01 |            | 1         | 1      | 0
      help that came along with a move                   |        | 2024-03-01 |            | 1         | 1      | 0
      a line that another source overrules               |        | 2024-03-01 |            | 1         | 1      | 0
    `,
    plannen: `
      geval                                              | client | gezin | soort | wet | op
      ---------------------------------------------------+--------+-------+-------+-----+-----------
      a plan on day 28                                   |        |       |       |     | 2024-03-29
      a plan on day 29                                   |        |       |       |     | 2024-03-30
      a plan in time, the gesprek noted later            |        |       |       |     | 2024-03-10
      a plan of the day before was of something else     |        |       |       |     | 2024-02-29
      a plan in the other wet                            |        |       |       | WMO | 2024-03-10
      a zorgplan is one too                              |        |       | zorg  |     | 2024-03-10
      a plan of the gezin, asked by another member       |        | g     |       |     | 2024-03-10
      the plan of another member is not one's own        | een    |       |       |     | 2024-03-10
    `,
    trajecten: `
      geval                                              | wet | aanvang    | administratief | leidend
      ---------------------------------------------------+-----+------------+----------------+--------
      help from day 28 on                                |     | 2024-03-29 |                |
      help from day 29 on                                |     | 2024-03-30 |                |
      help that ran already                              |     | 2024-02-29 |                |
      help in the other wet                              | WMO | 2024-03-10 |                |
      help that came along with a move                   |     | 2024-03-10 | aanvang        |
      a line that another source overrules               |     | 2024-03-10 |                | nee
    `,
  });
});

describe("who still waits while the term runs", () => {
  toets(
    "WACHTTIJD_GESPREK",
    {
      aanmeldingen: `
      geval                                                 | datum      | gesprek    | populatie | noemer | teller | weggelaten
      ------------------------------------------------------+------------+------------+-----------+--------+--------+-------------
      day 28 is the day before the horizon: expired         | 2024-06-02 |            | 1         | 1      | 0      |
      day 28 is the horizon, which is not known whole       | 2024-06-03 |            | 1         | 0      | 0      | VENSTER_OPEN
      a gesprek in time does not close the term early       | 2024-06-03 | 2024-06-10 | 1         | 0      | 0      | VENSTER_OPEN
      two are counted, one not yet                          | 2024-05-01 | 2024-05-02 | 3         | 2      | 1      | VENSTER_OPEN
                                                            | 2024-05-01 |            |           |        |        |
                                                            | 2024-06-20 |            |           |        |        |
    `,
    },
    { dataTot: "2024-07-01" },
  );
});

describe("two weeks, as the CJG should", () => {
  toets("WACHTTIJD_GESPREK_2W", {
    aanmeldingen: `
      geval              | datum      | gesprek    | populatie | noemer | teller
      -------------------+------------+------------+-----------+--------+-------
      day 14 is in time  | 2024-02-20 | 2024-03-05 | 1         | 1      | 1
      day 15 is late     | 2024-02-20 | 2024-03-06 | 1         | 1      | 0
    `,
  });
});

describe("six weeks, within which everyone should have been seen", () => {
  toets("WACHTTIJD_GESPREK_6W", {
    aanmeldingen: `
      geval              | datum      | gesprek    | populatie | noemer | teller
      -------------------+------------+------------+-----------+--------+-------
      day 42 is in time  | 2024-03-01 | 2024-04-12 | 1         | 1      | 1
      day 43 is late     | 2024-03-01 | 2024-04-13 | 1         | 1      | 0
    `,
  });
});

describe("toeleiding within eight weeks of the aanvraag, by toewijzing or start", () => {
  toets(
    "TOELEIDING",
    {
      aanmeldingen: `
      geval                                              | datum      | aanvraag   | populatie | noemer | teller | weggelaten
      ---------------------------------------------------+------------+------------+-----------+--------+--------+-------------
      no aanvraag came of it: no case at all             | 2024-03-01 |            | 0         | 0      | 0      |
      nothing followed: late                             | 2024-03-01 | 2024-03-11 | 1         | 1      | 0      |
      a toewijzing on day 56                             | 2024-03-01 | 2024-03-11 | 1         | 1      | 1      |
      a toewijzing on day 57                             | 2024-03-01 | 2024-03-11 | 1         | 1      | 0      |
      a toewijzing on the day of the aanvraag            | 2024-03-01 | 2024-03-11 | 1         | 1      | 1      |
      one from before the aanvraag answers another       | 2024-03-01 | 2024-03-11 | 1         | 1      | 0      |
      a withdrawn toewijzing answers nothing             | 2024-03-01 | 2024-03-11 | 1         | 1      | 0      |
      a toewijzing in the other wet                      | 2024-03-01 | 2024-03-11 | 1         | 1      | 0      |
      the first of two toewijzingen counts               | 2024-03-01 | 2024-03-11 | 1         | 1      | 1      |
      granted on day 56, changed on day 57               | 2024-03-01 | 2024-03-11 | 1         | 1      | 1      |
      granted before the aanvraag, changed after it      | 2024-03-01 | 2024-03-11 | 1         | 1      | 0      |
      help that started on day 56                        | 2024-03-01 | 2024-03-11 | 1         | 1      | 1      |
      help that started on day 57                        | 2024-03-01 | 2024-03-11 | 1         | 1      | 0      |
      help that came along with a move is no start       | 2024-03-01 | 2024-03-11 | 1         | 1      | 0      |
      a line that another source overrules is no start   | 2024-03-01 | 2024-03-11 | 1         | 1      | 0      |
      the year is that of the aanvraag                   | 2023-12-20 | 2024-01-02 | 1         | 1      | 0      |
      an aanvraag of the year after                      | 2024-12-20 | 2025-01-02 | 0         | 0      | 0      |
      the term ends on the day before the horizon        | 2024-08-01 | 2024-08-05 | 1         | 1      | 0      |
      the term ends on the horizon                       | 2024-08-01 | 2024-08-06 | 1         | 0      | 0      | VENSTER_OPEN
    `,
      toewijzingen: `
      geval                                              | wet | datum      | eerst      | tot        | verwijderd
      ---------------------------------------------------+-----+------------+------------+------------+-----------
      a toewijzing on day 56                             |     | 2024-05-06 |            |            |
      a toewijzing on day 57                             |     | 2024-05-07 |            |            |
      a toewijzing on the day of the aanvraag            |     | 2024-03-11 |            |            |
      one from before the aanvraag answers another       |     | 2024-03-10 |            |            |
      a withdrawn toewijzing answers nothing             |     | 2024-04-01 |            | 2024-04-01 | ja
      a toewijzing in the other wet                      | WMO | 2024-04-01 |            |            |
      the first of two toewijzingen counts               |     | 2024-06-01 |            |            |
                                                         |     | 2024-04-01 |            |            |
      granted on day 56, changed on day 57               |     | 2024-05-07 | 2024-05-06 |            |
      granted before the aanvraag, changed after it      |     | 2024-03-12 | 2024-03-10 |            |
    `,
      trajecten: `
      geval                                              | aanvang    | administratief | leidend
      ---------------------------------------------------+------------+----------------+--------
      help that started on day 56                        | 2024-05-06 |                |
      help that started on day 57                        | 2024-05-07 |                |
      help that came along with a move is no start       | 2024-04-01 | aanvang        |
      a line that another source overrules is no start   | 2024-04-01 |                | nee
    `,
    },
    { dataTot: "2024-10-01" },
  );
});

describe("aanmeldingen are counted each", () => {
  toets(
    "AANMELDINGEN",
    {
      aanmeldingen: `
      geval                                      | client | wijk | datum      | teller
      -------------------------------------------+--------+------+------------+-------
      two of one client                          |        |      | 2024-03-01 | 2
                                                 |        |      | 2024-03-01 |
      one of another year                        |        |      | 2023-12-31 | 0
      noted for a day after the peildatum        |        |      | 2024-06-02 | 0
      on the peildatum                           |        |      | 2024-06-01 | 1
    `,
    },
    { peildatum: "2024-06-01" },
  );
});

describe("the waiting list: longer than two weeks without a first gesprek, on the last day", () => {
  toets("WACHTLIJST", {
    aanmeldingen: `
      geval                                            | datum      | gesprek    | teller
      -------------------------------------------------+------------+------------+-------
      fourteen days on the last day: acceptable        | 2024-12-17 |            | 0
      fifteen days                                     | 2024-12-16 |            | 1
      asked years before, never seen                   | 2021-02-01 |            | 1
      the gesprek is on the last day: no longer        | 2024-12-01 | 2024-12-31 | 0
      the gesprek is on the day after                  | 2024-12-01 | 2025-01-01 | 1
      was on the list in the course of the year        | 2024-03-01 | 2024-06-01 | 0
      the gesprek came on day 15, without a day on it  | 2024-12-16 | 2024-12-31 | 0
      asked after the last day                         | 2025-01-01 |            | 0
      two of one client are two                        | 2024-11-01 |            | 2
                                                       | 2024-11-02 |            |
      a plan was made on the last day                  | 2024-11-01 |            | 0
      a plan was made on the day after                 | 2024-11-01 |            | 1
      help began on the last day                       | 2024-11-01 |            | 0
      help began on the day after                      | 2024-11-01 |            | 1
    `,
    plannen: `
      geval                                            | op
      -------------------------------------------------+-----------
      a plan was made on the last day                  | 2024-12-31
      a plan was made on the day after                 | 2025-01-01
    `,
    trajecten: `
      geval                                            | aanvang
      -------------------------------------------------+-----------
      help began on the last day                       | 2024-12-31
      help began on the day after                      | 2025-01-01
    `,
  });
});

describe("the waiting list of a year of which the data reach to 15 May", () => {
  toets(
    "WACHTLIJST",
    {
      aanmeldingen: `
      geval                                            | datum      | gesprek    | teller
      -------------------------------------------------+------------+------------+-------
      fifteen days on 14 May, the last day known       | 2024-04-29 |            | 1
      fourteen days on it                              | 2024-04-30 |            | 0
      seen on it                                       | 2024-03-01 | 2024-05-14 | 0
    `,
    },
    { dataTot: "2024-05-15" },
  );
});
