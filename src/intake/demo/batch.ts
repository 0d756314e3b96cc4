import { KOLOMMEN, TABELLEN, type Rij, type Tabel, type Waarde } from "./tables";

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const escape = (text: string) => text.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char] ?? char);

/** One value in the text format of COPY. Elements of arrays are codes and dates of the demo's own: never quoted. */
function encode(value: Waarde): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escape(value);
  if (typeof value === "object") return `{${value.join(",")}}`;
  return String(value);
}

/** Rows of some clients, already encoded, waiting for one round of COPY. */
export class Batch {
  readonly #lines = new Map<Tabel, string[]>(TABELLEN.map((tabel) => [tabel, []]));

  add<T extends Tabel>(tabel: T, rij: Rij<T>): void {
    const values: Readonly<Record<string, Waarde>> = rij;
    const line = KOLOMMEN[tabel].map((kolom) => encode(values[kolom] ?? null)).join("\t");
    this.linesOf(tabel).push(`${line}\n`);
  }

  linesOf(tabel: Tabel): string[] {
    const lines = this.#lines.get(tabel);
    if (!lines) throw new RangeError(`no such table: ${tabel}`);
    return lines;
  }

  clear(): void {
    for (const lines of this.#lines.values()) lines.length = 0;
  }
}
