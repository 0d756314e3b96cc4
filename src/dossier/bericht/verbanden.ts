import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import type { LeveringInvoer } from "./invoer";

/** A toewijzing of the same client with the number that the declaratie names. */
const TOEWIJZING = sql`
  select w.id from toewijzing w
  where w.gemeente_code = d.gemeente_code and w.wet = d.wet and w.toewijzingsnummer = d.toewijzingsnummer
    and w.client_id = d.client_id`;

/**
 * The line of help that the declaratie is about: of the same client, number and product, from who sent it. Help that was
 * stopped and taken up again has several; the one that ran in that month comes first, then the latest.
 */
const TRAJECT = sql`
  select t.id from traject t
  where t.gemeente_code = d.gemeente_code and t.client_id = d.client_id and t.wet = d.wet
    and t.toewijzingsnummer = d.toewijzingsnummer
    and d.contractpartij_code in (t.contractpartij_code, t.aanbieder_code)
    and coalesce(t.productcategorie = d.productcategorie, true) and coalesce(t.productcode = d.productcode, true)
  order by t.aanvang < d.maand + interval '1 month' and coalesce(t.einde, 'infinity') >= d.maand desc,
    t.leidend desc, t.aanvang desc, t.productcategorie, t.productcode, t.id
  limit 1`;

/** The debit line that a credit line takes back. */
const DEBET = sql`
  select o.id from declaratie o
  where o.gemeente_code = d.gemeente_code and o.wet = d.wet and o.contractpartij_code = d.contractpartij_code
    and o.referentie = d.vorige_referentie and o.client_id = d.client_id and o.debet_credit = 'DEBET'`;

const uniek = (waarden: readonly (string | null)[]): string[] => [...new Set(waarden.flatMap((een) => een ?? []))];

/**
 * Links declaraties to their toewijzing, traject and debit line as these are now, for all that this message can have to do
 * with: a link is there as soon as both ends are, whichever came first. Gives the clients whose links changed.
 */
export async function legVerbanden(db: Queryable, invoer: LeveringInvoer): Promise<string[]> {
  const nummers = uniek(invoer.regels.map(({ toewijzingsnummer }) => toewijzingsnummer));
  const referenties =
    invoer.vorm === "DECLARATIE"
      ? uniek(invoer.regels.flatMap(({ referentie, vorigeReferentie }) => [referentie, vorigeReferentie]))
      : [];
  const rijen = await db.query<{ client_id: string }>(sql`
    with nu as (
      select d.gemeente_code, d.id, (${TOEWIJZING}) as toewijzing_id, (${TRAJECT}) as traject_id, (${DEBET}) as crediteert_id
      from declaratie d
      where d.gemeente_code = ${invoer.gemeente} and d.wet = ${invoer.wet}
        and (d.toewijzingsnummer = any(${nummers}::text[])
          or d.contractpartij_code = ${invoer.aanbieder} and d.vorige_referentie = any(${referenties}::text[]))
    )
    update declaratie d
    set toewijzing_id = nu.toewijzing_id, traject_id = nu.traject_id, crediteert_id = nu.crediteert_id
    from nu
    where d.gemeente_code = nu.gemeente_code and d.id = nu.id
      and (d.toewijzing_id, d.traject_id, d.crediteert_id)
        is distinct from (nu.toewijzing_id, nu.traject_id, nu.crediteert_id)
    returning d.client_id`);
  return uniek(rijen.map(({ client_id }) => client_id));
}
