import { xoroshiro128plus, xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Values with their weights; weights need not sum to one. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

const WARM_UP = 64;

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

/** The four words of 32 bits that these hexadecimal digits are. */
const words = (digits: string) => [0, 8, 16, 24].map((from) => Number.parseInt(digits.slice(from, from + 8), 16) | 0);

/** A seeded source of chance: the same seed gives the same draws on every machine. */
export class Random {
  readonly #generator: RandomGenerator;

  private constructor(generator: RandomGenerator) {
    this.#generator = generator;
    // A small seed leaves the state almost empty; its first draws are far from chance.
    for (let i = 0; i < WARM_UP; i++) this.#generator.next();
  }

  static ofSeed(seed: number): Random {
    return new Random(xoroshiro128plus(seed));
  }

  /** Of a uuid, of which every bit counts: by a part of it two of a million rows would draw the same. */
  static ofId(id: string): Random {
    return new Random(xoroshiro128plusFromState(words(id.replaceAll("-", ""))));
  }

  uint32(): number {
    return this.#generator.next() >>> 0;
  }

  /** In [0, 1). */
  fraction(): number {
    return this.uint32() / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** Both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  normal(mean: number, deviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.fraction()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.fraction());
  }

  logNormal(median: number, sigma: number): number {
    return median * Math.exp(this.normal(0, sigma));
  }

  /** Throws a RangeError on an empty list. */
  pick<T>(values: readonly T[]): T {
    const value = values[this.integer(0, values.length - 1)];
    if (value === undefined) throw new RangeError("nothing to pick from");
    return value;
  }

  /** Throws a RangeError when no weight is above zero. */
  weighted<T>(values: Weighted<T>): T {
    let left = this.fraction() * values.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of values) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = values.findLast(([, weight]) => weight > 0);
    if (!last) throw new RangeError("nothing to pick from");
    return last[0];
  }

  /** A uuid of version 7 whose time lies within the given day (counted from 1 January 1970). */
  uuid(day: number): string {
    const time = hex(day * 86_400_000 + this.integer(0, 86_399_999), 12);
    const [a, b, c] = [this.uint32(), this.uint32(), this.uint32()];
    const variant = hex(0x8000 | (b & 0x3fff), 4);
    return `${time.slice(0, 8)}-${time.slice(8)}-${hex(0x7000 | (a & 0xfff), 4)}-${variant}-${hex(b >>> 16, 4)}${hex(c, 8)}`;
  }
}
