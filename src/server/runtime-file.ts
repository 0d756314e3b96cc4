import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, thisProcess, type ProcessMark } from "../data/living-process";

interface RuntimeFile extends ProcessMark {
  readonly url: string;
}

const pathIn = (dataDir: string): string => join(dataDir, "server.json");

/** Tells other commands on this machine where the server answers; `url` without a slash at its end. */
export function writeRuntimeFile(dataDir: string, url: string): void {
  const content: RuntimeFile = { ...thisProcess(), url };
  const draft = `${pathIn(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  renameSync(draft, pathIn(dataDir));
}

/** Where the server of this data directory answers; null when none runs, also when it was killed. */
export function runningUrl(dataDir: string): string | null {
  try {
    const content = JSON.parse(readFileSync(pathIn(dataDir), "utf8")) as RuntimeFile;
    return isAlive(content) ? content.url : null;
  } catch {
    return null;
  }
}

/** Takes the notice down, unless another server has put up its own since. */
export function removeRuntimeFile(dataDir: string): void {
  try {
    const content = JSON.parse(readFileSync(pathIn(dataDir), "utf8")) as RuntimeFile;
    if (content.pid === process.pid) rmSync(pathIn(dataDir), { force: true });
  } catch {
    // Nothing there: nothing to take down.
  }
}
