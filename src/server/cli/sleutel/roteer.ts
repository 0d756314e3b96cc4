import type { Command } from "commander";
import { SleutelFout } from "../../../access/sleutelbestand";
import { loadConfig } from "../../../config";
import { asQueryable, inTransaction } from "../../../data/queryable-pg";
import { roteerPseudoniemen, type Rotatie } from "../../../dossier/roteer-pseudoniemen";
import { CliFout } from "../../../errors";
import { SETS } from "../../../intake/sets";
import { sleutelplaatsVan } from "../../pseudoniemen";
import { withHub } from "../open-hub";
import { printJson, printLine } from "../output";

const ZONDER_ZEGEL = SETS.filter(({ client }) => client === "GEEN").map(({ naam }) => naam);

async function roteer(gemeente: string, laatste: string | null): Promise<Rotatie> {
  const config = loadConfig();
  const plaats = sleutelplaatsVan(config, { zelfAanmaken: true });
  if (!plaats) throw new CliFout("Er zijn geen pseudoniemsleutels. Zet DRIELUIK_PSEUDONIEM_SLEUTELS.");
  return withHub(config, async ({ databases }) => {
    const { rowCount } = await databases.motor.query("select from gemeente where code = $1", [gemeente]);
    if (!rowCount) throw new CliFout(`Gemeente ${gemeente} bestaat niet. Gebruik de gemeentecode van het CBS.`);
    try {
      return await inTransaction(databases.motor, (client) =>
        roteerPseudoniemen(asQueryable(client), gemeente, plaats, { laatste, zonderZegel: ZONDER_ZEGEL }),
      );
    } catch (error) {
      throw error instanceof SleutelFout ? new CliFout(error.message) : error;
    }
  });
}

export function addRoteer(sleutel: Command): void {
  sleutel
    .command("roteer")
    .description("geeft een gemeente een nieuwe pseudoniemsleutel en zet alles wat er staat daarop over")
    .requiredOption("--gemeente <code>", "de gemeente waarvan de sleutel wisselt")
    .option("--laatste <id>", "de laatste sleutel waarmee gewerkt is, als de database dat niet weet")
    .option("--json", "antwoord als JSON")
    .action(async ({ gemeente, laatste, json }: { gemeente: string; laatste?: string; json?: boolean }) => {
      if (!/^\d{4}$/.test(gemeente)) throw new CliFout("--gemeente is een code van vier cijfers, zoals 0153.", 2);
      const rotatie = await roteer(gemeente, laatste ?? null);
      if (json) {
        printJson({ gemeente, ...rotatie });
        return;
      }
      const [wat, meer] = rotatie.hervat ? ["De wisseling is afgemaakt", ""] : ["De sleutel is gewisseld", "nieuwe "];
      printLine(
        `${wat}: gemeente ${gemeente} heeft ${meer}sleutel ${rotatie.sleutels.join(", ")}. ` +
          `${rotatie.pseudoniemen} pseudoniemen en ${rotatie.zegels} zegels zijn omgezet. Bewaar de oude sleutels erbij.`,
      );
    });
}
