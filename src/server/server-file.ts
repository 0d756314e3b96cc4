import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the hub of this data directory listens. */
export interface ServerVermelding {
  readonly pid: number;
  readonly url: string;
}

const bestand = (dataDir: string): string => join(dataDir, "server.json");

/** Tells other processes of this data directory where the hub listens (0600). */
export function schrijfServerBestand(dataDir: string, vermelding: ServerVermelding): void {
  const concept = `${bestand(dataDir)}.${String(vermelding.pid)}`;
  writeFileSync(concept, `${JSON.stringify(vermelding)}\n`, { mode: 0o600 });
  renameSync(concept, bestand(dataDir));
}

/** The hub that listens now; null when none does, or when the one that did was killed. */
export function leesServerBestand(dataDir: string): ServerVermelding | null {
  try {
    const vermelding = JSON.parse(readFileSync(bestand(dataDir), "utf8")) as ServerVermelding;
    process.kill(vermelding.pid, 0);
    return vermelding;
  } catch {
    return null;
  }
}

/** Takes the mention away, unless another hub took the place. */
export function wisServerBestand(dataDir: string, pid: number): void {
  if (leesServerBestand(dataDir)?.pid === pid) rmSync(bestand(dataDir), { force: true });
}
