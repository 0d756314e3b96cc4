import Papa from "papaparse";
import { getal, MAX_RIJ, weiger, type Tabel, type TabelRij } from "../tabel";
import { Tabelopbouw } from "../tabelopbouw";
import { CsvDecoder } from "./csv-decoder";

/** Bytes that are parsed at once; what a caller hands over may be larger. */
const STUK = 64 * 1024;

/**
 * The character between the cells of the first line that holds text; null while that line has not ended.
 *
 * @throws Afgekeurd when it can't be told.
 */
function scheidingVan(tekst: string, einde: boolean): ";" | "," | null {
  let geciteerd = false;
  const geteld = { ";": 0, ",": 0, "\t": 0, "\r": 0 };
  let plaats = Math.max(tekst.search(/[^\n]/), 0);
  const begin = plaats;
  for (; plaats < tekst.length; plaats += 1) {
    const teken = tekst.charAt(plaats);
    if (teken === '"') geciteerd = !geciteerd;
    else if (!geciteerd && teken === "\n") break;
    else if (!geciteerd && (teken === ";" || teken === "," || teken === "\t" || teken === "\r")) geteld[teken] += 1;
  }
  if (plaats === tekst.length && !einde) return null;
  if (geteld["\r"] > 0) weiger("De regels eindigen op een losse CR. Sla het bestand op met regeleinden CRLF of LF.");
  if (/^sep=.$/i.test(tekst.slice(begin, plaats))) {
    weiger(`De eerste regel is "sep=...". Haal die weg: de eerste regel moet de namen van de kolommen bevatten.`);
  }
  if (geteld["\t"] > 0 && geteld[";"] + geteld[","] === 0) {
    weiger("De kolommen zijn met tabs gescheiden. Sla het bestand op met puntkomma's of komma's.");
  }
  return geteld[","] > geteld[";"] ? "," : ";";
}

async function* inStukken(bron: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const stuk of bron) {
    for (let vanaf = 0; vanaf < stuk.length; vanaf += STUK) yield stuk.subarray(vanaf, vanaf + STUK);
  }
}

/** One CSV as it streams by: bytes to text, text to cells, cells to rows that fit the header. */
class CsvLezer {
  readonly decoder = new CsvDecoder();
  readonly opbouw = new Tabelopbouw();
  scheiding: ";" | "," | null = null;
  private parser: Papa.Parser | null = null;
  private nummer = 0;
  /** Text after the last whole row. */
  private rest = "";

  async *lees(bron: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncGenerator<readonly TabelRij[]> {
    for await (const stuk of inStukken(bron)) {
      signal?.throwIfAborted();
      this.verwerk(this.decoder.lees(stuk), false);
      yield* this.opbouw.porties();
    }
    this.verwerk(this.decoder.sluit(), true);
    this.opbouw.vereisKop();
    yield* this.opbouw.porties(true);
  }

  private verwerk(nieuw: string, einde: boolean): void {
    let tekst = this.rest + nieuw;
    // The CR of a line end that is cut in two waits for its LF.
    const los = !einde && tekst.endsWith("\r") ? "\r" : "";
    if (los) tekst = tekst.slice(0, -1);
    if (tekst.includes("\r\n")) tekst = tekst.replaceAll("\r\n", "\n");
    const ontleed = this.ontleed(tekst, einde);
    this.rest = tekst.slice(ontleed) + los;
    if (this.rest.length > MAX_RIJ) {
      const rij = this.nummer + 1;
      const melding = `Rij ${rij} is langer dan ${getal(MAX_RIJ)} tekens. Wordt elk aanhalingsteken (") ook gesloten?`;
      weiger(melding, { rij });
    }
  }

  /** Takes the whole rows out of a text and tells where the last one ends. */
  private ontleed(tekst: string, einde: boolean): number {
    this.scheiding ??= scheidingVan(tekst, einde);
    if (this.scheiding === null || tekst === "") return 0;
    this.parser ??= new Papa.Parser({ delimiter: this.scheiding, newline: "\n", quoteChar: '"' });
    const { data, errors, meta } = this.parser.parse(tekst, 0, !einde) as Papa.ParseResult<string[]>;
    // An error past the last whole row is of a row that is still coming in.
    const fout = errors.find(({ row }) => row !== undefined && (einde || row < data.length));
    data.forEach((cellen, index) => {
      if (fout?.row !== index) this.opbouw.voegToe(this.nummer + index + 1, cellen);
      else this.weigerAanhaling(fout, this.nummer + index + 1);
    });
    this.nummer += data.length;
    return einde ? tekst.length : meta.cursor;
  }

  private weigerAanhaling({ code }: Papa.ParseError, rij: number): never {
    return code === "MissingQuotes"
      ? weiger(
          `Het bestand houdt in rij ${rij} op midden in een tekst tussen aanhalingstekens. Lever het opnieuw aan.`,
          {
            rij,
          },
        )
      : weiger(`In rij ${rij} staat na een sluitend aanhalingsteken nog tekst. Schrijf " binnen een tekst als "".`, {
          rij,
        });
  }
}

/**
 * Reads a CSV. A row that does not fit the header comes with its `fout`; what makes the rest of the file unreadable
 * ends it.
 *
 * @throws Afgekeurd when there is no sound header; later from `rijen`.
 */
export async function leesCsv(bron: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<Tabel> {
  const lezer = new CsvLezer();
  const rijen = lezer.lees(bron, signal);
  await rijen.next();
  return {
    formaat: "CSV",
    kop: lezer.opbouw.vereisKop(),
    scheiding: lezer.scheiding ?? ";",
    get tekenset() {
      return lezer.decoder.tekenset;
    },
    rijen,
  };
}
