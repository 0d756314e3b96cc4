import { voldoetAanElfproef } from "../access/pseudoniem";

/** One thing that is wrong with a delivery: where, and what to do about it. Holds no BSN, name or birth date. */
export interface Bevinding {
  /** Element path, such as /Bericht/Client/StopProducten/StopProduct[2]/Einddatum; null when it is the whole file. */
  readonly pad: string | null;
  /** Row of a table as a person sees it: the header is row 1. */
  readonly rij?: number;
  /** Whose row it is, where the row told. */
  readonly gemeente?: string;
  /** Name of the column, as its header has it. */
  readonly kolom?: string;
  /** The value, as `toon` shows it. */
  readonly waarde?: string;
  /** Dutch: what is wrong and what to do. */
  readonly melding: string;
  /** A fault unless given; a WAARSCHUWING refuses nothing. */
  readonly ernst?: "WAARSCHUWING";
}

/** The delivery is refused as a whole and leaves nothing but its verdict. */
export class Afgekeurd extends Error {
  readonly bevindingen: readonly [Bevinding, ...Bevinding[]];

  constructor(eerste: Bevinding, ...andere: readonly Bevinding[]) {
    super(eerste.melding);
    this.bevindingen = [eerste, ...andere];
  }
}

const MAX_WAARDE = 40;

/**
 * A value as a message may show it: short, on one line, and with anything that could be a burgerservicenummer hidden,
 * wherever the sender put it.
 */
export function toon(waarde: string): string {
  const veilig = waarde
    .replace(/[0-9]{9,}/g, (cijfers) => {
      const vensters = Array.from({ length: cijfers.length - 8 }, (_, vanaf) => cijfers.slice(vanaf, vanaf + 9));
      return vensters.some(voldoetAanElfproef) ? "(verborgen)" : cijfers;
    })
    .replace(/\s+/g, " ");
  return veilig.length > MAX_WAARDE ? `"${veilig.slice(0, MAX_WAARDE)}..."` : `"${veilig}"`;
}
