import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identiteitVan, Pseudoniemen, RuweBsnGeweigerd, voldoetAanElfproef } from "../../../src/access/pseudoniem";
import { SleutelFout, sleutelsVan } from "../../../src/access/sleutelbestand";

const BSN = "999900018";
const geheim = (letter: string): Buffer => Buffer.alloc(32, letter);
const sleutel = (id: string): { id: string; sleutel: string } => ({ id, sleutel: geheim(id).toString("base64") });
const hmac = (letter: string, invoer: string | Buffer): Buffer =>
  createHmac("sha256", geheim(letter)).update(invoer).digest();

describe("a burgerservicenummer", () => {
  it.each(["999900006", "999900018", "999999990", "000000000"])("%s passes the elfproef", (bsn) => {
    expect(voldoetAanElfproef(bsn)).toBe(true);
  });
  it.each(["999900007", "999999999", "99990001", "9999000180", "99990001a", ""])("%p does not", (bsn) => {
    expect(voldoetAanElfproef(bsn)).toBe(false);
  });
  it("of nothing but zeros or nines is no identity", () => {
    expect([BSN, "000000000", "999999999"].map(identiteitVan)).toEqual(["BEKEND", "ONGEBOREN", "ONBEKEND"]);
  });
});

describe("a pseudonym", () => {
  let map: string;
  const pad = (naam = "sleutels.json"): string => join(map, naam);
  const schrijf = (inhoud: unknown): void => writeFileSync(pad(), JSON.stringify(inhoud, null, 2));
  const pseudoniemen = (zelfAanmaken = false, ruweBsn = true): Pseudoniemen =>
    new Pseudoniemen({ pad: pad(), zelfAanmaken }, ruweBsn);

  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), "drieluik-sleutels-"));
  });
  afterEach(() => rmSync(map, { recursive: true }));

  it("is the HMAC-SHA-256 of the number, under the key of the gemeente", () => {
    schrijf({ "0153": [sleutel("a")], "0141": [sleutel("b")] });
    expect(pseudoniemen().vanBsn("0153", BSN)).toBe(hmac("a", BSN).toString("hex"));
    expect(pseudoniemen().vanBsn("0141", BSN)).toBe(hmac("b", BSN).toString("hex"));
  });

  it("is wrapped by each later key, so that old pseudonyms can be carried over without the number", () => {
    schrijf({ "0153": [sleutel("a"), sleutel("b")] });
    expect(pseudoniemen().vanBsn("0153", BSN)).toBe(hmac("b", hmac("a", BSN)).toString("hex"));
  });

  it("is not made of a number that is no identity", () => {
    schrijf({ "0153": [sleutel("a")] });
    expect(["000000000", "999999999"].map((bsn) => pseudoniemen().vanBsn("0153", bsn))).toEqual([null, null]);
  });

  it("is not made where raw numbers may not come", () => {
    schrijf({ "0153": [sleutel("a")] });
    const weiger = (): unknown => pseudoniemen(false, false).vanBsn("0153", BSN);
    expect(weiger).toThrow(RuweBsnGeweigerd);
    expect(weiger).toThrow(/DRIELUIK_RUWE_BSN=ja/);
  });

  it("is not needed for a number that is nobody's, so such a number may come anywhere", () => {
    expect(["000000000", "999999999"].map((bsn) => pseudoniemen(false, false).vanBsn("0153", bsn))).toEqual([
      null,
      null,
    ]);
  });

  it("needs a key: none is made up in a file that the operator gave", () => {
    schrijf({ "0153": [sleutel("a")] });
    expect(() => pseudoniemen().vanBsn("0141", BSN)).toThrow(/geen pseudoniemsleutel voor gemeente 0141/);
    expect(() => new Pseudoniemen(null, true).vanBsn("0141", BSN)).toThrow(/DRIELUIK_PSEUDONIEM_SLEUTELS/);
    rmSync(pad());
    expect(() => pseudoniemen().vanBsn("0141", BSN)).toThrow(SleutelFout);
  });

  it.each([
    ["no object", []],
    ["no gemeente", { enschede: [sleutel("a")] }],
    ["an empty list", { "0153": [] }],
    ["a key without id", { "0153": [{ sleutel: geheim("a").toString("base64") }] }],
    ["a short key", { "0153": [{ id: "a", sleutel: "a29ydA==" }] }],
  ])("refuses a key file with %s, without showing a secret", (_, inhoud) => {
    schrijf(inhoud);
    expect(() => pseudoniemen().vanBsn("0153", BSN)).toThrow(SleutelFout);
    expect(() => pseudoniemen().vanBsn("0153", BSN)).not.toThrow(/YWFh|a29ydA/);
  });

  it("gets a key of its own per gemeente on the embedded database, in a file for its owner alone", () => {
    const eerste = pseudoniemen(true).vanBsn("0153", BSN);
    expect(pseudoniemen(true).vanBsn("0141", BSN)).not.toBe(eerste);
    expect(pseudoniemen(true).vanBsn("0153", BSN)).toBe(eerste);
    expect(statSync(pad()).mode & 0o777).toBe(0o600);
  });

  it("is the same for several processes that make the first key at the same moment", async () => {
    const programma = `
      const { sleutelsVan } = require(${JSON.stringify(join(__dirname, "../../../src/access/sleutelbestand"))});
      process.stdin.once("data", () => {
        const plaats = { pad: ${JSON.stringify(pad())}, zelfAanmaken: true };
        process.stdout.write(["0153", "0141", "0163"].map((g) => sleutelsVan(plaats, g)[0].geheim.toString("hex")).join());
        process.exit();
      });
      process.stderr.write("klaar");`;
    const processen = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ["-r", "@swc-node/register", "-e", programma]),
    );
    await Promise.all(
      processen.map(
        (een) =>
          new Promise((klaar) => een.stderr.on("data", (tekst) => String(tekst).includes("klaar") && klaar(null))),
      ),
    );
    const antwoorden = await Promise.all(
      processen.map((een) => {
        een.stdin.end("los");
        return new Promise<string>((klaar) => een.stdout.once("data", (tekst) => klaar(String(tekst))));
      }),
    );
    expect(new Set(antwoorden).size).toBe(1);
    expect(sleutelsVan({ pad: pad(), zelfAanmaken: false }, "0163")[0]?.geheim.toString("hex")).toBe(
      antwoorden[0]?.split(",")[2],
    );
    expect(readFileSync(pad(), "utf8").endsWith("\n")).toBe(true);
  });
});
