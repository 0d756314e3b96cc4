import { execFileSync, spawnSync } from "node:child_process";
import { CliFout } from "../errors";

/** The system user that PostgreSQL runs as; undefined = the user of this process. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined;

const NAME = "postgres";
/** Where root puts what the server's user must reach and a clone or data directory under /root keeps from it. */
export const SYSTEM_HOME = "/var/lib/drieluik";

function find(): ServerUser {
  try {
    const id = (flag: string) =>
      Number(execFileSync("id", [flag, NAME], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root, so root lends it the user `postgres`, made when it is absent.
 *
 * @throws CliFout when the system offers no way to make that user.
 */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  const existing = find();
  if (existing) return existing;
  const ways: [string, string[]][] = [
    [
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--home-dir", SYSTEM_HOME, "--shell", "/usr/sbin/nologin", NAME],
    ],
    [
      "adduser",
      ["--system", "--group", "--no-create-home", "--home", SYSTEM_HOME, "--shell", "/usr/sbin/nologin", NAME],
    ],
  ];
  for (const [command, args] of ways) {
    spawnSync(command, args, { stdio: "ignore" });
    // Another start may have made the user at the same moment: what counts is that it exists.
    const made = find();
    if (made) return made;
  }
  throw new CliFout(
    "PostgreSQL mag niet als root draaien en de gebruiker postgres kon niet worden gemaakt. Maak die aan, of start als gewone gebruiker.",
  );
}

/** Environment of the server's programs: PGDATA, PGPORT and LC_* of the user's shell must not reach them. */
export const SERVER_ENV: NodeJS.ProcessEnv = {
  PATH: process.env["PATH"],
  SystemRoot: process.env["SystemRoot"],
  LANG: "C",
};

/** Whether the server's user can enter and write this directory, all its parents included. */
export function canUse(user: ServerUser, directory: string): boolean {
  if (!user) return true;
  const probe = spawnSync("/bin/sh", ["-c", 'cd "$1" && test -w .', "sh", directory], {
    ...user,
    cwd: "/",
    stdio: "ignore",
  });
  return probe.status === 0;
}
