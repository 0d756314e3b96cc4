import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { voldoetAanElfproef } from "../../src/access/pseudoniem";

/** Where a run of jest keeps what the hub said in it; set by its global set-up. */
export const UITVOER_MAP = "DRIELUIK_TEST_UITVOER";

export type Soort = "log" | "fout" | "geheim";

/** Keeps a log line, the body of an error, or a text that was sent and may come back in neither. */
export function noteer(soort: Soort, tekst: string): void {
  const map = process.env[UITVOER_MAP];
  if (map !== undefined)
    appendFileSync(join(map, `${String(process.pid)}.jsonl`), `${JSON.stringify([soort, tekst])}\n`);
}

/** Keys of an input whose text is someone's own words, or points at someone. */
const VRIJ = /^(omschrijving|toelichting|zaaknummer|gasOmschrijvingen|motivering|reden(Tekst)?|naam)$/i;

/** The texts in an input that may come back in no log line and no error. Short ones are words like any other. */
export function geheimenIn(invoer: unknown, sleutel = ""): string[] {
  if (typeof invoer === "string") return VRIJ.test(sleutel) && /\s/.test(invoer) && invoer.length >= 8 ? [invoer] : [];
  if (typeof invoer !== "object" || invoer === null) return [];
  return Object.entries(invoer).flatMap(([naam, waarde]) => geheimenIn(waarde, Array.isArray(invoer) ? sleutel : naam));
}

const bsns = (tekst: string): string[] =>
  [...tekst.matchAll(/(?<![\w-])\d{9}(?![\w-])/g)]
    .map(([nummer]) => nummer)
    .filter((nummer) => voldoetAanElfproef(nummer));

const VERBODEN: readonly (readonly [wat: string, vorm: RegExp])[] = [
  ["a name", /\bJansen\b/],
  [
    "SQL",
    /\b(select\s[^"]{0,200}\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|set\s+local\s|set_config)/i,
  ],
  ["what the database says", /violates|duplicate key|syntax error at or near|invalid input syntax|relation \\?"/i],
  ["a file path", /(?:\/[\w@.-]+){2,}\.(?:[cm]?[jt]s|json|sql)\b|node_modules|[A-Z]:\\\\/],
  ["a token", /\bBearer\s+eyJ|\beyJ[\w-]{20,}\.eyJ/],
];

/** What must not be in a line, by name; a stack is fit for a log alone. */
export function bezwaren(soort: Soort, tekst: string, geheimen: readonly string[] = []): string[] {
  const gevonden = VERBODEN.filter(([, vorm]) => vorm.test(tekst)).map(([wat]) => wat);
  if (bsns(tekst).length > 0) gevonden.push("a burgerservicenummer");
  if (geheimen.some((geheim) => tekst.includes(JSON.stringify(geheim).slice(1, -1)))) gevonden.push("free text");
  if (soort === "fout" && /\\n\s+at \w|"stack/.test(tekst)) gevonden.push("a stack trace");
  return gevonden;
}

/** Everything wrong that a run of jest left in this folder. */
export function keur(map: string): { readonly regels: number; readonly bezwaren: readonly string[] } {
  const regels = readdirSync(map)
    .filter((naam) => naam.endsWith(".jsonl"))
    .flatMap((naam) => readFileSync(join(map, naam), "utf8").split("\n"))
    .filter((regel) => regel !== "")
    .map((regel) => JSON.parse(regel) as [Soort, string]);
  const geheimen = [...new Set(regels.filter(([soort]) => soort === "geheim").map(([, tekst]) => tekst))];
  const lijnen = regels.filter(([soort]) => soort !== "geheim");
  return {
    regels: lijnen.length,
    bezwaren: lijnen.flatMap(([soort, tekst]) =>
      bezwaren(soort, tekst, geheimen).map(
        (wat) => `${wat} in a ${soort === "log" ? "log line" : "body of an error"}: ${tekst.slice(0, 500)}`,
      ),
    ),
  };
}
