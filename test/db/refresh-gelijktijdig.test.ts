import pino from "pino";
import { HEEL_MANDAAT } from "../../src/access/actor";
import { evaluate } from "../../src/aggregations";
import { openDatabases, type Databases } from "../../src/data/databases";
import { asQueryable } from "../../src/data/queryable-pg";
import { MicroSession } from "../../src/data/session";
import { registreerClient } from "../../src/dossier/client";
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
  beforeAll(async () => {
    database = await createTestDatabase();
    await maakDecor(database.motor);
    await herberekenen(database, vandaag());
    databases = await openDatabases(database.urls, { poolSize: 15 });
  });
  afterAll(async () => {
    await databases.close();
    await database.dispose();
  });

  /** A client, its help, and the end of it: three writes of the real write path, in two requests. */
  async function schrijf(nummer: number): Promise<void> {
    const gemeente = GEMEENTEN[nummer % GEMEENTEN.length] ?? "0153";
    const scope = { gemeenten: [gemeente], teams: ["NOORD"], aanbieders: [], clienten: [], wetten: HEEL_MANDAAT };
    const dag = `2024-0${String(1 + (nummer % 9))}-1${String(nummer % 10)}`;
    const sessie = await MicroSession.open(databases.app, scope);
    const traject = await sessie.savepoint(async (db) => {
      const schrijver = { db, vandaag: vandaag() };
      const wie = { gemeenteCode: gemeente, eigenTeams: ["NOORD"], geboortejaar: 2006 + (nummer % 12) };
      const client = await registreerClient(schrijver, { ...wie, geslacht: nummer % 2 ? "MAN" : "VROUW" });
      return startTraject(schrijver, {
        client: { gemeenteCode: gemeente, id: client.id },
        aanbieder: nummer % 3 ? AANBIEDER : ANDERE_AANBIEDER,
        wet: "JEUGDWET",
        hulpvorm: "02",
        aanvang: dag,
      });
    });
    await sessie.commit();
    const later = await MicroSession.open(databases.app, scope);
    await later.savepoint((db) =>
      beeindigTraject(
        { db, vandaag: vandaag() },
        { traject: { gemeenteCode: gemeente, id: traject.id }, einde: "2024-11-30", reden: nummer % 4 ? "31" : "33" },
      ),
    );
    // Some requests end without keeping what they wrote.
    await (nummer % 10 === 0 ? later.rollback() : later.commit());
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
    await Promise.all([
      ...Array.from({ length: SCHRIJVERS }, (_, nummer) => schrijf(nummer)),
      ...Array.from({ length: LEZERS }, lees),
    ]);
    const wacht = "select count(*)::int as n from dirty_client";
    while ((await database.motor.query<{ n: number }>(wacht)).rows[0]?.n !== 0) {
      await new Promise((verder) => setTimeout(verder, 50));
    }
    await Promise.all(werkers.map((een) => een.stop()));
    expect(regels).toEqual([]);
    const { rijen } = await evaluate(asQueryable(databases.lezer), VRAAG, { gemeenten: GEMEENTEN, aanbieders: "ALLE" });
    expect(rijen.map(({ indicator, teller, noemer }) => [indicator, teller, noemer])).toEqual([
      ["INSTROOM", SCHRIJVERS, null],
      ["UITSTROOM", SCHRIJVERS - 10, null],
      ["UITVAL", 20, SCHRIJVERS - 10],
      ["CLIENTEN", SCHRIJVERS, null],
    ]);
    const ververst = await afdruk(database.motor);
    await herberekenen(database, vandaag(), GEMEENTEN);
    expect(verschillen(ververst, await afdruk(database.motor))).toEqual({});
  });
});
