import { v7 as uuid } from "uuid";
import type { Queryable, Row, Transactional } from "../../data/queryable";
import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { feiten } from "../feiten";
import { binnen, type Bereik } from "../feiten/bereik";
import { grendelVan, leesStand, schrijfStand } from "./data-stand";
import { celStappen, schrijf, vergelijk, verwerk, type Stap } from "./nieuwe-cellen";
import { journaalVan } from "./journaal";

/** How far a rebuild is: what was just done, of which gemeente. */
export interface Voortgang {
  readonly gemeente: string;
  readonly stap: string;
  readonly klaar: number;
  readonly totaal: number;
}

export interface RebuildOpties {
  /** Gemeenten to count again; those with clients and those of a region unless given. */
  readonly gemeenten?: readonly string[];
  /** The civil date that is asked on: what lies after it is not counted. Today in the Netherlands unless given. */
  readonly peildatum?: string;
  /** How many gemeenten at once; 2 unless given. */
  readonly gelijktijdig?: number;
  readonly onVoortgang?: (voortgang: Voortgang) => void;
}

export interface RebuildUitslag {
  readonly gemeente: string;
  readonly dataStand: string;
  readonly episoden: number;
  readonly cellen: number;
  /** Waiting changes that this rebuild took along. */
  readonly bijgewerkt: number;
}

/** What empties the facts of a bereik: later facts read earlier ones, so the last goes first. */
export const wisStappen = (bereik: Bereik): readonly Stap[] =>
  feiten.toReversed().map(({ tabel }) => ({
    naam: `wis ${tabel}`,
    opdracht: sql`delete from ${ident(tabel)} f where ${binnen(bereik, "f")}`,
  }));

/** What makes the facts of a bereik that was emptied before. */
export const vulStappen = (bereik: Bereik): readonly Stap[] =>
  feiten.map((feit) => ({ naam: feit.tabel, opdracht: feit.vul(bereik) }));

/** What makes the facts of a bereik anew. */
export const feitStappen = (bereik: Bereik): readonly Stap[] => [...wisStappen(bereik), ...vulStappen(bereik)];

async function aantal(db: Queryable, vraag: Sql): Promise<number> {
  const [rij] = await db.query<{ aantal: number }>(vraag);
  return rij?.aantal ?? 0;
}

/** Writes facts, cells and stand of one gemeente as one whole; readers see the old ones until it commits. */
export async function herbereken(
  db: Queryable,
  gemeente: string,
  { onVoortgang, ...opties }: RebuildOpties,
): Promise<RebuildUitslag> {
  // The planner has no statistics of rows written in this transaction: left alone it loops over them one by one.
  for (const instelling of ["work_mem = '128MB'", "enable_nestloop = off", "jit = off"]) {
    await db.query(raw(`set local ${instelling}`));
  }
  const { stand, dagen } = await leesStand(db, gemeente, opties.peildatum);
  // Which client changed by which delivery is not told apart here, nor from what the days and a new count changed.
  const oorzaak = { verschilId: uuid(), leveringen: await wachtendeLeveringen(db, gemeente), zonderLevering: true };
  const heeftCellen =
    (await db.query(sql`select from cellen.cel where gemeente_code = ${gemeente} limit 1`)).length > 0;
  const verschillen = raw(heeftCellen ? "verschil" : "cellen.cel");
  const stappen: readonly Stap[] = [
    ...feitStappen({ gemeente, clienten: "ALLE" }),
    ...celStappen(gemeente, dagen),
    ...(heeftCellen
      ? [
          vergelijk(gemeente),
          // Few or many differ: the planner sees how many rows there are to look up.
          { naam: "enable_nestloop", opdracht: raw("set local enable_nestloop = on") },
          verwerk,
        ]
      : [schrijf]),
    // Before the first stand there is nothing to differ from.
    ...(stand ? [{ naam: "journaal", opdracht: journaalVan(gemeente, oorzaak.verschilId, verschillen) }] : []),
  ];
  for (const [klaar, { naam, opdracht }] of stappen.entries()) {
    await db.query(opdracht);
    onVoortgang?.({ gemeente, stap: naam, klaar: klaar + 1, totaal: stappen.length });
  }
  const geteld = {
    episoden: await aantal(
      db,
      sql`select count(*)::integer as aantal from feiten.episode where gemeente_code = ${gemeente}`,
    ),
    cellen: await aantal(db, sql`select count(*)::integer as aantal from cellen.cel where gemeente_code = ${gemeente}`),
    bijgewerkt: await vinkAf(db, gemeente),
  };
  return { gemeente, dataStand: await schrijfStand(db, gemeente, dagen, [oorzaak]), ...geteld };
}

/** The deliveries whose changes wait to be counted. */
async function wachtendeLeveringen(db: Queryable, gemeente: string): Promise<readonly string[]> {
  const rijen = await db.query<Row & { id: string }>(sql`
    select distinct levering_id as id from dirty_client
    where gemeente_code = ${gemeente} and levering_id is not null order by 1`);
  return rijen.map(({ id }) => id);
}

/**
 * Takes off the list exactly the changes that these figures hold: those that were there at the moment of the transaction.
 * One that came later is not seen by any statement of it. Returns how many.
 */
export const vinkAf = (db: Queryable, gemeente: string): Promise<number> =>
  aantal(
    db,
    sql`with weg as (delete from dirty_client where gemeente_code = ${gemeente} returning id),
        gewacht as (delete from cellen.wachtend where gemeente_code = ${gemeente})
      select count(*)::integer as aantal from weg`,
  );

/**
 * Tells the planner how much there is now, so that a refresh goes by client and not by gemeente. Only from PostgreSQL 17
 * on; before that the server warns and does nothing, and its own analyze comes a minute later.
 */
export async function telStatistiek(db: Queryable): Promise<void> {
  const geteld = [...feiten.map(({ tabel }) => tabel), "cellen.cel", "leeftijdsgroep"];
  await db.query(sql`analyze (skip_locked) ${join(geteld.map((tabel) => ident(tabel)))}`);
}

/** The gemeenten that there is anything to count for. */
async function teTellen(db: Queryable): Promise<readonly string[]> {
  const rijen = await db.query<Row & { code: string }>(sql`
    select g.code from gemeente g
    where g.regio_code is not null or exists (select from client c where c.gemeente_code = g.code)
    order by g.code`);
  return rijen.map(({ code }) => code);
}

/**
 * Counts everything again, per gemeente in one transaction of one moment: facts, finest cells, margins, stand. `db` is
 * of role motor. Two rebuilds of the same gemeente wait for each other.
 */
export async function rebuild(db: Transactional, opties: RebuildOpties = {}): Promise<readonly RebuildUitslag[]> {
  const rij = [...(opties.gemeenten ?? (await teTellen(db)))];
  const uitslagen: RebuildUitslag[] = [];
  const werker = async (): Promise<void> => {
    for (let gemeente = rij.shift(); gemeente !== undefined; gemeente = rij.shift()) {
      const code = gemeente;
      uitslagen.push(
        await db.inTransaction((tx) => herbereken(tx, code, opties), {
          isolatie: "REPEATABLE READ",
          grendel: grendelVan(code),
        }),
      );
    }
  };
  // When one fails the others finish what they have begun, so that none still writes when the caller hears of it.
  const werkers = Array.from({ length: opties.gelijktijdig ?? 2 }, () =>
    werker().finally(() => {
      rij.length = 0;
    }),
  );
  const mislukt = (await Promise.allSettled(werkers)).find((een) => een.status === "rejected");
  if (mislukt) throw mislukt.reason;
  await telStatistiek(db);
  return uitslagen.sort((a, b) => (a.gemeente < b.gemeente ? -1 : 1));
}
