import { AANBIEDER, BijProef, RECORD, spreadsheet } from "../support/bij-proef";

describe("deliveries of jeugdbescherming and jeugdreclassering", () => {
  let proef: BijProef;
  beforeAll(async () => {
    proef = await BijProef.open();
  });
  afterAll(() => proef.sluit());
  beforeEach(() => proef.maakLeeg());

  describe("maatregelen", () => {
    const { hulpvorm, verwijzer, "gestart met crisis": crisis, ...persoon } = RECORD;
    const ots = { ...persoon, "type maatregel": "11", "datum einde": "", "reden einde": "" };
    const jr = { ...ots, "type maatregel": "41", "datum einde": "20240331", "reden einde": "42" };
    const opties = { set: "bij-maatregelen" };
    const lever = (wanneer: string, rijen: readonly Record<string, string | number>[]) =>
      proef.sets.lever(spreadsheet(rijen), {
        ...opties,
        periode: wanneer === "H" ? { van: "2024-01-01", tot: "2024-07-01" } : { van: "2024-01-01", tot: "2024-04-01" },
        aanbieder: AANBIEDER,
        grondslag: "Jeugdwet art. 7.4.1",
        vandaag: "2026-01-01",
      });

    it("go per half-year or per quarter by their kind, and each period replaces itself alone", async () => {
      expect([hulpvorm, verwijzer, crisis]).toEqual(["02", "02", "02"]);
      expect((await lever("H", [ots])).bevindingen).toEqual([]);
      expect((await lever("K", [jr])).bevindingen).toEqual([]);
      expect((await lever("H", [{ ...ots, "datum einde": "20240601", "reden einde": "04" }])).oordeel).toBe("VERWERKT");
      expect(
        await proef.rijen(
          "select soort, maatregel_lijst as lijst, maatregel_code as code, einde, reden_code as reden from maatregel order by 1",
        ),
      ).toEqual([
        { soort: "JEUGDBESCHERMING", lijst: "BIJ_JB", code: "11", einde: "2024-06-01", reden: "04" },
        { soort: "JEUGDRECLASSERING", lijst: "BIJ_JR", code: "41", einde: "2024-03-31", reden: "42" },
      ]);
      expect((await lever("H", [])).oordeel).toBe("AFGEKEURD");
    });

    it("are refused in a period that is not theirs, with a code that is no maatregel or a reason of another", async () => {
      const { bevindingen } = await lever("K", [
        ots,
        { ...jr, "type maatregel": "99" },
        { ...jr, "reden einde": "04", "datum aanvang": "20240305" },
      ]);
      expect(bevindingen.map(({ rij, kolom }) => [rij, kolom])).toEqual([
        [2, "type maatregel"],
        [3, "type maatregel"],
        [3, "type maatregel"],
        [4, "reden einde"],
      ]);
    });
  });
});
