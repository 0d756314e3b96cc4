import { v7 } from "uuid";
import type { Queryable } from "../../data/queryable";
import { sql, type Sql } from "../../data/sql";
import type { BerichtClient } from "./client";
import { isLater, type Berichtsleutel, type ToewijzingLevering, type ToewijzingLeveringRegel } from "./invoer";

/** A toewijzing that is there, locked until the transaction ends. */
interface Bestaand {
  readonly id: string;
  readonly clientId: string;
  readonly datum: string;
  readonly tijd: string | null;
  /** The message that it is as it is by; null when it came another way. */
  readonly bericht: Berichtsleutel | null;
}

async function vind(db: Queryable, { gemeente, wet }: ToewijzingLevering, nummer: string): Promise<Bestaand | null> {
  const [rij] = await db.query<{
    id: string;
    client_id: string;
    datum: string;
    tijd: string | null;
    bericht: Berichtsleutel | null;
  }>(sql`
    select w.id, w.client_id, w.datum, w.tijd::text as tijd,
      case when l.dagtekening is not null then jsonb_build_object('dagtekening', l.dagtekening, 'wet', l.wet,
        'berichtcode', l.berichtcode, 'afzender', l.afzender, 'identificatie', l.identificatie) end as bericht
    from toewijzing w left join levering l on l.gemeente_code = w.gemeente_code and l.id = w.levering_id
    where w.gemeente_code = ${gemeente} and w.wet = ${wet} and w.toewijzingsnummer = ${nummer}
    for no key update of w`);
  return rij ? { id: rij.id, clientId: rij.client_id, datum: rij.datum, tijd: rij.tijd, bericht: rij.bericht } : null;
}

/**
 * Whether this message decides over what is there: by its dagtekening, on one day by when the gemeente decided (OP033x1),
 * and in the last instance by the key of the message.
 */
function beslist(
  invoer: ToewijzingLevering,
  regel: ToewijzingLeveringRegel,
  { bericht, datum, tijd }: Bestaand,
): boolean {
  if (bericht === null || bericht.dagtekening !== invoer.dagtekening) return isLater(invoer, bericht);
  const [nieuw, oud] = [`${regel.datum}T${regel.tijd}`, `${datum}T${tijd ?? ""}`];
  return nieuw === oud ? isLater(invoer, bericht) : nieuw > oud;
}

/** Columns and values that a message decides over. */
const inhoudVan = (
  { aanbieder }: ToewijzingLevering,
  regel: ToewijzingLeveringRegel,
  client: BerichtClient,
): Sql => sql`${client.team}, ${[aanbieder]}::text[], ${client.id}::uuid, ${aanbieder}, ${regel.productcategorie},
  ${regel.productcode}, ${regel.datum}::date, ${regel.tijd}::time, ${regel.ingangsdatum}::date, ${regel.einddatum}::date,
  ${regel.redenWijziging}, ${regel.verwijderd}, ${regel.volume}::numeric, ${regel.eenheid}, ${regel.frequentie},
  ${regel.budget}::numeric`;

const KOLOMMEN = sql`team_code, aanbieder_codes, client_id, aanbieder_code, productcategorie, productcode, datum, tijd,
  ingangsdatum, einddatum, reden_wijziging, verwijderd, volume, eenheid, frequentie, budget`;

/**
 * Puts one toewijzing in its row: one row per number, as the message that decides says, in whatever order messages come.
 * The day it was first granted is the earliest of all of them, those that no longer decide included.
 * Gives the clients that this changed: also the one it was thought to be for before.
 */
export async function zetToewijzing(
  db: Queryable,
  invoer: ToewijzingLevering,
  leveringId: string,
  regel: ToewijzingLeveringRegel,
  client: BerichtClient,
): Promise<string[]> {
  const { gemeente, wet } = invoer;
  const bestaand = await vind(db, invoer, regel.toewijzingsnummer);
  if (!bestaand) {
    await db.query(sql`
      insert into toewijzing (gemeente_code, id, wet, toewijzingsnummer, levering_id, eerste_datum, ${KOLOMMEN})
      values (${gemeente}, ${v7()}, ${wet}, ${regel.toewijzingsnummer}, ${leveringId}, ${regel.datum}::date,
        ${inhoudVan(invoer, regel, client)})`);
    return [client.id];
  }
  if (!beslist(invoer, regel, bestaand)) {
    const vroeger = await db.query(sql`
      update toewijzing set eerste_datum = ${regel.datum}::date
      where gemeente_code = ${gemeente} and id = ${bestaand.id} and eerste_datum > ${regel.datum}::date
      returning id`);
    return vroeger.length > 0 ? [bestaand.clientId] : [];
  }
  const gewijzigd = await db.query(sql`
    update toewijzing set eerste_datum = least(eerste_datum, ${regel.datum}::date),
      (${KOLOMMEN}) = row (${inhoudVan(invoer, regel, client)})
    where gemeente_code = ${gemeente} and id = ${bestaand.id}
      and (${KOLOMMEN}) is distinct from (${inhoudVan(invoer, regel, client)})
    returning id`);
  await db.query(sql`
    update toewijzing set levering_id = ${leveringId} where gemeente_code = ${gemeente} and id = ${bestaand.id}`);
  return gewijzigd.length > 0 ? [...new Set([client.id, bestaand.clientId])] : [];
}
