import fc from "fast-check";
import { Afgekeurd } from "../../../../src/intake/afgekeurd";
import { herkenBestand, kijkVooruit, leesTabel, schrijfCsvRij, type TabelRij } from "../../../../src/intake/tabel";
import { inStukken, leesAlles, weigering } from "../../../support/lees-alles";

const cellen = async (inhoud: string | Buffer, stuk?: number): Promise<readonly (readonly string[])[]> =>
  (await leesAlles(inhoud, stuk === undefined ? {} : { stuk })).rijen.map((rij) => rij.cellen);

describe("a CSV", () => {
  it.each([";", ","] as const)("is read with %s, quotes, doubled quotes and line ends within a cell", async (s) => {
    const tekst = `naam${s} "datum"\r\n"Jan ""de"" Wit"${s}2027-06-31\r\n"a${s}b\r\nc"${s}\r\n`;
    const { kop, scheiding, rijen } = await leesAlles(tekst.replace(' "datum"', " datum "));
    expect({ kop, scheiding }).toEqual({ kop: ["naam", "datum"], scheiding: s });
    expect(rijen).toEqual([
      { nummer: 2, cellen: ['Jan "de" Wit', "2027-06-31"] },
      { nummer: 3, cellen: [`a${s}b\nc`, ""] },
    ]);
  });

  it("tells its separator by the header alone, outside quotes", async () => {
    expect((await leesAlles('"a,b,c";d\n1;2,3,4\n')).scheiding).toBe(";");
  });

  it("is read alike however its bytes come in", async () => {
    const tekst = '\ufeffa;b\r\n"é;""x""\r\ny";2\r\n3;€\r\n';
    const geheel = await leesAlles(tekst);
    for (let stuk = 1; stuk < 9; stuk += 1) expect(await leesAlles(tekst, { stuk })).toEqual(geheel);
    expect(geheel.rijen[1]?.cellen).toEqual(["3", "€"]);
  });

  it("counts blank rows and does not give them", async () => {
    const { rijen } = await leesAlles("a;b\n\n1;2\n;\n3;4\n\n \n");
    expect(rijen.map(({ nummer }) => nummer)).toEqual([3, 5]);
  });

  it("may be a header and nothing else, with or without a line end", async () => {
    expect(await leesAlles("a;b")).toMatchObject({ kop: ["a", "b"], rijen: [] });
    expect(await leesAlles("a;b\r\n")).toMatchObject({ kop: ["a", "b"], rijen: [] });
  });

  it("gives a row that does not fit with its reason, and reads on", async () => {
    const { rijen } = await leesAlles(`a;b\n1\n1;2;3\n${"x".repeat(10_001)};2\n1;2\n`);
    expect(rijen.map(({ nummer, fout }) => [nummer, fout])).toEqual([
      [2, "Rij 2 heeft 1 kolommen en dat is te weinig: de eerste rij heeft er 2. Maak ze gelijk."],
      [3, "Rij 3 heeft 3 kolommen en dat is te veel: de eerste rij heeft er 2. Maak ze gelijk."],
      [4, 'De tekst in kolom "a" is langer dan 10.000 tekens. Maak die korter.'],
      [5, undefined],
    ]);
  });

  it("comes in batches, in the order of the file", async () => {
    const tabel = await leesTabel(inStukken(Buffer.from(`a\n${Array.from({ length: 2500 }, (_, i) => i).join("\n")}`)));
    const porties: number[] = [];
    const rijen: TabelRij[] = [];
    for await (const portie of tabel.rijen) {
      porties.push(portie.length);
      rijen.push(...portie);
    }
    expect(rijen).toEqual(Array.from({ length: 2500 }, (_, i) => ({ nummer: i + 2, cellen: [`${i}`] })));
    expect(porties).toEqual([1000, 1000, 500]);
  });

  it.each([
    ["", "is leeg"],
    ["\n\n", "is leeg"],
    ["a;B;b\n", '"b" staat er twee keer'],
    ["a;;c\n1;2;3\n", "Kolom 2 heeft geen naam"],
    [`${"k;".repeat(200)}x\n`, "201 kolommen"],
    ["a\tb\n1\t2\n", "met tabs gescheiden"],
    ["a;b\r1;2\r", "losse CR"],
    ["sep=;\na;b\n", "sep="],
    ['a;b\n1;"2\n3;4\n', "rij 2 op midden in een tekst"],
    ['a;b\n1;2\n"1"x;2\n3;4\n', "In rij 3 staat na een sluitend aanhalingsteken"],
    ["a;b\n1;\0\n", "geen tabel"],
    [`a;b\n${"1;2\n".repeat(2000)}3;\0\n`, "nultekens"],
    ["\xff\xfea\0;\0", "UTF-16"],
    ["<?xml version='1.0'?><a/>", "XML of HTML"],
    ["%PDF-1.7\n", "geen tabel"],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "sla het op als .xlsx"],
  ])("is refused: %j", async (inhoud, reden) => {
    expect(await weigering(Buffer.from(inhoud, "latin1"))).toContain(reden);
  });

  it("names the row of a structural fault", async () => {
    const { rijen } = await leesTabel(inStukken(Buffer.from('a\n1\n"2\n')));
    const fout = await rijen.next().catch((error: unknown) => error);
    expect(fout).toBeInstanceOf(Afgekeurd);
    expect((fout as Afgekeurd).bevindingen).toMatchObject([{ pad: null, rij: 3 }]);
  });
});

describe("the character set of a CSV", () => {
  it.each([
    ["ASCII", Buffer.from("a\nb\n"), "utf-8", "b"],
    ["UTF-8", Buffer.from("a\né\n"), "utf-8", "é"],
    ["UTF-8 with its mark", Buffer.from("\ufeffa\né\n"), "utf-8", "é"],
    ["Windows-1252", Buffer.from("a\n\x80 \x92 \xe9\n", "latin1"), "windows-1252", "€ ’ é"],
    ["Windows-1252 at the very end", Buffer.from("a\nb\xe9", "latin1"), "windows-1252", "bé"],
  ])("is %s", async (_naam, bytes, tekenset, cel) => {
    for (const stuk of [1, 2, 100]) {
      expect(await leesAlles(bytes, { stuk })).toMatchObject({ kop: ["a"], tekenset, rijen: [{ cellen: [cel] }] });
    }
  });

  it("once UTF-8 is never taken for another", async () => {
    const gemengd = Buffer.concat([Buffer.from("a\né\n"), Buffer.from("\xe9\n", "latin1")]);
    expect(await weigering(gemengd)).toContain("Sla het opnieuw op als CSV UTF-8");
    expect(await weigering(Buffer.from("a\né\n").subarray(0, 3))).toBe("");
    expect(await weigering(Buffer.from("a\néé").subarray(0, 5))).toContain("UTF-8");
  });
});

describe("a line without end", () => {
  it.each([
    ["one line", "x"],
    ["many lines in one cell", "x\n"],
  ])("is refused long before its end: %s", async (_naam, tekst) => {
    let gelezen = 0;
    const bron = (async function* () {
      yield Buffer.from('a;b\n1;"');
      for (; gelezen < 1000; gelezen += 1) yield Buffer.from(tekst.repeat(5000));
    })();
    const { rijen } = await leesTabel(bron);
    await expect(rijen.next()).rejects.toThrow("Rij 2 is langer dan 65.536 tekens");
    expect(gelezen).toBeLessThan(20);
  });

  it("is refused in a header too", async () => {
    expect(await weigering("x".repeat(100_000))).toContain("Rij 1 is langer dan");
  });
});

describe("looking ahead", () => {
  it("leaves the stream whole", async () => {
    const { eerste, bron } = await kijkVooruit(inStukken(Buffer.from("abcdef"), 2), 3);
    const stukken: Uint8Array[] = [];
    for await (const stuk of bron) stukken.push(stuk);
    expect([Buffer.from(eerste).toString(), Buffer.concat(stukken).toString()]).toEqual(["abc", "abcdef"]);
  });

  it("knows a file by its content", () => {
    const soorten = ["", "PK\x03\x04", "\xef\xbb\xbf <a/>", "a;b", "\xfe\xff\0a", "a\0"].map((begin) =>
      herkenBestand(Buffer.from(begin, "latin1")),
    );
    expect(soorten).toEqual(["LEEG", "XLSX", "XML", "CSV", "UTF-16", "ONBEKEND"]);
  });

  it("lets go of the source when the file is refused at once or reading stops halfway", async () => {
    let dicht = 0;
    const bron = async function* (begin: string) {
      try {
        yield Buffer.from(begin.padEnd(5000, "\n"));
        yield Buffer.from("1;2\n".repeat(2000));
        yield Buffer.from("1;2\n".repeat(2000));
      } finally {
        dicht += 1;
      }
    };
    await expect(leesTabel(bron("<html>"))).rejects.toThrow("XML of HTML");
    const { rijen } = await leesTabel(bron("a;b"));
    await rijen.next();
    await rijen.return(undefined);
    expect(dicht).toBe(2);
  });

  it("stops when told to", async () => {
    const signal = AbortSignal.abort(new Error("gestopt"));
    await expect(leesTabel(inStukken(Buffer.from("a;b\n")), { signal })).rejects.toThrow("gestopt");
  });
});

it("a written row reads back as it was, whatever is in it", async () => {
  const cel = fc.string({ unit: fc.constantFrom("a", '"', ";", ",", " ", "\n", "=", "é") });
  await fc.assert(
    fc.asyncProperty(
      fc.array(cel, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(";", ","),
      async (rij, scheiding) => {
        fc.pre(rij.some((een) => een.trim() !== ""));
        const kop = schrijfCsvRij(
          rij.map((_, i) => `k${i}`),
          scheiding,
        );
        expect(await cellen(kop + schrijfCsvRij(rij, scheiding))).toEqual([rij]);
      },
    ),
    { numRuns: 200 },
  );
});
