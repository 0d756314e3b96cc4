import { AANBIEDER, beeindigd, BijProef, RECORD, spreadsheet } from "../support/bij-proef";

const ANDER = { BSN: "999900055", geboortedatum: "20120000", geslacht: "M" };

describe("deliveries of Beleidsinformatie Jeugd", () => {
  let proef: BijProef;
  beforeAll(async () => {
    proef = await BijProef.open();
  });
  afterAll(() => proef.sluit());
  beforeEach(() => proef.maakLeeg());

  describe("what a delivery must say of itself", () => {
    it("is refused without aanbieder, period and grondslag, and says all three at once", async () => {
      expect(await proef.sets.weigert(spreadsheet([RECORD]), { vandaag: "2026-01-01" })).toEqual([
        expect.stringMatching(/^Noem de aanbieder/),
        expect.stringMatching(/^Noem de periode/),
        expect.stringMatching(/^Noem de grondslag/),
      ]);
      expect(await proef.weigert("2024H1", [RECORD], { grondslag: " " })).toEqual([
        expect.stringMatching(/^Noem de grondslag/),
      ]);
      expect(await proef.rijen("select * from levering where status <> 'AFGEKEURD'")).toEqual([]);
    });

    it.each(["2024K1", "2024K2"])("is refused over %s, which is no half-year", async (wanneer) => {
      expect(await proef.weigert(wanneer, [RECORD])).toEqual([expect.stringMatching(/een half jaar: van 1 januari/)]);
    });

    it("keeps its grondslag and period", async () => {
      await proef.neemt("2024H1", [RECORD]);
      expect(
        await proef.rijen(
          "select soort, afzender, periode_van, periode_tot, grondslag, status, aantal_nieuw from levering",
        ),
      ).toEqual([
        {
          soort: "bij-jeugdhulp",
          afzender: AANBIEDER,
          periode_van: "2024-01-01",
          periode_tot: "2024-07-01",
          grondslag: "Verwerkersovereenkomst 2024-1",
          status: "VERWERKT",
          aantal_nieuw: 1,
        },
      ]);
    });

    it("closes no window of a gemeente beyond its last period, and never goes back", async () => {
      const horizon = () => proef.rijen("select data_tot from gemeente where code = '0153'");
      await proef.rijen("update gemeente set data_tot = null");
      await proef.neemt("2024H2", [
        { ...RECORD, "datum aanvang": "20240801", "datum einde": "", "reden beëindiging": "" },
      ]);
      expect(await horizon()).toEqual([{ data_tot: "2025-01-01" }]);
      await proef.neemt("2024H1", [RECORD]);
      expect(await horizon()).toEqual([{ data_tot: "2025-01-01" }]);
      await proef.rijen("update gemeente set data_tot = null");
    });
  });

  describe("columns and cells", () => {
    it("may be named otherwise, and a postcode is refused with the way out", async () => {
      const anders = {
        "datum aanvang": "DATUM_AANVANG_JEUGDHULP",
        hulpvorm: "Vorm jeugdhulp",
        verwijzer: "Type verwijzer",
      };
      const rij = Object.fromEntries(
        Object.entries(RECORD).map(([naam, cel]) => [(anders as Record<string, string>)[naam] ?? naam, cel]),
      );
      const omstandigheden = {
        aanbieder: AANBIEDER,
        grondslag: "x",
        periode: { van: "2024-01-01", tot: "2024-07-01" },
        vandaag: "2026-01-01",
      };
      await proef.sets.neemt(spreadsheet([rij]), omstandigheden);
      expect(await proef.trajecten()).toHaveLength(1);
      const { gemeentecode, ...zonder } = RECORD;
      expect(gemeentecode).toBe("0153");
      expect(await proef.sets.weigert(spreadsheet([{ ...zonder, postcode: "7511AA" }]), omstandigheden)).toEqual([
        expect.stringMatching(/^1 postcode Een postcode wordt niet ingelezen/),
      ]);
      expect(await proef.weigert("2024H1", [{ ...RECORD, naam: "x" }])).toEqual([
        expect.stringMatching(/kent de kolom "naam" niet/),
      ]);
      expect(await proef.weigert("2024H1", [{ ...RECORD, aanvangsdatum: "20240304" }])).toEqual([
        expect.stringMatching(/"aanvangsdatum" staat er onder een andere naam al/),
      ]);
    });

    it("keep of a date of birth the year alone, whatever of it is known", async () => {
      const rij = (bsn: string, geboortedatum: string) => ({ ...RECORD, BSN: bsn, geboortedatum });
      await proef.neemt("2024H1", [
        rij("999900043", "20100517"),
        rij("999900055", "20110500"),
        rij("999900067", "20120000"),
      ]);
      expect(await proef.rijen("select geboortejaar, geslacht from client order by 1")).toEqual(
        [2010, 2011, 2012].map((geboortejaar) => ({ geboortejaar, geslacht: "VROUW" })),
      );
      expect(await proef.weigert("2024H1", [rij("999900043", "00000000"), rij("999900055", "20101317")])).toEqual([
        expect.stringMatching(/^2 geboortedatum Alleen bij een ongeboren kind/),
        expect.stringMatching(/^3 geboortedatum Dit klopt niet/),
      ]);
    });

    it("say per row and column what is wrong, by the names of the file", async () => {
      expect(
        await proef.weigert("2024H1", [
          { ...RECORD, verwijzer: "07" },
          { ...RECORD, hulpvorm: "05" },
          beeindigd("20240520", "31", { "datum aanvang": "20240305" }),
          beeindigd("20231231", "01", { "datum aanvang": "20230305" }),
          { ...RECORD, "datum aanvang": "20240701" },
          { ...RECORD, ...ANDER, "datum einde": "20240401" },
          RECORD,
          { ...RECORD, ...ANDER, hulpvorm: "03", "outcome 2": "8" },
          { ...RECORD, ...ANDER, hulpvorm: "04", "informant 1": "01", "outcome 3.1": "05" },
        ]),
      ).toEqual([
        expect.stringMatching(/^2 verwijzer "07" Deze code is onbekend/),
        expect.stringMatching(/^3 hulpvorm "05" Deze code is onbekend/),
        expect.stringMatching(/^4 reden beëindiging "31" Deze code is onbekend/),
        expect.stringMatching(/^5 datum einde "2023-12-31" Dit was al beëindigd voor de periode/),
        expect.stringMatching(/^6 datum aanvang "2024-07-01" Dit begint na de periode/),
        expect.stringMatching(/^7 reden beëindiging Een einde en een reden horen bij elkaar/),
        expect.stringMatching(/^8 datum aanvang Deze rij zegt iets over hetzelfde als rij 2/),
        expect.stringMatching(/^9 informant 1 Bij een meting hoort wie die invulde/),
        expect.stringMatching(/^10 outcome 3.1 "05" Deze code hoort niet bij de antwoorden/),
      ]);
      expect(await proef.rijen("select * from client")).toEqual([]);
    });
  });

  describe("a corrected period", () => {
    const voor = [
      beeindigd("20240520", "03", { "informant 1": "01", "outcome 2": "8" }),
      { ...RECORD, ...ANDER },
      { ...RECORD, ...ANDER, gemeentecode: "0141", "datum aanvang": "20240401" },
    ];

    it("leaves exactly the corrected rows, also in a gemeente that it no longer names", async () => {
      await proef.neemt("2024H1", voor);
      await proef.neemt("2024H1", [beeindigd("20240521", "01")]);
      expect(await proef.trajecten()).toEqual([
        {
          gemeente: "0153",
          hulpvorm: "02",
          aanvang: "2024-03-04",
          einde: "2024-05-21",
          reden: "01",
          in: false,
          uit: false,
          leidend: true,
        },
      ]);
      expect(await proef.ervaringen()).toEqual([]);
      expect(await proef.rijen("select count(*)::int as n from bij_regel")).toEqual([{ n: 1 }]);
      expect(await proef.rijen("select gemeente_code, status from levering order by ontvangen_op, 1")).toEqual([
        { gemeente_code: "0141", status: "VERVANGEN" },
        { gemeente_code: "0153", status: "VERVANGEN" },
        { gemeente_code: "0153", status: "VERWERKT" },
      ]);
      expect(await proef.rijen("select tabel, count(*)::int as n from vervangen_rij group by 1 order by 1")).toEqual([
        { tabel: "bij_regel", n: 3 },
        { tabel: "ervaring", n: 1 },
        { tabel: "traject", n: 3 },
      ]);
      // The same rows once more are what stood first.
      await proef.neemt("2024H1", voor);
      expect(await proef.trajecten()).toHaveLength(3);
      expect(await proef.lever("2024H1", voor)).toMatchObject({ oordeel: "AL_VERWERKT" });
    });

    it("may be empty: then nothing of the period is left", async () => {
      await proef.neemt("2024H1", voor);
      await proef.neemt("2024H1", []);
      expect(await proef.trajecten()).toEqual([]);
      expect(await proef.rijen("select distinct aanbieder_codes from client")).toEqual([{ aanbieder_codes: [] }]);
    });

    it("logs whoever changed and nobody else", async () => {
      await proef.neemt("2024H1", voor);
      await proef.rijen("delete from dirty_client");
      await proef.neemt("2024H1", [beeindigd("20240521", "03"), ...voor.slice(1)]);
      expect(
        await proef.rijen("select c.geboortejaar from dirty_client d join client c on c.id = d.client_id"),
      ).toEqual([{ geboortejaar: 2010 }]);
    });

    it("gives doelen and ervaringen of others to the line that comes nearest, or is refused", async () => {
      await proef.neemt("2024H1", [beeindigd("20240520")]);
      const bij = { gemeente: "0153", bsn: "999900043", wet: "JEUGDWET", aanbieder: AANBIEDER, aanvang: "2024-03-04" };
      await proef.sets.neemt([{ ...bij, informant: "PLEEGOUDER", afname: "2024-05-20", rapportcijfer: 9 }]);
      const [oud] = await proef.rijen<{ id: string }>("select id from traject");
      await proef.neemt("2024H1", [beeindigd("20240520", "01", { "datum aanvang": "20240320" })]);
      expect(
        await proef.rijen(
          `select t.aanvang, t.id <> '${oud?.id ?? ""}' as ander, e.informant from ervaring e join traject t on t.id = e.traject_id`,
        ),
      ).toEqual([{ aanvang: "2024-03-20", ander: true, informant: "PLEEGOUDER" }]);
      const stand = await proef.trajecten();
      expect(await proef.weigert("2024H1", [{ ...RECORD, ...ANDER }])).toEqual([
        expect.stringMatching(/^In gemeente 0153 verdwijnt bij 1 traject\(en\) de hulp waar doelen/),
      ]);
      expect(await proef.trajecten()).toEqual(stand);
    });

    it("leaves help that ran further away as it was counted", async () => {
      const eerder = beeindigd("20231115", "03", {
        "datum aanvang": "20230901",
        "informant 1": "01",
        "outcome 2": "7",
      });
      await proef.neemt("2023H2", [eerder]);
      await proef.neemt("2024H1", [beeindigd("20240520")]);
      const [voorheen] = await proef.episodes();
      await proef.neemt("2024H1", [beeindigd("20240601", "04", { "datum aanvang": "20240401" })]);
      expect((await proef.episodes())[0]).toEqual({ ...voorheen, volgende_start: "2024-04-01" });
    });
  });

  it("merges records of one hulpvorm that overlap: the first start, the last end and its reason", async () => {
    await proef.neemt("2024H1", [
      beeindigd("20240401", "03", { "datum aanvang": "20240110", verwijzer: "01", "gestart met crisis": "01" }),
      beeindigd("20240520", "01", { "datum aanvang": "20240401" }),
      beeindigd("20240301", "04", { "datum aanvang": "20240201" }),
      beeindigd("20240630", "02", { "datum aanvang": "20240521" }),
      beeindigd("20240520", "05", { "datum aanvang": "20240401", hulpvorm: "03" }),
    ]);
    expect(
      await proef.rijen(
        "select hulpvorm, aanvang, einde, reden_code, verwijzer, gestart_met_crisis as crisis from traject order by 1, 2",
      ),
    ).toEqual([
      { hulpvorm: "02", aanvang: "2024-01-10", einde: "2024-05-20", reden_code: "01", verwijzer: "01", crisis: true },
      { hulpvorm: "02", aanvang: "2024-05-21", einde: "2024-06-30", reden_code: "02", verwijzer: "02", crisis: false },
      { hulpvorm: "03", aanvang: "2024-04-01", einde: "2024-05-20", reden_code: "05", verwijzer: "02", crisis: false },
    ]);
  });

  it("tells of help that ran on and is not told of in the next period", async () => {
    await proef.neemt("2024H1", [RECORD, beeindigd("20240520", "01", ANDER)]);
    expect(await proef.neemt("2024H2", [{ ...RECORD, ...ANDER, "datum aanvang": "20240801" }])).toEqual([
      expect.stringMatching(/^Rij 2 van de vorige periode \(gemeente 0153\) liep toen door en ontbreekt nu/),
    ]);
  });
});
