import type { Actor } from "../../src/access/actor";
import { DEFINITIES, refresh } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, aanbieder, andereAanbieder, maakDecor, Medewerker, noord } from "../support/dossier";
import { startTestHub, type TestHub } from "../support/test-hub";

const contractmanager: Actor = { rol: "CONTRACTMANAGER", id: "c", gemeenten: ["0153"] };
const elders: Actor = { rol: "CONTRACTMANAGER", id: "d", gemeenten: ["0141"] };
const analist: Actor = { rol: "ANALIST", id: "n", regio: "TWENTE" };
const LEVERING = "0197a000-0000-7000-8000-0000000000aa";
const JAAR = 'periode: { van: "2024-01-01", tot: "2025-01-01" }';

interface Tabel {
  readonly dataStand: string;
  readonly wachtSinds: string | null;
  readonly rijen: readonly { readonly teller: number; readonly noemer: number | null }[];
}

describe("figures that are live", () => {
  let db: TestDatabase;
  let hub: TestHub;
  let medewerker: Medewerker;
  beforeAll(async () => {
    db = await createTestDatabase();
    await maakDecor(db.motor);
    hub = await startTestHub(db, { definities: DEFINITIES });
    medewerker = new Medewerker(hub, noord);
    const { rows } = await db.motor.query<{ code: string }>("select code from gemeente where regio_code = 'TWENTE'");
    for (const { code } of rows) await refresh(asTransactional(db.motor), code);
  });
  afterAll(async () => {
    await hub.stop();
    await db.dispose();
  });

  const ververs = () => refresh(asTransactional(db.motor), "0153");
  const tabel = async (wie: Actor, indicator = "UITVAL"): Promise<Tabel> => {
    const { data, errors } = await hub.vraag(
      wie,
      `{ uitkomsten(indicatoren: [${indicator}], ${JAAR}) { dataStand wachtSinds rijen { teller noemer } } }`,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.uitkomsten as Tabel;
  };
  const revisie = async (wie: Actor | null, van: string, naar: string, meer = "", indicator = "UITVAL") => {
    const { data, errors } = await hub.vraag(
      wie,
      `query ($van: ID!, $naar: ID!) { revisie(indicatoren: [${indicator}], ${JAAR}, van: $van, naar: $naar ${meer}) {
        indicator aanbieder wet teller noemer populatie zonderLevering leveringen { id soort gemeente { code } } } }`,
      { van, naar },
    );
    return (data?.revisie as Record<string, unknown>[] | undefined) ?? errors?.map((een) => een.extensions.code);
  };

  it("say since when a change waits that is not in them yet, to those whose gemeente it is", async () => {
    expect((await tabel(contractmanager)).wachtSinds).toBeNull();
    const voor = Date.now() - 1000;
    const { traject } = await medewerker.dossier();
    const wacht = Date.parse((await tabel(contractmanager)).wachtSinds ?? "");
    expect(wacht).toBeGreaterThan(voor);
    expect(wacht).toBeLessThan(Date.now() + 1000);
    expect((await tabel(elders)).wachtSinds).toBeNull();
    await medewerker.muteer("beeindigTraject", { traject, einde: "2024-06-01", reden: "33" });
    expect(Date.parse((await tabel(contractmanager)).wachtSinds ?? "")).toBe(wacht);
    const { data } = await hub.vraag(
      analist,
      "{ monitor(regio: TWENTE, jaar: 2024, bron: WERKVERSIE) { wachtSinds } }",
    );
    expect(Date.parse((data?.monitor as Tabel).wachtSinds ?? "")).toBe(wacht);
    await ververs();
    expect(await tabel(contractmanager)).toMatchObject({ wachtSinds: null, rijen: [{ teller: 1, noemer: 1 }] });
  });

  it("read that in the statement that reads the cells", async () => {
    await tabel(contractmanager);
    hub.queries.clear();
    await tabel(contractmanager);
    expect(hub.queries.count).toBe(1);
  });

  it("get another dataStand with every refresh, and tell what changed between two", async () => {
    const van = await tabel(contractmanager);
    const { traject } = await medewerker.dossier();
    await medewerker.muteer("beeindigTraject", { traject, einde: "2024-07-01", reden: "31" });
    await ververs();
    const naar = await tabel(contractmanager);
    expect(naar.dataStand > van.dataStand).toBe(true);
    expect(await revisie(contractmanager, van.dataStand, naar.dataStand, "groepeer: [WET, AANBIEDER]")).toEqual([
      {
        indicator: "UITVAL",
        aanbieder: AANBIEDER,
        wet: "JEUGDWET",
        teller: 0,
        noemer: (naar.rijen[0]?.noemer ?? 0) - (van.rijen[0]?.noemer ?? 0),
        populatie: 1,
        zonderLevering: true,
        leveringen: [],
      },
    ]);
  });

  it("tell which levering is behind a difference to those who may see it, and the difference to its aanbieder", async () => {
    const van = (await tabel(contractmanager)).dataStand;
    const { traject } = await medewerker.dossier();
    await medewerker.muteer("beeindigTraject", { traject, einde: "2024-08-01", reden: "33" });
    await db.motor.query(
      `insert into levering (gemeente_code, id, soort, afzender, checksum, status, aantal_rijen, ontvangen_op)
       values ('0153', $1, 'trajecten', '0153', 'x', 'VERWERKT', 1, now())`,
      [LEVERING],
    );
    await db.motor.query("update dirty_client set levering_id = $1", [LEVERING]);
    await ververs();
    const naar = (await tabel(contractmanager)).dataStand;
    const verschil = { teller: 1, noemer: 1, populatie: 1, zonderLevering: false };
    expect(await revisie(contractmanager, van, naar)).toMatchObject([
      { ...verschil, leveringen: [{ soort: "trajecten", gemeente: { code: "0153" } }] },
    ]);
    expect(await revisie(aanbieder, van, naar)).toMatchObject([{ ...verschil, leveringen: [] }]);
    expect(await revisie(andereAanbieder, van, naar)).toEqual([]);
    expect(await revisie(aanbieder, van, naar, "", "GEEN_NIEUWE_START")).toEqual(["FORBIDDEN"]);
    expect(await revisie(noord, van, naar)).toEqual(["FORBIDDEN"]);
    expect(await revisie(null, van, naar)).toEqual(["UNAUTHENTICATED"]);
  });

  it("are refused between states that this asker does not know, or that lie the wrong way round", async () => {
    const nu = (await tabel(contractmanager)).dataStand;
    expect(await revisie(contractmanager, "0197a000-0000-7000-8000-000000000001", nu)).toEqual(["BAD_USER_INPUT"]);
    expect(await revisie(elders, nu, nu)).toEqual(["BAD_USER_INPUT"]);
    expect(await revisie(contractmanager, nu, nu, "groepeer: [GESLACHT]")).toEqual(["BAD_USER_INPUT"]);
    const { rows } = await db.motor.query<{ eerste: string }>(
      "select min(data_stand::text) as eerste from cellen.revisie where gemeente_code = '0153'",
    );
    expect(await revisie(contractmanager, nu, rows[0]?.eerste ?? "")).toEqual(["BAD_USER_INPUT"]);
  });

  it("never give a reader of figures a way to whose change waits", async () => {
    for (const kolommen of ["client_id", "id", "gemeente_code", "count(*)"]) {
      await expect(db.lezer.query(`select ${kolommen} from dirty_client`)).rejects.toThrow("permission denied");
    }
    const { rows } = await db.motor.query<{ kolom: string }>(
      "select column_name as kolom from information_schema.columns where table_schema = 'cellen' and column_name ~ 'client_'",
    );
    expect(rows).toEqual([]);
  });
});
