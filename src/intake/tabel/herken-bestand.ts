/**
 * What a file is by its content. XLSX is any zip (what is in it shows when it is read); XLS is the old container of
 * Office, which a spreadsheet with a password comes in too; ONBEKEND is no text.
 */
export type Bestandssoort = "XML" | "XLSX" | "XLS" | "CSV" | "UTF-16" | "LEEG" | "ONBEKEND";

const begint = (bytes: Uint8Array, ...begin: readonly number[]): boolean =>
  begin.every((byte, index) => bytes[index] === byte);

/** Recognises a file by its first bytes, never by its name. CSV is what is text and nothing else. */
export function herkenBestand(eerste: Uint8Array): Bestandssoort {
  if (eerste.length === 0) return "LEEG";
  if (begint(eerste, 0x50, 0x4b, 0x03, 0x04) || begint(eerste, 0x50, 0x4b, 0x05, 0x06)) return "XLSX";
  if (begint(eerste, 0xd0, 0xcf, 0x11, 0xe0)) return "XLS";
  if (begint(eerste, 0xff, 0xfe) || begint(eerste, 0xfe, 0xff)) return "UTF-16";
  if (eerste.includes(0)) return "ONBEKEND";
  const tekst = Buffer.from(eerste).toString("latin1");
  if (tekst.startsWith("%PDF-") || tekst.startsWith("{\\rtf")) return "ONBEKEND";
  return /^(?:\xef\xbb\xbf)?\s*</.test(tekst) ? "XML" : "CSV";
}
