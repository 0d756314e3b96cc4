import { bericht, BerichtProef, LIJN, stop, volgordes } from "../support/bericht-proef";
import type { XmlRegel } from "../support/bericht-xml";

describe("messages that come in any order", () => {
  let proef: BerichtProef;
  beforeAll(async () => {
    proef = await BerichtProef.open();
  });
  afterAll(() => proef.sluit());
  beforeEach(() => proef.maakLeeg());

  describe("in any order", () => {
    it("a start and a stop make one ended traject", async () => {
      const eind = await proef.gelijkInElkeVolgorde([bericht("A", [LIJN]), bericht("A", [stop("2024-06-30")])]);
      expect(eind).toEqual([
        expect.objectContaining({
          team_code: "ONVERDEELD",
          aanbieder_codes: ["98765432"],
          einde: "2024-06-30",
          reden_lijst: "JZ588",
          reden_versie: "3.2",
          reden_code: "31",
          markeringen: [],
          bron: "BERICHT",
          leidend: true,
        }),
      ]);
    });

    it("a start, a temporary stop and a definitive stop end for good", async () => {
      const eind = await proef.gelijkInElkeVolgorde([
        bericht("A", [LIJN], { dagtekening: "2024-04-01" }),
        bericht("B", [stop("2024-05-01", "20")], { dagtekening: "2024-05-02" }),
        bericht("C", [stop("2024-06-30", "32")], { dagtekening: "2024-07-01" }),
      ]);
      expect(eind).toEqual([expect.objectContaining({ einde: "2024-06-30", reden_code: "32", markeringen: [] })]);
    });

    it("starts and stops of both laws believe the latest message about the client", async () => {
      const wmo: XmlRegel = { toewijzing: "7", categorie: "02", begin: "2024-02-01" };
      const eind = await proef.gelijkInElkeVolgorde([
        bericht("A", [LIJN], { dagtekening: "2024-04-01", geboortedatum: "2010-01-01" }),
        bericht("A", [stop("2024-06-30")], { dagtekening: "2024-07-01", geboortedatum: "2009-01-01", geslacht: "1" }),
        {
          soort: "WMO305",
          identificatie: "A",
          regels: [wmo],
          dagtekening: "2024-07-01",
          geboortedatum: "1967-08-13",
          geslacht: "0",
        },
        {
          soort: "WMO307",
          identificatie: "B",
          regels: [{ ...wmo, begin: "2024-02-15", einde: "2024-06-01", reden: "31" }],
          dagtekening: "2024-06-02",
          geboortedatum: "1950-01-01",
        },
      ]);
      // Of one dagtekening the key of the message decides: WMO comes after JEUGDWET.
      expect(eind).toHaveLength(3);
      expect(eind).toEqual([
        expect.objectContaining({ geboortejaar: 1967, geslacht: "ONBEKEND", wet: "JEUGDWET", einde: "2024-06-30" }),
        expect.objectContaining({
          geboortejaar: 1967,
          wet: "WMO",
          aanvang: "2024-02-01",
          einde: null,
          markeringen: [],
        }),
        expect.objectContaining({
          wet: "WMO",
          aanvang: "2024-02-15",
          reden_lijst: "WMO588",
          markeringen: ["START_ONTBREEKT"],
        }),
      ]);
    });

    it("several products of one client stay apart", async () => {
      const ander: XmlRegel = { ...LIJN, toewijzing: "8", code: "45A02", begin: "2024-03-20" };
      const eind = await proef.gelijkInElkeVolgorde([
        bericht("A", [LIJN, ander]),
        bericht("A", [stop("2024-06-30"), { ...ander, einde: "2024-08-01", reden: "34" }]),
        bericht("B", [{ ...LIJN, begin: "2024-09-01" }]),
      ]);
      expect(eind).toHaveLength(3);
    });
  });

  describe("stops that contradict each other", () => {
    it.each([
      [
        "a second definitive stop with another date",
        [stop("2024-06-30"), stop("2024-07-01")],
        /andere definitieve stop .*2024-06-30, reden 31/,
      ],
      [
        "a second definitive stop with another reden",
        [stop("2024-06-30"), stop("2024-06-30", "32")],
        /andere definitieve stop/,
      ],
      ["a second temporary stop", [stop("2024-05-01", "20"), stop("2024-05-02", "20")], /andere tijdelijke stop/],
      [
        "a definitive stop before the temporary one",
        [stop("2024-05-01", "20"), stop("2024-04-30")],
        /ligt voor de tijdelijke/,
      ],
      [
        "a temporary stop after the definitive one",
        [stop("2024-06-30"), stop("2024-07-01", "20")],
        /ligt voor de tijdelijke/,
      ],
    ])("%s is refused, and leaves nothing", async (_, [eerste, tweede], melding) => {
      await proef.verwerkAlle([bericht("A", [LIJN]), bericht("A", eerste ? [eerste] : [])]);
      const voor = await proef.stand();
      expect(
        await proef.oordeel(
          bericht("B", tweede ? [tweede] : [], { dagtekening: "2025-01-01", geboortedatum: "2000-01-01" }),
        ),
      ).toMatch(melding);
      expect(await proef.stand()).toEqual(voor);
      expect(await proef.rijen("select count(*) as aantal from levering")).toEqual([{ aantal: 2 }]);
    });

    it("may say the same twice", async () => {
      await proef.verwerkAlle([
        bericht("A", [LIJN]),
        bericht("B", [stop("2024-06-30")]),
        bericht("C", [stop("2024-06-30")]),
        bericht("D", [LIJN]),
      ]);
      expect(await proef.trajecten()).toEqual([
        { aanvang: "2024-03-04", einde: "2024-06-30", reden: "31", markeringen: [] },
      ]);
    });
  });

  describe("taking back with StatusAanlevering 3", () => {
    const open = { aanvang: "2024-03-04", einde: null, reden: null, markeringen: [] };

    it("a stop makes the traject run again, and another stop may follow", async () => {
      await proef.verwerkAlle([
        bericht("A", [LIJN]),
        bericht("A", [stop("2024-06-30")]),
        bericht("B", [stop("2024-06-30", "31", "3")]),
      ]);
      expect(await proef.trajecten()).toEqual([open]);
      await proef.verwerkAlle([bericht("C", [stop("2024-07-31", "33")])]);
      expect(await proef.trajecten()).toEqual([{ ...open, einde: "2024-07-31", reden: "33" }]);
    });

    it("a stop and giving a better one may be one message, in either order of its lines", async () => {
      const beter = [stop("2024-07-31", "33"), stop("2024-06-30", "31", "3")];
      await proef.verwerkAlle([bericht("A", [LIJN]), bericht("A", [stop("2024-06-30")]), bericht("B", beter)]);
      expect(await proef.trajecten()).toEqual([{ ...open, einde: "2024-07-31", reden: "33" }]);
    });

    it("a definitive stop brings the temporary one back, whichever came first", async () => {
      const stops = [bericht("A", [stop("2024-05-01", "20")]), bericht("B", [stop("2024-06-30")])];
      for (const volgorde of volgordes(stops)) {
        await proef.maakLeeg();
        await proef.verwerkAlle([bericht("S", [LIJN]), ...volgorde, bericht("C", [stop("2024-06-30", "31", "3")])]);
        expect(await proef.trajecten()).toEqual([{ ...open, einde: "2024-05-01", reden: "20" }]);
      }
    });

    it("both stops in one message leaves the traject open", async () => {
      const weg = [stop("2024-05-01", "20", "3"), stop("2024-06-30", "31", "3")];
      await proef.verwerkAlle([
        bericht("S", [LIJN]),
        bericht("A", [stop("2024-05-01", "20")]),
        bericht("B", [stop("2024-06-30")]),
        bericht("C", weg),
      ]);
      expect(await proef.trajecten()).toEqual([open]);
    });

    it("a stop without a start removes the traject it made", async () => {
      await proef.verwerkAlle([bericht("A", [stop("2024-06-30")]), bericht("B", [stop("2024-06-30", "31", "3")])]);
      expect(await proef.trajecten()).toEqual([]);
      expect(await proef.rijen("select aanbieder_codes from client")).toEqual([{ aanbieder_codes: [] }]);
    });

    it("a start removes the traject, and the start may come again", async () => {
      await proef.verwerkAlle([bericht("A", [LIJN]), bericht("B", [{ ...LIJN, status: "3" }])]);
      expect(await proef.trajecten()).toEqual([]);
      await proef.verwerkAlle([bericht("C", [LIJN])]);
      expect(await proef.trajecten()).toEqual([open]);
    });

    it("is refused for what was never said", async () => {
      expect(await proef.oordeel(bericht("A", [{ ...LIJN, status: "3" }]))).toMatch(
        /geen start van dit product verwerkt/,
      );
      expect(await proef.oordeel(bericht("A", [stop("2024-06-30", "31", "3")]))).toMatch(
        /geen stop van dit product verwerkt/,
      );
      await proef.verwerkAlle([bericht("A", [LIJN]), bericht("A", [stop("2024-06-30")])]);
      expect(await proef.oordeel(bericht("B", [stop("2024-06-29", "31", "3")]))).toMatch(
        /geen stop verwerkt met einddatum 2024-06-29/,
      );
      expect(await proef.oordeel(bericht("B", [{ ...LIJN, status: "3" }]))).toMatch(/Trek eerst de stop in/);
    });

    it("is refused for a traject that results hang on", async () => {
      await proef.verwerkAlle([bericht("A", [LIJN])]);
      await proef.database.motor.query(`
        insert into ervaring (gemeente_code, id, team_code, aanbieder_codes, client_id, traject_id, volgnummer, informant, afname, rapportcijfer)
        select gemeente_code, gen_random_uuid(), team_code, aanbieder_codes, client_id, id, 1, 'JEUGDIGE', '2024-05-01', 8 from traject`);
      expect(await proef.oordeel(bericht("B", [{ ...LIJN, status: "3" }]))).toMatch(/hangen al doelen, ervaringen/);
      expect(await proef.trajecten()).toEqual([open]);
    });
  });

  describe("someone without identity", () => {
    it.each([
      ["999999999", "ONBEKEND"],
      ["000000000", "ONGEBOREN"],
    ])("%s is a client per line, found again by its record key", async (bsn, identiteit) => {
      const ander: XmlRegel = { ...LIJN, toewijzing: "8" };
      const berichten = [
        bericht("A", [LIJN, ander], { bsn }),
        bericht("A", [stop("2024-06-30")], { bsn }),
        bericht("B", [LIJN], { bsn }),
      ];
      const eind = await proef.gelijkInElkeVolgorde(berichten);
      expect(eind).toEqual([
        expect.objectContaining({ identiteit, toewijzingsnummer: "7", einde: "2024-06-30", markeringen: [] }),
        expect.objectContaining({ identiteit, toewijzingsnummer: "8", einde: null }),
      ]);
      expect(await proef.rijen("select pseudoniem from client")).toEqual([{ pseudoniem: null }, { pseudoniem: null }]);
    });

    it("is no one else without a toewijzingsnummer when year of birth or geslacht differ", async () => {
      const los: XmlRegel = { categorie: "45", begin: "2024-03-04" };
      const bsn = "999999999";
      await proef.verwerkAlle([
        bericht("A", [los], { bsn }),
        bericht("B", [los], { bsn }),
        bericht("C", [los], { bsn, geslacht: "1" }),
      ]);
      expect(await proef.rijen("select count(*) as aantal from client")).toEqual([{ aantal: 2 }]);
    });

    it("leaves nothing when the start is taken back", async () => {
      await proef.verwerkAlle([
        bericht("A", [LIJN], { bsn: "999999999" }),
        bericht("B", [{ ...LIJN, status: "3" }], { bsn: "999999999" }),
      ]);
      expect(await proef.rijen("select id from client")).toEqual([]);
    });

    it("stays when the start is taken back, once the toegang put it in a gezin", async () => {
      await proef.verwerkAlle([bericht("A", [LIJN], { bsn: "000000000" })]);
      const gezin = "00000000-0000-7000-8000-0000000000aa";
      await proef.rijen(
        `insert into gezin (gemeente_code, id, team_code) select gemeente_code, '${gezin}', team_code from client`,
      );
      await proef.rijen(`update client set gezin_id = '${gezin}'`);
      await proef.verwerkAlle([bericht("B", [{ ...LIJN, status: "3" }], { bsn: "000000000" })]);
      expect(await proef.rijen("select identiteit, gezin_id from client")).toEqual([
        { identiteit: "ONGEBOREN", gezin_id: gezin },
      ]);
      await proef.rijen("update client set gezin_id = null");
      await proef.rijen("delete from gezin");
    });
  });
});
