import { mkdir, rename, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CliFout } from "../../../errors";
import type { Intake } from "../../../intake/verwerk-bericht";
import type { LeverOpties } from "../../../intake/verwerk-levering";
import { printFault } from "../output";
import { neemIn, type Uitslag } from "./neem-in";
import { bergOp, MAPPEN, watBleefLiggen } from "./verplaats";
import { neemVolgslot, type Volgslot } from "./volg-slot";
import { opVolgorde } from "./volgorde";
import { Wachtrij } from "./wachtrij";

export interface VolgOpties {
  readonly intervalMs: number;
  /** Ends the watch, after the file under way. */
  readonly signal: AbortSignal;
  readonly opUitslag: (uitslag: Uitslag) => void;
}

const standVan = async (pad: string): Promise<string> => {
  const { size, mtimeMs } = await stat(pad);
  return `${size}:${mtimeMs}`;
};

/** One process and the folder it holds. */
class Volger {
  constructor(
    private readonly map: string,
    private readonly intake: Intake,
    private readonly lever: LeverOpties,
    private readonly opties: VolgOpties,
  ) {}

  /** Waits until no other process holds the folder, or until asked to stop. */
  async wachtOpBeurt(): Promise<Volgslot | null> {
    for (let gemeld = false; !this.opties.signal.aborted; gemeld = true) {
      const slot = await neemVolgslot(this.intake.motor, this.map);
      if (slot) return slot;
      if (!gemeld) printFault(`${this.map} wordt al gevolgd; deze opdracht neemt het over als de andere stopt.`);
      await this.pauzeer();
    }
    return null;
  }

  async volg(slot: Volgslot): Promise<void> {
    const verder = (): boolean => slot.houdt && !this.opties.signal.aborted;
    for (const naam of await watBleefLiggen(this.map)) {
      if (!verder()) return;
      await this.neem(naam);
    }
    const wachtrij = new Wachtrij(this.map);
    while (verder()) {
      const klaar = (await wachtrij.kijk()).map((naam) => join(this.map, naam));
      for (const pad of await opVolgorde(klaar, this.lever, this.intake)) {
        if (!verder()) return;
        if (await this.pak(basename(pad))) await this.neem(basename(pad));
      }
      await this.pauzeer();
    }
  }

  /** Out of the folder first: what comes in under the same name while this is read is another delivery. */
  private async pak(naam: string): Promise<boolean> {
    try {
      await rename(join(this.map, naam), join(this.map, MAPPEN.onderweg, naam));
      return true;
    } catch (error) {
      // Who put it there took it away again.
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
      throw error;
    }
  }

  private async neem(naam: string): Promise<void> {
    const pad = join(this.map, MAPPEN.onderweg, naam);
    for (;;) {
      const voor = await standVan(pad);
      const uitslag = await neemIn(pad, this.intake, this.lever);
      // A sender that still had the file open went on writing: what was read was not all of it.
      if ((await standVan(pad)) !== voor) continue;
      this.opties.opUitslag(await bergOp(this.map, naam, uitslag));
      return;
    }
  }

  private async pauzeer(): Promise<void> {
    await sleep(this.opties.intervalMs, undefined, { signal: this.opties.signal }).catch(() => undefined);
  }
}

/**
 * Takes in what comes into a folder, until `signal`: a file that stands still is read and goes to `verwerkt/` or
 * `afgekeurd/`, with its report beside it. One process at a time does so; another on the same folder waits for its turn.
 *
 * @throws CliFout when it is no folder, and whatever is wrong with the hub
 */
export async function volgMap(map: string, intake: Intake, lever: LeverOpties, opties: VolgOpties): Promise<void> {
  if (!(await stat(map).catch(() => null))?.isDirectory()) throw new CliFout(`${map} is geen map.`, 2);
  for (const naam of Object.values(MAPPEN)) await mkdir(join(map, naam), { recursive: true });
  const volger = new Volger(map, intake, lever, opties);
  const slot = await volger.wachtOpBeurt();
  if (!slot) return;
  try {
    printFault(`${map} wordt gevolgd. Stop met Ctrl-C.`);
    await volger.volg(slot);
    if (!slot.houdt) throw new CliFout("De verbinding met de database is weg. Start deze opdracht opnieuw.");
  } finally {
    slot.laatLos();
  }
}
