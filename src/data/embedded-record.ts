import { createHash, randomBytes } from "node:crypto";
import { chownSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CliFout } from "../errors";
import { canUse, SYSTEM_HOME, type ServerUser } from "./embedded-owner";
import type { ProcessMark } from "./living-process";

/** One use of the cluster; a process may hold more than one. */
export interface ClusterUser extends ProcessMark {
  readonly id: string;
}

/** cluster.json: all that a later process needs to join the embedded cluster. Readable by its owner only. */
export interface ClusterRecord {
  readonly versie: 1;
  /** Directory that holds the cluster's files; outside the data directory when the server's user can't reach that. */
  readonly plaats: string;
  readonly poort: number;
  readonly wachtwoord: string;
  /** Who uses the cluster now; the last of them to leave stops it. */
  readonly gebruikers: readonly ClusterUser[];
}

const recordPath = (dataDir: string): string => join(dataDir, "cluster.json");

/** Null when this data directory has no cluster yet. */
export function readRecord(dataDir: string): ClusterRecord | null {
  try {
    return JSON.parse(readFileSync(recordPath(dataDir), "utf8")) as ClusterRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new CliFout(`${recordPath(dataDir)} is niet te lezen. Herstel dit bestand uit een reservekopie.`);
  }
}

/** Written aside and renamed, so that no reader meets half a record. */
export function writeRecord(dataDir: string, record: ClusterRecord): void {
  const draft = `${recordPath(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, recordPath(dataDir));
}

function makePlace(place: string, user: ServerUser): string {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  if (user) chownSync(place, user.uid, user.gid);
  return place;
}

/**
 * A record for a new cluster: inside the data directory, or under SYSTEM_HOME where the server's user can't reach it.
 * The random part keeps a data directory that was thrown away and made again from waking its old cluster.
 */
export function newRecord(dataDir: string, user: ServerUser): ClusterRecord {
  const inside = makePlace(join(dataDir, "postgresql"), user);
  let plaats = inside;
  if (!canUse(user, inside)) {
    rmdirSync(inside);
    const name = `${createHash("sha256").update(dataDir).digest("hex").slice(0, 12)}-${randomBytes(3).toString("hex")}`;
    mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
    plaats = makePlace(join(SYSTEM_HOME, name), user);
  }
  return { versie: 1, plaats, poort: 0, wachtwoord: randomBytes(24).toString("base64url"), gebruikers: [] };
}
