import fc from "fast-check";
import { eenPeriodeEerder } from "../../../src/aggregations/engine/eerder";
import { begindagen } from "../../../src/aggregations/engine/periode";
import type { Dimensie, Filter, Vraag } from "../../../src/aggregations/types";

const vraag = (van: string, tot: string, groepeer: readonly Dimensie[] = [], filter: Filter = {}): Vraag => ({
  indicatoren: ["UITVAL"],
  periode: { van, tot },
  groepeer,
  filter,
  bij: [],
});

describe("a question one period earlier", () => {
  it.each<[string, Vraag, string, string, Filter]>([
    ["a year by itself", vraag("2024-01-01", "2025-01-01"), "2023-01-01", "2024-01-01", {}],
    ["a stretch of five months", vraag("2024-02-01", "2024-07-01"), "2023-09-01", "2024-02-01", {}],
    ["by quarter", vraag("2024-01-01", "2025-01-01", ["KWARTAAL"]), "2023-10-01", "2024-10-01", {}],
    ["by month and year", vraag("2024-01-01", "2025-01-01", ["JAAR", "MAAND"]), "2023-12-01", "2024-12-01", {}],
    [
      "a filter on quarters goes back with it",
      vraag("2024-01-01", "2025-01-01", ["KWARTAAL"], { KWARTAAL: ["2024K1", "2024K3"] }),
      ...(["2023-10-01", "2024-10-01", { KWARTAAL: ["2023K4", "2024K2"] }] as const),
    ],
    [
      "a filter on a year, by quarter, is told in quarters",
      vraag("2020-01-01", "2025-01-01", ["KWARTAAL"], { JAAR: ["2024"] }),
      ...(["2019-10-01", "2024-10-01", { KWARTAAL: ["2023K4", "2024K1", "2024K2", "2024K3"] }] as const),
    ],
    [
      "one quarter of a longer period goes back a quarter",
      vraag("2020-01-01", "2025-01-01", [], { KWARTAAL: ["2024K1"] }),
      ...(["2019-10-01", "2024-10-01", { KWARTAAL: ["2023K4"] }] as const),
    ],
    [
      "a quarter that the period cuts is told in months",
      vraag("2024-02-01", "2024-12-01", ["KWARTAAL"], { KWARTAAL: ["2024K1"] }),
      ...(["2023-11-01", "2024-09-01", { MAAND: ["2023-11", "2023-12"] }] as const),
    ],
    [
      "other filters stay",
      vraag("2024-01-01", "2025-01-01", [], { WET: ["WMO"] }),
      ...(["2023-01-01", "2024-01-01", { WET: ["WMO"] }] as const),
    ],
  ])("%s", (_, een, van, tot, filter) => {
    expect(eenPeriodeEerder(een)).toMatchObject({ periode: { van, tot }, filter });
  });

  it("is none of months apart, and none before any figure", () => {
    expect(eenPeriodeEerder(vraag("2024-01-01", "2025-01-01", [], { KWARTAAL: ["2024K1", "2024K3"] }))).toBeNull();
    expect(eenPeriodeEerder(vraag("1990-01-01", "1991-01-01"))).toBeNull();
  });

  it("names the row of then by its own periods", () => {
    const eerder = eenPeriodeEerder(vraag("2024-01-01", "2025-01-01", ["JAAR", "KWARTAAL", "WET"]));
    expect(eerder?.toen({ JAAR: "2024", KWARTAAL: "2024K1", WET: "WMO" })).toEqual({
      JAAR: "2023",
      KWARTAAL: "2023K4",
      WET: "WMO",
    });
  });

  it("asks as many months as are asked now", () => {
    const soort = fc.constantFrom("MAAND", "KWARTAAL", "JAAR");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }), soort, (begin, lengte, per) => {
        const dag = (n: number) => `${String(2000 + Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, "0")}-01`;
        const nu = vraag(dag(begin), dag(begin + lengte), [per], { JAAR: ["2001", "2002"] });
        const eerder = eenPeriodeEerder(nu);
        const maanden = (een: Pick<Vraag, "periode" | "filter">) =>
          begindagen(een.periode, een.filter, "MAAND")?.length;
        expect(eerder && maanden(eerder)).toBe(maanden(nu));
      }),
    );
  });
});
