import type { Command } from "commander";
import { type Dienst, maakSleutel, SLEUTELROLLEN } from "../../../access/api-sleutel";
import { DATASETS, type Dataset } from "../../../access/dataset";
import { loadConfig } from "../../../config";
import { asQueryable } from "../../../data/queryable-pg";
import { CliFout } from "../../../errors";
import { decodeId } from "../../../resolvers/micro/id";
import { withHub } from "../open-hub";
import { printFault, printJson, printLine } from "../output";
import { actorVan, duur, type TokenOpties } from "../token-actor";

/** The longest that a key may hold: who needs it longer looks at it once a year. */
const LANGST_DAGEN = 366;

interface Opties extends Pick<TokenOpties, "rol" | "gemeente" | "aanbieder" | "regio"> {
  readonly naam: string;
  readonly dataset: readonly string[];
  readonly geldig: string;
  readonly json?: boolean;
}

/** The service that the key is for. Throws CliFout (wrong use). */
function dienstVan({ rol, gemeente, aanbieder, regio }: Opties): Dienst {
  if (!(SLEUTELROLLEN as readonly string[]).includes(rol)) {
    throw new CliFout(`Een sleutel kan niet voor de rol "${rol}". Kies uit: ${SLEUTELROLLEN.join(", ")}.`, 2);
  }
  const wie = { ...(gemeente && { gemeente }), ...(aanbieder && { aanbieder }), ...(regio && { regio }) };
  return actorVan({ rol, ...wie }, decodeId) as Dienst;
}

function datasetsVan(namen: readonly string[]): readonly Dataset[] {
  const onbekend = namen.find((naam) => !(DATASETS as readonly string[]).includes(naam));
  if (onbekend !== undefined) {
    throw new CliFout(`Onbekende dataset "${onbekend}". Kies uit: ${DATASETS.join(", ")}.`, 2);
  }
  return DATASETS.filter((dataset) => namen.includes(dataset));
}

function naamVan(naam: string): string {
  const kort = naam.trim();
  if (/^[^\p{C}]{1,80}$/u.test(kort)) return kort;
  throw new CliFout("--naam is een korte omschrijving van ten hoogste 80 tekens, zoals de naam van het systeem.", 2);
}

export function addMaak(sleutel: Command): void {
  sleutel
    .command("maak")
    .description("maakt een sleutel voor een systeem en toont die één keer")
    .requiredOption("--naam <tekst>", "waarvoor de sleutel is, zoals de naam van het systeem")
    .requiredOption("--rol <rol>", `een van ${SLEUTELROLLEN.join(", ")}`)
    .requiredOption("--dataset <naam...>", `waar de sleutel voor geldt: ${DATASETS.join(", ")}`)
    .option("--gemeente <code...>", "gemeenten van een contractmanager of toezichthouder")
    .option("--aanbieder <code>", "code van de aanbieder")
    .option("--regio <code>", "regio van een analist, BI of aanbieder (aanbieder: TWENTE als u niets kiest)")
    .option("--geldig <duur>", `hoe lang de sleutel geldt, ten hoogste ${LANGST_DAGEN}d`, "180d")
    .option("--json", "antwoord als JSON")
    .action(async (opties: Opties) => {
      const nieuw = {
        naam: naamVan(opties.naam),
        actor: dienstVan(opties),
        datasets: datasetsVan(opties.dataset),
        geldig: duur(opties.geldig, LANGST_DAGEN),
      };
      const gemaakt = await withHub(loadConfig(), ({ databases }) => maakSleutel(asQueryable(databases.motor), nieuw));
      if (opties.json) {
        printJson({ id: gemaakt.id, sleutel: gemaakt.sleutel, geheim: gemaakt.geheim, vervaltOp: gemaakt.vervaltOp });
        return;
      }
      printLine(gemaakt.sleutel);
      printFault(
        `Bewaar deze sleutel nu: hij wordt niet nog eens getoond. Hij geldt tot ${gemaakt.vervaltOp.toISOString()}.\n` +
          `Stuur hem in de header X-API-Key, of met Basic: naam ${gemaakt.id}, wachtwoord wat na drk_${gemaakt.id}_ komt.`,
      );
    });
}
