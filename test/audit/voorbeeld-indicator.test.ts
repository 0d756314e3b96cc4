import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");
const MAP = join(ROOT, "src/aggregations/indicatoren");
const INDEX = join(MAP, "index.ts");

/** The code of the section on indicators in CONTRIBUTING.md: the file, and its line in the index. */
function voorbeeld(): readonly [bestand: string, regel: string] {
  const tekst = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
  const [, deel = ""] = /^## Adding an indicator$([\s\S]*?)^## /m.exec(tekst) ?? [];
  const [bestand, regel, ...meer] = [...deel.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
  if (bestand === undefined || regel === undefined || meer.length > 0) throw new Error("two blocks were expected");
  return [bestand, regel];
}

/** What the compiler says of each of these files, held beside the project's own and by its own options. */
function fouten(bestanden: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (pad) => ts.sys.readFile(pad)) as {
    config: object;
  };
  const options = { ...ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options, noEmit: true };
  const host = ts.createCompilerHost(options);
  const [lees, bestaat] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (pad) => bestanden.get(pad) ?? lees(pad);
  host.fileExists = (pad) => bestanden.has(pad) || bestaat(pad);
  host.getSourceFile = (pad, taal) => {
    const tekst = host.readFile(pad);
    return tekst === undefined ? undefined : ts.createSourceFile(pad, tekst, taal);
  };
  const programma = ts.createProgram([...bestanden.keys()], options, host);
  return new Map(
    [...bestanden.keys()].map((pad) => {
      const bron = programma.getSourceFile(pad);
      const gevonden = [...programma.getSyntacticDiagnostics(bron), ...programma.getSemanticDiagnostics(bron)];
      return [pad, gevonden.map((fout) => ts.flattenDiagnosticMessageText(fout.messageText, " "))];
    }),
  );
}

describe("the indicator that CONTRIBUTING.md shows", () => {
  const [bestand, regel] = voorbeeld();
  const [, id = ""] = /^ {2}id: "(\w+)",$/m.exec(bestand) ?? [];
  const pad = join(MAP, `${id.toLowerCase().replaceAll("_", "-")}.indicator.ts`);
  const misspeld = join(MAP, "misspeld.indicator.ts");
  let gezegd: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    gezegd = fouten(
      new Map([
        [pad, bestand],
        [INDEX, `${readFileSync(INDEX, "utf8")}${regel}`],
        [misspeld, bestand.replace("e.bij_reden", "e.bijreden")],
      ]),
    );
  }, 180_000);

  it("compiles as a file named after its id", () => {
    expect(gezegd.get(pad)).toEqual([]);
  });

  it("is found by its line in the index", () => {
    expect(gezegd.get(INDEX)).toEqual([]);
  });

  it("does not compile with a column that its fact lacks, as the text says", () => {
    expect(gezegd.get(misspeld)).toEqual([expect.stringContaining("'bijreden' does not exist")]);
  });
});
