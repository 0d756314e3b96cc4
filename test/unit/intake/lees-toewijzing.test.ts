import { leesBericht } from "../../../src/intake/ijw-iwmo/lees-bericht";
import { oordeel } from "../../support/bericht-oordeel";
import { alsBron, berichtXml, WEG_TE_LATEN, type XmlProduct, type XmlToewijzing } from "../../support/bericht-xml";

const TOEWIJZING: XmlToewijzing = { soort: "JW301", producten: [{ toewijzing: "7" }] };

const met = (product: Partial<XmlProduct>, ...meer: readonly XmlProduct[]): string =>
  berichtXml({ ...TOEWIJZING, producten: [{ toewijzing: "7", ...product }, ...meer] });

describe("a 301", () => {
  it("comes from the gemeente and is for the aanbieder; of people only number, year and geslacht stay", async () => {
    const bericht = await leesBericht(
      alsBron(
        met(
          { einde: "2024-12-31", omvang: ["120", "01", "2"] },
          { toewijzing: "0008", categorie: "41", budget: "150000", einde: "2024-06-30", code: "" },
        ),
      ),
    );
    expect(bericht).toEqual({
      vorm: "TOEWIJZING",
      soort: "JW301",
      wet: "JEUGDWET",
      berichtcode: "436",
      afzender: "0153",
      aanbieder: "98765432",
      gemeente: "0153",
      identificatie: "K1",
      dagtekening: "2024-12-31",
      bsn: "999900043",
      geboortejaar: 2010,
      geslacht: "VROUW",
      regels: [
        {
          pad: "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]",
          toewijzingsnummer: "7",
          productcategorie: "45",
          productcode: "45A01",
          datum: "2024-02-20",
          tijd: "10:00:00",
          ingangsdatum: "2024-03-01",
          einddatum: "2024-12-31",
          redenWijziging: null,
          omvang: { volume: 120, eenheid: "01", frequentie: "2" },
          budget: null,
        },
        expect.objectContaining({ toewijzingsnummer: "8", productcode: null, omvang: null, budget: 150_000 }),
      ],
    });
    expect(JSON.stringify(bericht)).not.toMatch(
      /Korenwolf|Hamsterwang|Graanpad|7511ZZ|0531234567|Friesisch|GRAAN|Belt/,
    );
  });

  it("may leave out what the standard lets it, and is held to no form in what is dropped", async () => {
    const { overig, relaties, adres } = WEG_TE_LATEN;
    const kaal = berichtXml(TOEWIJZING)
      .replace(overig, "")
      .replace(relaties, "")
      .replace(adres, "<Contactgegevens><Iets><x:Anders/></Iets></Contactgegevens>");
    expect((await leesBericht(alsBron(kaal))).regels).toHaveLength(1);
  });

  it.each<[string, string, RegExp]>([
    ["is of another version", berichtXml(TOEWIJZING).replaceAll("3_2", "3_1"), /versie 3\.2/],
    ["names another version", berichtXml({ ...TOEWIJZING, subversie: "1" }), /BerichtVersie Versie 3\.1/],
    ["has the BerichtCode of an answer", berichtXml({ ...TOEWIJZING, berichtcode: "437" }), /hoort bij JW302/],
    [
      "has another order",
      berichtXml(TOEWIJZING).replace(
        /(<Toewijzingsdatum>.*?<\/Toewijzingsdatum>)(<Toew.*?<\/Toewijzingstijd>)/,
        "$2$1",
      ),
      /ToegewezenProduct\[1\] Element Toewijzingsdatum ontbreekt/,
    ],
    ["misses its addresses", berichtXml(TOEWIJZING).replace(WEG_TE_LATEN.adres, ""), /Contactgegevens ontbreekt/],
    ["misses the name", berichtXml(TOEWIJZING).replace(WEG_TE_LATEN.naam, ""), /Naam ontbreekt/],
    [
      "misses a date",
      berichtXml(TOEWIJZING).replace(/<Ingangsdatum>.*?<\/Ingangsdatum>/, ""),
      /Ingangsdatum ontbreekt/,
    ],
    [
      "misses the frequency",
      berichtXml(TOEWIJZING).replace(/<x:Frequentie>.*?<\/x:Frequentie>/, ""),
      /Omvang Element Frequentie ontbreekt/,
    ],
    ["has no product", berichtXml({ ...TOEWIJZING, producten: [] }), /ToegewezenProduct ontbreekt/],
    ["goes from the aanbieder", berichtXml({ ...TOEWIJZING, gemeente: "98765432" }), /Afzender "98765432".*4 cijfers/],
    [
      "is cut off in what is dropped",
      berichtXml(TOEWIJZING).slice(0, berichtXml(TOEWIJZING).indexOf("Hamsterwang")),
      /Relaties Het bestand houdt midden in dit element op/,
    ],
    [
      "holds a DTD",
      berichtXml(TOEWIJZING).replace("<Bericht", '<!DOCTYPE b SYSTEM "file:///etc/passwd"><Bericht'),
      /DTD/,
    ],
    [
      "has attributes in what is read",
      berichtXml(TOEWIJZING).replace("<Relaties>", '<Relaties van="x">'),
      /geen attributen/,
    ],
    [
      "drops without end in depth",
      berichtXml(TOEWIJZING).replace(
        WEG_TE_LATEN.relaties,
        `<Relaties>${"<a>".repeat(40)}${"</a>".repeat(40)}</Relaties>`,
      ),
      /Relaties Dit element is groter of dieper/,
    ],
    [
      "drops without end in number",
      berichtXml(TOEWIJZING).replace(WEG_TE_LATEN.relaties, `<Relaties>${"<a/>".repeat(6_000)}</Relaties>`),
      /Relaties Dit element is groter of dieper/,
    ],
    [
      "drops without end in text",
      berichtXml(TOEWIJZING).replace(WEG_TE_LATEN.relaties, `<Relaties>${"o".repeat(250_000)}</Relaties>`),
      /Relaties Dit element is groter of dieper/,
    ],
    ["has a number that fails the elfproef", berichtXml({ ...TOEWIJZING, bsn: "999900044" }), /Client\/Bsn .*elfproef/],
    ["has a time with a zone", met({ tijd: "10:00:00Z" }), /Toewijzingstijd "10:00:00Z"/],
    ["has a time that does not exist", met({ tijd: "24:00:00" }), /Toewijzingstijd/],
    ["has a volume with decimals", met({ omvang: ["1.5", "04", "4"] }), /Omvang\/Volume .*geheel getal/],
    ["ends before it begins (CS003)", met({ einde: "2024-02-29" }), /Einddatum De einddatum ligt voor de ingangsdatum/],
    [
      "is withdrawn with an end of its own (CS335)",
      met({ reden: "13", einde: "2024-03-02" }),
      /RedenWijziging Reden 13/,
    ],
    ["is withdrawn without an end (CS335)", met({ reden: "13" }), /RedenWijziging Reden 13/],
    ["has a budget and no end (CD075)", met({ code: "", budget: "1000" }), /Einddatum Bij een budget/],
    ["is per week and has no end (CD076)", met({ omvang: ["2", "04", "2"] }), /Einddatum Bij frequentie 2/],
    [
      "has a budget and an omvang (CD077, CD078)",
      met({ budget: "1000", omvang: ["2", "04", "4"], einde: "2024-12-31" }),
      /Budget Een toewijzing heeft/,
    ],
    ["has neither budget nor product (CD079)", met({ categorie: "", code: "" }), /Product Zonder budget/],
    [
      "has a product code and no omvang (CD041)",
      met({ budget: "1000", einde: "2024-12-31" }),
      /Omvang Bij een productcode/,
    ],
    [
      "has an omvang for a category alone (CD080)",
      met({ code: "", omvang: ["2", "04", "4"] }),
      /Omvang Zonder productcode/,
    ],
    ["has etmalen per day (CS338)", met({ omvang: ["1", "14", "1"] }), /Omvang\/Frequentie Bij deze eenheid/],
    [
      "has a number twice (TR101)",
      met({}, { toewijzing: "07", code: "45A02" }),
      /ToegewezenProduct\[2\]\/ToewijzingNummer .*staat al .*ToegewezenProduct\[1\]/,
    ],
    [
      "has a product twice in one period (TR302)",
      met({ einde: "2024-05-31" }, { toewijzing: "8", ingang: "2024-05-31" }),
      /ToegewezenProduct\[2\] Dit product overlapt in tijd met/,
    ],
  ])("that %s is refused", async (_, inhoud, melding) => {
    expect(await oordeel(inhoud)).toMatch(melding);
  });

  it.each<[string, string]>([
    ["one product in two periods", met({ einde: "2024-05-31" }, { toewijzing: "8", ingang: "2024-06-01" })],
    ["one product twice when one is withdrawn", met({ reden: "13", einde: "2024-03-01" }, { toewijzing: "8" })],
    ["two products of one category", met({}, { toewijzing: "8", code: "45A02" })],
    [
      "a category with an omvang until 2020",
      met({ code: "", omvang: ["2", "04", "4"], ingang: "2020-01-01", einde: "2020-12-31" }),
    ],
    ["a time with a fraction", met({ tijd: "23:59:59.999" })],
  ])("may hold %s", async (_, inhoud) => {
    expect(await oordeel(inhoud)).toBe("");
  });

  it("with more products than anyone is granted is refused before they are compared in pairs", async () => {
    const producten = Array.from({ length: 1_001 }, (_, plaats) => ({ toewijzing: String(plaats) }));
    expect(await oordeel(berichtXml({ ...TOEWIJZING, producten }))).toMatch(/meer dan 1000 producten/);
  });
});
