import DataLoader from "dataloader";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { Row } from "./queryable";
import type { MicroSession } from "./session";
import { type Sleutel, sleutelTekst } from "./sleutel";
import { ident, sql } from "./sql";
import { binnenZicht, zichtOpFeit } from "./zicht";

/** What opens the session of this request, or gives the one that is open. */
export interface SessionSource {
  open(): Promise<MicroSession>;
}

const unique = (values: Iterable<string>): string[] => [...new Set(values)];

/** One statement per batch: ids are unique by themselves, the gemeenten let the primary key's index be used. */
async function rowsBy<E extends Sleutel & ObjectLiteral>(
  micro: SessionSource,
  entity: EntityTarget<E>,
  column: string,
  keys: readonly Sleutel[],
  order: readonly (keyof E & string)[],
): Promise<E[]> {
  const session = await micro.open();
  return session.read((db) => {
    const vraag = db
      .createQueryBuilder(entity, "rij")
      .where(`rij.gemeenteCode = any(:gemeenten) and rij.${column} = any(:ids)`, {
        gemeenten: unique(keys.map((key) => key.gemeenteCode)),
        ids: unique(keys.map((key) => key.id)),
      });
    binnenZicht(vraag, db, entity, session.scope);
    for (const een of order) vraag.addOrderBy(`rij.${een}`);
    return vraag.getMany();
  });
}

/** A loader of one row per key; null when there is none, or none that may be seen. */
export function loadBy<E extends Sleutel & ObjectLiteral>(
  micro: SessionSource,
  entity: EntityTarget<E>,
): DataLoader<Sleutel, E | null, string> {
  return new DataLoader(
    async (keys) => {
      const rows = await rowsBy(micro, entity, "id", keys, []);
      const byKey = new Map(rows.map((row) => [sleutelTekst(row), row]));
      return keys.map((key) => byKey.get(sleutelTekst(key)) ?? null);
    },
    { cacheKeyFn: sleutelTekst },
  );
}

/** A loader of the rows that point at a parent through `column`, from low to high by these columns and then by id. */
export function loadGroupedBy<E extends Sleutel & ObjectLiteral>(
  micro: SessionSource,
  entity: EntityTarget<E>,
  column: keyof E & string,
  ...order: (keyof E & string)[]
): DataLoader<Sleutel, E[], string> {
  return new DataLoader(
    async (keys) => {
      const rows = await rowsBy(micro, entity, column, keys, [...order, "id"]);
      const groups = new Map<string, E[]>(keys.map((key) => [sleutelTekst(key), []]));
      for (const row of rows) {
        groups.get(sleutelTekst({ gemeenteCode: row.gemeenteCode, id: String(row[column]) }))?.push(row);
      }
      return keys.map((key) => groups.get(sleutelTekst(key)) ?? []);
    },
    { cacheKeyFn: sleutelTekst },
  );
}

/**
 * A loader of the micro rows behind an episode, by their keys, in order of id. `kolom` of the fact names them: facts are
 * counted, so they are no entities.
 */
export function loadKeysOf(micro: SessionSource, feit: string, kolom: string): DataLoader<Sleutel, Sleutel[], string> {
  return new DataLoader(
    async (episodes) => {
      const session = await micro.open();
      const rows = await session.query<Row & { gemeente_code: string; episode_id: string; id: string }>(sql`
        select f.gemeente_code, f.episode_id, ${ident(`f.${kolom}`)} as id from ${ident(feit)} f
        where f.gemeente_code = any(${unique(episodes.map((key) => key.gemeenteCode))})
          and f.episode_id = any(${unique(episodes.map((key) => key.id))}::uuid[]) and ${zichtOpFeit(feit, "f", session.scope)}
        order by 3`);
      const groups = new Map<string, Sleutel[]>(episodes.map((key) => [sleutelTekst(key), []]));
      for (const { gemeente_code: gemeenteCode, episode_id: id, id: linked } of rows) {
        groups.get(sleutelTekst({ gemeenteCode, id }))?.push({ gemeenteCode, id: linked });
      }
      return episodes.map((key) => groups.get(sleutelTekst(key)) ?? []);
    },
    { cacheKeyFn: sleutelTekst },
  );
}
