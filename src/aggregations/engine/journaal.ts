import type { Queryable } from "../../data/queryable";
import { ident, join, raw, sql, vast, type Sql } from "../../data/sql";
import type { CelDimensie } from "../feiten/dimensies";
import { telIndicatoren } from "../register";
import { MAATKOLOMMEN, namen, NULLEN, exacteSom } from "./compile";
import { FIJN } from "./marges";

/** What of the clients in a refresh makes its differences: the same deliveries, or none. */
export interface Oorzaak {
  readonly verschilId: string;
  readonly leveringen: readonly string[];
  /** Something else had a part in it as well: a mutation, the passing of time, a count of everything again. */
  readonly zonderLevering: boolean;
}

/** The dimensions that differences are kept by, beside gemeente and the periods that an indicator has cells of. */
export const JOURNAAL_DIMENSIES = ["WET", "AANBIEDER"] as const satisfies readonly CelDimensie[];

/** The margin of what may be added up, whichever of the dimensions an indicator has; '' for one that it lacks. */
export const JOURNAAL_MARGE = "wet+aanbieder";

/** The margins of what no sum gives. */
export const EIGEN_MARGES = ["totaal", "wet", "aanbieder", JOURNAAL_MARGE] as const;

const SLEUTEL = ["marge", "indicator", "periode_soort", "periode", "aanbieder_code", "wet"] as const;
const FIJNE_MARGE = raw(`'${FIJN.naam}'`);
const EIGEN = join(EIGEN_MARGES.map((marge) => raw(`'${marge}'`)));

/** Keeps the differences of `bron`, of which each has its verschil_id, as far as the journal goes. */
const schrijven = (bron: Sql): Sql => sql`
  insert into cellen.verschil (gemeente_code, verschil_id, ${namen(SLEUTEL)}, ${namen(MAATKOLOMMEN)})
  select v.* from (
    select b.gemeente_code, b.verschil_id,
      ${join(SLEUTEL.map((kolom) => (kolom === "marge" ? raw(`case b.marge when '${FIJN.naam}' then '${JOURNAAL_MARGE}' else b.marge end as marge`) : ident(`b.${kolom}`))))},
      ${join(MAATKOLOMMEN.map((maat) => sql`${exacteSom(maat, "b")} as ${ident(maat)}`))}
    from ${bron} b where b.marge in (${FIJNE_MARGE}, ${EIGEN})
    group by b.gemeente_code, b.verschil_id, 3, ${namen(
      SLEUTEL.filter((kolom) => kolom !== "marge"),
      "b",
    )}
  ) v
  where (${namen(MAATKOLOMMEN, "v")}) <> (${NULLEN})`;

const vanClienten: Sql = vast(schrijven(raw("bijdrage")));

/** Keeps what was noted of clients, and closed (verschil.ts). */
export async function schrijfJournaal(db: Queryable): Promise<void> {
  await db.query(vanClienten);
}

/**
 * What keeps the differences of the cells of a gemeente: those in `verschil`, or all of its cells when it had none. What
 * can be summed is kept once, from the finest.
 */
export const journaalVan = (gemeente: string, verschilId: string, cellen: Sql): Sql =>
  schrijven(sql`(
    select ${verschilId}::uuid as verschil_id, c.* from ${cellen} c
    where c.gemeente_code = ${gemeente}
      and (c.marge = ${FIJNE_MARGE} or c.indicator <> all(${telIndicatoren.map(({ id }) => id)}::text[]))
  )`);
