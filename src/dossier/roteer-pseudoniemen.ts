import { wikkelVerder } from "../access/pseudoniem";
import {
  kenmerkVan,
  SleutelFout,
  sleutelsVan,
  voegSleutelToe,
  type Sleutel,
  type Sleutelplaats,
} from "../access/sleutelbestand";
import type { Queryable, Row } from "../data/queryable";
import { type Sql, sql } from "../data/sql";
import { neemSlot } from "./bericht/levering";
import { begintMet, heeftPseudoniemen, leesStand, schrijfStand } from "./pseudoniemstand";

/** Lets one rotation at a time change the keys, until the transaction ends. */
const SLOT_SLEUTELS = 305_309;

const PER_KEER = 10_000;

/** Where pseudonyms and seals are kept: how to read one, and how to set it to the value of `n`. */
interface Plaats {
  readonly tabel: Sql;
  readonly waarde: Sql;
  readonly waar: Sql;
  readonly zet: Sql;
}

/**
 * Every such place. `zonderZegel` are the sets whose files name nobody: their checksum is no seal.
 */
const plaatsen = (zonderZegel: readonly string[]): Readonly<Record<"pseudoniemen" | "eerdere" | "zegels", Plaats>> => ({
  pseudoniemen: {
    tabel: sql`client`,
    waarde: sql`t.pseudoniem`,
    waar: sql`t.pseudoniem is not null`,
    zet: sql`pseudoniem = n.waarde`,
  },
  eerdere: {
    tabel: sql`vervangen_rij`,
    waarde: sql`t.inhoud ->> 'pseudoniem'`,
    waar: sql`t.tabel = 'client' and t.inhoud ->> 'pseudoniem' is not null`,
    zet: sql`inhoud = jsonb_set(t.inhoud, '{pseudoniem}', to_jsonb(n.waarde))`,
  },
  zegels: {
    tabel: sql`levering`,
    waarde: sql`t.checksum`,
    waar: sql`t.checksum <> '' and t.soort <> all(${[...zonderZegel]}::text[])`,
    zet: sql`checksum = n.waarde`,
  },
});

/** Wraps all values of one place, and gives how many there were. */
async function wikkelPlaats(
  db: Queryable,
  gemeente: string,
  sleutels: readonly Sleutel[],
  { tabel, waarde, waar, zet }: Plaats,
): Promise<number> {
  let aantal = 0;
  for (let na = "00000000-0000-0000-0000-000000000000"; ;) {
    const rijen = await db.query<Row & { id: string; waarde: string }>(sql`
      select t.id, ${waarde} as waarde from ${tabel} t
      where t.gemeente_code = ${gemeente} and ${waar} and t.id > ${na}::uuid order by t.id limit ${PER_KEER}`);
    const laatste = rijen.at(-1);
    if (!laatste) return aantal;
    await db.query(sql`
      update ${tabel} t set ${zet}
      from unnest(${rijen.map(({ id }) => id)}::uuid[], ${rijen.map((rij) => wikkelVerder(sleutels, rij.waarde))}::text[]) as n (id, waarde)
      where t.gemeente_code = ${gemeente} and t.id = n.id`);
    aantal += rijen.length;
    na = laatste.id;
  }
}

/** What a rotation did. */
export interface Rotatie {
  /** Ids of the keys that now wrap what was there. */
  readonly sleutels: readonly string[];
  /** True when an earlier one was finished, for which no new key was made. */
  readonly hervat: boolean;
  readonly pseudoniemen: number;
  readonly zegels: number;
}

/**
 * How many of the keys made what is in the database.
 *
 * @throws SleutelFout when that can't be told, or others did
 */
async function aantalToegepast(
  db: Queryable,
  gemeente: string,
  sleutels: readonly Sleutel[],
  laatste: string | null,
): Promise<number> {
  const bekend = (await leesStand(db, [gemeente])).get(gemeente);
  if (bekend) {
    if (begintMet(sleutels.map(kenmerkVan), bekend)) return bekend.length;
    throw new SleutelFout(
      `De pseudoniemen van gemeente ${gemeente} zijn met andere sleutels gemaakt dan deze. Zet de sleutels terug waarmee ze gemaakt zijn; er is niets veranderd.`,
    );
  }
  if (sleutels.length === 1 || !(await heeftPseudoniemen(db, gemeente))) return sleutels.length;
  const plaats = sleutels.findIndex(({ id }) => id === laatste);
  if (plaats >= 0) return plaats + 1;
  throw new SleutelFout(
    `De database weet nog niet met welke sleutels de pseudoniemen van gemeente ${gemeente} zijn gemaakt. Noem met --laatste de laatste daarvan: ${sleutels.map(({ id }) => id).join(", ")}.`,
  );
}

/**
 * Rotates the keys of a gemeente: a new key wraps every pseudonym and seal (new = HMAC(key, old)), so that who was known is
 * found again and no burgerservicenummer is needed. The key is on disk before the database changes: broken off in between,
 * deliveries are refused until this is run again, which then finishes with that key. Give it a transaction of role motor.
 *
 * @param laatste id of the last key that made what is there, for a database that does not know yet
 * @param zonderZegel the sets whose files name nobody
 * @throws SleutelFout when there are no keys, none can be added, or they are not those of this database
 */
export async function roteerPseudoniemen(
  db: Queryable,
  gemeente: string,
  plaats: Sleutelplaats,
  { laatste, zonderZegel }: { readonly laatste: string | null; readonly zonderZegel: readonly string[] },
): Promise<Rotatie> {
  await db.query(sql`select pg_advisory_xact_lock(${SLOT_SLEUTELS}::int, 0)`);
  await neemSlot(db, gemeente);
  const sleutels = sleutelsVan(plaats, gemeente);
  const toegepast = await aantalToegepast(db, gemeente, sleutels, laatste);
  const klaargezet = sleutels.slice(toegepast);
  const erbij = klaargezet.length > 0 ? klaargezet : [voegSleutelToe(plaats, gemeente)];
  const waar = plaatsen(zonderZegel);
  const pseudoniemen = await wikkelPlaats(db, gemeente, erbij, waar.pseudoniemen);
  await wikkelPlaats(db, gemeente, erbij, waar.eerdere);
  const zegels = await wikkelPlaats(db, gemeente, erbij, waar.zegels);
  await schrijfStand(db, gemeente, [...sleutels.slice(0, toegepast), ...erbij].map(kenmerkVan));
  return { sleutels: erbij.map(({ id }) => id), hervat: klaargezet.length > 0, pseudoniemen, zegels };
}
