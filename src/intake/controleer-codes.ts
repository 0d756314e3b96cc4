import type { Queryable } from "../data/queryable";
import { sql } from "../data/sql";
import type { DeclaratieRegel, HulpLeveringRegel, ToewijzingLeveringRegel } from "../dossier/bericht/invoer";
import { REDENLIJST, versieVan } from "../dossier/referentie";
import { Afgekeurd, toon, type Bevinding } from "./afgekeurd";
import type { Bericht, DeclaratieBericht, HulpBericht, ToewijzingBericht } from "./bericht";
import { VERWIJDERD } from "./ijw-iwmo/controleer-toewijzing";

/** Eurocents in a euro, and the unit of which a volume is an amount. */
const CENTEN = 100;
const EURO = "83";

const uniek = (waarden: readonly (string | null | undefined)[]): string[] => [
  ...new Set(waarden.flatMap((waarde) => waarde ?? [])),
];

function keurAf(bevindingen: readonly Bevinding[]): void {
  const [eerste, ...andere] = bevindingen;
  if (eerste) throw new Afgekeurd(eerste, ...andere);
}

async function onbekendeGemeente(db: Queryable, { gemeente, vorm }: Bericht): Promise<Bevinding[]> {
  const bekend = await db.query(sql`select code from gemeente where code = ${gemeente}`);
  if (bekend.length > 0) return [];
  const melding = `Gemeente ${toon(gemeente)} is onbekend. Gebruik de gemeentecode van het CBS.`;
  return [{ pad: `/Bericht/Header/${vorm === "TOEWIJZING" ? "Afzender" : "Ontvanger"}`, melding }];
}

async function onbekendeCategorieen(db: Queryable, bericht: Bericht): Promise<Bevinding[]> {
  const genoemd = uniek(bericht.regels.map(({ productcategorie }) => productcategorie));
  const rijen = await db.query<{ code: string }>(sql`
    select code from productcategorie where wet = ${bericht.wet} and code = any(${genoemd}::text[])`);
  const bekend = new Set(rijen.map(({ code }) => code));
  const element = bericht.vorm === "DECLARATIE" ? "ProductCategorie" : "Product/Categorie";
  return bericht.regels.flatMap(({ pad, productcategorie }) => {
    if (productcategorie === null || bekend.has(productcategorie)) return [];
    const melding = `Productcategorie ${toon(productcategorie)} bestaat niet in deze wet. Gebruik een code van versie 3.2.`;
    return [{ pad: `${pad}/${element}`, melding }];
  });
}

/** A code as it stands in a line, or null where the line has none. */
interface Genoemd {
  readonly pad: string;
  readonly code: string | null | undefined;
}

async function onbekendeCodes(
  db: Queryable,
  lijst: "EENHEID" | "FREQUENTIE" | "REDEN_WIJZIGING",
  genoemd: readonly Genoemd[],
): Promise<Bevinding[]> {
  const versie = versieVan(lijst);
  const rijen = await db.query<{ code: string }>(sql`
    select code from code
    where lijst = ${lijst} and versie = ${versie} and code = any(${uniek(genoemd.map(({ code }) => code))}::text[])`);
  const bekend = new Set(rijen.map(({ code }) => code));
  return genoemd.flatMap(({ pad, code }) => {
    if (code === null || code === undefined || bekend.has(code)) return [];
    const melding = `Code ${toon(code)} bestaat niet of wordt niet meer gebruikt. Gebruik een code van versie ${versie}.`;
    return [{ pad, melding }];
  });
}

/**
 * Holds the codes of a start or stop message against the reference tables and gives its lines what those say.
 *
 * @throws Afgekeurd with every unknown code.
 */
export async function codesVanHulp(db: Queryable, bericht: HulpBericht): Promise<HulpLeveringRegel[]> {
  const { lijst, versie } = REDENLIJST[bericht.wet];
  const redenen = await db.query<{ code: string; tijdelijk: boolean }>(sql`
    select code, effect = 'TIJDELIJK' as tijdelijk from reden_beeindiging
    where lijst = ${lijst} and versie = ${versie}
      and code = any(${uniek(bericht.regels.map(({ stop }) => stop?.reden))}::text[])`);
  const tijdelijk = new Map(redenen.map((reden) => [reden.code, reden.tijdelijk]));
  keurAf([
    ...(await onbekendeGemeente(db, bericht)),
    ...(await onbekendeCategorieen(db, bericht)),
    ...bericht.regels.flatMap(({ pad, stop }) => {
      if (!stop || tijdelijk.has(stop.reden)) return [];
      const melding = `Reden ${toon(stop.reden)} staat niet in codelijst ${lijst}. Gebruik een code van versie ${versie}.`;
      return [{ pad: `${pad}/RedenBeeindiging`, melding }];
    }),
  ]);
  return bericht.regels.map(({ stop, ...regel }) => ({
    ...regel,
    stop: stop && {
      einde: stop.einde,
      lijst,
      versie,
      code: stop.reden,
      tijdelijk: tijdelijk.get(stop.reden) ?? false,
    },
  }));
}

/** The amount of help as a row keeps it: euros where the standard counts eurocents. */
const inEuros = (volume: number, eenheid: string): number => (eenheid === EURO ? volume / CENTEN : volume);

/**
 * The same for a 301.
 *
 * @throws Afgekeurd with every unknown code.
 */
export async function codesVanToewijzing(
  db: Queryable,
  bericht: ToewijzingBericht,
): Promise<ToewijzingLeveringRegel[]> {
  const { regels } = bericht;
  const codes = (element: string, van: (regel: (typeof regels)[number]) => string | null | undefined): Genoemd[] =>
    regels.map((regel) => ({ pad: `${regel.pad}/${element}`, code: van(regel) }));
  keurAf([
    ...(await onbekendeGemeente(db, bericht)),
    ...(await onbekendeCategorieen(db, bericht)),
    ...(await onbekendeCodes(
      db,
      "REDEN_WIJZIGING",
      codes("RedenWijziging", ({ redenWijziging }) => redenWijziging),
    )),
    ...(await onbekendeCodes(
      db,
      "EENHEID",
      codes("Omvang/Eenheid", ({ omvang }) => omvang?.eenheid),
    )),
    ...(await onbekendeCodes(
      db,
      "FREQUENTIE",
      codes("Omvang/Frequentie", ({ omvang }) => omvang?.frequentie),
    )),
  ]);
  return regels.map(({ omvang, budget, redenWijziging, ...regel }) => ({
    ...regel,
    redenWijziging,
    verwijderd: redenWijziging === VERWIJDERD,
    volume: omvang && inEuros(omvang.volume, omvang.eenheid),
    eenheid: omvang?.eenheid ?? null,
    frequentie: omvang?.frequentie ?? null,
    budget: budget === null ? null : budget / CENTEN,
  }));
}

/**
 * The same for a 323; the number of each line's client stays behind.
 *
 * @throws Afgekeurd with every unknown code.
 */
export async function codesVanDeclaratie(
  db: Queryable,
  bericht: DeclaratieBericht,
): Promise<Omit<DeclaratieRegel, "client">[]> {
  const { regels } = bericht;
  const eenheden = regels.map(({ pad, eenheid }) => ({ pad: `${pad}/Eenheid`, code: eenheid }));
  keurAf([
    ...(await onbekendeGemeente(db, bericht)),
    ...(await onbekendeCategorieen(db, bericht)),
    ...(await onbekendeCodes(db, "EENHEID", eenheden)),
  ]);
  return regels.map((een) => ({
    pad: een.pad,
    referentie: een.referentie,
    vorigeReferentie: een.vorigeReferentie,
    toewijzingsnummer: een.toewijzingsnummer,
    productcategorie: een.productcategorie,
    productcode: een.productcode,
    maand: `${een.van.slice(0, 7)}-01`,
    volume: inEuros(een.volume, een.eenheid),
    eenheid: een.eenheid,
    bedrag: een.bedrag / CENTEN,
    credit: een.credit,
  }));
}
