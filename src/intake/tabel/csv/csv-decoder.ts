import { isAscii, isUtf8 } from "node:buffer";
import { weiger } from "../tabel";

/** What Windows-1252 has at 0x80-0x9F; the five it leaves open stay as they are. Not all Node versions decode these. */
const HOOG =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f" +
  "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";

const windows1252 = (bytes: Buffer): string =>
  bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (teken) => HOOG[teken.charCodeAt(0) - 0x80] ?? teken);

/** How many bytes the character that begins with this byte takes in UTF-8; 0 when none begins so. */
function lengteVan(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/**
 * Bytes of a CSV as text. UTF-8 by its mark; else the first character outside ASCII decides between UTF-8 and
 * Windows-1252, for good.
 *
 * @throws Afgekeurd on UTF-16, on a byte 0, and on bytes that are no UTF-8 in a file that is.
 */
export class CsvDecoder {
  private besluit: "utf-8" | "windows-1252" | null = null;
  private begonnen = false;
  private rest: Buffer = Buffer.alloc(0);
  private readonly utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  get tekenset(): "utf-8" | "windows-1252" {
    return this.besluit ?? "utf-8";
  }

  lees(stuk: Uint8Array): string {
    const bytes = Buffer.from(stuk.buffer, stuk.byteOffset, stuk.byteLength);
    if (this.besluit !== null) return this.decodeer(bytes);
    return this.beslis(this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes, false);
  }

  /** What was held back at the end. */
  sluit(): string {
    if (this.besluit === "utf-8") return this.alsUtf8(undefined);
    return this.rest.length > 0 ? this.beslis(this.rest, true) : "";
  }

  private beslis(bytes: Buffer, einde: boolean): string {
    this.rest = Buffer.alloc(0);
    if (!this.begonnen) {
      if (bytes.length < 3 && !einde) return this.bewaar(bytes);
      this.begonnen = true;
      if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        weiger("Het bestand is in UTF-16 opgeslagen. Sla het op als CSV UTF-8.");
      }
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        this.besluit = "utf-8";
        return this.decodeer(bytes.subarray(3));
      }
    }
    if (isAscii(bytes)) return this.decodeer(bytes);
    const eerste = bytes.findIndex((byte) => byte > 0x7f);
    const lengte = lengteVan(bytes[eerste] ?? 0);
    const teken = bytes.subarray(eerste, eerste + lengte);
    if (teken.length < lengte && !einde) return this.decodeer(bytes.subarray(0, eerste)) + this.bewaar(teken);
    this.besluit = lengte > 0 && isUtf8(teken) ? "utf-8" : "windows-1252";
    return this.decodeer(bytes);
  }

  private bewaar(bytes: Buffer): string {
    this.rest = Buffer.from(bytes);
    return "";
  }

  private decodeer(bytes: Buffer): string {
    if (bytes.includes(0)) {
      weiger("Het bestand bevat nultekens en is dus geen gewone tekst. Sla het op als CSV UTF-8.");
    }
    if (this.besluit === null) return bytes.toString("latin1");
    return this.besluit === "utf-8" ? this.alsUtf8(bytes) : windows1252(bytes);
  }

  private alsUtf8(bytes: Buffer | undefined): string {
    try {
      return bytes ? this.utf8.decode(bytes, { stream: true }) : this.utf8.decode();
    } catch {
      return weiger("Het bestand is UTF-8, maar bevat ook tekens die dat niet zijn. Sla het opnieuw op als CSV UTF-8.");
    }
  }
}
