import { COPY_NULL, copyText } from "../../data/copy";
import { KOLOMMEN, TABELLEN, type Rij, type Tabel, type Waarde } from "./tables";

/** One value in the text format of COPY. Elements of arrays are codes and dates of the demo's own: never quoted. */
function encode(value: Waarde): string {
  if (value === null) return COPY_NULL;
  if (typeof value === "string") return copyText(value);
  if (typeof value === "object") return `{${value.join(",")}}`;
  return String(value);
}

/** Encoded rows per table. */
export type Lines = ReadonlyMap<Tabel, string[]>;

const empty = (): Lines => new Map(TABELLEN.map((tabel) => [tabel, []]));

/** Rows of some clients, already encoded, waiting for one round of COPY. */
export class Batch {
  #lines = empty();

  add<T extends Tabel>(tabel: T, rij: Rij<T>): void {
    const values: Readonly<Record<string, Waarde>> = rij;
    let line = "";
    for (const kolom of KOLOMMEN[tabel]) line += `${line === "" ? "" : "\t"}${encode(values[kolom] ?? null)}`;
    this.#lines.get(tabel)?.push(`${line}\n`);
  }

  size(tabel: Tabel): number {
    return this.#lines.get(tabel)?.length ?? 0;
  }

  /** Hands the rows over and starts anew, so that writing goes on while these are copied. */
  take(): Lines {
    const taken = this.#lines;
    this.#lines = empty();
    return taken;
  }
}
