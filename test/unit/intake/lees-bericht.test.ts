import fc from "fast-check";
import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { Afgekeurd, type Bevinding } from "../../../src/intake/afgekeurd";
import type { HulpBericht } from "../../../src/intake/bericht";
import { leesBericht } from "../../../src/intake/ijw-iwmo/lees-bericht";
import { alsBron, berichtXml, type XmlHulp } from "../../support/bericht-xml";

const VOORBEELDEN = join(__dirname, "../../fixtures/berichten");
const START: XmlHulp = {
  soort: "JW305",
  regels: [{ toewijzing: "7", categorie: "45", code: "45A01", begin: "2024-03-04" }],
};
const STOP: XmlHulp = {
  soort: "JW307",
  regels: [{ toewijzing: "7", categorie: "45", begin: "2024-03-04", reden: "31", einde: "2024-06-30" }],
};

async function hulpUit(bron: AsyncIterable<Uint8Array>): Promise<HulpBericht> {
  const bericht = await leesBericht(bron);
  if (bericht.vorm !== "HULP") throw new Error(`not a start or a stop: ${bericht.vorm}`);
  return bericht;
}

const lees = (inhoud: string | Buffer): Promise<HulpBericht> => hulpUit(alsBron(inhoud));

async function bevindingen(inhoud: string | Buffer): Promise<readonly Bevinding[]> {
  try {
    await lees(inhoud);
  } catch (error) {
    if (error instanceof Afgekeurd) return error.bevindingen;
    throw error;
  }
  return [];
}

const oordeel = async (inhoud: string | Buffer): Promise<string> =>
  (await bevindingen(inhoud)).map(({ pad, melding }) => `${pad ?? ""} ${melding}`).join("\n");

describe("a message that follows the standard", () => {
  it("is read whatever its prefixes, and leaves names and the day of birth behind", async () => {
    const bericht = await leesBericht(createReadStream(join(VOORBEELDEN, "jw305-start.xml"), { highWaterMark: 7 }));
    expect(bericht).toEqual({
      vorm: "HULP",
      soort: "JW305",
      wet: "JEUGDWET",
      berichtcode: "438",
      afzender: "98765432",
      aanbieder: "98765432",
      gemeente: "0153",
      identificatie: "TWENTE-0001",
      dagtekening: "2024-03-12",
      bsn: "999900018",
      geboortejaar: 2011,
      geslacht: "VROUW",
      regels: [
        {
          pad: "/Bericht/Client/StartProducten/StartProduct[1]",
          toewijzingsnummer: "88120",
          productcategorie: "45",
          productcode: "45X01",
          aanvang: "2024-03-04",
          stop: null,
          intrekken: false,
        },
        {
          pad: "/Bericht/Client/StartProducten/StartProduct[2]",
          toewijzingsnummer: null,
          productcategorie: "41",
          productcode: null,
          aanvang: "2024-03-11",
          stop: null,
          intrekken: false,
        },
      ],
    });
    expect(JSON.stringify(bericht)).not.toMatch(/Zandoogje|Petronella|2011-09/);
  });

  it("is read for the Wmo, on one line, with a toewijzingsnummer that is a number", async () => {
    const { geslacht, wet, regels } = await hulpUit(createReadStream(join(VOORBEELDEN, "wmo307-stop.xml")));
    expect({ geslacht, wet }).toEqual({ geslacht: "ONBEKEND", wet: "WMO" });
    expect(regels[0]).toMatchObject({ toewijzingsnummer: "412", stop: { einde: "2024-05-30", reden: "31" } });
  });

  it("takes back a line by StatusAanlevering 3", async () => {
    const { regels } = await lees(
      berichtXml({ ...STOP, regels: STOP.regels.map((regel) => ({ ...regel, status: "3" })) }),
    );
    expect(regels.map(({ intrekken }) => intrekken)).toEqual([true]);
  });

  it("is read in UTF-8 with a mark, and in the old Western sets", async () => {
    const utf8 = berichtXml({ ...START, identificatie: "Één" });
    expect((await lees(`\uFEFF${utf8}`)).identificatie).toBe("Één");
    for (const tekenset of ["ISO-8859-1", "windows-1252"]) {
      const oud = Buffer.from(utf8.replace("UTF-8", tekenset), "latin1");
      expect((await lees(oud)).identificatie).toBe("Één");
    }
  });
});

describe("a file that is refused", () => {
  it.each<[string, string, RegExp]>([
    ["is empty", "", /leeg/],
    ["is no XML", "BSN;Naam\n999900018;Jansen", /niet goed gevormd bij regel 2/],
    ["is cut off", berichtXml(START).slice(0, -60), /houdt midden in dit element op/],
    ["is cut off in a tag", berichtXml(START).slice(0, 400), /niet compleet/],
    ["goes on after its end", `${berichtXml(START)}<meer/>`, /niet goed gevormd/],
    ["holds a DTD", berichtXml(START).replace("<Bericht", '<!DOCTYPE b [<!ENTITY a "aa">]><Bericht'), /DTD/],
    ["uses an entity of its own", berichtXml(START).replace("Korenwolf", "&lol;"), /niet goed gevormd/],
    [
      "is another message",
      berichtXml(START).replaceAll("jw305", "jw319"),
      /JW319 \(antwoord van de gemeente op een verzoek\) wordt niet gelezen/,
    ],
    [
      "is an answer to a declaratie",
      berichtXml(START).replaceAll("ijw/3_2/jw305", "iwmo/3_2/wmo325"),
      /WMO325 \(antwoord op een declaratie\) wordt niet gelezen/,
    ],
    ["is of another version", berichtXml(START).replaceAll("3_2", "3_1"), /iJw 3\.1.*versie 3\.2/],
    ["is of another standard", berichtXml(START).replaceAll("/ijw/", "/iwlz/"), /iWlz 3\.2/],
    ["is something else", '<rss xmlns="http://voorbeeld.nl"/>', /geen bericht van iJw of iWmo/],
    [
      "has a root of another name",
      berichtXml(START).replaceAll("Bericht xmlns", "Berichten xmlns").replace("</Bericht>", "</Berichten>"),
      /verwacht: Bericht/,
    ],
    ["mixes two namespaces", berichtXml(START).replaceAll("x:Categorie", "Categorie"), /andere namespace/],
    [
      "has an unknown element",
      berichtXml(START).replace("<Geslacht>", "<Hobby>schaken</Hobby><Geslacht>"),
      /"Hobby" hoort hier niet.*Verwacht: Geslacht/,
    ],
    ["misses an element", berichtXml(STOP).replace(/<Einddatum>.*?<\/Einddatum>/, ""), /Einddatum ontbreekt/],
    [
      "misses the last element",
      berichtXml(STOP).replace(/<StatusAanlevering>.*?<\/StatusAanlevering>/, ""),
      /StatusAanlevering ontbreekt/,
    ],
    ["has no line", berichtXml({ ...START, regels: [] }), /StartProduct ontbreekt/],
    [
      "has two of one element",
      berichtXml(START).replace("<Geslacht>", "<Geslacht>1</Geslacht><Geslacht>"),
      /mag er maar één keer staan/,
    ],
    [
      "has another order",
      berichtXml(STOP).replace(/(<RedenB.*?<\/RedenBeeindiging>)(<Eind.*?<\/Einddatum>)/, "$2$1"),
      /RedenBeeindiging ontbreekt/,
    ],
    ["has text between elements", berichtXml(START).replace("<Client>", "<Client>let op"), /geen losse tekst/],
    [
      "has an element inside text",
      berichtXml(START).replace("2024-03-04", "<b>2024</b>"),
      /hoort tekst en geen ander element/,
    ],
    ["has attributes", berichtXml(START).replace("<Geslacht>", '<Geslacht soort="x">'), /geen attributen/],
    ["has endless text", berichtXml(START).replace("Korenwolf", "o".repeat(5_000)), /langer dan 200 tekens/],
    ["declares another character set", berichtXml(START).replace("UTF-8", "UTF-7"), /"utf-7" wordt niet gelezen/],
  ])("%s", async (_, inhoud, melding) => {
    expect(await oordeel(inhoud)).toMatch(melding);
  });

  it("holds bytes that are not of its character set, or is in UTF-16", async () => {
    const latin1 = Buffer.from(berichtXml({ ...START, identificatie: "Één" }), "latin1");
    expect(await oordeel(latin1)).toMatch(/geen geldige UTF-8/);
    expect(await oordeel(Buffer.from(`\uFEFF${berichtXml(START)}`, "utf16le"))).toMatch(/UTF-16/);
  });

  it("is larger than any message can be, and is not read to its end", async () => {
    let gegeven = 0;
    async function* eindeloos(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<?xml version="1.0"?>');
      for (;;) {
        gegeven += 1;
        yield Buffer.alloc(1_000_000, " ");
      }
    }
    await expect(leesBericht(eindeloos())).rejects.toThrow(/groter dan 16 MB/);
    expect(gegeven).toBeLessThan(20);
  });
});

describe("a value that is refused", () => {
  const regel = (wijziging: Partial<XmlHulp["regels"][number]>): string =>
    berichtXml({ ...STOP, regels: STOP.regels.map((een) => ({ ...een, ...wijziging })) });

  it.each<[string, string, RegExp]>([
    [
      "a day that does not exist",
      regel({ einde: "2027-06-31" }),
      /StopProduct\[1\]\/Einddatum "2027-06-31" is hier niet goed.*bestaande datum/,
    ],
    ["a date with a time zone", regel({ begin: "2024-03-04+01:00" }), /Begindatum .*zonder tijdzone/],
    ["a date with a time", regel({ begin: "2024-03-04T00:00:00" }), /Begindatum/],
    [
      "an end before the beginning",
      regel({ einde: "2024-03-03" }),
      /Einddatum 2024-03-03 ligt voor Begindatum 2024-03-04/,
    ],
    ["an empty element", regel({ reden: "" }), /RedenBeeindiging Dit element is leeg/],
    ["a toewijzingsnummer of ten digits", regel({ toewijzing: "1234567890" }), /ten hoogste 9 cijfers/],
    ["a productcode of six characters", regel({ code: "45A012" }), /1 tot en met 5 tekens/],
    ["an unknown status", regel({ status: "4" }), /StatusAanlevering "4" is hier niet goed/],
    ["status 9", regel({ status: "9" }), /hoort niet in een start- of stopbericht/],
    [
      "a BerichtCode of another message",
      berichtXml({ ...START, berichtcode: "440" }),
      /hoort bij JW307, maar dit is een JW305/,
    ],
    ["a BerichtCode that does not exist", berichtXml({ ...START, berichtcode: "999" }), /"999" bestaat niet/],
    ["another version in the header", berichtXml({ ...START, subversie: "1" }), /Versie 3\.1/],
    ["an AGB of seven digits", berichtXml({ ...START, afzender: "9876543" }), /Afzender "9876543".*8 cijfers/],
    ["a gemeente by name", berichtXml({ ...START, gemeente: "Enschede" }), /Ontvanger "Enschede".*4 cijfers/],
    [
      "an Identificatie of thirteen characters",
      berichtXml({ ...START, identificatie: "1234567890123" }),
      /1 tot en met 12 tekens/,
    ],
    ["an unknown geslacht", berichtXml({ ...START, geslacht: "M" }), /0 \(onbekend\), 1 \(man\) of 2 \(vrouw\)/],
    [
      "a number that fails the elfproef",
      berichtXml({ ...START, bsn: "999900044" }),
      /\/Bericht\/Client\/Bsn .*elfproef/,
    ],
    [
      "a pseudonym for a number",
      berichtXml({ ...START, bsn: "a".repeat(64) }),
      /\/Bericht\/Client\/Bsn De waarde is hier niet goed.*9 cijfers/,
    ],
    ["a birth after the dagtekening", berichtXml({ ...START, geboortedatum: "2025-02-03" }), /na de dagtekening/],
    ["a birth of 121 years ago", berichtXml({ ...START, geboortedatum: "1903-12-30" }), /120 jaar/],
    [
      "an unknown day that is filled in",
      berichtXml({ ...START, geboortedatum: "2010-05-17", datumGebruik: "1" }),
      /DatumGebruik 1/,
    ],
  ])("%s", async (_, inhoud, melding) => {
    expect(await oordeel(inhoud)).toMatch(melding);
  });

  it("is told together with all others", async () => {
    const inhoud = regel({ begin: "gisteren", einde: "morgen", reden: "x" });
    expect((await bevindingen(inhoud)).map(({ pad }) => pad?.split("/").at(-1))).toEqual([
      "Begindatum",
      "RedenBeeindiging",
      "Einddatum",
    ]);
  });

  it("is a line that stands there twice", async () => {
    expect(await oordeel(berichtXml({ ...STOP, regels: [...STOP.regels, ...STOP.regels] }))).toMatch(
      /StopProduct\[2\] Dit product staat al in het bericht, bij .*StopProduct\[1\]/,
    );
  });

  it("may be unknown: a birth of which nothing is known, and a number that is no identity", async () => {
    const onbekend = { ...START, geboortedatum: "1900-01-01", datumGebruik: "3", bsn: "999999999" };
    expect((await lees(berichtXml(onbekend))).geboortejaar).toBe(1900);
    const ongeboren = { ...START, geboortedatum: "2025-04-01", bsn: "000000000" };
    expect((await lees(berichtXml(ongeboren))).geboortejaar).toBe(2025);
  });
});

describe("what a refusal says", () => {
  it("holds no number, name or birth date, however the file is broken", async () => {
    const heel = readFileSync(join(VOORBEELDEN, "jw307-stop.xml"));
    const geheim = /999900018|Zandoogje|2011-09-17/;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(heel.length - 1),
        fc.nat(200),
        fc.uint8Array({ maxLength: 12 }),
        fc.constantFrom("", "9999000", "<Bsn>", "</s:Naam>", "&", "<![CDATA["),
        async (plaats, weg, bytes, tekst) => {
          const stuk = Buffer.concat([
            heel.subarray(0, plaats),
            bytes,
            Buffer.from(tekst),
            heel.subarray(plaats + weg),
          ]);
          expect(await oordeel(stuk)).not.toMatch(geheim);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it("comes for any bytes at all, never as a crash", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await bevindingen(Buffer.from(bytes))).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
