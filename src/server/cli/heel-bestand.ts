import { randomBytes } from "node:crypto";
import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A file that is there whole or not at all: written under a hidden name, and renamed when it is done. */
export class HeelBestand {
  private constructor(
    readonly pad: string,
    private readonly klad: string,
    private readonly handle: FileHandle,
  ) {}

  /** @param mode of the file, less the umask; 0600 unless given */
  static async open(pad: string, mode = 0o600): Promise<HeelBestand> {
    const klad = join(dirname(pad), `.${basename(pad)}.${randomBytes(6).toString("hex")}.tmp`);
    return new HeelBestand(pad, klad, await open(klad, "wx", mode));
  }

  async schrijf(tekst: string): Promise<void> {
    await this.handle.write(tekst);
  }

  async maakAf(): Promise<void> {
    await this.handle.sync();
    await this.handle.close();
    await rename(this.klad, this.pad);
  }

  async gooiWeg(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.klad, { force: true });
  }
}

/** Writes a file whole or not at all. */
export async function schrijfHeel(
  pad: string,
  werk: (bestand: HeelBestand) => Promise<void>,
  mode?: number,
): Promise<void> {
  const bestand = await HeelBestand.open(pad, mode);
  try {
    await werk(bestand);
    await bestand.maakAf();
  } catch (error) {
    await bestand.gooiWeg();
    throw error;
  }
}
