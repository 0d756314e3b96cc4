import type { Logger } from "pino";
import type { Actor, Grond } from "./access/actor";
import type { Audit } from "./access/audit";
import type { Loaders } from "./data/loaders";
import type { Queryable } from "./data/queryable";
import type { LeveringSession, MicroSession } from "./data/session";

/** The way to people's data: one lazy transaction per request, under row security. */
export interface MicroAccess<S = MicroSession> {
  /** The session of this request, opened on the first call. Throws FORBIDDEN without a valid purpose or scope. */
  readonly open: () => Promise<S>;
  /**
   * Commits or rolls back; does nothing when the session was never opened or is closed already. `laatste` runs before a
   * commit, in the same transaction.
   */
  readonly sluit: (geslaagd: boolean, laatste?: (sessie: S) => Promise<void>) => Promise<void>;
  /** The session, when it is open; undefined when it never was, or failed to open. */
  readonly geopend: () => Promise<S | undefined>;
}

/** How a request ended. */
export interface Einde {
  /** Whether what it wrote is kept. */
  readonly behoud: boolean;
  /** Whether there is no answer, so that whatever it saw was not shown. */
  readonly mislukt: boolean;
}

/** What was asked of live figures, in codes alone: nothing an asker can word. */
export interface Cijfervraag {
  readonly indicatoren: readonly string[];
  readonly dimensies: readonly string[];
  /** Per dimension the codes that it was kept to. */
  readonly filter: Readonly<Record<string, readonly string[]>>;
}

/** What an answer was made of, so that it is known how long it holds. */
export interface Gelezen {
  /** The states of the cells that were read. */
  readonly dataStanden: Set<string>;
  /** Whether anything else went into it: people's data, deliveries, reference tables, or an error. */
  meer: boolean;
  /** The questions for live figures in it: who combines them is seen in the log. */
  readonly cijfervragen: Cijfervraag[];
}

/** What a resolver gets: who asks, why, and the only ways to data. Made per request; never shared between requests. */
export interface RequestContext {
  readonly actor: Actor;
  /** The purpose that the header X-Doelbinding states; stated, never granted by it. */
  readonly doelbinding: string | null;
  /** The exceptional ground that X-Noodtoegang or X-Onderzoek states; `micro` finds out whether it holds. */
  readonly grond: Grond | null;
  readonly micro: MicroAccess;
  /** Who was given exceptional access, and why: no people's files, so without a purpose, in a session of their own. */
  readonly registers: MicroAccess;
  /** Whose data this request saw or changed. */
  readonly audit: Audit;
  /**
   * Ends the request: writes down whose data it saw, in its own transaction where that is kept and else in one of its own,
   * and closes what is open. Throws when that failed: then there is no answer.
   */
  readonly sluit: (einde: Einde) => Promise<void>;
  /** Deliveries: no people's data, so without a purpose, yet under row security in a session of their own. */
  readonly leveringen: MicroAccess<LeveringSession>;
  readonly loaders: Loaders;
  /** The cells and the scope over them, through role lezer, which has no way to micro rows. Who reads them notes their state in `gelezen`. */
  readonly cellen: Queryable;
  /** Reference tables and figures that others counted, through role lezer. */
  readonly referentie: Queryable;
  readonly gelezen: Gelezen;
  /** The civil date in Europe/Amsterdam, `YYYY-MM-DD`. */
  readonly vandaag: string;
  /** Names this request in logs and in masked errors. */
  readonly verzoekId: string;
  readonly log: Logger;
  /** Counted while the document runs, against what a document may ask only once. */
  readonly tellers: { onderbouwing: number; kosten: number };
  /** Takes points (kosten.ts) of the asker: 0 when they were there, else the seconds to wait for them. */
  readonly rekening: (punten: number) => number;
}
