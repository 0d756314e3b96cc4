import { ident, join, raw, sql, type Sql } from "../../data/sql";
import type { Bereik } from "../feiten/bereik";
import { telIndicatoren } from "../register";
import { fijneCellen, standBronnen, uniekeBronnen } from "./bronnen";
import { CELNAMEN, MAATKOLOMMEN, namen, NULLEN, SLEUTELKOLOMMEN, type Dagen } from "./compile";
import { FIJNE_LAAG, laagTekst, type Laag } from "./marges";
import { opgeteld, opstappen } from "./rollup";
import { looptijden } from "./stand";
import { bijschrijven } from "./verschil";

/** One statement of a count of everything; `naam` is for whoever follows the work. */
export interface Stap {
  readonly naam: string;
  readonly opdracht: Sql;
}

const OPSTAPPEN = opstappen(telIndicatoren);

/** What others are summed from stands apart, so that a sum reads no more than it needs; the rest stands together. */
const BRONNEN: ReadonlySet<string> = new Set(OPSTAPPEN.map(({ van }) => laagTekst(van)));
const OVERIG = ident("nieuw_overig");
const bladMet = (naam: string): Sql => ident(`nieuw_${naam}`);
const bladVan = (laag: Laag): Sql => (BRONNEN.has(laagTekst(laag)) ? bladMet(laagTekst(laag)) : OVERIG);
const ALLE_BLADEN: readonly Sql[] = [...[...BRONNEN].map(bladMet), OVERIG];

/**
 * The tables of what is counted and of what differs, without an index. Of the transaction: kept for the connection, as
 * `bijdrage` is, each of them would have to be emptied at the end of every refresh too.
 */
const maakBladen: Sql = join(
  [...ALLE_BLADEN, raw("verschil")].map((blad) => sql`create temporary table ${blad} (like cellen.cel) on commit drop`),
  "; ",
);

/** What was counted, without cells that say nothing. */
const GETELD: Sql = join(
  ALLE_BLADEN.map((blad) => sql`select ${CELNAMEN} from ${blad} where (${namen(MAATKOLOMMEN)}) <> (${NULLEN})`),
  " union all ",
);

/** Counts the cells of a gemeente anew from its facts, beside those there are. */
export function celStappen(gemeente: string, dagen: Dagen): readonly Stap[] {
  const bereik: Bereik = { gemeente, clienten: "ALLE" };
  const naar = (blad: Sql, cellen: Sql): Sql => sql`insert into ${blad} (${CELNAMEN}) ${cellen}`;
  return [
    { naam: "tabellen maken", opdracht: maakBladen },
    ...fijneCellen(bereik, dagen).map(({ naam, cellen }) => ({ naam, opdracht: naar(bladVan(FIJNE_LAAG), cellen) })),
    ...OPSTAPPEN.map((opstap) => ({
      naam: `${opstap.naar.marge.naam} ${opstap.naar.soort}`,
      opdracht: naar(bladVan(opstap.naar), opgeteld(opstap, sql`${bladVan(opstap.van)} c where true`)),
    })),
    // Of rows without statistics the planner would sort clients that it can hash. From here on only: elsewhere this makes
    // a sort that can't be missed weigh as much as a loop, and the loop wins.
    { naam: "enable_sort", opdracht: raw("set local enable_sort = off") },
    ...[
      ...uniekeBronnen(bereik, dagen),
      ...standBronnen((indicator) => looptijden(indicator, bereik, dagen.horizon)),
    ].map(({ naam, cellen }) => ({ naam, opdracht: naar(OVERIG, cellen) })),
  ];
}

const perKolom = (kolommen: readonly string[], maak: (nieuw: Sql, oud: Sql) => Sql, tussen?: string): Sql =>
  join(
    kolommen.map((kolom) => maak(ident(`n.${kolom}`), ident(`c.${kolom}`))),
    tussen,
  );

/**
 * Leaves in `verschil` how much each cell differs from what was counted: one that is not there yet, one that should not
 * be, one with another number. Writing cells is most of what a count costs, and those that did not change are not written.
 */
export const vergelijk = (gemeente: string): Stap => ({
  naam: "vergelijken",
  opdracht: sql`
  insert into verschil (${CELNAMEN})
  select ${perKolom(SLEUTELKOLOMMEN, (nieuw, oud) => sql`coalesce(${nieuw}, ${oud})`)},
    ${perKolom(MAATKOLOMMEN, (nieuw, oud) => sql`coalesce(${nieuw}, 0) - coalesce(${oud}, 0)`)}
  from (${GETELD}) n
  full join (select * from cellen.cel where gemeente_code = ${gemeente}) c
    on ${perKolom(SLEUTELKOLOMMEN, (nieuw, oud) => sql`${nieuw} = ${oud}`, " and ")}
  where (${namen(MAATKOLOMMEN, "n")}) is distinct from (${namen(MAATKOLOMMEN, "c")})`,
});

/** Adds to each cell how much it differs. */
export const verwerk: Stap = {
  naam: "bijschrijven",
  opdracht: bijschrijven(sql`select ${CELNAMEN} from verschil`),
};

/** Writes what was counted of a gemeente that has no cells: there is nothing to compare with. */
export const schrijf: Stap = {
  naam: "schrijven",
  opdracht: sql`insert into cellen.cel (${CELNAMEN}) ${GETELD}`,
};
