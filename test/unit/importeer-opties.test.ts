import { leesPeriode } from "../../src/server/cli/importeer/opties";
import { Rijnummers } from "../../src/server/cli/importeer/bevindingenlijst";

describe("the options of importeer", () => {
  it.each([
    ["2024H1", "2024-01-01", "2024-07-01"],
    ["2024h2", "2024-07-01", "2025-01-01"],
    ["2024K3", "2024-07-01", "2024-10-01"],
    ["2024K4", "2024-10-01", "2025-01-01"],
    ["2024", "2024-01-01", "2025-01-01"],
    ["2024-02-01/2024-03-01", "2024-02-01", "2024-03-01"],
  ])("read the period %s, half-open", (tekst, van, tot) => {
    expect(leesPeriode(tekst)).toEqual({ van, tot });
  });

  it.each([
    "2024H3",
    "2024K5",
    "24H1",
    "2024-07-01/2024-01-01",
    "2024-01-02/2024-02-01",
    "2024-01-01/2024-01-01",
    "2024-13-01/2025-01-01",
    "",
  ])("refuse the period %p", (tekst) => {
    expect(() => leesPeriode(tekst)).toThrow(/--periode klopt niet/);
  });
});

describe("a set of row numbers", () => {
  it("holds what was added, once, however far apart", () => {
    const rijen = new Rijnummers();
    for (const nummer of [2, 9, 9, 1_048_576, 12_000_000]) rijen.voegToe(nummer);
    expect(rijen.aantal).toBe(4);
    expect([1, 2, 3, 8, 9, 10, 1_048_575, 1_048_576, 12_000_000, 12_000_001].filter((n) => rijen.heeft(n))).toEqual([
      2, 9, 1_048_576, 12_000_000,
    ]);
  });
});
