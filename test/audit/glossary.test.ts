import { readFileSync } from "node:fs";
import { join } from "node:path";

import { buildSchema, isSpecifiedScalarType } from "graphql";

const root = join(__dirname, "../..");
const words = readFileSync(join(root, "GLOSSARY.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, word = ""]) => word !== "word" && !word.startsWith("--"));

/** Types that are machinery around a noun: `ClientConnection` needs no entry of its own, `Client` does. */
const MACHINERY = /(Connection|Edge|Invoer|Resultaat|Filter|Code|Id)$/;
const PURE_MACHINERY = new Set(["Query", "Mutation", "PageInfo", "Datum", "AfwijsCode"]);

const plain = (word: string) => word.toLowerCase().replace(/[^a-z0-9]/g, "");

describe("GLOSSARY.md", () => {
  it("gives every word a meaning and a source", () => {
    const incomplete = words.filter(
      ([, word = "", meaning = "", source = ""]) => !word || !meaning.endsWith(".") || !source,
    );
    expect(incomplete).toEqual([]);
  });

  it("has each word once", () => {
    const all = words.map(([, word = ""]) => plain(word));
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });

  it("holds the noun of every GraphQL type", () => {
    const known = new Set(words.map(([, word = ""]) => plain(word)));
    const schema = buildSchema(readFileSync(join(root, "schema.graphql"), "utf8"));
    const missing = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type) && !PURE_MACHINERY.has(type.name))
      .map(({ name }) => name)
      .filter((name) => !known.has(plain(name)) && !known.has(plain(name.replace(MACHINERY, ""))))
      // A mutation's input and result are about their verb's noun, which is a type itself.
      .filter((name) => !/(Invoer|Resultaat)$/.test(name));
    expect(missing).toEqual([]);
  });
});
