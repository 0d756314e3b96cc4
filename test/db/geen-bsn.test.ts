import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { verwerkLevering } from "../../src/intake/verwerk-levering";
import { BerichtProef, declaratie, LIJN, bericht, stop, toewijzing } from "../support/bericht-proef";
import { alsBron, berichtXml } from "../support/bericht-xml";
import { heleDatabase } from "../support/hele-database";
import { csv } from "../support/set-proef";

const FIXTURES = join(__dirname, "../fixtures/berichten");
const SETBSN = ["999900043", "999900055", "999900067"];

/** What could stand in for a number: itself, without its leading zeros, and every plain hash of both. */
function sporen(bsn: string): readonly string[] {
  const vormen = [...new Set([bsn, bsn.replace(/^0+/, ""), `0${bsn}`])];
  const hashes = vormen.flatMap((vorm) =>
    ["md5", "sha1", "sha256", "sha512"].flatMap((soort) =>
      (["hex", "base64", "base64url"] as const).map((schrift) => createHash(soort).update(vorm).digest(schrift)),
    ),
  );
  return [...vormen, ...hashes, ...vormen.map((vorm) => Buffer.from(vorm).toString("base64"))];
}

/** Plain checksums of what was delivered: text around a number is known, so such a checksum can be tried out. */
const checksums = (inhoud: string): readonly string[] =>
  (["hex", "base64"] as const).map((schrift) => createHash("sha256").update(inhoud).digest(schrift));

describe("the database after deliveries with burgerservicenummers", () => {
  let proef: BerichtProef;
  const geleverd: string[] = [];
  beforeAll(async () => {
    proef = await BerichtProef.open();
  });
  afterAll(() => proef.sluit());

  async function lever(inhoud: string): Promise<string> {
    geleverd.push(inhoud);
    return (await verwerkLevering(alsBron(inhoud, 4096), proef.intake, { vandaag: "2025-06-01" })).oordeel;
  }

  it("holds nothing from which such a number follows", async () => {
    for (const naam of readdirSync(FIXTURES)) {
      expect(await lever(readFileSync(join(FIXTURES, naam), "utf8"))).toBe("VERWERKT");
    }
    for (const een of [
      toewijzing("T1", [{ toewijzing: "7" }]),
      bericht("S1", [LIJN]),
      bericht("E1", [stop("2024-09-01")]),
      declaratie("D1", [{ referentie: "R1" }]),
    ] as const) {
      await lever(berichtXml(een));
    }
    const rij = { gemeente: "0153", wet: "JEUGDWET", aanbieder: "98765432", geboortejaar: 2010, geslacht: "VROUW" };
    expect(await lever(csv(SETBSN.map((bsn) => ({ ...rij, bsn, aanvang: "2024-03-04" }))))).toBe("VERWERKT");
    // What is refused is written down too.
    expect(await lever(csv(SETBSN.map((bsn) => ({ ...rij, bsn, aanvang: "niet bekend" }))))).toBe("AFGEKEURD");
    expect(await lever(csv(SETBSN.map((bsn) => ({ ...rij, bsn: `${bsn.slice(0, 8)}9`, aanvang: "2024-03-04" }))))).toBe(
      "AFGEKEURD",
    );

    const bsns = [...new Set([...geleverd.join("\n").matchAll(/\b9999\d{5}\b/g)].map(([bsn]) => bsn))];
    expect(bsns.length).toBeGreaterThan(4);
    const verboden = [...bsns.flatMap(sporen), ...geleverd.flatMap(checksums)];
    const regels = await heleDatabase(proef.database.adminUrl);
    expect(regels.filter((regel) => regel.startsWith("client ")).length).toBeGreaterThanOrEqual(4);
    const gevonden = verboden.flatMap((spoor) =>
      regels.filter((regel) => regel.includes(spoor)).map((regel) => `${regel.split(" ", 1)[0] ?? ""}: ${spoor}`),
    );
    expect(gevonden).toEqual([]);
  });
});
