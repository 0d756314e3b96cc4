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

/** What the compiler says of these files, held beside the project's own and by its own options. */
function fouten(bestanden: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (pad) => ts.sys.readFile(pad)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const [lees, bestaat] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (pad) => bestanden.get(pad) ?? lees(pad);
  host.fileExists = (pad) => bestanden.has(pad) || bestaat(pad);
  host.getSourceFile = (pad, taal) => {
    const tekst = host.readFile(pad);
    return tekst === undefined ? undefined : ts.createSourceFile(pad, tekst, taal);
  };
  const programma = ts.createProgram([...bestanden.keys()], { ...options, noEmit: true }, host);
  return [...bestanden.keys()].flatMap((pad) => {
    const bron = programma.getSourceFile(pad);
    return [...programma.getSyntacticDiagnostics(bron), ...programma.getSemanticDiagnostics(bron)].map((fout) =>
      ts.flattenDiagnosticMessageText(fout.messageText, " "),
    );
  });
}

describe("the indicator that CONTRIBUTING.md shows", () => {
  const [bestand, regel] = voorbeeld();
  const [, id = ""] = /^ {2}id: "(\w+)",$/m.exec(bestand) ?? [];
  const pad = join(MAP, `${id.toLowerCase().replaceAll("_", "-")}.indicator.ts`);
  const index = `${readFileSync(INDEX, "utf8")}${regel}`;

  it("compiles as a file of its own and a line in the index", () => {
    expect(
      fouten(
        new Map([
          [pad, bestand],
          [INDEX, index],
        ]),
      ),
    ).toEqual([]);
  });

  it("does not compile with a column that its fact lacks, as the text says", () => {
    const misspeld = bestand.replace("e.bij_reden", "e.bijreden");
    expect(misspeld).not.toBe(bestand);
    expect(fouten(new Map([[pad, misspeld]]))).toEqual([expect.stringContaining("'bijreden' does not exist")]);
  });

  it("does not compile with a line that names another file", () => {
    expect(fouten(new Map([[INDEX, index]]))).toEqual([expect.stringContaining("gestopt-in-overleg.indicator")]);
  });
});
