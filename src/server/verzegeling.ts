import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { teVerzegelen, verzegel } from "../access/zegel";
import { GrendelBezet } from "../data/queryable";
import { asTransactional } from "../data/queryable-pg";

/** The work that seals the log, in this process. */
export interface Verzegeling {
  /** Takes on nothing more; what runs is finished. */
  stop(): Promise<void>;
}

/**
 * Seals new lines of the log, every second. Several processes may do so: each gemeente is in one hand at a time. Where each
 * chain ends goes to the process's log, which the database can't rewrite.
 *
 * @param motor the database as role motor
 */
export function startVerzegeling(motor: Pool, { log, pollMs = 1_000 }: { log: Logger; pollMs?: number }): Verzegeling {
  const db = asTransactional(motor);
  const gestopt = new AbortController();
  const ronde = async (): Promise<void> => {
    for (const gemeente of await teVerzegelen(db)) {
      try {
        const kop = await verzegel(db, gemeente, "WEIGER");
        if (kop) log.info(kop, "logboek verzegeld");
      } catch (error) {
        if (!(error instanceof GrendelBezet)) throw error;
      }
    }
  };
  const klaar = (async () => {
    while (!gestopt.signal.aborted) {
      await ronde().catch((err: unknown) => log.error({ err }, "verzegelen van het logboek is mislukt"));
      await sleep(pollMs, undefined, { signal: gestopt.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      gestopt.abort();
      await klaar;
    },
  };
}
