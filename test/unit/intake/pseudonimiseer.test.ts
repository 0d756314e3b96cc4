import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pseudoniemen, RuweBsnGeweigerd } from "../../../src/access/pseudoniem";
import { Afgekeurd } from "../../../src/intake/afgekeurd";
import { pseudonimiseer } from "../../../src/intake/pseudonimiseer";
import { alsBron } from "../../support/bericht-xml";
import { maakXlsx } from "../../support/xlsx-schrijver";

describe("turning burgerservicenummers into pseudonyms", () => {
  let map: string;
  let pseudoniemen: Pseudoniemen;
  beforeAll(() => {
    map = mkdtempSync(join(tmpdir(), "drieluik-pseudoniem-"));
    const pad = join(map, "sleutels.json");
    const sleutel = (letter: string): unknown => [{ id: "1", sleutel: Buffer.alloc(32, letter).toString("base64") }];
    writeFileSync(pad, JSON.stringify({ "0153": sleutel("a"), "0141": sleutel("b") }));
    pseudoniemen = new Pseudoniemen({ pad, zelfAanmaken: false }, true);
  });
  afterAll(() => rmSync(map, { recursive: true }));

  async function zetOm(inhoud: string | Buffer, gemeente: string | null = null, met = pseudoniemen): Promise<string[]> {
    let tekst = "";
    await pseudonimiseer(alsBron(inhoud, 16), met, { gemeente }, async (deel) => void (tekst += deel));
    expect(tekst.startsWith("\ufeff")).toBe(true);
    return tekst.slice(1).split("\r\n");
  }
  async function fouten(inhoud: string, gemeente: string | null = null): Promise<string[]> {
    const fout = await zetOm(inhoud, gemeente).catch((error: unknown) => error);
    if (!(fout instanceof Afgekeurd)) throw fout;
    return fout.bevindingen.map(({ rij, kolom, melding }) => [rij, kolom, melding].join(" "));
  }

  /** What says with which keys a pseudonym was made. */
  const kenmerk = (gemeente: string) => pseudoniemen.kenmerken(gemeente).at(-1) ?? "";

  it("keeps columns and rows, with the pseudonym of the row's own gemeente beside the number's column", async () => {
    expect(await zetOm('gemeente,bsn,naam\n0153,999900018,"a,b"\n141,999900018,\n')).toEqual([
      "gemeente,bsn,pseudoniem,pseudoniemsleutel,naam",
      `0153,,${pseudoniemen.vanBsn("0153", "999900018") ?? ""},${kenmerk("0153")},"a,b"`,
      `141,,${pseudoniemen.vanBsn("0141", "999900018") ?? ""},${kenmerk("0141")},`,
      "",
    ]);
  });

  it("keeps the unborn and the unknown apart, and who is named otherwise as they are", async () => {
    expect(await zetOm("bsn;gemeente;client_zaaknummer\n000000000;0153;\n999999999;0153;\n;0153;C-1\n")).toEqual([
      "bsn;pseudoniem;pseudoniemsleutel;gemeente;client_zaaknummer",
      "000000000;;;0153;",
      "999999999;;;0153;",
      ";;;0153;C-1",
      "",
    ]);
  });

  it("fills a column pseudoniem that is there, and leaves what was in it where there is no number", async () => {
    expect(await zetOm("gemeente;pseudoniem;bsn\n0153;;999900018\n0153;abc;\n")).toEqual([
      "gemeente;pseudoniem;bsn;pseudoniemsleutel",
      `0153;${pseudoniemen.vanBsn("0153", "999900018") ?? ""};;${kenmerk("0153")}`,
      "0153;abc;;",
      "",
    ]);
  });

  it("reads a spreadsheet that dropped the zeros, of a gemeente that was named beside it", async () => {
    const blad = maakXlsx({
      naam: "Jeugdhulp",
      rijen: [
        ["Burgerservicenummer", "Reden"],
        [999900018, "01"],
      ],
    });
    expect(await zetOm(blad, "0141")).toEqual([
      "Burgerservicenummer;pseudoniem;pseudoniemsleutel;Reden",
      `;${pseudoniemen.vanBsn("0141", "999900018") ?? ""};${kenmerk("0141")};01`,
      "",
    ]);
  });

  it("refuses wrong rows by their number, and never shows what stood there", async () => {
    const mis = await fouten(
      "gemeente;bsn;kenmerk\n0153;999900019;\n;999900018;\n0153;999900018;X999900018\n0153;12;te;veel\n",
    );
    expect(mis).toEqual([
      expect.stringMatching(/^2 bsn Dit klopt niet\. Verwacht: een burgerservicenummer/),
      expect.stringMatching(/^3 gemeente Dit klopt niet/),
      expect.stringMatching(/^4 {2}Het burgerservicenummer staat ook in kolom 3/),
      expect.stringMatching(/^5 {2}Rij 5 heeft 4 kolommen/),
    ]);
    expect(mis.join()).not.toMatch(/99990001/);
  });

  it("needs to know the column and the gemeente", async () => {
    expect(await fouten("gemeente;nummer\n0153;1\n")).toEqual([expect.stringContaining("geen kolom bsn")]);
    expect(await fouten("bsn\n999900018\n")).toEqual([expect.stringContaining("--gemeente")]);
  });

  it("is not done where raw numbers may not be seen", async () => {
    const blind = new Pseudoniemen({ pad: join(map, "sleutels.json"), zelfAanmaken: false }, false);
    await expect(zetOm("bsn\n999900018\n", "0153", blind)).rejects.toThrow(RuweBsnGeweigerd);
  });
});
