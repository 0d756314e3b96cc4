import { toon, toonNaam } from "../../afgekeurd";
import { weiger } from "../tabel";
import { isDatumformaat } from "./getallen";
import { leesGeheel } from "./xml-deel";
import type { Zip } from "./zip";

/** Bytes of a part that describes the others. */
const MAX_DEEL = 16 * 1024 * 1024;

/** Where the parts of a workbook are, and what its numbers mean. */
export interface Werkmap {
  /** Part that holds the sheet. */
  readonly blad: string;
  /** Part that holds the shared strings; null when there is none. */
  readonly teksten: string | null;
  /** Day numbers count from 1904. */
  readonly stelsel1904: boolean;
  /** Per cell style: whether it shows a number as a date. */
  readonly datumstijlen: readonly boolean[];
}

interface Relatie {
  readonly id: string;
  /** Last word of the type, such as worksheet. */
  readonly soort: string;
  readonly doel: string;
}

interface BladVermelding {
  readonly naam: string;
  readonly relatie: string;
  readonly zichtbaar: boolean;
}

/** The target of a relation, seen from the part it belongs to. */
function padVan(deel: string, doel: string): string {
  if (doel.startsWith("/")) return doel.slice(1);
  const pad = deel.split("/").slice(0, -1);
  for (const stap of doel.split("/")) {
    if (stap === "..") pad.pop();
    else if (stap !== ".") pad.push(stap);
  }
  return pad.join("/");
}

async function leesRelaties(zip: Zip, deel: string): Promise<readonly Relatie[]> {
  const plaats = deel.lastIndexOf("/") + 1;
  const bestand = `${deel.slice(0, plaats)}_rels/${deel.slice(plaats)}.rels`;
  const relaties: Relatie[] = [];
  if (!zip.heeft(bestand)) return relaties;
  await leesGeheel(zip.lees(bestand, MAX_DEEL), {
    open(naam, { Id = "", Type = "", Target = "", TargetMode }) {
      if (naam !== "Relationship" || TargetMode === "External") return;
      relaties.push({ id: Id, soort: Type.slice(Type.lastIndexOf("/") + 1), doel: padVan(deel, Target) });
    },
  });
  return relaties;
}

async function leesStijlen(zip: Zip, deel: string): Promise<readonly boolean[]> {
  const formaten = new Map<number, string>();
  const stijlen: number[] = [];
  await leesGeheel(zip.lees(deel, MAX_DEEL), {
    open(naam, { numFmtId = "0", formatCode = "" }, ouders) {
      const ouder = ouders.at(-1);
      if (naam === "numFmt" && ouder === "numFmts") formaten.set(Number(numFmtId), formatCode);
      if (naam === "xf" && ouder === "cellXfs") stijlen.push(Number(numFmtId));
    },
  });
  return stijlen.map((id) => isDatumformaat(id, formaten.get(id)));
}

function weigerAnder(zip: Zip): void {
  const heeftEind = (eind: string): boolean => zip.namen.some((naam) => naam.endsWith(eind));
  if (heeftEind("vbaproject.bin")) weiger("Het bestand bevat macro's (.xlsm). Sla het op als .xlsx, zonder macro's.");
  if (heeftEind("workbook.bin")) weiger("Dit is een binair rekenblad (.xlsb). Sla het op als .xlsx.");
  if (zip.heeft("mimetype")) weiger("Dit is een OpenDocument-bestand, zoals .ods. Sla het op als .xlsx.");
  if (!zip.heeft("[Content_Types].xml")) {
    weiger("Dit is een zipbestand en geen rekenblad. Pak het uit en lever het .xlsx- of CSV-bestand zelf aan.");
  }
}

function kiesBlad(bladen: readonly BladVermelding[], gevraagd: string | undefined): BladVermelding {
  if (gevraagd === undefined) {
    return bladen.find(({ zichtbaar }) => zichtbaar) ?? weiger("Het bestand heeft geen zichtbaar blad met rijen.");
  }
  const zelfde = ({ naam }: BladVermelding): boolean => naam.toLowerCase() === gevraagd.toLowerCase();
  const namen = bladen.slice(0, 10).map(({ naam }, index) => toonNaam(naam, index + 1));
  return (
    bladen.find(zelfde) ?? weiger(`Het blad ${toon(gevraagd)} bestaat niet. De bladen heten: ${namen.join(", ")}.`)
  );
}

/**
 * Reads what a workbook says of itself, and chooses the sheet.
 *
 * @throws Afgekeurd when it is another kind of file, holds macros, or has no such sheet.
 */
export async function leesWerkmap(zip: Zip, gevraagd: string | undefined): Promise<Werkmap> {
  weigerAnder(zip);
  const wortel = await leesRelaties(zip, "");
  const deel = wortel.find(({ soort }) => soort === "officeDocument")?.doel ?? "xl/workbook.xml";
  const relaties = await leesRelaties(zip, deel);
  const bladen: BladVermelding[] = [];
  let stelsel1904 = false;
  await leesGeheel(zip.lees(deel, MAX_DEEL), {
    open(naam, attributen) {
      if (naam === "workbookPr") stelsel1904 = /^(?:1|true)$/.test(attributen["date1904"] ?? "");
      if (naam !== "sheet") return;
      const relatie = Object.entries(attributen).find(([sleutel]) => sleutel.endsWith(":id"))?.[1] ?? "";
      if (!relaties.some(({ id, soort }) => id === relatie && soort === "worksheet")) return;
      const zichtbaar = (attributen["state"] ?? "visible") === "visible";
      bladen.push({ naam: attributen["name"] ?? "", relatie, zichtbaar });
    },
  });
  const { relatie } = kiesBlad(bladen, gevraagd);
  const doelVan = (soort: string): string | null => relaties.find((een) => een.soort === soort)?.doel ?? null;
  const stijlen = doelVan("styles");
  return {
    blad: relaties.find(({ id, soort }) => id === relatie && soort === "worksheet")?.doel ?? "",
    teksten: doelVan("sharedStrings"),
    stelsel1904,
    datumstijlen: stijlen === null ? [] : await leesStijlen(zip, stijlen),
  };
}
