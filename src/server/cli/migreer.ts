import type { Command } from "commander";
import { loadConfig } from "../../config";
import { migreer } from "../../data/migreer";
import { openServer } from "./open-server";
import { printJson, printLine } from "./output";

export function addMigreer(program: Command): void {
  program
    .command("migreer")
    .description("maakt de rollen van de database en brengt de tabellen bij")
    .option("--json", "antwoord als JSON")
    .action(async ({ json = false }: { json?: boolean }) => {
      const server = await openServer(loadConfig());
      try {
        const uitgevoerd = await migreer(server.urls);
        if (json) printJson({ uitgevoerd });
        else if (uitgevoerd.length === 0) printLine("De tabellen zijn al bij.");
        else for (const naam of uitgevoerd) printLine(`Uitgevoerd: ${naam}`);
      } finally {
        await server.close();
      }
    });
}
