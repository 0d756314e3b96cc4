import {
  GrendelBezet,
  type Queryable,
  type Row,
  type Transactional,
  type TransactionOptions,
} from "../../data/queryable";
import { raw, sql } from "../../data/sql";
import type { Dagen } from "./compile";
import { grendelVan, isActueel, leesStand, schrijfStand, type Stand } from "./data-stand";
import { herbereken, telStatistiek, vinkAf, vulStappen, wisStappen, type Voortgang } from "./rebuild";
import { sjablonen } from "./sjabloon";
import { tellenAnders } from "./tijd";
import { maakVerschil, noteerBijdrage, verwerkVerschil } from "./verschil";

export interface RefreshOpties {
  /** The civil date that is asked on. Today in the Netherlands unless given. */
  readonly peildatum?: string;
  /** What to do when another counts this gemeente: wait unless given; WEIGER gives IN_HANDEN. */
  readonly bezet?: TransactionOptions["bezet"];
  /** Told of the steps when the whole gemeente is counted again. */
  readonly onVoortgang?: (voortgang: Voortgang) => void;
}

/**
 * What a refresh did. ACTUEEL: there was nothing to do. BIJGEWERKT: some clients, or only the day. HERBEREKEND: the whole
 * gemeente. IN_HANDEN: nothing, another was at it.
 */
export interface RefreshUitslag {
  readonly gemeente: string;
  readonly soort: "ACTUEEL" | "BIJGEWERKT" | "HERBEREKEND" | "IN_HANDEN";
  /** Null when another was at it. */
  readonly dataStand: string | null;
  /** Clients whose part of the cells was taken off and added again. */
  readonly clienten: number;
  /** Waiting changes that are in the figures now. */
  readonly bijgewerkt: number;
}

/** Up to so many clients a refresh is always the cheaper; beyond, when they are at most one in so many of the gemeente. */
const WEINIG = 200;
const DEEL = 5;

/** So many are not even looked at one by one. */
const HOOGSTENS = 50_000;

/**
 * So many clients at once: what is planned once for a few fits every portion, and a join that compares all with all stays
 * short.
 */
const PORTIE = 50;

/** The clients whose part of the cells is not what it should be: those that were changed, and those that time changed. */
async function gewijzigd(db: Queryable, gemeente: string, stand: Stand, dagen: Dagen): Promise<readonly string[]> {
  const anders = verschuift(stand, dagen) ? sql` union ${tellenAnders(gemeente, stand, dagen)}` : sql``;
  const rijen = await db.query<Row & { client_id: string }>(sql`
    select distinct w.client_id from (
      select client_id from dirty_client where gemeente_code = ${gemeente}${anders}
    ) w limit ${HOOGSTENS}`);
  return rijen.map(({ client_id }) => client_id);
}

const verschuift = (stand: Dagen, dagen: Dagen): boolean =>
  stand.peildatum !== dagen.peildatum || stand.horizon !== dagen.horizon;

/** Whether these are so many of the clients of a gemeente that counting all of them is less work. */
async function isVeel(db: Queryable, gemeente: string, aantal: number): Promise<boolean> {
  if (aantal <= WEINIG || aantal === HOOGSTENS) return aantal > WEINIG;
  // No more of them are counted than it takes to know.
  const rijen = await db.query(sql`
    select from client where gemeente_code = ${gemeente} limit ${aantal * DEEL}`);
  return rijen.length < aantal * DEEL;
}

const wissen = sjablonen((bereik) => wisStappen(bereik).map(({ opdracht }) => opdracht));
const vullen = sjablonen((bereik) => vulStappen(bereik).map(({ opdracht }) => opdracht));

/** Everything of a client is found by index, whatever the planner believes of tables it has not looked at for a while. */
const OP_INDEX = [
  ...["seqscan", "bitmapscan", "hashjoin", "mergejoin"].map((wijze) => `enable_${wijze} = off`),
  ...["jit = off", "plan_cache_mode = force_generic_plan"],
];

const inPorties = (clienten: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(clienten.length / PORTIE) }, (_, n) => clienten.slice(n * PORTIE, (n + 1) * PORTIE));

/**
 * Takes off the cells what clients added to them as their facts were and by the days of then, writes their facts anew, and
 * adds what they are now. Each step for all of them before the next: a row may have passed from one to another.
 */
async function werkBij(
  db: Queryable,
  gemeente: string,
  clienten: readonly string[],
  oud: Dagen,
  nieuw: Dagen,
): Promise<void> {
  await db.query(raw(OP_INDEX.map((een) => `set local ${een}`).join("; ")));
  await maakVerschil(db);
  const porties = inPorties(clienten).map((een) => ({ gemeente, clienten: een, groep: 0, teken: 1 as const }));
  const { peildatum, horizon } = oud;
  for (const portie of porties) await noteerBijdrage(db, { ...portie, peildatum, horizon, teken: -1 });
  for (const stappen of [wissen, vullen]) {
    for (const portie of porties) for (const opdracht of stappen({ ...portie, ...nieuw })) await db.query(opdracht);
  }
  for (const portie of porties) await noteerBijdrage(db, { ...portie, ...nieuw });
  await verwerkVerschil(db);
}

async function ververs(db: Queryable, gemeente: string, opties: RefreshOpties): Promise<RefreshUitslag> {
  const { stand, dagen } = await leesStand(db, gemeente, opties.peildatum);
  if (stand === null || !isActueel(stand)) return geheel(db, gemeente, opties);
  const clienten = await gewijzigd(db, gemeente, stand, dagen);
  if (clienten.length === 0 && !verschuift(stand, dagen)) {
    return { gemeente, soort: "ACTUEEL", dataStand: stand.dataStand, clienten: 0, bijgewerkt: 0 };
  }
  if (await isVeel(db, gemeente, clienten.length)) return geheel(db, gemeente, opties);
  if (clienten.length > 0) await werkBij(db, gemeente, clienten, stand, dagen);
  const bijgewerkt = await vinkAf(db, gemeente);
  const dataStand = await schrijfStand(db, gemeente, dagen);
  return { gemeente, soort: "BIJGEWERKT", dataStand, clienten: clienten.length, bijgewerkt };
}

async function geheel(db: Queryable, gemeente: string, opties: RefreshOpties): Promise<RefreshUitslag> {
  const { peildatum, onVoortgang } = opties;
  const { dataStand, bijgewerkt } = await herbereken(db, gemeente, {
    ...(peildatum !== undefined && { peildatum }),
    ...(onVoortgang && { onVoortgang }),
  });
  return { gemeente, soort: "HERBEREKEND", dataStand, clienten: 0, bijgewerkt };
}

/**
 * Brings the figures of one gemeente up to date with the micro rows and with the day: what it costs grows with what
 * changed, not with what there is. `db` is of role motor. The same figures as a rebuild gives; whole or not at all, so that
 * a change stays on the list until it is in the figures.
 */
export async function refresh(
  db: Transactional,
  gemeente: string,
  opties: RefreshOpties = {},
): Promise<RefreshUitslag> {
  try {
    const uitslag = await db.inTransaction((tx) => ververs(tx, gemeente, opties), {
      isolatie: "REPEATABLE READ",
      grendel: grendelVan(gemeente),
      bezet: opties.bezet ?? "WACHT",
    });
    if (uitslag.soort === "HERBEREKEND") await telStatistiek(db);
    return uitslag;
  } catch (error) {
    if (!(error instanceof GrendelBezet)) throw error;
    return { gemeente, soort: "IN_HANDEN", dataStand: null, clienten: 0, bijgewerkt: 0 };
  }
}
