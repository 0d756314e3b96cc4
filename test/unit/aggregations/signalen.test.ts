import fc from "fast-check";
import { MINIMUM_PUNTEN, signalenVan, type Meetpunt } from "../../../src/aggregations/reeks/signalen";

const punt = (waarde: number | null, reeksbreuk = false): Meetpunt => ({ waarde, reeksbreuk });
const van = (waarden: readonly (number | null)[]) => signalenVan(waarden.map((waarde) => punt(waarde)));

/** Twelve points: mean 10, each step 2, so the mean moving range is 2 and the limits are 10 ± 2·3/1.128 = 4.68 and 15.32. */
const RUSTIG = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

describe("a point outside the limits", () => {
  it.each([
    [15.3, false],
    [15.4, true],
    [4.7, false],
    [4.6, true],
  ])("%d: %s", (waarde, buiten) => {
    expect(
      van([...RUSTIG, waarde])
        .at(-1)
        ?.includes("BUITEN_GRENZEN"),
    ).toBe(buiten);
  });

  it("is found among the first twelve as well", () => {
    // Mean 137/12 = 11.42, moving ranges 2 (nine times) and 24, 24 (around 35): 66/11 = 6; limit 11.42 + 15.96 = 27.4.
    expect(van([9, 11, 9, 11, 9, 35, 11, 9, 11, 9, 11, 9])[5]).toContain("BUITEN_GRENZEN");
  });

  it("does not widen the limits for those after it", () => {
    expect(van([...RUSTIG, 40, 9, 16]).map((een) => een.includes("BUITEN_GRENZEN"))).toEqual([
      ...RUSTIG.map(() => false),
      ...[true, false, true],
    ]);
  });

  it("is not told where the first twelve never changed", () => {
    expect(van([...RUSTIG.map(() => 5), 6]).flat()).toEqual([]);
  });
});

describe("a shift", () => {
  it("is seven in a row on one side, not six", () => {
    // The last of the first twelve is above the centre too, so a point below it stands between.
    expect(van([...RUSTIG, 9, ...Array<number>(6).fill(10.5)]).flat()).not.toContain("VERSCHUIVING");
    const zeven = van([...RUSTIG, 9, ...Array<number>(7).fill(10.5)]);
    expect(zeven.map((een) => een.includes("VERSCHUIVING"))).toEqual([
      ...Array<boolean>(13).fill(false),
      ...Array<boolean>(7).fill(true),
    ]);
  });

  it("is broken by a point on the centre", () => {
    expect(van([...RUSTIG, 9, 11, 11, 11, 10, 11, 11, 11]).flat()).not.toContain("VERSCHUIVING");
  });
});

describe("a trend", () => {
  it("is seven in a row that rise, not six", () => {
    const stijgt = (aantal: number) => Array.from({ length: aantal }, (_, n) => 8.6 + n * 0.3);
    expect(van([...RUSTIG, ...stijgt(6)]).flat()).not.toContain("TREND");
    const zeven = van([...RUSTIG, ...stijgt(7)]);
    expect(zeven.map((een) => een.includes("TREND"))).toEqual([
      ...Array<boolean>(12).fill(false),
      ...Array<boolean>(7).fill(true),
    ]);
  });

  it("is broken by two equal points", () => {
    expect(van([...RUSTIG, 8.6, 8.9, 9.2, 9.5, 9.5, 9.8, 10.1, 10.4]).flat()).not.toContain("TREND");
  });
});

describe("two of three near the limit", () => {
  it("are in the outer third on the same side", () => {
    // Two standard errors: 10 ± 3.546.
    const op = (...waarden: number[]) =>
      van([...RUSTIG, ...waarden])
        .slice(12)
        .map((een) => een.includes("TWEE_VAN_DRIE"));
    expect(op(13.6, 10, 13.6)).toEqual([true, false, true]);
    expect(op(13.6, 10, 10, 13.6)).toEqual([false, false, false, false]);
    expect(op(13.5, 10, 13.6)).toEqual([false, false, false]);
    expect(op(13.6, 6.4)).toEqual([false, false]);
    expect(op(6.4, 6.4)).toEqual([true, true]);
  });
});

describe("a run", () => {
  it("has no signals before its twelfth point", () => {
    expect(van([...RUSTIG.slice(0, 10), 100]).flat()).toEqual([]);
  });

  it("starts anew at a reeksbreuk, with limits of its own", () => {
    const hoog = RUSTIG.map((waarde) => waarde + 100);
    const punten = [...RUSTIG.map((een) => punt(een)), ...hoog.map((een, plek) => punt(een, plek === 0))];
    expect(signalenVan(punten).flat()).toEqual([]);
    expect(van([...RUSTIG, ...hoog]).flat()).toContain("BUITEN_GRENZEN");
  });

  it("passes over what has no figure", () => {
    expect(van([...RUSTIG.slice(0, 6), null, ...RUSTIG.slice(6), null, 15.4])).toEqual([
      ...Array<string[]>(14).fill([]),
      ["BUITEN_GRENZEN"],
    ]);
  });
});

const reeks = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40, size: "max" });
const lang = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: MINIMUM_PUNTEN, maxLength: 30 });

describe("every series", () => {
  it("has a list of signals per point, and none where it is short or without figures", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ waarde: fc.option(fc.integer()), reeksbreuk: fc.boolean() })), (punten) => {
        const signalen = signalenVan(punten);
        expect(signalen).toHaveLength(punten.length);
        punten.forEach(({ waarde }, plek) => {
          if (waarde === null) expect(signalen[plek]).toEqual([]);
        });
        if (punten.length < MINIMUM_PUNTEN) expect(signalen.flat()).toEqual([]);
      }),
    );
  });

  it("has the same signals moved up, blown up, and mirrored", () => {
    fc.assert(
      fc.property(reeks, (waarden) => {
        expect(van(waarden.map((een) => een + 64))).toEqual(van(waarden));
        expect(van(waarden.map((een) => een * 8))).toEqual(van(waarden));
        expect(van(waarden.map((een) => -een))).toEqual(van(waarden));
      }),
    );
  });

  it("keeps the limits, and so the outsiders, that it had, whatever comes after", () => {
    fc.assert(
      fc.property(lang, reeks, (eerst, later) => {
        const buiten = (waarden: readonly number[]) =>
          van(waarden)
            .slice(0, eerst.length)
            .map((een) => een.includes("BUITEN_GRENZEN"));
        expect(buiten([...eerst, ...later])).toEqual(buiten(eerst));
      }),
    );
  });

  it("marks a shift or a trend on seven points in a row at least", () => {
    fc.assert(
      fc.property(reeks, (waarden) => {
        for (const signaal of ["VERSCHUIVING", "TREND"] as const) {
          const tekst = van(waarden)
            .map((een) => (een.includes(signaal) ? "x" : "-"))
            .join("");
          for (const stuk of tekst.match(/x+/g) ?? []) expect(stuk.length).toBeGreaterThanOrEqual(7);
        }
      }),
    );
  });
});
