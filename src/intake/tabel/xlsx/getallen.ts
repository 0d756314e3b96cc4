const DAG = 86_400_000;
/** 31-12-9999 in the system of 1900. */
const LAATSTE_DAG = 2_958_465;
/** Built-in number formats that show a date or a time of day (ECMA-376, 18.8.30, and those of the East Asian editions). */
const DATUMFORMATEN: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55, 56, 57,
  58,
]);

/** Whether a number format shows a date or a time; a duration such as [h]:mm does not. */
export function isDatumformaat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATUMFORMATEN.has(id);
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false;
  const kaal = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return /[ymdhs]/i.test(kaal) && !/general/i.test(kaal);
}

/** 1.5e-7 -> 0.00000015 */
const zonderExponent = (tekst: string): string =>
  tekst.replace(/^(-?)([0-9])\.?([0-9]*)e-([0-9]+)$/, (_, min: string, heel: string, breuk: string, macht: string) => {
    return `${min}0.${"0".repeat(Number(macht) - 1)}${heel}${breuk}`;
  });

/** A number as a person would type it: never in E notation, no ".0", and in the 15 digits a spreadsheet shows. */
export function alsGetal(tekst: string): string | null {
  if (/^-?(?:0|[1-9][0-9]*)$/.test(tekst)) return tekst === "-0" ? "0" : tekst;
  if (!/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?$/.test(tekst)) return null;
  const waarde = Number(Number(tekst).toPrecision(15));
  if (!Number.isFinite(waarde)) return null;
  if (Number.isInteger(waarde)) return BigInt(waarde).toString();
  return zonderExponent(String(waarde));
}

/**
 * A day number as `JJJJ-MM-DD`; with `T` and the time when it has one, and only the time when it has no day. Null when
 * it is no day. The 29 February 1900 that spreadsheets show is given as they show it.
 */
export function alsDatum(tekst: string, stelsel1904: boolean): string | null {
  const nummer = Number(tekst);
  if (!Number.isFinite(nummer) || nummer < 0 || nummer > LAATSTE_DAG + 1) return null;
  const seconden = Math.round((nummer % 1) * 86_400);
  const dag = Math.floor(nummer) + (seconden === 86_400 ? 1 : 0);
  const tijd = new Date((seconden % 86_400) * 1000).toISOString().slice(11, 19);
  if (dag === 0 && !stelsel1904) return tijd;
  if (dag === 60 && !stelsel1904) return "1900-02-29";
  const vanaf = stelsel1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, dag < 60 ? 31 : 30);
  const datum = new Date(vanaf + dag * DAG).toISOString();
  if (!/^[0-9]{4}-/.test(datum)) return null;
  return seconden % 86_400 === 0 ? datum.slice(0, 10) : `${datum.slice(0, 10)}T${tijd}`;
}
