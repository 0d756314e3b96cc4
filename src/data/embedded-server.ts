import { spawn } from "node:child_process";
import { appendFileSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { CliFout } from "../errors";
import type { BinDirectory } from "./embedded-binaries";
import { SERVER_ENV, type ServerUser } from "./embedded-owner";
import type { ClusterRecord } from "./embedded-record";
import { serverSettings } from "./embedded-settings";
import { pidRuns } from "./living-process";

const ADMIN = "postgres";
const START_SECONDS = 120;

/** What every step on the server needs: its programs, the user they run as, and where its files are. */
export interface Installation {
  readonly bin: BinDirectory;
  readonly user: ServerUser;
  /** False gives up crash safety for speed. */
  readonly safe: boolean;
}

const dataOf = (record: ClusterRecord): string => join(record.plaats, "data");
const logOf = (record: ClusterRecord): string => join(record.plaats, "postgresql.log");

/** The administrator's URL of a database in the cluster. */
export const adminUrl = (record: ClusterRecord, database: string): string =>
  `postgres://${ADMIN}:${record.wachtwoord}@127.0.0.1:${record.poort}/${database}`;

/** Resolves with the exit code and what was printed as soon as the program ends. */
function run(
  installation: Installation,
  program: string,
  args: string[],
  cwd: string,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(installation.bin, program), args, {
      ...installation.user,
      cwd,
      env: SERVER_ENV,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let output = "";
    child.stdout.on("data", (part: Buffer) => (output += part.toString()));
    child.stderr.on("data", (part: Buffer) => (output += part.toString()));
    child.on("error", reject);
    child.on("exit", (code) => {
      // The server that pg_ctl leaves running inherits the pipes: waiting for their end would be waiting for ever.
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, output: output.trim() });
    });
  });
}

function writeFor(user: ServerUser, path: string, content: string): void {
  writeFileSync(path, content, { mode: 0o600 });
  if (user) chownSync(path, user.uid, user.gid);
}

/**
 * Makes the cluster's files once: finished under another name and renamed, so a killed start leaves no half cluster.
 *
 * @throws CliFout where they can't be made, and where a cluster that ran before has lost them: an empty one in its place
 * would look like a hub in which nobody was ever helped.
 */
export async function initialise(installation: Installation, record: ClusterRecord): Promise<void> {
  if (existsSync(dataOf(record))) return;
  const heeftGedraaid = record.poort !== 0;
  if (heeftGedraaid || !existsSync(record.plaats)) {
    throw new CliFout(
      `De bestanden van de ingebouwde PostgreSQL horen in ${dataOf(record)} te staan, maar ze zijn er niet. Zet ze terug uit een reservekopie, of verwijder cluster.json uit de gegevensmap om leeg te beginnen.`,
    );
  }
  const draft = join(record.plaats, "data.nieuw");
  const password = join(record.plaats, "wachtwoord");
  rmSync(draft, { recursive: true, force: true });
  writeFor(installation.user, password, record.wachtwoord);
  try {
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const access = [`--username=${ADMIN}`, `--pwfile=${password}`, "--auth=scram-sha-256"];
    const sync = installation.safe ? [] : ["--no-sync"];
    const { code, output } = await run(
      installation,
      "initdb",
      ["-D", draft, ...locale, ...access, ...sync],
      record.plaats,
    );
    if (code !== 0) throw new CliFout(`De ingebouwde PostgreSQL kon niet worden ingericht: ${output}`);
  } finally {
    rmSync(password, { force: true });
  }
  appendFileSync(join(draft, "postgresql.conf"), "\ninclude = 'drieluik.conf'\n");
  renameSync(draft, dataOf(record));
}

/** A port of 127.0.0.1 that nobody listens on now: `wish` when that is free. */
function freePort(wish: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (wish === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(wish, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Whether the cluster of this record, and no other server on its port, answers. */
export async function answers(record: ClusterRecord): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl(record, "postgres"), connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === dataOf(record);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The pid in postmaster.pid, when that process lives and serves this very directory. */
function postmaster(record: ClusterRecord): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(dataOf(record), "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || !pidRuns(pid)) return null;
    const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : dataOf(record);
    return command.includes(dataOf(record)) ? { pid, port: Number(lines[3]) } : null;
  } catch {
    return null;
  }
}

/**
 * A server of an earlier start that still lives: its record with the port it really listens on; else null, with a
 * left-over postmaster.pid removed (its pid may meanwhile be another process, which PostgreSQL would take for itself).
 */
export async function findLiving(record: ClusterRecord): Promise<ClusterRecord | null> {
  const until = Date.now() + START_SECONDS * 1000;
  for (let living = postmaster(record); living; living = postmaster(record)) {
    const found = { ...record, poort: living.port };
    if (await answers(found)) return found;
    // Starting up, recovering or stopping: each ends by itself.
    if (Date.now() > until)
      throw new CliFout(`PostgreSQL (proces ${living.pid}) leeft maar antwoordt niet; zie ${logOf(record)}.`);
    await sleep(100);
  }
  rmSync(join(dataOf(record), "postmaster.pid"), { force: true });
  return null;
}

/** Starts the server and returns the record with its port. The server outlives this process until it is stopped. */
export async function start(installation: Installation, record: ClusterRecord): Promise<ClusterRecord> {
  let reason = "";
  for (const wish of [record.poort, 0, 0]) {
    const started = { ...record, poort: await freePort(wish) };
    writeFor(
      installation.user,
      join(dataOf(record), "drieluik.conf"),
      serverSettings(started.poort, installation.safe),
    );
    rmSync(logOf(record), { force: true });
    const args = ["start", "-D", dataOf(record), "-l", logOf(record), "-w", "-t", String(START_SECONDS)];
    const { code, output } = await run(installation, "pg_ctl", args, record.plaats);
    if (code === 0) return started;
    reason = existsSync(logOf(record)) ? readFileSync(logOf(record), "utf8").trim() : output;
    // Between the look and the start another program may have taken the port; any other failure won't pass by itself.
    if (!/Address already in use|could not bind/i.test(reason)) break;
  }
  throw new CliFout(`De ingebouwde PostgreSQL start niet: ${reason}`);
}

/** Stops the server; open connections are closed, transactions under way rolled back. */
export async function stop(installation: Installation, record: ClusterRecord): Promise<void> {
  const args = ["stop", "-D", dataOf(record), "-m", "fast", "-w", "-t", String(START_SECONDS)];
  const { code, output } = await run(installation, "pg_ctl", args, record.plaats);
  if (code !== 0 && postmaster(record)) throw new CliFout(`De ingebouwde PostgreSQL stopt niet: ${output}`);
}
