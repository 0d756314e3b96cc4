import type { Command } from "commander";
import { lijstSleutels, type SleutelRegel } from "../../../access/api-sleutel";
import { loadConfig } from "../../../config";
import { asQueryable } from "../../../data/queryable-pg";
import { withHub } from "../open-hub";
import { printJson, printLine } from "../output";

const dag = (moment: Date | null): string => moment?.toISOString().slice(0, 10) ?? "nooit";

/** Whom a key stands for, as `ANALIST regio=TWENTE`. */
const wie = ({ rol, ...rest }: Record<string, unknown>): string =>
  [String(rol), ...Object.entries(rest).map(([naam, waarde]) => `${naam}=${String(waarde)}`)].join(" ");

const regel = ({ id, naam, claims, datasets, stand, vervaltOp, laatstGebruiktOp }: SleutelRegel): string =>
  `${id}  ${stand}  ${wie(claims)}  ${datasets.join(",")}  tot ${dag(vervaltOp)}  gebruikt ${dag(laatstGebruiktOp)}  ${naam}`;

export function addLijst(sleutel: Command): void {
  sleutel
    .command("lijst")
    .description("toont welke sleutels er zijn, zonder hun geheim")
    .option("--json", "antwoord als JSON")
    .action(async ({ json = false }: { json?: boolean }) => {
      const sleutels = await withHub(loadConfig(), ({ databases }) => lijstSleutels(asQueryable(databases.motor)));
      if (json) printJson(sleutels);
      else if (sleutels.length === 0) printLine("Er zijn geen sleutels.");
      else sleutels.map(regel).forEach(printLine);
    });
}
