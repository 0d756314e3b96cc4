import "reflect-metadata";
import { AbstractLogger, DataSource } from "typeorm";
import { migrations } from "../../migrations";
import { entities } from "../entities";
import { pgTypes } from "./pg-types";
import type { QueryListener } from "./queryable-pg";

/** Passes each statement's text on and prints nothing: TypeORM's own loggers would print values too. */
class ListeningLogger extends AbstractLogger {
  constructor(private readonly listener: QueryListener) {
    super(["query"]);
  }

  override logQuery(query: string): void {
    this.listener(query);
  }

  override logQueryError(): void {
    return;
  }

  protected override writeLog(): void {
    return;
  }
}

export interface DataSourceOptions {
  /** Extra parameters for pg's pool. */
  readonly extra?: Record<string, unknown>;
  readonly poolSize?: number;
  readonly onQuery?: QueryListener | undefined;
}

/** TypeORM on this URL, not yet connected. Never synchronizes: migrations alone change tables. */
export function createDataSource(url: string, options: DataSourceOptions = {}): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities,
    migrations,
    migrationsTransactionMode: "each",
    synchronize: false,
    // No entity has a generated id, so no extension is ever needed; role app could not make one.
    installExtensions: false,
    ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }),
    extra: { types: pgTypes, application_name: "drieluik", ...options.extra },
    // A connection that breaks while idle is replaced at the next query, which then tells what is wrong.
    poolErrorHandler: () => undefined,
    ...(options.onQuery ? { logging: ["query"], logger: new ListeningLogger(options.onQuery) } : { logging: false }),
  });
}
