import "reflect-metadata";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildSchema } from "../resolvers/build-schema";

/** The SDL of the schema in one fixed order, so that a difference is a change. */
const sdl = (): string => `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;

/** Writes schema.graphql; with `--check` only compares, and exits with 1 when it differs from the code. */
function main(): void {
  const file = resolve("schema.graphql");
  if (!process.argv.includes("--check")) {
    writeFileSync(file, sdl());
    return;
  }
  if (readFileSync(file, "utf8") === sdl()) return;
  process.stderr.write("schema.graphql differs from the code: run `npm run schema`.\n");
  process.exitCode = 1;
}

if (require.main === module) main();
