import { createHash, randomBytes, randomInt } from "node:crypto";
import { z } from "zod";
import type { Queryable, Row } from "../data/queryable";
import { sql } from "../data/sql";
import { type Actor, type Rol, SLEUTEL_ACTOR } from "./actor";
import { toActor, toClaims } from "./claims";
import { DATASETS, type Dataset } from "./dataset";

/** Secret scanners find keys by how they begin. */
const BEGIN = "drk_";
const VORM = /^drk_([a-z0-9]{12})_([0-9a-f]{64})$/;
const TEKENS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Roles that a service may have. A file is opened by a person, who must be named in the audit (NEN 7513), or is their own. */
export const SLEUTELROLLEN = [
  "AANBIEDER",
  "CONTRACTMANAGER",
  "TOEZICHTHOUDER",
  "ANALIST",
  "BI",
  "BEHEERDER",
] as const satisfies readonly Rol[];
export type Dienst = Extract<Actor, { rol: (typeof SLEUTELROLLEN)[number] }>;

/** An API key as it is shown once. */
export interface NieuweSleutel {
  readonly id: string;
  /** What a service sends; it can't be shown again. */
  readonly sleutel: string;
  /** The same as the password beside `id` in Basic authentication. */
  readonly geheim: string;
}

/** The two parts of what was sent; null when it has not the form of a key. */
export function leesSleutel(tekst: string): { readonly id: string; readonly geheim: string } | null {
  const [, id, geheim] = VORM.exec(tekst) ?? [];
  return id !== undefined && geheim !== undefined ? { id, geheim } : null;
}

/** The key of which a name and a password are the parts. */
export const uitDelen = (id: string, geheim: string): string => `${BEGIN}${id}_${geheim}`;

/** Whether a text means to be an API key. */
export const isSleutel = (tekst: string): boolean => tekst.startsWith(BEGIN);

/**
 * What the database keeps of a secret. A fast hash is right here: 256 random bits can't be guessed, however many a second
 * are tried; a slow one, as passwords need, would only cost every request.
 */
export const hashVan = (geheim: string): Buffer => createHash("sha256").update(geheim).digest();

const Claims = z.record(z.string(), z.unknown());

/** The actor that a key stands for; null when its row names none that a key may be. */
export function actorVanSleutel(id: string, claims: unknown, datasets: readonly string[]): Actor | null {
  const gelezen = Claims.safeParse(claims);
  const actor = gelezen.success ? toActor({ ...gelezen.data, sub: id }) : null;
  if (!actor || !(SLEUTELROLLEN as readonly Rol[]).includes(actor.rol)) return null;
  const bekend = DATASETS.filter((dataset) => datasets.includes(dataset));
  return { ...actor, id: `${SLEUTEL_ACTOR}${id}`, sleutel: id, datasets: bekend };
}

/** Makes a key and keeps what is needed to know it again. `geldig` in seconds. */
export async function maakSleutel(
  motor: Queryable,
  { naam, actor, datasets, geldig }: { naam: string; actor: Dienst; datasets: readonly Dataset[]; geldig: number },
): Promise<NieuweSleutel & { readonly vervaltOp: Date }> {
  const id = Array.from({ length: 12 }, () => TEKENS[randomInt(TEKENS.length)]).join("");
  const geheim = randomBytes(32).toString("hex");
  const [rij] = await motor.query<Row & { vervalt_op: Date }>(sql`
    insert into sleutel (id, naam, hash, claims, datasets, gemaakt_op, vervalt_op)
    values (${id}, ${naam}, ${hashVan(geheim).toString("hex")}, ${JSON.stringify({ ...toClaims(actor), sub: undefined })}::jsonb, ${[...datasets]}::text[],
      now(), now() + make_interval(secs => ${geldig}))
    returning vervalt_op`);
  if (!rij) throw new Error("the key was not written");
  return { id, sleutel: uitDelen(id, geheim), geheim, vervaltOp: new Date(rij.vervalt_op) };
}

/** A key as it may be shown again. */
export interface SleutelRegel extends Row {
  readonly id: string;
  readonly naam: string;
  readonly claims: Record<string, unknown>;
  readonly datasets: readonly Dataset[];
  readonly stand: "GELDIG" | "VERLOPEN" | "INGETROKKEN";
  readonly gemaaktOp: Date;
  readonly vervaltOp: Date;
  readonly laatstGebruiktOp: Date | null;
}

/** Every key there ever was, newest first. */
export const lijstSleutels = (motor: Queryable): Promise<SleutelRegel[]> =>
  motor.query<SleutelRegel>(sql`
    select id, naam, claims, datasets, gemaakt_op as "gemaaktOp", vervalt_op as "vervaltOp",
      laatst_gebruikt_op as "laatstGebruiktOp",
      case when ingetrokken_op is not null then 'INGETROKKEN' when vervalt_op <= now() then 'VERLOPEN' else 'GELDIG' end as stand
    from sleutel order by gemaakt_op desc, id`);

/** Revokes a key; every server refuses it within seconds (sleutelcontrole.ts). False when there is none of that id. */
export async function trekSleutelIn(motor: Queryable, id: string): Promise<boolean> {
  const rijen = await motor.query(
    sql`update sleutel set ingetrokken_op = coalesce(ingetrokken_op, now()) where id = ${id} returning id`,
  );
  return rijen.length > 0;
}
