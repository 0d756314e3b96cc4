import { randomUUID } from "node:crypto";
import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { serverBinaries } from "./embedded-binaries";
import { serverUser } from "./embedded-owner";
import { newRecord, readRecord, writeRecord, type ClusterRecord, type ClusterUser } from "./embedded-record";
import { adminUrl, findLiving, initialise, start, stop, type Installation } from "./embedded-server";
import { withFileLock } from "./file-lock";
import { isAlive, thisProcess } from "./living-process";

const LOCK_PATIENCE_MS = 180_000;

export interface EmbeddedPostgres {
  /** The administrator's URL of the hub's own database. */
  readonly adminUrl: string;
  readonly port: number;
  /** Whether this process started the server, or joined one that lived. */
  readonly started: boolean;
  /** Leaves the cluster; the last process to leave stops it. */
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** False gives up crash safety for speed: for tests. */
  readonly safe?: boolean;
  readonly database?: string;
}

/** The other living users; a killed process uses nothing any more. */
const others = (record: ClusterRecord, self: ClusterUser): ClusterUser[] =>
  record.gebruikers.filter((user) => user.id !== self.id && isAlive(user));

async function createDatabase(record: ClusterRecord, database: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl(record, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

/**
 * A real PostgreSQL from npm for who has no server: starts the cluster of this data directory, or joins it when it
 * lives. Which processes use it stands in cluster.json; a process that was killed counts no longer, so what it left
 * running is taken over by the next and stopped by the last.
 *
 * @throws CliFout when it can't be made or started.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const { safe = true, database = "drieluik" } = options;
  const user = serverUser();
  // Others may pass through a directory that root makes, so that the server's user reaches its files; none may list it.
  mkdirSync(dataDir, { recursive: true, mode: user ? 0o711 : 0o700 });
  const home = realpathSync(dataDir);
  const self: ClusterUser = { ...thisProcess(), id: randomUUID() };
  const installation: Installation = { bin: serverBinaries(user), user, safe };
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    withFileLock(join(home, "cluster.lock"), LOCK_PATIENCE_MS, work);

  const { record, started } = await alone(async () => {
    const known = readRecord(home) ?? newRecord(home, user);
    writeRecord(home, known);
    await initialise(installation, known);
    const living = await findLiving(known);
    const running = living ?? (await start(installation, known));
    const joined = { ...running, gebruikers: [...others(running, self), self] };
    writeRecord(home, joined);
    await createDatabase(joined, database);
    return { record: joined, started: living === null };
  });

  const leave = () =>
    alone(async () => {
      const now = readRecord(home);
      if (!now) return;
      const left = { ...now, gebruikers: others(now, self) };
      if (left.gebruikers.length === 0) await stop(installation, left);
      writeRecord(home, left);
    });
  let leaving: Promise<void> | undefined;
  return {
    adminUrl: adminUrl(record, database),
    port: record.poort,
    started,
    close: () => (leaving ??= leave()),
  };
}
