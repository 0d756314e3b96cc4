import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, type Pool } from "pg";
import { HEEL_MANDAAT } from "../../../src/access/actor";
import { Pseudoniemen } from "../../../src/access/pseudoniem";
import { createPool, openDatabases, type Databases } from "../../../src/data/databases";
import { MicroSession } from "../../../src/data/session";
import type { Schrijver } from "../../../src/dossier/schrijver";
import type { Intake } from "../../../src/intake/verwerk-bericht";
import { bsnOp } from "../bsn";
import { createTestDatabase, type TestDatabase } from "../database";

/** Few of each, so that rules meet. */
export const GEMEENTEN = ["0153", "0141"] as const;
export const TEAMS = ["NOORD", "ZUID", "ONVERDEELD"] as const;
/** The first delivers messages, files and Beleidsinformatie Jeugd alike. */
export const AANBIEDERS = ["98765432", "12345678", "87654321"] as const;
export const WIJK = "W1";
interface Instrument {
  readonly code: string;
  readonly laag: number;
  readonly hoog: number;
}
export const INSTRUMENTEN: readonly [Instrument, Instrument] = [
  { code: "SDQ", laag: 0, hoog: 40 },
  { code: "ZRM", laag: 1, hoog: 5 },
];

export interface Persoon {
  readonly bsn: string;
  readonly geboren: string;
  readonly geslacht: "VROUW" | "MAN";
}

/** People whom messages and files name; the last is the number of who is not known. */
export const PERSONEN: readonly [Persoon, Persoon, Persoon, Persoon, Persoon] = [
  { bsn: bsnOp(1), geboren: "2012-03-04", geslacht: "VROUW" },
  { bsn: bsnOp(2), geboren: "2007-11-30", geslacht: "MAN" },
  { bsn: bsnOp(3), geboren: "1980-06-01", geslacht: "VROUW" },
  { bsn: bsnOp(4), geboren: "2016-01-15", geslacht: "MAN" },
  { bsn: "999999999", geboren: "2010-05-17", geslacht: "MAN" },
];

const REFERENTIE = `
  insert into team (gemeente_code, code, naam)
    select g, t, t from unnest(array['0153', '0141']) g, unnest(array['NOORD', 'ZUID']) t on conflict do nothing;
  insert into wijk (gemeente_code, code, naam) values ('0153', '${WIJK}', 'W1'), ('0141', '${WIJK}', 'W1') on conflict do nothing;
  insert into aanbieder (code) select unnest(array['${AANBIEDERS.join("', '")}']) on conflict do nothing;
  update aanbieder set solistisch = code = '${AANBIEDERS[2]}', gecertificeerde_instelling = false;
  insert into instrument (code, versie, naam, richting, minimum, maximum, ordinaal, standaarddeviatie, betrouwbaarheid, grenswaarde)
    values ('SDQ', '1', 'Verzonnen vragenlijst', 'LAGER_IS_BETER', 0, 40, false, 6, 0.8, 17),
      ('ZRM', '1', 'Verzonnen matrix', 'HOGER_IS_BETER', 1, 5, true, null, null, null) on conflict do nothing;
  update segment set structureel = wet = 'WMO' and code in ('2', '3');
  delete from productcode where code like '%A01';
  update gemeente set data_tot = null where data_tot is not null;
`;

/** The database of one file of histories, and every way to write to it. */
export class World {
  private constructor(
    readonly database: TestDatabase,
    readonly databases: Databases,
    /** One connection of role motor that stays, as that of a worker does: its plans are made once. */
    readonly worker: Pool,
    readonly intake: Intake,
    private readonly admin: Client,
    private readonly map: string,
    private readonly leeg: string,
  ) {}

  static async open(): Promise<World> {
    const database = await createTestDatabase();
    const databases = await openDatabases(database.urls, { poolSize: 2 });
    const map = mkdtempSync(join(tmpdir(), "drieluik-law-"));
    const plaats = { pad: join(map, "sleutels.json"), zelfAanmaken: true };
    const intake = { motor: database.motor, pseudoniemen: new Pseudoniemen(plaats, true) };
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    // Whatever table holds people's data, or figures of them, without a list that could forget one.
    const { rows } = await admin.query<{ naam: string }>(`
      select format('%I.%I', n.nspname, c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and (c.relforcerowsecurity or n.nspname = 'feiten'
        or n.nspname || '.' || c.relname in ('cellen.cel', 'public.bronvoorrang', 'public.dirty_client', 'public.levering'))`);
    const worker = createPool(database.urls.motor, { max: 1, idleTimeoutMillis: 0 });
    const leeg = rows.map(({ naam }) => `delete from ${naam};`).join("\n");
    return new World(database, databases, worker, intake, admin, map, leeg);
  }

  /** Begins anew, with the reference data as they were. To truncate would cost the worker its plans. */
  async empty(): Promise<void> {
    await this.admin.query(`set session_replication_role = replica; ${this.leeg}
      set session_replication_role = origin; ${REFERENTIE}`);
  }

  /** Writes as the mutations do: role app, in a savepoint of a session that knows who asks. */
  async write<T>(gemeente: string, vandaag: string, work: (schrijver: Schrijver) => Promise<T>): Promise<T> {
    const scope = { gemeenten: [gemeente], teams: [...TEAMS], aanbieders: [], clienten: [], wetten: HEEL_MANDAAT };
    const session = await MicroSession.open(this.databases.app, scope);
    try {
      const result = await session.savepoint((db) => work({ db, vandaag }));
      await session.commit();
      return result;
    } catch (error) {
      await session.rollback();
      throw error;
    }
  }

  async rows<R extends Record<string, unknown>>(vraag: string, waarden: unknown[] = []): Promise<R[]> {
    return (await this.worker.query<R>(vraag, waarden)).rows;
  }

  async close(): Promise<void> {
    rmSync(this.map, { recursive: true });
    await Promise.all([this.databases.close(), this.worker.end(), this.admin.end()]);
    await this.database.dispose();
  }
}
