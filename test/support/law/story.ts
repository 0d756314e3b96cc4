import type { Sleutel } from "../../../src/data/sleutel";
import { leesMicrorijen } from "../naief/lees";
import { GEEN_RIJEN, type Microrijen } from "../naief/rijen";
import type { SentBij } from "./bij";
import type { SentClaim, SentLine } from "./messages";
import type { Throws } from "./throws";
import type { World } from "./world";

/** Days between which a history begins: every window of a year lies well before it. */
export const FIRST_DAY = "2025-04-10";

/** What became of a step: `said` tells what it was, for who reads a counterexample. */
export interface Outcome {
  readonly verdict: "TAKEN" | "NOTHING_NEW" | "REFUSED";
  readonly said: string;
}

/** A way in which the micro rows, or the days they are seen from, may change. */
export type Step = (story: Story, throws: Throws) => Promise<Outcome>;

/** One history while it is told: what there is by now, and what was sent before. */
export class Story {
  /** The peildatum: today, as every writer of the history knows it. */
  today = FIRST_DAY;
  rijen: Microrijen = GEEN_RIJEN;
  readonly lines: SentLine[] = [];
  readonly claims: SentClaim[] = [];
  readonly bij = new Map<string, SentBij>();
  private count = 0;

  constructor(readonly world: World) {}

  /** Another number each time, for what must be told apart. */
  serial(): number {
    this.count += 1;
    return this.count;
  }

  /** Reads the micro rows again, in an order that does not hang on ids: those are made by chance. */
  async reread(): Promise<void> {
    const rijen = await leesMicrorijen(this.world.worker);
    this.rijen = { ...rijen, trajecten: sorted(rijen.trajecten, (een) => `${een.aanvang} ${een.wet} ${een.id}`) };
  }
}

const sorted = <T>(rows: readonly T[], key: (row: T) => string): T[] =>
  [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** What names a row, in the words of the write path. */
export const sleutelVan = ({ gemeente_code, id }: { gemeente_code: string; id: string }): Sleutel => ({
  gemeenteCode: gemeente_code,
  id,
});
