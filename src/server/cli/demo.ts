import { InvalidArgumentError, type Command } from "commander";
import { loadConfig } from "../../config";
import { vulDemo, WARE_SCHAAL, type DemoResultaat } from "../../intake/demo";
import { withHub } from "./open-hub";
import { printJson, printLine } from "./output";
import { startProgress } from "./progress";
import { telOpnieuw } from "./tel-opnieuw";

interface DemoKeuze {
  readonly trajecten: number;
  readonly seed: number;
  readonly json: boolean;
}

const getal = (minimum: number, maximum: number) => (tekst: string) => {
  const waarde = Number(tekst);
  if (/^\d+$/.test(tekst) && waarde >= minimum && waarde <= maximum) return waarde;
  throw new InvalidArgumentError(`Kies een heel getal van ${minimum} tot en met ${maximum}.`);
};

export function addDemo(program: Command): void {
  program
    .command("demo")
    .description("vult een lege database met een verzonnen Twente (2021 tot en met 2025) en berekent de cijfers")
    .option("--trajecten <aantal>", "hoeveel trajecten precies", getal(1, 20_000_000), 20_000)
    .option("--seed <getal>", "begin van het toeval: hetzelfde getal geeft dezelfde gegevens", getal(0, 2 ** 31 - 1), 1)
    .option("--json", "antwoord als JSON", false)
    .action(demo);
}

/** Fills the demo and shows how far it is. */
export async function vulMetVoortgang(
  ...[motor, { trajecten, seed }]: Parameters<typeof vulDemo>
): Promise<DemoResultaat> {
  const progress = startProgress("Trajecten", trajecten);
  try {
    return await vulDemo(motor, {
      trajecten,
      seed,
      opVoortgang: (stand) => progress.update(stand.trajecten, `${stand.rijenPerSeconde} rijen/s`),
    });
  } finally {
    progress.stop();
  }
}

async function demo({ trajecten, seed, json }: DemoKeuze): Promise<void> {
  await withHub(loadConfig(), async ({ databases: { motor } }) => {
    const { gemeenten, rijen, seconden } = await vulMetVoortgang(motor, { trajecten, seed });
    const begonnen = performance.now();
    const uitslagen = await telOpnieuw(motor, gemeenten);
    const tellen = (performance.now() - begonnen) / 1000;
    const episode = uitslagen.reduce((som, { episoden }) => som + episoden, 0);
    const cel = uitslagen.reduce((som, { cellen }) => som + cellen, 0);
    if (json) {
      printJson({ seed, aantallen: { ...rijen, episode, cel }, seconden: { vullen: seconden, tellen } });
      return;
    }
    printLine(`Verzonnen Twente: ${rijen.client} cliënten, ${rijen.traject} trajecten, ${rijen.doel} doelen.`);
    if (trajecten < WARE_SCHAAL / 2) {
      const deel = Math.round(WARE_SCHAAL / trajecten);
      printLine(`Dit is een steekproef van ongeveer 1 op ${deel}: cijfers per 1 000 inwoners zijn zoveel lager.`);
    }
    printLine(`Geteld: ${episode} episodes in ${cel} cellen.`);
    printLine(`Dit duurde ${Math.round(seconden)} s (vullen) en ${Math.round(tellen)} s (tellen).`);
  });
}
