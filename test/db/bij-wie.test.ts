import { beeindigd, BijProef, RECORD } from "../support/bij-proef";

describe("whom records of Beleidsinformatie Jeugd are about", () => {
  let proef: BijProef;
  beforeAll(async () => {
    proef = await BijProef.open();
  });
  afterAll(() => proef.sluit());
  beforeEach(() => proef.maakLeeg());

  describe("someone who moves to another gemeente", () => {
    const inB = { gemeentecode: "0141" };
    const verhuisd = [
      {
        gemeente: "0141",
        hulpvorm: "02",
        aanvang: "2024-07-01",
        einde: "2024-09-30",
        reden: "01",
        in: true,
        uit: false,
        leidend: true,
      },
      {
        gemeente: "0153",
        hulpvorm: "02",
        aanvang: "2024-03-04",
        einde: "2024-06-30",
        reden: null,
        in: false,
        uit: true,
        leidend: true,
      },
    ];

    it("ends nothing in the one and begins nothing in the other, in whatever order the periods come", async () => {
      expect(await proef.neemt("2024H1", [RECORD])).toEqual([]);
      expect(await proef.neemt("2024H2", [beeindigd("20240930", "01", inB)])).toEqual([]);
      expect(await proef.trajecten()).toEqual(verhuisd);
      expect(await proef.episodes()).toMatchObject([
        { gemeente: "0141", instroom: false, beeindigd: true },
        { gemeente: "0153", instroom: true, beeindigd: false },
      ]);
      await proef.maakLeeg();
      // The gemeente of an earlier move is known once a delivery was about it.
      await proef.neemt("2024H2", [beeindigd("20240930", "01", inB)]);
      await proef.neemt("2024H1", [RECORD]);
      expect(await proef.trajecten()).toEqual(verhuisd);
      await proef.neemt("2024H1", [{ ...RECORD, verwijzer: "01" }]);
      expect(await proef.trajecten()).toEqual(verhuisd);
    });

    it("did not, when either delivery is replaced by one that says otherwise", async () => {
      await proef.neemt("2024H1", [RECORD]);
      await proef.neemt("2024H2", [beeindigd("20240930", "01", inB)]);
      await proef.neemt("2024H2", [beeindigd("20240930", "01")]);
      expect(await proef.trajecten()).toEqual([{ ...verhuisd[1], einde: "2024-09-30", reden: "01", uit: false }]);
      await proef.neemt("2024H2", [beeindigd("20240930", "01", inB)]);
      await proef.neemt("2024H1", []);
      expect(await proef.trajecten()).toEqual([{ ...verhuisd[0], aanvang: "2024-03-04", in: false }]);
    });

    it("leaves in the database nothing that ties the two together", async () => {
      await proef.neemt("2024H1", [RECORD]);
      await proef.neemt("2024H2", [beeindigd("20240930", "01", inB)]);
      const [a, b] = await proef.rijen<{ gemeente_code: string; id: string; pseudoniem: string }>(
        "select gemeente_code, id, pseudoniem from client order by 1",
      );
      expect(a?.pseudoniem).not.toBe(b?.pseudoniem);
      expect(
        await proef.rijen(
          `select * from bij_verhuizing v where gemeente_code = '0141' and v::text ~ '${b?.id ?? "?"}'`,
        ),
      ).toEqual([]);
    });
  });

  describe("numbers that stand for nobody", () => {
    const naamloos = { BSN: "999999999", geboortedatum: "20150000", geslacht: "M" };
    const ongeboren = { BSN: "000000000", geboortedatum: "00000000", geslacht: "O" };

    it("are a client per record, found again in the next period by what else the record says", async () => {
      await proef.neemt("2024H1", [
        { ...RECORD, ...naamloos },
        { ...RECORD, ...naamloos },
        { ...RECORD, ...naamloos, geslacht: "V" },
        { ...RECORD, ...ongeboren },
      ]);
      expect(await proef.rijen("select identiteit, geboortejaar, geslacht from client order by 1, 3")).toEqual([
        { identiteit: "ONBEKEND", geboortejaar: 2015, geslacht: "MAN" },
        { identiteit: "ONBEKEND", geboortejaar: 2015, geslacht: "MAN" },
        { identiteit: "ONBEKEND", geboortejaar: 2015, geslacht: "VROUW" },
        { identiteit: "ONGEBOREN", geboortejaar: 2024, geslacht: "ONBEKEND" },
      ]);
      await proef.neemt("2024H2", [
        beeindigd("20240930", "01", naamloos),
        { ...RECORD, ...naamloos },
        beeindigd("20240930", "01", { ...naamloos, geslacht: "V" }),
        beeindigd("20240930", "01", ongeboren),
      ]);
      expect(await proef.rijen("select count(*)::int as n, count(einde)::int as klaar from traject")).toEqual([
        { n: 4, klaar: 3 },
      ]);
      // Whom the toegang put in a gezin is known by more than the record.
      const gezin = "00000000-0000-7000-8000-0000000000aa";
      await proef.rijen(`insert into gezin (gemeente_code, id, team_code)
        select gemeente_code, '${gezin}', team_code from client where identiteit = 'ONGEBOREN'`);
      await proef.rijen(`update client set gezin_id = '${gezin}' where identiteit = 'ONGEBOREN'`);
      await proef.neemt("2024H2", []);
      await proef.neemt("2024H1", []);
      expect(await proef.rijen("select identiteit from client")).toEqual([{ identiteit: "ONGEBOREN" }]);
    });
  });
});
