import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, DEFINITIES, indicatorVan } from "../../../src/aggregations";
import { raw } from "../../../src/data/sql";
import { afdrukVan, indicatoren, telIndicatoren } from "../../../src/aggregations/register";

const map = join(__dirname, "../../../src/aggregations/indicatoren");
const bestanden = readdirSync(map).filter((naam) => naam.endsWith(".indicator.ts"));

describe("the registry", () => {
  it("has one line for every file, and a file for every line", () => {
    const regels = [...readFileSync(join(map, "index.ts"), "utf8").matchAll(/from "\.\/(.+)";/g)].map(
      ([, naam]) => naam,
    );
    expect(regels.map((naam) => `${naam}.ts`).sort()).toEqual(bestanden.sort());
    expect(indicatoren).toHaveLength(bestanden.length);
  });

  it("names a file after its indicator", () => {
    const verwacht = indicatoren.map(({ id }) => `${id.toLowerCase().replaceAll("_", "-")}.indicator.ts`);
    expect([...verwacht].sort()).toEqual(bestanden.sort());
  });

  it("gives each a title, a definition in words and a source", () => {
    for (const { titel, definitie, herkomst } of catalogue()) {
      expect([titel, definitie, herkomst].every((tekst) => tekst.length > 3)).toBe(true);
      expect(definitie).toMatch(/\.$/);
    }
  });

  it("finds one by id, and nothing by another word", () => {
    expect(indicatorVan("UITVAL")).toMatchObject({ id: "UITVAL", feit: "episode", telDatum: "einde" });
    expect(indicatorVan("PER_1000")).toMatchObject({ feit: "episode", telDatum: null });
    expect(indicatorVan("uitval")).toBeUndefined();
  });

  it("keeps from an aanbieder only what is built on what others did", () => {
    expect(
      catalogue()
        .filter(({ overAnderen }) => overAnderen)
        .map(({ id }) => id),
    ).toEqual([
      "GEEN_NIEUWE_START",
      "GEEN_NIEUWE_START_6M",
      "GEEN_NIEUWE_START_CBS",
      "HERHAALDE_HULPVRAAG",
      "STAPELING",
      "STAPELING_AANDEEL",
      "STAPELING_WETTEN",
      "STAPELING_WETTEN_AANDEEL",
    ]);
  });

  it("has a fingerprint of its definitions", () => {
    expect(DEFINITIES).toMatch(/^[\w-]{43}$/);
  });
});

describe("the fingerprint of the definitions", () => {
  const eerste = telIndicatoren.find(({ id }) => id === "UITVAL");
  const rest = telIndicatoren.filter((een) => een !== eerste);
  if (!eerste) throw new Error("no indicator");
  const met = (anders: Partial<typeof eerste>) => afdrukVan([{ ...eerste, ...anders }, ...rest]);

  it("stays the same when only words change, so that a better sentence costs no new count", () => {
    expect(met({ titel: "Anders", definitie: "Anders.", herkomst: "x", richting: "NEUTRAAL" })).toBe(met({}));
  });

  it("changes with whatever changes a count", () => {
    const afdrukken = [
      met({}),
      met({ versie: eerste.versie + 1 }),
      met({ noemer: raw("false") }),
      met({ kring: raw("false") }),
      met({ telDatum: "aanvang" }),
      met({ dimensies: [] }),
      met({ parameters: { dagen: 1 } }),
      afdrukVan(rest),
    ];
    expect(new Set(afdrukken).size).toBe(afdrukken.length);
  });
});
