import { readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { schrijfHeel } from "../heel-bestand";
import { isLevering, vrijPad } from "./bestanden";
import type { Uitslag } from "./neem-in";

/** The folders in a watched folder: what is being read, what was taken, and what was refused. */
export const MAPPEN = { onderweg: "onderweg", verwerkt: "verwerkt", afgekeurd: "afgekeurd" } as const;

/**
 * Moves a file that was read out of `onderweg`, its reports first and itself last: after a crash in between it is read
 * again, which changes nothing, and its reports are written anew.
 *
 * @returns the answer with the names that the files have now
 */
export async function bergOp(map: string, naam: string, uitslag: Uitslag): Promise<Uitslag> {
  const doelmap = join(map, uitslag.oordeel === "AFGEKEURD" ? MAPPEN.afgekeurd : MAPPEN.verwerkt);
  const doel = await vrijPad(doelmap, naam);
  const bijlagen = {
    ...(await verhuis(uitslag, "bevindingenBestand", `${doel}.bevindingen.csv`)),
    ...(await verhuis(uitslag, "afgekeurdBestand", `${doel}.afgekeurd.csv`)),
  };
  const antwoord = { ...uitslag, bestand: doel, ...bijlagen };
  await schrijfHeel(
    `${doel}.verslag.json`,
    (bestand) => bestand.schrijf(`${JSON.stringify(zonderPad(antwoord), null, 2)}\n`),
    0o640,
  );
  await rename(join(map, MAPPEN.onderweg, naam), doel);
  return antwoord;
}

type Bijlage = "bevindingenBestand" | "afgekeurdBestand";

async function verhuis(uitslag: Uitslag, bijlage: Bijlage, doel: string): Promise<Partial<Uitslag>> {
  const van = uitslag[bijlage];
  if (van === undefined) return {};
  await rename(van, doel);
  return { [bijlage]: doel };
}

/** A report travels with its file; the folders of this machine mean nothing to its reader. */
const zonderPad = (uitslag: Uitslag): Uitslag => ({
  ...uitslag,
  bestand: basename(uitslag.bestand),
  ...(uitslag.bevindingenBestand !== undefined && { bevindingenBestand: basename(uitslag.bevindingenBestand) }),
  ...(uitslag.afgekeurdBestand !== undefined && { afgekeurdBestand: basename(uitslag.afgekeurdBestand) }),
});

/** The deliveries that a process left in `onderweg` when it died; what it had written of them goes, to be made anew. */
export async function watBleefLiggen(map: string): Promise<string[]> {
  const onderweg = join(map, MAPPEN.onderweg);
  const namen = (await readdir(onderweg)).sort();
  for (const naam of namen.filter((een) => !isLevering(een))) await rm(join(onderweg, naam), { force: true });
  return namen.filter(isLevering);
}
