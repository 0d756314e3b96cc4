import { toets } from "../support/toets";

describe("doelen gerealiseerd: the evaluation that counts, of help that ended on 1 June 2024", () => {
  toets("DOELEN_GEREALISEERD", {
    trajecten: `
      geval                                          | einde      | reden | populatie | noemer | teller | weggelaten
      -----------------------------------------------+------------+-------+-----------+--------+--------+-----------------
      reached as expected                            | 2024-06-01 | 31    | 1         | 1      | 1      |
      reached more than expected                     | 2024-06-01 | 31    | 1         | 1      | 1      |
      reached less than expected                     | 2024-06-01 | 31    | 1         | 1      | 0      |
      not evaluated                                  | 2024-06-01 | 31    | 1         | 0      | 0      |
      no doel at all                                 | 2024-06-01 | 31    | 0         | 0      | 0      |
      8 weeks and a day before                       | 2024-06-01 | 31    | 1         | 0      | 0      |
      8 weeks before                                 | 2024-06-01 | 31    | 1         | 1      | 1      |
      13 weeks after                                 | 2024-06-01 | 31    | 1         | 1      | 1      |
      13 weeks and a day after                       | 2024-06-01 | 31    | 1         | 0      | 0      |
      a tussenevaluatie                              | 2024-06-01 | 31    | 1         | 0      | 0      |
      a nameting                                     | 2024-06-01 | 31    | 1         | 0      | 0      |
      GEZAMENLIJK before a later CLIENT              | 2024-06-01 | 31    | 1         | 1      | 0      |
      CLIENT before a later OUDER                    | 2024-06-01 | 31    | 1         | 1      | 0      |
      OUDER before a later VERTEGENWOORDIGER         | 2024-06-01 | 31    | 1         | 1      | 0      |
      VERTEGENWOORDIGER before a later TOEGANG       | 2024-06-01 | 31    | 1         | 1      | 0      |
      TOEGANG before a later AANBIEDER               | 2024-06-01 | 31    | 1         | 1      | 0      |
      GEZAMENLIJK outside the window gives way       | 2024-06-01 | 31    | 1         | 1      | 1      |
      the latest of one informant                    | 2024-06-01 | 31    | 1         | 1      | 1      |
      of one day the greatest id                     | 2024-06-01 | 31    | 1         | 1      | 1      |
      AANBIEDER alone is shown, not counted          | 2024-06-01 | 31    | 1         | 0      | 0      | ALLEEN_AANBIEDER
      AANBIEDER alone, outside the window            | 2024-06-01 | 31    | 1         | 0      | 0      |
      superseded by a correction                     | 2024-06-01 | 31    | 1         | 1      | 1      |
      superseded twice                               | 2024-06-01 | 31    | 1         | 1      | 0      |
      corrected to a date outside the window         | 2024-06-01 | 31    | 1         | 0      | 0      |
    `,
    evaluaties: `
      geval                                    | naam | vervangt | soort    | informant         | datum      | gas
      -----------------------------------------+------+----------+----------+-------------------+------------+----
      reached as expected                      |      |          |          |                   | 2024-06-01 | 0
      reached more than expected               |      |          |          |                   | 2024-06-01 | 2
      reached less than expected               |      |          |          |                   | 2024-06-01 | -1
      not evaluated                            |      |          |          |                   |            |
      8 weeks and a day before                 |      |          |          |                   | 2024-04-05 | 1
      8 weeks before                           |      |          |          |                   | 2024-04-06 | 1
      13 weeks after                           |      |          |          |                   | 2024-08-31 | 1
      13 weeks and a day after                 |      |          |          |                   | 2024-09-01 | 1
      a tussenevaluatie                        |      |          | TUSSEN   |                   | 2024-06-01 | 1
      a nameting                               |      |          | NAMETING |                   | 2024-06-01 | 1
      GEZAMENLIJK before a later CLIENT        |      |          |          | GEZAMENLIJK       | 2024-06-01 | -1
                                               |      |          |          | CLIENT            | 2024-07-01 | 1
      CLIENT before a later OUDER              |      |          |          | OUDER             | 2024-07-01 | 1
                                               |      |          |          | CLIENT            | 2024-06-01 | -1
      OUDER before a later VERTEGENWOORDIGER   |      |          |          | OUDER             | 2024-06-01 | -1
                                               |      |          |          | VERTEGENWOORDIGER | 2024-07-01 | 1
      VERTEGENWOORDIGER before a later TOEGANG |      |          |          | VERTEGENWOORDIGER | 2024-06-01 | -1
                                               |      |          |          | TOEGANG           | 2024-07-01 | 1
      TOEGANG before a later AANBIEDER         |      |          |          | TOEGANG           | 2024-06-01 | -1
                                               |      |          |          | AANBIEDER         | 2024-07-01 | 1
      GEZAMENLIJK outside the window gives way |      |          |          | GEZAMENLIJK       | 2024-03-01 | -1
                                               |      |          |          | CLIENT            | 2024-06-01 | 1
      the latest of one informant              |      |          |          |                   | 2024-06-02 | 1
                                               |      |          |          |                   | 2024-06-01 | -1
      of one day the greatest id               |      |          |          |                   | 2024-06-01 | -1
                                               |      |          |          |                   | 2024-06-01 | 1
      AANBIEDER alone is shown, not counted    |      |          |          | AANBIEDER         | 2024-06-01 | 2
      AANBIEDER alone, outside the window      |      |          |          | AANBIEDER         | 2024-03-01 | 2
      superseded by a correction               | a    |          |          |                   | 2024-06-05 | -1
                                               |      | a        |          |                   | 2024-06-01 | 1
      superseded twice                         | a    |          |          |                   | 2024-06-01 | -1
                                               | b    | a        |          |                   | 2024-06-01 | 1
                                               |      | b        |          |                   | 2024-06-01 | -2
      corrected to a date outside the window   | a    |          |          |                   | 2024-06-01 | 1
                                               |      | a        |          |                   | 2024-03-01 | 1
    `,
  });
});

describe("doelen gerealiseerd: which pairs there are", () => {
  toets("DOELEN_GEREALISEERD", {
    trajecten: `
      geval                                     | lijn | client | wet | product | hulpvorm | bij | voorziening       | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
      ------------------------------------------+------+--------+-----+---------+----------+-----+-------------------+------------+------------+-------+-----------+--------+--------+--------------------
      a doel of two lines of one episode: once  | a    |        |     | 45      |          |     |                   | 2024-01-10 | 2024-06-01 | 31    | 1         | 1      | 1      |
                                                | b    |        |     | 54      |          |     |                   | 2024-01-10 | 2024-06-01 | 31    |           |        |        |
      a doel of two episodes: twice             | a    |        |     |         | 02       |     |                   | 2024-01-10 | 2024-06-01 | 31    | 2         | 2      | 2      |
                                                | b    |        |     |         | 03       |     |                   | 2024-01-10 | 2024-06-01 | 31    |           |        |        |
      two doelen of one episode                 |      |        |     |         |          |     |                   | 2024-01-10 | 2024-06-01 | 31    | 2         | 2      | 1      |
      a doel of another aanbieder's line        |      |        |     |         |          |     |                   | 2024-01-10 | 2024-06-01 | 31    | 0         | 0      | 0      |
                                                | b    |        |     |         |          | 1   |                   | 2024-01-10 | 2024-06-01 | 31    |           |        |        |
      a doel of a gezin: a pair per client      | a    | a      |     |         |          |     |                   | 2024-01-10 | 2024-06-01 | 31    | 2         | 2      | 2      |
                                                | b    | b      |     |         |          |     |                   | 2024-01-10 | 2024-06-01 | 31    |           |        |        |
      vervallen, though evaluated               |      |        |     |         |          |     |                   | 2024-01-10 | 2024-06-01 | 31    | 0         | 0      | 0      | VERVALLEN
      of two doelen one vervallen               |      |        |     |         |          |     |                   | 2024-01-10 | 2024-06-01 | 31    | 1         | 1      | 1      | VERVALLEN
      help that runs                            |      |        |     |         |          |     |                   | 2024-01-10 |            |       | 0         | 0      | 0      |
      freely accessible help                    |      |        |     |         | 01       |     | VRIJ_TOEGANKELIJK | 2024-01-10 | 2024-06-01 | 31    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      vervoer                                   |      |        |     | 42      | -        |     |                   | 2024-01-10 | 2024-06-01 | 31    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      vervallen freely accessible: once         |      |        |     |         | 01       |     | VRIJ_TOEGANKELIJK | 2024-01-10 | 2024-06-01 | 31    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      structural Wmo support has doelen         |      |        | WMO |         |          |     |                   | 2024-01-10 | 2024-06-01 | 19    | 1         | 1      | 1      |
    `,
    doelen: `
      geval                                    | doel | lijnen | vervallen  | van
      -----------------------------------------+------+--------+------------+------
      a doel of two lines of one episode: once |      | a b    |            |
      a doel of two episodes: twice            |      | a b    |            |
      two doelen of one episode                | x    |        |            |
                                               | y    |        |            |
      a doel of another aanbieder's line       |      | b      |            |
      a doel of a gezin: a pair per client     |      | a b    |            | gezin
      vervallen, though evaluated              |      |        | 2024-03-01 |
      of two doelen one vervallen              | x    |        | 2024-03-01 |
                                               | y    |        |            |
      vervallen freely accessible: once        |      |        | 2024-03-01 |
    `,
    evaluaties: `
      geval                                    | doel | datum      | gas
      -----------------------------------------+------+------------+----
      a doel of two lines of one episode: once |      | 2024-06-01 | 0
      a doel of two episodes: twice            |      | 2024-06-01 | 0
      two doelen of one episode                | x    | 2024-06-01 | 0
                                               | y    | 2024-06-01 | -2
      a doel of another aanbieder's line       |      | 2024-06-01 | 0
      a doel of a gezin: a pair per client     |      | 2024-06-01 | 0
      vervallen, though evaluated              |      | 2024-06-01 | 0
      of two doelen one vervallen              | x    | 2024-06-01 | 0
                                               | y    | 2024-06-01 | 0
      help that runs                           |      | 2024-06-01 | 0
      freely accessible help                   |      | 2024-06-01 | 0
      vervoer                                  |      | 2024-06-01 | 0
      structural Wmo support has doelen        |      | 2024-06-01 | 0
    `,
  });
});

describe.each([
  ["behoefte 2, niveau 1", { ONDERSTEUNINGSBEHOEFTE: ["2"], NIVEAU: ["1"] }, 1],
  ["the behoefte and niveau of the help, which no doel has", { ONDERSTEUNINGSBEHOEFTE: ["1"], NIVEAU: ["2"] }, 0],
  ["doelen without a niveau", { NIVEAU: ["ONBEKEND"] }, 1],
])("doelen gerealiseerd of %s", (_naam, filter, aantal) => {
  toets(
    "DOELEN_GEREALISEERD",
    {
      trajecten: `
        geval                          | behoefte | niveau | einde      | reden | populatie | noemer      | teller
        -------------------------------+----------+--------+------------+-------+-----------+-------------+------------
        doelen go by what they are for | 1        | 2      | 2024-06-01 | 31    | ${aantal} | ${aantal}   | ${aantal}
      `,
      doelen: `
        geval                          | doel | behoefte | niveau
        -------------------------------+------+----------+-------
        doelen go by what they are for | x    | 2        | 1
                                       | y    | 3        |
      `,
      evaluaties: `
        geval                          | doel | datum      | gas
        -------------------------------+------+------------+----
        doelen go by what they are for | x    | 2024-06-01 | 0
                                       | y    | 2024-06-01 | 0
      `,
    },
    { filter },
  );
});

describe("doelen dekking: ended episodes with a doel", () => {
  toets("DOELEN_DEKKING", {
    trajecten: `
      geval                       | product | hulpvorm | voorziening       | einde      | reden | populatie | noemer | teller | weggelaten
      ----------------------------+---------+----------+-------------------+------------+-------+-----------+--------+--------+--------------------
      with a doel                 |         |          |                   | 2024-06-01 | 31    | 1         | 1      | 1      |
      with two doelen: once       |         |          |                   | 2024-06-01 | 31    | 1         | 1      | 1      |
      without                     |         |          |                   | 2024-06-01 | 31    | 1         | 1      | 0      |
      with a vervallen doel       |         |          |                   | 2024-06-01 | 31    | 1         | 1      | 1      |
      freely accessible help      |         | 01       | VRIJ_TOEGANKELIJK | 2024-06-01 | 31    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
      vervoer                     | 42      | -        |                   | 2024-06-01 | 31    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
    `,
    doelen: `
      geval                 | doel | vervallen
      ----------------------+------+-----------
      with a doel           |      |
      with two doelen: once | x    |
                            | y    |
      with a vervallen doel |      | 2024-03-01
    `,
  });
});

// 0 is what was agreed, for a doel to keep what is or to slow decline as for one to improve. Where it started never
// decides: from -2 to -1 is better and not reached, from 1 to 0 is worse and reached.
describe("doelen gerealiseerd: by the levels of the doel itself, whatever its richting and startniveau", () => {
  toets("DOELEN_GEREALISEERD", {
    trajecten: `
      geval                                | einde      | reden | populatie | noemer | teller
      -------------------------------------+------------+-------+-----------+--------+-------
      VERBETEREN from nothing, ended at -1 | 2024-06-01 | 31    | 1         | 1      | 0
      VERBETEREN from nothing, ended at 0  | 2024-06-01 | 31    | 1         | 1      | 1
      VERBETEREN from -2, ended at -1      | 2024-06-01 | 31    | 1         | 1      | 0
      VERBETEREN from -2, ended at 0       | 2024-06-01 | 31    | 1         | 1      | 1
      VERBETEREN from -1, ended at -1      | 2024-06-01 | 31    | 1         | 1      | 0
      VERBETEREN from -1, ended at 0       | 2024-06-01 | 31    | 1         | 1      | 1
      VERBETEREN from 0, ended at -1       | 2024-06-01 | 31    | 1         | 1      | 0
      VERBETEREN from 0, ended at 0        | 2024-06-01 | 31    | 1         | 1      | 1
      VERBETEREN from 1, ended at -1       | 2024-06-01 | 31    | 1         | 1      | 0
      VERBETEREN from 1, ended at 0        | 2024-06-01 | 31    | 1         | 1      | 1
      BEHOUDEN from nothing, ended at -1   | 2024-06-01 | 31    | 1         | 1      | 0
      BEHOUDEN from nothing, ended at 0    | 2024-06-01 | 31    | 1         | 1      | 1
      BEHOUDEN from -2, ended at -1        | 2024-06-01 | 31    | 1         | 1      | 0
      BEHOUDEN from -2, ended at 0         | 2024-06-01 | 31    | 1         | 1      | 1
      BEHOUDEN from -1, ended at -1        | 2024-06-01 | 31    | 1         | 1      | 0
      BEHOUDEN from -1, ended at 0         | 2024-06-01 | 31    | 1         | 1      | 1
      BEHOUDEN from 0, ended at -1         | 2024-06-01 | 31    | 1         | 1      | 0
      BEHOUDEN from 0, ended at 0          | 2024-06-01 | 31    | 1         | 1      | 1
      BEHOUDEN from 1, ended at -1         | 2024-06-01 | 31    | 1         | 1      | 0
      BEHOUDEN from 1, ended at 0          | 2024-06-01 | 31    | 1         | 1      | 1
      VERTRAGEN from nothing, ended at -1  | 2024-06-01 | 31    | 1         | 1      | 0
      VERTRAGEN from nothing, ended at 0   | 2024-06-01 | 31    | 1         | 1      | 1
      VERTRAGEN from -2, ended at -1       | 2024-06-01 | 31    | 1         | 1      | 0
      VERTRAGEN from -2, ended at 0        | 2024-06-01 | 31    | 1         | 1      | 1
      VERTRAGEN from -1, ended at -1       | 2024-06-01 | 31    | 1         | 1      | 0
      VERTRAGEN from -1, ended at 0        | 2024-06-01 | 31    | 1         | 1      | 1
      VERTRAGEN from 0, ended at -1        | 2024-06-01 | 31    | 1         | 1      | 0
      VERTRAGEN from 0, ended at 0         | 2024-06-01 | 31    | 1         | 1      | 1
      VERTRAGEN from 1, ended at -1        | 2024-06-01 | 31    | 1         | 1      | 0
      VERTRAGEN from 1, ended at 0         | 2024-06-01 | 31    | 1         | 1      | 1
    `,
    doelen: `
      geval                                | richting   | start
      -------------------------------------+------------+------
      VERBETEREN from nothing, ended at -1 | VERBETEREN |
      VERBETEREN from nothing, ended at 0  | VERBETEREN |
      VERBETEREN from -2, ended at -1      | VERBETEREN | -2
      VERBETEREN from -2, ended at 0       | VERBETEREN | -2
      VERBETEREN from -1, ended at -1      | VERBETEREN | -1
      VERBETEREN from -1, ended at 0       | VERBETEREN | -1
      VERBETEREN from 0, ended at -1       | VERBETEREN | 0
      VERBETEREN from 0, ended at 0        | VERBETEREN | 0
      VERBETEREN from 1, ended at -1       | VERBETEREN | 1
      VERBETEREN from 1, ended at 0        | VERBETEREN | 1
      BEHOUDEN from nothing, ended at -1   | BEHOUDEN   |
      BEHOUDEN from nothing, ended at 0    | BEHOUDEN   |
      BEHOUDEN from -2, ended at -1        | BEHOUDEN   | -2
      BEHOUDEN from -2, ended at 0         | BEHOUDEN   | -2
      BEHOUDEN from -1, ended at -1        | BEHOUDEN   | -1
      BEHOUDEN from -1, ended at 0         | BEHOUDEN   | -1
      BEHOUDEN from 0, ended at -1         | BEHOUDEN   | 0
      BEHOUDEN from 0, ended at 0          | BEHOUDEN   | 0
      BEHOUDEN from 1, ended at -1         | BEHOUDEN   | 1
      BEHOUDEN from 1, ended at 0          | BEHOUDEN   | 1
      VERTRAGEN from nothing, ended at -1  | VERTRAGEN  |
      VERTRAGEN from nothing, ended at 0   | VERTRAGEN  |
      VERTRAGEN from -2, ended at -1       | VERTRAGEN  | -2
      VERTRAGEN from -2, ended at 0        | VERTRAGEN  | -2
      VERTRAGEN from -1, ended at -1       | VERTRAGEN  | -1
      VERTRAGEN from -1, ended at 0        | VERTRAGEN  | -1
      VERTRAGEN from 0, ended at -1        | VERTRAGEN  | 0
      VERTRAGEN from 0, ended at 0         | VERTRAGEN  | 0
      VERTRAGEN from 1, ended at -1        | VERTRAGEN  | 1
      VERTRAGEN from 1, ended at 0         | VERTRAGEN  | 1
    `,
    evaluaties: `
      geval                                | datum      | gas
      -------------------------------------+------------+----
      VERBETEREN from nothing, ended at -1 | 2024-06-01 | -1
      VERBETEREN from nothing, ended at 0  | 2024-06-01 | 0
      VERBETEREN from -2, ended at -1      | 2024-06-01 | -1
      VERBETEREN from -2, ended at 0       | 2024-06-01 | 0
      VERBETEREN from -1, ended at -1      | 2024-06-01 | -1
      VERBETEREN from -1, ended at 0       | 2024-06-01 | 0
      VERBETEREN from 0, ended at -1       | 2024-06-01 | -1
      VERBETEREN from 0, ended at 0        | 2024-06-01 | 0
      VERBETEREN from 1, ended at -1       | 2024-06-01 | -1
      VERBETEREN from 1, ended at 0        | 2024-06-01 | 0
      BEHOUDEN from nothing, ended at -1   | 2024-06-01 | -1
      BEHOUDEN from nothing, ended at 0    | 2024-06-01 | 0
      BEHOUDEN from -2, ended at -1        | 2024-06-01 | -1
      BEHOUDEN from -2, ended at 0         | 2024-06-01 | 0
      BEHOUDEN from -1, ended at -1        | 2024-06-01 | -1
      BEHOUDEN from -1, ended at 0         | 2024-06-01 | 0
      BEHOUDEN from 0, ended at -1         | 2024-06-01 | -1
      BEHOUDEN from 0, ended at 0          | 2024-06-01 | 0
      BEHOUDEN from 1, ended at -1         | 2024-06-01 | -1
      BEHOUDEN from 1, ended at 0          | 2024-06-01 | 0
      VERTRAGEN from nothing, ended at -1  | 2024-06-01 | -1
      VERTRAGEN from nothing, ended at 0   | 2024-06-01 | 0
      VERTRAGEN from -2, ended at -1       | 2024-06-01 | -1
      VERTRAGEN from -2, ended at 0        | 2024-06-01 | 0
      VERTRAGEN from -1, ended at -1       | 2024-06-01 | -1
      VERTRAGEN from -1, ended at 0        | 2024-06-01 | 0
      VERTRAGEN from 0, ended at -1        | 2024-06-01 | -1
      VERTRAGEN from 0, ended at 0         | 2024-06-01 | 0
      VERTRAGEN from 1, ended at -1        | 2024-06-01 | -1
      VERTRAGEN from 1, ended at 0         | 2024-06-01 | 0
    `,
  });
});
