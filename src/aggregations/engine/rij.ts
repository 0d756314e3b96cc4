import type { UitkomstRij, Weglating } from "../types";
import type { Interval } from "./statistiek";

/** All of a row that is made at once. */
export type Kern = Omit<UitkomstRij, "sleutel" | "toelichting" | "ondergrens" | "bovengrens" | "weggelaten">;

/** Makes what of a row is made when it is read: most answers show none of it. */
export interface Lui {
  sleutel(): string;
  interval(): Interval | null;
  weggelaten(): readonly Weglating[];
  toelichting(rij: UitkomstRij): string;
}

/** A class that has all of a Kern, which the compiler can't see of Object.assign. */
const MetKern = class {
  constructor(kern: Kern) {
    Object.assign(this, kern);
  }
} as new (kern: Kern) => Kern;

/**
 * A row that makes some of itself when it is read. An answer has thousands of rows: as a class they are all
 * objects of one shape, where getters of their own would make each of them a hundred times as dear.
 */
export class Rij extends MetKern implements UitkomstRij {
  readonly #lui: Lui;

  constructor(kern: Kern, lui: Lui) {
    super(kern);
    this.#lui = lui;
  }

  get sleutel(): string {
    return this.#lui.sleutel();
  }

  get ondergrens(): number | null {
    return this.#lui.interval()?.ondergrens ?? null;
  }

  get bovengrens(): number | null {
    return this.#lui.interval()?.bovengrens ?? null;
  }

  get weggelaten(): readonly Weglating[] {
    return this.#lui.weggelaten();
  }

  get toelichting(): string {
    return this.#lui.toelichting(this);
  }
}
