import type { DataSource } from "typeorm";
import { HEEL_MANDAAT, type LeveringScope, type MicroScope } from "../../src/access/actor";
import { createDataSource } from "../../src/data/data-source";
import { MicroSession, withTeams } from "../../src/data/session";
import { sql } from "../../src/data/sql";
import { createTestDatabase, type TestDatabase } from "../support/database";

let db: TestDatabase;
let app: DataSource;

const SCOPE: MicroScope = { gemeenten: ["0153"], teams: ["NOORD"], aanbieders: [], clienten: [] };
const UUID = "01900000-0000-7000-8000-00000000000";

beforeAll(async () => {
  db = await createTestDatabase();
  app = await createDataSource(db.urls.app, { poolSize: 3 }).initialize();
  await db.motor.query(`
    insert into team (gemeente_code, code, naam) values ('0153', 'NOORD', 'Noord'), ('0153', 'ZUID', 'Zuid'), ('0141', 'NOORD', 'Noord');
    insert into aanbieder (code) values ('12345678');
    insert into client (gemeente_code, id, team_code, aanbieder_codes, geboortejaar, geslacht) values
      ('0153', '${UUID}1', 'NOORD', '{}', 2000, 'MAN'),
      ('0153', '${UUID}2', 'ZUID', '{12345678}', 2000, 'MAN'),
      ('0141', '${UUID}3', 'NOORD', '{}', 2000, 'MAN');
    insert into ondersteuningsplan (gemeente_code, id, team_code, client_id, soort, wet, vastgesteld_op, versie)
      values ('0153', '${UUID}1', 'NOORD', '${UUID}1', 'ONDERSTEUNINGSPLAN', 'JEUGDWET', '2024-01-01', 1);
    insert into doel (gemeente_code, id, team_code, plan_id, client_id, ondersteuningsbehoefte, leefgebied, richting)
      values ('0153', '${UUID}1', 'NOORD', '${UUID}1', '${UUID}1', '1', 'WONEN', 'VERBETEREN');
    insert into evaluatie (gemeente_code, id, team_code, doel_id, soort, datum, gas_score, informant)
      values ('0153', '${UUID}1', 'NOORD', '${UUID}1', 'EIND', '2024-06-01', 1, 'TOEGANG');
  `);
});

afterAll(async () => {
  await app.destroy();
  await db.dispose();
});

/** The last digits of the clients that a session sees. */
async function zichtbaar(scope: MicroScope): Promise<string[]> {
  const session = await MicroSession.open(app, scope);
  const rows: { id: string }[] = await session.read((manager) => manager.query("select id from client order by id"));
  await session.rollback();
  return rows.map(({ id }) => id.slice(-1));
}

describe("row security", () => {
  it("shows a session its own teams, its own clients, or whom an aanbieder helps, within its gemeenten", async () => {
    const niemand = { ...SCOPE, teams: [] };
    expect(await zichtbaar(SCOPE)).toEqual(["1"]);
    expect(await zichtbaar({ ...SCOPE, teams: ["NOORD", "ZUID"] })).toEqual(["1", "2"]);
    expect(await zichtbaar({ ...niemand, aanbieders: ["12345678"] })).toEqual(["2"]);
    expect(await zichtbaar({ ...niemand, clienten: [`${UUID}2`] })).toEqual(["2"]);
    expect(await zichtbaar({ ...niemand, gemeenten: ["0141"], aanbieders: ["12345678"] })).toEqual([]);
  });

  it("shows role app nothing without a context, also after a session used the connection", async () => {
    await zichtbaar(SCOPE);
    const runner = app.createQueryRunner();
    expect(await runner.query("select id from client")).toEqual([]);
    await runner.release();
    expect((await db.app.query("select id from client")).rows).toEqual([]);
  });

  it("refuses a row outside the scope, whatever the code above it would say", async () => {
    const session = await MicroSession.open(app, SCOPE);
    const schrijf = (team: string) =>
      session.savepoint((manager) =>
        manager.query(
          "insert into client (gemeente_code, id, team_code, geboortejaar, geslacht) values ('0153', gen_random_uuid(), $1, 2000, 'MAN')",
          [team],
        ),
      );
    await expect(schrijf("ZUID")).rejects.toThrow("row-level security");
    await expect(schrijf("NOORD")).resolves.toBeDefined();
    await session.rollback();
  });
});

describe("what was measured", () => {
  it.each(["evaluatie set gas_score = 2", "ervaring set rapportcijfer = 1", "meting set score = 1"])(
    "can't be rewritten by role app: update %s",
    async (wijziging) => {
      const session = await MicroSession.open(app, SCOPE);
      await expect(session.savepoint((manager) => manager.query(`update ${wijziging}`))).rejects.toThrow(
        "permission denied",
      );
      await session.rollback();
    },
  );

  it("can't be removed by role app, and neither can anything else", async () => {
    const session = await MicroSession.open(app, SCOPE);
    for (const tabel of [
      "evaluatie",
      "ervaring",
      "meting",
      "client",
      "traject",
      "doel",
      "ondersteuningsplan",
      "dirty_client",
    ]) {
      await expect(session.savepoint((manager) => manager.query(`delete from ${tabel}`))).rejects.toThrow(
        "permission denied",
      );
    }
    await session.rollback();
  });
});

describe("a connection", () => {
  let single: DataSource;

  beforeAll(async () => {
    single = await createDataSource(db.urls.app, { poolSize: 1 }).initialize();
  });
  afterAll(() => single.destroy());

  /** What the one connection is to the next who asks. */
  async function next(): Promise<{ pid: number; teams: string }> {
    const session = await MicroSession.open(single, { ...SCOPE, teams: ["ZUID"] });
    const [row] = await session.read((manager) =>
      manager.query<{ pid: number; teams: string }[]>(
        "select pg_backend_pid() as pid, current_setting('hub.teams') as teams",
      ),
    );
    await session.rollback();
    if (!row) throw new Error("no row");
    return row;
  }

  it.each(["NOORD,ZUID", "NOORD\0"])("is as it was after a session could not open (%j)", async (team) => {
    const before = await next();
    await expect(MicroSession.open(single, { ...SCOPE, teams: [team] })).rejects.toThrow();
    // Outside a transaction each statement is one of its own.
    expect(await single.query("select now() = statement_timestamp() as alone")).toEqual([{ alone: true }]);
    expect(await next()).toEqual(before);
  });

  it("is ended when its transaction can't be rolled back", async () => {
    const before = await next();
    const session = await MicroSession.open(single, SCOPE);
    await session.read(async ({ queryRunner }) => {
      if (!queryRunner) throw new Error("no runner");
      jest.spyOn(queryRunner, "rollbackTransaction").mockRejectedValue(new Error("lost"));
    });
    await expect(session.rollback()).rejects.toThrow("lost");
    const after = await next();
    expect(after.teams).toBe("ZUID");
    expect(after.pid).not.toBe(before.pid);
  });
});

describe("a session", () => {
  it("can't open without a context", async () => {
    await expect(MicroSession.open(app, { ...SCOPE, gemeenten: [] })).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
    await expect(MicroSession.open(app, { ...SCOPE, teams: [] })).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
  });

  it("takes no code that would become two, and quotes what would break out", async () => {
    await expect(MicroSession.open(app, { ...SCOPE, teams: ["NOORD,ZUID"] })).rejects.toThrow("comma");
    expect(await zichtbaar({ ...SCOPE, teams: ["'; reset role; --"] })).toEqual([]);
  });

  it("runs what is asked at once in turn", async () => {
    const session = await MicroSession.open(app, SCOPE);
    const gezien = await Promise.all(
      [1, 2, 3].map((n) =>
        session.read(async (manager) => {
          const rows: { n: number }[] = await manager.query("select $1::int as n", [n]);
          return rows[0]?.n;
        }),
      ),
    );
    expect(gezien).toEqual([1, 2, 3]);
    await session.commit();
  });

  it("keeps what a savepoint wrote before another failed", async () => {
    const session = await MicroSession.open(app, SCOPE);
    const zet = (zaaknummer: string, waar: string) =>
      session.savepoint(async (manager) => {
        await manager.query("update client set zaaknummer = $1", [zaaknummer]);
        await manager.query(waar);
      });
    await zet("goed", "select 1");
    await expect(zet("fout", "select 1/0")).rejects.toThrow("division by zero");
    await session.commit();
    expect((await db.motor.query("select distinct zaaknummer from client where zaaknummer is not null")).rows).toEqual([
      { zaaknummer: "goed" },
    ]);
  });

  it("does not pretend to commit writes that a failed read took down", async () => {
    const session = await MicroSession.open(app, SCOPE);
    await session.savepoint((manager) => manager.query("update client set zaaknummer = 'weg'"));
    await expect(session.read((manager) => manager.query("select 1/0"))).rejects.toThrow("division by zero");
    await expect(session.commit()).rejects.toThrow("rolled back");
    expect((await db.motor.query("select 1 from client where zaaknummer = 'weg'")).rows).toEqual([]);
  });

  it("sees another team for the length of one piece of work", async () => {
    const session = await MicroSession.open(app, SCOPE);
    const aantal = async (manager: { query(text: string): Promise<unknown[]> }) =>
      (await manager.query("select id from client")).length;
    const gezien = await session.savepoint(async (manager) => [
      await withTeams(manager, ["ZUID"], () => aantal(manager)),
      await aantal(manager),
    ]);
    expect(gezien).toEqual([2, 1]);
    await expect(
      session.savepoint((manager) => withTeams(manager, ["ZUID"], () => Promise.reject(new Error("nee")))),
    ).rejects.toThrow("nee");
    expect(await session.read(aantal)).toBe(1);
    await session.rollback();
  });

  it("for deliveries reads what row security lets it, and writes nothing", async () => {
    await db.motor.query(`
      insert into levering (gemeente_code, id, soort, afzender, status, checksum, ontvangen_op) values
        ('0153', '${UUID}1', 'x', '12345678', 'VERWERKT', '', now()), ('0153', '${UUID}2', 'x', 'REGIO', 'VERWERKT', '', now()),
        ('0141', '${UUID}3', 'x', '12345678', 'VERWERKT', '', now())`);
    const ziet = async (scope: LeveringScope) => {
      const session = await MicroSession.openLeveringen(app, scope);
      const rijen = await session.query<{ id: string }>(sql`select id from levering order by id`);
      await expect(session.query(sql`update client set zaaknummer = 'x'`)).rejects.toThrow("read-only");
      await session.rollback();
      return rijen.map(({ id }) => id.slice(-1));
    };
    expect(await ziet({ gemeenten: ["0153"], aanbieders: [], leveringen: ["ALLE"], wetten: HEEL_MANDAAT })).toEqual([
      "1",
      "2",
    ]);
    expect(
      await ziet({ gemeenten: ["0153", "0141"], aanbieders: ["12345678"], leveringen: [], wetten: HEEL_MANDAAT }),
    ).toEqual(["1", "3"]);
    await expect(
      MicroSession.openLeveringen(app, { gemeenten: ["0153"], aanbieders: [], leveringen: [] }),
    ).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    const micro = await MicroSession.open(app, SCOPE);
    expect(await micro.query(sql`select id from levering`)).toEqual([]);
    await micro.rollback();
  });
});
