import quantile from "@stdlib/stats-base-dists-t-quantile";
import fc from "fast-check";
import { evaluate, evaluateSleutel, type UitkomstRij } from "../../src/aggregations";
import { asQueryable } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { historie } from "../support/historie";
import { leesReferentie } from "../support/naief/lees";
import { bestandVan, tel, type NaieveRij, type NaieveVraag } from "../support/naief/tel";
import { antwoord, herberekenen } from "../support/telling";
import { voegIn } from "../support/voeg-in";
import { AANBIEDERS, GEMEENTEN, INSTRUMENTEN } from "../support/wereld";
import { heel } from "../support/heel";

const PEILDATUM = "2025-07-01";
const SCOPE = { gemeenten: GEMEENTEN, aanbieders: "ALLE" } as const;
const vraag = (indicatoren: readonly string[], groepeer: readonly string[]) => ({
  indicatoren,
  periode: { van: "2023-01-01", tot: "2026-01-01" },
  groepeer,
  gemeenten: GEMEENTEN,
});

describe("what a row says of its sums", () => {
  let database: TestDatabase;
  let naief: (indicator: string, groepeer: readonly string[], filter?: NaieveVraag["filter"]) => NaieveRij[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const [rijen] = fc.sample(historie(150), { seed: 12, numRuns: 1 });
    if (!rijen) throw new Error("Er is niets getrokken");
    await voegIn(database.motor, rijen, AANBIEDERS, INSTRUMENTEN);
    await herberekenen(database, PEILDATUM, GEMEENTEN);
    const bestand = bestandVan(rijen, await leesReferentie(database.motor), PEILDATUM);
    naief = (indicator, groepeer, filter = {}) => tel(bestand, { ...vraag([indicator], groepeer), filter });
  });
  afterAll(() => database.dispose());

  const rijen = async (indicator: string, groepeer: readonly string[]): Promise<UitkomstRij[]> =>
    (await antwoord(database, vraag([indicator], groepeer))).map(({ uitkomst }) => uitkomst);

  /** Each row of the engine with the naive sums it stands on; small and large groups both. */
  async function paren(indicator: string): Promise<{ rij: UitkomstRij; sommen: NaieveRij }[]> {
    const alle = [];
    for (const groepeer of [["KWARTAAL", "AANBIEDER"], ["AANBIEDER"], ["WET"], ["PRODUCTCATEGORIE"]]) {
      const sommen = naief(indicator, groepeer);
      for (const rij of await rijen(indicator, groepeer)) {
        const bij = sommen.find((een) =>
          groepeer.every((naam) => een.dimensies[naam] === (rij.dimensies as Record<string, string>)[naam]),
        );
        if (bij) alle.push({ rij, sommen: bij });
      }
    }
    expect(alle.length).toBeGreaterThan(20);
    return alle;
  }

  it.each(["UITVAL", "ZONDER_HULP_VERDER", "GEEN_NIEUWE_START", "DOELEN_GEREALISEERD"])(
    "%s: a share with a Wilson interval",
    async (indicator) => {
      for (const { rij, sommen } of await paren(indicator)) {
        const [n, p] = [sommen.noemer ?? 0, sommen.teller / (sommen.noemer ?? 0)];
        if (n === 0) {
          const status =
            sommen.populatie === 0 && (sommen.weggelaten["NIET_VAN_TOEPASSING"] ?? 0) > 0
              ? "NIET_VAN_TOEPASSING"
              : "GEEN_GEGEVENS";
          expect(rij).toMatchObject({ status, waarde: null, ondergrens: null, bovengrens: null, verspreidbaar: false });
          continue;
        }
        expect(rij).toMatchObject({ status: "GETOOND", verspreidbaar: n >= 10, eenheid: "AANDEEL" });
        expect(rij.waarde).toBeCloseTo(p, 12);
        expect(rij.respons).toBeCloseTo(n / (sommen.populatie ?? 0), 12);
        // Wilson's bounds are the two shares that lie just 1.96 standard errors of their own from what was seen.
        for (const grens of [rij.ondergrens ?? NaN, rij.bovengrens ?? NaN]) {
          expect((p - grens) ** 2).toBeCloseTo((1.959964 ** 2 * grens * (1 - grens)) / n, 10);
        }
        expect(rij.ondergrens).toBeLessThan(rij.bovengrens ?? 0);
      }
    },
  );

  it.each(["TEVREDENHEID_NUT", "TEVREDENHEID_NUT_OUDER"])("%s: a mean with a t interval", async (indicator) => {
    for (const { rij, sommen } of await paren(indicator)) {
      const n = sommen.noemer ?? 0;
      if (n === 0) {
        expect(rij.waarde).toBeNull();
        continue;
      }
      const gemiddelde = sommen.teller / n;
      expect(rij).toMatchObject({ status: "GETOOND", verspreidbaar: n >= 10, eenheid: "CIJFER" });
      expect(rij.waarde).toBeCloseTo(gemiddelde, 12);
      if (n < 2) {
        expect([rij.ondergrens, rij.bovengrens]).toEqual([null, null]);
        continue;
      }
      const fout = Math.sqrt((sommen.kwadraat - n * gemiddelde ** 2) / (n - 1) / n);
      if (fout === 0) {
        expect([rij.ondergrens, rij.bovengrens]).toEqual([null, null]);
        continue;
      }
      // A rapportcijfer is 1 to 10, and so is every mean of them.
      expect(rij.bovengrens).toBeCloseTo(Math.min(10, gemiddelde + quantile(0.975, n - 1) * fout), 6);
      expect(rij.ondergrens).toBeCloseTo(Math.max(1, gemiddelde - quantile(0.975, n - 1) * fout), 6);
    }
  });

  it.each(["INSTROOM", "UITSTROOM"])("%s: a count, of which the teller is the value", async (indicator) => {
    for (const { rij, sommen } of await paren(indicator)) {
      expect(rij).toMatchObject({
        waarde: sommen.teller,
        teller: sommen.teller,
        noemer: null,
        populatie: null,
        respons: null,
      });
      expect(rij).toMatchObject({
        status: "GETOOND",
        verspreidbaar: sommen.teller >= 10,
        ondergrens: null,
        weggelaten: [],
      });
    }
  });

  it("stands beside the region's value of the same quarter and wet, whoever's row it is", async () => {
    const met = {
      ...vraag(["UITVAL"], []),
      groepeer: ["GEMEENTE", "AANBIEDER", "WET", "KWARTAAL"] as const,
      filter: {},
      bij: ["REGIO"] as const,
    };
    const { rijen: naast } = await evaluate(asQueryable(database.lezer), met, SCOPE);
    // A pgb is apart in a comparison of aanbieders.
    const regio = naief("UITVAL", ["WET", "KWARTAAL"], { LEVERINGSVORM: ["ZIN"] });
    expect(naast.length).toBeGreaterThan(20);
    for (const rij of naast) {
      const bij = regio.find(
        (een) => een.dimensies["WET"] === rij.dimensies.WET && een.dimensies["KWARTAAL"] === rij.dimensies.KWARTAAL,
      );
      if (bij?.noemer) expect(rij.benchmark).toBeCloseTo(bij.teller / bij.noemer, 12);
      else expect(rij.benchmark).toBeNull();
    }
  });

  it("is found again by its key", async () => {
    for (const indicator of ["UITVAL", "CLIENTEN", "PER_1000"]) {
      for (const rij of await rijen(indicator, ["WET", "JAAR"])) {
        const { sleutel } = rij;
        const weer = await evaluateSleutel(asQueryable(database.lezer), sleutel, SCOPE);
        expect(heel(weer?.rij)).toEqual(heel(rij));
      }
    }
  });
});
