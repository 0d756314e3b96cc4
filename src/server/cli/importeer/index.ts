import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { loadConfig } from "../../config";
import { CliFout } from "../../errors";
import { verwerkBericht, type BerichtKop, type Intake, type Oordeel } from "../../intake/verwerk-bericht";
import { pseudoniemenVan } from "../pseudoniemen";
import { withHub } from "./open-hub";
import { printJson, printLine } from "./output";

/** A verdict with the file it is about. */
type BestandOordeel = Oordeel & { readonly bestand: string };

async function eisBestanden(bestanden: readonly string[]): Promise<void> {
  const soorten = await Promise.all(bestanden.map((bestand) => stat(bestand).catch(() => null)));
  const mis = bestanden.filter((_, plaats) => !soorten[plaats]?.isFile());
  if (mis.length > 0) throw new CliFout(`Dit zijn geen bestanden: ${mis.join(", ")}.`, 2);
}

function kopregel({ bericht }: Oordeel): string {
  if (!bericht) return "";
  const { soort, afzender, gemeente, dagtekening } = bericht;
  const wie = afzender === gemeente ? `van gemeente ${gemeente}` : `van ${afzender} aan ${gemeente}`;
  return ` (${soort} ${wie}, ${dagtekening})`;
}

/** A declaratie has lines per month of a product, the others have products. */
function aantalRegels({ soort, regels }: BerichtKop): string {
  const woord = soort.endsWith("323") ? "prestatie" : "product";
  return `${regels} ${woord}${regels === 1 ? "" : woord === "product" ? "en" : "s"}`;
}

function inWoorden(oordeel: BestandOordeel): string[] {
  const { bestand } = oordeel;
  if (oordeel.oordeel === "AFGEKEURD") {
    const redenen = oordeel.bevindingen.map(({ pad, melding }) => `  ${pad === null ? "" : `${pad}: `}${melding}`);
    return [`${bestand}: afgekeurd${kopregel(oordeel)}`, ...redenen];
  }
  if (oordeel.oordeel === "AL_VERWERKT") return [`${bestand}: al verwerkt${kopregel(oordeel)}, er verandert niets`];
  return [`${bestand}: verwerkt${kopregel(oordeel)}, ${aantalRegels(oordeel.bericht)}`];
}

async function importeer(
  bestanden: readonly string[],
  intake: Intake,
  meld: (een: BestandOordeel) => void,
): Promise<BestandOordeel[]> {
  const oordelen: BestandOordeel[] = [];
  for (const bestand of bestanden) {
    const oordeel = { bestand, ...(await verwerkBericht(createReadStream(bestand), intake)) };
    meld(oordeel);
    oordelen.push(oordeel);
  }
  return oordelen;
}

export function addImporteer(program: Command): void {
  program
    .command("importeer")
    .description("leest berichten van iJw en iWmo 3.2: toewijzing (301), start (305), stop (307) en declaratie (323)")
    .argument("<bestanden...>", "XML-bestanden, elk met één bericht")
    .option("--json", "antwoord als JSON")
    .action(async (bestanden: string[], { json = false }: { json?: boolean }) => {
      const config = loadConfig();
      await eisBestanden(bestanden);
      const oordelen = await withHub(config, ({ databases }) => {
        const intake = { motor: databases.motor, pseudoniemen: pseudoniemenVan(config) };
        return importeer(bestanden, intake, (een) => {
          if (!json) inWoorden(een).forEach(printLine);
        });
      });
      if (json) printJson({ bestanden: oordelen });
      else if (oordelen.some(({ oordeel }) => oordeel === "VERWERKT")) {
        printLine("De cijfers volgen na: drieluik herbereken");
      }
      if (oordelen.some(({ oordeel }) => oordeel === "AFGEKEURD")) process.exitCode = 1;
    });
}
