import { type Client, escapeLiteral } from "pg";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import { HEEL_MANDAAT, type LeveringScope, type MicroScope } from "../access/actor";
import { HubError } from "../errors";
import type { Queryable, Row } from "./queryable";
import { type Sql, toQuery } from "./sql";

/** What row security reads as a list of codes, and what as one value. */
const LISTS = [
  "gemeenten",
  "teams",
  "aanbieders",
  "clienten",
  "leveringen",
  "wetten",
  "registers",
  "onderzoek",
  "inzage",
] as const;
const VALUES = ["actor", "onderzoek_van", "onderzoek_tot"] as const;
type List = (typeof LISTS)[number];

/** `set local`, since set_config() does not reach the workers of a distributed database. */
const setValue = (setting: List | (typeof VALUES)[number], value: string): string =>
  `set local hub.${setting} = ${escapeLiteral(value)}`;

/** The same for a list; a comma in a code would add one. */
function setList(setting: List, codes: readonly string[]): string {
  if (codes.some((code) => code.includes(","))) throw new Error(`a code of hub.${setting} holds a comma`);
  return setValue(setting, codes.join(","));
}

/** Every setting, so that none is left of what the session saw before. */
function settingsOf(scope: Partial<MicroScope & LeveringScope>): string {
  const { actor = "", onderzoek, gemeenten = [], ...lists } = scope;
  const all: Partial<Record<List, readonly string[]>> = { ...lists, gemeenten, onderzoek: onderzoek ? gemeenten : [] };
  const values = { actor, onderzoek_van: onderzoek?.van ?? "", onderzoek_tot: onderzoek?.tot ?? "" };
  return [
    ...LISTS.map((setting) => setList(setting, all[setting] ?? [])),
    ...VALUES.map((setting) => setValue(setting, values[setting])),
  ].join("; ");
}

/** Finds out within a session what may be seen on an exceptional ground; throws where there is no such ground. */
export type Narrow = (db: EntityManager) => Promise<MicroScope>;

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
   * Begins the transaction. Throws FORBIDDEN on a scope that can't match anything: no rows would look like an answer. With
   * `narrow` the session first sees what is the actor's own alone, and then what that gives.
   */
  static async open(source: DataSource, scope: MicroScope, narrow?: Narrow): Promise<MicroSession> {
    if (!narrow) {
      eisIemand(scope);
      return new MicroSession(await begin(source, settingsOf(scope)), scope);
    }
    const runner = await begin(source, settingsOf({ gemeenten: scope.gemeenten, actor: scope.actor ?? "" }));
    try {
      const narrowed = await narrow(runner.manager);
      eisIemand(narrowed);
      await runner.query(settingsOf(narrowed));
      return new MicroSession(runner, narrowed);
    } catch (error) {
      await giveBack(runner);
      throw error;
    }
  }

  /** Begins a transaction in which lines can be written in the log about these gemeenten, whatever else is in sight. */
  static async openLogboek(source: DataSource, scope: MicroScope): Promise<MicroSession> {
    return new MicroSession(await begin(source, settingsOf(scope)), scope);
  }

  /** Begins a transaction that sees of the registers of access what the scope says, if only what is the actor's own. */
  static async openRegisters(source: DataSource, scope: MicroScope): Promise<MicroSession> {
    const { gemeenten, actor = "", registers = [] } = scope;
    if (gemeenten.length === 0) throw new HubError("FORBIDDEN", "Deze toegang geldt voor geen enkele gemeente.");
    return new MicroSession(await begin(source, settingsOf({ gemeenten, actor, registers })), scope);
  }

  /** Begins a transaction that sees the deliveries of a scope and can't write. Throws FORBIDDEN likewise. */
  static async openLeveringen(source: DataSource, scope: LeveringScope): Promise<LeveringSession> {
    if (scope.gemeenten.length === 0 || scope.aanbieders.length + scope.leveringen.length === 0) {
      throw new HubError("FORBIDDEN", "Deze toegang geldt voor geen enkele gemeente.");
    }
    return new MicroSession(await begin(source, `set transaction read only; ${settingsOf(scope)}`), scope);
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

/** A session that reads deliveries alone. */
export type LeveringSession = MicroSession<LeveringScope>;

function eisIemand({ gemeenten, onderzoek, ...scope }: MicroScope): void {
  const { teams, aanbieders, clienten, registers = [], inzage = [] } = scope;
  const wie = [...teams, ...aanbieders, ...clienten, ...registers, ...inzage, ...(onderzoek ? [onderzoek.van] : [])];
  if (gemeenten.length > 0 && wie.length > 0) return;
  throw new HubError("FORBIDDEN", "Deze toegang geldt voor geen enkele gemeente of geen enkel team.");
}

/** A connection in a transaction that knows these settings. */
async function begin(source: DataSource, settings: string): Promise<QueryRunner> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    // In one message: each of them would wait for an answer of its own.
    await runner.query(`set transaction isolation level read committed; ${settings}`);
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
 * Runs `work` with teams more in sight, of the session's own gemeente, and every wet: without it row security refuses to
 * write the row that is handed over, and a file would be torn by the mandate of who hands it over. Call within a savepoint;
 * the settings go back before it ends.
 */
export async function withTeams<T>(db: EntityManager, extra: readonly string[], work: () => Promise<T>): Promise<T> {
  const rows: { teams: string | null; wetten: string | null }[] = await db.query(
    "select current_setting('hub.teams', true) as teams, current_setting('hub.wetten', true) as wetten",
  );
  const list = (codes: string | null | undefined) => (codes ?? "").split(",").filter((code) => code !== "");
  const [teams, wetten] = [list(rows[0]?.teams), list(rows[0]?.wetten)];
  await db.query(`${setList("teams", [...teams, ...extra])}; ${setList("wetten", HEEL_MANDAAT)}`);
  const result = await work();
  await db.query(`${setList("teams", teams)}; ${setList("wetten", wetten)}`);
  return result;
}
