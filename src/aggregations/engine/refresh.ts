import {
  GrendelBezet,
  type Queryable,
  type Row,
  type Transactional,
  type TransactionOptions,
} from "../../data/queryable";
import { v7 as uuid } from "uuid";
import { raw, sql } from "../../data/sql";
import type { Dagen } from "./compile";
import { grendelVan, isActueel, leesStand, schrijfStand, type Stand } from "./data-stand";
import { schrijfJournaal, type Oorzaak } from "./journaal";
import { herbereken, telStatistiek, vinkAf, vulStappen, wisStappen, type Voortgang } from "./rebuild";
import { sjablonen } from "./sjabloon";
import { tellenAnders } from "./tijd";
import { maakBijdrage, noteerBijdrage, sluitBijdrage, verwerkBijdrage } from "./verschil";

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

/** Clients that changed by the same deliveries. */
interface Groep extends Oorzaak {
  readonly clienten: readonly string[];
}

/** So many causes are told apart in one refresh; what comes after them is kept together. */
const MAX_GROEPEN = 12;

/**
 * The clients whose part of the cells is not what it should be: those that were changed, by which deliveries, and those
 * that time changed.
 */
async function gewijzigd(db: Queryable, gemeente: string, stand: Stand, dagen: Dagen): Promise<readonly Groep[]> {
  const anders = verschuift(stand, dagen)
    ? sql` union all select a.client_id, null from (${tellenAnders(gemeente, stand, dagen)}) a`
    : sql``;
  const rijen = await db.query<Row & { clienten: string[]; leveringen: string[]; zonder: boolean }>(sql`
    select array_agg(c.client_id::text) as clienten, c.leveringen, c.zonder
    from (
      select w.client_id, coalesce(array_agg(distinct w.levering_id::text) filter (where w.levering_id is not null), '{}')
        as leveringen, bool_or(w.levering_id is null) as zonder
      from (select client_id, levering_id from dirty_client where gemeente_code = ${gemeente}${anders}) w
      group by w.client_id limit ${HOOGSTENS}
    ) c
    group by c.leveringen, c.zonder
    order by count(*) desc`);
  const groepen = rijen.map(({ clienten, leveringen, zonder }) => ({
    verschilId: uuid(),
    clienten,
    leveringen,
    zonderLevering: zonder,
  }));
  const rest = groepen.slice(MAX_GROEPEN - 1);
  return rest.length <= 1 ? groepen : [...groepen.slice(0, MAX_GROEPEN - 1), samen(rest)];
}

const samen = (groepen: readonly Groep[]): Groep => ({
  verschilId: uuid(),
  clienten: groepen.flatMap(({ clienten }) => clienten),
  leveringen: [...new Set(groepen.flatMap(({ leveringen }) => leveringen))],
  zonderLevering: groepen.some(({ zonderLevering }) => zonderLevering),
});

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
  // A hash is made for as many groups as a plan for any bereik expects, also when there is one client in it.
  ...["seqscan", "bitmapscan", "hashjoin", "mergejoin", "hashagg"].map((wijze) => `enable_${wijze} = off`),
  ...["jit = off", "plan_cache_mode = force_generic_plan"],
];

const inPorties = ({ clienten, verschilId }: Groep): readonly Pick<Groep, "clienten" | "verschilId">[] =>
  Array.from({ length: Math.ceil(clienten.length / PORTIE) }, (_, n) => ({
    clienten: clienten.slice(n * PORTIE, (n + 1) * PORTIE),
    verschilId,
  }));

/**
 * Takes off the cells what clients added to them as their facts were and by the days of then, writes their facts anew, and
 * adds what they are now. Each step for all of them before the next: a row may have passed from one to another.
 */
async function werkBij(
  db: Queryable,
  gemeente: string,
  groepen: readonly Groep[],
  oud: Dagen,
  nieuw: Dagen,
): Promise<void> {
  await db.query(raw(OP_INDEX.map((een) => `set local ${een}`).join("; ")));
  await maakBijdrage(db);
  const porties = groepen.flatMap(inPorties).map((een) => ({ ...een, gemeente, teken: 1 as const }));
  const { peildatum, horizon } = oud;
  for (const portie of porties) await noteerBijdrage(db, { ...portie, peildatum, horizon, teken: -1 });
  for (const stappen of [wissen, vullen]) {
    for (const portie of porties) for (const opdracht of stappen({ ...portie, ...nieuw })) await db.query(opdracht);
  }
  for (const portie of porties) await noteerBijdrage(db, { ...portie, ...nieuw });
  await sluitBijdrage(db);
  await schrijfJournaal(db);
  await verwerkBijdrage(db);
}

async function ververs(db: Queryable, gemeente: string, opties: RefreshOpties): Promise<RefreshUitslag> {
  const { stand, dagen } = await leesStand(db, gemeente, opties.peildatum);
  if (stand === null || !isActueel(stand)) return geheel(db, gemeente, opties);
  const groepen = await gewijzigd(db, gemeente, stand, dagen);
  const clienten = groepen.reduce((som, groep) => som + groep.clienten.length, 0);
  if (clienten === 0 && !verschuift(stand, dagen)) {
    return { gemeente, soort: "ACTUEEL", dataStand: stand.dataStand, clienten, bijgewerkt: 0 };
  }
  if (await isVeel(db, gemeente, clienten)) return geheel(db, gemeente, opties);
  if (clienten > 0) await werkBij(db, gemeente, groepen, stand, dagen);
  const bijgewerkt = await vinkAf(db, gemeente);
  const dataStand = await schrijfStand(db, gemeente, dagen, clienten > 0 ? groepen.map(oorzaakVan) : [DE_TIJD()]);
  return { gemeente, soort: "BIJGEWERKT", dataStand, clienten, bijgewerkt };
}

const oorzaakVan = ({ verschilId, leveringen, zonderLevering }: Groep): Oorzaak => ({
  verschilId,
  leveringen,
  zonderLevering,
});

/** Only the day is another: there is no difference, but a stand all the same. */
const DE_TIJD = (): Oorzaak => ({ verschilId: uuid(), leveringen: [], zonderLevering: true });

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
