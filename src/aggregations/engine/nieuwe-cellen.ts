import { ident, join, raw, sql, type Sql } from "../../data/sql";
import type { Bereik } from "../feiten/bereik";
import { telIndicatoren } from "../register";
import { eigenCellen, fijneCellen } from "./bronnen";
import { CELNAMEN, MAATKOLOMMEN, namen, SLEUTELKOLOMMEN, type Dagen } from "./compile";
import { FIJNE_LAAG, laagTekst, SOM_LAGEN, type Laag } from "./marges";
import { opgeteld, opstappen } from "./rollup";

/** One statement of a count of everything; `naam` is for whoever follows the work. */
export interface Stap {
  readonly naam: string;
  readonly opdracht: Sql;
}

const bladnaam = (laag: Laag): Sql => ident(`nieuw_${laagTekst(laag)}`);
const EIGEN_BLAD = ident("nieuw_eigen");
const BLADEN: readonly Sql[] = [...SOM_LAGEN.map(bladnaam), EIGEN_BLAD];

/** What is counted goes to tables of the transaction: without an index, and one per laag, so that the next reads no more than it needs. */
const maakBladen: Sql = raw(
  [...SOM_LAGEN.map((laag) => `nieuw_${laagTekst(laag)}`), "nieuw_eigen"]
    .map((naam) => `create temporary table "${naam}" (like cellen.cel) on commit drop`)
    .join("; "),
);

const GETELD: Sql = join(
  BLADEN.map((blad) => sql`select ${CELNAMEN} from ${blad}`),
  " union all ",
);

const perKolom = (kolommen: readonly string[], maak: (nieuw: Sql, oud: Sql) => Sql, tussen?: string): Sql =>
  join(
    kolommen.map((kolom) => maak(ident(`n.${kolom}`), ident(`c.${kolom}`))),
    tussen,
  );

/**
 * How much each cell of a gemeente differs from what was counted: one that is not there yet, one that should not be, one
 * with another number. After a count that finds what was there nothing is written, which is most of what a count costs.
 */
const vergelijk = (gemeente: string): Sql => sql`
  insert into verschil (${CELNAMEN})
  select ${perKolom(SLEUTELKOLOMMEN, (nieuw, oud) => sql`coalesce(${nieuw}, ${oud})`)},
    ${perKolom(MAATKOLOMMEN, (nieuw, oud) => sql`coalesce(${nieuw}, 0) - coalesce(${oud}, 0)`)}
  from (${GETELD}) n
  full join (select * from cellen.cel where gemeente_code = ${gemeente}) c
    on ${perKolom(SLEUTELKOLOMMEN, (nieuw, oud) => sql`${nieuw} = ${oud}`, " and ")}
  where (${namen(MAATKOLOMMEN, "n")}) is distinct from (${namen(MAATKOLOMMEN, "c")})`;

/** Ends a count of a gemeente that has a stand: what differs is left in `verschil`. */
export const vergelijkStappen = (gemeente: string): readonly Stap[] => [
  { naam: "vergelijken", opdracht: vergelijk(gemeente) },
];

/** Ends the first count of a gemeente: there is nothing to compare with. */
export const schrijfStappen = (gemeente: string): readonly Stap[] => [
  { naam: "wis cellen.cel", opdracht: sql`delete from cellen.cel where gemeente_code = ${gemeente}` },
  { naam: "schrijven", opdracht: sql`insert into cellen.cel (${CELNAMEN}) ${GETELD}` },
];

/** Counts the cells of a gemeente anew from its facts, beside those there are. */
export function celStappen(gemeente: string, dagen: Dagen): readonly Stap[] {
  const bereik: Bereik = { gemeente, clienten: "ALLE" };
  const naar = (blad: Sql, cellen: Sql): Sql => sql`insert into ${blad} (${CELNAMEN}) ${cellen}`;
  return [
    { naam: "tellen", opdracht: maakBladen },
    ...fijneCellen(bereik, dagen).map(({ naam, cellen }) => ({ naam, opdracht: naar(bladnaam(FIJNE_LAAG), cellen) })),
    ...opstappen(telIndicatoren).map((opstap) => ({
      naam: `${opstap.naar.marge.naam} ${opstap.naar.soort}`,
      opdracht: naar(bladnaam(opstap.naar), opgeteld(opstap, sql`${bladnaam(opstap.van)} c where true`)),
    })),
    // For the same reason it would sort clients that it can hash. From here on only: elsewhere this makes a sort that
    // can't be missed weigh as much as a loop, and the loop wins.
    { naam: "enable_sort", opdracht: raw("set local enable_sort = off") },
    ...eigenCellen(bereik, dagen).map(({ naam, cellen }) => ({ naam, opdracht: naar(EIGEN_BLAD, cellen) })),
  ];
}
