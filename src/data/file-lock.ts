import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { CliFout } from "../errors";
import { isAlive, thisProcess, type ProcessMark } from "./living-process";

const PAUSE_MS = 50;
/** Taking away a dead holder's lock is a matter of microseconds; a breaker older than this died at it. */
const BREAKER_MAX_MS = 10_000;

function holderOf(path: string): ProcessMark | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as ProcessMark;
  } catch {
    return null;
  }
}

/** The lock appears with its content at once: a link of a finished file, so no reader meets an empty lock. */
function take(path: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify(thisProcess()), { mode: 0o600 });
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** One process at a time may remove a dead holder's lock, else two would remove each other's fresh one. */
function breakStale(path: string): void {
  const breaker = `${path}.breek`;
  try {
    mkdirSync(breaker);
  } catch {
    const age = Date.now() - (statSync(breaker, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > BREAKER_MAX_MS) rmdirSync(breaker);
    return;
  }
  try {
    const holder = holderOf(path);
    if (holder && !isAlive(holder)) rmSync(path, { force: true });
  } finally {
    rmdirSync(breaker);
  }
}

/**
 * Runs `work` while this process alone holds the lock file. A lock left by a killed process is taken over.
 *
 * @throws CliFout when a living process holds it longer than `patienceMs`.
 */
export async function withFileLock<T>(path: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  while (!take(path)) {
    const holder = holderOf(path);
    if (holder && !isAlive(holder)) breakStale(path);
    else if (Date.now() > until)
      throw new CliFout(`Een ander proces (${holder?.pid ?? "onbekend"}) houdt ${path} bezet.`);
    else await sleep(PAUSE_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
