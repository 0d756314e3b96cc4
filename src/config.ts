import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { CliFout } from "./errors";

/** What is done with GraphQL documents that are not on the list: nothing, noted, or refused. */
const DOCUMENTSTANDEN = ["uit", "waarnemen", "streng"] as const;

/** Points that one asker may spend in a minute where the operator says nothing; see server/kosten.ts. */
const TEMPO = 600_000;

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"] as const;

/** What the environment decides, validated. */
export interface Config {
  readonly port: number;
  /** The administrator's URL; null = the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** URLs of the roles that the operator gave; a role that is missing here has its password in the data directory. */
  readonly roleUrls: { readonly app: string | null; readonly motor: string | null; readonly lezer: string | null };
  /** Absolute path of the directory with the embedded cluster, passwords and keys. */
  readonly dataDir: string;
  /** Whether this host may turn BSNs into pseudonyms itself. */
  readonly ruweBsn: boolean;
  /** The file with pseudonym keys, or (beginning with a brace) the keys themselves; null when none is given and the database is not the embedded one. */
  readonly pseudoniemSleutels: string | null;
  /** The file that names the columns of Beleidsinformatie Jeugd; null for the names of the protocol. */
  readonly bijKolommen: string | null;
  /** Who signs tokens; null = the development issuer, which refuses in production. */
  readonly oidc: {
    readonly issuer: string;
    readonly audience: string;
    readonly jwks: string;
    /** What the header of an access token must say that it is. */
    readonly typ: string;
    /** The layout of its claims: a file, or JSON; null for the hub's own names. */
    readonly claims: string | null;
  } | null;
  /** Whether the server keeps the figures up to date itself. */
  readonly ververs: boolean;
  /** Points that one asker may spend in a minute; null = no limit, the default outside production. */
  readonly tempo: number | null;
  /** How many proxies stand before the hub; each adds to X-Forwarded-For. */
  readonly proxies: number;
  readonly documenten: {
    readonly stand: (typeof DOCUMENTSTANDEN)[number];
    /** The file with known documents; null = the hub's own. */
    readonly lijst: string | null;
  };
  readonly production: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** An empty variable is one that is not set: shells and compose files can't unset. */
const given = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol);
}

const postgresUrl = z
  .string()
  .refine(isPostgresUrl, "moet beginnen met postgres:// en een geldige URL zijn")
  .optional();

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "moet een getal van 0 tot en met 65535 zijn")
    .transform(Number)
    .refine((port) => port <= 65535, "moet een getal van 0 tot en met 65535 zijn")
    .default(4000),
  DATABASE_URL: postgresUrl,
  DATABASE_URL_APP: postgresUrl,
  DATABASE_URL_MOTOR: postgresUrl,
  DATABASE_URL_LEZER: postgresUrl,
  DRIELUIK_DATA_DIR: z.string().optional(),
  DRIELUIK_RUWE_BSN: z.enum(["ja", "nee"], "moet ja of nee zijn").optional(),
  DRIELUIK_PSEUDONIEM_SLEUTELS: z.string().optional(),
  DRIELUIK_BIJ_KOLOMMEN: z.string().optional(),
  DRIELUIK_VERVERS: z.enum(["ja", "nee"], "moet ja of nee zijn").optional(),
  DRIELUIK_OIDC_ISSUER: z.string().optional(),
  DRIELUIK_OIDC_AUDIENCE: z.string().optional(),
  DRIELUIK_OIDC_JWKS: z.url({ protocol: /^https?$/, error: "moet een http(s)-adres zijn" }).optional(),
  DRIELUIK_OIDC_TYP: z.enum(["at+jwt", "JWT"], "moet at+jwt of JWT zijn").default("at+jwt"),
  DRIELUIK_OIDC_CLAIMS: z.string().optional(),
  DRIELUIK_TEMPO: z
    .string()
    .regex(/^(uit|[1-9]\d{2,8})$/, "moet uit zijn, of een aantal punten per minuut van 100 of meer")
    .transform((tempo) => (tempo === "uit" ? null : Number(tempo)))
    .optional(),
  DRIELUIK_PROXIES: z.string().regex(/^\d$/, "moet een getal van 0 tot en met 9 zijn").transform(Number).default(0),
  DRIELUIK_DOCUMENTEN: z.enum(DOCUMENTSTANDEN, `moet een van ${DOCUMENTSTANDEN.join(", ")} zijn`).default("uit"),
  DRIELUIK_DOCUMENTENLIJST: z.string().optional(),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `moet een van ${LOG_LEVELS.join(", ")} zijn`).default("info"),
  XDG_DATA_HOME: z.string().optional(),
});

const roleWithoutServer = (env: Record<string, string>): string[] =>
  ["DATABASE_URL_APP", "DATABASE_URL_MOTOR", "DATABASE_URL_LEZER"]
    .filter((name) => env[name] !== undefined && env["DATABASE_URL"] === undefined)
    .map((name) => `${name}: kan alleen samen met DATABASE_URL`);

const OIDC = ["DRIELUIK_OIDC_ISSUER", "DRIELUIK_OIDC_AUDIENCE", "DRIELUIK_OIDC_JWKS"] as const;

const halfOidc = (env: Record<string, string>): string[] =>
  [...OIDC, "DRIELUIK_OIDC_TYP", "DRIELUIK_OIDC_CLAIMS"].some((name) => env[name] !== undefined)
    ? OIDC.filter((name) => env[name] === undefined).map(
        (name) => `${name}: ontbreekt; de drie van OIDC horen bij elkaar`,
      )
    : [];

/** Who can change the keys on their way here can sign for anyone. */
function openJwks(env: Record<string, string>): string[] {
  const { NODE_ENV, DRIELUIK_OIDC_JWKS: jwks = "" } = env;
  if (NODE_ENV !== "production" || !URL.canParse(jwks)) return [];
  const { protocol, hostname } = new URL(jwks);
  return protocol === "https:" || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
    ? []
    : ["DRIELUIK_OIDC_JWKS: moet in productie met https:// beginnen"];
}

function oidcOf(data: z.infer<typeof environment>): Config["oidc"] {
  const { DRIELUIK_OIDC_ISSUER: issuer, DRIELUIK_OIDC_AUDIENCE: audience, DRIELUIK_OIDC_JWKS: jwks } = data;
  const { DRIELUIK_OIDC_TYP: typ, DRIELUIK_OIDC_CLAIMS: claims = null } = data;
  return issuer && audience && jwks ? Object.freeze({ issuer, audience, jwks, typ, claims }) : null;
}

/**
 * Reads the environment once.
 *
 * @throws CliFout (wrong use) that names every problem at once, and no value: a URL holds a password.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const values = given(env);
  const read = environment.safeParse(values);
  const problems = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  problems.push(...roleWithoutServer(values), ...halfOidc(values), ...openJwks(values));
  if (!read.success || problems.length > 0) {
    throw new CliFout(`De instellingen kloppen niet:\n${problems.map((problem) => `  ${problem}`).join("\n")}`, 2);
  }
  const { data } = read;
  const embedded = data.DATABASE_URL === undefined;
  const dataDir = resolve(
    data.DRIELUIK_DATA_DIR ?? join(data.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "drieluik"),
  );
  return Object.freeze({
    port: data.PORT,
    databaseUrl: data.DATABASE_URL ?? null,
    roleUrls: Object.freeze({
      app: data.DATABASE_URL_APP ?? null,
      motor: data.DATABASE_URL_MOTOR ?? null,
      lezer: data.DATABASE_URL_LEZER ?? null,
    }),
    dataDir,
    ruweBsn: data.DRIELUIK_RUWE_BSN === undefined ? embedded : data.DRIELUIK_RUWE_BSN === "ja",
    pseudoniemSleutels:
      data.DRIELUIK_PSEUDONIEM_SLEUTELS ?? (embedded ? join(dataDir, "pseudoniem-sleutels.json") : null),
    bijKolommen: data.DRIELUIK_BIJ_KOLOMMEN ?? null,
    oidc: oidcOf(data),
    ververs: data.DRIELUIK_VERVERS !== "nee",
    tempo: data.DRIELUIK_TEMPO === undefined ? (data.NODE_ENV === "production" ? TEMPO : null) : data.DRIELUIK_TEMPO,
    proxies: data.DRIELUIK_PROXIES,
    documenten: Object.freeze({ stand: data.DRIELUIK_DOCUMENTEN, lijst: data.DRIELUIK_DOCUMENTENLIJST ?? null }),
    production: data.NODE_ENV === "production",
    logLevel: data.LOG_LEVEL,
  });
}
