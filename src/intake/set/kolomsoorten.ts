import { identiteitVan, voldoetAanElfproef } from "../../access/pseudoniem";
import { leesDatum } from "../ijw-iwmo/formaten";

/** How the text of a cell becomes a value of the staging table. */
export interface Kolomsoort {
  readonly sqlType: "text" | "date" | "integer" | "numeric" | "boolean";
  /** The value as COPY takes it, or null when the text is wrong. Gets trimmed text that is not empty. */
  readonly lees: (tekst: string) => string | null;
  /** Dutch: what was expected. */
  readonly verwacht: string;
  /** True when a message may not show the value. */
  readonly gevoelig: boolean;
}

const soort = (
  sqlType: Kolomsoort["sqlType"],
  verwacht: string,
  lees: Kolomsoort["lees"],
  gevoelig = false,
): Kolomsoort => ({ sqlType, lees, verwacht, gevoelig });

const patroon = (vorm: RegExp, verwacht: string, gevoelig = false): Kolomsoort =>
  soort("text", verwacht, (tekst) => (vorm.test(tekst) ? tekst : null), gevoelig);

/** JJJJ-MM-DD, JJJJMMDD (Beleidsinformatie Jeugd) and DD-MM-JJJJ (a Dutch spreadsheet) are one day. */
function datumVan(tekst: string): string | null {
  const delen =
    /^(?<jaar>\d{4})-?(?<maand>\d{2})-?(?<dag>\d{2})$/.exec(tekst) ??
    /^(?<dag>\d{1,2})-(?<maand>\d{1,2})-(?<jaar>\d{4})$/.exec(tekst);
  const { jaar = "", maand = "", dag = "" } = delen?.groups ?? {};
  return leesDatum(`${jaar}-${maand.padStart(2, "0")}-${dag.padStart(2, "0")}`);
}

const JA = new Set(["ja", "j", "1", "01", "true", "waar"]);
const NEE = new Set(["nee", "n", "0", "02", "false", "onwaar"]);

/** A spreadsheet drops the zeros that a code begins with; codes of a fixed width get them back. */
const metNullen = (lengte: number, verwacht: string): Kolomsoort =>
  soort("text", verwacht, (tekst) =>
    /^\d+$/.test(tekst) && tekst.length <= lengte ? tekst.padStart(lengte, "0") : null,
  );

export const DATUM = soort("date", "een bestaande datum als JJJJ-MM-DD, JJJJMMDD of DD-MM-JJJJ", datumVan);
export const JA_NEE = soort("boolean", "ja of nee", (tekst) => {
  const klein = tekst.toLowerCase();
  return JA.has(klein) ? "t" : NEE.has(klein) ? "f" : null;
});
export const GEMEENTECODE = metNullen(4, "een gemeentecode van 4 cijfers");
export const AANBIEDERCODE = soort("text", "een AGB-code van 8 cijfers, of DL en 6 cijfers", (tekst) =>
  /^\d{7,8}$/.test(tekst) ? tekst.padStart(8, "0") : /^DL\d{6}$/.test(tekst) ? tekst : null,
);
export const CODE = patroon(/^[A-Za-z0-9_.-]{1,20}$/, "een code van ten hoogste 20 tekens");
export const TWEE_CIJFERS = metNullen(2, "een code van 2 cijfers");
export const KENMERK = patroon(/^[^\p{C}]{1,40}$/u, "een kenmerk van ten hoogste 40 tekens");
/** Names a key (access/sleutelbestand.ts). */
export const SLEUTELKENMERK = patroon(/^[\w-]{1,40}\.[0-9a-f]{16}$/, "een kenmerk uit `drieluik pseudonimiseer`");
export const PSEUDONIEM = patroon(/^[0-9a-f]{64}$/, "een pseudoniem van 64 hexadecimale tekens", true);
export const JAARTAL = soort("integer", "een jaartal tussen 1890 en 2100", (tekst) =>
  /^\d{4}$/.test(tekst) && Number(tekst) >= 1890 && Number(tekst) <= 2100 ? tekst : null,
);

/** Text that people wrote: kept as it is, never shown in a message. */
export const VRIJE_TEKST = soort(
  "text",
  "tekst van ten hoogste 2000 tekens",
  (tekst) => (tekst.length <= 2000 ? tekst : null),
  true,
);

/** A name of a thing, such as a wijk or a product. */
export const NAAM = soort("text", "een naam van ten hoogste 200 tekens", (tekst) =>
  tekst.length <= 200 ? tekst : null,
);

/** One of the hub's own words, in any case. */
export const keuze = (waarden: readonly string[]): Kolomsoort =>
  soort(
    "text",
    waarden.length > 1 ? `${waarden.slice(0, -1).join(", ")} of ${waarden.at(-1) ?? ""}` : (waarden[0] ?? ""),
    (tekst) => {
      const groot = tekst.toUpperCase();
      return waarden.includes(groot) ? groot : null;
    },
  );

export const geheel = (minimum: number, maximum: number): Kolomsoort =>
  soort("integer", `een heel getal van ${minimum} tot en met ${maximum}`, (tekst) =>
    /^[+-]?\d{1,10}$/.test(tekst) && Number(tekst) >= minimum && Number(tekst) <= maximum
      ? String(Number(tekst))
      : null,
  );

/** A number with a comma or a point before its decimals, and nothing between thousands. */
export const GETAL = soort("numeric", "een getal, met een komma of een punt voor de decimalen", (tekst) =>
  /^[+-]?\d{1,12}([.,]\d{1,6})?$/.test(tekst) ? tekst.replace(",", ".").replace("+", "") : null,
);

/** Civil dates with commas or spaces between them, as PostgreSQL writes an array. */
export const DATUMS = soort("text", "datums als JJJJ-MM-DD met een spatie ertussen", (tekst) => {
  const dagen = tekst.split(/[\s,|]+/).map(datumVan);
  return dagen.includes(null) ? null : `{${dagen.join(",")}}`;
});

/** A burgerservicenummer: staged as a pseudonym alone (levering/zet-klaar.ts). A spreadsheet drops its first zeros. */
export const BSN = soort(
  "text",
  "een burgerservicenummer van 9 cijfers dat voldoet aan de elfproef",
  (tekst) => {
    const nummer = /^\d{8}$/.test(tekst) ? `0${tekst}` : tekst;
    return /^\d{9}$/.test(nummer) && (identiteitVan(nummer) !== "BEKEND" || voldoetAanElfproef(nummer)) ? nummer : null;
  },
  true,
);
