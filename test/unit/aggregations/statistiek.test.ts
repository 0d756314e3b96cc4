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

  it("is none where all answered the same: that others would is not known", () => {
    expect(tInterval(3, 21, 147)).toBeNull();
  });

  it("is none either where floating point makes a spread of equal numbers", () => {
    const scores = [61.3, 61.3, 61.3, 61.3, 61.3, 61.3, 61.3];
    const som = scores.reduce((tot, een) => tot + een, 0);
    const kwadraten = scores.reduce((tot, een) => tot + een * een, 0);
    expect(tInterval(scores.length, som, kwadraten)).toBeNull();
    // One of them a hundredth more is a spread.
    expect(tInterval(scores.length, som + 0.01, kwadraten + 61.31 ** 2 - 61.3 ** 2)).not.toBeNull();
  });

  it("ends where the scale ends: of 10, 10, 9 out of 10", () => {
    const interval = tInterval(3, 29, 281, { laag: 1, hoog: 10 });
    expect(interval?.bovengrens).toBe(10);
    // Mean 29/3, s² = 1/3, t(0.975; 2) = 4.302653.
    expect(interval?.ondergrens).toBeCloseTo(29 / 3 - 4.302653 / 3, 5);
    expect(tInterval(3, 4, 6, { laag: 1, hoog: 10 })?.ondergrens).toBe(1);
  });

  it("is none of fewer than two", () => {
    expect(tInterval(1, 7, 49)).toBeNull();
  });
});
