import pino from "pino";
import { HEEL_MANDAAT } from "../../src/access/actor";
import { evaluate } from "../../src/aggregations";
import { openDatabases, type Databases } from "../../src/data/databases";
import { asQueryable } from "../../src/data/queryable-pg";
import { MicroSession } from "../../src/data/session";
import { registreerClient } from "../../src/dossier/client";
import type { Schrijver } from "../../src/dossier/schrijver";
import { beeindigTraject, startTraject } from "../../src/dossier/traject";
import { vandaag } from "../../src/server/context";
import { veiligeFout } from "../../src/server/logging";
import { startVerversing } from "../../src/server/verversing";
import { afdruk, verschillen } from "../support/afdruk";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, ANDERE_AANBIEDER, maakDecor } from "../support/dossier";
import { herberekenen } from "../support/telling";

const SCHRIJVERS = 100;
const LEZERS = 100;
/** How long they go on, in milliseconds; each at least once. */
const DUUR = 10_000;
/** So many clients per gemeente are everybody's: two who write of the same, and a refresh of it, meet all the time. */
const GEDEELD = 4;
const GEMEENTEN = ["0141", "0153"] as const;
const VRAAG = {
  indicatoren: ["INSTROOM", "UITSTROOM", "UITVAL", "CLIENTEN"],
  periode: { van: "2024-01-01", tot: "2025-01-01" },
  groepeer: [],
  filter: {},
  bij: [],
};

describe("two hundred who write and read at once, while figures are kept up to date", () => {
  let database: TestDatabase;
  let databases: Databases;
  const gedeeld: { readonly gemeenteCode: string; readonly id: string }[] = [];
  /** What was kept of own clients, which nobody else writes of; and how often help of shared ones began. */
  const behouden = { begonnen: 0, beeindigd: 0, uitval: 0, gedeeld: 0 };

  beforeAll(async () => {
    database = await createTestDatabase();
    await maakDecor(database.motor);
    await herberekenen(database, vandaag());
    databases = await openDatabases(database.urls, { poolSize: 20 });
    for (const gemeente of GEMEENTEN) {
      const sessie = await opent(gemeente);
      for (let nummer = 0; nummer < GEDEELD; nummer += 1) {
        gedeeld.push({ gemeenteCode: gemeente, id: await sessie.savepoint((db) => registreer(db, gemeente, nummer)) });
      }
      await sessie.commit();
    }
  });
  afterAll(async () => {
    await databases.close();
    await database.dispose();
  });

  const opent = (gemeente: string): Promise<MicroSession> =>
    MicroSession.open(databases.app, {
      ...{ gemeenten: [gemeente], teams: ["NOORD"], aanbieders: [], clienten: [], wetten: HEEL_MANDAAT },
    });

  const registreer = async (db: Schrijver["db"], gemeente: string, nummer: number): Promise<string> => {
    const wie = { gemeenteCode: gemeente, eigenTeams: ["NOORD"], geboortejaar: 2006 + (nummer % 12) };
    const geslacht = nummer % 2 ? "MAN" : "VROUW";
    return (await registreerClient({ db, vandaag: vandaag() }, { ...wie, geslacht })).id;
  };

  /** Help of a client and the end of it, in two requests of the real write path. */
  async function schrijf(nummer: number, ronde: number): Promise<void> {
    const gemeente = GEMEENTEN[nummer % GEMEENTEN.length] ?? "0153";
    const vanAllen = nummer % 4 >= 2 ? gedeeld.filter((een) => een.gemeenteCode === gemeente)[ronde % GEDEELD] : null;
    const sessie = await opent(gemeente);
    const traject = await sessie.savepoint(async (db) =>
      startTraject(
        { db, vandaag: vandaag() },
        {
          client: vanAllen ?? { gemeenteCode: gemeente, id: await registreer(db, gemeente, nummer) },
          aanbieder: vanAllen ? ANDERE_AANBIEDER : AANBIEDER,
          wet: "JEUGDWET",
          hulpvorm: "02",
          aanvang: `2024-0${String(1 + (nummer % 9))}-1${String(ronde % 10)}`,
        },
      ),
    );
    await sessie.commit();
    behouden[vanAllen ? "gedeeld" : "begonnen"] += 1;
    const uitval = ronde % 4 === 0;
    const later = await opent(gemeente);
    await later.savepoint((db) =>
      beeindigTraject(
        { db, vandaag: vandaag() },
        { traject: { gemeenteCode: gemeente, id: traject.id }, einde: "2024-11-30", reden: uitval ? "33" : "31" },
      ),
    );
    // Some requests end without keeping what they wrote.
    if ((nummer + ronde) % 10 === 0) return later.rollback();
    await later.commit();
    if (vanAllen) return;
    behouden.beeindigd += 1;
    if (uitval) behouden.uitval += 1;
  }

  async function lees(): Promise<void> {
    const { rijen } = await evaluate(asQueryable(databases.lezer), VRAAG, { gemeenten: GEMEENTEN, aanbieders: "ALLE" });
    const [instroom = 0, uitstroom = 0] = rijen.map(({ teller }) => teller ?? 0);
    // Whatever moment it is: no help ended that did not begin.
    expect(uitstroom).toBeLessThanOrEqual(instroom);
  }

  it("lose no change, never stand in each other's way, and leave the figures as a rebuild does", async () => {
    const regels: string[] = [];
    const log = pino({ serializers: { err: veiligeFout } }, { write: (regel: string) => void regels.push(regel) });
    const werkers = [
      startVerversing(databases.motor, { log, pollMs: 50 }),
      startVerversing(database.motor, { log, pollMs: 70 }),
    ];
    const tot = Date.now() + DUUR;
    const telkens = async (werk: (ronde: number) => Promise<void>): Promise<void> => {
      for (let ronde = 0; ronde === 0 || Date.now() < tot; ronde += 1) await werk(ronde);
    };
    await Promise.all([
      ...Array.from({ length: SCHRIJVERS }, (_, nummer) => telkens((ronde) => schrijf(nummer, ronde))),
      ...Array.from({ length: LEZERS }, () => telkens(lees)),
    ]);
    const wacht = "select count(*)::int as n from dirty_client";
    while ((await database.motor.query<{ n: number }>(wacht)).rows[0]?.n !== 0) {
      await new Promise((verder) => setTimeout(verder, 50));
    }
    await Promise.all(werkers.map((een) => een.stop()));
    expect(regels).toEqual([]);
    const scope = { gemeenten: GEMEENTEN, aanbieders: [AANBIEDER] };
    const { rijen } = await evaluate(asQueryable(databases.lezer), VRAAG, scope);
    const { begonnen, beeindigd, uitval } = behouden;
    expect(rijen.map(({ indicator, teller, noemer }) => [indicator, teller, noemer])).toEqual([
      ["INSTROOM", begonnen, null],
      ["UITSTROOM", beeindigd, null],
      ["UITVAL", uitval, beeindigd],
      ["CLIENTEN", begonnen, null],
    ]);
    const { rows } = await database.motor.query<{ n: number }>(
      "select count(*)::int as n from traject where aanbieder_code = $1",
      [ANDERE_AANBIEDER],
    );
    expect(rows).toEqual([{ n: behouden.gedeeld }]);
    const ververst = await afdruk(database.motor);
    await herberekenen(database, vandaag(), GEMEENTEN);
    expect(verschillen(ververst, await afdruk(database.motor))).toEqual({});
  }, 120_000);
});
