import { maakZip, type ZipDeel } from "./zip-schrijver";

/** A cell: text, a number, a date by its day number, nothing, or XML of one's own for the cell of that name. */
export type XlsxCel = string | number | null | { readonly dag: number } | ((naam: string) => string);

export interface XlsxBlad {
  readonly naam: string;
  readonly rijen: readonly (readonly XlsxCel[])[];
  readonly verborgen?: boolean;
}

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RUIMTE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PAKKET = "http://schemas.openxmlformats.org/package/2006";

const veilig = (tekst: string): string =>
  tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function celXml(cel: XlsxCel, naam: string, teksten: Map<string, number>): string {
  if (cel === null) return "";
  if (typeof cel === "function") return cel(naam);
  if (typeof cel === "number") return `<c r="${naam}"><v>${cel}</v></c>`;
  if (typeof cel === "object") return `<c r="${naam}" s="1"><v>${cel.dag}</v></c>`;
  const nummer = teksten.get(cel) ?? teksten.size;
  teksten.set(cel, nummer);
  return `<c r="${naam}" t="s"><v>${nummer}</v></c>`;
}

/** The XML of a sheet whose cells lie in columns A to Z. */
export function bladXml(rijen: XlsxBlad["rijen"], teksten = new Map<string, number>()): string {
  const xml = rijen.map((cellen, index) => {
    const rij = index + 1;
    return `<row r="${rij}">${cellen.map((cel, i) => celXml(cel, `${String.fromCharCode(65 + i)}${rij}`, teksten)).join("")}</row>`;
  });
  return `${KOP}<worksheet ${RUIMTE}><sheetData>${xml.join("")}</sheetData></worksheet>`;
}

/** The parts of a sound workbook; style 1 shows a date. */
export function xlsxDelen(bladen: readonly XlsxBlad[], werkmapEigenschappen = ""): ZipDeel[] {
  const teksten = new Map<string, number>();
  const delen = bladen.map(({ rijen }, i) => ({
    naam: `xl/worksheets/sheet${i + 1}.xml`,
    inhoud: bladXml(rijen, teksten),
  }));
  const lijst = bladen.map(
    ({ naam, verborgen }, i) =>
      `<sheet name="${veilig(naam)}" sheetId="${i + 1}" r:id="rId${i + 1}"${verborgen === true ? ' state="hidden"' : ""}/>`,
  );
  const relaties = [
    ...bladen.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
    ["styles", "styles.xml"] as const,
    ["sharedStrings", "sharedStrings.xml"] as const,
  ].map(([soort, doel], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIE}/${soort}" Target="${doel}"/>`);
  const stijlen =
    `<styleSheet ${RUIMTE}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/></numFmts>` +
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';
  const gedeeld = [...teksten.keys()].map((tekst) => `<si><t xml:space="preserve">${veilig(tekst)}</t></si>`);
  return [
    { naam: "[Content_Types].xml", inhoud: `${KOP}<Types xmlns="${PAKKET}/content-types"/>` },
    {
      naam: "_rels/.rels",
      inhoud: `${KOP}<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${RELATIE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      naam: "xl/workbook.xml",
      inhoud: `${KOP}<workbook ${RUIMTE} xmlns:r="${RELATIE}"><workbookPr ${werkmapEigenschappen}/><sheets>${lijst.join("")}</sheets></workbook>`,
    },
    {
      naam: "xl/_rels/workbook.xml.rels",
      inhoud: `${KOP}<Relationships xmlns="${PAKKET}/relationships">${relaties.join("")}</Relationships>`,
    },
    { naam: "xl/styles.xml", inhoud: KOP + stijlen },
    { naam: "xl/sharedStrings.xml", inhoud: `${KOP}<sst ${RUIMTE}>${gedeeld.join("")}</sst>` },
    ...delen,
  ];
}

/** The bytes of a workbook with these sheets. */
export const maakXlsx = (...bladen: readonly XlsxBlad[]): Buffer => maakZip(xlsxDelen(bladen));
