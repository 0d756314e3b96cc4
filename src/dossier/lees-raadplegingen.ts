import type { Row } from "../data/queryable";
import type { MicroSession } from "../data/session";
import { join, type Sql, sql } from "../data/sql";
import { zichtOpRaadpleging } from "../data/zicht";
import type { Gebeurtenis, Grondsoort, Raadpleeguitkomst } from "../domein";

/** A line of the log, as it may be shown. */
export interface RaadplegingRij extends Row {
  readonly gemeenteCode: string;
  readonly id: string;
  readonly op: Date;
  readonly verzoekId: string;
  readonly actorId: string;
  readonly rol: string;
  readonly organisatie: string;
  readonly teams: readonly string[];
  readonly clientId: string | null;
  readonly gebeurtenis: Gebeurtenis;
  readonly operaties: readonly string[];
  readonly gegevens: readonly string[];
  readonly doelbinding: string | null;
  readonly grondSoort: Grondsoort | null;
  readonly grondId: string | null;
  readonly uitkomst: Raadpleeguitkomst;
}

interface Sleutel {
  readonly gemeenteCode: string;
  readonly id: string;
}

export interface RaadplegingVraag {
  /** Only lines about this client. */
  readonly client?: Sleutel | undefined;
  /** Civil dates in Amsterdam, [van, tot). */
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
  readonly first: number;
  readonly after: Sleutel | null;
}

/** The moment at which a civil date begins in Amsterdam. */
const begin = (dag: string): Sql => sql`(${dag}::date)::timestamp at time zone 'Europe/Amsterdam'`;

/** The lines that may be seen, the newest first: a page, and whether there is more. */
export async function leesRaadplegingen(
  session: MicroSession,
  { client, van, tot, first, after }: RaadplegingVraag,
): Promise<{ readonly rijen: readonly RaadplegingRij[]; readonly heeftMeer: boolean }> {
  const voorwaarden = [
    zichtOpRaadpleging(session.scope),
    ...(client ? [sql`gemeente_code = ${client.gemeenteCode} and client_id = ${client.id}::uuid`] : []),
    ...(van === undefined ? [] : [sql`op >= ${begin(van)}`]),
    ...(tot === undefined ? [] : [sql`op < ${begin(tot)}`]),
    ...(after ? [sql`(id, gemeente_code) < (${after.id}::uuid, ${after.gemeenteCode})`] : []),
  ];
  const rijen = await session.query<RaadplegingRij>(sql`
    select gemeente_code as "gemeenteCode", id, op, verzoek_id as "verzoekId", actor_id as "actorId", rol, organisatie, teams,
      client_id as "clientId", gebeurtenis, operaties, gegevens, doelbinding, grond_soort as "grondSoort",
      grond_id as "grondId", uitkomst
    from raadpleging r where ${join(voorwaarden, " and ")}
    order by id desc, gemeente_code desc limit ${first + 1}`);
  return { rijen: rijen.slice(0, first), heeftMeer: rijen.length > first };
}
