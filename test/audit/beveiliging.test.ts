import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const lees = (pad: string): string => readFileSync(join(root, pad), "utf8");
const tekst = lees("docs/beveiliging.md");

/** Rows of the tables under "Dreiging, maatregel, test". */
const rijen = (tekst.split("## Dreiging, maatregel, test")[1]?.split("\n## ")[0] ?? "")
  .split("\n")
  .filter((regel) => regel.startsWith("| ") && !/^\| (dreiging|---)/.test(regel))
  .map((regel) => regel.split(" | ").map((cel) => cel.replace(/^\| | \|$/g, "").trim()));

test("every threat has a measure and a test that exists", () => {
  expect(rijen.length).toBeGreaterThan(15);
  for (const [dreiging, maatregel, tests = ""] of rijen) {
    expect([dreiging, maatregel].every((cel) => (cel ?? "").length > 10)).toBe(true);
    const genoemd = [...tests.matchAll(/`(test\/[\w/.-]+\.test\.ts)`/g)].map(([, pad]) => pad ?? "");
    expect({ dreiging, aantal: genoemd.length > 0 }).toEqual({ dreiging, aantal: true });
    expect(genoemd.filter((pad) => !existsSync(join(root, pad)))).toEqual([]);
  }
});

test("every test of an attack is named as the proof of a measure", () => {
  const aanvallen = readdirSync(join(root, "test/api")).filter((naam) => naam.startsWith("beveiliging-"));
  expect(aanvallen.length).toBeGreaterThan(4);
  for (const naam of aanvallen) expect(tekst).toContain(`\`test/api/${naam}\``);
});

test("every setting of safety that the hub reads is explained", () => {
  for (const naam of ["DRIELUIK_TEMPO", "DRIELUIK_PROXIES", "DRIELUIK_DOCUMENTEN", "DRIELUIK_DOCUMENTENLIJST"]) {
    expect(lees("src/config.ts")).toContain(naam);
    expect(tekst).toContain(`\`${naam}\``);
  }
});

test("what is written for a privacy officer and for who finds a weakness is there, and points to this page", () => {
  expect(lees("docs/dpia.md")).toContain("beveiliging.md");
  expect(lees("SECURITY.md")).toContain("docs/beveiliging.md");
});
