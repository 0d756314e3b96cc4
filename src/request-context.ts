import type { Logger } from "pino";
import type { Actor } from "./access/actor";
import type { Loaders } from "./data/loaders";
import type { Queryable } from "./data/queryable";
import type { LeveringSession, MicroSession } from "./data/session";

/** The way to people's data: one lazy transaction per request, under row security. */
export interface MicroAccess<S = MicroSession> {
  /** The session of this request, opened on the first call. Throws FORBIDDEN without a valid purpose or scope. */
  readonly open: () => Promise<S>;
  /** Commits or rolls back; does nothing when the session was never opened or is closed already. */
  readonly sluit: (geslaagd: boolean) => Promise<void>;
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
  readonly micro: MicroAccess;
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
