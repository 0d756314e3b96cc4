import fc from "fast-check";
import { VraagFout } from "../../../src/aggregations";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { telReeks, type ReeksAntwoord, type ReeksVraag } from "../../support/naief/oude-reeks";
import { ALMELO, ENSCHEDE, oudeReeks, schrijfReeks, vraagReeks } from "../../support/oude-reeks";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.dispose());

describe("the series of the old monitor, against a naive count", () => {
  const dimensie = fc.constantFrom<ReeksVraag["groepeer"][number]>(
    "GEMEENTE",
    "JAAR",
    "KWARTAAL",
    "ONDERSTEUNINGSBEHOEFTE",
  );
  const vraag: fc.Arbitrary<ReeksVraag> = fc
    .record(
      {
        van: fc.integer({ min: 2021, max: 2023 }),
        duur: fc.integer({ min: 1, max: 3 }),
        groepeer: fc.uniqueArray(dimensie, { minLength: 1, maxLength: 3 }),
        gemeenten: fc.constantFrom([ALMELO], [ALMELO, ENSCHEDE]),
        behoeften: fc.constantFrom(["1"], ["2", "ONBEKEND"]),
      },
      { requiredKeys: ["van", "duur", "groepeer", "gemeenten"] },
    )
    .map(({ van, duur, ...overig }) => ({
      ...overig,
      van,
      tot: van + duur,
      indicatoren: ["UITVAL", "INSTROOM", "TEVREDENHEID_NUT"],
    }));

  /** What the series answers, in the words of the naive count; null where the question is refused. */
  async function antwoord({ van, tot, behoeften, gemeenten, ...overig }: ReeksVraag): Promise<ReeksAntwoord[] | null> {
    const filter = { GEMEENTE: gemeenten, ...(behoeften && { ONDERSTEUNINGSBEHOEFTE: behoeften }) };
    try {
      const { rijen } = await vraagReeks(db, {
        ...overig,
        filter,
        periode: { van: `${van}-01-01`, tot: `${tot}-01-01` },
      });
      return rijen.map(({ indicator, dimensies, teller, noemer, reeksbreuk }) => ({
        indicator,
        dimensies: Object.fromEntries(Object.entries(dimensies)),
        teller: teller ?? NaN,
        noemer,
        reeksbreuk,
      }));
    } catch (fout) {
      if (fout instanceof VraagFout) return null;
      throw fout;
    }
  }

  const opNaam = (rijen: readonly ReeksAntwoord[] | null): string[] | null =>
    rijen && rijen.map((rij) => JSON.stringify([rij.indicator, Object.entries(rij.dimensies).sort(), rij])).sort();

  it("sums the same, refuses the same and breaks where it must", async () => {
    const gezien = { rijen: 0, geweigerd: 0, breuken: 0, heel: 0 };
    await fc.assert(
      fc.asyncProperty(oudeReeks, fc.array(vraag, { minLength: 4, maxLength: 8 }), async (reeks, vragen) => {
        await schrijfReeks(db.motor, reeks);
        for (const een of vragen) {
          const naief = telReeks(reeks, een);
          // A count has no noemer, whatever was delivered beside it.
          const verwacht = naief?.map((rij) => (rij.indicator === "INSTROOM" ? { ...rij, noemer: null } : rij)) ?? null;
          expect(opNaam(await antwoord(een))).toEqual(opNaam(verwacht));
          gezien.geweigerd += verwacht === null ? 1 : 0;
          gezien.rijen += verwacht?.length ?? 0;
          gezien.breuken += verwacht?.filter(({ reeksbreuk }) => reeksbreuk).length ?? 0;
          gezien.heel += verwacht?.filter(({ reeksbreuk }) => !reeksbreuk).length ?? 0;
        }
      }),
      { numRuns: 60, seed: 31 },
    );
    // What was never drawn was never compared.
    expect(Math.min(...Object.values(gezien))).toBeGreaterThan(30);
  });
});
