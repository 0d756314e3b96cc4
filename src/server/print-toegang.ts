import "reflect-metadata";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { GraphQLSchema } from "graphql";
import { ROLLEN, type Rol } from "../access/actor";
import { doelenVan } from "../access/doelbinding";
import { ACTIES, type Actie, BELEID } from "../access/policy";
import { veldenVan } from "../resolvers/bewaking";
import { buildSchema } from "../resolvers/build-schema";

const BEGIN = "<!-- beleid: begin (npm run docs:toegang) -->";
const EINDE = "<!-- beleid: einde -->";

const ALLE_ROLLEN: readonly Rol[] = [...ROLLEN, "ANONIEM"];
const KORT: Readonly<Record<Rol, string>> = {
  TOEGANGSMEDEWERKER: "toegang",
  AANBIEDER: "aanbieder",
  CONTRACTMANAGER: "contract",
  TOEZICHTHOUDER: "toezicht",
  ANALIST: "analist",
  BI: "BI",
  CLIENT: "cliënt",
  BEHEERDER: "beheer",
  PRIVACYFUNCTIONARIS: "privacy",
  ANONIEM: "anoniem",
};

const onderwerpVan = (actie: Actie): string => actie.split(":")[0] ?? actie;

function vakje(actie: Actie, rol: Rol): string {
  const { wie, inOnderzoek = [] } = BELEID[actie];
  if (wie.includes(rol)) return "ja";
  return inOnderzoek.includes(rol) ? "onderzoek" : "";
}

function tabel(): string[] {
  const kop = ["onderwerp", "actie", "wat dit is", ...ALLE_ROLLEN.map((rol) => KORT[rol])];
  return [
    `| ${kop.join(" | ")} |`,
    `| ${kop.map(() => "---").join(" | ")} |`,
    ...ACTIES.map((actie) => {
      const { zin, personen, schrijft } = BELEID[actie];
      const soort = [personen && "personen", schrijft && "schrijft"].filter(Boolean).join(", ");
      const cellen = [onderwerpVan(actie), `\`${actie}\`${soort && ` (${soort})`}`, zin];
      return `| ${[...cellen, ...ALLE_ROLLEN.map((rol) => vakje(actie, rol))].join(" | ")} |`;
    }),
  ];
}

function doelen(): string[] {
  const onderzoek = { soort: "ONDERZOEK", id: "", gemeente: "" } as const;
  const regels = ALLE_ROLLEN.flatMap((rol) => [
    ...doelenVan(rol).map((doel) => `- ${rol}: \`${doel}\``),
    ...doelenVan(rol, onderzoek).map((doel) => `- ${rol}, alleen binnen een onderzoek: \`${doel}\``),
  ]);
  return [...regels, "- Elke andere rol: geen. Gegevens over personen blijven voor die rol dicht."];
}

function velden(schema: GraphQLSchema): string[] {
  const per = new Map<string, string[]>();
  for (const { type, veld } of veldenVan(schema)) {
    const eis = String(veld.extensions["toegang"]);
    per.set(eis, [...(per.get(eis) ?? []), `\`${type}.${veld.name}\``]);
  }
  const rij = (eis: string) => `| \`${eis}\` | ${(per.get(eis) ?? []).sort().join(", ")} |`;
  return ["| actie | velden |", "| --- | --- |", ...ACTIES.filter((actie) => per.has(actie)).map(rij), rij("OPENBAAR")];
}

/** The policy in words and tables, as Markdown: who may what, for which purpose, and which fields ask it. */
export const beleidInWoorden = (schema: GraphQLSchema): string =>
  [
    // Prettier would set the tables wider than a screen.
    "<!-- prettier-ignore-start -->",
    "",
    "## Wie mag wat",
    "",
    "`ja`: de rol mag dit. `onderzoek`: alleen binnen een onderzoek dat de gemeente voor deze persoon opende. Leeg: nee.",
    "Bij `personen` hoort een doelbinding. Wat `schrijft`, kan niet met noodtoegang of binnen een onderzoek.",
    "",
    ...tabel(),
    "",
    "## Waarvoor",
    "",
    "Wie gegevens over personen vraagt, noemt in de header `X-Doelbinding` waarvoor. Het doel geeft nooit meer recht dan de rol.",
    "",
    ...doelen(),
    "",
    "## Welke velden vragen welke actie",
    "",
    "Elk veld van het schema noemt wie het mag hebben. Velden die hier niet staan, horen bij hun ouder: wie die mag zien, ziet",
    "ook het veld. Bij `OPENBAAR` beslist de vraag zelf: wie actuele cijfers vraagt, heeft `uitkomst:lees` nodig.",
    "",
    ...velden(schema),
    "",
    "<!-- prettier-ignore-end -->",
  ].join("\n");

/**
 * The document with the part between its markers made anew.
 *
 * @throws Error when it has no markers
 */
export function metBeleid(document: string, schema: GraphQLSchema): string {
  const [begin, einde] = [document.indexOf(BEGIN), document.indexOf(EINDE)];
  if (begin < 0 || einde < begin) throw new Error(`docs/toegang.md has no ${BEGIN} and ${EINDE}`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${beleidInWoorden(schema)}\n\n${document.slice(einde)}`;
}

/** Writes docs/toegang.md; with `--check` only compares, and exits with 1 when it differs from the policy. */
function main(): void {
  const file = resolve("docs/toegang.md");
  const nu = readFileSync(file, "utf8");
  const zou = metBeleid(nu, buildSchema());
  if (nu === zou) return;
  if (!process.argv.includes("--check")) {
    writeFileSync(file, zou);
    return;
  }
  process.stderr.write("docs/toegang.md differs from the policy: run `npm run docs:toegang`.\n");
  process.exitCode = 1;
}

if (require.main === module) main();
