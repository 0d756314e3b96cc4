import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A data directory to throw away. Others may pass through it: root's database would be put elsewhere, and stay behind. */
export function tempDataDir() {
  const dir = mkdtempSync(join(tmpdir(), "drieluik-bench-"));
  chmodSync(dir, 0o711);
  return dir;
}
