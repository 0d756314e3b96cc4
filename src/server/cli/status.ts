import type { Command } from "commander";
import { loadConfig } from "../../config";
import { printJson, printLine } from "./output";
import { leesStatus, type Status } from "./read-status";

const inWords = (status: Status): string[] => [
  `Server: ${status.url ?? "draait niet"}`,
  `Gereed: ${status.gereed ? "ja" : "nee"}`,
  `Migraties: ${status.migraties.uitgevoerd.length} uitgevoerd, ${status.migraties.openstaand.length} openstaand`,
  ...Object.entries(status.aantallen).map(([tabel, aantal]) => `${tabel}: ${aantal}`),
  `Stand van de gegevens: ${status.dataStand ?? "nog niet berekend"}`,
];

export function addStatus(program: Command): void {
  program
    .command("status")
    .description("toont waar de server draait, of hij gereed is en hoeveel hij bevat")
    .option("--json", "antwoord als JSON, met de URL van de databasebeheerder")
    .action(async ({ json = false }: { json?: boolean }) => {
      const status = await leesStatus(loadConfig());
      if (json) printJson(status);
      else inWords(status).forEach(printLine);
    });
}
