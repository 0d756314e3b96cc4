import {
  evaluate,
  evaluateSleutel,
  monitor,
  rebuild,
  VraagFout,
  type CelScope,
  type Dimensie,
  type Filter,
  type Vraag,
} from "../../../src/aggregations";
import { indicatoren } from "../../../src/aggregations/register";
import { asQueryable, asTransactional } from "../../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { A, ALMELO, B, clientId, ENSCHEDE, vulTweeGemeenten } from "../../support/twee-gemeenten";
import { TWENTE } from "../../support/wereld";
import { heel } from "../../support/heel";

const ANALIST: CelScope = { gemeenten: TWENTE, aanbieders: "ALLE" };
const CONTRACTMANAGER: CelScope = { gemeenten: [ENSCHEDE], aanbieders: "ALLE" };
const AANBIEDER: CelScope = { gemeenten: TWENTE, aanbieders: [A] };
const ANDER: CelScope = { gemeenten: TWENTE, aanbieders: [B] };
const HENGELO = "0164";
const alle = indicatoren.map(({ id }) => id);
/** Those that can be of one aanbieder. */
const PER_AANBIEDER = indicatoren.filter(({ dimensies }) => dimensies.includes("AANBIEDER")).map(({ id }) => id);

const vraag = (
  ids: readonly string[],
  groepeer: readonly Dimensie[] = [],
  filter: Filter = {},
  jaar = 2024,
): Vraag => ({
  indicatoren: ids,
  periode: { van: `${String(jaar)}-01-01`, tot: `${String(jaar + 1)}-01-01` },
  groepeer,
  filter,
  bij: [],
});

describe("where a figure is of", () => {
  let database: TestDatabase;
  const stel = async (een: Vraag, scope: CelScope) => (await evaluate(asQueryable(database.lezer), een, scope)).rijen;
  const opnieuw = async (sleutel: string, scope: CelScope) => {
    const antwoord = await evaluateSleutel(asQueryable(database.lezer), sleutel, scope);
    return antwoord && antwoord.rij;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    await vulTweeGemeenten(database.motor);
    await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01" });
  });
  afterAll(() => database.dispose());

  /** What is set beside residents exists for all aanbieders together only. */
  const vanScope = (ids: readonly string[], { aanbieders }: CelScope) =>
    ids.filter((id) => aanbieders === "ALLE" || PER_AANBIEDER.includes(id));

  it("refuses an aanbieder its share of what exists for all aanbieders together", async () => {
    await expect(stel(vraag(["PER_1000"]), AANBIEDER)).rejects.toThrow(VraagFout);
    await expect(stel(vraag(["PER_1000"], ["GEMEENTE"]), AANBIEDER)).rejects.toThrow(VraagFout);
  });

  describe("unknown is not zero", () => {
    const onbekend = (ids = alle) =>
      ids.map((indicator): unknown =>
        expect.objectContaining({ indicator, status: "GEEN_GEGEVENS", teller: null, waarde: null, noemer: null }),
      );
    it.each<[string, Filter, CelScope]>([
      ["a gemeente outside the scope", { GEMEENTE: [ALMELO] }, CONTRACTMANAGER],
      ["no gemeente", { GEMEENTE: [] }, ANALIST],
      ["a gemeente without any data", { GEMEENTE: [HENGELO] }, ANALIST],
      ["a scope of a gemeente without any data", {}, { gemeenten: [HENGELO], aanbieders: "ALLE" }],
      ["a scope without aanbieders", {}, { gemeenten: TWENTE, aanbieders: [] }],
      ["an aanbieder without any data", {}, { gemeenten: TWENTE, aanbieders: ["DL000009"] }],
    ])("of %s", async (_naam, filter, scope) => {
      const rijen = await stel(vraag(vanScope(alle, scope), [], filter), scope);
      expect(rijen).toEqual(onbekend(vanScope(alle, scope)));
      expect(new Set(rijen.map(({ toelichting }) => toelichting))).toEqual(
        new Set(["Hierover zijn geen gegevens bekend."]),
      );
    });

    it.each<[string, Filter, CelScope]>([
      ["another aanbieder", { AANBIEDER: [B] }, AANBIEDER],
      ["no aanbieder", { AANBIEDER: [] }, ANALIST],
    ])("of %s", async (_naam, filter, scope) => {
      const ids = PER_AANBIEDER;
      const rijen = await stel(vraag(ids, [], filter), scope);
      expect(rijen.map(({ status, teller }) => [status, teller])).toEqual(ids.map(() => ["GEEN_GEGEVENS", null]));
    });

    it("of a period that has not begun", async () => {
      expect(await stel(vraag(alle, [], {}, 2027), ANALIST)).toEqual(onbekend());
      const [later] = await stel({ ...vraag(["INSTROOM"], [], { JAAR: ["2027"] }), periode: TIEN_JAAR }, ANALIST);
      expect(later).toMatchObject({ status: "GEEN_GEGEVENS", teller: null });
    });

    it("and zero is zero: of a known gemeente and aanbieder, in a period that began", async () => {
      for (const scope of [ANALIST, CONTRACTMANAGER, AANBIEDER]) {
        const rijen = await stel(vraag(["INSTROOM", "CLIENTEN"], [], {}, 2020), scope);
        expect(rijen).toEqual([
          expect.objectContaining({ status: "GETOOND", teller: 0, waarde: 0 }),
          expect.objectContaining({ status: "GETOOND", teller: 0, waarde: 0 }),
        ]);
      }
      expect(await stel(vraag(["UITSTROOM"], [], {}, 2026), ANALIST)).toMatchObject([{ status: "GETOOND", waarde: 0 }]);
    });

    it("and no client of a known gemeente is none per 1 000", async () => {
      // Someone asked for help in Enschede, years before anyone got it.
      await database.motor.query(
        `insert into aanmelding (gemeente_code, id, team_code, client_id, wet, datum, hulpvraag)
         values ($1, $2, 'ONVERDEELD', $3, 'JEUGDWET', '2020-05-01', 'GEDRAG')`,
        [ENSCHEDE, "00000000-0000-7000-9008-000000000001", clientId(1)],
      );
      await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01" });
      const { rijen } = await monitor(asQueryable(database.lezer), { code: "TWENTE", gemeenten: TWENTE }, 2021);
      const enschede = rijen.filter(({ dimensies }) => dimensies.GEMEENTE === ENSCHEDE);
      expect(enschede.find(({ indicator }) => indicator === "CLIENTEN")).toMatchObject({
        status: "GETOOND",
        waarde: 0,
      });
      expect(enschede.find(({ indicator }) => indicator === "PER_1000")).toMatchObject({
        ...{ status: "GETOOND", teller: 0, waarde: 0 },
        toelichting: expect.stringContaining("0 cliënten met hulp: 0,0 op elke 1.000.") as string,
      });
      await database.motor.query("delete from aanmelding");
      await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01" });
    });
  });

  describe("a region's figure", () => {
    it("is of the whole region, for who sees it whole", async () => {
      const [regio] = await stel(vraag(["UITVAL"], ["REGIO"]), ANALIST);
      expect(regio).toMatchObject({ dimensies: { REGIO: "TWENTE" }, populatie: 5 });
      expect(await stel(vraag(["UITVAL"], [], { REGIO: ["TWENTE"] }), ANALIST)).toMatchObject([{ populatie: 5 }]);
    });

    it.each<[string, CelScope]>([
      ["one gemeente", CONTRACTMANAGER],
      ["one aanbieder", AANBIEDER],
      ["all gemeenten but one", { gemeenten: TWENTE.slice(1), aanbieders: "ALLE" }],
      ["a gemeente of no region beside it", { gemeenten: [...TWENTE, "0193"], aanbieders: "ALLE" }],
    ])("is refused to who sees %s", async (_naam, scope) => {
      await expect(stel(vraag(["UITVAL"], ["REGIO"]), scope)).rejects.toThrow(VraagFout);
      await expect(stel(vraag(["UITVAL"], [], { REGIO: ["TWENTE"] }), scope)).rejects.toThrow(VraagFout);
    });

    it("is refused of another region as of one that does not exist", async () => {
      for (const regio of ["ACHTERHOEK", "NERGENS"]) {
        await expect(stel(vraag(["UITVAL"], [], { REGIO: [regio] }), ANALIST)).rejects.toThrow(VraagFout);
      }
    });
  });

  describe("a key gives its own figure to every reader, or none", () => {
    const VRAGEN: readonly [readonly string[], readonly Dimensie[], Filter][] = [
      [["UITVAL", "CLIENTEN", "PER_1000", "INSTROOM"], [], {}],
      [["UITVAL", "CLIENTEN"], ["AANBIEDER"], {}],
      [["UITVAL", "CLIENTEN", "PER_1000"], ["GEMEENTE"], {}],
      [["UITVAL"], ["GEMEENTE", "AANBIEDER"], { GEMEENTE: [ENSCHEDE, ALMELO] }],
      [["UITVAL"], [], { AANBIEDER: [A, B], GEMEENTE: [ENSCHEDE, ALMELO] }],
      [["UITVAL", "CLIENTEN"], ["WET"], {}],
    ];
    const LEZERS = { ANALIST, CONTRACTMANAGER, AANBIEDER, ANDER };
    const gelijk = ({ status, teller, noemer, populatie }: Awaited<ReturnType<typeof stel>>[number]) => ({
      ...{ status, teller, noemer, populatie },
    });

    it.each(Object.entries(LEZERS))("made by %s", async (_naam, maker) => {
      for (const [ids, groepeer, filter] of VRAGEN) {
        for (const rij of await stel(vraag(vanScope(ids, maker), groepeer, filter), maker)) {
          expect(heel(await opnieuw(rij.sleutel, maker))).toEqual(heel(rij));
          for (const lezer of Object.values(LEZERS)) {
            const weer = await opnieuw(rij.sleutel, lezer);
            if (weer) expect({ rij: rij.dimensies, ...gelijk(weer) }).toEqual({ rij: rij.dimensies, ...gelijk(rij) });
          }
        }
      }
    });

    it("is read by who sees all of it", async () => {
      const [eigen] = await stel(vraag(["UITVAL"]), AANBIEDER);
      expect(await opnieuw(eigen?.sleutel ?? "", ANALIST)).toMatchObject({ populatie: eigen?.populatie });
      expect(await opnieuw(eigen?.sleutel ?? "", ANDER)).toBeNull();
      const [gemeente] = await stel(vraag(["UITVAL"]), CONTRACTMANAGER);
      expect(await opnieuw(gemeente?.sleutel ?? "", ANALIST)).toMatchObject({ populatie: gemeente?.populatie });
      const [regio] = await stel(vraag(["UITVAL"]), ANALIST);
      for (const lezer of [CONTRACTMANAGER, AANBIEDER]) expect(await opnieuw(regio?.sleutel ?? "", lezer)).toBeNull();
    });

    it("holds for a key of a region", async () => {
      const [regio] = await stel(vraag(["UITVAL"], ["REGIO"]), ANALIST);
      expect(heel(await opnieuw(regio?.sleutel ?? "", ANALIST))).toEqual(heel(regio));
      for (const lezer of [CONTRACTMANAGER, AANBIEDER]) expect(await opnieuw(regio?.sleutel ?? "", lezer)).toBeNull();
    });
  });
});

const TIEN_JAAR = { van: "2020-01-01", tot: "2030-01-01" };
