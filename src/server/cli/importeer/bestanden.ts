import { lstat, readdir, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { CliFout } from "../../../errors";

/** How stdin is named on the command line. */
export const STDIN = "-";

/** What this command itself puts beside a delivery; the folder of a delivery may hold it, and it is none. */
const BIJLAGE = /\.(?:(?:bevindingen|afgekeurd)(?:-\d+)?\.csv|verslag\.json)$/;

/** Whether a name in a folder is that of a delivery: not hidden, not under way, not one of our reports. */
export const isLevering = (naam: string): boolean =>
  !naam.startsWith(".") && !/\.(?:part|tmp)$/i.test(naam) && !BIJLAGE.test(naam);

/** The files in a folder and the folders in it, sorted; a link to a file counts, one to a folder does not. */
async function inMap(map: string): Promise<string[]> {
  const namen = (await readdir(map)).filter((naam) => !naam.startsWith(".")).sort();
  const paden: string[] = [];
  for (const naam of namen) {
    const pad = join(map, naam);
    const eigen = await lstat(pad);
    if (eigen.isDirectory()) paden.push(...(await inMap(pad)));
    else if (isLevering(naam) && (await stat(pad).catch(() => null))?.isFile()) paden.push(pad);
  }
  return paden;
}

/**
 * The files that the arguments of a call name, each once.
 *
 * @throws CliFout (wrong use) on a name that is no file and no folder
 */
export async function vindBestanden(namen: readonly string[]): Promise<string[]> {
  const soorten = await Promise.all(namen.map(async (naam) => (naam === STDIN ? null : stat(naam).catch(() => null))));
  const mis = namen.filter((naam, i) => naam !== STDIN && !soorten[i]?.isFile() && !soorten[i]?.isDirectory());
  if (mis.length > 0) throw new CliFout(`Dit zijn geen bestanden of mappen: ${mis.join(", ")}.`, 2);
  const gevonden = new Map<string, string>();
  for (const [i, naam] of namen.entries()) {
    const paden = soorten[i]?.isDirectory() ? await inMap(naam) : [naam];
    for (const pad of paden) {
      const sleutel = pad === STDIN ? STDIN : resolve(pad);
      if (!gevonden.has(sleutel)) gevonden.set(sleutel, pad);
    }
  }
  if (gevonden.size === 0) throw new CliFout("In de map staan geen bestanden om te lezen.");
  return [...gevonden.values()];
}

/** How a file is named in answers. */
export const naamVan = (pad: string): string => (pad === STDIN ? "stdin" : pad);

/** A path in a folder under this name, or under that name with the first number that is free: `x.csv`, `x-2.csv`. */
export async function vrijPad(map: string, naam: string): Promise<string> {
  const einde = extname(naam);
  const stam = naam.slice(0, naam.length - einde.length);
  for (let nummer = 1; ; nummer += 1) {
    const pad = join(map, nummer === 1 ? naam : `${stam}-${nummer}${einde}`);
    if ((await lstat(pad).catch(() => null)) === null) return pad;
  }
}
