import type { Command } from "commander";
import { loadConfig } from "../../../config";
import { CliFout } from "../../../errors";
import { intakeVan } from "../../intake";
import { withHub, type Hub } from "../open-hub";
import { printJson, printLine } from "../output";
import { STDIN, vindBestanden } from "./bestanden";
import { neemIn, type Uitslag } from "./neem-in";
import { leesInterval, leverOpties, type ImporteerOpties } from "./opties";
import { volgMap } from "./volg";
import { opVolgorde } from "./volgorde";
import { inWoorden, isGeweigerd } from "./woorden";

async function importeer(argumenten: readonly string[], opties: ImporteerOpties): Promise<void> {
  if (opties.deels && argumenten.includes(STDIN)) {
    throw new CliFout(
      "--deels kan niet met stdin: de afgekeurde rijen komen naast het bestand. Lever aan als bestand.",
      2,
    );
  }
  const lever = leverOpties(opties);
  const config = loadConfig();
  const gevonden = await vindBestanden(argumenten);
  const uitslagen: Uitslag[] = [];
  await withHub(config, async (hub) => {
    const intake = intakeVan(config, hub.databases.motor);
    for (const bestand of await opVolgorde(gevonden, lever, intake)) {
      const uitslag = await neemIn(bestand, intake, lever);
      if (!opties.json) inWoorden(uitslag).forEach(printLine);
      uitslagen.push(uitslag);
    }
  });
  if (opties.json) printJson({ bestanden: uitslagen });
  else if (uitslagen.some(({ oordeel }) => oordeel === "VERWERKT"))
    printLine("De cijfers volgen na: drieluik herbereken");
  if (uitslagen.some(isGeweigerd)) process.exitCode = 1;
}

async function volg(map: string, opties: ImporteerOpties): Promise<void> {
  if (opties.proef) throw new CliFout("--proef kan niet met --volg: wat gevolgd wordt, wordt ook verplaatst.", 2);
  const lever = leverOpties(opties);
  const intervalMs = leesInterval(opties.interval);
  const config = loadConfig();
  const stop = new AbortController();
  const werk = (hub: Hub): Promise<void> => {
    const opUitslag = (uitslag: Uitslag): void => {
      if (opties.json) printJson(uitslag);
      else inWoorden(uitslag).forEach(printLine);
    };
    return volgMap(map, intakeVan(config, hub.databases.motor), lever, { intervalMs, signal: stop.signal, opUitslag });
  };
  await withHub(config, werk, () => stop.abort());
}

export function addImporteer(program: Command): void {
  program
    .command("importeer")
    .description("leest leveringen: berichten van iJw en iWmo, en tabellen als CSV of .xlsx (zie docs/leveringen.md)")
    .argument("[bestanden...]", "bestanden en mappen; - voor stdin")
    .option("--set <naam>", "welke set een tabel is, als de kolommen dat niet zeggen")
    .option("--blad <naam>", "welk werkblad van een .xlsx; zonder deze optie het eerste")
    .option("--afzender <code>", "wie aanlevert: AGB-code, gemeentecode of REGIO")
    .option("--aanbieder <code>", "levert aan als deze aanbieder: alleen rijen over de eigen hulp")
    .option("--periode <periode>", "waar de levering over gaat: 2024H1, 2024K3, 2024 of 2024-01-01/2024-07-01")
    .option("--grondslag <tekst>", "op welke grond deze gegevens worden geleverd")
    .option("--proef", "controleert alles en schrijft niets")
    .option("--deels", "verwerkt de goede rijen en zet de andere in BESTAND.afgekeurd.csv")
    .option("--volg <map>", "blijft een map volgen en verplaatst wat gelezen is naar verwerkt/ of afgekeurd/")
    .option("--interval <seconden>", "hoe vaak --volg kijkt", "2")
    .option("--json", "antwoord als JSON")
    .action(async (bestanden: string[], opties: ImporteerOpties) => {
      if ((opties.volg === undefined) === (bestanden.length === 0)) {
        throw new CliFout("Noem bestanden of mappen, of een map met --volg; niet allebei.", 2);
      }
      await (opties.volg === undefined ? importeer(bestanden, opties) : volg(opties.volg, opties));
    });
}
