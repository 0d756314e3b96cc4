import { bericht, BerichtProef, declaratie, LIJN, stop, toewijzing } from "../support/bericht-proef";
import { herberekenen } from "../support/telling";

/** A week later than the 301 it follows. */
const WIJZIGING = { dagtekening: "2024-03-08" } as const;
const EERSTE = { dagtekening: "2024-03-01" } as const;

describe("toewijzingen from messages 301", () => {
  let proef: BerichtProef;
  beforeAll(async () => {
    proef = await BerichtProef.open();
  });
  afterAll(() => proef.sluit());
  beforeEach(() => proef.maakLeeg());

  it("stand in their rows with what was granted, for a client and an aanbieder that need not be known", async () => {
    await proef.verwerkAlle([
      toewijzing("A", [
        { toewijzing: "7", einde: "2024-12-31", omvang: ["120", "01", "2"] },
        { toewijzing: "8", categorie: "41", code: "41A01", omvang: ["250050", "83", "6"] },
      ]),
      toewijzing("B", [{ toewijzing: "9", categorie: "", code: "", budget: "123456", einde: "2025-01-31" }]),
    ]);
    const [eerste, ...rest] = await proef.toewijzingen();
    expect(eerste).toEqual({
      wet: "JEUGDWET",
      nummer: "7",
      team_code: "ONVERDEELD",
      aanbieder_codes: ["98765432"],
      aanbieder_code: "98765432",
      productcategorie: "45",
      productcode: "45A01",
      datum: "2024-02-20",
      eerste_datum: "2024-02-20",
      tijd: "10:00:00",
      ingangsdatum: "2024-03-01",
      einddatum: "2024-12-31",
      reden_wijziging: null,
      verwijderd: false,
      volume: 120,
      eenheid: "01",
      frequentie: "2",
      budget: null,
      identificatie: "A",
      pseudoniem: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      geboortejaar: 2010,
      identiteit: "BEKEND",
    });
    // Amounts come in eurocents and stay in euros.
    expect(rest).toEqual([
      expect.objectContaining({ nummer: "8", volume: 2500.5, eenheid: "83", frequentie: "6" }),
      expect.objectContaining({ nummer: "9", productcategorie: null, volume: null, budget: 1234.56 }),
    ]);
    expect(await proef.rijen("select code, naam from aanbieder")).toEqual([{ code: "98765432", naam: null }]);
    // Only who carries out help sees the client itself.
    expect(await proef.rijen("select aanbieder_codes from client")).toEqual([{ aanbieder_codes: [] }]);
  });

  it("are as the latest says, whichever came last", async () => {
    await proef.gelijkInElkeVolgorde([
      toewijzing("C", [{ toewijzing: "7" }], EERSTE),
      toewijzing("B", [{ toewijzing: "7", einde: "2024-09-30", reden: "05" }], WIJZIGING),
      // The same day as B; the standard looks at when the gemeente decided before it looks at any number.
      toewijzing("A", [{ toewijzing: "7", einde: "2024-10-31", reden: "04", tijd: "10:00:01" }], WIJZIGING),
      toewijzing("D", [{ toewijzing: "8", code: "45A02" }], EERSTE),
    ]);
    expect(await proef.toewijzingen()).toEqual([
      expect.objectContaining({ nummer: "7", einddatum: "2024-10-31", reden_wijziging: "04", identificatie: "A" }),
      expect.objectContaining({ nummer: "8", einddatum: null, identificatie: "D" }),
    ]);
  });

  it("were first granted on the earliest day of all messages, also of those that came late or decide nothing", async () => {
    await proef.gelijkInElkeVolgorde([
      toewijzing("A", [{ toewijzing: "7", datum: "2024-02-20" }], EERSTE),
      toewijzing("B", [{ toewijzing: "7", datum: "2024-03-07", einde: "2024-09-30", reden: "05" }], WIJZIGING),
      toewijzing("C", [{ toewijzing: "7", datum: "2024-05-01", einde: "2024-10-31", reden: "04" }], {
        dagtekening: "2024-05-01",
      }),
    ]);
    expect(await proef.toewijzingen()).toEqual([
      expect.objectContaining({ datum: "2024-05-01", eerste_datum: "2024-02-20", einddatum: "2024-10-31" }),
    ]);
  });

  it("are counted again when an older message tells that they were granted before", async () => {
    await proef.verwerkAlle([toewijzing("B", [{ toewijzing: "7", datum: "2024-03-07" }], WIJZIGING)]);
    await proef.rijen("delete from dirty_client");
    await proef.verwerkAlle([toewijzing("A", [{ toewijzing: "7", datum: "2024-02-20" }], EERSTE)]);
    expect(await proef.rijen("select count(*) as keer from dirty_client")).toEqual([{ keer: 1 }]);
    expect(await proef.toewijzingen()).toEqual([
      expect.objectContaining({ datum: "2024-03-07", eerste_datum: "2024-02-20" }),
    ]);
  });

  it("stay granted on that day when a change is withdrawn and sent anew", async () => {
    await proef.gelijkInElkeVolgorde([
      toewijzing("A", [{ toewijzing: "7", datum: "2024-02-20" }], EERSTE),
      toewijzing("B", [{ toewijzing: "7", datum: "2024-03-07", einde: "2024-03-01", reden: "13" }], WIJZIGING),
      toewijzing("C", [{ toewijzing: "7", datum: "2024-03-09" }], { dagtekening: "2024-03-09" }),
    ]);
    expect(await proef.toewijzingen()).toEqual([
      expect.objectContaining({ datum: "2024-03-09", eerste_datum: "2024-02-20", verwijderd: false }),
    ]);
  });

  it("of one moment are as the key of the message says", async () => {
    await proef.gelijkInElkeVolgorde([
      toewijzing("B", [{ toewijzing: "7", einde: "2024-09-30" }]),
      toewijzing("A", [{ toewijzing: "7", einde: "2024-10-31" }]),
    ]);
    expect(await proef.toewijzingen()).toEqual([expect.objectContaining({ einddatum: "2024-09-30" })]);
  });

  it("may turn out to be someone else's, and both are counted again", async () => {
    await proef.verwerkAlle([toewijzing("A", [{ toewijzing: "7" }], { ...EERSTE, bsn: "999900055" })]);
    const [ander] = (await proef.rijen("select pseudoniem from client")) as { pseudoniem: string }[];
    await proef.verwerkAlle([toewijzing("B", [{ toewijzing: "7" }], WIJZIGING)]);
    expect(await proef.toewijzingen()).toEqual([
      expect.objectContaining({ pseudoniem: expect.not.stringMatching(ander?.pseudoniem ?? "") as string }),
    ]);
    // Three logs: one for the first message, one for each client of the second.
    expect(
      await proef.rijen("select count(*) as keer, count(distinct client_id) as clienten from dirty_client"),
    ).toEqual([{ keer: 3, clienten: 2 }]);
  });

  it("that change nothing log nobody, and a redelivery leaves everything as it is", async () => {
    await proef.verwerkAlle([toewijzing("A", [{ toewijzing: "7" }, { toewijzing: "8", code: "45A02" }], EERSTE)]);
    expect(await proef.rijen("select client_id from dirty_client")).toHaveLength(1);
    await proef.verwerkAlle([toewijzing("B", [{ toewijzing: "7" }], WIJZIGING)]);
    expect(await proef.rijen("select client_id from dirty_client")).toHaveLength(1);
    const voor = await proef.rijen("select * from toewijzing, client, levering, dirty_client");
    expect(await proef.oordeel(toewijzing("B", [{ toewijzing: "7" }], WIJZIGING))).toBe("AL_VERWERKT");
    expect(await proef.oordeel(toewijzing("B", [{ toewijzing: "9" }], WIJZIGING))).toMatch(/een andere inhoud/);
    expect(await proef.oordeel(toewijzing("B", [{ toewijzing: "7" }], { ...WIJZIGING, afzender: "11111111" }))).toMatch(
      /een andere inhoud/,
    );
    expect(await proef.rijen("select * from toewijzing, client, levering, dirty_client")).toEqual(voor);
  });

  it("tell who the client is like any other message: the latest of all kinds is believed", async () => {
    await proef.gelijkInElkeVolgorde([
      toewijzing("A", [{ toewijzing: "7" }], { dagtekening: "2024-05-01", geboortedatum: "2010-01-01", geslacht: "1" }),
      toewijzing("A", [{ toewijzing: "7", categorie: "02", code: "02A01" }], {
        soort: "WMO301",
        dagtekening: "2023-08-13",
        geboortedatum: "1967-08-13",
      }),
      bericht("A", [LIJN], { dagtekening: "2024-04-01", geboortedatum: "2011-01-01" }),
      declaratie("A", [{ referentie: "R1" }], { dagtekening: "2024-06-01" }),
    ]);
    expect(await proef.rijen("select geboortejaar, geslacht from client")).toEqual([
      { geboortejaar: 2010, geslacht: "MAN" },
    ]);
  });

  it("of someone without identity find the same client as the start and the declaratie of that number", async () => {
    for (const [bsn, identiteit] of [
      ["999999999", "ONBEKEND"],
      ["000000000", "ONGEBOREN"],
    ] as const) {
      const eind = await proef.gelijkInElkeVolgorde([
        toewijzing("A", [{ toewijzing: "7" }], { bsn }),
        bericht("A", [LIJN], { bsn }),
        declaratie("A", [
          { referentie: "R1", bsn },
          { referentie: "R2", bsn, code: "45A02" },
        ]),
      ]);
      expect(eind).toEqual([expect.objectContaining({ identiteit, geboortejaar: 2010, toewijzingsnummer: "7" })]);
      expect(await proef.rijen("select pseudoniem from client")).toEqual([{ pseudoniem: null }]);
    }
  });

  it("of an unborn child become those of the child, and nobody is left behind", async () => {
    await proef.verwerkAlle([
      toewijzing("A", [{ toewijzing: "7" }], { ...EERSTE, bsn: "000000000" }),
      toewijzing("B", [{ toewijzing: "7" }], WIJZIGING),
    ]);
    expect(await proef.rijen("select identiteit from client")).toEqual([{ identiteit: "BEKEND" }]);
  });

  it("are refused with every unknown code, and write nothing", async () => {
    const fout = toewijzing("A", [{ toewijzing: "7", categorie: "99", omvang: ["1", "99", "3"], reden: "01" }], {
      gemeente: "9999",
    });
    const antwoord = await proef.verwerk(fout);
    expect(antwoord).toMatchObject({
      oordeel: "AFGEKEURD",
      bericht: { soort: "JW301", afzender: "9999", gemeente: "9999", regels: 1 },
      bevindingen: [
        { pad: "/Bericht/Header/Afzender" },
        { pad: "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Product/Categorie" },
        { pad: "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/RedenWijziging" },
        { pad: "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Omvang/Eenheid" },
        { pad: "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Omvang/Frequentie" },
      ],
    });
    for (const tabel of ["client", "toewijzing", "levering", "aanbieder", "dirty_client"]) {
      expect(await proef.rijen(`select * from ${tabel}`)).toEqual([]);
    }
  });

  describe("make other help run on, in the figure of no new start", () => {
    const gezien = async (): Promise<unknown[]> => {
      await herberekenen(proef.database, "2026-01-01", ["0153"]);
      return proef.rijen("select einde, doorlopend from feiten.episode");
    };
    const hulp = [bericht("A", [LIJN]), bericht("A", [stop("2024-06-30")])];
    /** Granted before the help ended, to begin after it. */
    const vervolg = { toewijzing: "20", code: "45A02", datum: "2024-06-15", ingang: "2024-08-01" } as const;

    it("once it was granted", async () => {
      await proef.verwerkAlle([...hulp, toewijzing("A", [{ toewijzing: "7", einde: "2024-12-31" }])]);
      // Its own toewijzing is no other help.
      expect(await gezien()).toEqual([{ einde: "2024-06-30", doorlopend: false }]);
      await proef.verwerkAlle([toewijzing("B", [vervolg], { afzender: "11111111", dagtekening: "2024-06-15" })]);
      expect(await gezien()).toEqual([{ einde: "2024-06-30", doorlopend: true }]);
    });

    it("and no longer when it is withdrawn, also when the withdrawal came first", async () => {
      const berichten = [
        toewijzing("B", [vervolg], { dagtekening: "2024-06-15" }),
        toewijzing("C", [{ ...vervolg, einde: "2024-08-01", reden: "13" }], { dagtekening: "2024-06-20" }),
      ];
      for (const volgorde of [berichten, berichten.toReversed()]) {
        await proef.maakLeeg();
        await proef.verwerkAlle([...hulp, ...volgorde]);
        expect(await proef.toewijzingen()).toEqual([
          expect.objectContaining({ verwijderd: true, reden_wijziging: "13" }),
        ]);
        expect(await gezien()).toEqual([{ einde: "2024-06-30", doorlopend: false }]);
      }
    });
  });
});
