import { Pool, type PoolConfig } from "pg";
import type { DataSource } from "typeorm";
import { createDataSource } from "./data-source";
import { pgTypes } from "./pg-types";
import { LEVENSDUUR, VoorbereidendeClient } from "./voorbereid";
import type { QueryListener } from "./queryable-pg";
import type { DatabaseUrls } from "./roles";

/** A request that takes longer has lost its asker; motor's work may take as long as it takes. */
const REQUEST_TIMEOUT_MS = 30_000;

/** A transaction that is left alone this long was forgotten: the database ends it, whoever held it. */
const IDLE_MS = 60_000;

/** The open databases of one process, one per role. */
export interface Databases {
  /** Micro requests, under forced row security. */
  readonly app: DataSource;
  /** Intake, demo, rebuild: past row security. Never for a request. */
  readonly motor: Pool;
  /** Cells, releases and reference tables. */
  readonly lezer: Pool;
  close(): Promise<void>;
}

export interface DatabasesOptions {
  /** Connections per role; 10 unless given. */
  readonly poolSize?: number;
  /** Told of each statement that goes through `app`; for pools, see asQueryable. */
  readonly onQuery?: QueryListener;
}

/** A pool that reads values as the whole hub does (pg-types.ts). */
export function createPool(url: string, extra: PoolConfig = {}): Pool {
  const pool = new Pool({ connectionString: url, types: pgTypes, application_name: "drieluik", ...extra });
  // A connection that breaks while idle is replaced at the next query, which then tells what is wrong.
  pool.on("error", () => undefined);
  return pool;
}

/** Opens the databases; `app` connects at once, the pools at their first query. */
export async function openDatabases(
  urls: Omit<DatabaseUrls, "admin">,
  options: DatabasesOptions = {},
): Promise<Databases> {
  const { poolSize = 10, onQuery } = options;
  const source = createDataSource(urls.app, {
    poolSize,
    onQuery,
    extra: {
      Client: VoorbereidendeClient,
      maxLifetimeSeconds: LEVENSDUUR,
      statement_timeout: REQUEST_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_MS,
    },
  });
  const app = await source.initialize();
  const motor = createPool(urls.motor, { max: poolSize });
  const lezer = createPool(urls.lezer, {
    max: poolSize,
    statement_timeout: REQUEST_TIMEOUT_MS,
    Client: VoorbereidendeClient,
    maxLifetimeSeconds: LEVENSDUUR,
  });
  return {
    app,
    motor,
    lezer,
    close: async () => {
      await Promise.all([app.destroy(), motor.end(), lezer.end()]);
    },
  };
}
