import type { Queryable } from "../data/queryable";
import { NIEUW_ID, type Sql, sql } from "../data/sql";
import type { Actor, Grond } from "./actor";
import type { Notitie } from "./audit";

/** Who asks, why, and in which request. */
export interface Verzoek {
  readonly actor: Actor;
  readonly doelbinding: string | null;
  readonly grond: Grond | null;
  /** uuid v7 of the request. */
  readonly verzoekId: string;
}

/** The name under which an actor stands in a line; row security lets a session write in no other. */
export const naamVan = (actor: Actor): string => (actor.rol === "ANONIEM" ? "" : actor.id);

/** For which organisation someone acts: an aanbieder, a region, or else the gemeente of the line (null). */
function organisatieVan(actor: Actor): string | null {
  switch (actor.rol) {
    case "AANBIEDER":
      return actor.aanbieder;
    case "ANALIST":
    case "BI":
      return actor.regio;
    default:
      return null;
  }
}

const teamsVan = (actor: Actor): readonly string[] =>
  actor.rol === "TOEGANGSMEDEWERKER" ? (actor.teams === "ALLE" ? ["ALLE"] : actor.teams) : [];

/** The members of the gezin that a row without a client is about, as far as who asks may see them. */
const VIA_GEZIN: Sql = sql`
  left join doel d on d.gemeente_code = n.gemeente and d.id = n.doel
  left join ondersteuningsplan p on p.gemeente_code = n.gemeente and p.id = coalesce(n.plan, d.plan_id)
  left join client c on c.gemeente_code = n.gemeente and c.gezin_id = coalesce(n.gezin, p.gezin_id)`;

const samen = (kolom: Sql): Sql =>
  sql`array(select distinct e from unnest(string_to_array(string_agg(nullif(${kolom}, ''), ','), ',')) as e order by e)`;

/**
 * Writes one line per subject, with one statement. What is about a gezin becomes a line for each of its members; where who
 * asks can see none of them it is a line without subject, unless the same request is about someone who is known.
 * NEN 7513: who, in which role and for which organisation, when (the database's clock), whose data, what, why, how it ended.
 */
export async function legVast(db: Queryable, verzoek: Verzoek, notities: readonly Notitie[]): Promise<void> {
  if (notities.length === 0) return;
  const { actor, doelbinding, grond, verzoekId } = verzoek;
  const invoer = notities.map(({ operaties, gegevens, ...rest }) => ({
    ...rest,
    operaties: operaties.join(","),
    gegevens: gegevens.join(","),
  }));
  const gezin = notities.some((een) => een.client === undefined && (een.gezin ?? een.plan ?? een.doel) !== undefined);
  await db.query(sql`
    insert into raadpleging (gemeente_code, id, verzoek_id, actor_id, rol, organisatie, teams, client_id, zout, onderwerp,
      gebeurtenis, operaties, gegevens, doelbinding, grond_soort, grond_id, uitkomst)
    with genoemd as (
      select n.gemeente, ${gezin ? sql`coalesce(n.client, c.id)` : sql`n.client`} as client, n.gebeurtenis, n.operaties,
        n.gegevens, n.uitkomst
      from jsonb_to_recordset(${JSON.stringify(invoer)}::jsonb) as n (gemeente text, client uuid, gezin uuid, plan uuid,
        doel uuid, gebeurtenis text, operaties text, gegevens text, uitkomst text)
      ${gezin ? VIA_GEZIN : sql``}
    ), regel as (
      select gemeente, client, case when client is not null then gen_random_uuid() end as zout, uitkomst,
        (array['LEZEN', 'AANMAKEN', 'WIJZIGEN', 'VERNIETIGEN'])[max(array_position(
          array['LEZEN', 'AANMAKEN', 'WIJZIGEN', 'VERNIETIGEN'], gebeurtenis))] as gebeurtenis,
        ${samen(sql`operaties`)} as operaties, ${samen(sql`gegevens`)} as gegevens
      from genoemd g
      where client is not null or not exists (
        select from genoemd ander where ander.client is not null and ander.gemeente = g.gemeente and ander.uitkomst = g.uitkomst)
      group by gemeente, client, uitkomst
    )
    select gemeente, ${NIEUW_ID}, ${verzoekId}::uuid, ${naamVan(actor)}, ${actor.rol}::text,
      coalesce(${organisatieVan(actor)}::text, gemeente), ${[...teamsVan(actor)]}::text[], client, zout,
      encode(sha256(convert_to(zout::text || client::text, 'UTF8')), 'hex'),
      gebeurtenis, operaties, gegevens, ${doelbinding}::text, ${grond?.soort ?? null}::text, ${grond?.id ?? null}::text, uitkomst
    from regel`);
}
