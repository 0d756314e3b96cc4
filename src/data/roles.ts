import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { CliFout } from "../errors";

/** Owns every table and can't log in: migrations put it on. */
export const OWNER = "drieluik_owner";

/** The roles that log in. motor: intake, demo, refresh (bypasses row security); app: micro requests; lezer: cells. */
export const LOGIN_ROLES = { motor: "drieluik_motor", app: "drieluik_app", lezer: "drieluik_lezer" } as const;
export type LoginRole = keyof typeof LOGIN_ROLES;
export type Passwords = Readonly<Record<LoginRole, string>>;

/** One URL per role; `admin` is the administrator's, that makes the others. */
export type DatabaseUrls = Readonly<Record<LoginRole | "admin", string>>;

const roleNames = Object.keys(LOGIN_ROLES) as LoginRole[];

/** The roles' passwords, kept in roles.json (0600) of the data directory; made there the first time. */
export function keptPasswords(dataDir: string): Passwords {
  const path = join(dataDir, "roles.json");
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Passwords;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw new CliFout(`${path} is niet te lezen.`);
  }
  const made: Passwords = { motor: newPassword(), app: newPassword(), lezer: newPassword() };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
  return made;
}

const newPassword = (): string => randomBytes(24).toString("base64url");

/** The administrator's URL with another user: same server, database and parameters. */
export function urlFor(adminUrl: string, role: LoginRole, password: string): string {
  const url = new URL(adminUrl);
  url.username = LOGIN_ROLES[role];
  url.password = password;
  if (url.username !== LOGIN_ROLES[role]) {
    throw new CliFout(
      "DATABASE_URL heeft geen host. Geef ook DATABASE_URL_APP, DATABASE_URL_MOTOR en DATABASE_URL_LEZER.",
    );
  }
  return url.toString();
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes a role when it is absent; a role that can't log in with the password of its URL gets that password. */
async function ensureLogin(admin: Client, role: LoginRole, url: string): Promise<void> {
  const name = LOGIN_ROLES[role];
  const password = admin.escapeLiteral(decodeURIComponent(new URL(url).password));
  const bypass = role === "motor" ? "bypassrls" : "nobypassrls";
  const { rowCount } = await admin.query("select from pg_roles where rolname = $1", [name]);
  if (!rowCount) await admin.query(`create role ${name} login ${bypass} password ${password}`);
  else if (!(await canLogIn(url))) await admin.query(`alter role ${name} login password ${password}`);
}

/**
 * Makes the four roles, as administrator, and lets the owner make schemas and tables. May be repeated: changes nothing
 * that is right already.
 */
export async function ensureRoles(admin: Client, urls: DatabaseUrls): Promise<void> {
  const owner = await admin.query("select from pg_roles where rolname = $1", [OWNER]);
  if (!owner.rowCount) await admin.query(`create role ${OWNER} nologin`);
  const { rows } = await admin.query<{ database: string; gebruiker: string; meester: boolean; citus: boolean }>(`
    select current_database() as database, current_user as gebruiker,
      (select rolsuper from pg_roles where rolname = current_user) as meester,
      exists (select from pg_extension where extname = 'citus') as citus`);
  const [here] = rows;
  if (!here) throw new Error("the administrator's connection answered nothing");
  // A superuser may put on any role; any other administrator must be a member of it.
  if (!here.meester) await admin.query(`grant ${OWNER} to ${admin.escapeIdentifier(here.gebruiker)}`);
  for (const role of roleNames) await ensureLogin(admin, role, urls[role]);
  const names = Object.values(LOGIN_ROLES).join(", ");
  await admin.query(`
    grant create, connect on database ${admin.escapeIdentifier(here.database)} to ${OWNER};
    grant connect on database ${admin.escapeIdentifier(here.database)} to ${names};
    grant usage, create on schema public to ${OWNER};`);
  // Without it Citus' workers never hear of the settings that row security reads, and answer nothing.
  if (here.citus) await admin.query(`alter role ${LOGIN_ROLES.app} set citus.propagate_set_commands = 'local'`);
}
