import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { serverBinaries, type BinaryPackage } from "../../src/data/embedded-binaries";
import { serverUser } from "../../src/data/embedded-owner";

const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe("the PostgreSQL programs", () => {
  let directory: string;
  let installed: BinaryPackage;
  const user = serverUser();

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "drieluik-binaries-"));
    chmodSync(directory, 0o711);
    const native = join(directory, "clone", "native");
    cpSync(dirname(serverBinaries(user)), native, { recursive: true, verbatimSymlinks: true });
    installed = { native, version: "proef" };
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it("run where npm put them", () => {
    expect(serverBinaries(user, installed, join(directory, "cache"))).toBe(join(installed.native, "bin"));
    expect(existsSync(join(directory, "cache"))).toBe(false);
  });

  it("are copied with their library links when npm ran no install scripts, once", () => {
    const list = JSON.parse(readFileSync(join(installed.native, "pg-symlinks.json"), "utf8")) as { target: string }[];
    for (const { target } of list) rmSync(join(directory, "clone", target));
    const bin = serverBinaries(user, installed, join(directory, "cache"));
    expect(bin.startsWith(join(directory, "cache"))).toBe(true);
    rmSync(installed.native, { recursive: true });
    expect(serverBinaries(user, installed, join(directory, "cache"))).toBe(bin);
  });

  asRoot("are copied when the server's user can't reach the clone", () => {
    chmodSync(join(directory, "clone"), 0o700);
    expect(serverBinaries(user, installed, join(directory, "cache")).startsWith(join(directory, "cache"))).toBe(true);
  });

  it("are refused with a reason when they can't run at all", () => {
    rmSync(join(installed.native, "bin", "initdb"));
    expect(() => serverBinaries(user, installed, join(directory, "cache"))).toThrow("DATABASE_URL");
  });
});
