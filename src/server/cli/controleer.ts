import { createWriteStream, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { z } from "zod";
import { type Controle, controleerZegels, gemeentenMetLogboek } from "../../access/controleer-zegels";
import { alsLogregel, regelsVan } from "../../access/logboek-dataverwerkingen";
import { type Kop, teVerzegelen, verzegel } from "../../access/zegel";
import { loadConfig } from "../../config";
import type { Queryable } from "../../data/queryable";
import { asTransactional } from "../../data/queryable-pg";
import { CliFout } from "../../errors";
import { eisGemeenten, withHub } from "./open-hub";
import { printFault, printJson, printLine } from "./output";

interface Opties {
  readonly gemeente?: string[];
  readonly verzegel?: boolean;
  readonly tegen?: string;
  readonly export?: string;
  readonly json?: boolean;
}

const Anker = z.object({
  gemeenten: z.array(
    z.object({ kop: z.object({ gemeente: z.string(), volgnummer: z.number(), zegel: z.string() }).nullable() }),
  ),
});

/** Where the chains ended at an earlier check, from what that printed with --json. */
function leesAnkers(bestand: string): readonly Kop[] {
  try {
    const { gemeenten } = Anker.parse(JSON.parse(readFileSync(bestand, "utf8")));
    return gemeenten.flatMap(({ kop }) => kop ?? []);
  } catch {
    throw new CliFout(`${bestand} is niet te lezen als antwoord van een eerdere controleer audit --json.`, 2);
  }
}

const BREUKEN = {
  GEWIJZIGD: "gewijzigd of verplaatst",
  ONTBREEKT: "ontbreekt",
  AFGEKNIPT: "ontbreekt aan het einde",
  ANKER: "wijkt af van de eerdere controle",
} as const;

function inWoorden({ gemeente, regels, onverzegeld, gewist, aantalBreuken, breuken }: Controle): string[] {
  const telling = `${regels} verzegelde regels, ${onverzegeld} nog niet verzegeld, ${gewist} van een vernietigd dossier`;
  const stand = aantalBreuken === 0 ? "in orde" : `NIET in orde (${aantalBreuken} plaatsen)`;
  const waar = breuken.map(({ soort, van, tot }) => {
    return `${gemeente}: regel ${van === tot ? van : `${van} tot en met ${tot}`} ${BREUKEN[soort]}`;
  });
  return [`${gemeente}: ${stand}. ${telling}`, ...waar];
}

/** Writes every line as NDJSON; `-` is stdout. The file is for who made it alone. */
async function exporteer(db: Queryable, gemeenten: readonly string[], bestand: string): Promise<number> {
  let aantal = 0;
  async function* tekst(): AsyncGenerator<string> {
    for (const gemeente of gemeenten) {
      for await (const pagina of regelsVan(db, gemeente)) {
        aantal += pagina.length;
        yield pagina.map((regel) => `${JSON.stringify(alsLogregel(regel))}\n`).join("");
      }
    }
  }
  if (bestand === "-") await pipeline(Readable.from(tekst()), process.stdout, { end: false });
  else await pipeline(Readable.from(tekst()), createWriteStream(bestand, { mode: 0o600 }));
  return aantal;
}

async function audit({ gemeente, verzegel: nu, tegen, export: bestand, json = false }: Opties): Promise<void> {
  const ankers = tegen === undefined ? [] : leesAnkers(tegen);
  const uitslag = await withHub(loadConfig(), async (hub) => {
    const db = asTransactional(hub.databases.motor);
    if (gemeente) await eisGemeenten(hub, gemeente);
    if (nu) for (const code of gemeente ?? (await teVerzegelen(db))) await verzegel(db, code);
    const metAnker = ankers.map((anker) => anker.gemeente);
    const codes = gemeente ?? [...new Set([...(await gemeentenMetLogboek(db)), ...metAnker])].sort();
    const gemeenten: Controle[] = [];
    for (const code of codes) {
      gemeenten.push(await controleerZegels(db, code, ankers.find((anker) => anker.gemeente === code) ?? null));
    }
    const geexporteerd = bestand === undefined ? null : await exporteer(db, codes, bestand);
    return { gemeenten, geexporteerd };
  });
  const { gemeenten, geexporteerd } = uitslag;
  // What is exported to stdout is not mixed with words about it.
  const zeg = bestand === "-" ? printFault : printLine;
  if (json && bestand !== "-") printJson(uitslag);
  else gemeenten.flatMap(inWoorden).forEach(zeg);
  if (geexporteerd !== null && !json) zeg(`${geexporteerd} regels geschreven`);
  const kapot = gemeenten.filter(({ aantalBreuken }) => aantalBreuken > 0).map((een) => een.gemeente);
  if (kapot.length > 0) throw new CliFout(`Het logboek is niet in orde: ${kapot.join(", ")}.`);
}

export function addControleer(program: Command): void {
  const controleer = program.command("controleer").description("controleert of iets is zoals het moet zijn");
  controleer
    .command("audit")
    .description("controleert of het logboek van raadplegingen heel is, en kan het uitvoeren")
    .option("--gemeente <codes...>", "alleen deze gemeenten (code van vier cijfers)")
    .option("--verzegel", "verzegelt eerst wat nog niet verzegeld is")
    .option(
      "--tegen <bestand>",
      "vergelijkt met het antwoord van een eerdere controle met --json, dat u elders bewaarde",
    )
    .option("--export <bestand>", "schrijft het logboek als NDJSON (Logboek Dataverwerkingen); - is stdout")
    .option("--json", "antwoord als JSON")
    .action(audit);
}
