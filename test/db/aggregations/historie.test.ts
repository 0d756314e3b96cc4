import { historie, VraagFout, type Vraag } from "../../../src/aggregations";
import { asQueryable } from "../../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import {
  ALMELO,
  cijfer,
  CONCORDANTIE,
  ENSCHEDE,
  jaar,
  kort,
  kwartaal,
  levering,
  schrijfReeks,
  vraagReeks,
  vraagVan,
  type Cijferrij,
  type Concordantierij,
} from "../../support/oude-reeks";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.dispose());

const stel = (vraag: Partial<Vraag> = {}, gemeenten?: readonly string[]) => vraagReeks(db, vraag, gemeenten);
const laad = (cijfers: readonly Cijferrij[], concordantie: readonly Concordantierij[] = []) =>
  schrijfReeks(db.motor, { cijfers, concordantie });

describe("a question to the series", () => {
  it("adds up tellers and noemers, never rates, and gives a share its interval", async () => {
    await laad([cijfer({ teller: 10, noemer: 20 }), cijfer({ gemeente_code: ENSCHEDE, teller: 10, noemer: 80 })]);
    const { rijen } = await stel({ groepeer: ["JAAR"] });
    expect(rijen).toEqual([
      expect.objectContaining({
        bron: "HISTORIE",
        teller: 20,
        noemer: 100,
        waarde: 0.2,
        populatie: null,
        respons: null,
        status: "GETOOND",
        verspreidbaar: true,
      }),
    ]);
    expect(rijen[0]?.ondergrens).toBeCloseTo(0.1334, 4);
    expect(rijen[0]?.bovengrens).toBeCloseTo(0.2888, 4);
  });

  it("counts a total once, also where its products were delivered beside it", async () => {
    await laad(["", "A", "B"].map((oud_product) => cijfer({ oud_product, teller: oud_product === "" ? 10 : 5 })));
    expect((await stel()).rijen.map(kort)).toEqual(["10/40"]);
  });

  it("counts a period once, also where its quarters were delivered beside it, or under two definities", async () => {
    await laad([
      cijfer({ teller: 10 }),
      ...[1, 2, 3, 4].map((deel) => cijfer({ ...kwartaal(2022, deel), teller: 3, noemer: 10 })),
      cijfer({ definitieversie: "oud", teller: 99 }),
    ]);
    expect((await stel()).rijen.map(kort)).toEqual(["99/40 breuk"]);
    expect((await stel({ groepeer: ["KWARTAAL"] })).rijen.map(kort)).toEqual(
      [1, 2, 3, 4].map((deel) => `2022K${deel} 3/10`),
    );
  });

  it("lets the definitie lead that was delivered last", async () => {
    await laad([
      cijfer({ definitieversie: "1", teller: 1, levering_id: levering("2025-03-01") }),
      cijfer({ definitieversie: "oud", teller: 2, levering_id: levering("2025-02-01") }),
    ]);
    expect((await stel()).rijen.map(kort)).toEqual(["1/40"]);
  });

  it("does not split a period, and says which there are", async () => {
    await laad([cijfer({ gemeente_code: ENSCHEDE }), cijfer({ ...jaar(2023), gemeente_code: ENSCHEDE })]);
    await expect(stel({ groepeer: ["KWARTAAL"] })).rejects.toThrow(
      "De oude reeks van UITVAL heeft perioden die niet in uw vraag passen: 2022, 2023. Zo'n periode wordt niet gesplitst. Vraag hele perioden van de reeks. Beschikbaar: 2022, 2023.",
    );
    await expect(stel({ periode: { van: "2022-07-01", tot: "2023-07-01" } })).rejects.toThrow(VraagFout);
    await expect(stel({ filter: { KWARTAAL: ["2022K1"] } })).rejects.toThrow("passen: 2022.");
    // Of a gemeente that is not asked about no period is in the way.
    expect((await stel({ groepeer: ["KWARTAAL"], filter: { GEMEENTE: [ALMELO] } })).rijen).toEqual([]);
  });

  it("refuses periods that overlap by a part", async () => {
    await laad([
      cijfer({ periode_van: "2022-01-01", periode_tot: "2022-07-01" }),
      cijfer({ periode_van: "2022-04-01", periode_tot: "2022-10-01" }),
    ]);
    await expect(stel()).rejects.toThrow("2022-01-01 tot 2022-07-01, 2022-04-01 tot 2022-10-01");
  });

  it("maps its products by the version that is valid in the period, and keeps what it can't map apart", async () => {
    await laad(
      [2022, 2023].flatMap((een) =>
        ["A", "B"].map((oud_product, n) => cijfer({ ...jaar(een), oud_product, teller: n + 1 })),
      ),
      CONCORDANTIE,
    );
    expect((await stel({ groepeer: ["JAAR", "ONDERSTEUNINGSBEHOEFTE"] })).rijen.map(kort)).toEqual([
      "2022 1 1/40",
      "2022 2 2/40",
      "2023 2 1/40 breuk",
      "2023 ONBEKEND 2/40 breuk",
    ]);
    const { rijen } = await stel({ filter: { ONDERSTEUNINGSBEHOEFTE: ["2"] } });
    expect(rijen.map(kort)).toEqual(["3/80 breuk"]);
    expect(rijen[0]?.toelichting).toContain("is met meer dan één versie van de concordantie vertaald");
  });

  it.each([
    ["AANBIEDER", { groepeer: ["AANBIEDER"] }],
    ["WET", { filter: { WET: ["WMO"] } }],
    ["HULPVORM", { groepeer: ["JAAR", "HULPVORM"] }],
  ] as const)("has no %s", async (naam, vraag) => {
    await expect(stel(vraag)).rejects.toThrow(
      `niet uit te splitsen of te filteren op ${naam}. Kies uit: REGIO, GEMEENTE`,
    );
  });

  it("is not put by whom sees one aanbieder", async () => {
    await laad([cijfer()]);
    const beperkt = { gemeenten: [ALMELO], aanbieders: ["DL000001"] };
    await expect(historie(asQueryable(db.lezer), vraagVan(), beperkt)).rejects.toThrow("voor alle aanbieders samen");
  });

  it("calls a region's only what is of all its gemeenten, and says where some have no figure", async () => {
    await laad([cijfer()]);
    await expect(stel({ groepeer: ["REGIO"] })).rejects.toThrow("Een cijfer van een regio");
    const twente = await db.motor.query<{ code: string }>("select code from gemeente where regio_code = 'TWENTE'");
    const { rijen } = await stel(
      { groepeer: ["REGIO", "JAAR"] },
      twente.rows.map(({ code }) => code),
    );
    expect(rijen.map(kort)).toEqual(["TWENTE 2022 10/40"]);
    expect(rijen[0]?.toelichting).toContain("De reeks is hier niet volledig");
    const [almelo] = (await stel({ groepeer: ["GEMEENTE", "JAAR"] })).rijen;
    expect(almelo?.toelichting).not.toContain("niet volledig");
  });

  it("never adds up clients that were counted once", async () => {
    await laad([
      ...[1, 2].map((deel) => cijfer({ ...kwartaal(2022, deel), indicator: "CLIENTEN", teller: 50, noemer: null })),
      cijfer({ ...kwartaal(2022, 1), gemeente_code: ENSCHEDE, indicator: "CLIENTEN", teller: 70, noemer: null }),
    ]);
    const vraag = { indicatoren: ["CLIENTEN"] };
    await expect(stel(vraag)).rejects.toThrow("CLIENTEN telt elke cliënt één keer");
    expect((await stel({ ...vraag, groepeer: ["KWARTAAL"] })).rijen.map(kort)).toEqual([
      "2022K1 120/null",
      "2022K2 50/null",
    ]);
    await laad(["A", "B"].map((oud_product) => cijfer({ oud_product, indicator: "PER_1000" })));
    await expect(stel({ indicatoren: ["PER_1000"] })).rejects.toThrow("PER_1000 telt elke cliënt één keer");
  });
});

describe("what is not there", () => {
  it("is unknown and not zero", async () => {
    await laad([cijfer()]);
    const { rijen } = await stel({ indicatoren: ["INSTROOM", "UITVAL", "VOORTIJDIG"] });
    expect(rijen.map(({ status, teller, waarde }) => [status, teller, waarde])).toEqual([
      ["GEEN_GEGEVENS", null, null],
      ["GETOOND", 10, 0.25],
      ["GEEN_GEGEVENS", null, null],
    ]);
    expect((await stel({ indicatoren: ["INSTROOM"], groepeer: ["JAAR"] })).rijen).toEqual([]);
  });

  it("makes a noemer unknown, and with it the figure", async () => {
    await laad([cijfer(), cijfer({ gemeente_code: ENSCHEDE, noemer: null })]);
    const { rijen } = await stel();
    expect(rijen).toEqual([
      expect.objectContaining({
        teller: 20,
        noemer: null,
        waarde: null,
        status: "GEEN_GEGEVENS",
        ondergrens: null,
        verspreidbaar: false,
      }),
    ]);
  });

  it("is told when no series was ever delivered of these gemeenten", async () => {
    await laad([cijfer({ gemeente_code: ENSCHEDE })]);
    await expect(stel({}, [ALMELO])).rejects.toThrow("geen oude reeks geladen");
  });

  it("is an interval of a mean, or of a share that was delivered as more than all", async () => {
    await laad([
      cijfer({ indicator: "TEVREDENHEID_NUT", teller: 151.5, noemer: 20 }),
      cijfer({ teller: 41, noemer: 40 }),
    ]);
    const { rijen } = await stel({ indicatoren: ["TEVREDENHEID_NUT", "UITVAL"] });
    expect(rijen.map(({ waarde, ondergrens }) => [waarde, ondergrens])).toEqual([
      [7.575, null],
      [1.025, null],
    ]);
  });
});
