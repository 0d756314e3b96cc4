import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withFileLock } from "../../src/data/file-lock";
import { isAlive, thisProcess } from "../../src/data/living-process";

describe("withFileLock", () => {
  let directory: string;
  let path: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "drieluik-lock-"));
    path = join(directory, "proef.lock");
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("lets one work at a time", async () => {
    let busy = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++busy);
      await sleep(10);
      busy--;
    };
    await Promise.all([1, 2, 3].map(() => withFileLock(path, 5_000, work)));
    expect(most).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  it("takes over what a killed process left", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(path, JSON.stringify({ pid, begin: "1" }));
    await expect(withFileLock(path, 1_000, () => Promise.resolve("klaar"))).resolves.toBe("klaar");
  });

  it("does not take another process for the holder because it has the same pid", async () => {
    expect(isAlive(thisProcess())).toBe(true);
    writeFileSync(path, JSON.stringify({ pid: process.pid, begin: "1" }));
    await expect(withFileLock(path, 1_000, () => Promise.resolve("klaar"))).resolves.toBe("klaar");
  });

  it("gives up on a living holder, and lets go when the work fails", async () => {
    await withFileLock(path, 1_000, async () => {
      await expect(withFileLock(path, 60, () => Promise.resolve())).rejects.toThrow("houdt");
    });
    await expect(withFileLock(path, 1_000, () => Promise.reject(new Error("mislukt")))).rejects.toThrow("mislukt");
    expect(existsSync(path)).toBe(false);
  });
});
