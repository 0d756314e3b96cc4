import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { bijSets } from "../intake/bij";
import { KOLOMMEN_V7 } from "../intake/bij/kolommen-v7";
import { CSV_SETS } from "../intake/csv";
import { REFERENTIE_SETS } from "../intake/referentie";
import { naamInBestand, type GegevensSet } from "../intake/set/definieer-set";
import { voorbeeldVan } from "../intake/set/voorbeeld";

const BEGIN = "<!-- sets: begin (npm run docs:leveringen) -->";
const EINDE = "<!-- sets: einde -->";

const LEVERANCIER = {
  BEHEERDER: "de beheerder van de hub",
  GEMEENTE: "de gemeente",
  AANBIEDER: "de aanbieder, of de gemeente",
} as const;

const cel = (tekst: string): string => tekst.replaceAll("|", "\\|");

function woordenboek(set: GegevensSet): string[] {
  const rijen = Object.entries(set.kolommen).map(([naam, { verplicht, soort, uitleg, voorbeeld }]) =>
    [`\`${naamInBestand(set, naam)}\``, verplicht ? "ja" : "", soort.verwacht, uitleg, voorbeeld && `\`${voorbeeld}\``]
      .map(cel)
      .join(" | "),
  );
  return [
    "| kolom | verplicht | inhoud | uitleg | voorbeeld |",
    "| --- | --- | --- | --- | --- |",
    ...rijen.map((rij) => `| ${rij} |`),
  ];
}

function hoofdstuk(set: GegevensSet): string[] {
  const sleutel = set.sleutel
    .map((naam) => (naam === "client" ? "de cliënt" : `\`${naamInBestand(set, naam)}\``))
    .join(", ");
  return [
    `### ${set.titel}: \`${set.naam}\``,
    "",
    set.uitleg,
    "",
    `Wie levert: ${LEVERANCIER[set.leverancier]}. Een rij is te herkennen aan ${sleutel}.`,
    "",
    ...woordenboek(set),
    "",
    "```csv",
    voorbeeldVan(set).trimEnd().replaceAll("\r\n", "\n"),
    "```",
    "",
  ];
}

/** The dictionary of every set of the hub's own, in the order in which they are delivered, as Markdown. */
export const setsInWoorden = (): string =>
  [
    // Prettier would set the tables wider than a screen.
    "<!-- prettier-ignore-start -->",
    "",
    ...CSV_SETS.flatMap(hoofdstuk),
    "## Referentiegegevens",
    "",
    "Wat de hub van de regio moet weten voor er geleverd wordt. Ook deze tabellen staan in de volgorde van leveren.",
    "",
    ...REFERENTIE_SETS.flatMap(hoofdstuk),
    "## Beleidsinformatie Jeugd",
    "",
    "Als .xlsx of CSV, met `--aanbieder`, `--periode` (een half jaar; jeugdreclassering per kwartaal) en `--grondslag`. De namen van",
    "kolommen zijn die van het informatieprotocol; schrijfwijzen die er dicht bij liggen neemt de hub ook aan.",
    "",
    ...bijSets(KOLOMMEN_V7).flatMap(hoofdstuk),
    "<!-- prettier-ignore-end -->",
  ].join("\n");

/**
 * The document with the part between its markers made anew.
 *
 * @throws Error when it has no markers
 */
export function metSets(document: string): string {
  const [begin, einde] = [document.indexOf(BEGIN), document.indexOf(EINDE)];
  if (begin < 0 || einde < begin) throw new Error(`docs/leveringen.md has no ${BEGIN} and ${EINDE}`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${setsInWoorden()}\n\n${document.slice(einde)}`;
}

/** Writes docs/leveringen.md; with `--check` only compares, and exits with 1 when it differs from the sets. */
function main(): void {
  const file = resolve("docs/leveringen.md");
  const nu = readFileSync(file, "utf8");
  const zou = metSets(nu);
  if (nu === zou) return;
  if (!process.argv.includes("--check")) {
    writeFileSync(file, zou);
    return;
  }
  process.stderr.write("docs/leveringen.md differs from the sets: run `npm run docs:leveringen`.\n");
  process.exitCode = 1;
}

if (require.main === module) main();
