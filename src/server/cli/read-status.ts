import { Client } from "pg";
import type { Config } from "../../config";
import { createPool } from "../../data/databases";
import { migratieStand, type MigratieStand } from "../../data/migreer";
import { asQueryable } from "../../data/queryable-pg";
import { ident, raw, sql } from "../../data/sql";
import { runningUrl } from "../runtime-file";
import { openServer } from "./open-server";

const TABLES = {
  client: "client",
  ondersteuningsplan: "ondersteuningsplan",
  doel: "doel",
  traject: "traject",
  episode: "feiten.episode",
  evaluatie: "evaluatie",
  ervaring: "ervaring",
  cel: "cellen.cel",
} as const;
type Aantallen = Record<keyof typeof TABLES, number>;

/** The answer of `status --json`: a contract with scripts. */
export interface Status {
  /** Where the server answers, without a slash at its end; null when it does not run. */
  readonly url: string | null;
  /** The administrator's. */
  readonly databaseUrl: string;
  /** Whether a running server answers that it is ready. */
  readonly gereed: boolean;
  readonly migraties: MigratieStand;
  readonly aantallen: Aantallen;
  /** Names the newest state of the cells; null when nothing was counted yet. */
  readonly dataStand: string | null;
}

const NONE: Aantallen = {
  client: 0,
  ondersteuningsplan: 0,
  doel: 0,
  traject: 0,
  episode: 0,
  evaluatie: 0,
  ervaring: 0,
  cel: 0,
};

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

async function stand(adminUrl: string): Promise<MigratieStand> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await migratieStand(admin);
  } finally {
    await admin.end();
  }
}

/** Counts as role motor: under forced row security even the administrator may see nothing. */
async function count(motorUrl: string): Promise<Pick<Status, "aantallen" | "dataStand">> {
  const pool = createPool(motorUrl, { max: 1 });
  try {
    const db = asQueryable(pool);
    const columns = Object.entries(TABLES).map(
      ([naam, tabel]) => sql`(select count(*) from ${ident(tabel)}) as ${ident(naam)}`,
    );
    const [answer] = await db.query<Aantallen & { data_stand: string | null }>(
      columns.reduce(
        (all, column) => sql`${all}, ${column}`,
        raw("select (select max(data_stand::text) from cellen.stand) as data_stand"),
      ),
    );
    if (!answer) return { aantallen: NONE, dataStand: null };
    const { data_stand: dataStand, ...aantallen } = answer;
    return { aantallen, dataStand };
  } finally {
    await pool.end();
  }
}

/** Looks at the hub of this configuration, whether its server runs or not; changes no data. */
export async function leesStatus(config: Config): Promise<Status> {
  const url = runningUrl(config.dataDir);
  const server = await openServer(config);
  try {
    const migraties = await stand(server.urls.admin);
    // Tables that are not there yet hold nothing.
    const inhoud =
      migraties.openstaand.length === 0 ? await count(server.urls.motor) : { aantallen: NONE, dataStand: null };
    return {
      url,
      databaseUrl: server.urls.admin,
      gereed: url !== null && (await isReady(url)),
      migraties,
      aantallen: inhoud.aantallen,
      dataStand: inhoud.dataStand,
    };
  } finally {
    await server.close();
  }
}
