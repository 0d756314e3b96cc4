import { asQueryable } from "../../src/data/queryable-pg";
import { bewaringen } from "../../src/dossier/vernietiging/bewaren-tot";
import { createTestDatabase, type TestDatabase } from "../support/database";

const G = "0153";
let database: TestDatabase;
let nummer = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.motor.query(`
    insert into team (gemeente_code, code, naam) values ('${G}', 'NOORD', 'Noord');
    insert into aanbieder (code) values ('12345678');`);
});
afterAll(() => database.dispose());

interface Client {
  readonly team?: string;
  readonly geboortejaar?: number;
  readonly gezin?: string;
}
const uuid = (soort: number): string => {
  nummer += 1;
  return `01900000-0000-7000-8${String(soort).padStart(3, "0")}-${String(nummer).padStart(12, "0")}`;
};
async function maakClient({ team = "NOORD", geboortejaar = 1970, gezin }: Client = {}): Promise<string> {
  const id = uuid(1);
  await database.motor.query(
    "insert into client (gemeente_code, id, team_code, geboortejaar, geslacht, gezin_id) values ($1, $2, $3, $4, 'MAN', $5)",
    [G, id, team, geboortejaar, gezin ?? null],
  );
  return id;
}
const traject = (client: string, wet: string, einde: string | null) =>
  database.motor.query(
    `insert into traject (gemeente_code, id, team_code, aanbieder_codes, client_id, aanbieder_code, contractpartij_code, wet,
       voorziening, leveringsvorm, aanvang, einde, bron)
     values ($1, $2, 'NOORD', '{12345678}', $3, '12345678', '12345678', $4, 'INDIVIDUEEL', 'ZIN', '2001-01-01', $5, 'REGISTRATIE')`,
    [G, uuid(2), client, wet, einde],
  );
async function tot(client: string): Promise<string | null | undefined> {
  const [een] = await bewaringen(asQueryable(database.motor), G, [client]);
  return een?.bewaren_tot;
}

it("keeps a Wmo file 15 years after the last thing in it", async () => {
  const client = await maakClient();
  await traject(client, "WMO", "2005-03-01");
  expect(await tot(client)).toBe("2020-03-01");
  await traject(client, "WMO", "2006-02-28");
  expect(await tot(client)).toBe("2021-02-28");
});

it("keeps a file of the Jeugdwet 20 years, of a minor from the end of the year of turning 18 where a gemeente chose that", async () => {
  const volwassen = await maakClient({ geboortejaar: 1985 });
  await traject(volwassen, "JEUGDWET", "2005-03-01");
  expect(await tot(volwassen)).toBe("2025-03-01");
  const kind = await maakClient({ geboortejaar: 2000 });
  await traject(kind, "JEUGDWET", "2005-03-01");
  expect(await tot(kind)).toBe("2025-03-01");
  await database.motor.query(
    `insert into bewaartermijn (gemeente_code, doel, jaren, vanaf_meerderjarig, grondslag)
     values ($1, 'DOSSIER_JEUGDWET', 20, true, 'Beleid van de gemeente')`,
    [G],
  );
  expect(await tot(kind)).toBe("2038-12-31");
  expect(await tot(volwassen)).toBe("2025-03-01");
  await database.motor.query("delete from bewaartermijn where gemeente_code = $1", [G]);
});

it("keeps a file of both wetten as long as the longest", async () => {
  const client = await maakClient();
  await traject(client, "WMO", "2012-01-01");
  await traject(client, "JEUGDWET", "2005-01-01");
  expect(await tot(client)).toBe("2027-01-01");
});

it("has no end while help or a plan is open, also that of the gezin", async () => {
  const client = await maakClient();
  await traject(client, "WMO", "2005-01-01");
  await traject(client, "WMO", null);
  expect(await tot(client)).toBeNull();
  const gezin = uuid(3);
  await database.motor.query("insert into gezin (gemeente_code, id, team_code) values ($1, $2, 'NOORD')", [G, gezin]);
  const lid = await maakClient({ gezin });
  await traject(lid, "WMO", "2005-01-01");
  await database.motor.query(
    `insert into ondersteuningsplan (gemeente_code, id, team_code, gezin_id, soort, wet, vastgesteld_op, versie)
     values ($1, $2, 'NOORD', $3, 'ONDERSTEUNINGSPLAN', 'WMO', '2004-01-01', 1)`,
    [G, uuid(4), gezin],
  );
  expect(await tot(lid)).toBeNull();
  await database.motor.query("update ondersteuningsplan set afgesloten_op = '2007-01-01' where gezin_id = $1", [gezin]);
  expect(await tot(lid)).toBe("2022-01-01");
});

it("keeps whom only deliveries know as long as statistics need", async () => {
  const client = await maakClient({ team: "ONVERDEELD", geboortejaar: 2015 });
  await traject(client, "JEUGDWET", "2020-06-30");
  expect(await tot(client)).toBe("2025-06-30");
});

it("counts from the day on which a client without anything was registered", async () => {
  // The first twelve digits of a uuid v7 are its moment: 01900000-0000 is 2024-06-10.
  expect(await tot(await maakClient())).toBe("2039-06-10");
});

it("follows the term that the gemeente itself has set", async () => {
  const client = await maakClient();
  await traject(client, "WMO", "2010-01-01");
  await database.motor.query(
    "insert into bewaartermijn (gemeente_code, doel, jaren, grondslag) values ($1, 'DOSSIER_WMO', 10, 'eigen')",
    [G],
  );
  expect(await tot(client)).toBe("2020-01-01");
});
