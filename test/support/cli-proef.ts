import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "./database";

export interface Loop {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A running command: its process, and what it said once it ends. */
export interface Kind {
  readonly proces: ChildProcess;
  readonly einde: Promise<Loop>;
}

export const MAIN = join(__dirname, "../../src/main.ts");

/** Starts the command `drieluik` as a process of its own. */
export function startDrieluik(args: readonly string[], env: NodeJS.ProcessEnv, invoer?: string): Kind {
  const proces = spawn(process.execPath, ["-r", "@swc-node/register", MAIN, ...args], {
    env: { ...process.env, ...env },
  });
  let [out, err] = ["", ""];
  proces.stdout.setEncoding("utf8").on("data", (tekst: string) => (out += tekst));
  proces.stderr.setEncoding("utf8").on("data", (tekst: string) => (err += tekst));
  proces.stdin.end(invoer);
  const einde = new Promise<Loop>((klaar, mis) => {
    proces.once("error", mis).once("close", (code) => klaar({ code, out, err }));
  });
  return { proces, einde };
}

/** A database, a folder with a key file, and the command `drieluik` on them. */
export class CliProef {
  private constructor(
    readonly database: TestDatabase,
    readonly map: string,
    readonly sleutels: string,
  ) {}

  static async open(): Promise<CliProef> {
    const database = await createTestDatabase();
    const map = mkdtempSync(join(tmpdir(), "drieluik-cli-"));
    const sleutels = join(map, ".sleutels.json");
    const sleutel = Buffer.alloc(32, 7).toString("base64");
    writeFileSync(sleutels, JSON.stringify({ "0153": [{ id: "1", sleutel }], "0141": [{ id: "1", sleutel }] }));
    return new CliProef(database, map, sleutels);
  }

  async sluit(): Promise<void> {
    rmSync(this.map, { recursive: true });
    await this.database.dispose();
  }

  get env(): NodeJS.ProcessEnv {
    const { urls } = this.database;
    return {
      DRIELUIK_DATA_DIR: this.map,
      DATABASE_URL: urls.admin,
      DATABASE_URL_APP: urls.app,
      DATABASE_URL_MOTOR: urls.motor,
      DATABASE_URL_LEZER: urls.lezer,
      DRIELUIK_PSEUDONIEM_SLEUTELS: this.sleutels,
      DRIELUIK_RUWE_BSN: "ja",
    };
  }

  /** Puts a file in the folder and gives its path. */
  zet(naam: string, inhoud: string | Buffer): string {
    const pad = join(this.map, naam);
    writeFileSync(pad, inhoud);
    return pad;
  }

  start(...args: readonly string[]): Kind {
    return startDrieluik(args, this.env);
  }

  importeer(...args: readonly string[]): Promise<Loop> {
    return this.start("importeer", ...args).einde;
  }

  async rijen<R extends Record<string, unknown> = Record<string, unknown>>(vraag: string): Promise<R[]> {
    return (await this.database.motor.query<R>(vraag)).rows;
  }
}
