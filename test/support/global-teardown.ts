import { existsSync, rmSync } from "node:fs";
import { Client } from "pg";
import { running } from "./running-cluster";
import { testCluster } from "./test-cluster";
import { keur, UITVOER_MAP } from "./uitvoer";

/** What the hub said in this run may hold nothing about people, the database or the machine: else the run has failed. */
function keurUitvoer(): void {
  const map = process.env[UITVOER_MAP];
  if (map === undefined || !existsSync(map)) return;
  const { bezwaren } = keur(map);
  rmSync(map, { recursive: true });
  if (bezwaren.length === 0) return;
  throw new Error(`The hub said what it may not, ${bezwaren.length} times:\n${bezwaren.slice(0, 20).join("\n")}`);
}

export default async function globalTeardown(): Promise<void> {
  try {
    await sluitCluster();
  } finally {
    keurUitvoer();
  }
}

async function sluitCluster(): Promise<void> {
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
