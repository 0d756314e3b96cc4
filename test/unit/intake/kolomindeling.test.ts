import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leesKolomindeling } from "../../../src/intake/bij/kolomindeling";
import { KOLOMMEN_V7 } from "../../../src/intake/bij/kolommen-v7";
import { GEBOORTEJAAR_BIJ } from "../../../src/intake/bij/kolomsoorten";
import { herkenSet } from "../../../src/intake/levering/herken-set";
import { setsMet } from "../../../src/intake/sets";

describe("the columns of Beleidsinformatie Jeugd", () => {
  const map = mkdtempSync(join(tmpdir(), "drieluik-kolommen-"));
  const bestand = (inhoud: unknown): string => {
    const pad = join(map, "kolommen.json");
    writeFileSync(pad, typeof inhoud === "string" ? inhoud : JSON.stringify(inhoud));
    return pad;
  };
  afterAll(() => rmSync(map, { recursive: true }));

  it("are those of the protocol when no file names others, and of that form a file may be", () => {
    expect(leesKolomindeling(null)).toBe(KOLOMMEN_V7);
    expect(leesKolomindeling(bestand(KOLOMMEN_V7))).toEqual(KOLOMMEN_V7);
  });

  it("are recognised by the names of another file", () => {
    const anders = { ...KOLOMMEN_V7, maatregelen: { ...KOLOMMEN_V7.maatregelen, maatregel: ["Soort JB/JR"] } };
    const kop = ["BSN", "geboortedatum", "geslacht", "gemeentecode", "soort jb jr", "datum aanvang"];
    const { set, plaatsen } = herkenSet(setsMet(leesKolomindeling(bestand(anders))), kop);
    expect(set.naam).toBe("bij-maatregelen");
    expect(plaatsen).toMatchObject({ bsn: 0, maatregel: 4, einde: -1 });
    expect(() => herkenSet(setsMet(KOLOMMEN_V7), kop, "bij-maatregelen")).toThrow(/ontbreekt: type maatregel/);
  });

  it.each([
    ["no JSON", "{", /geen JSON/],
    ["a field missing", { ...KOLOMMEN_V7, maatregelen: {} }, /maatregelen\.gemeente/],
    ["a field too many", { ...KOLOMMEN_V7, extra: 1 }, /extra/],
    ["an empty list of names", { ...KOLOMMEN_V7, jeugdhulp: { ...KOLOMMEN_V7.jeugdhulp, bsn: [] } }, /jeugdhulp\.bsn/],
    ["scales out of order", { ...KOLOMMEN_V7, schalen: [...KOLOMMEN_V7.schalen].reverse() }, /schalen/],
  ])("are refused with %s, and told why", (_, inhoud, melding) => {
    expect(() => leesKolomindeling(bestand(inhoud))).toThrow(melding);
  });

  it.each([
    ["20100517", "2010"],
    ["20100500", "2010"],
    ["20100000", "2010"],
    ["2010-05-17", "2010"],
    ["17-05-2010", "2010"],
    ["2010", "2010"],
    ["00000000", "0"],
    ["20101317", null],
    ["00000517", null],
    ["18500101", null],
    ["201005", null],
  ])("read of date of birth %s the year %s", (tekst, jaar) => {
    expect(GEBOORTEJAAR_BIJ.lees(tekst)).toBe(jaar);
  });
});
