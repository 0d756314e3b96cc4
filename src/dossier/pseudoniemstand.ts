import type { Queryable, Row } from "../data/queryable";
import { sql } from "../data/sql";

/** The keys of this host are not those that the pseudonyms of a gemeente were made with. The message is Dutch. */
export class SleutelsWijkenAf extends Error {}

/** Whether `lijst` begins with all of `begin`. */
export const begintMet = (lijst: readonly string[], begin: readonly string[]): boolean =>
  begin.length <= lijst.length && begin.every((een, plaats) => een === lijst[plaats]);

/** With which keys the pseudonyms of these gemeenten were made; a gemeente that never had any is not in it. */
export async function leesStand(
  db: Queryable,
  gemeenten: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rijen = await db.query<Row & { code: string; kenmerken: string[] }>(
    sql`select gemeente_code as code, kenmerken from pseudoniemstand where gemeente_code = any(${[...gemeenten]}::text[])`,
  );
  return new Map(rijen.map(({ code, kenmerken }) => [code, kenmerken]));
}

/** Writes down with which keys the pseudonyms of a gemeente are made from now on. */
export async function schrijfStand(db: Queryable, gemeente: string, kenmerken: readonly string[]): Promise<void> {
  await db.query(sql`
    insert into pseudoniemstand (gemeente_code, kenmerken, bijgewerkt_op)
    values (${gemeente}, ${[...kenmerken]}::text[], now())
    on conflict (gemeente_code) do update set kenmerken = excluded.kenmerken, bijgewerkt_op = excluded.bijgewerkt_op`);
}

/** Whether anyone in a gemeente has a pseudonym. */
export async function heeftPseudoniemen(db: Queryable, gemeente: string): Promise<boolean> {
  const [rij] = await db.query<Row & { heeft: boolean }>(
    sql`select exists (select from client where gemeente_code = ${gemeente} and pseudoniem is not null) as heeft`,
  );
  return rij?.heeft ?? false;
}

/**
 * Holds the keys that a delivery was read with to those that the gemeente's pseudonyms were made with: with others nobody
 * would be found again, and everyone be made anew. The first delivery of a gemeente writes them down. Call with the lock of
 * these gemeenten (bericht/levering.ts), so that no rotation comes between.
 *
 * @throws SleutelsWijkenAf when they differ; nothing may be written then
 */
export async function eisStand(db: Queryable, gebruikt: ReadonlyMap<string, readonly string[]>): Promise<void> {
  if (gebruikt.size === 0) return;
  const stand = await leesStand(db, [...gebruikt.keys()]);
  for (const [gemeente, kenmerken] of gebruikt) {
    const bekend = stand.get(gemeente);
    if (bekend === undefined) {
      // With one key there is no doubt with which key the pseudonyms were made that are there.
      if (kenmerken.length > 1 && (await heeftPseudoniemen(db, gemeente)))
        throw new SleutelsWijkenAf(NIET_AF(gemeente));
      await schrijfStand(db, gemeente, kenmerken);
    } else if (bekend.length !== kenmerken.length || !begintMet(kenmerken, bekend)) {
      throw new SleutelsWijkenAf(begintMet(kenmerken, bekend) ? NIET_AF(gemeente) : ANDERE(gemeente));
    }
  }
}

const NIET_AF = (gemeente: string): string =>
  `De sleutels van gemeente ${gemeente} worden gewisseld en dat is nog niet af. Lever later opnieuw aan; de beheerder maakt het af met drieluik sleutel roteer --gemeente ${gemeente}.`;
const ANDERE = (gemeente: string): string =>
  `De sleutels van gemeente ${gemeente} zijn gewisseld, of deze server heeft andere. Lever opnieuw aan; helpt dat niet, vraag dan de beheerder om de sleutels te controleren.`;
