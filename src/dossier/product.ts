import { type Sql, sql } from "../data/sql";
import { LANDELIJK } from "../domein";

/**
 * Joins what is known of the product of a row `x` that has gemeente, wet, productcategorie and productcode: the gemeente's
 * own word (`eigen`) goes before the national list (`landelijk`), and that before the category (`categorie`).
 */
export const productVan = (x: Sql): Sql => sql`
  left join productcode eigen on eigen.gemeente_code = ${x}.gemeente and eigen.wet = ${x}.wet and eigen.code = ${x}.productcode
  left join productcode landelijk on landelijk.gemeente_code = ${LANDELIJK}::text and landelijk.wet = ${x}.wet
    and landelijk.code = ${x}.productcode
  left join productcategorie categorie on categorie.wet = ${x}.wet and categorie.code = ${x}.productcategorie`;

/** What the joins of productVan say; a level belongs to the behoefte that stands beside it. */
export const HULPVORM = sql`coalesce(eigen.hulpvorm, landelijk.hulpvorm, categorie.hulpvorm)`;
export const SEGMENT = sql`coalesce(eigen.segment, landelijk.segment)`;
export const BEHOEFTE = sql`coalesce(eigen.ondersteuningsbehoefte, landelijk.ondersteuningsbehoefte)`;
export const NIVEAU = sql`case when eigen.ondersteuningsbehoefte is not null then eigen.niveau else landelijk.niveau end`;
