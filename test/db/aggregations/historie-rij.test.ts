import {
  gevallenVan,
  evaluate,
  evaluateSleutel,
  historieSleutel,
  rebuild,
  VraagFout,
  type Vraag,
} from "../../../src/aggregations";
import { asQueryable, asTransactional } from "../../../src/data/queryable-pg";
import { raw } from "../../../src/data/sql";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import {
  ALMELO,
  cijfer,
  CONCORDANTIE,
  ENSCHEDE,
  jaar,
  kort,
  levering,
  schrijfReeks,
  vraagReeks,
  vraagVan,
  type Cijferrij,
  type Concordantierij,
} from "../../support/oude-reeks";
import { vulRegio } from "../../support/regio-cijfers";
import { heel } from "../../support/heel";

const SCOPE = { gemeenten: [ALMELO, ENSCHEDE], aanbieders: "ALLE" } as const;

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.dispose());

const stel = (vraag: Partial<Vraag> = {}, gemeenten?: readonly string[]) => vraagReeks(db, vraag, gemeenten);
const laad = (cijfers: readonly Cijferrij[], concordantie: readonly Concordantierij[] = []) =>
  schrijfReeks(db.motor, { cijfers, concordantie });

describe("a row of the series", () => {
  it("is not to be passed on below ten, by its noemer or as a count by itself", async () => {
    await laad([
      cijfer({ teller: 9, noemer: 9 }),
      cijfer({ gemeente_code: ENSCHEDE, teller: 1, noemer: 10 }),
      cijfer({ indicator: "INSTROOM", teller: 9, noemer: null }),
      cijfer({ gemeente_code: ENSCHEDE, indicator: "INSTROOM", teller: 10, noemer: null }),
    ]);
    const { rijen } = await stel({ indicatoren: ["UITVAL", "INSTROOM"], groepeer: ["GEMEENTE"] });
    expect(rijen.map(({ verspreidbaar }) => verspreidbaar)).toEqual([false, false, true, true]);
  });

  it("breaks where its definitie changes, also from a period that was not asked, and where it is not ours", async () => {
    await laad([
      cijfer({ ...jaar(2020), definitieversie: "oud" }),
      cijfer(jaar(2021)),
      cijfer(jaar(2022)),
      cijfer({ ...jaar(2023), definitieversie: "oud" }),
    ]);
    const { rijen } = await stel({ groepeer: ["JAAR"] });
    expect(rijen.map(kort)).toEqual(["2021 10/40 breuk", "2022 10/40", "2023 10/40 breuk"]);
    expect(rijen.map(({ toelichting }) => toelichting)).toEqual([
      expect.stringContaining("Reeksbreuk: dit cijfer heeft een andere definitie dan de periode ervoor."),
      "Uitval in de reeks van de oude monitor: 10 van de 40, 25,0 % (definitie 1). Met 95 % zekerheid ligt het tussen 14,2 % en 40,2 %. De reeks is hier niet volledig: van een deel van de gemeenten of maanden is er geen cijfer.",
      expect.stringContaining("dan de periode ervoor, en heeft een andere definitie dan de actuele cijfers."),
    ]);
    expect((await stel()).rijen[0]?.toelichting).toContain("telt cijfers van meer dan één definitie op");
  });

  it("is given again by its key, to whom sees all that it is of", async () => {
    await laad(
      [2021, 2022, 2023].flatMap((een) =>
        [ALMELO, ENSCHEDE].flatMap((gemeente_code) =>
          ["A", "B"].map((oud_product) => cijfer({ ...jaar(een), gemeente_code, oud_product, teller: een - 2000 })),
        ),
      ),
      CONCORDANTIE,
    );
    const vragen: Partial<Vraag>[] = [
      {},
      { groepeer: ["GEMEENTE", "JAAR"] },
      { groepeer: ["ONDERSTEUNINGSBEHOEFTE", "JAAR"], filter: { JAAR: ["2022", "2023"] } },
    ];
    for (const vraag of vragen) {
      const { rijen } = await stel(vraag);
      expect(rijen.length).toBeGreaterThan(0);
      for (const rij of rijen) {
        expect(heel(await historieSleutel(asQueryable(db.lezer), rij.sleutel, SCOPE))).toEqual(heel(rij));
        const almelo = await historieSleutel(asQueryable(db.lezer), rij.sleutel, { ...SCOPE, gemeenten: [ALMELO] });
        expect(almelo?.teller ?? null).toBe(rij.dimensies.GEMEENTE === ALMELO ? rij.teller : null);
      }
    }
  });

  it("has a key that no live row has, and none answers for the other", async () => {
    await laad([cijfer()]);
    const [rij] = (await stel()).rijen;
    await expect(evaluateSleutel(asQueryable(db.lezer), rij?.sleutel ?? "", SCOPE)).rejects.toThrow(VraagFout);
    await expect(gevallenVan(asQueryable(db.app), () => raw("true"), rij?.sleutel ?? "", 10)).rejects.toThrow(
      "niet te volgen",
    );
  });
});

describe("the state of the series", () => {
  it("is its newest levering, and the day on which that came in", async () => {
    const nieuwste = levering("2025-03-31");
    await laad([
      cijfer({ levering_id: levering("2025-02-01") }),
      cijfer({ ...jaar(2021), levering_id: nieuwste }),
      cijfer(jaar(2023)),
    ]);
    expect(await stel({ indicatoren: ["VOORTIJDIG"] })).toMatchObject({ peildatum: "2025-03-31", dataStand: nieuwste });
  });

  it("is the end of the series where no levering brought it", async () => {
    await laad([cijfer(), cijfer(jaar(2021))]);
    expect(await stel()).toMatchObject({ peildatum: "2022-12-31", dataStand: "HISTORIE-2022-12-31" });
  });
});

describe("the live cells", () => {
  it("hold nothing of the series, before and after they are counted again", async () => {
    const cellen = asQueryable(db.lezer);
    const live = async () => {
      const { rijen } = await evaluate(
        cellen,
        vraagVan({
          indicatoren: ["UITVAL", "INSTROOM", "CLIENTEN"],
          periode: { van: "2024-01-01", tot: "2025-01-01" },
          groepeer: ["GEMEENTE", "JAAR"],
        }),
        SCOPE,
      );
      return rijen;
    };
    await vulRegio(db);
    await laad([]);
    await rebuild(asTransactional(db.motor), { peildatum: "2026-01-01", gemeenten: SCOPE.gemeenten });
    const zonder = await live();
    const regels = zonder.map(heel);
    await laad(
      ["UITVAL", "INSTROOM", "CLIENTEN"].map((indicator) =>
        cijfer({ indicator, ...jaar(2024), teller: 1000, noemer: 5000 }),
      ),
    );
    expect((await live()).map(heel)).toEqual(regels);
    await rebuild(asTransactional(db.motor), { peildatum: "2026-01-01", gemeenten: SCOPE.gemeenten });
    expect((await live()).map(heel)).toEqual(regels);
    expect(zonder.map(({ bron, reeksbreuk }) => [bron, reeksbreuk])).toEqual(zonder.map(() => ["WERKVERSIE", false]));
    const reeks = await stel({ periode: { van: "2024-01-01", tot: "2025-01-01" } });
    expect(reeks.rijen.map(kort)).toEqual(["1000/5000"]);
  });
});
