import { v7 as uuid } from "uuid";
import { rebuild, type Voortgang } from "../../../src/aggregations";
import { STAND_GRENDEL } from "../../../src/aggregations/engine/data-stand";
import { feitStappen } from "../../../src/aggregations/engine/rebuild";
import { feiten } from "../../../src/aggregations/feiten";
import { DEFINITIES, telIndicatoren } from "../../../src/aggregations/register";
import { asQueryable, asTransactional } from "../../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { QueryLog } from "../../support/query-log";
import {
  A,
  ALMELO,
  clientId,
  ENSCHEDE,
  HULP,
  trajectId,
  voegTrajectToe,
  vulTweeGemeenten,
} from "../../support/twee-gemeenten";

const PEILDATUM = "2026-01-01";

describe("a rebuild", () => {
  let database: TestDatabase;
  const tel = async (vraag: string, waarden: unknown[] = []): Promise<unknown> =>
    Object.values((await database.motor.query<Record<string, unknown>>(vraag, waarden)).rows[0] ?? {})[0];
  const opnieuw = (gemeenten?: readonly string[]) =>
    rebuild(asTransactional(database.motor), { peildatum: PEILDATUM, ...(gemeenten && { gemeenten }) });

  beforeAll(async () => {
    database = await createTestDatabase();
    await vulTweeGemeenten(database.motor);
  });
  afterAll(() => database.dispose());

  it("counts every gemeente of a region, also one without clients", async () => {
    const uitslagen = await opnieuw();
    expect(uitslagen).toHaveLength(14);
    const gevuld = uitslagen
      .filter(({ episoden }) => episoden > 0)
      .map(({ gemeente, episoden }) => [gemeente, episoden]);
    expect(gevuld).toEqual([
      [ALMELO, 3],
      [ENSCHEDE, 5],
    ]);
    expect(await tel("select count(*) from cellen.stand where definities = $1", [DEFINITIES])).toBe(14);
  });

  it("remembers the day up to which it counted, per gemeente", async () => {
    const { rows } = await database.motor.query(
      "select gemeente_code, peildatum, horizon from cellen.stand where gemeente_code = any($1) order by 1",
      [[ALMELO, ENSCHEDE]],
    );
    expect(rows).toEqual([
      { gemeente_code: ALMELO, peildatum: PEILDATUM, horizon: "2025-07-01" },
      { gemeente_code: ENSCHEDE, peildatum: PEILDATUM, horizon: PEILDATUM },
    ]);
  });

  it("chains lines under the id of the first, each line once", async () => {
    const { rows } = await database.motor.query(
      "select id, episode_id from feiten.episode_traject where client_id = $1 order by id",
      [clientId(1)],
    );
    expect(rows).toEqual([
      { id: trajectId(1), episode_id: trajectId(1) },
      { id: trajectId(2), episode_id: trajectId(1) },
    ]);
    expect(await tel("select count(*) from feiten.episode_traject")).toBe(HULP.length);
  });

  it("gives the same cells and facts when nothing changed, under a new stand", async () => {
    const afdruk = async () => [
      await tel("select md5(string_agg(c::text, '|' order by c::text)) from cellen.cel c"),
      await tel("select md5(string_agg(d::text, '|' order by d::text)) from feiten.episode_doel d"),
      await tel("select md5(string_agg(e::text, '|' order by e::text)) from feiten.episode_ervaring e"),
    ];
    const eerst = await afdruk();
    const stand = await tel("select max(data_stand::text) from cellen.stand");
    await opnieuw();
    expect(await afdruk()).toEqual(eerst);
    expect(await tel("select max(data_stand::text) from cellen.stand")).not.toBe(stand);
  });

  describe.each([
    ["were never counted", 0, ["delete from cellen.cel", "delete from cellen.stand"]],
    ["are gone", 10, ["delete from cellen.cel"]],
    ["are of a stand that is gone", 0, ["delete from cellen.stand"]],
    ["lack some", 5, ["delete from cellen.cel c where hashtext(c::text) % 3 = 0"]],
    [
      "have other numbers",
      5,
      ["update cellen.cel c set teller = teller + 1, noemer = 0 where hashtext(c::text) % 3 = 0"],
    ],
    [
      "have more than there is to count",
      -1,
      [
        `insert into cellen.cel (gemeente_code, marge, indicator, periode_soort, periode, noemer, teller)
        values ('0153', 'totaal', 'VERVALLEN', 'JAAR', '2024-01-01', 2, 1), ('0153', 'vervallen', 'UITVAL', 'JAAR', '2024-01-01', 2, 1),
          ('0153', 'totaal', 'UITVAL', 'JAAR', '1999-01-01', 2, -1), ('0153', 'totaal', 'UITVAL', 'JAAR', '1998-01-01', 0, 0)`,
      ],
    ],
  ])("of cells that %s", (_, anders, bederf) => {
    const alle = () => tel("select md5(string_agg(c::text, '|' order by c::text)) from cellen.cel c");
    /** What the journal keeps of what can be summed: noemer and teller per indicator, month, aanbieder and wet. */
    const som = async (bron: string, ...waarden: unknown[]): Promise<ReadonlyMap<string, string>> => {
      const { rows } = await database.motor.query<{ sleutel: string; som: string }>(
        `select concat_ws(' ', gemeente_code, indicator, periode, aanbieder_code, wet) as sleutel,
          concat_ws(' ', sum(noemer), sum(teller)::numeric(20, 4)) as som
        from ${bron} and indicator = any($1) group by 1 having sum(noemer) <> 0 or sum(teller) <> 0`,
        [telIndicatoren.map(({ id }) => id), ...waarden],
      );
      return new Map(rows.map((rij) => [rij.sleutel, rij.som]));
    };

    it("gives the right ones, and keeps in the journal what differs", async () => {
      const goed = await alle();
      for (const een of bederf) await database.motor.query(een);
      const stand = await tel("select max(data_stand::text) from cellen.stand");
      const voor = await som("cellen.cel where marge = 'fijn'");
      await opnieuw();
      expect(await alle()).toBe(goed);
      const na = await som("cellen.cel where marge = 'fijn'");
      const verschil = await som(
        `cellen.verschil where marge = 'wet+aanbieder'
          and verschil_id in (select verschil_id from cellen.revisie where data_stand > $2::uuid)`,
        stand,
      );
      const getallen = (sommen: ReadonlyMap<string, string>, sleutel: string) =>
        (sommen.get(sleutel) ?? "0 0").split(" ").map(Number);
      const erbij = new Map(
        [...new Set([...voor.keys(), ...na.keys()])].flatMap((sleutel) => {
          const [noemer = 0, teller = 0] = getallen(na, sleutel);
          const [eerst = 0, eerder = 0] = getallen(voor, sleutel);
          return noemer === eerst && teller === eerder ? [] : [[sleutel, [noemer - eerst, teller - eerder]] as const];
        }),
      );
      // Before the first stand there is nothing to differ from.
      if (stand !== null) {
        expect(new Map([...verschil.keys()].map((sleutel) => [sleutel, getallen(verschil, sleutel)]))).toEqual(erbij);
        expect(erbij.size).toBeGreaterThan(anders);
      } else expect(verschil.size).toBe(0);
    });
  });

  it("makes the facts of some clients with the same statements, to the same rows", async () => {
    const afdruk = async (): Promise<unknown[]> =>
      Promise.all(
        feiten.map(({ tabel }) => tel(`select md5(string_agg(f::text, '|' order by f::text)) from ${tabel} f`)),
      );
    const eerst = await afdruk();
    const db = asQueryable(database.motor);
    for (const { opdracht } of feitStappen({ gemeente: ENSCHEDE, clienten: [clientId(1), clientId(3)] })) {
      await db.query(opdracht);
    }
    expect(await afdruk()).toEqual(eerst);
  });

  it("keeps no cell without any number", async () => {
    expect(
      await tel(`select count(*) from cellen.cel where populatie + noemer + teller + kwadraat + buiten_schaal + doorlopend
        + niet_waarneembaar + venster_open + vervallen + alleen_aanbieder + onvolledige_meting
        + zonder_normen + niet_van_toepassing = 0`),
    ).toBe(0);
  });

  it("leaves the cells of another gemeente as they were", async () => {
    const almelo = "select data_stand from cellen.stand where gemeente_code = $1";
    const eerst = await tel(almelo, [ALMELO]);
    await opnieuw([ENSCHEDE]);
    expect(await tel(almelo, [ALMELO])).toBe(eerst);
  });

  it("takes along the waiting changes it saw, and no other gemeente's", async () => {
    const log = "insert into dirty_client (gemeente_code, id, client_id) values ($1, gen_random_uuid(), $2)";
    await database.motor.query(log, [ENSCHEDE, clientId(1)]);
    await database.motor.query(log, [ENSCHEDE, clientId(1)]);
    await database.motor.query(log, [ALMELO, clientId(4)]);
    const [uitslag] = await opnieuw([ENSCHEDE]);
    expect(uitslag?.bijgewerkt).toBe(2);
    expect(await tel("select string_agg(gemeente_code, ',') from dirty_client")).toBe(ALMELO);
  });

  it("keeps a change that came while it counted waiting", async () => {
    let gelogd: Promise<unknown> | undefined;
    const onVoortgang = ({ klaar }: Voortgang): void => {
      if (klaar !== 5) return;
      gelogd = voegTrajectToe(database.motor, 90, {
        ...{ client: 1, gemeente: ENSCHEDE, aanbieder: A, wet: "WMO", aanvang: "2024-01-01", einde: null, reden: null },
      }).then(() =>
        database.motor.query(
          "insert into dirty_client (gemeente_code, id, client_id) values ($1, gen_random_uuid(), $2)",
          [ENSCHEDE, clientId(1)],
        ),
      );
    };
    await rebuild(asTransactional(database.motor), { peildatum: PEILDATUM, gemeenten: [ENSCHEDE], onVoortgang });
    await gelogd;
    expect(await tel("select count(*) from dirty_client where gemeente_code = $1", [ENSCHEDE])).toBe(1);
    expect(await tel("select count(*) from feiten.episode where gemeente_code = $1", [ENSCHEDE])).toBe(5);
    const [uitslag] = await opnieuw([ENSCHEDE]);
    expect(uitslag).toMatchObject({ episoden: 6, bijgewerkt: 1 });
  });

  it("waits for another rebuild of the same gemeente", async () => {
    const uitslagen = await Promise.all([opnieuw([ENSCHEDE]), opnieuw([ENSCHEDE])]);
    expect(uitslagen.flat().map(({ episoden }) => episoden)).toEqual([6, 6]);
  });

  it("leaves everything as it was when it fails halfway", async () => {
    const stand = await tel("select data_stand from cellen.stand where gemeente_code = $1", [ENSCHEDE]);
    const stuk = rebuild(asTransactional(database.motor), {
      peildatum: PEILDATUM,
      gemeenten: [ENSCHEDE],
      onVoortgang: ({ klaar }) => {
        if (klaar === 12) throw new Error("halfway");
      },
    });
    await expect(stuk).rejects.toThrow("halfway");
    expect(await tel("select data_stand from cellen.stand where gemeente_code = $1", [ENSCHEDE])).toBe(stand);
    expect(await tel("select count(*) from feiten.episode where gemeente_code = $1", [ENSCHEDE])).toBe(6);
  });

  it("numbers a stand only when no other gemeente is committing one", async () => {
    const ander = await database.motor.connect();
    try {
      await ander.query("select pg_advisory_lock(hashtextextended($1, 0))", [STAND_GRENDEL]);
      const lopend = opnieuw([ENSCHEDE]);
      const wacht =
        "select count(*) from pg_locks where database = (select oid from pg_database where datname = current_database()) and locktype = 'advisory' and not granted";
      while ((await tel(wacht)) === 0) await new Promise((klaar) => setTimeout(klaar, 20));
      const eerder = uuid();
      // Two ids of one millisecond are told apart by chance.
      await new Promise((klaar) => setTimeout(klaar, 2));
      await ander.query("select pg_advisory_unlock(hashtextextended($1, 0))", [STAND_GRENDEL]);
      const [uitslag] = await lopend;
      expect((uitslag?.dataStand ?? "") > eerder).toBe(true);
    } finally {
      ander.release();
    }
  });

  it("writes the stand last, so that nothing keeps it from the commit", async () => {
    const log = new QueryLog();
    await rebuild(asTransactional(database.motor, log.listen), { peildatum: PEILDATUM, gemeenten: [ENSCHEDE] });
    // After the commit only the planner is told.
    expect(log.statements.slice(-4).map((tekst) => tekst.trim().slice(0, 30))).toEqual([
      "select pg_advisory_xact_lock(h",
      "select greatest(floor(extract(",
      "with oorzaak as (\n      insert",
      'analyze (skip_locked) "feiten"',
    ]);
  });

  it("has stopped altogether when it fails", async () => {
    const stappen: string[] = [];
    const stuk = rebuild(asTransactional(database.motor), {
      peildatum: PEILDATUM,
      gemeenten: [ALMELO, ENSCHEDE, "0164"],
      gelijktijdig: 2,
      onVoortgang: ({ gemeente }) => {
        stappen.push(gemeente);
        if (gemeente === ALMELO) throw new Error("halfway");
      },
    });
    await expect(stuk).rejects.toThrow("halfway");
    const gezien = stappen.length;
    await new Promise((klaar) => setTimeout(klaar, 300));
    expect(stappen).toHaveLength(gezien);
    expect(new Set(stappen)).toEqual(new Set([ALMELO, ENSCHEDE]));
    expect(
      await tel(
        "select count(*) from pg_locks where database = (select oid from pg_database where datname = current_database()) and locktype = 'advisory'",
      ),
    ).toBe(0);
  });
});
