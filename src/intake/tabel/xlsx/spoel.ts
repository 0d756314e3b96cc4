import { mkdtemp, open, rm, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { weiger } from "../tabel";

/** Bytes of a spreadsheet as it comes in, compressed. */
const MAX_BYTES = 256 * 1024 * 1024;

/** A file that is readable at any place, and gone once it is closed. */
export interface Spoel {
  readonly handle: FileHandle;
  readonly grootte: number;
  sluit(): Promise<void>;
}

/**
 * Puts a stream aside, for a zip is read from its end. The file loses its name before a byte is in it: whatever happens
 * to this process, no data of people stays behind. Where an open file keeps its name (Windows), `sluit` takes it away.
 *
 * @throws Afgekeurd when it is larger than a spreadsheet can be.
 */
export async function spoel(bron: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<Spoel> {
  const map = await mkdtemp(join(tmpdir(), "drieluik-"));
  const opruimen = () => rm(map, { recursive: true, force: true });
  try {
    const handle = await open(join(map, "levering"), "wx+", 0o600);
    const sluit = async () => {
      await handle.close();
      await opruimen();
    };
    try {
      await opruimen().catch(() => undefined);
      let grootte = 0;
      for await (const stuk of bron) {
        signal?.throwIfAborted();
        if (grootte + stuk.length > MAX_BYTES) {
          weiger(`Het bestand is groter dan ${MAX_BYTES / 1024 / 1024} MB. Splits het, of lever het aan als CSV.`);
        }
        await handle.writeFile(stuk);
        grootte += stuk.length;
      }
      return { handle, grootte, sluit };
    } catch (error) {
      await sluit();
      throw error;
    }
  } catch (error) {
    await opruimen();
    throw error;
  }
}
