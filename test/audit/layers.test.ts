import { ESLint } from "eslint";

/** The rule must bite: a wrong import in a folder is reported by the lint that guards the layers. */
describe("the layers are enforced by lint", () => {
  const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === "@typescript-eslint/no-restricted-imports" });
  const wrong = [
    ["src/aggregations/index.ts", 'import { DataSource } from "typeorm";'],
    ["src/aggregations/index.ts", 'import { Client } from "../entities/client.entity";'],
    ["src/resolvers/index.ts", 'import { Pool } from "pg";'],
    ["src/resolvers/index.ts", 'import { Client } from "../entities";'],
    ["src/entities/index.ts", 'import { Field } from "type-graphql";'],
    ["src/dossier/dirty-clients.ts", 'import { rebuild } from "../aggregations";'],
    ["src/intake/index.ts", 'import { serve } from "../server/http";'],
    ["src/access/policy.ts", 'import { Client } from "../entities";'],
    ["src/data/sql.ts", 'import { mag } from "../resolvers/index";'],
    ["migrations/index.ts", 'import { WETTEN } from "../src/domein";'],
    ["src/main.ts", 'import { createTestDatabase } from "../test/support/database";'],
  ] as const;

  it.each(wrong)("refuses in %s: %s", async (filePath, code) => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain("@typescript-eslint/no-restricted-imports");
  });

  it("lets an engine file import the sql tag", async () => {
    const [result] = await eslint.lintText('import { sql } from "../data/sql";\n', { filePath: "src/aggregations/index.ts" });
    expect(result?.messages).toEqual([]);
  });
});
