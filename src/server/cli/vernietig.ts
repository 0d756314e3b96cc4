import { setTimeout as wacht } from "node:timers/promises";
import type { Command } from "commander";
import { Client } from "pg";
import { v7 } from "uuid";
import { verwijderOudeRegels } from "../../access/zegel";
import { refresh, teVerversen } from "../../aggregations";
import { loadConfig } from "../../config";
import type { Transactional } from "../../data/queryable";
import { asTransactional } from "../../data/queryable-pg";
import { sql } from "../../data/sql";
import { bewaringen, logboekVanaf } from "../../dossier/vernietiging/bewaren-tot";
import {
  type Aantallen,
  sluitDossiers,
  telVernietiging,
  vernietig,
  VERNIETIGREDENEN,
  type Vernietigreden,
} from "../../dossier/vernietiging/vernietig";
import { CliFout } from "../../errors";
import { decodeId } from "../../resolvers/micro/id";
import { vandaag } from "../context";
import { eisGemeenten, type Hub, withHub } from "./open-hub";
import { printFault, printJson, printLine } from "./output";
import { startProgress } from "./progress";

interface Opties {
  readonly proef?: boolean;
  readonly per?: string;
  readonly gemeente?: string[];
  readonly client?: string;
  readonly reden?: string;
  readonly grondig?: boolean;
  readonly json?: boolean;
}

/** What is to be erased: files whose term has passed on a day, or one that someone asked for. */
interface Opdracht {
  readonly proef: boolean;
  readonly per: string;
  readonly client: { readonly gemeenteCode: string; readonly id: string } | null;
  readonly reden: Vernietigreden;
}

/** What was erased of a gemeente, or would be. */
interface Verslag {
  readonly gemeente: string;
  readonly dossiers: number;
  readonly tabellen: Aantallen;
  /** Lines of the log whose own term has passed. */
  readonly logregels: number;
}

/** SQLSTATE of what only a superuser may. */
const GEEN_RECHT = "42501";

/** Files that one transaction erases. */
const PORTIE = 100;

/** @throws CliFout (wrong use) that says what to choose instead. */
export function opdrachtVan({ proef = false, per, client, reden, gemeente }: Opties): Opdracht {
  if (per !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(per) || Number.isNaN(Date.parse(per)))) {
    throw new CliFout("--per is een dag, zoals 2026-01-01.", 2);
  }
  if (per !== undefined && per > vandaag())
    throw new CliFout("--per ligt in de toekomst. Kies een dag die voorbij is.", 2);
  if ((client === undefined) !== (reden === undefined)) {
    throw new CliFout("--client en --reden horen bij elkaar: één dossier, en waarom het weg moet.", 2);
  }
  if (client === undefined) return { proef, per: per ?? vandaag(), client: null, reden: "TERMIJN" };
  if (gemeente || per !== undefined) throw new CliFout("Bij --client horen geen --gemeente en --per.", 2);
  const sleutel = decodeId(client);
  if (!sleutel) throw new CliFout("--client is geen id van een cliënt, zoals GraphQL het geeft.", 2);
  const gekozen = VERNIETIGREDENEN.find((een) => een === reden && een !== "TERMIJN");
  if (!gekozen) {
    throw new CliFout(`--reden is een van ${VERNIETIGREDENEN.filter((een) => een !== "TERMIJN").join(", ")}.`, 2);
  }
  return { proef, per: vandaag(), client: sleutel, reden: gekozen };
}

/** The clients of a gemeente whose files go; of those given, the ones that still do. */
async function teVernietigen(
  db: Pick<Transactional, "query">,
  gemeente: string,
  { per, client }: Opdracht,
  van?: readonly string[],
): Promise<readonly string[]> {
  if (client) {
    const gevonden = await db.query(
      sql`select id from client where gemeente_code = ${gemeente} and id = ${client.id}::uuid`,
    );
    return gevonden.length > 0 ? [client.id] : [];
  }
  const alle = await bewaringen(db, gemeente, van);
  return alle.filter(({ bewaren_tot: tot }) => tot !== null && tot <= per).map((een) => een.client);
}

const telOp = (een: Record<string, number>, ander: Aantallen): void => {
  for (const [tabel, aantal] of Object.entries(ander)) een[tabel] = (een[tabel] ?? 0) + aantal;
};

async function vanGemeente(
  db: Transactional,
  gemeente: string,
  opdracht: Opdracht,
  verzoekId: string,
): Promise<Verslag> {
  const alle = await teVernietigen(db, gemeente, opdracht);
  const tabellen: Record<string, number> = {};
  const voortgang = startProgress(gemeente, alle.length, " dossiers");
  let dossiers = 0;
  try {
    for (let plaats = 0; plaats < alle.length; plaats += PORTIE) {
      const portie = alle.slice(plaats, plaats + PORTIE);
      const aantallen = await db.inTransaction(async (tx) => {
        if (opdracht.proef) return telVernietiging(tx, gemeente, portie);
        // A delivery may have brought news of someone since the list was made.
        await sluitDossiers(tx, gemeente, portie);
        const clienten = await teVernietigen(tx, gemeente, opdracht, portie);
        return clienten.length > 0 ? vernietig(tx, { gemeente, clienten, reden: opdracht.reden, verzoekId }) : {};
      });
      telOp(tabellen, aantallen);
      dossiers = tabellen["client"] ?? 0;
      voortgang.update(Math.min(plaats + PORTIE, alle.length));
    }
  } finally {
    voortgang.stop();
  }
  // Also when there was nothing: a run that broke off may have left its clients to be counted.
  if (!opdracht.proef) await refresh(db, gemeente);
  return { gemeente, dossiers, tabellen, logregels: await ruimLogboek(db, gemeente, opdracht) };
}

async function ruimLogboek(db: Transactional, gemeente: string, { proef, per, client }: Opdracht): Promise<number> {
  if (client) return 0;
  const vanaf = await logboekVanaf(db, gemeente, per);
  if (!proef) return verwijderOudeRegels(db, gemeente, vanaf);
  const [oud] = await db.query<{ aantal: number }>(sql`
    select count(*) as aantal from raadpleging
    where gemeente_code = ${gemeente} and volgnummer is not null and op < ${vanaf}::date`);
  return oud?.aantal ?? 0;
}

/**
 * Makes the database forget what was deleted: rows that nobody sees any more, and the samples of values that the planner
 * keeps. `grondig` rewrites the tables, so that the files hold nothing of it either; nobody can use them meanwhile.
 */
async function vergeet(adminUrl: string, grondig: boolean): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ tabel: string }>(`
      select c.oid::regclass::text as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'feiten', 'cellen') and c.relname <> 'migrations' order by 1`);
    const wijze = grondig ? "full, analyze" : "analyze";
    await wachtOpOudere(admin);
    for (const { tabel } of rows) await admin.query(`vacuum (${wijze}) ${tabel}`);
    await wisSteekproeven(admin);
    await wachtOpOudere(admin);
    await admin.query(`vacuum ${grondig ? "full" : ""} pg_catalog.pg_statistic`);
    if (grondig) await admin.query("checkpoint");
  } finally {
    await admin.end();
  }
}

/** So long for work that began before. A full count of a large gemeente takes minutes; who erases can try again. */
const GEDULD_SECONDEN = 60;

/**
 * Waits until nothing that began before now is under way: what that could still see, a vacuum keeps. Work in another
 * database of the same server counts as well.
 */
async function wachtOpOudere(admin: Client): Promise<void> {
  const nu = await admin.query<{ xid: string }>("select pg_current_xact_id()::text as xid");
  const vraag = `
    select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 and not exists (
      select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and age(backend_xmin) > age($1::xid8::xid)
    ) as klaar`;
  for (const einde = Date.now() + GEDULD_SECONDEN * 1000; Date.now() < einde;) {
    const { rows } = await admin.query<{ klaar: boolean }>(vraag, [nu.rows[0]?.xid]);
    if (rows[0]?.klaar === true) return;
    await wacht(100);
  }
  printFault(
    "Op de databaseserver is nog werk bezig dat eerder begon: wat is vernietigd staat daarom nog in de bestanden. Draai dit opnieuw wanneer dat klaar is.",
  );
}

/** Of a table that became empty the planner keeps its old samples: an analyze that finds nothing replaces nothing. */
async function wisSteekproeven(admin: Client): Promise<void> {
  try {
    await admin.query(`
      delete from pg_catalog.pg_statistic s using pg_class c join pg_namespace n on n.oid = c.relnamespace
      where s.starelid = c.oid and n.nspname in ('public', 'feiten', 'cellen') and c.relkind = 'r' and c.reltuples = 0`);
  } catch (error) {
    if ((error as { code?: unknown }).code !== GEEN_RECHT) throw error;
    printFault("Alleen een superuser kan de steekproeven van lege tabellen wissen. Vraag dat de databasebeheerder.");
  }
}

async function gemeentenVan(hub: Hub, gevraagd: readonly string[] | undefined, { client }: Opdracht) {
  if (client) return [client.gemeenteCode];
  if (gevraagd) {
    await eisGemeenten(hub, gevraagd);
    return [...new Set(gevraagd)];
  }
  const { rows } = await hub.databases.motor.query<{ code: string }>(
    `select code from gemeente g where exists (select from client c where c.gemeente_code = g.code)
       or exists (select from raadpleging r where r.gemeente_code = g.code) order by code`,
  );
  // A run that broke off may have left its last clients to be counted.
  const wachtend = await teVerversen(asTransactional(hub.databases.motor));
  return [...new Set([...rows.map(({ code }) => code), ...wachtend])].sort();
}

function inWoorden({ gemeente, dossiers, tabellen, logregels }: Verslag, proef: boolean): string {
  const delen = Object.entries(tabellen)
    .filter(([, aantal]) => aantal > 0)
    .map(([tabel, aantal]) => `${tabel} ${aantal}`);
  const wat = dossiers === 1 ? "1 dossier" : `${dossiers} dossiers`;
  const rest = delen.length > 0 ? ` (${delen.join(", ")})` : "";
  return `${gemeente}: ${wat} ${proef ? "te vernietigen" : "vernietigd"}${rest}; ${logregels} oude logregels`;
}

async function voerUit(opties: Opties): Promise<void> {
  const opdracht = opdrachtVan(opties);
  const { proef, client } = opdracht;
  const verslagen = await withHub(loadConfig(), async (hub) => {
    const db = asTransactional(hub.databases.motor);
    const verzoekId = v7();
    const gemeenten: Verslag[] = [];
    for (const gemeente of await gemeentenVan(hub, opties.gemeente, opdracht)) {
      gemeenten.push(await vanGemeente(db, gemeente, opdracht, verzoekId));
    }
    if (client && gemeenten.every(({ dossiers }) => dossiers === 0)) throw new CliFout("Deze cliënt is er niet.");
    if (!proef) await vergeet(hub.urls.admin, opties.grondig ?? false);
    return gemeenten;
  });
  if (opties.json) printJson({ proef, per: opdracht.per, reden: opdracht.reden, gemeenten: verslagen });
  else verslagen.map((verslag) => inWoorden(verslag, proef)).forEach(printLine);
}

export function addVernietig(program: Command): void {
  program
    .command("vernietig")
    .description("vernietigt dossiers waarvan de bewaartermijn voorbij is, of één dossier op verzoek")
    .option("--proef", "telt alleen wat er weg zou gaan en schrijft niets")
    .option("--per <dag>", "wat op deze dag weg mag; zonder deze optie vandaag")
    .option("--gemeente <codes...>", "alleen deze gemeenten (code van vier cijfers)")
    .option("--client <id>", "alleen het dossier van deze cliënt, ook als de termijn nog loopt")
    .option("--reden <reden>", "waarom: VERZOEK_CLIENT, ONRECHTMATIG of BEVEL")
    .option("--grondig", "herschrijft de tabellen, zodat ook de bestanden niets meer bevatten; niemand kan er dan bij")
    .option("--json", "antwoord als JSON")
    .action(voerUit);
}
