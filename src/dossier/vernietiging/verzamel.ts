import type { Queryable } from "../../data/queryable";
import { ident, join, type Sql, sql } from "../../data/sql";

/** What goes with a client, as a condition on the row `t`; a table after all that its condition reads. */
interface Deel {
  readonly tabel: string;
  readonly waar: Sql;
}

const weg = (tabel: string): Sql => sql`(select w.id from weg w where w.tabel = ${tabel})`;
const vanClient: Sql = sql`t.client_id in ${weg("client")}`;

/** Rows that go because they are of the client alone. */
const EIGEN = [
  "aanmelding",
  "traject",
  "toewijzing",
  "declaratie",
  "maatregel",
  "bij_regel",
  "bij_verhuizing",
  "noodtoegang",
  "informatieverzoek",
] as const;

/**
 * All that goes with the clients that are in table `weg`. Of a gezin goes what is of one of them; the gezin itself, its
 * plannen and what was agreed for all of it stay as long as one member does.
 */
const DELEN: readonly Deel[] = [
  {
    tabel: "gezin",
    waar: sql`t.id in (select c.gezin_id from client c where c.gemeente_code = t.gemeente_code and c.id in ${weg("client")})
      and not exists (select from client ander where ander.gemeente_code = t.gemeente_code and ander.gezin_id = t.id
        and ander.id not in ${weg("client")})`,
  },
  { tabel: "ondersteuningsplan", waar: sql`(${vanClient} or t.gezin_id in ${weg("gezin")})` },
  { tabel: "doel", waar: sql`(${vanClient} or t.plan_id in ${weg("ondersteuningsplan")})` },
  ...EIGEN.map((tabel) => ({ tabel, waar: vanClient })),
  { tabel: "tussenstap", waar: sql`(${vanClient} or t.doel_id in ${weg("doel")})` },
  { tabel: "evaluatie", waar: sql`(${vanClient} or t.doel_id in ${weg("doel")})` },
  { tabel: "ervaring", waar: vanClient },
  { tabel: "meting", waar: vanClient },
  {
    tabel: "traject_doel",
    waar: sql`(${vanClient} or t.doel_id in ${weg("doel")} or t.traject_id in ${weg("traject")})`,
  },
];

/** Tables in the order in which their rows can be deleted. */
export const VERWIJDERVOLGORDE = [
  ...["evaluatie", "tussenstap", "traject_doel", "ervaring", "meting", "declaratie", "toewijzing", "maatregel"],
  ...["bij_regel", "bij_verhuizing", "noodtoegang", "informatieverzoek", "aanmelding"],
  ...["traject", "doel", "ondersteuningsplan", "client", "gezin"],
  ...["vervangen_rij", "idempotentie"],
] as const;

/**
 * Makes the table `weg` (tabel, id) with every row that goes with these clients, and `weg_naam` with what they are known by
 * elsewhere: numbers and pseudonyms in what a delivery told. Both go with the transaction.
 *
 * @param slot SLUIT keeps others from adding to these files until the transaction ends
 */
export async function verzamel(
  db: Queryable,
  gemeente: string,
  clienten: readonly string[],
  slot: "SLUIT" | "LAAT",
): Promise<void> {
  await db.query(sql`create temporary table weg (tabel text not null, id uuid not null) on commit drop`);
  await db.query(sql`
    insert into weg select 'client', c.id from client c
    where c.gemeente_code = ${gemeente} and c.id = any(${clienten}::uuid[]) order by c.id
    ${slot === "SLUIT" ? sql`for update` : sql``}`);
  for (const { tabel, waar } of DELEN) {
    await db.query(sql`
      insert into weg select ${tabel}, t.id from ${ident(tabel)} t where t.gemeente_code = ${gemeente} and ${waar}`);
  }
  const namen = [
    sql`select pseudoniem from client t where ${erin("client")}`,
    sql`select zaaknummer from client t where ${erin("client")}`,
    sql`select zaaknummer from aanmelding t where ${erin("aanmelding")}`,
    sql`select zaaknummer from ondersteuningsplan t where ${erin("ondersteuningsplan")}`,
  ];
  await db.query(sql`
    create temporary table weg_naam on commit drop as
    select distinct left(naam, 40) as kort, naam from (${join(namen, " union all ")}) as n (naam) where length(naam) >= 3`);
  await verzamelVervangen(db, gemeente);
}

const erin = (tabel: string): Sql => sql`t.id in ${weg(tabel)}`;

/** What was kept of these rows as they were before, also under an id that the client had before two became one. */
async function verzamelVervangen(db: Queryable, gemeente: string): Promise<void> {
  await db.query(sql`
    insert into weg select 'eerdere client', t.rij_id from vervangen_rij t
    where t.gemeente_code = ${gemeente} and t.tabel = 'client'
      and (t.inhoud ->> 'pseudoniem' in (select naam from weg_naam) or t.inhoud ->> 'zaaknummer' in (select naam from weg_naam))`);
  await db.query(sql`
    insert into weg select 'vervangen_rij', t.id from vervangen_rij t
    where t.gemeente_code = ${gemeente} and (${vanClient} or t.rij_id in (select w.id from weg w)
      or t.client_id is null and exists (select from weg w where w.id::text in (t.inhoud ->> 'client_id',
        t.inhoud ->> 'plan_id', t.inhoud ->> 'doel_id', t.inhoud ->> 'traject_id')))`);
}
