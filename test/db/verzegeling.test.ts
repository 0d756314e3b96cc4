import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import pino from "pino";
import { controleerZegels } from "../../src/access/controleer-zegels";
import { verwijderOudeRegels, verzegel } from "../../src/access/zegel";
import { asTransactional } from "../../src/data/queryable-pg";
import { startVerzegeling } from "../../src/server/verzegeling";
import { CliProef } from "../support/cli-proef";

const G = "0153";
let proef: CliProef;
let admin: Client;
const db = () => asTransactional(proef.database.motor);

beforeAll(async () => {
  proef = await CliProef.open();
  admin = new Client({ connectionString: proef.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await proef.sluit();
});
beforeEach(async () => {
  await admin.query("truncate raadpleging, raadpleging_kop");
});

const REGEL = (gemeente: string) => `
  insert into raadpleging (gemeente_code, id, verzoek_id, actor_id, rol, organisatie, teams, client_id, zout, onderwerp,
    gebeurtenis, operaties, gegevens, doelbinding, uitkomst)
  select '${gemeente}', gen_random_uuid(), gen_random_uuid(), 'é, "noord"', 'TOEGANGSMEDEWERKER', '${gemeente}', '{NOORD}', c, z,
    encode(sha256(convert_to(z::text || c::text, 'UTF8')), 'hex'), 'LEZEN', '{client}', '{Client,Doel}', 'UITVOERING_ONDERSTEUNING', 'GESLAAGD'
  from (select gen_random_uuid() as c, gen_random_uuid() as z from generate_series(1, 2) offset 0) as s limit`;
const schrijf = async (aantal: number, gemeente = G): Promise<void> => {
  for (let n = 0; n < aantal; n += 1) await proef.database.motor.query(`${REGEL(gemeente)} 1`);
};
const controle = (anker: Parameters<typeof controleerZegels>[2] = null) => controleerZegels(db(), G, anker);

test("lines get numbers and seals per gemeente, and a chain that nobody touched is in order", async () => {
  await schrijf(5);
  await schrijf(2, "0141");
  expect(await controle()).toMatchObject({ regels: 0, onverzegeld: 5, aantalBreuken: 0, kop: null });
  expect(await verzegel(db(), G)).toMatchObject({ gemeente: G, volgnummer: 5 });
  await schrijf(1);
  await verzegel(db(), G);
  expect(await verzegel(db(), G)).toBeNull();
  expect(await controle()).toMatchObject({ regels: 6, onverzegeld: 0, aantalBreuken: 0 });
  await verzegel(db(), "0141");
  expect(await controleerZegels(db(), "0141")).toMatchObject({ regels: 2, aantalBreuken: 0 });
});

test("a line that commits after others were sealed gets a later number, and nobody waits for the sealer", async () => {
  const traag = await proef.database.motor.connect();
  await traag.query("begin");
  await traag.query(`${REGEL(G)} 1`);
  await schrijf(2);
  await verzegel(db(), G);
  await traag.query("commit");
  traag.release();
  expect(await controle()).toMatchObject({ regels: 2, onverzegeld: 1 });
  await verzegel(db(), G);
  expect(await controle()).toMatchObject({ regels: 3, onverzegeld: 0, aantalBreuken: 0 });
});

describe("a broken chain", () => {
  beforeEach(async () => {
    await schrijf(6);
    await verzegel(db(), G);
  });

  it.each([
    ["what was done", "uitkomst = 'GEWEIGERD'"],
    ["who did it", "actor_id = 'iemand'"],
    ["when", "op = op + interval '1 microsecond'"],
    ["what was seen", "gegevens = '{Client}'"],
    ["why", "doelbinding = null"],
    ["whose it was", "client_id = gen_random_uuid()"],
    ["the salt of whose it was", "zout = gen_random_uuid()"],
    ["the hash of whose it was", "onderwerp = repeat('0', 64)"],
    ["in which request", "verzoek_id = gen_random_uuid()"],
  ])("is found when a line is changed: %s", async (_, wijziging) => {
    await admin.query(`update raadpleging set ${wijziging} where volgnummer = 3`);
    expect((await controle()).breuken).toContainEqual({ soort: "GEWIJZIGD", van: 3, tot: 3 });
  });

  it("is found when two lines change places", async () => {
    await admin.query("update raadpleging set volgnummer = volgnummer + 100 where volgnummer in (2, 4)");
    await admin.query("update raadpleging set volgnummer = 106 - volgnummer where volgnummer > 100");
    expect((await controle()).aantalBreuken).toBeGreaterThanOrEqual(2);
  });

  it("is found when lines are gone from the middle, from the begin and from the end", async () => {
    await admin.query("delete from raadpleging where volgnummer in (3, 4)");
    expect((await controle()).breuken).toEqual([{ soort: "ONTBREEKT", van: 3, tot: 4 }]);
    await admin.query("delete from raadpleging where volgnummer = 1");
    expect((await controle()).breuken).toContainEqual({ soort: "ONTBREEKT", van: 1, tot: 1 });
    await admin.query("delete from raadpleging where volgnummer = 6");
    expect((await controle()).breuken).toContainEqual({ soort: "AFGEKNIPT", van: 6, tot: 6 });
    await schrijf(1);
    await verzegel(db(), G);
    expect((await controle()).breuken).toContainEqual({ soort: "ONTBREEKT", van: 6, tot: 6 });
  });

  it("that was sealed anew as a whole is found by the anchor that was kept elsewhere", async () => {
    const { kop: anker } = await controle();
    await admin.query("delete from raadpleging where volgnummer = 2; delete from raadpleging_kop");
    await admin.query("update raadpleging set volgnummer = null, zegel = null");
    await schrijf(2);
    await verzegel(db(), G);
    expect(await controle()).toMatchObject({ aantalBreuken: 0 });
    expect((await controle(anker)).breuken).toEqual([{ soort: "ANKER", van: 6, tot: 6 }]);
  });

  it("is none when client and salt were erased", async () => {
    await admin.query("update raadpleging set client_id = null, zout = null where volgnummer in (2, 6)");
    expect(await controle()).toMatchObject({ aantalBreuken: 0, gewist: 2 });
  });

  it("is none when the oldest lines went at their term", async () => {
    await admin.query(
      "update raadpleging set volgnummer = null, zegel = null, op = '2019-01-01'; delete from raadpleging_kop",
    );
    await verzegel(db(), G);
    await schrijf(3);
    await verzegel(db(), G);
    expect(await verwijderOudeRegels(db(), G, "2020-01-01")).toBe(6);
    expect(await controle()).toMatchObject({ regels: 3, aantalBreuken: 0 });
    await admin.query("delete from raadpleging where volgnummer = 7");
    expect((await controle()).breuken).toEqual([{ soort: "ONTBREEKT", van: 7, tot: 7 }]);
  });
});

test("the worker seals what is written while it runs, and tells its log where the chain ends", async () => {
  const gelogd: string[] = [];
  const log = pino({}, { write: (regel: string) => void gelogd.push(regel) });
  const verzegeling = startVerzegeling(proef.database.motor, { log, pollMs: 20 });
  const ander = startVerzegeling(proef.database.motor, { log, pollMs: 20 });
  for (let n = 0; n < 10; n += 1) await schrijf(3);
  for (let n = 0; n < 100 && (await controle()).onverzegeld > 0; n += 1) await new Promise((k) => setTimeout(k, 20));
  await Promise.all([verzegeling.stop(), ander.stop()]);
  const { kop, ...rest } = await controle();
  expect(rest).toMatchObject({ regels: 30, aantalBreuken: 0 });
  expect(gelogd.join()).toContain(kop?.zegel);
});

describe("drieluik controleer audit", () => {
  it("says what is in order, exports every line, and ends with 1 when a chain is broken", async () => {
    await schrijf(4);
    await schrijf(1, "0141");
    const uitvoer = join(proef.map, "log.ndjson");
    const goed = await proef.start("controleer", "audit", "--verzegel", "--export", uitvoer, "--json").einde;
    expect([goed.code, goed.err]).toEqual([0, ""]);
    const anker = proef.zet("anker.json", goed.out);
    expect(JSON.parse(goed.out)).toMatchObject({
      geexporteerd: 5,
      gemeenten: [
        { gemeente: "0141", regels: 1, aantalBreuken: 0 },
        { gemeente: G, regels: 4, onverzegeld: 0, aantalBreuken: 0 },
      ],
    });
    expect(statSync(uitvoer).mode & 0o777).toBe(0o600);
    const regels = readFileSync(uitvoer, "utf8").trim().split("\n");
    expect(regels).toHaveLength(5);
    expect(JSON.parse(regels[1] ?? "")).toMatchObject({
      trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      span_id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      status_code: "Ok",
      name: "LEZEN client",
      start_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\.\d{6}Z$/) as string,
      attributes: {
        "dpl.core.processing_activity_id": "urn:drieluik:verwerking:UITVOERING_ONDERSTEUNING",
        "dpl.core.data_subject_id": expect.any(String) as string,
        "dpl.nen7513.users": [{ userID: 'é, "noord"', roleIDCode: "TOEGANGSMEDEWERKER" }],
      },
    });
    await admin.query(`delete from raadpleging where gemeente_code = '${G}' and volgnummer = 4`);
    await admin.query(`update raadpleging_kop set eind_nummer = 3,
      eind_zegel = (select zegel from raadpleging where gemeente_code = '${G}' and volgnummer = 3) where gemeente_code = '${G}'`);
    expect((await proef.start("controleer", "audit").einde).code).toBe(0);
    const kapot = await proef.start("controleer", "audit", "--tegen", anker).einde;
    expect(kapot.code).toBe(1);
    expect(kapot.out).toContain("0153: regel 4 wijkt af van de eerdere controle");
    writeFileSync(anker, "geen json");
    expect((await proef.start("controleer", "audit", "--tegen", anker).einde).code).toBe(2);
  });
});
