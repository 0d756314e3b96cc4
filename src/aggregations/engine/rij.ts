import type { UitkomstRij } from "../types";

/** All of a row that is made at once. */
export type Kern = Omit<UitkomstRij, "sleutel" | "toelichting">;

/** What of a row is made when it is read. */
interface Lui {
  readonly sleutel: () => string;
  readonly toelichting: (kern: Kern) => string;
}

/** A class that has all of a Kern, which the compiler can't see of Object.assign. */
const MetKern = class {
  constructor(kern: Kern) {
    Object.assign(this, kern);
  }
} as new (kern: Kern) => Kern;

/**
 * A row that makes its key and explanation when they are read. An answer has thousands of rows: as a class they are all
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

  get toelichting(): string {
    return this.#lui.toelichting(this);
  }
}
