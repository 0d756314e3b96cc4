import {
  Any,
  ArrayOverlap,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
} from "typeorm";
import type { LeveringScope, MicroScope } from "../access/actor";
import { ident, join, sql, type Sql } from "./sql";

/** Property and column names of what a row says about who may see it; a table may lack the last two. */
const KOLOMMEN = {
  teams: ["teamCode", "team_code"],
  aanbieders: ["aanbiederCodes", "aanbieder_codes"],
  clienten: ["clientId", "client_id"],
} as const;

/**
 * Which rows of an entity a scope reaches, as conditions of which one must hold. Every read states them, so that a mistake in
 * row security alone shows nobody anything; row security (migration 0003) says the same, and each is proven without the other.
 */
export function zichtOp<E extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<E>,
  scope: MicroScope,
): FindOptionsWhere<E>[] {
  const metadata = db.dataSource.getMetadata(entity);
  const heeft = (naam: string): boolean => metadata.findColumnWithPropertyName(naam) !== undefined;
  // Of the client itself its own id says who it is.
  const client = heeft(KOLOMMEN.clienten[0]) ? KOLOMMEN.clienten[0] : metadata.tableName === "client" ? "id" : null;
  const wie: readonly (readonly [string | null, readonly string[], unknown])[] = [
    [KOLOMMEN.teams[0], scope.teams, Any(scope.teams)],
    [heeft(KOLOMMEN.aanbieders[0]) ? KOLOMMEN.aanbieders[0] : null, scope.aanbieders, ArrayOverlap(scope.aanbieders)],
    [client, scope.clienten, Any(scope.clienten)],
  ];
  const eigen = wie.flatMap(([kolom, waarden, binnen]) =>
    kolom === null || waarden.length === 0 ? [] : [{ [kolom]: binnen }],
  );
  const gemeenteCode = Any(scope.gemeenten);
  // Who reaches nothing of this entity still asks, and hears of no row.
  const alternatieven = eigen.length > 0 ? eigen : [{ id: Any([]) }];
  return alternatieven.map((een) => ({ gemeenteCode, ...een }) as unknown as FindOptionsWhere<E>);
}

/** The same of a fact, which is no entity: a condition on the row known as `naam`. */
export function zichtOpFeit(scope: MicroScope, naam: string): Sql {
  const kolom = (een: keyof typeof KOLOMMEN): Sql => ident(`${naam}.${KOLOMMEN[een][1]}`);
  const wie = [
    sql`${kolom("teams")} = any(${scope.teams}::text[])`,
    sql`${kolom("aanbieders")} && ${scope.aanbieders}::text[]`,
    sql`${kolom("clienten")} = any(${scope.clienten}::uuid[])`,
  ];
  return sql`(${ident(`${naam}.gemeente_code`)} = any(${scope.gemeenten}::text[]) and (${join(wie, " or ")}))`;
}

/** The same of a delivery, known as `l`: those of the gemeenten, all or what these aanbieders sent. */
export const zichtOpLevering = ({ gemeenten, aanbieders, leveringen }: LeveringScope): Sql => sql`(
  l.gemeente_code = any(${gemeenten}::text[])
  and (${leveringen.includes("ALLE")}::boolean or l.afzender = any(${aanbieders}::text[])))`;
