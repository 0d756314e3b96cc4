import fc from "fast-check";

/** True in about so many of a hundred draws. */
export const kans = (procent: number) => fc.integer({ min: 1, max: 100 }).map((worp) => worp <= procent);

/** The value in about so many of a hundred draws, else null. */
export const soms = <T>(procent: number, waarde: fc.Arbitrary<T>) =>
  fc.tuple(kans(procent), waarde).map(([wel, getrokken]) => (wel ? getrokken : null));
