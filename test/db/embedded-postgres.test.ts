import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { serverUser } from "../../src/data/embedded-owner";
import { startEmbedded } from "../../src/data/embedded-postgres";
import { readRecord } from "../../src/data/embedded-record";

interface Opened {
  readonly adminUrl: string;
  readonly started: boolean;
  readonly child: ChildProcess;
}

/** Opens the cluster in another process, possibly as another user. */
async function elsewhere(dataDir: string, uid?: number): Promise<Opened> {
  const script = join(__dirname, "../support/cluster-process.ts");
  const child = spawn(process.execPath, ["-r", "@swc-node/register", script, dataDir], {
    stdio: ["pipe", "pipe", "inherit"],
    ...(uid === undefined ? {} : { uid, gid: uid, env: { ...process.env, HOME: dataDir } }),
  });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return { ...(JSON.parse(line) as { adminUrl: string; started: boolean }), child };
}

async function leave({ child }: Opened): Promise<void> {
  child.stdin?.end();
  await once(child, "exit");
}

async function kill({ child }: Opened): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

/** The answer to a question, or null when nothing answers. */
async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ antwoord: unknown }>(question);
    return rows[0]?.antwoord;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const ANSWERS = "select 1 as antwoord";
const asRoot = process.getuid?.() === 0 ? it : it.skip;

/** A clone in root's own directory can't be run by anyone else, so there is no other user to try it as. */
function canRead(uid: number, file: string): boolean {
  const look = ["-e", "require('node:fs').accessSync(process.argv[1])", file];
  return spawnSync(process.execPath, look, { uid, gid: uid, cwd: "/", env: {} }).status === 0;
}
const ordinary = process.getuid?.() === 0 ? serverUser()?.uid : undefined;
const asOrdinaryUser = ordinary !== undefined && canRead(ordinary, __filename) ? it : it.skip;

describe("the embedded PostgreSQL", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "drieluik-embedded-"));
    chmodSync(dataDir, 0o711);
  });
  afterEach(() => {
    const place = readRecord(dataDir)?.plaats;
    for (const directory of [place, dataDir]) if (directory) rmSync(directory, { recursive: true, force: true });
  });

  it("starts, keeps what was written, and stops with its last user", async () => {
    const first = await startEmbedded(dataDir, { safe: false });
    await ask(first.adminUrl, "create table blijft as select 'ü' as antwoord");
    expect(
      await ask(
        first.adminUrl,
        "select pg_encoding_to_char(encoding) as antwoord from pg_database where datname = current_database()",
      ),
    ).toBe("UTF8");
    expect(statSync(join(dataDir, "cluster.json")).mode & 0o777).toBe(0o600);
    await first.close();
    expect(await ask(first.adminUrl, ANSWERS)).toBeNull();

    const second = await startEmbedded(dataDir, { safe: false });
    expect(second).toMatchObject({ started: true, port: first.port });
    expect(await ask(second.adminUrl, "select antwoord from blijft")).toBe("ü");
    await second.close();
  });

  it("wants a password and listens on this machine only", async () => {
    const cluster = await startEmbedded(dataDir, { safe: false });
    expect(await ask(`postgres://postgres@127.0.0.1:${cluster.port}/drieluik`, ANSWERS)).toBeNull();
    expect(await ask(cluster.adminUrl, "select current_setting('listen_addresses') as antwoord")).toBe("127.0.0.1");
    await cluster.close();
  });

  it("lets a later process join, and does not stop under the other, whoever started", async () => {
    const starter = await elsewhere(dataDir);
    const joiner = await startEmbedded(dataDir, { safe: false });
    expect([starter.started, joiner.started]).toEqual([true, false]);
    await leave(starter);
    expect(await ask(joiner.adminUrl, ANSWERS)).toBe(1);
    const third = await elsewhere(dataDir);
    await joiner.close();
    expect(await ask(third.adminUrl, ANSWERS)).toBe(1);
    await leave(third);
    expect(await ask(third.adminUrl, ANSWERS)).toBeNull();
  });

  it("is made once when two processes start at the same time", async () => {
    const both = await Promise.all([elsewhere(dataDir), elsewhere(dataDir)]);
    expect(both.map((one) => one.started).sort()).toEqual([false, true]);
    expect(both[0].adminUrl).toBe(both[1].adminUrl);
    await Promise.all(both.map(leave));
  });

  it("adopts the server of a killed process, and stops it at its own end", async () => {
    const killed = await elsewhere(dataDir);
    await kill(killed);
    const adopter = await startEmbedded(dataDir, { safe: false });
    expect(adopter).toMatchObject({ started: false, adminUrl: killed.adminUrl });
    await adopter.close();
    expect(await ask(killed.adminUrl, ANSWERS)).toBeNull();
  });

  it("starts again after the server itself was killed, also when its pid is another process by now", async () => {
    const first = await startEmbedded(dataDir, { safe: false });
    const pidFile = join(readRecord(dataDir)?.plaats ?? "", "data", "postmaster.pid");
    const lines = readFileSync(pidFile, "utf8").split("\n");
    process.kill(Number(lines[0]), "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 500));
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join("\n"));
    const second = await startEmbedded(dataDir, { safe: false });
    expect(second.started).toBe(true);
    expect(await ask(second.adminUrl, ANSWERS)).toBe(1);
    await first.close();
    await second.close();
  });

  it("leaves no half cluster when the first start is killed", async () => {
    const draft = spawn(process.execPath, [
      "-r",
      "@swc-node/register",
      join(__dirname, "../support/cluster-process.ts"),
      dataDir,
    ]);
    while (!existsSync(join(dataDir, "cluster.json"))) await new Promise((resolve) => setTimeout(resolve, 5));
    draft.kill("SIGKILL");
    await once(draft, "exit");
    const cluster = await startEmbedded(dataDir, { safe: false });
    expect(await ask(cluster.adminUrl, ANSWERS)).toBe(1);
    await cluster.close();
  });

  it("refuses to begin empty where the files of a cluster that ran are gone", async () => {
    const cluster = await startEmbedded(dataDir, { safe: false });
    await cluster.close();
    const place = readRecord(dataDir)?.plaats ?? "";
    rmSync(join(place, "data"), { recursive: true });
    await expect(startEmbedded(dataDir, { safe: false })).rejects.toThrow(/horen in .*data te staan.*reservekopie/);
    rmSync(place, { recursive: true });
    await expect(startEmbedded(dataDir, { safe: false })).rejects.toThrow(/horen in .*data te staan.*reservekopie/);
    rmSync(join(dataDir, "cluster.json"));
    const empty = await startEmbedded(dataDir, { safe: false });
    expect(await ask(empty.adminUrl, ANSWERS)).toBe(1);
    await empty.close();
  });

  it("runs beside another copy with its own data directory", async () => {
    const other = join(dataDir, "ander");
    const clusters = await Promise.all([
      startEmbedded(dataDir, { safe: false }),
      startEmbedded(other, { safe: false }),
    ]);
    expect(clusters[0].port).not.toBe(clusters[1].port);
    expect(clusters.map((cluster) => cluster.started)).toEqual([true, true]);
    await Promise.all(clusters.map((cluster) => cluster.close()));
  });

  asRoot("puts the files elsewhere when root's data directory is closed to the server's user", async () => {
    chmodSync(dataDir, 0o700);
    const cluster = await startEmbedded(dataDir, { safe: false });
    expect(readRecord(dataDir)?.plaats).toMatch(/^\/var\/lib\/drieluik\//);
    expect(await ask(cluster.adminUrl, ANSWERS)).toBe(1);
    await cluster.close();
  });

  asOrdinaryUser("runs as an ordinary user too", async () => {
    const uid = ordinary ?? 0;
    const home = join(dataDir, "gewoon");
    chmodSync(dataDir, 0o777);
    const cluster = await elsewhere(home, uid);
    expect(await ask(cluster.adminUrl, ANSWERS)).toBe(1);
    expect(statSync(home).uid).toBe(uid);
    await leave(cluster);
  });
});
