import pino from "pino";
import { createPool } from "../../src/data/databases";
import { logDirty } from "../../src/dossier/dirty-clients";
import { veiligeFout } from "../../src/server/logging";
import { startVerversing, type Verversing } from "../../src/server/verversing";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { A, clientId, ENSCHEDE, voegTrajectToe, vulTweeGemeenten } from "../support/twee-gemeenten";

/** Waits until a question gives what is wanted; the test's own limit ends it. */
async function tot<T>(vraag: () => Promise<T>, klopt: (antwoord: T) => boolean): Promise<T> {
  for (;;) {
    const antwoord = await vraag();
    if (klopt(antwoord)) return antwoord;
    await new Promise((verder) => setTimeout(verder, 25));
  }
}

describe("the work that keeps figures up to date", () => {
  let database: TestDatabase;
  let lopend: Verversing[] = [];
  let regels: string[] = [];
  let nummer = 200;

  beforeAll(async () => {
    database = await createTestDatabase();
    await vulTweeGemeenten(database.motor);
  });
  afterEach(async () => {
    await Promise.all(lopend.map((een) => een.stop()));
    lopend = [];
    regels = [];
  });
  afterAll(() => database.dispose());

  const start = (motor = database.motor): Verversing => {
    const log = pino({ serializers: { err: veiligeFout } }, { write: (regel: string) => void regels.push(regel) });
    const een = startVerversing(motor, { log, pollMs: 50 });
    lopend.push(een);
    return een;
  };
  const tel = async (vraag: string): Promise<number> =>
    (await database.motor.query<{ n: number }>(`select count(*)::int as n from ${vraag}`)).rows[0]?.n ?? -1;
  const wachtend = () => tel("dirty_client");
  const standen = () => tel("cellen.stand s where s.peildatum = (now() at time zone 'Europe/Amsterdam')::date");
  const episoden = () => tel(`feiten.episode where gemeente_code = '${ENSCHEDE}'`);
  const wijzig = async (): Promise<void> => {
    nummer += 1;
    await voegTrajectToe(database.motor, nummer, {
      ...{
        client: 1,
        gemeente: ENSCHEDE,
        aanbieder: A,
        wet: "WMO",
        aanvang: `19${String(nummer % 100).padStart(2, "0")}-01-01`,
      },
      ...{ einde: `19${String(nummer % 100).padStart(2, "0")}-02-01`, reden: "19" },
    });
    await logDirty(database.motor, ENSCHEDE, [clientId(1)]);
  };

  it("counts what was never counted, and then takes in every change within seconds", async () => {
    start();
    await tot(standen, (aantal) => aantal === 14);
    const eerst = await episoden();
    await wijzig();
    await tot(wachtend, (aantal) => aantal === 0);
    expect(await episoden()).toBe(eerst + 1);
  });

  it("comes with the day, and with data up to another day, by itself", async () => {
    await database.motor.query("update cellen.stand set peildatum = peildatum - 1, horizon = horizon - 1");
    start();
    await tot(standen, (aantal) => aantal === 14);
    await database.motor.query("update gemeente set data_tot = '2025-03-01' where code = $1", [ENSCHEDE]);
    await tot(
      () => tel(`cellen.stand where gemeente_code = '${ENSCHEDE}' and horizon = '2025-03-01'`),
      (aantal) => aantal === 1,
    );
  });

  it("counts anew what other definitions counted", async () => {
    await database.motor.query("update cellen.stand set definities = 'oud' where gemeente_code = $1", [ENSCHEDE]);
    start();
    await tot(
      () => tel("cellen.stand where definities = 'oud'"),
      (aantal) => aantal === 0,
    );
  });

  it("goes on in another process where one stopped, and several share the work", async () => {
    await Promise.all([start().stop(), wijzig()]);
    const ander = createPool(database.urls.motor, { max: 3 });
    const [een, twee] = [start(), start(ander)];
    for (let n = 0; n < 5; n += 1) await wijzig();
    await tot(wachtend, (aantal) => aantal === 0);
    await Promise.all([een.stop(), twee.stop()]);
    await ander.end();
    expect(regels).toEqual([]);
    expect(
      await tel(
        "pg_locks where database = (select oid from pg_database where datname = current_database()) and locktype = 'advisory'",
      ),
    ).toBe(0);
  });

  it("lets nothing go when it is stopped", async () => {
    await wijzig();
    const een = start();
    await een.stop();
    await wijzig();
    expect(await wachtend()).toBeGreaterThan(0);
    start();
    await tot(wachtend, (aantal) => aantal === 0);
  });

  it("survives that its connections are cut, and tells so without anyone's data", async () => {
    start();
    await tot(wachtend, (aantal) => aantal === 0);
    const slot = await database.app.connect();
    await slot.query("select pg_advisory_lock(hashtextextended('drieluik.stand', 0))");
    await wijzig();
    const wacht =
      "pg_locks where database = (select oid from pg_database where datname = current_database()) and locktype = 'advisory' and not granted";
    await tot(
      () => tel(wacht),
      (aantal) => aantal > 0,
    );
    await database.motor.query(
      "select pg_terminate_backend(pid) from pg_locks where database = (select oid from pg_database where datname = current_database()) and locktype = 'advisory' and not granted",
    );
    await slot.query("select pg_advisory_unlock(hashtextextended('drieluik.stand', 0))");
    slot.release();
    await tot(wachtend, (aantal) => aantal === 0);
    expect(regels.length).toBeGreaterThan(0);
    expect(regels.join("")).toContain(`"gemeente":"${ENSCHEDE}"`);
    expect(regels.join("")).not.toContain(clientId(1));
  });
});
