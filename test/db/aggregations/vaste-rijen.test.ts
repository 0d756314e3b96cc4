import { evaluate, evaluateSleutel, monitor, rebuild, type CelScope, type Vraag } from "../../../src/aggregations";
import { asQueryable, asTransactional } from "../../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { ALMELO, ENSCHEDE, vulTweeGemeenten } from "../../support/twee-gemeenten";
import { TWENTE } from "../../support/wereld";
import { heel } from "../../support/heel";

/*
 * Rows that are there whatever was counted: those without dimensions, and those of the monitor. Almelo's data reach to
 * 1 July 2025; all is asked on 1 January 2026.
 */
const ANALIST: CelScope = { gemeenten: TWENTE, aanbieders: "ALLE" };
const ALLEEN_ALMELO: CelScope = { gemeenten: [ALMELO], aanbieders: "ALLE" };
const HENGELO = "0164";

describe("rows that exist whatever was counted", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await vulTweeGemeenten(database.motor);
    await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01" });
  });
  afterAll(() => database.dispose());

  const een = async (
    indicator: string,
    van: string,
    tot: string,
    scope = ALLEEN_ALMELO,
    extra: Partial<Vraag> = {},
  ) => {
    const vraag = { indicatoren: [indicator], periode: { van, tot }, groepeer: [], filter: {}, bij: [], ...extra };
    const [rij] = (await evaluate(asQueryable(database.lezer), vraag, scope)).rijen;
    return rij && { status: rij.status, waarde: rij.waarde };
  };
  const NIETS_BEKEND = { status: "GEEN_GEGEVENS", waarde: null };
  const NUL = { status: "GETOOND", waarde: 0 };

  describe("a count without any cell", () => {
    it.each(["UITSTROOM", "CLIENTEN", "PER_1000", "INSTROOM"])(
      "%s is unknown from the horizon on",
      async (indicator) => {
        expect(await een(indicator, "2025-07-01", "2025-10-01")).toEqual(NIETS_BEKEND);
      },
    );

    it("is zero in the last period that is known, whole or in part", async () => {
      expect(await een("UITSTROOM", "2025-04-01", "2025-07-01")).toEqual(NUL);
      expect(await een("UITSTROOM", "2025-04-01", "2025-10-01")).toEqual(NUL);
      const alleenJuli = { periode: { van: "2025-01-01", tot: "2026-01-01" }, filter: { MAAND: ["2025-07"] } };
      expect(await een("UITSTROOM", "", "", ALLEEN_ALMELO, alleenJuli)).toEqual(NIETS_BEKEND);
    });

    it("is zero while another gemeente of the question is known", async () => {
      expect(await een("UITSTROOM", "2025-07-01", "2025-10-01", ANALIST)).toEqual(NUL);
    });

    it("is what came in already, where that is something", async () => {
      await database.motor.query("update gemeente set data_tot = '2024-12-01' where code = $1", [ALMELO]);
      await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01", gemeenten: [ALMELO] });
      expect(await een("UITSTROOM", "2024-12-01", "2025-01-01")).toEqual({ status: "GETOOND", waarde: 1 });
      expect(await een("INSTROOM", "2024-12-01", "2025-01-01")).toEqual(NIETS_BEKEND);
      await database.motor.query("update gemeente set data_tot = '2025-07-01' where code = $1", [ALMELO]);
      await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01", gemeenten: [ALMELO] });
    });
  });

  describe("of the monitor", () => {
    const rijenVan = async (jaar: number) => {
      const regio = { code: "TWENTE", gemeenten: TWENTE };
      return (await monitor(asQueryable(database.lezer), regio, jaar, ["VORIGE_PERIODE"])).rijen;
    };
    const van = async (jaar: number, gemeente: string, indicator: string) =>
      (await rijenVan(jaar)).find((rij) => rij.indicator === indicator && rij.dimensies.GEMEENTE === gemeente);

    it("are unknown of a gemeente in a year before its first figure", async () => {
      expect(await van(2022, ALMELO, "INSTROOM")).toMatchObject(NIETS_BEKEND);
      expect(await van(2023, ALMELO, "INSTROOM")).toMatchObject({ status: "GETOOND", waarde: 1 });
      expect(await van(2024, HENGELO, "INSTROOM")).toMatchObject(NIETS_BEKEND);
    });

    it("are unknown in a year after the data, also when data of another gemeente go on", async () => {
      await database.motor.query("update gemeente set data_tot = '2025-01-01' where code = $1", [ALMELO]);
      await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01", gemeenten: [ALMELO] });
      expect(await van(2025, ALMELO, "UITSTROOM")).toMatchObject(NIETS_BEKEND);
      expect(await van(2025, ENSCHEDE, "UITSTROOM")).toMatchObject(NUL);
      await database.motor.query("update gemeente set data_tot = '2025-07-01' where code = $1", [ALMELO]);
      await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01", gemeenten: [ALMELO] });
    });

    it("say what the year before was, also where nothing was counted this year", async () => {
      expect(await van(2025, ENSCHEDE, "UITSTROOM")).toMatchObject({ ...NUL, vorigePeriode: 4, verschil: -4 });
      expect(await van(2025, ENSCHEDE, "UITVAL")).toMatchObject({ waarde: null, vorigePeriode: 0.5, verschil: null });
    });

    it("are each found again by their key, as they were", async () => {
      for (const jaar of [2022, 2024, 2025]) {
        for (const rij of await rijenVan(jaar)) {
          const antwoord = await evaluateSleutel(asQueryable(database.lezer), rij.sleutel, ANALIST, ["VORIGE_PERIODE"]);
          expect(heel(antwoord?.rij)).toEqual(heel(rij));
        }
      }
    }, 120_000);

    it("are found by nobody who may not see the place", async () => {
      const rij = await van(2025, ENSCHEDE, "UITSTROOM");
      expect(await evaluateSleutel(asQueryable(database.lezer), rij?.sleutel ?? "", ALLEEN_ALMELO)).toBeNull();
    });
  });
});
