import { Afgekeurd } from "../afgekeurd";

/** A client takes a few kilobytes, a month of declaraties of a large aanbieder some megabytes. Bounds memory whatever comes in. */
const MAX_BYTES = 16 * 1024 * 1024;
/** The XML declaration stands at the very start. */
const KOP_BYTES = 256;

const TEKENSETS: ReadonlyMap<string, string> = new Map([
  ["utf-8", "utf-8"],
  ["us-ascii", "utf-8"],
  ["iso-8859-1", "windows-1252"],
  ["windows-1252", "windows-1252"],
]);

const weiger = (melding: string): never => {
  throw new Afgekeurd({ pad: null, melding });
};

const heeftBom = (kop: Uint8Array, ...bom: readonly number[]): boolean =>
  bom.every((byte, index) => kop[index] === byte);

/** The character set that the first bytes tell of: by their mark, else by the XML declaration, else UTF-8. */
function tekensetVan(kop: Uint8Array): string {
  if (heeftBom(kop, 0xff, 0xfe) || heeftBom(kop, 0xfe, 0xff)) {
    return weiger("Het bestand is in UTF-16 opgeslagen. Sla het op als UTF-8.");
  }
  const declaratie = /^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(
    Buffer.from(kop).toString("latin1"),
  );
  const genoemd = declaratie?.[1]?.toLowerCase() ?? "utf-8";
  const tekenset =
    TEKENSETS.get(genoemd) ?? weiger(`De tekenset "${genoemd}" wordt niet gelezen. Sla het bestand op als UTF-8.`);
  if (heeftBom(kop, 0xef, 0xbb, 0xbf) && tekenset !== "utf-8") {
    return weiger(`Het bestand begint als UTF-8 maar noemt zich "${genoemd}". Sla het opnieuw op als UTF-8.`);
  }
  return tekenset;
}

/**
 * The text of a file, piece by piece. Bytes that are no character of the set are refused, never replaced.
 *
 * @throws Afgekeurd on another character set, on bytes outside it, on an empty and on an outsized file.
 */
export async function* decodeer(bron: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let kop: Uint8Array | null = new Uint8Array();
  let decoder = new TextDecoder();
  let totaal = 0;
  const lees = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      return weiger("Het bestand bevat tekens die geen geldige UTF-8 zijn. Sla het opnieuw op als UTF-8.");
    }
  };
  const begin = (bytes: Uint8Array): string => {
    decoder = new TextDecoder(tekensetVan(bytes), { fatal: true });
    return lees(bytes);
  };
  for await (const stuk of bron) {
    totaal += stuk.length;
    if (totaal > MAX_BYTES)
      weiger(`Het bestand is groter dan ${MAX_BYTES / 1024 / 1024} MB; zo groot is geen enkel bericht.`);
    if (kop === null) yield lees(stuk);
    else {
      kop = Buffer.concat([kop, stuk]);
      if (kop.length < KOP_BYTES) continue;
      yield begin(kop);
      kop = null;
    }
  }
  if (totaal === 0) weiger("Het bestand is leeg.");
  if (kop !== null) yield begin(kop);
  yield lees();
}
