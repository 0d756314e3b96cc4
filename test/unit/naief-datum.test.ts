import { jaarVan, kwartaalVan, maandVan, plusDagen, plusMaanden } from "../support/naief/datum";

describe("the naive count's dates", () => {
  it.each([
    ["2024-03-01", 14, "2024-03-15"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-12-31", 1, "2025-01-01"],
    ["2024-03-31", -31, "2024-02-29"],
    ["2024-03-30", 2, "2024-04-01"],
  ])("%s plus %i days is %s, also across a change of the clock", (datum, dagen, verwacht) => {
    expect(plusDagen(datum, dagen)).toBe(verwacht);
  });

  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2023-02-28", 12, "2024-02-28"],
    ["2024-11-15", 3, "2025-02-15"],
    ["2024-12-31", 12, "2025-12-31"],
    ["2024-03-31", -1, "2024-02-29"],
  ])("%s plus %i months is %s: a lacking day becomes the month's last", (datum, maanden, verwacht) => {
    expect(plusMaanden(datum, maanden)).toBe(verwacht);
  });

  it("names the year, month and quarter of a date", () => {
    expect([jaarVan("2024-10-01"), maandVan("2024-10-01"), kwartaalVan("2024-10-01")]).toEqual([
      2024,
      "2024-10",
      "2024K4",
    ]);
    expect(["2024-03-31", "2024-04-01", "2024-12-31"].map(kwartaalVan)).toEqual(["2024K1", "2024K2", "2024K4"]);
  });

  it("refuses what is no date", () => {
    expect(() => plusDagen("2024-3-1", 1)).toThrow("2024-3-1");
  });
});
