import type { Command } from "commander";
import { trekSleutelIn } from "../../../access/api-sleutel";
import { loadConfig } from "../../../config";
import { asQueryable } from "../../../data/queryable-pg";
import { CliFout } from "../../../errors";
import { withHub } from "../open-hub";
import { printJson, printLine } from "../output";

export function addIntrek(sleutel: Command): void {
  sleutel
    .command("intrek")
    .description("trekt een sleutel in; elke server weigert hem binnen enkele seconden")
    .argument("<id>", "id van de sleutel, zoals sleutel lijst het toont")
    .option("--json", "antwoord als JSON")
    .action(async (id: string, { json = false }: { json?: boolean }) => {
      const gevonden = await withHub(loadConfig(), ({ databases }) => trekSleutelIn(asQueryable(databases.motor), id));
      if (!gevonden) throw new CliFout("Er is geen sleutel met dit id. Zie drieluik sleutel lijst.");
      if (json) printJson({ id, ingetrokken: true });
      else printLine(`Sleutel ${id} is ingetrokken.`);
    });
}
