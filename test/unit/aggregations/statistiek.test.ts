import { tInterval, wilson } from "../../../src/aggregations/engine/statistiek";

describe("Wilson's interval", () => {
  // Oracle: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), worked out by hand for 10 of 50.
  it.each([
    [10, 50, 0.112438, 0.330375],
    [0, 20, 0, 0.161125],
    [20, 20, 0.838875, 1],
    [1, 1, 0.206549, 1],
  ])("%d of %d", (teller, noemer, onder, boven) => {
    const interval = wilson(teller, noemer);
    expect(interval?.ondergrens).toBeCloseTo(onder, 5);
    expect(interval?.bovengrens).toBeCloseTo(boven, 5);
  });

  it("is none of nothing", () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

describe("Student's interval", () => {
  it("of 6, 7, 8, 9, 10: mean 8, s = √2.5, t(0.975; 4) = 2.776445", () => {
    const breedte = 2.776445 * Math.sqrt(2.5 / 5);
    const interval = tInterval(5, 40, 330);
    expect(interval?.ondergrens).toBeCloseTo(8 - breedte, 5);
    expect(interval?.bovengrens).toBeCloseTo(8 + breedte, 5);
  });

  it("has no width when all answered the same", () => {
    expect(tInterval(3, 21, 147)).toEqual({ ondergrens: 7, bovengrens: 7 });
  });

  it("is none of fewer than two", () => {
    expect(tInterval(1, 7, 49)).toBeNull();
  });
});
