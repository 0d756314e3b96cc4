import { type Client, escapeLiteral } from "pg";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import type { LeveringScope, MicroScope } from "../access/actor";
import { HubError } from "../errors";
import type { Queryable, Row } from "./queryable";
import { type Sql, toQuery } from "./sql";

const SETTINGS = ["gemeenten", "teams", "aanbieders", "clienten", "leveringen", "inzage"] as const;
type Settings = Readonly<Record<(typeof SETTINGS)[number], readonly string[]>>;

/** `set local`, since set_config() does not reach the workers of a distributed database. A comma would add a code. */
function setLocal(setting: (typeof SETTINGS)[number], codes: readonly string[]): string {
  if (codes.some((code) => code.includes(","))) throw new Error(`a code of hub.${setting} holds a comma`);
  return `set local hub.${setting} = ${escapeLiteral(codes.join(","))}`;
}

/**
 * One transaction of role app in which row security knows who asks. One connection runs one statement at a time, so
 * everything goes through one queue; work inside `read` or `savepoint` therefore never asks the session itself (or a
 * loader) again, only the EntityManager it is given.
 */
export class MicroSession<S extends MicroScope | LeveringScope = MicroScope> implements Queryable {
  private queue: Promise<unknown> = Promise.resolve();
  private broken = false;
  private written = false;

  private constructor(
    private readonly runner: QueryRunner,
    /** What row security lets this session see. */
    readonly scope: S,
  ) {}

  /**
   * Begins the transaction. Throws FORBIDDEN on a scope that can't match anything: no rows would look like an answer.
   *
   * @param actor in whose name lines may be written in the log of raadplegingen
   */
  static async open(source: DataSource, scope: MicroScope, actor = ""): Promise<MicroSession> {
    const who = [...scope.teams, ...scope.aanbieders, ...scope.clienten, ...(scope.inzage ?? [])];
    if (scope.gemeenten.length === 0 || who.length === 0) {
      throw new HubError("FORBIDDEN", "Deze toegang geldt voor geen enkele gemeente of geen enkel team.");
    }
    return new MicroSession(await begin(source, { inzage: [], ...scope, leveringen: [] }, setActor(actor)), scope);
  }

  /** Begins a transaction in which lines can be written in the log about these gemeenten, whatever else is in sight. */
  static async openLogboek(source: DataSource, scope: MicroScope, actor: string): Promise<MicroSession> {
    return new MicroSession(await begin(source, { inzage: [], ...scope, leveringen: [] }, setActor(actor)), scope);
  }

  /** Begins a transaction that sees the deliveries of a scope and can't write. Throws FORBIDDEN likewise. */
  static async openLeveringen(source: DataSource, scope: LeveringScope): Promise<LeveringSession> {
    if (scope.gemeenten.length === 0 || scope.aanbieders.length + scope.leveringen.length === 0) {
      throw new HubError("FORBIDDEN", "Deze toegang geldt voor geen enkele gemeente.");
    }
    const settings = { ...scope, teams: [], clienten: [], inzage: [] };
    return new MicroSession(await begin(source, settings, "set transaction read only"), scope);
  }

  /** Runs a read when its turn comes. A failing statement spoils the transaction, so that it can only be rolled back. */
  read<T>(work: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.enqueue(async () => {
      try {
        return await work(this.runner.manager);
      } catch (error) {
        this.broken = true;
        throw error;
      }
    });
  }

  /** A read in plain SQL, as whoever knows no entities asks it. */
  query<R extends Row = Row>(question: Sql): Promise<R[]> {
    const { text, values } = toQuery(question);
    return this.read((db) => db.query<R[]>(text, values));
  }

  /** Runs a write of its own: all of it or, when `work` throws, nothing. */
  savepoint<T>(work: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.enqueue(async () => {
      await this.runner.startTransaction();
      try {
        const result = await work(this.runner.manager);
        await this.runner.commitTransaction();
        this.written = true;
        return result;
      } catch (error) {
        await this.runner.rollbackTransaction().catch((failed: unknown) => {
          this.broken = true;
          throw failed;
        });
        throw error;
      }
    });
  }

  /** Whether no statement so far has spoiled the transaction. */
  isHeel(): Promise<boolean> {
    return this.enqueue(async () => !this.broken);
  }

  /** Commits and gives the connection back. Throws when writes were answered that can't be kept any more. */
  async commit(): Promise<void> {
    await this.enqueue(() =>
      this.finish(async () => {
        // PostgreSQL answers COMMIT of a spoiled transaction with a silent rollback.
        if (this.broken) await this.runner.rollbackTransaction();
        else await this.runner.commitTransaction();
        if (this.broken && this.written) throw new Error("the writes of this request were rolled back");
      }),
    );
  }

  /** Undoes everything and gives the connection back. */
  async rollback(): Promise<void> {
    await this.enqueue(() => this.finish(() => this.runner.rollbackTransaction()));
  }

  private async finish(end: () => Promise<void>): Promise<void> {
    try {
      await end();
    } finally {
      await giveBack(this.runner);
    }
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

/** Who asks, as one name: a name may hold a comma. */
const setActor = (actor: string): string => `set local hub.actor = ${escapeLiteral(actor)}`;

/** A session that reads deliveries alone. */
export type LeveringSession = MicroSession<LeveringScope>;

/** A connection in a transaction that knows these settings. */
async function begin(source: DataSource, scope: Settings, ...first: string[]): Promise<QueryRunner> {
  const settings = SETTINGS.map((setting) => setLocal(setting, scope[setting]));
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction("READ COMMITTED");
    await runner.query([...first, ...settings].join("; "));
  } catch (error) {
    await giveBack(runner);
    throw error;
  }
  return runner;
}

/** Gives a connection back without a transaction: who gets it next would join it. One that can't be rolled back is ended. */
async function giveBack(runner: QueryRunner): Promise<void> {
  try {
    while (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // The pool drops a connection that is ending. There may be none: the transaction could have failed to begin.
    const connection = (await runner.connect().catch(() => null)) as Client | null;
    void connection?.end().catch(() => undefined);
  }
  await runner.release();
}

/**
 * Runs `work` with one team more in sight, of the session's own gemeente: without it row security refuses to write the row
 * that is handed over. Call within a savepoint; the setting goes back before it ends.
 */
export async function withTeam<T>(db: EntityManager, team: string, work: () => Promise<T>): Promise<T> {
  const rows: { teams: string | null }[] = await db.query("select current_setting('hub.teams', true) as teams");
  const teams = (rows[0]?.teams ?? "").split(",").filter((code) => code !== "");
  await db.query(setLocal("teams", [...teams, team]));
  const result = await work();
  await db.query(setLocal("teams", teams));
  return result;
}
