/** One drawn line: the cells by the name of their column; a blank cell is absent. */
export type DrawnRow = ReadonlyMap<string, string>;

/**
 * Reads a drawn table: a head, a rule of dashes, and lines of cells between bars. Tests are drawn so that who knows
 * the rule, and no code, can read them.
 */
export function table(drawing: string): DrawnRow[] {
  const lines = drawing
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^[-+| ]+$/.test(line));
  const [head, ...body] = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  if (!head) throw new Error("A drawn table begins with its column names");
  return body.map((cells, index) => {
    if (cells.length !== head.length) {
      throw new Error(`Line ${index + 1} has ${cells.length} cells below ${head.length} columns: ${cells.join(" | ")}`);
    }
    return new Map(cells.map((cell, column) => [head[column] ?? "", cell] as const).filter(([, cell]) => cell !== ""));
  });
}
