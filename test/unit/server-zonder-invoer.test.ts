import { buildSchema, execute, parse, validate } from "graphql";
import { GemeenteCode } from "../../src/resolvers/scalars";
import { veiligeFout } from "../../src/server/logging";
import { zonderInvoer } from "../../src/server/zonder-invoer";

const schema = buildSchema(`
  type Query { mens(invoer: Mens, soort: Soort, dag: GemeenteCode, n: Int): Int, menselijk: Int }
  scalar GemeenteCode
  enum Soort { ONE TWEE }
  input Mens { naam: String!, leeftijd: Int, kinderen: [Mens!] }
`);
Object.assign(schema.getType("GemeenteCode") ?? {}, {
  parseValue: GemeenteCode.parseValue,
  parseLiteral: GemeenteCode.parseLiteral,
});

/** What is told of a document with these variables, whichever step refuses it. */
function meldingen(tekst: string, variableValues: Record<string, unknown> = {}, raad = false): string[] {
  let document;
  try {
    document = parse(tekst);
  } catch (error) {
    return [zonderInvoer((error as Error).message, raad)];
  }
  const fouten = validate(schema, document);
  const uitkomst =
    fouten.length > 0 ? fouten : ((execute({ schema, document, variableValues }) as { errors?: Error[] }).errors ?? []);
  return uitkomst.map(({ message }) => zonderInvoer(message, raad));
}

const GEHEIM = 'mevrouw "Jansen"; 999990019, zie a at "b"; c';

test.each([
  ["a value of the wrong kind", "query ($n: Int) { mens(n: $n) }", { n: GEHEIM }],
  [
    "a value deep in an input",
    "query ($m: Mens) { mens(invoer: $m) }",
    { m: { naam: "x", kinderen: [{ naam: { o: GEHEIM } }] } },
  ],
  ["a field that is none", "query ($m: Mens) { mens(invoer: $m) }", { m: { naam: "x", [GEHEIM]: 1 } }],
  ["an enum value that is none", "query ($s: Soort) { mens(soort: $s) }", { s: GEHEIM }],
  ["an object for a text", "query ($s: Soort) { mens(soort: $s) }", { s: { zaak: GEHEIM } }],
  ["a code of another form", "query ($d: GemeenteCode) { mens(dag: $d) }", { d: GEHEIM }],
  [
    "a field left out beside free text",
    "query ($m: Mens) { mens(invoer: $m) }",
    { m: { kinderen: [], leeftijd: GEHEIM } },
  ],
  ["a literal of the wrong kind", `{ mens(n: ${JSON.stringify(GEHEIM)}) }`, {}],
  ["a literal for an enum", `{ mens(soort: ${JSON.stringify(GEHEIM)}) }`, {}],
  ["a literal of another form", `{ mens(dag: ${JSON.stringify(GEHEIM)}) }`, {}],
  ["a literal where a name belongs", `{ mens(${JSON.stringify(GEHEIM)}: 1) }`, {}],
  ["a text that does not end", `{ mens(dag: "Jansen 999990019 mevrouw) }`, {}],
])("%s is not repeated", (_, tekst, variables) => {
  const gezegd = meldingen(tekst, variables);
  expect(gezegd.length).toBeGreaterThan(0);
  expect(gezegd.join()).not.toMatch(/Jansen|999990019|mevrouw/);
});

test("where it goes wrong, and what belongs there, is said", () => {
  expect(meldingen("query ($m: Mens) { mens(invoer: $m) }", { m: { naam: "x", kinderen: [{ naam: null }] } })).toEqual([
    "De variabele $m klopt niet bij m.kinderen[0].naam. Een waarde van type String! mag niet leeg zijn.",
  ]);
  expect(meldingen("query ($s: Soort) { mens(soort: $s) }", { s: "DRIE" })).toEqual([
    "De variabele $s klopt niet. Kies een waarde van Soort.",
  ]);
  expect(meldingen("query ($d: GemeenteCode) { mens(dag: $d) }", { d: "1" })).toEqual([
    "De variabele $d klopt niet. GemeenteCode heeft de vorm 0153.",
  ]);
  expect(meldingen("query ($m: Mens) { mens(invoer: $m) }", { m: {} })).toEqual([
    "De variabele $m klopt niet. Het veld naam (String!) ontbreekt.",
  ]);
});

test("names of the schema are suggested only where that is wanted", () => {
  expect(meldingen("{ menselij }", {}, true).join()).toMatch(/Did you mean "menselijk"/);
  expect(meldingen("{ menselij }").join()).not.toMatch(/Did you mean|menselijk/);
  expect(meldingen("query ($s: Soort) { mens(soort: $s) }", { s: "TWE" }).join()).not.toMatch(/TWEE/);
});

test("a stack in the log names files and not where they are", () => {
  const error = new Error("x");
  error.stack = [
    "Error: x",
    "    at lees (/srv/hub map/src/dossier/lezen.ts:12:3)",
    "    at async /srv/hub/src/main.ts:1:1",
    "    at new Sessie (file:///srv/hub/node_modules/pg/lib/client.js:5:6)",
    "    at process.x (node:internal/process/task_queues:95:5)",
    "    at lees (C:\\hub\\src\\lezen.ts:12:3)",
    "    at <anonymous>",
  ].join("\n");
  expect(veiligeFout(error)["stack"]).toEqual([
    "    at lees (lezen.ts:12:3)",
    "    at async main.ts:1:1",
    "    at new Sessie (client.js:5:6)",
    "    at process.x (task_queues:95:5)",
    "    at lees (lezen.ts:12:3)",
    "    at <anonymous>",
  ]);
});
