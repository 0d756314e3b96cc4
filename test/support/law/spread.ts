import type { Cells } from "./cells";
import { STEPS, type StepName } from "./steps";
import type { Outcome } from "./story";

/** Of each kind of step so many must be taken, per hundred histories and weight. */
const LEAST = 6;
/** Of all steps in a hundred so many must be taken. */
const MOST = 70;

interface Spent {
  times: number;
  milliseconds: number;
}

/** What the histories of a file were made of, and what they cost. */
export class Spread {
  private readonly taken = new Map<StepName, Record<Outcome["verdict"], number>>();
  private readonly spent = new Map<string, Spent>();
  readonly counted = new Set<string>();
  private most = 0;
  private trajecten = 0;

  async time<T>(part: string, work: () => Promise<T>): Promise<T> {
    const begin = performance.now();
    try {
      return await work();
    } finally {
      const spent = this.spent.get(part) ?? { times: 0, milliseconds: 0 };
      this.spent.set(part, { times: spent.times + 1, milliseconds: spent.milliseconds + performance.now() - begin });
    }
  }

  note(name: StepName, verdict: Outcome["verdict"]): void {
    const counts = this.taken.get(name) ?? { TAKEN: 0, NOTHING_NEW: 0, REFUSED: 0 };
    counts[verdict] += 1;
    this.taken.set(name, counts);
  }

  noteCells(cells: Cells): void {
    this.most = Math.max(this.most, cells.size);
    for (const key of cells.keys()) this.counted.add(key.split("|")[2] ?? "");
  }

  noteTrajecten(aantal: number): void {
    this.trajecten = Math.max(this.trajecten, aantal);
  }

  /** Kinds of step that were taken too seldom, with how often; empty when none was. */
  dull(histories: number): string[] {
    const seldom = STEPS.flatMap(([name, weight]) => {
      const { TAKEN } = this.taken.get(name) ?? { TAKEN: 0 };
      return TAKEN < Math.floor((weight * histories * LEAST) / 100) ? [`${name} ${String(TAKEN)}`] : [];
    });
    const all = [...this.taken.values()];
    const taken = all.reduce((sum, { TAKEN }) => sum + TAKEN, 0);
    const drawn = all.reduce((sum, { TAKEN, NOTHING_NEW, REFUSED }) => sum + TAKEN + NOTHING_NEW + REFUSED, 0);
    return taken * 100 < drawn * MOST ? [...seldom, `${String(taken)} of ${String(drawn)} taken`] : seldom;
  }

  summary(): string {
    const parts = [...this.spent].map(([part, { times, milliseconds }]) => {
      const each = (milliseconds / times).toFixed(1);
      return `${part} ${String(times)} x ${each} ms = ${(milliseconds / 1000).toFixed(1)} s`;
    });
    const steps = STEPS.map(([name]) => {
      const { TAKEN, NOTHING_NEW, REFUSED } = this.taken.get(name) ?? { TAKEN: 0, NOTHING_NEW: 0, REFUSED: 0 };
      return `${name} ${String(TAKEN)}/${String(TAKEN + NOTHING_NEW + REFUSED)}`;
    });
    return [
      `law: ${parts.join("; ")}`,
      `law: taken of drawn: ${steps.join(", ")}; at most ${String(this.trajecten)} trajecten and ${String(this.most)} cells`,
    ].join("\n");
  }
}
