import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import { v7 } from "uuid";
import { AfgewezenFout } from "../afgewezen";
import type { HulpLevering, LeveringInvoer, Stop } from "./invoer";
import { geleverdeStops, type RegelVerslag } from "./stopregels";

/** Namespace of the advisory locks that intake takes, one per gemeente. */
const SLOT_INTAKE = 305_307;

/**
 * Lets one delivery at a time into a gemeente, until the transaction ends. A message touches one gemeente only, so two
 * imports never wait for each other in a circle.
 */
export async function neemSlot(db: Queryable, gemeente: string): Promise<void> {
  await db.query(sql`select pg_advisory_xact_lock(${SLOT_INTAKE}::int, ${Number(gemeente)}::int)`);
}

/**
 * Whether this message was taken in before.
 *
 * @throws AfgewezenFout when it was, with another content: a message is never rewritten under its own key.
 */
export async function isAlVerwerkt(db: Queryable, invoer: LeveringInvoer): Promise<boolean> {
  const [eerder] = await db.query<{ checksum: string }>(sql`
    select checksum from levering
    where gemeente_code = ${invoer.gemeente} and wet = ${invoer.wet} and berichtcode = ${invoer.berichtcode}
      and afzender = ${invoer.afzender} and identificatie = ${invoer.identificatie}`);
  if (!eerder) return false;
  if (eerder.checksum === invoer.checksum) return true;
  const melding =
    "Deze afzender leverde onder dezelfde Identificatie al een bericht met een andere inhoud. Geef een nieuw bericht een nieuwe Identificatie.";
  throw new AfgewezenFout("CONFLICT", melding, "/Bericht/Header/BerichtIdentificatie/Identificatie");
}

/** Writes down that the message came in; the id is what its rows point at. */
export async function registreerLevering(db: Queryable, invoer: LeveringInvoer): Promise<string> {
  const id = v7();
  await db.query(sql`
    insert into levering (gemeente_code, id, soort, wet, berichtcode, afzender, identificatie, dagtekening, checksum,
      status, aantal_rijen, ontvangen_op)
    values (${invoer.gemeente}, ${id}, ${invoer.soort}, ${invoer.wet}, ${invoer.berichtcode}, ${invoer.afzender},
      ${invoer.identificatie}, ${invoer.dagtekening}, ${invoer.checksum}, 'VERWERKT', ${invoer.regels.length}, clock_timestamp())`);
  return id;
}

/** Keeps what became of each line, so that a later message can take it back and a reader can see who said what. */
export async function bewaarVerslag(
  db: Queryable,
  gemeente: string,
  id: string,
  verslagen: readonly RegelVerslag[],
): Promise<void> {
  await db.query(sql`
    update levering set regels = ${JSON.stringify(verslagen)}::jsonb where gemeente_code = ${gemeente} and id = ${id}`);
}

/** The stops of a traject that the deliveries of this sender left standing, oldest first; `nu` are lines of this one. */
export async function eerdereStops(
  db: Queryable,
  invoer: HulpLevering,
  trajectId: string,
  nu: readonly RegelVerslag[],
): Promise<Stop[]> {
  const rijen = await db.query<{ regels: RegelVerslag[] }>(sql`
    select regels from levering
    where gemeente_code = ${invoer.gemeente} and wet = ${invoer.wet} and berichtcode = ${invoer.berichtcode}
      and afzender = ${invoer.afzender}
      and regels @> jsonb_build_array(jsonb_build_object('traject', ${trajectId}::text))
    order by ontvangen_op, id`);
  const verslagen = [...rijen.flatMap(({ regels }) => regels), ...nu];
  return geleverdeStops(verslagen.filter(({ traject }) => traject === trajectId));
}
