import type { Queryable } from "../../data/queryable";
import { ident, join, raw, sql, vast, type Sql } from "../../data/sql";
import { CELKOLOMMEN } from "../feiten/dimensies";
import { standIndicatoren, telIndicatoren } from "../register";
import { fijneCellen, standBronnen, UNIEK_PER_SOORT } from "./bronnen";
import { CELNAMEN, celsleutel, exacteSom, MAATKOLOMMEN, namen, NULLEN, SLEUTELKOLOMMEN } from "./compile";
import { FIJN, FIJNE_LAAG, laagTekst, type Laag } from "./marges";
import { opgeteld, opstappen, type Opstap } from "./rollup";
import { sjablonen, type Invulling } from "./sjabloon";
import { KENMERKEN, looptijden, looptijdKolommen } from "./stand";
import { aanwezigheid, aanwezigheidKolommen, uniekeVerschillen } from "./uniek";

const elkeMaat = (waarde: (maat: Sql) => Sql): Sql => join(MAATKOLOMMEN.map((maat) => waarde(ident(maat))));
const IETS = sql`having (${join(MAATKOLOMMEN.map((maat) => exacteSom(maat)))}) <> (${NULLEN})`;

/**
 * Tables of the connection, empty at the start of each transaction, per group of clients. `bijdrage`: what they add to the
 * finest cells, once taken away as it was and once added as it is, and at the close how much it differs for cells that no sum
 * gives. That comes of `looptijd`, the stretches that stocks are made of, and `aanwezigheid`, the periods in which a client
 * counts once: both as they were and as they are. Without an index, so that emptying them leaves the plans that name them as
 * they are.
 */
const TABELLEN: Sql = sql`
  create temporary table if not exists bijdrage (verschil_id uuid not null, like cellen.cel) on commit delete rows;
  create temporary table if not exists looptijd (
    verschil_id uuid not null, indicator text not null, gemeente_code text not null, geboortejaar integer,
    ${join(KENMERKEN.map((kolom) => sql`${ident(kolom)} text not null default ''`))},
    ${elkeMaat((maat) => sql`${maat} integer not null default 0`)}, begin integer not null, einde integer not null
  ) on commit delete rows;
  create temporary table if not exists aanwezigheid (
    verschil_id uuid not null, teken integer not null, indicator text not null, periode_soort text not null,
    gemeente_code text not null, client_id uuid not null, periode date not null,
    ${join(Object.values(CELKOLOMMEN).map((kolom) => sql`${ident(kolom)} text not null default ''`))}
  ) on commit delete rows`;

export async function maakBijdrage(db: Queryable): Promise<void> {
  await db.query(raw("set local client_min_messages = warning"));
  await db.query(TABELLEN);
}

const bijdrage = sjablonen((bereik, { teken, verschilId, ...dagen }) => {
  const maal = sql`${teken}::integer`;
  const maten = MAATKOLOMMEN.map((maat) => sql`${maal} * x.${ident(maat)}`);
  return [
    sql`
  insert into bijdrage (verschil_id, ${CELNAMEN})
  select ${verschilId}::uuid, ${namen(SLEUTELKOLOMMEN, "x")}, ${join(maten)}
  from (${join(
    fijneCellen(bereik, dagen).map(({ cellen }) => sql`(${cellen})`),
    " union all ",
  )}) as x (${CELNAMEN})`,
    ...standIndicatoren.map(
      (een) => sql`
  insert into looptijd (verschil_id, indicator, ${namen(looptijdKolommen(een))})
  select ${verschilId}::uuid, ${een.id}, r.* from (${looptijden(een, bereik, dagen.horizon, maal)}) r`,
    ),
    ...UNIEK_PER_SOORT.map(
      (plek) => sql`
  insert into aanwezigheid (verschil_id, teken, indicator, periode_soort, ${namen(aanwezigheidKolommen(plek.indicator))})
  select ${verschilId}::uuid, ${maal}, ${plek.indicator.id}, ${plek.soort}, r.* from (${aanwezigheid(plek, bereik, dagen.horizon)}) r`,
    ),
  ];
});

/** Notes what clients add to the cells by their facts as they are, or takes that away. */
export async function noteerBijdrage(db: Queryable, wat: Invulling): Promise<void> {
  for (const opdracht of bijdrage(wat)) await db.query(opdracht);
}

/**
 * What was noted of stretches and of presence, as it was against as it is, adds to the cells: months and periods that stay
 * are none.
 */
const SLUITEN: readonly Sql[] = [
  ...standBronnen(
    (een) => sql`select verschil_id, ${namen(looptijdKolommen(een))} from looptijd where indicator = ${een.id}`,
    ["verschil_id", "gemeente_code"],
  ).map(({ cellen }) => cellen),
  ...UNIEK_PER_SOORT.map((plek) =>
    uniekeVerschillen(
      plek,
      sql`select verschil_id, teken, ${namen(aanwezigheidKolommen(plek.indicator))} from aanwezigheid
        where indicator = ${plek.indicator.id} and periode_soort = ${plek.soort}`,
    ),
  ),
].map((cellen) =>
  vast(sql`
  insert into bijdrage (verschil_id, ${CELNAMEN}) ${cellen}`),
);

/** Closes what was noted: from here on `bijdrage` holds all of it, to be summed for the journal and the cells. */
export async function sluitBijdrage(db: Queryable): Promise<void> {
  // Sums by hash: sorting texts costs more, and the planner does not know how few they are.
  await db.query(
    raw(
      "set local enable_sort = off; set local enable_hashagg = on; set local enable_seqscan = on; set local work_mem = '64MB'",
    ),
  );
  for (const opdracht of SLUITEN) await db.query(opdracht);
}

const laagnaam = (laag: Laag): Sql => ident(laagTekst(laag));

const perCel = (marge: Sql): Sql => sql`
    select ${namen(SLEUTELKOLOMMEN)}, ${join(MAATKOLOMMEN.map((maat) => sql`${exacteSom(maat)} as ${ident(maat)}`))}
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
const opgeteldeBijdrage: Sql = sql`
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
  union all ${perCel(raw(`marge <> '${FIJN.naam}'`))}`;

const perMaat = (maak: (cel: Sql, verschil: Sql) => Sql, tussen?: string): Sql =>
  join(
    MAATKOLOMMEN.map((maat) => maak(ident(`c.${maat}`), ident(`v.${maat}`))),
    tussen,
  );

/**
 * Adds to each cell how much it differs, which `verschillen` gives (columns as CELNAMEN, each cell once). A cell that says
 * nothing any more is taken away, also one that said nothing before.
 */
export const bijschrijven = (verschillen: Sql): Sql => sql`
  merge into cellen.cel c
  using (${verschillen}) as v (${CELNAMEN})
  on c.gemeente_code = v.gemeente_code and ${celsleutel("c")} = ${celsleutel("v")}
  when matched and ${perMaat((cel, verschil) => sql`${cel} + ${verschil} = 0`, " and ")} then delete
  when matched then update set (${namen(MAATKOLOMMEN)}) = row(${perMaat((cel, verschil) => sql`${cel} + ${verschil}`)})
  when not matched then insert (${CELNAMEN}) values (${namen([...SLEUTELKOLOMMEN, ...MAATKOLOMMEN], "v")})`;

const bijdrageBijschrijven: Sql = vast(bijschrijven(opgeteldeBijdrage));

/** Adds what was noted, and closed, to the cells of every margin. None stays that is all zero. */
export async function verwerkBijdrage(db: Queryable): Promise<void> {
  await db.query(bijdrageBijschrijven);
}
