import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeRuntimeFile, runningUrl, writeRuntimeFile } from "../../src/server/runtime-file";
import { createTestDatabase, type TestDatabase } from "../support/database";

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe("the command drieluik", () => {
  let database: TestDatabase;
  let dataDir: string;

  beforeAll(async () => {
    database = await createTestDatabase({ empty: true });
    dataDir = mkdtempSync(join(tmpdir(), "drieluik-cli-"));
  });
  afterAll(async () => {
    rmSync(dataDir, { recursive: true });
    await database.dispose();
  });

  function drieluik(...args: string[]): Run {
    const { urls } = database;
    const env = {
      ...process.env,
      DRIELUIK_DATA_DIR: dataDir,
      DATABASE_URL: urls.admin,
      DATABASE_URL_APP: urls.app,
      DATABASE_URL_MOTOR: urls.motor,
      DATABASE_URL_LEZER: urls.lezer,
    };
    const main = join(__dirname, "../../src/main.ts");
    const run = spawnSync(process.execPath, ["-r", "@swc-node/register", main, ...args], { env, encoding: "utf8" });
    return { code: run.status, out: run.stdout, err: run.stderr };
  }

  it("explains itself in Dutch", () => {
    const { code, out } = drieluik("--help");
    expect(code).toBe(0);
    expect(out).toMatch(/Gebruik: drieluik \[opties\] \[opdracht\]/);
    expect(out).toMatch(/^ {2}migreer {2,}\S/m);
  });

  it("calls wrong use 2, and shows no stack trace", () => {
    for (const args of [["onbekend"], ["status", "--onbekend"]]) {
      const { code, out, err } = drieluik(...args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/^Onbekende (opdracht|optie): .*onbekend.*\n$/);
    }
  });

  it("tells the status before and after migrating, in the form that scripts rely on", () => {
    const before = JSON.parse(drieluik("status", "--json").out) as { migraties: { openstaand: string[] } };
    expect(before.migraties.openstaand.length).toBeGreaterThanOrEqual(5);
    const migrated = JSON.parse(drieluik("migreer", "--json").out) as { uitgevoerd: string[] };
    expect(migrated.uitgevoerd).toEqual(before.migraties.openstaand);
    expect(JSON.parse(drieluik("status", "--json").out)).toEqual({
      url: null,
      databaseUrl: database.urls.admin,
      gereed: false,
      migraties: { uitgevoerd: migrated.uitgevoerd, openstaand: [] },
      aantallen: {
        client: 0,
        ondersteuningsplan: 0,
        doel: 0,
        traject: 0,
        episode: 0,
        evaluatie: 0,
        ervaring: 0,
        cel: 0,
      },
      dataStand: null,
    });
  });

  it("knows a running server by its notice, and not by that of a killed one", () => {
    expect(runningUrl(dataDir)).toBeNull();
    writeRuntimeFile(dataDir, "http://localhost:4000");
    expect(runningUrl(dataDir)).toBe("http://localhost:4000");
    removeRuntimeFile(dataDir);
    expect(runningUrl(dataDir)).toBeNull();
  });
});
