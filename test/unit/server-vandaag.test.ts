import { vandaag } from "../../src/server/context";

describe("the civil date", () => {
  const op = (moment: string): string => vandaag(new Date(moment));

  it("begins at midnight in the Netherlands, in winter and in summer", () => {
    expect(op("1969-12-31T23:30:00Z")).toBe("1970-01-01");
    expect(op("2025-12-31T22:59:59.999Z")).toBe("2025-12-31");
    expect(op("2025-12-31T23:00:00.000Z")).toBe("2026-01-01");
    expect(op("2026-06-30T21:59:59.999Z")).toBe("2026-06-30");
    expect(op("2026-06-30T22:00:00.000Z")).toBe("2026-07-01");
  });

  it("is of the moment that is asked about, whatever was asked before", () => {
    expect([op("2026-03-29T00:30:00Z"), op("2024-02-29T12:00:00Z"), op("2026-03-29T00:59:00Z")]).toEqual([
      "2026-03-29",
      "2024-02-29",
      "2026-03-29",
    ]);
  });
});
