import { toets } from "../support/toets";

/** What is registered as an end or a start in days to come, asked on 1 June 2024. */
const OP = { peildatum: "2024-06-01" };
const EINDES = `
  geval                             | aanvang    | einde      | reden | populatie | noemer | teller
  ----------------------------------+------------+------------+-------+-----------+--------+-------
  ended on the day before           | 2024-01-10 | 2024-05-31 | 32    | 1         | 1      | 1
  ended today                       | 2024-01-10 | 2024-06-01 | 32    | 1         | 1      | 1
  will end tomorrow                 | 2024-01-10 | 2024-06-02 | 32    | 0         | 0      | 0
  will end at the end of the year   | 2024-01-10 | 2024-12-31 | 32    | 0         | 0      | 0
`;

describe("an end that has not come yet is no end", () => {
  toets("UITVAL", { trajecten: EINDES }, OP);
});

describe("how far the gemeente's data reach does not undo an end that was registered", () => {
  toets("UITVAL", { trajecten: EINDES }, { ...OP, dataTot: "2024-03-01" });
});

describe("an end that has not come yet, of a doel", () => {
  toets(
    "DOELEN_GEREALISEERD",
    {
      trajecten: EINDES,
      evaluaties: `
        geval                             | datum      | gas
        ----------------------------------+------------+----
        ended on the day before           | 2024-05-31 | 0
        ended today                       | 2024-05-31 | 0
        will end tomorrow                 | 2024-05-31 | 0
        will end at the end of the year   | 2024-12-30 | 0
      `,
    },
    OP,
  );
});

describe("a start that has not come yet is no start", () => {
  toets(
    "INSTROOM",
    {
      trajecten: `
        geval                | aanvang    | teller
        ---------------------+------------+-------
        began today          | 2024-06-01 | 1
        will begin tomorrow  | 2024-06-02 | 0
      `,
    },
    OP,
  );
});

describe("outflow that has not come yet", () => {
  toets(
    "UITSTROOM",
    {
      trajecten: `
        geval              | einde      | reden | teller
        -------------------+------------+-------+-------
        ended today        | 2024-06-01 | 31    | 1
        will end tomorrow  | 2024-06-02 | 31    | 0
      `,
    },
    OP,
  );
});
