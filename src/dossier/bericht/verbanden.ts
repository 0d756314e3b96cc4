import type { Queryable } from "../../data/queryable";
import { sql, type Sql } from "../../data/sql";
import type { LeveringInvoer } from "./invoer";

/** A declaratie with what it can be linked by, and what it is linked to now. */
interface Regel extends Record<string, unknown> {
  readonly id: string;
  readonly client_id: string;
  readonly contractpartij: string;
  readonly nummer: string | null;
  readonly productcategorie: string | null;
  readonly productcode: string | null;
  /** First day of the month, and of the next. */
  readonly maand: string;
  readonly erna: string;
  readonly vorige: string | null;
  readonly toewijzing_id: string | null;
  readonly traject_id: string | null;
  readonly crediteert_id: string | null;
}

interface Traject extends Record<string, unknown> {
  readonly id: string;
  readonly client_id: string;
  readonly nummer: string;
  readonly partijen: readonly string[];
  readonly productcategorie: string | null;
  readonly productcode: string | null;
  readonly aanvang: string;
  readonly einde: string | null;
}

const uniek = (waarden: readonly (string | null)[]): string[] => [...new Set(waarden.flatMap((een) => een ?? []))];
const sleutel = (...delen: readonly (string | null)[]): string => JSON.stringify(delen);

/**
 * The declaraties that a message can have to do with: its own and the credit lines that name these, or those with the
 * toewijzingsnummers of its toewijzingen, starts and stops.
 */
function geraakt(invoer: LeveringInvoer, nieuw: readonly string[]): Sql {
  if (invoer.vorm !== "DECLARATIE") {
    return sql`toewijzingsnummer = any(${uniek(invoer.regels.map((regel) => regel.toewijzingsnummer))}::text[])`;
  }
  const eigen = invoer.regels.map(({ referentie }) => referentie);
  return sql`(id = any(${nieuw}::uuid[])
    or contractpartij_code = ${invoer.aanbieder} and vorige_referentie = any(${eigen}::text[]))`;
}

/** Per client and number its toewijzing. */
async function toewijzingen(db: Queryable, { gemeente, wet }: LeveringInvoer, regels: readonly Regel[]) {
  const rijen = await db.query<{ id: string; client_id: string; nummer: string }>(sql`
    select id, client_id, toewijzingsnummer as nummer from toewijzing
    where gemeente_code = ${gemeente} and wet = ${wet}
      and toewijzingsnummer = any(${uniek(regels.map(({ nummer }) => nummer))}::text[])`);
  return new Map(rijen.map(({ id, client_id, nummer }) => [sleutel(client_id, nummer), id]));
}

/** Per contractpartij, client and referentie the debit line. */
async function debetregels(db: Queryable, { gemeente, wet }: LeveringInvoer, regels: readonly Regel[]) {
  const rijen = await db.query<{ id: string; client_id: string; contractpartij: string; referentie: string }>(sql`
    select id, client_id, contractpartij_code as contractpartij, referentie from declaratie
    where gemeente_code = ${gemeente} and wet = ${wet} and debet_credit = 'DEBET'
      and contractpartij_code = any(${uniek(regels.map(({ contractpartij }) => contractpartij))}::text[])
      and referentie = any(${uniek(regels.map(({ vorige }) => vorige))}::text[])`);
  return new Map(rijen.map((rij) => [sleutel(rij.contractpartij, rij.client_id, rij.referentie), rij.id]));
}

/** Per client and number its lines of help, the one that began last first. */
async function trajecten(
  db: Queryable,
  { gemeente, wet }: LeveringInvoer,
  regels: readonly Regel[],
): Promise<ReadonlyMap<string, readonly Traject[]>> {
  const rijen = await db.query<Traject>(sql`
    select id, client_id, toewijzingsnummer as nummer, array[aanbieder_code, contractpartij_code] as partijen,
      productcategorie, productcode, aanvang, einde
    from traject
    where gemeente_code = ${gemeente} and wet = ${wet}
      and client_id = any(${uniek(regels.map(({ client_id }) => client_id))}::uuid[])
      and toewijzingsnummer = any(${uniek(regels.map(({ nummer }) => nummer))}::text[])
    order by leidend desc, aanvang desc, productcategorie, productcode, id`);
  const perSleutel = new Map<string, Traject[]>();
  for (const rij of rijen) {
    const plaats = sleutel(rij.client_id, rij.nummer);
    perSleutel.set(plaats, [...(perSleutel.get(plaats) ?? []), rij]);
  }
  return perSleutel;
}

/** What is not filled in says nothing against it. */
const past = (een: string | null, ander: string | null): boolean => een === null || ander === null || een === ander;

/**
 * The line of help that a declaratie is about: of this sender and product. Help that was stopped and taken up again has
 * several; the one that ran in that month comes first, then the latest.
 */
function trajectVan(regel: Regel, kandidaten: readonly Traject[]): string | null {
  const passend = kandidaten.filter(
    (een) =>
      een.partijen.includes(regel.contractpartij) &&
      past(een.productcategorie, regel.productcategorie) &&
      past(een.productcode, regel.productcode),
  );
  const lopend = passend.find(({ aanvang, einde }) => aanvang < regel.erna && (einde === null || einde >= regel.maand));
  return (lopend ?? passend[0])?.id ?? null;
}

/**
 * Links declaraties to their toewijzing, traject and debit line as these are now, for all that this message can have to do
 * with: a link is there as soon as both ends are, whichever came first. `nieuw` are the declaraties it brought. Gives the
 * clients whose links changed.
 *
 * The ends are matched here and not in SQL: rows that were just written have no statistics yet, and a message of ten
 * thousand lines would be joined in quadratic time.
 */
export async function legVerbanden(db: Queryable, invoer: LeveringInvoer, nieuw: readonly string[]): Promise<string[]> {
  const { gemeente, wet } = invoer;
  const regels = await db.query<Regel>(sql`
    select id, client_id, contractpartij_code as contractpartij, toewijzingsnummer as nummer, productcategorie, productcode,
      maand, (maand + interval '1 month')::date as erna, vorige_referentie as vorige, toewijzing_id, traject_id, crediteert_id
    from declaratie
    where gemeente_code = ${gemeente} and wet = ${wet} and ${geraakt(invoer, nieuw)}`);
  if (regels.length === 0) return [];
  const toegewezen = await toewijzingen(db, invoer, regels);
  const lijnen = await trajecten(db, invoer, regels);
  const debet = await debetregels(db, invoer, regels);
  const anders = regels.flatMap((regel) => {
    const bij = sleutel(regel.client_id, regel.nummer);
    const toewijzing_id = toegewezen.get(bij) ?? null;
    const traject_id = trajectVan(regel, lijnen.get(bij) ?? []);
    const crediteert_id = debet.get(sleutel(regel.contractpartij, regel.client_id, regel.vorige)) ?? null;
    const gelijk =
      toewijzing_id === regel.toewijzing_id && traject_id === regel.traject_id && crediteert_id === regel.crediteert_id;
    return gelijk ? [] : [{ id: regel.id, client_id: regel.client_id, toewijzing_id, traject_id, crediteert_id }];
  });
  if (anders.length === 0) return [];
  await db.query(sql`
    update declaratie d
    set toewijzing_id = r.toewijzing_id, traject_id = r.traject_id, crediteert_id = r.crediteert_id
    from jsonb_to_recordset(${JSON.stringify(anders)}::jsonb)
      as r (id uuid, toewijzing_id uuid, traject_id uuid, crediteert_id uuid)
    where d.gemeente_code = ${gemeente} and d.id = r.id`);
  return uniek(anders.map(({ client_id }) => client_id));
}
