import { tScore } from "../support/naief/proces";
import { toets } from "../support/toets";

describe("the T-score of one plan", () => {
  toets("GAS_T_SCORE", {
    plannen: `
      geval                                                | gezin | op         | gesloten   | populatie | noemer | teller | weggelaten
      -----------------------------------------------------+-------+------------+------------+-----------+--------+--------+-----------------
      six weighted doelen, as published: exactly 55        |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 55     |
      one doel as expected                                 |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 50     |
      one doel far better                                  |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 70     |
      the weight of one doel alone says nothing            |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 40     |
      two doelen correlate: 50 + 20 / sqrt(2.6)            |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 62.4   |
      the doel that was not evaluated is left out          |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 60     |
      no doel was evaluated                                |       | 2024-01-01 | 2024-06-30 | 1         | 0      | 0      |
      judged by the aanbieder alone                        |       | 2024-01-01 | 2024-06-30 | 1         | 0      | 0      | ALLEEN_AANBIEDER
      one by the aanbieder alone, one together             |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 60     |
      a lapsed doel does not count, whatever its score     |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 60     |
      every doel lapsed                                    |       | 2024-01-01 | 2024-06-30 | 0         | 0      | 0      | VERVALLEN
      a plan without doelen                                |       | 2024-01-01 | 2024-06-30 | 0         | 0      | 0      |
      a plan that is open                                  |       | 2024-01-01 |            | 0         | 0      | 0      |
      eight weeks before closing                           |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 60     |
      a day earlier                                        |       | 2024-01-01 | 2024-06-30 | 1         | 0      | 0      |
      thirteen weeks after closing                         |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 60     |
      a day later                                          |       | 2024-01-01 | 2024-06-30 | 1         | 0      | 0      |
      an evaluation along the way is none at the end       |       | 2024-01-01 | 2024-06-30 | 1         | 0      | 0      |
      together before the client, whatever the day         |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 60     |
      what was corrected counts as corrected               |       | 2024-01-01 | 2024-06-30 | 1         | 1      | 40     |
      a plan of a gezin                                    | g     | 2024-01-01 | 2024-06-30 | 1         | 1      | 60     |
    `,
    clienten: `
      geval                                                | client | gezin
      -----------------------------------------------------+--------+------
      a plan of a gezin                                    | een    | g
                                                           | twee   | g
    `,
    doelen: `
      geval                                                | doel | gewicht | vervallen
      -----------------------------------------------------+------+---------+-----------
      six weighted doelen, as published: exactly 55        | 1    | 3       |
                                                           | 2    | 5       |
                                                           | 3    | 1       |
                                                           | 4    | 4       |
                                                           | 5    | 2       |
                                                           | 6    | 6       |
      one doel as expected                                 |      |         |
      one doel far better                                  |      |         |
      the weight of one doel alone says nothing            |      | 7       |
      two doelen correlate: 50 + 20 / sqrt(2.6)            | 1    |         |
                                                           | 2    |         |
      the doel that was not evaluated is left out          | 1    |         |
                                                           | 2    | 9       |
      no doel was evaluated                                |      |         |
      judged by the aanbieder alone                        |      |         |
      one by the aanbieder alone, one together             | 1    |         |
                                                           | 2    |         |
      a lapsed doel does not count, whatever its score     | 1    |         |
                                                           | 2    |         | 2024-06-01
      every doel lapsed                                    |      |         | 2024-06-01
      a plan that is open                                  |      |         |
      eight weeks before closing                           |      |         |
      a day earlier                                        |      |         |
      thirteen weeks after closing                         |      |         |
      a day later                                          |      |         |
      an evaluation along the way is none at the end       |      |         |
      together before the client, whatever the day         |      |         |
      what was corrected counts as corrected               |      |         |
      a plan of a gezin                                    |      |         |
    `,
    evaluaties: `
      geval                                                | doel | naam | vervangt | soort  | informant   | datum      | gas
      -----------------------------------------------------+------+------+----------+--------+-------------+------------+----
      six weighted doelen, as published: exactly 55        | 1    |      |          |        |             | 2024-06-30 | -2
                                                           | 2    |      |          |        |             | 2024-06-30 | 0
                                                           | 3    |      |          |        |             | 2024-06-30 | -1
                                                           | 4    |      |          |        |             | 2024-06-30 | 2
                                                           | 5    |      |          |        |             | 2024-06-30 | 0
                                                           | 6    |      |          |        |             | 2024-06-30 | 1
      one doel as expected                                 |      |      |          |        |             | 2024-06-30 | 0
      one doel far better                                  |      |      |          |        |             | 2024-06-30 | 2
      the weight of one doel alone says nothing            |      |      |          |        |             | 2024-06-30 | -1
      two doelen correlate: 50 + 20 / sqrt(2.6)            | 1    |      |          |        |             | 2024-06-30 | 1
                                                           | 2    |      |          |        |             | 2024-06-30 | 1
      the doel that was not evaluated is left out          | 1    |      |          |        |             | 2024-06-30 | 1
      judged by the aanbieder alone                        |      |      |          |        | AANBIEDER   | 2024-06-30 | 1
      one by the aanbieder alone, one together             | 1    |      |          |        | AANBIEDER   | 2024-06-30 | -2
                                                           | 2    |      |          |        | GEZAMENLIJK | 2024-06-30 | 1
      a lapsed doel does not count, whatever its score     | 1    |      |          |        |             | 2024-06-30 | 1
                                                           | 2    |      |          |        |             | 2024-06-30 | -2
      every doel lapsed                                    |      |      |          |        |             | 2024-06-30 | 1
      a plan that is open                                  |      |      |          |        |             | 2024-06-30 | 1
      eight weeks before closing                           |      |      |          |        |             | 2024-05-05 | 1
      a day earlier                                        |      |      |          |        |             | 2024-05-04 | 1
      thirteen weeks after closing                         |      |      |          |        |             | 2024-09-29 | 1
      a day later                                          |      |      |          |        |             | 2024-09-30 | 1
      an evaluation along the way is none at the end       |      |      |          | TUSSEN |             | 2024-06-30 | 1
      together before the client, whatever the day         |      |      |          |        | CLIENT      | 2024-07-30 | -2
                                                           |      |      |          |        | GEZAMENLIJK | 2024-06-01 | 1
      what was corrected counts as corrected               |      | oud  |          |        |             | 2024-06-30 | 1
                                                           |      |      | oud      |        |             | 2024-06-29 | -1
      a plan of a gezin                                    |      |      |          |        |             | 2024-06-30 | 1
    `,
  });
});

describe("the published example", () => {
  it("gives 55, and each weight a part in it", () => {
    const scores = [-2, 0, -1, 2, 0, 1];
    const gewichten = [3, 5, 1, 4, 2, 6];
    expect(tScore(scores.map((score, doel) => ({ score, gewicht: gewichten[doel] ?? 0 })))).toBe(55);
    expect(tScore(scores.map((score) => ({ score, gewicht: 1 })))).toBe(50);
  });
});
