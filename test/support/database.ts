import { Client, type Pool } from "pg";
import { createPool } from "../../src/data/databases";
import type { DatabaseUrls } from "../../src/data/roles";
import { testCluster, uniqueName, urlsOf } from "./test-cluster";

/** A migrated database of one test file's own, with a pool per role. */
export interface TestDatabase {
  readonly adminUrl: string;
  readonly urls: DatabaseUrls;
  readonly motor: Pool;
  readonly app: Pool;
  readonly lezer: Pool;
  /** Closes the pools and drops the database. */
  dispose(): Promise<void>;
}

async function onServer(statement: (admin: Client) => string): Promise<void> {
  const admin = new Client({ connectionString: testCluster().adminUrl });
  await admin.connect();
  try {
    await admin.query(statement(admin));
  } finally {
    await admin.end();
  }
}

/**
 * A copy of the migrated template, or an empty database without roles' grants when `empty`, or another test's as it is now:
 * what is connected to that one is cut off, and connects again by itself.
 */
export async function createTestDatabase(
  options: { readonly empty?: boolean; readonly kopieVan?: TestDatabase } = {},
): Promise<TestDatabase> {
  const { adminUrl, template } = testCluster();
  const name = uniqueName("drieluik_test");
  const kopie = options.kopieVan && new URL(options.kopieVan.adminUrl).pathname.slice(1);
  const from = kopie ?? (options.empty ? "template0" : template);
  if (kopie !== undefined) {
    await onServer(
      (admin) => `select pg_terminate_backend(pid) from pg_stat_activity where datname = ${admin.escapeLiteral(kopie)}`,
    );
  }
  await onServer((admin) => `create database ${name} template ${admin.escapeIdentifier(from)}`);
  // Grants on a database itself are not copied along with a template; connecting is everyone's right by default.
  const urls = urlsOf(adminUrl, name);
  const [motor, app, lezer] = [createPool(urls.motor), createPool(urls.app), createPool(urls.lezer)];
  return {
    adminUrl: urls.admin,
    urls,
    motor,
    app,
    lezer,
    dispose: async () => {
      await Promise.all([motor.end(), app.end(), lezer.end()]);
      await onServer(() => `drop database ${name} with (force)`);
    },
  };
}
