import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { refresh, teVerversen, type RefreshUitslag } from "../aggregations";
import { asTransactional } from "../data/queryable-pg";

/** The work that keeps figures up to date, in this process. */
export interface Verversing {
  /** Takes on nothing more; what runs is finished, or taken back when that would take too long. */
  stop(): Promise<void>;
}

export interface VerversOpties {
  readonly log: Logger;
  /** Told of every refresh that changed something. */
  readonly opUitslag?: (uitslag: RefreshUitslag) => void;
  /** How often is looked whether something waits, in milliseconds; a second unless given. */
  readonly pollMs?: number;
}

/** So many gemeenten at once: a large one that is counted again does not hold up the others. */
const TEGELIJK = 2;
/** After a failure the same is tried again after a second, then after twice as long, up to a minute. */
const EERSTE_WACHT_MS = 1_000;
const LANGSTE_WACHT_MS = 60_000;
/** How long what runs may go on after a stop was asked, in milliseconds. */
const GENADE_MS = 8_000;

/** Thrown to take a count back that would hold up a stop. */
class Gestopt extends Error {}

/** When something that failed is tried again. */
class Uitstel {
  private keren = 0;
  private tot = 0;

  get wacht(): boolean {
    return this.tot > Date.now();
  }

  mislukt(): void {
    this.tot = Date.now() + Math.min(EERSTE_WACHT_MS * 2 ** this.keren, LANGSTE_WACHT_MS);
    this.keren += 1;
  }
}

class Verver implements Verversing {
  private readonly gestopt = new AbortController();
  private readonly bezig = new Map<string, Promise<void>>();
  private readonly uitstel = new Map<string, Uitstel>();
  private haast = false;
  private readonly db: ReturnType<typeof asTransactional>;
  private readonly klaar: Promise<void>;

  constructor(
    motor: Pool,
    private readonly opties: VerversOpties,
  ) {
    this.db = asTransactional(motor);
    this.klaar = this.houdBij();
  }

  async stop(): Promise<void> {
    this.gestopt.abort();
    const genoeg = setTimeout(() => (this.haast = true), GENADE_MS);
    await this.klaar;
    await Promise.all(this.bezig.values());
    clearTimeout(genoeg);
  }

  private async houdBij(): Promise<void> {
    const { log, pollMs = 1_000 } = this.opties;
    const database = new Uitstel();
    while (!this.gestopt.signal.aborted) {
      const begonnen = database.wacht
        ? 0
        : await this.begin().catch((err: unknown) => {
            database.mislukt();
            log.error({ err }, "kijken wat er wacht is mislukt");
            return 0;
          });
      const rust = sleep(pollMs, undefined, { signal: this.gestopt.signal }).catch(() => undefined);
      // What is done makes room for the next; else there is nothing to do until the next look.
      await (begonnen > 0 ? Promise.race([rust, ...this.bezig.values()]) : rust);
    }
  }

  /** Starts on what waits longest, as far as there is room. Returns how many it started. */
  private async begin(): Promise<number> {
    if (this.bezig.size >= TEGELIJK) return 0;
    const wachtend = (await teVerversen(this.db)).filter(
      (gemeente) => !this.bezig.has(gemeente) && !this.uitstel.get(gemeente)?.wacht,
    );
    const nu = wachtend.slice(0, TEGELIJK - this.bezig.size);
    for (const gemeente of nu) {
      this.bezig.set(
        gemeente,
        this.ververs(gemeente).finally(() => this.bezig.delete(gemeente)),
      );
    }
    return nu.length;
  }

  private async ververs(gemeente: string): Promise<void> {
    try {
      const uitslag = await refresh(this.db, gemeente, {
        bezet: "WEIGER",
        onVoortgang: () => {
          if (this.haast) throw new Gestopt("taken back for a stop");
        },
      });
      this.uitstel.delete(gemeente);
      // Another process is at it: it takes along what it saw, and the rest is looked at again before long.
      if (uitslag.soort === "IN_HANDEN") this.later(gemeente);
      if (uitslag.soort === "BIJGEWERKT" || uitslag.soort === "HERBEREKEND") this.opties.opUitslag?.(uitslag);
    } catch (err) {
      if (err instanceof Gestopt) return;
      this.later(gemeente);
      this.opties.log.error({ err, gemeente }, "verversen is mislukt; het wordt opnieuw geprobeerd");
    }
  }

  private later(gemeente: string): void {
    const uitstel = this.uitstel.get(gemeente) ?? new Uitstel();
    uitstel.mislukt();
    this.uitstel.set(gemeente, uitstel);
  }
}

/**
 * Keeps the figures of every gemeente up to date: looks every second what waits, and brings it into the cells. Several
 * processes may do so; each gemeente is in one hand at a time. What fails stays on the list and is tried again.
 *
 * @param motor the database as role motor
 */
export const startVerversing = (motor: Pool, opties: VerversOpties): Verversing => new Verver(motor, opties);
