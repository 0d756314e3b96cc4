import type { FileHandle } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from "yauzl";
import { Afgekeurd, toon } from "../../afgekeurd";
import { getal, weiger } from "../tabel";

const MB = 1024 * 1024;
const MAX_DELEN = 1000;
/** Bytes of all names and remarks in the table of contents. */
const MAX_INHOUDSOPGAVE = MB;
/** Bytes of all parts together, unpacked, as the table of contents states them. */
const MAX_TOTAAL = 1024 * MB;
/** A sheet of the same row over and over packs 100 to 1; beyond this a part above 10 MB is no sheet. */
const MAX_VERHOUDING = 200;
const VERHOUDING_VANAF = 10 * MB;
const STUK = 64 * 1024;

const BESCHADIGD = "Het bestand is beschadigd of niet compleet. Sla het opnieuw op als .xlsx en lever dat aan.";

/** Reads for the zip library through the handle, so that a place beyond all bounds is an error and no crash. */
class HandleLezer extends RandomAccessReader {
  constructor(private readonly handle: FileHandle) {
    super();
  }

  override read(
    doel: Buffer,
    vanaf: number,
    lengte: number,
    plaats: number,
    klaar: (fout: Error | null) => void,
  ): void {
    const gelezen = async (): Promise<Error | null> => {
      try {
        const { bytesRead } = await this.handle.read(doel, vanaf, lengte, plaats);
        return bytesRead < lengte ? new Error("unexpected end of file") : null;
      } catch (error) {
        return error as Error;
      }
    };
    void gelezen().then(klaar);
  }
}

/** What the zip library and zlib say of the bytes is the file's fault; what the disk says is the hub's. */
function vertaal(error: unknown): never {
  const overBytes = typeof error === "object" && error !== null && !("syscall" in error);
  if (!overBytes || error instanceof Afgekeurd) throw error;
  throw new Afgekeurd({ pad: null, melding: BESCHADIGD });
}

/** Names of parts are the same in upper and lower case, and from the root. */
const sleutelVan = (naam: string): string => naam.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

/** The parts of a zip, each unpacked as it is read and within bounds. No part is ever written anywhere. */
export class Zip {
  private constructor(
    private readonly handle: FileHandle,
    private readonly zip: ZipFile,
    private readonly delen: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Afgekeurd when it is no sound zip, or holds more than a spreadsheet does. */
  static async open(handle: FileHandle, grootte: number): Promise<Zip> {
    try {
      const opties = { autoClose: false, decodeStrings: false };
      const zip = await fromRandomAccessReaderPromise(new HandleLezer(handle), grootte, opties);
      if (zip.entryCount > MAX_DELEN) {
        weiger(
          `Het bestand bevat meer dan ${getal(MAX_DELEN)} onderdelen en is geen gewoon rekenblad. Sla het opnieuw op.`,
        );
      }
      const delen = new Map<string, Entry>();
      let namen = 0;
      let totaal = 0;
      for await (const deel of zip.eachEntry()) {
        namen += deel.fileNameLength + deel.extraFieldLength + deel.fileCommentLength;
        totaal += deel.uncompressedSize;
        if (namen > MAX_INHOUDSOPGAVE) weiger(BESCHADIGD);
        if (totaal > MAX_TOTAAL)
          weiger(`Het bestand is uitgepakt groter dan ${MAX_TOTAAL / MB} MB. Splits het in kleinere.`);
        const sleutel = sleutelVan(deel.fileNameRaw.toString("utf8"));
        if (delen.has(sleutel)) weiger(BESCHADIGD);
        delen.set(sleutel, deel);
      }
      return new Zip(handle, zip, delen);
    } catch (error) {
      return vertaal(error);
    }
  }

  heeft(naam: string): boolean {
    return this.delen.has(sleutelVan(naam));
  }

  /** All names, in lower case. */
  get namen(): readonly string[] {
    return [...this.delen.keys()];
  }

  /**
   * The bytes of a part, whole and checked once the last was given.
   *
   * @param maximum bytes, unpacked.
   * @throws Afgekeurd when it is not there, is too large, packs too well to be true, or is damaged.
   */
  async *lees(naam: string, maximum: number): AsyncGenerator<Buffer> {
    const deel = this.gekeurd(naam, maximum);
    let totaal = 0;
    let controle = 0;
    try {
      for await (const stuk of this.uitgepakt(deel)) {
        totaal += stuk.length;
        if (totaal > deel.uncompressedSize) weiger(BESCHADIGD);
        controle = crc32(stuk, controle);
        yield stuk;
      }
    } catch (error) {
      vertaal(error);
    }
    if (totaal !== deel.uncompressedSize || controle !== deel.crc32) weiger(BESCHADIGD);
  }

  /** A part that may be read. What it states of its size is held against what it packs to, and later to what comes. */
  private gekeurd(naam: string, maximum: number): Entry {
    const deel = this.delen.get(sleutelVan(naam));
    if (!deel) return weiger(`Het onderdeel ${toon(naam)} ontbreekt. Sla het bestand opnieuw op als .xlsx.`);
    const { uncompressedSize: bytes, compressedSize: ingepakt, compressionMethod: methode } = deel;
    if (deel.isEncrypted()) weiger("Het bestand heeft een wachtwoord. Haal dat eraf en sla het op als .xlsx.");
    if (methode !== 0 && methode !== 8) weiger(BESCHADIGD);
    if (bytes > maximum) {
      const grens = `${maximum / MB} MB`;
      weiger(`Een onderdeel van het bestand is uitgepakt groter dan ${grens}. Splits het, of lever CSV aan.`);
    }
    if (bytes > VERHOUDING_VANAF && bytes > ingepakt * MAX_VERHOUDING) {
      weiger("Het bestand pakt verdacht ver uit (een zipbom?) en wordt niet gelezen. Sla het opnieuw op als .xlsx.");
    }
    return deel;
  }

  private async *uitgepakt(deel: Entry): AsyncGenerator<Buffer> {
    if (deel.compressionMethod === 0) {
      yield* this.ingepakt(deel);
      return;
    }
    const uitpakker = createInflateRaw({ chunkSize: STUK });
    const bron = Readable.from(this.ingepakt(deel));
    // Errors reach the loop below through the stream itself.
    pipeline(bron, uitpakker, () => undefined);
    try {
      for await (const stuk of uitpakker) yield stuk as Buffer;
    } finally {
      bron.destroy();
      uitpakker.destroy();
    }
  }

  private async *ingepakt(deel: Entry): AsyncGenerator<Buffer> {
    const { fileDataStart } = await this.zip.readLocalFileHeaderPromise(deel, { minimal: true });
    const einde = fileDataStart + deel.compressedSize;
    for (let plaats = fileDataStart; plaats < einde;) {
      const lengte = Math.min(STUK, einde - plaats);
      const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(lengte), 0, lengte, plaats);
      if (bytesRead === 0) weiger(BESCHADIGD);
      plaats += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }
}
