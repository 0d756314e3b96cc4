import { voldoetAanElfproef } from "../access/pseudoniem";

/** One thing that is wrong with a delivery: where, and what to do about it. Of what came in it quotes a word at most. */
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
const VERBORGEN = "(verborgen)";

/** Several words may be someone's own; a code, date or amount is not. */
const IS_MEER_WOORDEN = /\S\s+\S/;
const IS_CIJFERS = /^[\d\s.,:/+|%€-]*$/;

const isBsn = (cijfers: string): boolean => cijfers.length === 9 && voldoetAanElfproef(cijfers);

/** Whether nine of these digits make a burgerservicenummer, also where more stand around them or it is written in groups. */
const houdtBsn = (waarde: string): boolean =>
  isBsn(waarde.replace(/[\s./-]/g, "")) ||
  (waarde.match(/[0-9]{9,}/g) ?? []).some((cijfers) =>
    Array.from({ length: cijfers.length - 8 }, (_, vanaf) => cijfers.slice(vanaf, vanaf + 9)).some(isBsn),
  );

/**
 * What may be told of a value that came in with a delivery: it is short and on one line, and hidden where it could be a
 * burgerservicenummer or a sentence, wherever the sender put it. Of a result it gives that result.
 */
export function verhul(waarde: string): string {
  if (houdtBsn(waarde) || (IS_MEER_WOORDEN.test(waarde) && !IS_CIJFERS.test(waarde))) return VERBORGEN;
  const opEenRegel = waarde.replace(/\s+/g, " ");
  return opEenRegel.length > MAX_WAARDE ? `${opEenRegel.slice(0, MAX_WAARDE - 3)}...` : opEenRegel;
}

/** A value as a message shows it. */
export const toon = (waarde: string): string => `"${verhul(waarde)}"`;

/** The name of a column or sheet that is not known, as a message shows it: where it stands, when it can't be told. */
export const toonNaam = (naam: string, plaats: number): string =>
  verhul(naam) === VERBORGEN ? `op plaats ${plaats}` : toon(naam);
