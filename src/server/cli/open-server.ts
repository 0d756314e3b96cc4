import type { Config } from "../../config";
import { startEmbedded } from "../../data/embedded-postgres";
import { keptPasswords, urlFor, type DatabaseUrls } from "../../data/roles";

/** The database server behind the hub: the embedded one, or that of DATABASE_URL. */
export interface DatabaseServer {
  readonly urls: DatabaseUrls;
  readonly embedded: boolean;
  /** Leaves the embedded server (its last user stops it); does nothing to another's. */
  close(): Promise<void>;
}

function urlsOf(config: Config, admin: string): DatabaseUrls {
  const { app, motor, lezer } = config.roleUrls;
  if (app !== null && motor !== null && lezer !== null) return { admin, app, motor, lezer };
  const kept = keptPasswords(config.dataDir);
  return {
    admin,
    app: app ?? urlFor(admin, "app", kept.app),
    motor: motor ?? urlFor(admin, "motor", kept.motor),
    lezer: lezer ?? urlFor(admin, "lezer", kept.lezer),
  };
}

/** Finds or starts the database server that the configuration asks for. */
export async function openServer(config: Config): Promise<DatabaseServer> {
  if (config.databaseUrl !== null) {
    return { urls: urlsOf(config, config.databaseUrl), embedded: false, close: () => Promise.resolve() };
  }
  const cluster = await startEmbedded(config.dataDir);
  return { urls: urlsOf(config, cluster.adminUrl), embedded: true, close: () => cluster.close() };
}
