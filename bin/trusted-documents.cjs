"use strict";
const { createHash } = require("node:crypto");
const { Kind, print, visit } = require("graphql");

/** The names of the fragments that a definition uses, also through other fragments. */
function gebruikt(definition, fragments, names = new Set()) {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      if (names.has(value)) return;
      names.add(value);
      if (fragments.has(value)) gebruikt(fragments.get(value), fragments, names);
    },
  });
  return names;
}

/** A codegen plugin: sha256 -> text of each operation with its fragments, in a fixed order, for DRIELUIK_DOCUMENTEN. */
function plugin(_schema, documents) {
  const definitions = documents.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  );
  const texts = definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const own = [...gebruikt(operation, fragments)].sort().map((name) => fragments.get(name));
      return print({ kind: Kind.DOCUMENT, definitions: [operation, ...own] });
    });
  const entries = texts.map((text) => [createHash("sha256").update(text).digest("hex"), text]);
  return `${JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
}

module.exports = { plugin };
