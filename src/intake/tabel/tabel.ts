import { Afgekeurd } from "../afgekeurd";

/** One row of a file, its cells as text. The header is row 1; rows without any text are counted but not given. */
export interface TabelRij {
  /** The number a person sees before the row in a spreadsheet. */
  readonly nummer: number;
  /** As many as the header has, unless `fout` says otherwise. */
  readonly cellen: readonly string[];
  /** Dutch: why this row can't be used. The rows after it can. */
  readonly fout?: string;
}

/** The header and the rows that follow it. Rows stream: memory does not grow with the file. */
export interface Tabel {
  readonly formaat: "CSV" | "XLSX";
  /** Names of the columns: trimmed, none empty, none twice (upper and lower case being one). */
  readonly kop: readonly string[];
  /** What stands between two cells of a CSV; ";" for a spreadsheet, whose refused rows go out as CSV. */
  readonly scheiding: ";" | ",";
  /** As far as is known: a CSV counts as UTF-8 until its first byte outside ASCII was read. */
  readonly tekenset: "utf-8" | "windows-1252";
  /**
   * Batches of about a thousand rows. Read it to its end or call its `return`: that closes what is open.
   *
   * @throws Afgekeurd while reading, when the file itself is unsound; rows given before it are then worth nothing.
   */
  readonly rijen: AsyncGenerator<readonly TabelRij[]>;
}

export interface TabelOpties {
  /** Name of the sheet to read; the first visible one if left out. */
  readonly blad?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export const MAX_KOLOMMEN = 200;
/** In characters (UTF-16 units). */
export const MAX_CEL = 10_000;
/** In characters (UTF-16 units). */
export const MAX_RIJ = 64 * 1024;
/** Rows a spreadsheet can hold. */
export const MAX_RIJEN = 1_048_576;

/** Refuses the whole file. */
export function weiger(melding: string, waar: { readonly rij?: number; readonly kolom?: string } = {}): never {
  throw new Afgekeurd({ pad: null, melding, ...waar });
}

/** 10000 -> 10.000, as a Dutch reader writes it. */
export const getal = (n: number): string => n.toLocaleString("nl-NL");
