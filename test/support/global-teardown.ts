import { rmSync } from "node:fs";
import { Client } from "pg";
import { running } from "./running-cluster";
import { testCluster } from "./test-cluster";

export default async function globalTeardown(): Promise<void> {
  const { adminUrl, template, directory } = testCluster();
  if (directory !== undefined) {
    await running.cluster?.close();
    rmSync(directory, { recursive: true, force: true });
    return;
  }
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`drop database if exists ${admin.escapeIdentifier(template)} with (force)`);
  await admin.end();
}
