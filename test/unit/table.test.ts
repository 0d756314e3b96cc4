import { table } from "../support/table";

describe("a drawn table", () => {
  it("gives each line's cells by column, blanks absent", () => {
    const rows = table(`
      geval       | einde      | reden
      ------------+------------+------
      volgens plan| 2024-03-01 | 31
      loopt nog   |            |
    `);
    expect(rows.map((row) => Object.fromEntries(row))).toEqual([
      { geval: "volgens plan", einde: "2024-03-01", reden: "31" },
      { geval: "loopt nog" },
    ]);
  });

  it("refuses a line with a cell too many", () => {
    expect(() => table("a | b\n1 | 2 | 3")).toThrow("Line 1 has 3 cells below 2 columns");
  });
});
