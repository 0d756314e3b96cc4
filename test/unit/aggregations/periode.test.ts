import {
  alleBegindagen,
  begindagen,
  eersteNa,
  inMaanden,
  naamVan,
  passendeSoorten,
  periodeVan,
} from "../../../src/aggregations/engine/periode";
import { VraagFout } from "../../../src/aggregations/types";

const periode = (van: string, tot: string) => ({ van, tot });

describe("a period", () => {
  it.each([
    ["2024-01-02", "2025-01-01"],
    ["2024-01-01", "2024-12-31"],
    ["2024-13-01", "2025-01-01"],
    ["2024-1-1", "2025-01-01"],
    ["", "2025-01-01"],
    ["2025-01-01", "2025-01-01"],
    ["2025-01-01", "2024-01-01"],
    ["0001-01-01", "2024-01-01"],
    ["2024-01-01", "9999-01-01"],
  ])("from %s to %s is refused in Dutch", (van, tot) => {
    expect(() => inMaanden(periode(van, tot))).toThrow(VraagFout);
    expect(() => inMaanden(periode(van, tot))).toThrow(/periode/);
  });

  it("is counted in the largest cells of which a whole number fits", () => {
    expect(passendeSoorten(periode("2024-01-01", "2025-01-01"))).toEqual(["MAAND", "KWARTAAL", "JAAR"]);
    expect(passendeSoorten(periode("2024-04-01", "2025-01-01"))).toEqual(["MAAND", "KWARTAAL"]);
    expect(passendeSoorten(periode("2024-02-01", "2025-01-01"))).toEqual(["MAAND"]);
  });

  it("has a name that reads back as itself", () => {
    expect(periodeVan("MAAND", "2025-12")).toEqual(periode("2025-12-01", "2026-01-01"));
    expect(periodeVan("KWARTAAL", "2025K4")).toEqual(periode("2025-10-01", "2026-01-01"));
    expect(periodeVan("JAAR", "2025")).toEqual(periode("2025-01-01", "2026-01-01"));
    expect(periodeVan("KWARTAAL", "2025K5")).toBeNull();
    expect(periodeVan("MAAND", "2025-1")).toBeNull();
    expect(["MAAND", "KWARTAAL", "JAAR"].map((soort) => naamVan(soort as "MAAND", "2025-10-01"))).toEqual([
      "2025-10",
      "2025K4",
      "2025",
    ]);
  });

  it("is a range until something is filtered on time, and then the days that every filter lets through", () => {
    const jaar = periode("2024-01-01", "2025-01-01");
    expect(begindagen(jaar, { WET: ["WMO"] }, "KWARTAAL")).toBeNull();
    expect(begindagen(jaar, { KWARTAAL: ["2024K2", "2025K2"] }, "KWARTAAL")).toEqual(["2024-04-01"]);
    expect(begindagen(jaar, { KWARTAAL: ["2024K2"], MAAND: ["2024-05", "2024-09"] }, "MAAND")).toEqual(["2024-05-01"]);
    expect(begindagen(jaar, { JAAR: ["2023"] }, "JAAR")).toEqual([]);
  });

  it("lists what begins in it, over the end of a year", () => {
    expect(alleBegindagen(periode("2024-11-01", "2025-02-01"), "MAAND")).toEqual([
      "2024-11-01",
      "2024-12-01",
      "2025-01-01",
    ]);
    expect(eersteNa("2024-10-01", "KWARTAAL")).toBe("2025-01-01");
  });
});
