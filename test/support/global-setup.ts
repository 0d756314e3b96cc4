import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readRecord } from "../../src/data/embedded-record";
import { startEmbedded } from "../../src/data/embedded-postgres";
import { isAlive } from "../../src/data/living-process";
import { running } from "./running-cluster";
import { UITVOER_MAP } from "./uitvoer";
import { DIRECTORY_PREFIX, publish, uniqueName } from "./test-cluster";

/** A killed run leaves a server and a directory behind; the next run clears them away. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(DIRECTORY_PREFIX))) {
    const directory = join(tmpdir(), name);
    try {
      const record = readRecord(directory);
      // No record: a run that is just starting, or one that never got to a server.
      if (!record || record.gebruikers.some(isAlive)) continue;
      await (await startEmbedded(directory, { safe: false })).close();
      // A run that was just starting has by now entered itself in the record: its cluster is not a left-over.
      if (readRecord(directory)?.gebruikers.length === 0) rmSync(directory, { recursive: true, force: true });
    } catch {
      // Another run may be clearing it, or another user owns it: neither is in the way of this run.
    }
  }
}

/** One server and one migrated template per run of jest; several runs at once don't meet. */
export default async function globalSetup(): Promise<void> {
  const template = uniqueName("drieluik_sjabloon");
  const given = process.env["DRIELUIK_TEST_DATABASE_URL"];
  let adminUrl = given;
  if (given === undefined) {
    await sweep();
    const directory = mkdtempSync(join(tmpdir(), DIRECTORY_PREFIX));
    // So that under root the server's own user can pass through it.
    chmodSync(directory, 0o711);
    running.cluster = await startEmbedded(directory, { safe: false });
    adminUrl = running.cluster.adminUrl;
    publish({ adminUrl, template, directory });
  }
  if (adminUrl === undefined) throw new Error("no database server");
  if (given !== undefined) publish({ adminUrl: given, template });
  // The projects of one run share it; the first makes it.
  process.env[UITVOER_MAP] ??= mkdtempSync(join(tmpdir(), "drieluik-uitvoer-"));
  const script = join(__dirname, "prepare-template.ts");
  await promisify(execFile)(process.execPath, ["-r", "@swc-node/register", script, adminUrl, template]);
}
