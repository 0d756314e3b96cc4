import type { Queryable } from "../../data/queryable";
import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { aantal, NIETS, type Toepassing } from "./levergang";

/** Rows that must be in a reference table after a delivery. */
export interface Referentieopdracht {
  readonly tabel: string;
  /** Its primary key. */
  readonly sleutel: readonly string[];
  readonly waarden: readonly string[];
  /** Selects every column of key and values, under those names. */
  readonly rijen: Sql;
}

/**
 * Brings rows into a reference table: new ones in, changed ones rewritten, equal ones left alone. What the delivery does not
 * name stays. Leaves the keys of what changed in table `herzien`, until it is dropped.
 */
export async function schrijfReferentie(
  db: Queryable,
  { tabel, sleutel, waarden, rijen }: Referentieopdracht,
): Promise<Toepassing> {
  const namen = (kolommen: readonly string[], van = ""): Sql =>
    join(kolommen.map((naam) => sql`${raw(van)}${ident(naam)}`));
  const zelfde = join(
    sleutel.map((naam) => sql`t.${ident(naam)} = k.${ident(naam)}`),
    " and ",
  );
  await db.query(sql`
    create temporary table herzien on commit drop as
    select k.*, ${raw(`t.${sleutel[0] ?? ""}`)} is null as nieuw from (${rijen}) as k
    left join ${ident(tabel)} t on ${zelfde}
    where ${raw(`t.${sleutel[0] ?? ""}`)} is null
      ${waarden.length === 0 ? sql`` : sql`or (${namen(waarden, "t.")}) is distinct from (${namen(waarden, "k.")})`}`);
  await db.query(sql`
    insert into ${ident(tabel)} (${namen([...sleutel, ...waarden])})
    select ${namen([...sleutel, ...waarden])} from herzien where nieuw`);
  if (waarden.length > 0) {
    await db.query(sql`
      update ${ident(tabel)} t set ${join(waarden.map((naam) => sql`${ident(naam)} = k.${ident(naam)}`))}
      from herzien k where not k.nieuw and ${zelfde}`);
  }
  const nieuw = await aantal(db, sql`select count(*)::int as n from herzien where nieuw`);
  const gewijzigd = await aantal(db, sql`select count(*)::int as n from herzien where not nieuw`);
  return { ...NIETS, nieuw, gewijzigd };
}
