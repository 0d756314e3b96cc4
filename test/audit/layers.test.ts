import { execFileSync } from "node:child_process";
import { join } from "node:path";

const RULE = "@typescript-eslint/no-restricted-imports";

const wrong: readonly (readonly [file: string, line: string])[] = [
  ["src/aggregations/index.ts", 'import { DataSource } from "typeorm";'],
  ["src/aggregations/index.ts", 'import { Client } from "../entities/client.entity";'],
  ["src/resolvers/index.ts", 'import { Pool } from "pg";'],
  ["src/resolvers/index.ts", 'import { Client } from "../entities";'],
  ["src/resolvers/index.ts", 'import { createDataSource } from "../data/data-source";'],
  ["src/resolvers/index.ts", 'import { createPool } from "../data/databases";'],
  ["src/resolvers/index.ts", 'import { roleUrls } from "../data/roles";'],
  ["src/resolvers/index.ts", 'import { startEmbedded } from "../data/embedded-postgres";'],
  ["src/resolvers/micro/index.ts", 'import { asQueryable } from "../../data/queryable-pg";'],
  ["src/entities/index.ts", 'import { Field } from "type-graphql";'],
  ["src/dossier/dirty-clients.ts", 'import { rebuild } from "../aggregations";'],
  ["src/intake/verwerk-bericht.ts", 'import { serve } from "../server/http";'],
  ["src/access/policy.ts", 'import { Client } from "../entities";'],
  ["src/data/sql.ts", 'import { mag } from "../resolvers/index";'],
  ["migrations/index.ts", 'import { WETTEN } from "../src/domein";'],
  ["src/main.ts", 'import { createTestDatabase } from "../test/support/database";'],
];
/** Ways round the session helper to what role app can see, and to the log of clients to be counted again. */
const SYNTAX = "no-restricted-syntax";
const round: readonly (readonly [file: string, line: string])[] = [
  ["src/server/http.ts", "export const rijen = (databases: any) => databases.app.query('select 1');"],
  ["src/server/serve.ts", "export const weg = ({ app }: any) => app.createQueryBuilder();"],
  ["src/dossier/lezen.ts", "export const los = (db: any) => db.connection.createQueryRunner();"],
  ["src/resolvers/index.ts", "export const los = (ctx: any) => ctx.databases.app.manager;"],
  ["src/server/context.ts", "export const los = (databases: any) => databases.app.getRepository('client');"],
  ["src/data/loaders.ts", "export const los = (source: any) => source.getRepository('client');"],
  ["src/data/session.ts", "export const log = 'insert into dirty_client values (1)';"],
];
const right = ["src/aggregations/index.ts", 'import { sql } from "../data/sql";'] as const;

/** The rules that each line breaks in its file. ESLint loads its own configuration, so it runs outside jest. */
function lint(lines: readonly (readonly [string, string])[]): string[][] {
  const script = `
    const { ESLint } = require("eslint");
    const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ${JSON.stringify([RULE, SYNTAX])}.includes(ruleId) });
    const check = async ([filePath, line]) => (await eslint.lintText(line + "\\n", { filePath }))[0].messages.map((m) => m.ruleId);
    Promise.all(${JSON.stringify(lines)}.map(check)).then((found) => console.log(JSON.stringify(found)));`;
  const answer = execFileSync(process.execPath, ["-e", script], {
    cwd: join(__dirname, "../.."),
    encoding: "utf8",
    // In a single run, as where CI is set, the typed parser reads the file on disk and not the line it is given.
    env: { ...process.env, TSESTREE_SINGLE_RUN: "false" },
  });
  return JSON.parse(answer) as string[][];
}

describe("the layers are enforced by lint", () => {
  const found = lint([...wrong, ...round, right]);

  it.each(wrong.map(([file, line], index) => [file, line, found[index]] as const))(
    "refuses in %s: %s",
    (_file, _line, rules) => {
      expect(rules).toContain(RULE);
    },
  );

  it.each(round.map(([file, line], index) => [file, line, found[wrong.length + index]] as const))(
    "refuses in %s a way round the session helper: %s",
    (_file, _line, rules) => {
      expect(rules).toContain(SYNTAX);
    },
  );

  it("lets an engine file import the sql tag", () => {
    expect(found.at(-1)).toEqual([]);
  });
});
