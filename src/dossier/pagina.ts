import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { MicroScope } from "../access/actor";
import type { Sleutel } from "../data/sleutel";
import { binnenZicht } from "../data/zicht";

/** One page in the order of the primary key; uuid v7 makes that the order of registration within a gemeente. */
export interface Pagina<E> {
  readonly rijen: readonly E[];
  readonly heeftMeer: boolean;
}

export interface PaginaVraag {
  /** How many rows. */
  readonly first: number;
  /** The last row of the page before. */
  readonly after: Sleutel | null;
}

/** Where a page is read: a connection, and what of it the asker reaches. */
export interface Lezer {
  readonly db: EntityManager;
  readonly scope: MicroScope;
}

/** Reads one page by key, never by offset: its cost doesn't grow with how far the reader has come. */
export async function leesPagina<E extends Sleutel & ObjectLiteral>(
  { db, scope }: Lezer,
  entity: EntityTarget<E>,
  { first, after }: PaginaVraag,
  filter: (vraag: SelectQueryBuilder<E>) => void,
): Promise<Pagina<E>> {
  const vraag = binnenZicht(db.createQueryBuilder(entity, "rij"), db, entity, scope);
  filter(vraag);
  if (after)
    vraag.andWhere("(rij.gemeente_code, rij.id) > (:afterGemeente, :afterId)", {
      afterGemeente: after.gemeenteCode,
      afterId: after.id,
    });
  const rijen = await vraag
    .orderBy({ "rij.gemeenteCode": "ASC", "rij.id": "ASC" })
    .limit(first + 1)
    .getMany();
  return { rijen: rijen.slice(0, first), heeftMeer: rijen.length > first };
}
