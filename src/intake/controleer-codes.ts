import type { Queryable } from "../data/queryable";
import { sql } from "../data/sql";
import type { LeveringRegel } from "../dossier/bericht/invoer";
import { REDENLIJST } from "../dossier/referentie";
import { Afgekeurd, toon, type Bevinding } from "./afgekeurd";
import type { Bericht } from "./bericht";

const uniek = (waarden: readonly (string | null | undefined)[]): string[] => [
  ...new Set(waarden.flatMap((waarde) => waarde ?? [])),
];

/**
 * Holds the codes of a message against the reference tables and gives its lines what those say.
 *
 * @throws Afgekeurd with every unknown code.
 */
export async function controleerCodes(db: Queryable, bericht: Bericht): Promise<LeveringRegel[]> {
  const { wet, gemeente, regels } = bericht;
  const { lijst, versie } = REDENLIJST[wet];
  const gemeenten = await db.query(sql`select code from gemeente where code = ${gemeente}`);
  const producten = await db.query<{ code: string; hulpvorm: string | null }>(sql`
    select code, hulpvorm from productcategorie
    where wet = ${wet} and code = any(${uniek(regels.map(({ productcategorie }) => productcategorie))}::text[])`);
  const redenen = await db.query<{ code: string; tijdelijk: boolean }>(sql`
    select code, effect = 'TIJDELIJK' as tijdelijk from reden_beeindiging
    where lijst = ${lijst} and versie = ${versie} and code = any(${uniek(regels.map(({ stop }) => stop?.reden))}::text[])`);
  const hulpvormen = new Map(producten.map(({ code, hulpvorm }) => [code, hulpvorm]));
  const tijdelijk = new Map(redenen.map((reden) => [reden.code, reden.tijdelijk]));

  const bevindingen: Bevinding[] = [];
  if (gemeenten.length === 0) {
    const melding = `Gemeente ${toon(gemeente)} is onbekend. Gebruik de gemeentecode van het CBS.`;
    bevindingen.push({ pad: "/Bericht/Header/Ontvanger", melding });
  }
  const gecontroleerd = regels.map(({ stop, ...regel }): LeveringRegel => {
    const { pad, productcategorie } = regel;
    if (productcategorie !== null && !hulpvormen.has(productcategorie)) {
      const melding = `Productcategorie ${toon(productcategorie)} bestaat niet in deze wet. Gebruik een code van versie 3.2.`;
      bevindingen.push({ pad: `${pad}/Product/Categorie`, melding });
    }
    if (stop && !tijdelijk.has(stop.reden)) {
      const melding = `Reden ${toon(stop.reden)} staat niet in codelijst ${lijst}. Gebruik een code van versie ${versie}.`;
      bevindingen.push({ pad: `${pad}/RedenBeeindiging`, melding });
    }
    return {
      ...regel,
      hulpvorm: hulpvormen.get(productcategorie ?? "") ?? null,
      stop: stop && {
        einde: stop.einde,
        lijst,
        versie,
        code: stop.reden,
        tijdelijk: tijdelijk.get(stop.reden) ?? false,
      },
    };
  });
  const [eerste, ...andere] = bevindingen;
  if (eerste) throw new Afgekeurd(eerste, ...andere);
  return gecontroleerd;
}
