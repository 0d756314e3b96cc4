import { SingleBar } from "cli-progress";
import type { Command } from "commander";
import { rebuild, type RebuildUitslag, type Voortgang } from "../../aggregations";
import { asTransactional } from "../../data/queryable-pg";
import { loadConfig } from "../../config";
import { CliFout } from "../../errors";
import { vandaag } from "../context";
import { withHub, type Hub } from "./open-hub";
import { printFault, printJson, printLine } from "./output";

interface Opties {
  readonly gemeente?: string[];
  readonly json?: boolean;
}

/** Shows how far each gemeente is: a bar on a terminal, a line per gemeente elsewhere. */
function voortgang(): { readonly toon: (stand: Voortgang) => void; readonly stop: () => void } {
  if (!process.stderr.isTTY) {
    return {
      toon: ({ gemeente, klaar, totaal }) => {
        if (klaar === totaal) printFault(`${gemeente}: berekend`);
      },
      stop: () => undefined,
    };
  }
  const balk = new SingleBar({
    format: "{gemeente} [{bar}] {percentage}%",
    stream: process.stderr,
    clearOnComplete: true,
  });
  const standen = new Map<string, Voortgang>();
  balk.start(1, 0, { gemeente: "" });
  return {
    toon: (stand) => {
      standen.set(stand.gemeente, stand);
      const som = (deel: "klaar" | "totaal") => [...standen.values()].reduce((aantal, een) => aantal + een[deel], 0);
      balk.setTotal(som("totaal"));
      balk.update(som("klaar"), { gemeente: stand.gemeente });
    },
    stop: () => balk.stop(),
  };
}

async function eisGemeenten({ databases }: Hub, codes: readonly string[]): Promise<void> {
  const { rows } = await databases.motor.query<{ code: string }>("select code from gemeente where code = any($1)", [
    codes,
  ]);
  const onbekend = codes.filter((code) => !rows.some((rij) => rij.code === code));
  if (onbekend.length > 0) throw new CliFout(`Onbekende gemeente: ${onbekend.join(", ")}.`);
}

const inWoorden = ({ gemeente, episoden, cellen, bijgewerkt }: RebuildUitslag): string =>
  `${gemeente}: ${episoden} episodes, ${cellen} cellen, ${bijgewerkt} wachtende wijzigingen verwerkt`;

export function addHerbereken(program: Command): void {
  program
    .command("herbereken")
    .description("berekent alle cijfers opnieuw uit de geregistreerde gegevens")
    .option("--gemeente <codes...>", "alleen deze gemeenten (code van vier cijfers)")
    .option("--json", "antwoord als JSON")
    .action(async ({ gemeente, json = false }: Opties) => {
      const uitslagen = await withHub(loadConfig(), async (hub) => {
        if (gemeente) await eisGemeenten(hub, gemeente);
        const { toon, stop } = voortgang();
        try {
          return await rebuild(asTransactional(hub.databases.motor), {
            ...(gemeente && { gemeenten: [...new Set(gemeente)] }),
            peildatum: vandaag(),
            onVoortgang: toon,
          });
        } finally {
          stop();
        }
      });
      if (json) printJson({ gemeenten: uitslagen });
      else uitslagen.map(inWoorden).forEach(printLine);
    });
}
