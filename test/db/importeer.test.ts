import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { declaratie, toewijzing } from "../support/bericht-proef";
import { berichtXml } from "../support/bericht-xml";
import { createTestDatabase, type TestDatabase } from "../support/database";

const BERICHTEN = join(__dirname, "../fixtures/berichten");
const START = join(BERICHTEN, "jw305-start.xml");
const STOP = join(BERICHTEN, "wmo307-stop.xml");

describe("drieluik importeer", () => {
  let database: TestDatabase;
  let map: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    map = mkdtempSync(join(tmpdir(), "drieluik-importeer-"));
    const sleutel = Buffer.alloc(32, 7).toString("base64");
    writeFileSync(join(map, "sleutels.json"), JSON.stringify({ "0153": [{ id: "1", sleutel }] }));
  });
  afterAll(async () => {
    rmSync(map, { recursive: true });
    await database.dispose();
  });

  function importeer(
    argumenten: readonly string[],
    extra: NodeJS.ProcessEnv = {},
  ): { code: number | null; out: string; err: string } {
    const { urls } = database;
    const env = {
      ...process.env,
      DRIELUIK_DATA_DIR: map,
      DATABASE_URL: urls.admin,
      DATABASE_URL_APP: urls.app,
      DATABASE_URL_MOTOR: urls.motor,
      DATABASE_URL_LEZER: urls.lezer,
      DRIELUIK_PSEUDONIEM_SLEUTELS: join(map, "sleutels.json"),
      DRIELUIK_RUWE_BSN: "ja",
      ...extra,
    };
    const main = join(__dirname, "../../src/main.ts");
    const args = ["-r", "@swc-node/register", main, "importeer", ...argumenten];
    const run = spawnSync(process.execPath, args, { env, encoding: "utf8" });
    return { code: run.status, out: run.stdout, err: run.stderr };
  }

  it("refuses raw numbers on a database that is not the hub's own, unless told otherwise", () => {
    const { code, out } = importeer([START], { DRIELUIK_RUWE_BSN: "" });
    expect(code).toBe(1);
    expect(out).toMatch(/jw305-start\.xml: afgekeurd .*\n.*DRIELUIK_RUWE_BSN=ja/);
  });

  it("gives a verdict per file, applies the sound ones, and ends with 1 when one was refused", () => {
    const { code, out } = importeer([join(__dirname, "importeer.test.ts"), START, STOP]);
    expect(code).toBe(1);
    expect(out).toMatch(/importeer\.test\.ts: afgekeurd\n {2}De XML is niet goed gevormd/);
    expect(out).toMatch(/jw305-start\.xml: verwerkt \(JW305 van 98765432 aan 0153, 2024-03-12\), 2 producten/);
    expect(out).toMatch(/wmo307-stop\.xml: afgekeurd .*\n.*geen pseudoniemsleutel voor gemeente 0141/);
    expect(out).toMatch(/drieluik herbereken/);
    expect(out).not.toMatch(/9999000|Zandoogje/);
  });

  it("says so when a file was taken in before, also as JSON", () => {
    const { code, out } = importeer(["--json", START]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      bestanden: [
        {
          bestand: START,
          oordeel: "AL_VERWERKT",
          bericht: { soort: "JW305", gemeente: "0153", afzender: "98765432", dagtekening: "2024-03-12", regels: 2 },
        },
      ],
    });
  });

  it("says who sent a toewijzing, and counts a declaratie in prestaties", () => {
    const bestanden = {
      "301.xml": toewijzing("T", [{ toewijzing: "7" }]),
      "323.xml": declaratie("D", [{ referentie: "R1" }]),
    };
    for (const [naam, bericht] of Object.entries(bestanden)) writeFileSync(join(map, naam), berichtXml(bericht));
    const { code, out } = importeer(Object.keys(bestanden).map((naam) => join(map, naam)));
    expect(code).toBe(0);
    expect(out).toMatch(/301\.xml: verwerkt \(JW301 van gemeente 0153, 2024-12-31\), 1 product\n/);
    expect(out).toMatch(/323\.xml: verwerkt \(JW323 van 98765432 aan 0153, 2024-12-31\), 1 prestatie\n/);
  });

  it("calls a file that is not there wrong use, and reads none", () => {
    expect(importeer([START, join(map, "weg.xml")])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/geen bestanden: .*weg\.xml/) as string,
    });
  });
});
