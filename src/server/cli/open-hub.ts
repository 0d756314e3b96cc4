import type { Config } from "../../config";
import { openDatabases, type Databases, type DatabasesOptions } from "../../data/databases";
import { migreer } from "../../data/migreer";
import type { DatabaseUrls } from "../../data/roles";
import { CliFout } from "../../errors";
import { openServer } from "./open-server";

/** What every command works with: an open, migrated database with a way in per role. */
export interface Hub {
  readonly config: Config;
  readonly urls: DatabaseUrls;
  readonly databases: Databases;
  /** Whether the database is the hub's own, that came along from npm. */
  readonly embedded: boolean;
  /** The migrations that this opening ran. */
  readonly gemigreerd: readonly string[];
  close(): Promise<void>;
}

/** Opens the hub: database server, roles, migrations, connections. Whoever opens it closes it; see withHub. */
export async function openHub(config: Config, options: DatabasesOptions = {}): Promise<Hub> {
  const server = await openServer(config);
  try {
    const gemigreerd = await migreer(server.urls);
    const databases = await openDatabases(server.urls, options);
    const close = async (): Promise<void> => {
      await databases.close();
      await server.close();
    };
    return { config, urls: server.urls, databases, embedded: server.embedded, gemigreerd, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/**
 * Opens the hub for one piece of work and closes it, also when that is interrupted by Ctrl-C or a stop signal.
 *
 * @param opVerzoek what a first signal asks instead, of work that can end by itself; a second one does interrupt
 */
export async function withHub<T>(config: Config, work: (hub: Hub) => Promise<T>, opVerzoek?: () => void): Promise<T> {
  const hub = await openHub(config);
  let gevraagd = opVerzoek === undefined;
  const interrupted = (signal: NodeJS.Signals): void => {
    if (!gevraagd) {
      gevraagd = true;
      opVerzoek?.();
      return;
    }
    ontkoppel();
    process.exitCode = signal === "SIGINT" ? 130 : 143;
    // What runs breaks off on its closed connection; the database takes back the transaction that was under way.
    void hub.close().finally(() => process.exit());
  };
  const ontkoppel = (): void => void process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
  try {
    return await work(hub);
  } finally {
    ontkoppel();
    await hub.close();
  }
}

/** @throws CliFout that names the codes of which there is no gemeente. */
export async function eisGemeenten({ databases }: Hub, codes: readonly string[]): Promise<void> {
  const { rows } = await databases.motor.query<{ code: string }>("select code from gemeente where code = any($1)", [
    codes,
  ]);
  const onbekend = codes.filter((code) => !rows.some((rij) => rij.code === code));
  if (onbekend.length > 0) throw new CliFout(`Onbekende gemeente: ${onbekend.join(", ")}.`);
}
