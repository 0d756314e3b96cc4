import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { leesTabel } from "../../../../src/intake/tabel";
import { alsDatum, alsGetal, isDatumformaat } from "../../../../src/intake/tabel/xlsx/getallen";
import { inStukken, leesAlles, weigering } from "../../../support/lees-alles";
import { bladXml, maakXlsx, xlsxDelen, type XlsxBlad, type XlsxCel } from "../../../support/xlsx-schrijver";
import { maakZip, type ZipDeel } from "../../../support/zip-schrijver";

const blad = (...rijen: XlsxCel[][]): XlsxBlad => ({ naam: "Blad1", rijen });
const GAAF = blad(["agb", "datum"], ["00980012", { dag: 45_300 }]);
const SHEET = "xl/worksheets/sheet1.xml";

/** A sound workbook with one part replaced or added. */
const met = (deel: ZipDeel, gaaf = GAAF): Buffer =>
  maakZip([...xlsxDelen([gaaf]).filter(({ naam }) => naam !== deel.naam), deel]);
const xml = (inhoud: string) => (naam: string) => inhoud.replace("<c", `<c r="${naam}"`);

describe("an .xlsx", () => {
  it("gives text, numbers, dates, booleans and inline text as a person reads them", async () => {
    const { kop, rijen, formaat } = await leesAlles(
      maakXlsx(
        blad(
          [" agb ", "datum", "getal", "ja", "inline"],
          [
            "00980012",
            { dag: 45_300 },
            7,
            xml('<c t="b"><v>1</v></c>'),
            xml('<c t="inlineStr"><is><t> a</t></is></c>'),
          ],
          [
            "2027-06-31",
            { dag: 45_300.5 },
            0.1 + 0.2,
            xml('<c t="b"><v>0</v></c>'),
            xml('<c t="str"><v>b_x000D_</v></c>'),
          ],
          [null, null, xml("<c><v>1.5E-7</v></c>")],
        ),
      ),
    );
    expect({ kop, formaat }).toEqual({ kop: ["agb", "datum", "getal", "ja", "inline"], formaat: "XLSX" });
    expect(rijen).toEqual([
      { nummer: 2, cellen: ["00980012", "2024-01-09", "7", "WAAR", " a"] },
      { nummer: 3, cellen: ["2027-06-31", "2024-01-09T12:00:00", "0.3", "ONWAAR", "b\r"] },
      { nummer: 4, cellen: ["", "", "0.00000015", "", ""] },
    ]);
  });

  it("reads rich text without its pronunciation, and prefixed elements", async () => {
    const sst = `<x:sst xmlns:x="u"><x:si><x:r><x:t>a</x:t></x:r><x:r><x:t>b</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si></x:sst>`;
    const { kop } = await leesAlles(met({ naam: "xl/sharedStrings.xml", inhoud: sst }, blad(["ab"])));
    expect(kop).toEqual(["ab"]);
  });

  it("takes the first visible sheet, or the one asked for", async () => {
    const map = maakXlsx({ naam: "Lijst", rijen: [["x"]], verborgen: true }, GAAF, { naam: "Twee", rijen: [["b"]] });
    expect((await leesAlles(map)).kop).toEqual(["agb", "datum"]);
    expect((await leesAlles(map, { blad: "twee" })).kop).toEqual(["b"]);
    expect(await weigering(map, { blad: "drie" })).toBe(
      'Het blad "drie" bestaat niet. De bladen heten: "Lijst", "Blad1", "Twee".',
    );
  });

  it("counts days from 1904 where the workbook says so", async () => {
    const map = maakZip(xlsxDelen([blad(["d"], [{ dag: 45_300 - 1462 }])], 'date1904="1"'));
    expect((await leesAlles(map)).rijen[0]?.cellen).toEqual(["2024-01-09"]);
  });

  it("gives a row with a formula, an error or a cell too many with its reason, and reads on", async () => {
    const { rijen } = await leesAlles(
      maakXlsx(
        blad(
          ["a", "b"],
          ["x", xml("<c><f>1+1</f><v>2</v></c>")],
          [xml('<c t="str"><f t="shared" si="0"/></c>'), 1],
          ["x", xml('<c t="e"><v>#N/A</v></c>')],
          [null, null, "los"],
          ["x".repeat(10_001)],
          [1, 2],
        ),
      ),
    );
    expect(rijen.map(({ nummer, fout }) => [nummer, fout])).toEqual([
      [2, "Cel B2 bevat een formule. Vervang die door de waarde (kopieer en plak als waarde)."],
      [3, "Cel A3 bevat een formule. Vervang die door de waarde (kopieer en plak als waarde)."],
      [4, 'Cel B4 bevat de foutwaarde "#N/A". Vul de juiste waarde in.'],
      [5, "Rij 5 heeft 3 kolommen en dat is te veel: de eerste rij heeft er 2. Maak ze gelijk."],
      [6, "De tekst in cel A6 is langer dan 10.000 tekens. Maak die korter."],
      [7, undefined],
    ]);
  });

  it("skips rows without text, and names a cell past the last column", async () => {
    const rij = (r: number, cellen: string): string => `<row r="${r}">${cellen}</row>`;
    const sheet = bladXml([]).replace(
      "<sheetData>",
      `<sheetData>${rij(2, '<c r="A2" t="str"><v>k</v></c>')}${rij(3, '<c r="A3" s="1"/>')}${rij(9, '<c r="GS9"><v>1</v></c>')}`,
    );
    expect((await leesAlles(met({ naam: SHEET, inhoud: sheet }))).rijen).toEqual([
      { nummer: 9, cellen: [""], fout: expect.stringContaining("Cel GS9 staat voorbij kolom 200") as string },
    ]);
  });

  it.each<[string, Buffer, string]>([
    ["macros", met({ naam: "xl/vbaProject.bin", inhoud: "x" }), "zonder macro's"],
    ["a binary workbook", met({ naam: "xl/workbook.bin", inhoud: "x" }), ".xlsb"],
    ["OpenDocument", maakZip([{ naam: "mimetype", inhoud: "x" }]), "OpenDocument"],
    ["another zip", maakZip([{ naam: "a.csv", inhoud: "x" }]), "geen rekenblad"],
    ["a password on a part", met({ naam: SHEET, inhoud: "x", vlaggen: 1 }), "wachtwoord"],
    ["an empty sheet", maakXlsx(blad()), "is leeg"],
    ["a formula in the header", maakXlsx(blad([xml("<c><f>A2</f></c>")])), "Cel A1 bevat een formule"],
    [
      "a shared string that is not there",
      met({ naam: "xl/sharedStrings.xml", inhoud: "<sst/>" }),
      "rijen in het rekenblad kloppen niet",
    ],
    [
      "rows in disorder",
      met({ naam: SHEET, inhoud: '<w><sheetData><row r="2"/><row r="2"/></sheetData></w>' }),
      "rijen in het rekenblad",
    ],
    [
      "a row past the last",
      met({ naam: SHEET, inhoud: '<w><sheetData><row r="1048577"/></sheetData></w>' }),
      "rijen in het rekenblad",
    ],
    [
      "a cell twice",
      met({ naam: SHEET, inhoud: '<w><sheetData><row><c r="A1"/><c r="A1"/></row></sheetData></w>' }),
      "rijen in het rekenblad",
    ],
    [
      "a sheet that is no UTF-8",
      met({ naam: SHEET, inhoud: Buffer.from("<w>\xe9</w>", "latin1") }),
      "XML in het rekenblad",
    ],
    ["XML cut off", met({ naam: SHEET, inhoud: bladXml(GAAF.rijen).slice(0, -20) }), "XML in het rekenblad"],
    [
      "a part that two names hold",
      maakZip([...xlsxDelen([GAAF]), { naam: SHEET.toUpperCase(), inhoud: "x" }]),
      "beschadigd",
    ],
    [
      "too many parts",
      maakZip(Array.from({ length: 1001 }, (_, i) => ({ naam: `${i}`, inhoud: "", los: true }))),
      "meer dan 1.000 onderdelen",
    ],
    ["a zip cut off", maakXlsx(GAAF).subarray(0, -30), "beschadigd"],
  ])("is refused for %s", async (_naam, bytes, reden) => {
    expect(await weigering(bytes)).toContain(reden);
  });

  it("is refused when a byte of its data was changed", async () => {
    const bytes = maakZip(xlsxDelen([GAAF]).map((deel) => ({ ...deel, los: true })));
    const plaats = bytes.indexOf("00980012");
    bytes.write("9", plaats);
    expect(await weigering(bytes)).toContain("beschadigd");
  });
});

describe("a hostile .xlsx", () => {
  const lachers = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>`;

  it("is refused for the size it states", async () => {
    const MB = 1024 * 1024;
    expect(await weigering(met({ naam: SHEET, inhoud: "", gezegd: 600 * MB }))).toContain("groter dan 512 MB");
    expect(await weigering(met({ naam: SHEET, inhoud: "x", gezegd: 11 * MB }))).toContain("zipbom");
    expect(await weigering(met({ naam: "x", inhoud: "", gezegd: 2048 * MB }))).toContain("groter dan 1024 MB");
    const teksten = met({ naam: "xl/sharedStrings.xml", inhoud: "", gezegd: 65 * MB });
    expect(await weigering(teksten)).toContain("groter dan 64 MB");
  });

  it.each([SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "_rels/.rels"])(
    "is refused for a DTD in %s",
    async (naam) => expect(await weigering(met({ naam, inhoud: lachers }))).toContain("DTD"),
  );

  it("is refused for elements without bounds in depth", async () => {
    expect(await weigering(met({ naam: SHEET, inhoud: "<a>".repeat(100) }))).toContain("XML in het rekenblad");
  });

  it("is refused for a row that one long text makes endless", async () => {
    const rij = Array.from({ length: 20 }, () => "x".repeat(9000));
    const kop = rij.map((_, i) => `k${i}`);
    expect(await weigering(maakXlsx(blad(kop, rij)))).toContain("Rij 2 is langer dan 65.536 tekens");
  });
});

it("nothing is to be found in the temporary folder, while reading or after it", async () => {
  const map = mkdtempSync(join(os.tmpdir(), "drieluik-tabel-test-"));
  const omgeleid = jest.spyOn(os, "tmpdir").mockReturnValue(map);
  try {
    const { rijen } = await leesTabel(inStukken(maakXlsx(GAAF)));
    expect(readdirSync(map)).toEqual([]);
    await rijen.return(undefined);
    expect(await weigering(Buffer.from("PK\x03\x04"))).not.toBe("");
    expect(readdirSync(map)).toEqual([]);
    expect(omgeleid).toHaveBeenCalledTimes(2);
  } finally {
    omgeleid.mockRestore();
    rmSync(map, { recursive: true });
  }
});

describe("numbers of a sheet", () => {
  it.each([
    ["42.0", "42"],
    ["1E5", "100000"],
    ["1.2E+21", "1200000000000000000000"],
    ["8.0000000000000004E-2", "0.08"],
    ["-1E-7", "-0.0000001"],
    ["999900018", "999900018"],
    ["-0", "0"],
    ["NaN", null],
    ["0x10", null],
  ])("%s is %s", (tekst, uit) => expect(alsGetal(tekst)).toBe(uit));

  it.each([
    ["1", false, "1900-01-01"],
    ["59", false, "1900-02-28"],
    ["60", false, "1900-02-29"],
    ["61", false, "1900-03-01"],
    ["0", true, "1904-01-01"],
    ["2958465", false, "9999-12-31"],
    ["2958466", false, null],
    ["0.25", false, "06:00:00"],
    ["45300.999999999", false, "2024-01-10"],
    ["-1", false, null],
  ])("day %s (1904: %s) is %s", (tekst, stelsel, uit) => expect(alsDatum(tekst, stelsel)).toBe(uit));

  it.each<[number, string | undefined, boolean]>([
    [14, undefined, true],
    [0, undefined, false],
    [164, "dd/mm/yyyy", true],
    [165, "[$-413]d mmmm yyyy;@", true],
    [166, '0.00" dagen"', false],
    [167, "[h]:mm:ss", false],
    [168, "General", false],
    [169, "[Red]0", false],
  ])("format %s %s shows a date: %s", (id, code, uit) => expect(isDatumformaat(id, code)).toBe(uit));
});
