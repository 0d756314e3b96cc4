import { historie } from "../../src/aggregations";
import { asQueryable } from "../../src/data/queryable-pg";
import { alsBron, berichtXml } from "./../support/bericht-xml";
import { verwerkBericht } from "../../src/intake/verwerk-bericht";
import { SetProef } from "../support/set-proef";

describe("reference data as deliveries", () => {
  let proef: SetProef;
  beforeEach(async () => {
    proef = await SetProef.open();
  });
  afterEach(() => proef.sluit());

  const product = {
    wet: "JEUGDWET",
    code: "45A04",
    productcategorie: "45",
    omschrijving: "Begeleiding",
    hulpvorm: "02",
  };

  async function start(): Promise<void> {
    const xml = berichtXml({
      soort: "JW305",
      regels: [{ toewijzing: "1", categorie: "45", code: "45A04", begin: "2024-03-04" }],
    });
    expect((await verwerkBericht(alsBron(xml), proef.intake)).oordeel).toBe("VERWERKT");
  }
  const hulpvorm = () => proef.rijen("select hulpvorm, segment, ondersteuningsbehoefte, niveau from traject");

  it("reads a product by the gemeente's own word before the national one, in whatever order they come", async () => {
    await proef.neemt([{ ...product, hulpvorm: "03" }]);
    await start();
    expect(await hulpvorm()).toEqual([{ hulpvorm: "03", segment: null, ondersteuningsbehoefte: null, niveau: null }]);
    await proef.rijen("delete from dirty_client");
    const eigen = { ...product, gemeente: "0153", hulpvorm: "04", ondersteuningsbehoefte: "2", niveau: "1" };
    expect(await proef.neemt([eigen])).toMatchObject({ nieuw: 1, gewijzigd: 0, gemeenten: ["0000"] });
    expect(await hulpvorm()).toEqual([{ hulpvorm: "04", segment: null, ondersteuningsbehoefte: "2", niveau: "1" }]);
    expect(await proef.rijen("select count(*)::int as n from dirty_client")).toEqual([{ n: 1 }]);
    // Another gemeente's word changes nothing here.
    await proef.neemt([{ ...eigen, gemeente: "0141", hulpvorm: "01" }]);
    expect(await hulpvorm()).toEqual([{ hulpvorm: "04", segment: null, ondersteuningsbehoefte: "2", niveau: "1" }]);
    expect(await proef.rijen("select count(*)::int as n from dirty_client")).toEqual([{ n: 1 }]);
  });

  it("counts the clients of an aanbieder again when it turns out to be exempt", async () => {
    await start();
    await proef.rijen("delete from dirty_client");
    const aanbieder = { aanbieder: "98765432", naam: "Voorbeeldzorg", solistisch: "ja" };
    expect(await proef.neemt([aanbieder])).toMatchObject({ gewijzigd: 1 });
    expect(await proef.rijen("select naam, solistisch from aanbieder")).toEqual([
      { naam: "Voorbeeldzorg", solistisch: true },
    ]);
    expect(await proef.rijen("select count(*)::int as n from dirty_client")).toEqual([{ n: 1 }]);
    expect(await proef.lever([aanbieder])).toMatchObject({ oordeel: "AL_VERWERKT" });
  });

  it("tells a team from a wijk by its columns, and a contract from neither", async () => {
    expect(await proef.neemt([{ gemeente: "0153", team: "OOST", naam: "Wijkteam Oost" }])).toMatchObject({
      soort: "teams",
    });
    expect(await proef.neemt([{ gemeente: "0153", wijk: "W1", naam: "Binnenstad" }])).toMatchObject({
      soort: "wijken",
    });
    const contract = {
      gemeente: "0153",
      aanbieder: "98765432",
      wet: "JEUGDWET",
      nummer: "C1",
      van: "2024-01-01",
      tot: "2026-01-01",
    };
    expect(await proef.neemt([contract])).toMatchObject({ soort: "contracten" });
    expect(await proef.weigert([{ ...contract, tot: "2023-01-01" }])).toEqual([expect.stringContaining("2 tot")]);
    expect(await proef.weigert("gemeente;jaar;inwoners;bron\r\n0153;2024;0;CBS\r\n")).toEqual([
      expect.stringContaining("2 inwoners"),
    ]);
  });

  it("keeps the series of the old monitor for questions of bron HISTORIE", async () => {
    await proef.neemt([
      { versie: "1", oud_product: "BEGELEIDING", ondersteuningsbehoefte: "2", geldig_van: "2019-01-01" },
    ]);
    const rij = {
      indicator: "CLIENTEN",
      definitieversie: "2019",
      periode_van: "2022-01-01",
      periode_tot: "2023-01-01",
    };
    await proef.neemt([
      { ...rij, gemeente: "0153", oud_product: "BEGELEIDING", teller: "412" },
      { ...rij, gemeente: "0141", oud_product: "BEGELEIDING", teller: "99" },
    ]);
    const vraag = {
      indicatoren: ["CLIENTEN"],
      periode: { van: "2022-01-01", tot: "2023-01-01" },
      groepeer: ["GEMEENTE", "ONDERSTEUNINGSBEHOEFTE"] as const,
      filter: {},
      bij: [],
    };
    const { rijen } = await historie(asQueryable(proef.database.lezer), vraag, {
      gemeenten: ["0141", "0153"],
      aanbieders: "ALLE",
    });
    expect(
      rijen.map(({ dimensies, teller, reeksbreuk }) => [
        dimensies.GEMEENTE,
        dimensies.ONDERSTEUNINGSBEHOEFTE,
        teller,
        reeksbreuk,
      ]),
    ).toEqual([
      ["0141", "2", 99, true],
      ["0153", "2", 412, true],
    ]);
    expect(await proef.weigert([{ ...rij, indicator: "GELUK", gemeente: "0153", teller: "1" }])).toEqual([
      expect.stringContaining('2 indicator "GELUK" Deze indicator bestaat niet'),
    ]);
  });

  it("keeps a figure of CBS apart from what is counted", async () => {
    const cijfer = {
      bron: "STATLINE",
      tabel: "85097NED",
      indicator: "VOORTIJDIG",
      gemeente: "0153",
      periode_van: "2024-01-01",
      periode_tot: "2024-07-01",
      waarde: "0,18",
      eenheid: "AANDEEL",
    };
    await proef.neemt([cijfer]);
    expect(await proef.neemt([{ ...cijfer, waarde: "0,19" }])).toMatchObject({ gewijzigd: 1 });
    expect(await proef.rijen("select waarde, aanbieder_code from referentiecijfer")).toEqual([
      { waarde: 0.19, aanbieder_code: "" },
    ]);
    expect(await proef.weigert([{ ...cijfer, waarde: "19" }])).toEqual([
      expect.stringContaining("Deel een percentage door 100"),
    ]);
  });
});
