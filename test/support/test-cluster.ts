import { createHash, randomBytes } from "node:crypto";
import { LOGIN_ROLES, urlFor, type DatabaseUrls, type LoginRole } from "../../src/data/roles";

/** What a test run knows of its database server; handed to the tests through the environment. */
export interface TestCluster {
  /** The administrator's URL of the server's own database. */
  readonly adminUrl: string;
  /** The migrated database that each test file's own is a copy of. */
  readonly template: string;
  /** The temporary directory of an embedded cluster; absent when the server is another's. */
  readonly directory?: string;
}

const VARIABLE = "DRIELUIK_TEST_CLUSTER";
export const DIRECTORY_PREFIX = "drieluik-test-";

export const publish = (cluster: TestCluster): void => {
  process.env[VARIABLE] = JSON.stringify(cluster);
};

export function testCluster(): TestCluster {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error("this test needs a database: put it in test/db, test/api or test/audit");
  return JSON.parse(text) as TestCluster;
}

/** A name that no other run on the same server uses. */
export const uniqueName = (prefix: string): string => `${prefix}_${randomBytes(6).toString("hex")}`;

/** The URLs of a database on this server. Passwords follow from the server, so that runs on one server agree on them. */
export function urlsOf(serverUrl: string, database: string): DatabaseUrls {
  const admin = new URL(serverUrl);
  admin.pathname = `/${database}`;
  const seed = `${admin.hostname}:${admin.port}:${admin.password}`;
  const of = (role: LoginRole): string =>
    urlFor(admin.toString(), role, createHash("sha256").update(`${LOGIN_ROLES[role]}:${seed}`).digest("base64url"));
  return { admin: admin.toString(), motor: of("motor"), app: of("app"), lezer: of("lezer") };
}
