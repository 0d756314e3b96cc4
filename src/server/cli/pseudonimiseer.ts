import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { RuweBsnGeweigerd } from "../../access/pseudoniem";
import { SleutelFout } from "../../access/sleutelbestand";
import { loadConfig } from "../../config";
import { CliFout } from "../../errors";
import { Afgekeurd } from "../../intake/afgekeurd";
import { pseudonimiseer, type PseudonimiseerOpties } from "../../intake/pseudonimiseer";
import { GEMEENTECODE } from "../../intake/set/kolomsoorten";
import { schrijfHeel } from "./heel-bestand";
import { OP_SCHERM } from "./importeer/bevindingenlijst";
import { toonVoortgang } from "./importeer/voortgang";
import { bevindingRegel } from "./importeer/woorden";
import { printJson, printLine } from "./output";
import { pseudoniemenVan } from "../pseudoniemen";

interface Opties {
  readonly gemeente?: string;
  readonly blad?: string;
  readonly uit?: string;
  readonly json?: boolean;
}

function leesGemeente(tekst: string | undefined): string | null {
  if (tekst === undefined) return null;
  const code = GEMEENTECODE.lees(tekst);
  if (code === null) throw new CliFout(`--gemeente klopt niet. Verwacht: ${GEMEENTECODE.verwacht}.`, 2);
  return code;
}

/** x.csv and x.xlsx become x.pseudoniem.csv, beside it. */
const naast = (bestand: string): string => `${bestand.replace(/\.(?:csv|xlsx|txt)$/i, "")}.pseudoniem.csv`;

/** What a refusal says, and nothing of a person. */
function inWoorden(error: unknown, bestand: string): CliFout | null {
  if (error instanceof RuweBsnGeweigerd || error instanceof SleutelFout) return new CliFout(error.message);
  if (!(error instanceof Afgekeurd)) return null;
  const { bevindingen } = error;
  const rest = bevindingen.length > OP_SCHERM ? [`  ... en nog ${bevindingen.length - OP_SCHERM}.`] : [];
  const regels = [...bevindingen.slice(0, OP_SCHERM).map(bevindingRegel), ...rest];
  return new CliFout([`${bestand}: afgekeurd, er is niets geschreven`, ...regels].join("\n"));
}

async function zetOm(bestand: string, uit: string, opties: PseudonimiseerOpties): Promise<number> {
  const gegevens = await stat(bestand).catch(() => null);
  if (!gegevens?.isFile()) throw new CliFout(`Dit is geen bestand: ${bestand}.`, 2);
  if (resolve(uit) === resolve(bestand)) throw new CliFout("-o wijst naar het bestand zelf. Kies een andere naam.", 2);
  const pseudoniemen = pseudoniemenVan(loadConfig(), { zelfAanmaken: false });
  const voortgang = toonVoortgang(bestand, gegevens.size);
  let rijen = 0;
  try {
    await schrijfHeel(uit, async (doel) => {
      const bron = voortgang.volg(createReadStream(bestand));
      rijen = await pseudonimiseer(bron, pseudoniemen, opties, (tekst) => doel.schrijf(tekst));
    });
    return rijen;
  } catch (error) {
    throw inWoorden(error, bestand) ?? error;
  } finally {
    voortgang.stop();
  }
}

export function addPseudonimiseer(program: Command): void {
  program
    .command("pseudonimiseer")
    .description("maakt van burgerservicenummers in een tabel pseudoniemen, zonder database")
    .argument("<bestand>", "CSV of .xlsx met een kolom bsn")
    .option("--gemeente <code>", "gemeente van de rijen die er zelf geen noemen")
    .option("--blad <naam>", "welk werkblad van een .xlsx; zonder deze optie het eerste")
    .option("-o, --uit <bestand>", "waar de tabel met pseudoniemen komt; standaard BESTAND.pseudoniem.csv")
    .option("--json", "antwoord als JSON")
    .action(async (bestand: string, { gemeente, blad, uit = naast(bestand), json = false }: Opties) => {
      const rijen = await zetOm(bestand, uit, { gemeente: leesGemeente(gemeente), blad });
      if (json) printJson({ bestand, uit, rijen });
      else printLine(`${uit}: ${rijen.toLocaleString("nl-NL")} ${rijen === 1 ? "rij" : "rijen"} met pseudoniemen`);
    });
}
