import type { Bevinding } from "../afgekeurd";

/**
 * What became of a delivery. VERWERKT: it is in the hub. AL_VERWERKT: it was there already. GECONTROLEERD: a trial, nothing
 * was written. AFGEKEURD: nothing of it is in the hub but the verdict.
 */
export type Oordeel = "VERWERKT" | "AL_VERWERKT" | "GECONTROLEERD" | "AFGEKEURD";

export interface Verslag {
  readonly oordeel: Oordeel;
  /** Kind of message or name of the set; null when it could not be told. */
  readonly soort: string | null;
  readonly afzender: string | null;
  readonly gemeenten: readonly string[];
  /** Id of the levering, the same for every gemeente of it; null when none was written down. */
  readonly levering: string | null;
  /** Rows of the file, without the header; products of a message. */
  readonly rijen: number;
  /** Rows of the hub's tables. */
  readonly nieuw: number;
  readonly gewijzigd: number;
  readonly verwijderd: number;
  /** Rows of the file that were not applied. */
  readonly afgekeurd: number;
  /** The first of them; `aantalBevindingen` says how many there are. */
  readonly bevindingen: readonly Bevinding[];
  readonly aantalBevindingen: number;
}

/** So many findings are kept with a levering and in an answer; the full list goes to whoever delivers. */
export const MAX_BEVINDINGEN = 1000;

export const LEEG_VERSLAG: Omit<Verslag, "oordeel"> = {
  soort: null,
  afzender: null,
  gemeenten: [],
  levering: null,
  rijen: 0,
  nieuw: 0,
  gewijzigd: 0,
  verwijderd: 0,
  afgekeurd: 0,
  bevindingen: [],
  aantalBevindingen: 0,
};

/** The verdict on a file that could not be read as a whole. */
export const afgekeurd = (bevindingen: readonly Bevinding[], rest: Partial<Verslag> = {}): Verslag => ({
  ...LEEG_VERSLAG,
  ...rest,
  oordeel: "AFGEKEURD",
  bevindingen: bevindingen.slice(0, MAX_BEVINDINGEN),
  aantalBevindingen: bevindingen.length,
});
