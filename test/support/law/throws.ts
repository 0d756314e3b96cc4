import { plusDagen } from "../naief/datum";

/** First day of the years in which drawn histories play, and how many days those have before the peildatum. */
const BEGIN = "2023-01-02";
const DAGEN = 850;

/**
 * The numbers that were drawn for one step. What they choose is decided when the step is done, among what exists by then,
 * so that every step means something in every history, also in one that was made smaller. Zero chooses the plainest.
 */
export class Throws {
  private next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  upTo(bound: number): number {
    const drawn = this.numbers[this.next++] ?? 0;
    return bound <= 0 ? 0 : drawn % (bound + 1);
  }

  /** Of a list that holds something. */
  of<T>(list: readonly [T, ...T[]]): T {
    return list[this.upTo(list.length - 1)] ?? list[0];
  }

  /** Of a list that may hold nothing. */
  among<T>(list: readonly T[]): T | undefined {
    return list[this.upTo(list.length - 1)];
  }

  /** True so many times in a hundred, false when the numbers are small. */
  chance(percent: number): boolean {
    return this.upTo(99) >= 100 - percent;
  }

  maybe<T>(percent: number, value: () => T): T | null {
    return this.chance(percent) ? value() : null;
  }

  day(): string {
    return plusDagen(BEGIN, this.upTo(DAGEN));
  }

  /** A day at or beside a boundary of a rule, counted from another. */
  after(day: string): string {
    return plusDagen(day, this.of([15, 0, 1, 13, 14, 15, 16, 30, 60, 90, 200, 350, 365, 366, 367, 380]));
  }
}
