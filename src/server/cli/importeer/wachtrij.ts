import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { isLevering } from "./bestanden";

/** So many looks a file must stand still before it counts as complete. */
const STIL = 2;

interface Stand {
  readonly stand: string;
  readonly keer: number;
}

/** Tells which files of a folder are complete: those of which size and time no longer change. */
export class Wachtrij {
  private gezien: ReadonlyMap<string, Stand> = new Map();

  constructor(private readonly map: string) {}

  /** Looks once; gives the names of what is complete, sorted. */
  async kijk(): Promise<string[]> {
    const nu = new Map<string, Stand>();
    for (const naam of (await readdir(this.map)).filter(isLevering).sort()) {
      const gegevens = await lstat(join(this.map, naam)).catch(() => null);
      if (!gegevens?.isFile()) continue;
      const stand = `${gegevens.ino}:${gegevens.size}:${gegevens.mtimeMs}`;
      const eerder = this.gezien.get(naam);
      nu.set(naam, { stand, keer: eerder?.stand === stand ? eerder.keer + 1 : 0 });
    }
    this.gezien = nu;
    return [...nu].filter(([, { keer }]) => keer >= STIL).map(([naam]) => naam);
  }
}
