import type { Pool } from "pg";
import { HEEL_MANDAAT } from "../../src/access/actor";
import { createPool, openDatabases } from "../../src/data/databases";
import { asQueryable } from "../../src/data/queryable-pg";
import { MicroSession } from "../../src/data/session";
import { raw, sql } from "../../src/data/sql";
import { VoorbereidendeClient } from "../../src/data/voorbereid";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { ALMELO, ENSCHEDE, vulTweeGemeenten } from "../support/twee-gemeenten";

describe("a connection for requests", () => {
  let db: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    db = await createTestDatabase();
    pool = createPool(db.urls.lezer, { max: 1, Client: VoorbereidendeClient });
  });
  afterAll(async () => {
    await pool.end();
    await db.dispose();
  });

  /** The statements that the one connection keeps, of those that hold this word. */
  const bewaard = async (woord: string): Promise<string[]> => {
    const { rows } = await pool.query<{ statement: string }>("select statement from pg_prepared_statements");
    return rows.map(({ statement }) => statement).filter((tekst) => tekst.includes(woord));
  };

  it("keeps a statement from the third time on, and answers each time by the values that came with it", async () => {
    const tekst = "select $1::int + 1 as vaak";
    for (const [nummer, kept] of [
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
    ] as const) {
      expect((await pool.query<{ vaak: number }>(tekst, [nummer])).rows).toEqual([{ vaak: nummer + 1 }]);
      expect(await bewaard("vaak")).toHaveLength(kept);
    }
    expect((await pool.query({ text: tekst, values: [41] })).rows).toEqual([{ vaak: 42 }]);
    expect(await bewaard("vaak")).toEqual([tekst]);
  });

  it("keeps nothing of a statement without values, nor of one that has a name already", async () => {
    for (let keer = 0; keer < 5; keer += 1) {
      await pool.query("select 1 as los");
      await pool.query("select 1 as los", []);
      await pool.query({ name: "eigen", text: "select $1::int as genoemd", values: [keer] });
    }
    expect(await bewaard("as los")).toEqual([]);
    expect(await bewaard("as genoemd")).toHaveLength(1);
  });

  it("goes on after a value that a kept statement could not take", async () => {
    const tekst = "select 10 / $1::int as deel";
    for (const deler of [1, 2, 5]) await pool.query(tekst, [deler]);
    await expect(pool.query(tekst, [0])).rejects.toMatchObject({ code: "22012" });
    expect((await pool.query(tekst, [2])).rows).toEqual([{ deel: 5 }]);
  });

  it("keeps no more than a bounded number of statements", async () => {
    for (let nummer = 0; nummer < 320; nummer += 1) {
      for (let keer = 0; keer < 3; keer += 1) await pool.query(`select $1::int as soort_${nummer}`, [1]);
    }
    expect(await bewaard("soort_")).toHaveLength(300);
  });

  it("of the hub answers each session by its own scope, kept statement or not", async () => {
    await vulTweeGemeenten(db.motor);
    const databases = await openDatabases(db.urls, { poolSize: 1 });
    const verwacht = async (gemeente: string) => {
      const { rows } = await db.motor.query<{ id: string }>(
        "select id from client where gemeente_code = $1 order by 1",
        [gemeente],
      );
      return rows;
    };
    for (let keer = 0; keer < 12; keer += 1) {
      const gemeente = keer % 2 === 0 ? ENSCHEDE : ALMELO;
      const scope = {
        gemeenten: [gemeente],
        teams: ["ONVERDEELD"],
        aanbieders: [],
        clienten: [],
        wetten: HEEL_MANDAAT,
      };
      const sessie = await MicroSession.open(databases.app, scope);
      const wie = () => sessie.query(sql`select id from client where geboortejaar > ${1900} order by 1`);
      expect(await wie()).toEqual(await verwacht(gemeente));
      await expect(
        sessie.savepoint(async (tx) => {
          await tx.query("select 10 / $1::int as deel", [keer % 3]);
          throw new Error("undone");
        }),
      ).rejects.toThrow();
      expect(await wie()).toEqual(await verwacht(gemeente));
      await sessie.rollback();
    }
    expect(await verwacht(ENSCHEDE)).not.toHaveLength(0);
    const lezer = asQueryable(databases.lezer);
    for (let keer = 0; keer < 4; keer += 1) await lezer.query(sql`select ${keer}::int as gelezen`);
    const vraag = "select statement from pg_prepared_statements";
    expect(JSON.stringify(await lezer.query(raw(vraag)))).toContain("gelezen");
    expect(JSON.stringify(await databases.app.query<unknown>(vraag))).toContain("geboortejaar");
    await databases.close();
  });
});
