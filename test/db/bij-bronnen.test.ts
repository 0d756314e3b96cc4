import { AANBIEDER, beeindigd, BijProef, RECORD } from "../support/bij-proef";
import { bericht, LIJN, stop } from "../support/bericht-proef";

/** The line of the record, told by messages; 45 is ambulant and so hulpvorm 02. */
const START = bericht("A", [LIJN]);
const STOP = bericht("B", [stop("2024-05-20", "32")]);
const TEVREDEN = { "informant 1": "01", "outcome 2": "8", "outcome 3.1": "03" };
const UIT_BIJ = beeindigd("20240520", "03");

const VOORRANG = {
  gemeente: "0153",
  aanbieder: AANBIEDER,
  wet: "JEUGDWET",
  van: "2024-01-01",
  tot: "2025-01-01",
  bron: "BIJ",
};

describe("messages and Beleidsinformatie Jeugd of the same help", () => {
  let proef: BijProef;
  beforeAll(async () => {
    proef = await BijProef.open();
  });
  afterAll(() => proef.sluit());
  beforeEach(() => proef.maakLeeg());

  const berichten = async (): Promise<void> => {
    await proef.bericht(START);
    await proef.bericht(STOP);
  };
  const leidend = (): Promise<Record<string, unknown>[]> =>
    proef.rijen("select bron, leidend from traject order by bron, aanvang");
  const BERICHT_LEIDT = [
    { bron: "BERICHT", leidend: true },
    { bron: "BIJ", leidend: false },
  ];
  const BIJ_LEIDT = [
    { bron: "BERICHT", leidend: false },
    { bron: "BIJ", leidend: true },
  ];

  it("make the same episodes, alone, together and in either order", async () => {
    await berichten();
    const alleenBerichten = await proef.episodes();
    expect(alleenBerichten).toMatchObject([
      { aanvang: "2024-03-04", einde: "2024-05-20", reden: "03", instroom: true, beeindigd: true },
    ]);
    expect(await proef.neemt("2024H1", [UIT_BIJ])).toEqual([]);
    expect(await leidend()).toEqual(BERICHT_LEIDT);
    expect(await proef.episodes()).toEqual(alleenBerichten);

    await proef.maakLeeg();
    await proef.neemt("2024H1", [UIT_BIJ]);
    expect(await proef.episodes()).toEqual(alleenBerichten);
    await berichten();
    expect(await leidend()).toEqual(BERICHT_LEIDT);
    expect(await proef.episodes()).toEqual(alleenBerichten);
  });

  it("are told apart by more than O days: then both lead", async () => {
    await berichten();
    await proef.neemt("2024H1", [{ ...RECORD, "datum aanvang": "20240604" }]);
    expect((await leidend()).map((rij) => rij["leidend"])).toEqual([true, true]);
    await proef.neemt("2024H1", [{ ...RECORD, "datum aanvang": "20240603" }]);
    expect(await leidend()).toEqual(BERICHT_LEIDT);
  });

  it("give the answers to the line that leads, and take them along when that changes", async () => {
    const jeugdige = { informant: "JEUGDIGE", afname: "2024-05-20", cijfer: 8, verder: "03", schaal: "v7" };
    await proef.neemt("2024H1", [{ ...UIT_BIJ, ...TEVREDEN, "informant 2": "02", "outcome 2 meting 2": "6" }]);
    const ouder = { informant: "OUDER", afname: "2024-05-20", cijfer: 6, verder: null, schaal: null };
    expect(await proef.ervaringen()).toEqual([
      { bron: "BIJ", ...jeugdige },
      { bron: "BIJ", ...ouder },
    ]);
    const voor = await proef.episodes();
    await berichten();
    expect(await proef.ervaringen()).toEqual([
      { bron: "BERICHT", ...jeugdige },
      { bron: "BERICHT", ...ouder },
    ]);
    expect(await proef.episodes()).toEqual(voor);
    await proef.sets.neemt([VOORRANG]);
    expect((await proef.ervaringen()).map((rij) => rij["bron"])).toEqual(["BIJ", "BIJ"]);
    // A message that is taken back takes no answers with it.
    await proef.sets.neemt([{ ...VOORRANG, bron: "BERICHT" }]);
    await proef.bericht(bericht("C", [stop("2024-05-20", "32", "3")], { dagtekening: "2025-01-02" }));
    await proef.bericht(bericht("D", [{ ...LIJN, status: "3" }], { dagtekening: "2025-01-03" }));
    expect(await leidend()).toEqual([{ bron: "BIJ", leidend: true }]);
    expect((await proef.ervaringen()).map((rij) => rij["bron"])).toEqual(["BIJ", "BIJ"]);
    expect(await proef.episodes()).toEqual(voor);
  });

  it("never count an informant twice: what was said elsewhere stays, and the delivery is told", async () => {
    await berichten();
    const bij = { gemeente: "0153", bsn: "999900043", wet: "JEUGDWET", aanbieder: AANBIEDER, aanvang: "2024-03-04" };
    await proef.sets.neemt([{ ...bij, informant: "JEUGDIGE", afname: "2024-05-18", rapportcijfer: 5 }]);
    const levering = [{ ...UIT_BIJ, ...TEVREDEN, "informant 2": "02", "outcome 2 meting 2": "6" }];
    expect(await proef.neemt("2024H1", levering)).toEqual([
      expect.stringMatching(/^2 Het antwoord van de jeugdige telt niet mee/),
    ]);
    expect((await proef.ervaringen()).map(({ informant, cijfer }) => [informant, cijfer])).toEqual([
      ["JEUGDIGE", 5],
      ["OUDER", 6],
    ]);
  });

  describe("bronvoorrang", () => {
    it("lets Beleidsinformatie Jeugd lead in its time, before or after anything was delivered", async () => {
      await berichten();
      await proef.neemt("2024H1", [UIT_BIJ]);
      await proef.sets.neemt([VOORRANG]);
      expect(await leidend()).toEqual(BIJ_LEIDT);
      expect(await proef.sets.neemt([{ ...VOORRANG, van: "2024-05-21" }])).toMatchObject({ nieuw: 1, gewijzigd: 0 });
      expect(await leidend()).toEqual(BIJ_LEIDT);
      expect(await proef.sets.neemt([{ ...VOORRANG, bron: "BERICHT" }])).toMatchObject({ nieuw: 0, gewijzigd: 1 });
      expect(await leidend()).toEqual(BERICHT_LEIDT);

      await proef.maakLeeg();
      await proef.sets.neemt([VOORRANG]);
      await proef.neemt("2024H1", [UIT_BIJ]);
      await berichten();
      expect(await leidend()).toEqual(BIJ_LEIDT);
    });

    it("logs who flips, and nobody else", async () => {
      await berichten();
      await proef.neemt("2024H1", [
        UIT_BIJ,
        { ...RECORD, BSN: "999900055", geboortedatum: "20110000", hulpvorm: "03" },
      ]);
      await proef.rijen("delete from dirty_client");
      await proef.sets.neemt([VOORRANG]);
      await proef.sets.neemt([{ ...VOORRANG, tot: "2026-01-01" }]);
      expect(
        await proef.rijen("select c.geboortejaar from dirty_client d join client c on c.id = d.client_id"),
      ).toEqual([{ geboortejaar: 2010 }]);
    });

    it("leaves no help that nobody counts: a line beside a message that lost leads", async () => {
      await proef.bericht(START);
      await proef.sets.neemt([{ ...VOORRANG, tot: "2024-05-01" }]);
      await proef.neemt("2024H1", [beeindigd("20240410"), { ...RECORD, hulpvorm: "03", "datum aanvang": "20240601" }]);
      expect(await leidend()).toEqual([
        { bron: "BERICHT", leidend: false },
        { bron: "BIJ", leidend: true },
        { bron: "BIJ", leidend: true },
      ]);
    });
  });

  it("are held beside each other, by row number and without anything of a person", async () => {
    await berichten();
    const waarschuwingen = await proef.neemt("2024H1", [
      beeindigd("20240520", "01"),
      { ...RECORD, BSN: "999900055", geboortedatum: "20110000" },
    ]);
    expect(waarschuwingen).toEqual([
      expect.stringMatching(/^2 reden beëindiging De reden is anders dan in het stopbericht/),
      expect.stringMatching(/^3 datum aanvang Van deze hulp is geen startbericht verwerkt/),
    ]);
    expect(await proef.neemt("2024H1", [RECORD])).toEqual([
      expect.stringMatching(/^2 datum einde Het einde is anders dan in de start- en stopberichten/),
    ]);
    expect(waarschuwingen.join()).not.toMatch(/9999|2010|2024/);
  });

  it("reads an answer on the scale of its period, and counts none of an older one as the new", async () => {
    const oud = beeindigd("20210520", "01", { "datum aanvang": "20210304", "informant 1": "01", "outcome 3.1": "04" });
    await proef.neemt("2021H1", [oud]);
    expect(await proef.ervaringen()).toMatchObject([{ verder: "04", schaal: "v5" }]);
    expect(await proef.episodes()).toMatchObject([{ ervaringen: [["OUDER", null, null]] }]);
    expect(await proef.neemt("2021H1", [{ ...oud, geboortedatum: "20050101", "outcome 3.1": "05" }])).toEqual([]);
    expect(await proef.weigert("2024H1", [{ ...UIT_BIJ, "informant 1": "01", "outcome 3.1": "05" }])).toEqual([
      expect.stringMatching(/^2 outcome 3.1 "05" Deze code hoort niet bij de antwoorden/),
    ]);
  });
});
