import type { Queryable } from "../../data/queryable";
import { ident, join, raw, sql, vast, type Sql } from "../../data/sql";
import { telIndicatoren } from "../register";
import { eigenCellen, fijneCellen } from "./bronnen";
import { CELNAMEN, MAATKOLOMMEN, namen, SLEUTELKOLOMMEN } from "./compile";
import { FIJN, FIJNE_LAAG, laagTekst, type Laag } from "./marges";
import { opgeteld, opstappen, type Opstap } from "./rollup";
import { sjablonen, type Invulling } from "./sjabloon";

const elkeMaat = (waarde: (maat: Sql) => Sql): Sql => join(MAATKOLOMMEN.map((maat) => waarde(ident(maat))));
const NULLEN = elkeMaat(() => raw("0"));
const IETS = sql`having (${elkeMaat((maat) => sql`sum(${maat})`)}) <> (${NULLEN})`;

/**
 * Two tables of the connection, empty at the start of each transaction. `bijdrage`: what clients add to the finest cells
 * and to those that no sum gives, once taken away as it was and once added as it is, per group of clients. `verschil`: how
 * much each cell changes. Without an index, so that emptying them leaves the plans that name them as they are.
 */
const TABELLEN: Sql = raw(`
  create temporary table if not exists bijdrage (verschil_id uuid not null, like cellen.cel) on commit delete rows;
  create temporary table if not exists verschil (like cellen.cel) on commit delete rows`);

export async function maakVerschil(db: Queryable): Promise<void> {
  await db.query(raw("set local client_min_messages = warning"));
  await db.query(TABELLEN);
}

const bijdrage = sjablonen((bereik, { teken, verschilId, ...dagen }) => {
  const bronnen = [...fijneCellen(bereik, dagen), ...eigenCellen(bereik, dagen)];
  const maten = MAATKOLOMMEN.map((maat) => sql`${teken}::integer * x.${ident(maat)}`);
  return [
    sql`
  insert into bijdrage (verschil_id, ${CELNAMEN})
  select ${verschilId}::uuid, ${namen(SLEUTELKOLOMMEN, "x")}, ${join(maten)}
  from (${join(
    bronnen.map(({ cellen }) => sql`(${cellen})`),
    " union all ",
  )}) as x (${CELNAMEN})`,
  ];
});

/** Notes what clients add to the cells by their facts as they are, or takes that away. */
export async function noteerBijdrage(db: Queryable, wat: Invulling): Promise<void> {
  for (const opdracht of bijdrage(wat)) await db.query(opdracht);
}

const laagnaam = (laag: Laag): Sql => ident(laagTekst(laag));

const perCel = (marge: Sql): Sql => sql`
    select ${namen(SLEUTELKOLOMMEN)}, ${elkeMaat((maat) => sql`sum(${maat}) as ${maat}`)}
    from bijdrage where ${marge}
    group by ${namen(SLEUTELKOLOMMEN)} ${IETS}`;

/** What is summed into each laag: what its indicators lack decides from which finer one that is. */
const PER_LAAG: ReadonlyMap<Laag, readonly Opstap[]> = (() => {
  const perLaag = new Map<Laag, Opstap[]>();
  for (const opstap of opstappen(telIndicatoren)) {
    perLaag.set(opstap.naar, [...(perLaag.get(opstap.naar) ?? []), opstap]);
  }
  return perLaag;
})();

/** The sum of what was noted per cell, carried up to every margin: a margin's difference is a sum of finer ones. */
const optellen: Sql = vast(sql`
  insert into verschil (${CELNAMEN})
  with ${laagnaam(FIJNE_LAAG)} as materialized (${perCel(raw(`marge = '${FIJN.naam}'`))}
  ), ${join(
    [...PER_LAAG].map(
      ([naar, hier]) => sql`${laagnaam(naar)} (${CELNAMEN}) as materialized (
    ${join(
      hier.map((opstap) => opgeteld(opstap, sql`${laagnaam(opstap.van)} c where true`)),
      " union all ",
    )}
  )`,
    ),
  )}
  select ${CELNAMEN} from (${join(
    [FIJNE_LAAG, ...PER_LAAG.keys()].map((laag) => sql`select * from ${laagnaam(laag)}`),
    " union all ",
  )}) a where (${namen(MAATKOLOMMEN)}) <> (${NULLEN})
  union all ${perCel(raw(`marge <> '${FIJN.naam}'`))}`);

/** Adds the difference of each cell to it, in the order of the key, so that one page of it after the other is touched. */
export const BIJSCHRIJVEN: Sql = vast(sql`
  insert into cellen.cel as c (${CELNAMEN}) select ${CELNAMEN} from verschil order by ${namen(SLEUTELKOLOMMEN)}
  on conflict on constraint cel_pkey do update set
    ${elkeMaat((maat) => sql`${maat} = c.${maat} + excluded.${maat}`)}`);

const legenWeg: Sql = vast(sql`
  delete from cellen.cel c using verschil v
  where ${join(
    SLEUTELKOLOMMEN.map((kolom) => sql`c.${ident(kolom)} = v.${ident(kolom)}`),
    " and ",
  )} and least(${namen(MAATKOLOMMEN, "v")}) < 0 and (${namen(MAATKOLOMMEN, "c")}) = (${NULLEN})`);

/** Takes away every cell of a gemeente that says nothing, also one that said nothing before; none when nothing differs. */
export const legenVan = (gemeente: string): Sql => sql`
  delete from cellen.cel c
  where c.gemeente_code = ${gemeente} and (${namen(MAATKOLOMMEN, "c")}) = (${NULLEN}) and exists (select from verschil)`;

/** Adds what was noted to the cells of every margin. No cell is read that does not change, none stays that is all zero. */
export async function verwerkVerschil(db: Queryable): Promise<void> {
  // Sums by hash: sorting texts costs more, and the planner does not know how few they are.
  await db.query(
    raw(
      "set local enable_sort = off; set local enable_hashagg = on; set local enable_seqscan = on; set local work_mem = '64MB'",
    ),
  );
  for (const opdracht of [optellen, BIJSCHRIJVEN, legenWeg]) await db.query(opdracht);
}
