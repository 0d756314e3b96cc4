import { sql, type Sql } from "../../data/sql";

/**
 * Whether levering `l` is about a day of [van, tot), both dates in SQL. A set of a period (Beleidsinformatie Jeugd): when
 * the two periods overlap. A message: by its dagtekening. Any other set tells no day of its own: by the civil day on which
 * it came in.
 */
export const gaatOver = (van: Sql, tot: Sql): Sql => sql`
  case when l.periode_van is not null then l.periode_van < ${tot} and coalesce(l.periode_tot, 'infinity') > ${van}
  else coalesce(l.dagtekening, (l.ontvangen_op at time zone 'Europe/Amsterdam')::date) >= ${van}
    and coalesce(l.dagtekening, (l.ontvangen_op at time zone 'Europe/Amsterdam')::date) < ${tot} end`;
