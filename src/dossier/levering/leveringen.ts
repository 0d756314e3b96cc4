import { v7 } from "uuid";
import type { Queryable } from "../../data/queryable";
import { type Sql, sql } from "../../data/sql";
import type { Berichtsleutel } from "../bericht/invoer";
import type { Levergang, Toepassing } from "./levergang";

/** A file as it is written down: one levering per gemeente under one id. */
export interface NieuweLevering {
  readonly soort: string;
  /** What the content seals to, per gemeente. */
  readonly zegels: ReadonlyMap<string, string>;
  readonly grondslag: string | null;
}

/** Namespace of the advisory locks that deliveries about a period take, one per sender and kind. */
const SLOT_AFZENDER = 305_308;

/** Lets one delivery of a kind at a time in from a sender, until the transaction ends; before the locks of gemeenten. */
export async function neemSlotAfzender(db: Queryable, soort: string, afzender: string): Promise<void> {
  await db.query(
    sql`select pg_advisory_xact_lock(${SLOT_AFZENDER}::int, hashtext(${soort}::text || ' ' || ${afzender}::text))`,
  );
}

/** The gemeenten that what a sender delivered of a kind, and that still stands, is about. */
export async function gemeentenVanAfzender(db: Queryable, soort: string, afzender: string): Promise<string[]> {
  const rijen = await db.query<{ code: string }>(sql`
    select distinct l.gemeente_code as code from levering l join gemeente g on g.code = l.gemeente_code
    where l.soort = ${soort} and l.afzender = ${afzender} and l.status = 'VERWERKT' order by 1`);
  return rijen.map(({ code }) => code);
}

const zegelRijen = (zegels: ReadonlyMap<string, string>) =>
  sql`unnest(${[...zegels.keys()]}::text[], ${[...zegels.values()]}::text[]) as z (gemeente_code, checksum)`;

/**
 * Whether this very content is the last that this sender delivered of this kind (and period), to every gemeente in it. What
 * came between may have changed it, so an older one does not count.
 */
export async function isLaatste(
  db: Queryable,
  gang: Levergang,
  { soort, zegels }: NieuweLevering,
): Promise<string | null> {
  const rijen = await db.query<{ id: string | null }>(sql`
    select (
      -- Of a file that was taken in part, the rest is yet to come.
      select case when l.checksum = z.checksum and l.aantal_afgekeurd = 0 then l.id end from levering l
      where l.gemeente_code = z.gemeente_code and l.soort = ${soort} and l.afzender = ${gang.afzender} and l.status = 'VERWERKT'
        and l.periode_van is not distinct from ${gang.periode?.van ?? null}::date
        and l.periode_tot is not distinct from ${gang.periode?.tot ?? null}::date
      order by l.verwerkt_op desc nulls last, l.id desc limit 1) as id
    from ${zegelRijen(zegels)}`);
  const ids = rijen.map(({ id }) => id);
  return ids.length > 0 && ids.every((id) => id !== null) ? (ids[0] ?? null) : null;
}

/** Writes the file down, and of a kind that is about a period lets it take the place of the one before. */
export async function schrijfLevering(
  db: Queryable,
  gang: Levergang,
  { soort, zegels, grondslag }: NieuweLevering,
): Promise<void> {
  await db.query(sql`
    insert into levering (gemeente_code, id, soort, afzender, periode_van, periode_tot, checksum, status, aantal_rijen, grondslag,
      samen, ontvangen_op, verwerkt_op)
    select z.gemeente_code, ${gang.leveringId}::uuid, ${soort}, ${gang.afzender}, ${gang.periode?.van ?? null}, ${gang.periode?.tot ?? null},
      z.checksum, 'VERWERKT', (select count(*) from invoer), ${grondslag}, ${zegels.size > 1},
      now(), clock_timestamp()
    from ${zegelRijen(zegels)}`);
  if (gang.periode === null) return;
  await db.query(sql`
    update levering set status = 'VERVANGEN', vervangen_door_id = ${gang.leveringId}::uuid
    where soort = ${soort} and afzender = ${gang.afzender} and status = 'VERWERKT' and id <> ${gang.leveringId}::uuid
      and periode_van = ${gang.periode.van}::date and periode_tot = ${gang.periode.tot}::date`);
  await schuifHorizon(db, [...zegels.keys()], gang.periode.tot);
}

/**
 * Nothing is known of a gemeente after the last period that was delivered about it, so no window may close beyond that.
 * Where messages came in that are younger, more is known, and the horizon is left to them.
 */
async function schuifHorizon(db: Queryable, gemeenten: readonly string[], tot: string): Promise<void> {
  await db.query(sql`
    update gemeente g set data_tot = ${tot}::date
    where g.code = any(${[...gemeenten]}::text[]) and (g.data_tot < ${tot}::date or g.data_tot is null and not exists (
      select from levering l where l.gemeente_code = g.code and l.status = 'VERWERKT' and l.dagtekening >= ${tot}::date))`);
}

/** The levering that a message became; undefined when it is not there. */
export async function vindBericht(
  db: Queryable,
  bericht: Pick<Berichtsleutel, "wet" | "berichtcode" | "afzender" | "identificatie"> & { readonly gemeente: string },
): Promise<string | undefined> {
  const [gevonden] = await db.query<{ id: string }>(sql`
    select id from levering where gemeente_code = ${bericht.gemeente} and wet = ${bericht.wet} and berichtcode = ${bericht.berichtcode}
      and afzender = ${bericht.afzender} and identificatie = ${bericht.identificatie} and status <> 'AFGEKEURD'`);
  return gevonden?.id;
}

/** Something that is wrong with a delivery; what else it tells is kept as it is. */
export interface LeveringBevinding {
  /** Whose row it is, where that is known. */
  readonly gemeente?: string;
  readonly waarde?: string;
}

/** So many findings are kept of one file in all its gemeenten together. */
const MAX_SAMEN = 10_000;

/**
 * The findings per gemeente, as JSON: of a file about several each reads those of its own rows, and of rows that tell no
 * gemeente what is wrong but not what was there.
 */
function bevindingRijen(gemeenten: readonly string[], bevindingen: readonly LeveringBevinding[]): Sql {
  const van = (code: string): readonly LeveringBevinding[] =>
    gemeenten.length === 1
      ? bevindingen
      : bevindingen
          .filter(({ gemeente }) => gemeente === undefined || gemeente === code)
          .map(({ waarde, ...rest }) =>
            rest.gemeente === undefined || waarde === undefined ? rest : { ...rest, waarde },
          );
  // What no row tells the gemeente of would stand with each of them.
  const perGemeente = Math.max(1, Math.floor(MAX_SAMEN / gemeenten.length));
  const teksten = gemeenten.map((code) => JSON.stringify(van(code).slice(0, perGemeente)));
  return sql`unnest(${[...gemeenten]}::text[], ${teksten}::text[]) as b (gemeente_code, bevindingen)`;
}

/** What came of a delivery, and what was wrong with it. */
export interface Uitslag extends Toepassing {
  readonly afgekeurd: number;
  readonly bevindingen: readonly LeveringBevinding[];
  readonly aantalBevindingen: number;
}

export async function bewaarUitslag(
  db: Queryable,
  leveringId: string,
  gemeenten: readonly string[],
  uitslag: Uitslag,
): Promise<void> {
  await db.query(sql`
    update levering l set aantal_nieuw = ${uitslag.nieuw}, aantal_gewijzigd = ${uitslag.gewijzigd},
      aantal_verwijderd = ${uitslag.verwijderd}, aantal_afgekeurd = ${uitslag.afgekeurd},
      aantal_bevindingen = ${uitslag.aantalBevindingen}, bevindingen = b.bevindingen::jsonb
    from ${bevindingRijen(gemeenten, uitslag.bevindingen)}
    where l.gemeente_code = b.gemeente_code and l.id = ${leveringId}::uuid`);
}

/** What a refused delivery leaves: that it came, and why nothing of it was taken. */
export interface Weigering {
  /** Codes that exist, or LANDELIJK for a file of which it is not known whose it is. */
  readonly gemeenten: readonly string[];
  readonly soort: string;
  readonly afzender: string;
  readonly periode: Levergang["periode"];
  readonly grondslag: string | null;
  /** Empty when it could not be sealed, or when the file was not read to its end. */
  readonly checksum: string;
  readonly rijen: number;
  readonly afgekeurd: number;
  readonly bevindingen: readonly LeveringBevinding[];
  readonly aantalBevindingen: number;
}

/** Writes a refusal down under a new id, and gives that. */
export async function schrijfWeigering(db: Queryable, weigering: Weigering): Promise<string> {
  const { gemeenten, soort, afzender, periode, grondslag, checksum, rijen, afgekeurd } = weigering;
  const id = v7();
  await db.query(sql`
    insert into levering (gemeente_code, id, soort, afzender, periode_van, periode_tot, grondslag, checksum, status, aantal_rijen,
      aantal_afgekeurd, bevindingen, aantal_bevindingen, samen, ontvangen_op)
    select b.gemeente_code, ${id}::uuid, ${soort}, ${afzender}, ${periode?.van ?? null}, ${periode?.tot ?? null}, ${grondslag},
      ${checksum}, 'AFGEKEURD', ${rijen}, ${afgekeurd}, b.bevindingen::jsonb, ${weigering.aantalBevindingen}, ${gemeenten.length > 1}, now()
    from ${bevindingRijen(gemeenten, weigering.bevindingen)}`);
  return id;
}
