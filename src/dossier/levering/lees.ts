import { LEVERING_KOLOMMEN, type LeveringRij } from "../../data/levering-rijen";
import type { LeveringSession } from "../../data/session";
import type { Sleutel } from "../../data/sleutel";
import { ident, join, sql, type Sql } from "../../data/sql";
import { zichtOpLevering } from "../../data/zicht";
import { gaatOver } from "./wanneer";

type Lijst = readonly string[] | null | undefined;

/** Which deliveries; each list narrows, absent narrows nothing. */
export interface LeveringSelectie {
  readonly gemeente?: Lijst;
  readonly soort?: Lijst;
  readonly afzender?: Lijst;
  readonly status?: Lijst;
  /** Deliveries about a day of [van, tot); see `gaatOver`. */
  readonly periode?: { readonly van: string; readonly tot: string } | null | undefined;
}

export interface LeveringPagina {
  readonly rijen: readonly LeveringRij[];
  readonly heeftMeer: boolean;
}

function binnen({ soort, afzender, status, periode }: LeveringSelectie): Sql[] {
  const lijsten = Object.entries({ soort, afzender, status }).flatMap(([kolom, waarden]) =>
    waarden ? [sql`l.${ident(kolom)} = any(${[...waarden]}::text[])`] : [],
  );
  return periode ? [...lijsten, gaatOver(sql`${periode.van}::date`, sql`${periode.tot}::date`)] : lijsten;
}

/**
 * One page of the deliveries that may be seen, the newest first. Each gemeente gives the first rows after the cursor along
 * its primary key, whose uuid v7 is the order of arrival; so the cost doesn't grow with how far the reader has come.
 */
export async function leesLeveringen(
  session: LeveringSession,
  selectie: LeveringSelectie,
  { first, after }: { readonly first: number; readonly after: Sleutel | null },
): Promise<LeveringPagina> {
  const { gemeenten } = session.scope;
  const gevraagd = selectie.gemeente ? gemeenten.filter((code) => selectie.gemeente?.includes(code)) : gemeenten;
  const verder = after
    ? [sql`l.id <= ${after.id}::uuid and (l.id < ${after.id}::uuid or g.code > ${after.gemeenteCode})`]
    : [];
  const waar = join(
    [sql`l.gemeente_code = g.code`, zichtOpLevering(session.scope), ...verder, ...binnen(selectie)],
    " and ",
  );
  const rijen = await session.query<LeveringRij>(sql`
    select rij.* from unnest(${[...gevraagd]}::text[]) as g (code) cross join lateral (
      select ${LEVERING_KOLOMMEN} from levering l where ${waar} order by l.id desc limit ${first + 1}
    ) as rij
    order by rij.id desc, rij."gemeenteCode" limit ${first + 1}`);
  return { rijen: rijen.slice(0, first), heeftMeer: rijen.length > first };
}
