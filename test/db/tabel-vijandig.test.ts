import fc from "fast-check";
import { randomFillSync } from "node:crypto";
import { leesAlles, weigering } from "../support/lees-alles";
import { maakXlsx, xlsxDelen, type XlsxBlad } from "../support/xlsx-schrijver";
import { maakZip, type ZipDeel } from "../support/zip-schrijver";

/** Milliseconds within which any of these small files must have had its verdict, on a busy machine. */
const TIJD = 5000;
const SHEET = "xl/worksheets/sheet1.xml";
const GAAF: XlsxBlad = {
  naam: "Blad1",
  rijen: [
    ["agb", "datum", "cijfer"],
    ["00980012", { dag: 45_300 }, 7.5],
    ["97000001", "2027-06-31", 8],
  ],
};
const CSV = Buffer.from('\ufeffagb;naam;cijfer\r\n00980012;"Zorg, ""één"" én\r\nmeer";7\r\n97000001;Ander;8\r\n');

const met = (deel: ZipDeel): Buffer => maakZip([...xlsxDelen([GAAF]).filter(({ naam }) => naam !== deel.naam), deel]);

/** Rows, or a refusal in words; any other error fails the test, and so does a slow verdict. */
async function oordeel(bytes: Buffer): Promise<string> {
  const begin = performance.now();
  const reden = await weigering(bytes);
  expect(performance.now() - begin).toBeLessThan(TIJD);
  return reden;
}

describe("a file that is not what it should be gets rows or a refusal, and never another error", () => {
  const formaten: [string, Buffer][] = [
    ["a CSV", CSV],
    ["an .xlsx", maakXlsx(GAAF)],
    ["an .xlsx that is not packed", maakZip(xlsxDelen([GAAF]).map((deel) => ({ ...deel, los: true })))],
  ];

  it("random bytes, also behind the mark of a zip", async () => {
    const begin = fc.constantFrom("", "PK\x03\x04", "PK\x05\x06", "\xef\xbb\xbf", "a;b\n", '"');
    await fc.assert(
      fc.asyncProperty(begin, fc.uint8Array({ maxLength: 300 }), async (kop, rest) => {
        await oordeel(Buffer.concat([Buffer.from(kop, "latin1"), rest]));
      }),
      { numRuns: 500 },
    );
  });

  it.each(formaten)("%s cut off at places all over, and at each of its last", async (naam, bytes) => {
    const einde = bytes.length - 100;
    for (let lengte = 0; lengte < bytes.length; lengte += lengte < einde && naam !== "a CSV" ? 11 : 1) {
      const reden = await oordeel(bytes.subarray(0, lengte));
      // Before its mark is whole, a zip is a text like any other.
      if (naam !== "a CSV" && lengte >= 4) expect(reden).not.toBe("");
    }
  });

  it.each(formaten)("%s with a few bytes changed", async (_naam, bytes) => {
    const wijziging = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(wijziging, { minLength: 1, maxLength: 3 }), async (wijzigingen) => {
        const kopie = Buffer.from(bytes);
        for (const [plaats, waarde] of wijzigingen) kopie[plaats] = waarde;
        await oordeel(kopie);
      }),
      { numRuns: 200 },
    );
  });

  it("sheets of random elements", async () => {
    const stukken = [
      "<row>",
      "</row>",
      '<row r="3">',
      '<c r="B2">',
      "<c>",
      "</c>",
      '<c t="s">',
      '<c s="1">',
      "<v>",
      "</v>",
    ];
    const stuk = fc.constantFrom(
      ...stukken,
      "<f/>",
      "<is><t>",
      "</t></is>",
      "7",
      "-1",
      "1e999",
      "&#0;",
      "<![CDATA[x]]>",
      "&a;",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(stuk, { maxLength: 30 }), async (delen) => {
        await oordeel(met({ naam: SHEET, inhoud: `<w><sheetData>${delen.join("")}</sheetData></w>` }));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a bomb", () => {
  const herhaald = `<w><sheetData>${"<row/>".repeat(2 * 1024 * 1024)}</sheetData></w>`;

  it("is refused by what it packs to, before it is unpacked", async () => {
    expect(await oordeel(met({ naam: SHEET, inhoud: herhaald }))).toContain("zipbom");
  });

  it("is refused when it unpacks to more than it states", async () => {
    expect(await oordeel(met({ naam: SHEET, inhoud: herhaald, gezegd: 1000 }))).toContain("beschadigd");
  });

  it.each([
    ["an attribute", (x: string) => `<w a="${x}"/>`],
    ["a text", (x: string) => `<w>${x}</w>`],
    ["a comment", (x: string) => `<w><!--${x}--></w>`],
    ["the name of an element", (x: string) => `<w><a${x}/></w>`],
  ])("of %s without end is refused while it is read", async (_naam, maak) => {
    const lang = randomFillSync(Buffer.alloc(2 * 1024 * 1024)).toString("hex");
    expect(await oordeel(met({ naam: SHEET, inhoud: maak(lang), los: true }))).toContain("XML in het rekenblad");
  });

  it("of texts shared by many cells costs no more than the row it is in", async () => {
    const cellen = Array.from({ length: 8000 }, () => '<c t="s"><v>0</v></c>').join("");
    const rijen = `<row><c t="inlineStr"><is><t>k</t></is></c></row>${`<row>${cellen}</row>`.repeat(20)}`;
    const delen = xlsxDelen([GAAF]).filter(({ naam }) => naam !== SHEET && naam !== "xl/sharedStrings.xml");
    const bestand = maakZip([
      ...delen,
      { naam: "xl/sharedStrings.xml", inhoud: `<sst><si><t>${"x".repeat(9000)}</t></si></sst>` },
      { naam: SHEET, inhoud: `<w><sheetData>${rijen}</sheetData></w>` },
    ]);
    expect(await oordeel(bestand)).toContain("Rij 2 is langer dan 65.536 tekens");
  });
});

it("the sound files that are mutated here are read", async () => {
  expect((await leesAlles(CSV)).rijen.map(({ cellen }) => cellen)).toEqual([
    ["00980012", 'Zorg, "één" én\nmeer', "7"],
    ["97000001", "Ander", "8"],
  ]);
  expect((await leesAlles(maakXlsx(GAAF))).rijen.map(({ cellen }) => cellen)).toEqual([
    ["00980012", "2024-01-09", "7.5"],
    ["97000001", "2027-06-31", "8"],
  ]);
});
