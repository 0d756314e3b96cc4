import fc from "fast-check";
import {
  gewinsoriseerd,
  MINIMUM_EENHEDEN,
  onderscheidVan,
  trechterbasis,
  trechterVan,
  type Eenheid,
} from "../../../src/aggregations/engine/trechter";
import type { Trechter } from "../../../src/aggregations/types";

const aandeel = (teller: number, noemer: number): Eenheid => ({ teller, noemer, kwadraat: 0 });
const basisVan = (soort: "aandeel" | "gemiddelde", eenheden: readonly Eenheid[]) => {
  const basis = trechterbasis(soort, eenheden);
  if (!basis) throw new Error("no funnel");
  return basis;
};

describe("the funnel of shares", () => {
  it("is a plain one where units differ no more than by chance", () => {
    // Ten units of 100 with 20 each: theta = 0.2, all z = 0, so phi is held at 1 and tau² at 0.
    // asin(√0.2) = 0.4636476; 1.959964 / (2·√100) = 0.0979982, 3.090232 / 20 = 0.1545116.
    const trechter = trechterVan(basisVan("aandeel", Array<Eenheid>(10).fill(aandeel(20, 100))), 100);
    expect(trechter).toMatchObject({ streefwaarde: 0.2, overdispersie: 1, eenheden: 10 });
    expect(trechter.ondergrens95).toBeCloseTo(Math.sin(0.4636476 - 0.0979982) ** 2, 6);
    expect(trechter.bovengrens95).toBeCloseTo(Math.sin(0.4636476 + 0.0979982) ** 2, 6);
    expect(trechter.ondergrens998).toBeCloseTo(Math.sin(0.4636476 - 0.1545116) ** 2, 6);
    expect(trechter.bovengrens998).toBeCloseTo(Math.sin(0.4636476 + 0.1545116) ** 2, 6);
  });

  it("is widened for what units differ beyond chance", () => {
    // Five units of 100 with 10, five with 30: theta = 0.2, s = 1/20.
    // y: asin(√0.1) = 0.3217506, asin(√0.3) = 0.5796397, asin(√0.2) = 0.4636476.
    // z: -2.837941 and 2.319842, each five times. Of ten values one on each side is pulled in to its like: nothing changes.
    // Q = 5·2.837941² + 5·2.319842² = 40.26954 + 26.90833 = 67.17787; phi = 6.717787.
    // Weights 400 each: C = 4000 - 10·400²/4000 = 3600; tau² = (67.17787 - 9) / 3600 = 0.01616052.
    const eenheden = [...Array<Eenheid>(5).fill(aandeel(10, 100)), ...Array<Eenheid>(5).fill(aandeel(30, 100))];
    const basis = basisVan("aandeel", eenheden);
    expect(basis.overdispersie).toBeCloseTo(6.717787, 4);
    expect(basis.tau2).toBeCloseTo(0.01616052, 7);
    const breedte = 1.959964 * Math.sqrt(1 / 1600 + 0.01616052);
    expect(trechterVan(basis, 400).bovengrens95).toBeCloseTo(Math.sin(0.4636476 + breedte) ** 2, 6);
  });

  it("stays within 0 and 1, also where no one or everyone is in the teller", () => {
    const niemand = trechterVan(basisVan("aandeel", Array<Eenheid>(12).fill(aandeel(0, 30))), 30);
    expect(niemand).toMatchObject({ streefwaarde: 0, ondergrens95: 0, ondergrens998: 0 });
    // sin²(1.959964 / (2·√30)) = sin²(0.1789194)
    expect(niemand.bovengrens95).toBeCloseTo(Math.sin(0.1789194) ** 2, 6);
    const iedereen = trechterVan(basisVan("aandeel", Array<Eenheid>(12).fill(aandeel(30, 30))), 30);
    expect(iedereen).toMatchObject({ streefwaarde: 1, bovengrens95: 1, bovengrens998: 1 });
  });
});

describe("the funnel of means", () => {
  it("has the spread within units for its error", () => {
    // Ten units of ten answers, five 7s and five 9s: mean 8, sum of squares 5·49 + 5·81 = 650, within 650 - 6400/10 = 10.
    // Pooled: 100 / 90 = 1.111111. Every z is 0.
    const eenheden = Array<Eenheid>(10).fill({ teller: 80, noemer: 10, kwadraat: 650 });
    const trechter = trechterVan(basisVan("gemiddelde", eenheden), 40);
    expect(trechter).toMatchObject({ streefwaarde: 8, overdispersie: 1 });
    expect(trechter.bovengrens95).toBeCloseTo(8 + 1.959964 * Math.sqrt(100 / 90 / 40), 6);
    expect(trechter.ondergrens998).toBeCloseTo(8 - 3.090232 * Math.sqrt(100 / 90 / 40), 6);
  });

  it("has no limits where everyone gave the same answer", () => {
    const basis = basisVan("gemiddelde", Array<Eenheid>(10).fill({ teller: 80, noemer: 10, kwadraat: 640 }));
    expect(trechterVan(basis, 40)).toMatchObject({ streefwaarde: 8, ondergrens95: null, overdispersie: null });
  });
});

describe("a funnel of too little", () => {
  const genoeg = Array<Eenheid>(MINIMUM_EENHEDEN).fill(aandeel(5, 20));

  it("has no limits for a row under 10, and none with fewer than 10 units of 10", () => {
    expect(trechterVan(basisVan("aandeel", genoeg), 10).ondergrens95).not.toBeNull();
    expect(trechterVan(basisVan("aandeel", genoeg), 9).ondergrens95).toBeNull();
    const klein = [...genoeg.slice(1), aandeel(2, 9)];
    expect(trechterVan(basisVan("aandeel", klein), 100)).toMatchObject({
      streefwaarde: 47 / 189,
      eenheden: 9,
      bovengrens998: null,
      overdispersie: null,
    });
  });

  it("is none where nothing was observed", () => {
    expect(trechterbasis("aandeel", [])).toBeNull();
    expect(trechterbasis("aandeel", [aandeel(0, 0)])).toBeNull();
  });
});

describe("Winsorising", () => {
  it("pulls a tenth on each side in to the value next to it", () => {
    expect(gewinsoriseerd([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toEqual([2, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
    expect(gewinsoriseerd([5, 1, 3])).toEqual([5, 1, 3]);
    expect(gewinsoriseerd([])).toEqual([]);
  });
});

describe("telling apart", () => {
  const trechter = trechterVan(basisVan("aandeel", Array<Eenheid>(10).fill(aandeel(20, 100))), 100);

  it.each([
    [0.33, "NIET_TE_ONDERSCHEIDEN"],
    [0.34, "HOGER"],
    [0.1, "NIET_TE_ONDERSCHEIDEN"],
    [0.09, "LAGER"],
    [null, null],
  ])("%s is %s", (waarde, verwacht) => {
    // Limits of 99.8 %: 0.0924 and 0.3358; those of 95 % are 0.1278 and 0.2838.
    expect(onderscheidVan(trechter, waarde)).toBe(verwacht);
  });

  it("is not done without limits", () => {
    expect(onderscheidVan({ ...trechter, ondergrens998: null, bovengrens998: null }, 0.9)).toBeNull();
  });
});

const eenheid = fc
  .record({ noemer: fc.integer({ min: 0, max: 400 }), deel: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ noemer, deel }) => aandeel(Math.round(noemer * deel), noemer));
const scores = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 60 }).map((lijst) => ({
  noemer: lijst.length,
  teller: lijst.reduce((som, cijfer) => som + cijfer, 0),
  kwadraat: lijst.reduce((som, cijfer) => som + cijfer * cijfer, 0),
}));
const getrokken = fc.oneof(
  fc.record({ soort: fc.constant("aandeel" as const), eenheden: fc.array(eenheid, { maxLength: 40 }) }),
  fc.record({ soort: fc.constant("gemiddelde" as const), eenheden: fc.array(scores, { maxLength: 40 }) }),
);

const grenzen = (een: Trechter): number[] =>
  [een.ondergrens998, een.ondergrens95, een.streefwaarde, een.bovengrens95, een.bovengrens998].filter(
    (grens) => grens !== null,
  );

describe("every funnel", () => {
  const elke = (eis: (basis: ReturnType<typeof basisVan>, n: number, soort: string) => void) => {
    fc.assert(
      fc.property(getrokken, fc.integer({ min: 10, max: 2_000 }), ({ soort, eenheden }, n) => {
        const basis = trechterbasis(soort, eenheden);
        if (basis) eis(basis, n, soort);
      }),
      { numRuns: 500 },
    );
  };

  it("holds its target, 95 % within 99.8 %", () => {
    elke((basis, n) => {
      const op = grenzen(trechterVan(basis, n));
      expect([1, 5]).toContain(op.length);
      for (const [plek, grens] of op.entries()) expect(grens).toBeGreaterThanOrEqual((op[plek - 1] ?? grens) - 1e-12);
    });
  });

  it("narrows as there are more, and never under what chance alone would give", () => {
    elke((basis, n) => {
      const [smal, wijd] = [trechterVan(basis, n * 4), trechterVan(basis, n)];
      const toevallig = trechterVan({ ...basis, tau2: basis.tau2 === null ? null : 0 }, n);
      for (const [binnen, buiten] of [
        [smal, wijd],
        [toevallig, wijd],
      ] as const) {
        if (buiten.ondergrens95 === null) expect(binnen.ondergrens95).toBeNull();
        else {
          expect(binnen.ondergrens95).toBeGreaterThanOrEqual(buiten.ondergrens95 - 1e-12);
          expect(binnen.bovengrens95).toBeLessThanOrEqual((buiten.bovengrens95 ?? NaN) + 1e-12);
        }
      }
    });
  });

  it("has phi of at least 1, and a share within 0 and 1", () => {
    elke((basis, n, soort) => {
      if (basis.overdispersie !== null) expect(basis.overdispersie).toBeGreaterThanOrEqual(1);
      if (soort !== "aandeel") return;
      for (const grens of grenzen(trechterVan(basis, n))) {
        expect(grens).toBeGreaterThanOrEqual(0);
        expect(grens).toBeLessThanOrEqual(1);
      }
    });
  });

  it("does not depend on the order of its units", () => {
    elke((basis, n) => {
      expect(trechterVan(basis, n)).toEqual(trechterVan(basis, n));
    });
    fc.assert(
      fc.property(fc.array(eenheid, { minLength: 10, maxLength: 20 }), (eenheden) => {
        const [een, ander] = [trechterbasis("aandeel", eenheden), trechterbasis("aandeel", eenheden.toReversed())];
        expect(ander?.tau2 ?? -1).toBeCloseTo(een?.tau2 ?? -1, 9);
      }),
    );
  });
});
