/**
 * One row as CSV (RFC 4180), with its line end. What a cell begins with is left as it is: the row goes back to who
 * delivered it, to be delivered again.
 */
export function schrijfCsvRij(cellen: readonly string[], scheiding: string): string {
  const velden = cellen.map((cel) =>
    cel.includes(scheiding) || /["\r\n]|^\s|\s$/.test(cel) ? `"${cel.replaceAll('"', '""')}"` : cel,
  );
  // A row of one empty cell would be a blank line, which is no row.
  return `${velden.length === 1 && velden[0] === "" ? '""' : velden.join(scheiding)}\r\n`;
}
