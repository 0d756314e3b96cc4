import { once } from "node:events";
import type { Command } from "commander";
import { rebuild, type RebuildUitslag, type RefreshUitslag, type Voortgang } from "../../aggregations";
import { asTransactional } from "../../data/queryable-pg";
import { loadConfig } from "../../config";
import { CliFout } from "../../errors";
import { vandaag } from "../context";
import { createLog } from "../logging";
import { startVerversing } from "../verversing";
import { eisGemeenten, withHub } from "./open-hub";
import { printFault, printJson, printLine } from "./output";
import { startBar } from "./progress";

interface Opties {
  readonly gemeente?: string[];
  readonly json?: boolean;
  readonly volg?: boolean;
}

/** Shows how far the work is: one bar on a terminal, a line per gemeente elsewhere. */
function voortgang(): { readonly toon: (stand: Voortgang) => void; readonly stop: () => void } {
  const balk = startBar("Berekenen", 1);
  const standen = new Map<string, Voortgang>();
  return {
    toon: (stand) => {
      if (!balk && stand.klaar === stand.totaal) printFault(`${stand.gemeente}: berekend`);
      standen.set(stand.gemeente, stand);
      const som = (deel: "klaar" | "totaal") => [...standen.values()].reduce((aantal, een) => aantal + een[deel], 0);
      balk?.update(som("klaar"), stand.gemeente, som("totaal"));
    },
    stop: () => balk?.stop(),
  };
}

const inWoorden = ({ gemeente, episoden, cellen, bijgewerkt }: RebuildUitslag): string =>
  `${gemeente}: ${episoden} episodes, ${cellen} cellen, ${bijgewerkt} wachtende wijzigingen verwerkt`;

const verversd = ({ gemeente, soort, clienten }: RefreshUitslag): string =>
  soort === "HERBEREKEND" ? `${gemeente}: opnieuw berekend` : `${gemeente}: ${clienten} cliënten bijgewerkt`;

/** Keeps the figures up to date until a signal asks to stop; what runs then is finished. */
async function volg(json: boolean): Promise<void> {
  const config = loadConfig();
  const stop = new AbortController();
  await withHub(
    config,
    async ({ databases }) => {
      const verversing = startVerversing(databases.motor, {
        log: createLog(config.logLevel),
        opUitslag: (uitslag) => (json ? printJson(uitslag) : printLine(verversd(uitslag))),
      });
      printFault("De cijfers worden bijgehouden. Stop met Ctrl-C.");
      if (!stop.signal.aborted) await once(stop.signal, "abort");
      await verversing.stop();
    },
    () => stop.abort(),
  );
}

export function addHerbereken(program: Command): void {
  program
    .command("herbereken")
    .description("berekent alle cijfers opnieuw uit de geregistreerde gegevens")
    .option("--gemeente <codes...>", "alleen deze gemeenten (code van vier cijfers)")
    .option("--volg", "blijft de cijfers bijhouden, van alle gemeenten, tot Ctrl-C of een stopsignaal")
    .option("--json", "antwoord als JSON")
    .action(async ({ gemeente, json = false, volg: blijf = false }: Opties) => {
      if (blijf && gemeente) throw new CliFout("--volg houdt alle gemeenten bij. Laat --gemeente weg.", 2);
      if (blijf) return volg(json);
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
