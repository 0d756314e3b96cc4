import { vulDemo } from "../../src/intake/demo";
import { TABELLEN } from "../../src/intake/demo/tables";
import { createTestDatabase, type TestDatabase } from "../support/database";

const TRAJECTEN = 12_000;

async function one<T>({ motor }: TestDatabase, question: string, values: unknown[] = []): Promise<T> {
  const { rows } = await motor.query<{ answer: T }>(question, values);
  const [row] = rows;
  if (!row) throw new Error(`no answer to ${question}`);
  return row.answer;
}

const count = (database: TestDatabase, from: string) =>
  one<number>(database, `select count(*)::integer as answer from ${from}`);

/** One checksum over every row of every table that the demo fills. */
async function checksum(database: TestDatabase): Promise<string> {
  const sums = [...TABELLEN, "aanbieder", "team", "wijk"].map((tabel) =>
    one<string>(database, `select md5(string_agg(t::text, '|' order by t::text)) as answer from ${tabel} t`),
  );
  return (await Promise.all(sums)).join();
}

describe("a demo of 12 000 trajecten", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await vulDemo(database.motor, { trajecten: TRAJECTEN, seed: 1 });
  }, 120_000);
  afterAll(() => database.dispose());

  it("has exactly as many trajecten as were asked for", async () => {
    expect(await count(database, "traject")).toBe(TRAJECTEN);
  });

  it("fills every table", async () => {
    for (const tabel of TABELLEN) expect({ tabel, rows: await count(database, tabel) }).not.toEqual({ tabel, rows: 0 });
  });

  it("gives each of the fourteen gemeenten teams, wijken, clients and a last day of data", async () => {
    const gemeente = "gemeente g where regio_code = 'TWENTE'";
    const with_ = (tabel: string, minimum: number) =>
      `(select count(*) from ${tabel} t where t.gemeente_code = g.code) >= ${minimum}`;
    expect(
      await count(
        database,
        `${gemeente} and data_tot = '2026-01-01' and ${with_("team", 3)} and ${with_("wijk", 4)} and ${with_("client", 50)}`,
      ),
    ).toBe(14);
    expect(
      await count(database, "gemeente g where not exists (select from team t where t.gemeente_code = g.code)"),
    ).toBe(0);
  });

  it("holds no word of nine digits, which could be taken for a BSN", async () => {
    for (const tabel of [...TABELLEN, "aanbieder", "team", "wijk"]) {
      expect({ tabel, rows: await count(database, `${tabel} t where t::text ~ '\\m[0-9]{9}\\M'`) }).toEqual({
        tabel,
        rows: 0,
      });
    }
  });

  it.each([
    ["help that starts or ends after the last day", "traject where aanvang >= '2026-01-01' or einde >= '2026-01-01'"],
    [
      "life that ended before the first quarter",
      `client c where exists (select from traject t where t.client_id = c.id)
      and not exists (select from traject t where t.client_id = c.id and coalesce(t.einde, 'infinity') >= '2021-01-01')`,
    ],
    ["evaluatie after the last day", "evaluatie where datum >= '2026-01-01'"],
    [
      "evaluatie before its plan",
      `evaluatie e join doel d on (d.gemeente_code, d.id) = (e.gemeente_code, e.doel_id)
      join ondersteuningsplan p on (p.gemeente_code, p.id) = (d.gemeente_code, d.plan_id) where e.datum < p.vastgesteld_op`,
    ],
    [
      "ervaring of help that runs",
      `ervaring e join traject t on (t.gemeente_code, t.id) = (e.gemeente_code, e.traject_id)
      where t.einde is null or e.afname >= '2026-01-01'`,
    ],
    [
      "plan of a client that only messages know",
      `ondersteuningsplan p join client c
      on (c.gemeente_code, c.id) = (p.gemeente_code, p.client_id) where c.team_code = 'ONVERDEELD'`,
    ],
    ["zaaknummer of such a client", "client where (team_code = 'ONVERDEELD') <> (zaaknummer is null)"],
    [
      "traject that went on after its client died",
      `traject d join traject t
      on (t.gemeente_code, t.client_id) = (d.gemeente_code, d.client_id)
      where d.reden_code = '02' and d.reden_lijst <> 'BIJ_REDEN' and coalesce(t.einde, 'infinity') > d.einde`,
    ],
    [
      "start at an aanbieder that was taken over",
      `traject t join aanbieder a on a.code = t.aanbieder_code
      where t.aanvang >= a.opgegaan_per and not t.aanvang_administratief
        and not exists (select from traject v where v.client_id = t.client_id and v.aanbieder_code = t.aanbieder_code
          and v.aanvang < a.opgegaan_per)`,
    ],
    ["toewijzing decided after it starts", "toewijzing where datum > ingangsdatum"],
    [
      "doel whose aanbieder_codes are not those of its trajecten",
      `doel d where d.aanbieder_codes <> (
      select array_agg(distinct t.aanbieder_code order by t.aanbieder_code) from traject_doel l
      join traject t on (t.gemeente_code, t.id) = (l.gemeente_code, l.traject_id)
      where (l.gemeente_code, l.doel_id) = (d.gemeente_code, d.id))`,
    ],
    [
      "client whose aanbieder_codes are not those of its trajecten",
      `client c where c.aanbieder_codes <> (
      select coalesce(array_agg(distinct t.aanbieder_code order by t.aanbieder_code), '{}') from traject t
      where (t.gemeente_code, t.client_id) = (c.gemeente_code, c.id))`,
    ],
  ])("holds no %s", async (_, from) => {
    expect(await count(database, from)).toBe(0);
  });

  it.each([
    ["open trajecten", "traject where einde is null"],
    ["PGB", "traject where leveringsvorm = 'PGB'"],
    ["a start with crisis", "traject where gestart_met_crisis"],
    ["a temporary stop", "traject where reden_code = '20'"],
    ["a change of product", "traject where reden_code = '37'"],
    ["a change of aanbieder", "traject where reden_code = '38'"],
    ["death", "traject where reden_code = '02' and reden_lijst = 'WMO588'"],
    ["a move that closes", "traject where einde_administratief"],
    ["a move that opens", "traject where aanvang_administratief"],
    ["a second delivery that is not leidend", "traject where not leidend"],
    ["a solistische aanbieder with clients", "traject join aanbieder a on a.code = aanbieder_code where solistisch"],
    ["a plan of a gezin", "ondersteuningsplan where gezin_id is not null"],
    ["an aanmelding that waits for the first gesprek", "aanmelding where gesprek_op is null and datum < '2025-12-18'"],
    ["a gesprek after more than six weeks", "aanmelding where gesprek_op > datum + 42"],
    ["an aanmelding without an aanvraag", "aanmelding where gesprek_op is not null and aanvraagdatum is null"],
    ["a plan that led to maatwerk", "ondersteuningsplan where bestemming = 'MAATWERK_WMO'"],
    ["a plan closed within half a year", "ondersteuningsplan where afgesloten_op < vastgesteld_op + 180"],
    [
      "the same hulpvraag within a year of closing",
      `ondersteuningsplan p join aanmelding a on (a.gemeente_code, a.client_id) = (p.gemeente_code, p.client_id)
        and a.datum > p.afgesloten_op and a.datum <= p.afgesloten_op + 365
      join aanmelding e on (e.gemeente_code, e.client_id, e.hulpvraag) = (a.gemeente_code, a.client_id, a.hulpvraag)
        and e.datum <= p.vastgesteld_op`,
    ],
    [
      "a plan with doelen of unlike weight",
      "(select plan_id from doel group by 1 having min(gewicht) < max(gewicht)) d",
    ],
    ["a vervallen doel", "doel where vervallen_op is not null"],
    ["a corrected evaluatie", "evaluatie where vervangt_id is not null"],
    ["an evaluatie by the aanbieder", "evaluatie where informant = 'AANBIEDER'"],
    ["a maatregel", "maatregel where soort = 'JEUGDRECLASSERING'"],
    [
      "help after exactly 14 days",
      `traject t join traject v on (v.gemeente_code, v.client_id, v.aanbieder_code) =
      (t.gemeente_code, t.client_id, t.aanbieder_code) and v.aanvang = t.einde + 14`,
    ],
    [
      "help after exactly 15 days",
      `traject t join traject v on (v.gemeente_code, v.client_id, v.aanbieder_code) =
      (t.gemeente_code, t.client_id, t.aanbieder_code) and v.aanvang = t.einde + 15`,
    ],
    [
      "a toewijzing before other help ends",
      `traject t join toewijzing w on (w.gemeente_code, w.client_id, w.wet) =
      (t.gemeente_code, t.client_id, t.wet) and w.datum <= t.einde and w.ingangsdatum > t.einde`,
    ],
    ["clients under both wetten", "(select client_id from traject group by 1 having count(distinct wet) = 2) c"],
  ])("has %s", async (_, from) => {
    expect(await count(database, from)).toBeGreaterThan(0);
  });

  it("has the published mix of hulpvormen, within two points", async () => {
    const { rows } = await database.motor.query<{ groep: string; aandeel: number }>(
      `select case when hulpvorm >= '11' then 'VERBLIJF' else hulpvorm end as groep,
         100.0 * count(*) / sum(count(*)) over () as aandeel from traject where hulpvorm is not null group by 1`,
    );
    const shares = Object.fromEntries(rows.map(({ groep, aandeel }) => [groep, aandeel]));
    const published = { "01": 12.1, "02": 57.4, "03": 5.9, "04": 16.9, VERBLIJF: 7.7 };
    for (const [groep, share] of Object.entries(published)) {
      expect({ groep, off: Math.abs((shares[groep] ?? 0) - share) < 2 }).toEqual({ groep, off: true });
    }
  });

  it("uses most jeugdhulp in Almelo and Hengelo, least in Dinkelland and Tubbergen", async () => {
    const { rows } = await database.motor.query<{ naam: string }>(
      `select g.naam from traject t join gemeente g on g.code = t.gemeente_code
       join gemeente_jaar j on j.gemeente_code = g.code and j.jaar = 2024
       where wet = 'JEUGDWET' group by g.naam, j.jeugdigen order by count(*)::numeric / j.jeugdigen desc`,
    );
    const namen = rows.map(({ naam }) => naam);
    expect(namen.slice(0, 2)).toEqual(["Almelo", "Hengelo (O.)"]);
    expect(namen.slice(-2).sort()).toEqual(["Dinkelland", "Tubbergen"]);
  });

  it("spreads trajecten over about sixty aanbieders as a real market does", async () => {
    const { rows } = await database.motor.query<{ aantal: number }>(
      "select count(t.id)::integer as aantal from aanbieder a left join traject t on t.aanbieder_code = a.code group by a.code order by 1 desc",
    );
    const top = rows.slice(0, 10).reduce((sum, { aantal }) => sum + aantal, 0);
    expect(rows.length).toBeGreaterThanOrEqual(55);
    expect(rows.length).toBeLessThanOrEqual(65);
    expect(top / TRAJECTEN).toBeGreaterThan(0.45);
    expect(top / TRAJECTEN).toBeLessThan(0.8);
  });

  it.each([
    [
      "response",
      `select count(distinct e.traject_id)::numeric / count(distinct t.id) as answer from traject t
      left join ervaring e on (e.gemeente_code, e.traject_id) = (t.gemeente_code, t.id) where t.einde is not null`,
      0.2,
      0.6,
    ],
    ["mean rapportcijfer", "select avg(rapportcijfer) as answer from ervaring", 6.5, 7.8],
    [
      "Jeugdwet uitval",
      `select avg((reden_code in ('32', '33'))::integer) as answer from traject
      where reden_lijst = 'JZ588' and reden_code in ('31', '32', '33', '34', '35')`,
      0.06,
      0.18,
    ],
    ["goals reached", "select avg((gas_score >= 0)::integer) as answer from evaluatie where soort = 'EIND'", 0.5, 0.85],
    ["open trajecten", "select avg((einde is null)::integer) as answer from traject", 0.1, 0.4],
    ["PGB", "select avg((leveringsvorm = 'PGB')::integer) as answer from traject", 0.01, 0.1],
  ])("has a plausible %s", async (_, question, low, high) => {
    const answer = await one<number>(database, question);
    expect(answer).toBeGreaterThan(low);
    expect(answer).toBeLessThan(high);
  });

  it("refuses a database with anything in it, and changes nothing", async () => {
    const before = await count(database, "client");
    await expect(vulDemo(database.motor, { trajecten: 10, seed: 2 })).rejects.toThrow("De database bevat al gegevens");
    expect(await count(database, "client")).toBe(before);
  });
});

describe("the seed of the demo", () => {
  const made: TestDatabase[] = [];
  afterAll(() => Promise.all(made.map((database) => database.dispose())));

  const filled = async (trajecten: number, seed: number) => {
    const database = await createTestDatabase();
    made.push(database);
    await vulDemo(database.motor, { trajecten, seed });
    return database;
  };

  it("decides every row: the same seed gives the same, another seed others", async () => {
    const [first, again, other] = [await filled(1_500, 7), await filled(1_500, 7), await filled(1_500, 8)];
    const sum = await checksum(first);
    expect(await checksum(again)).toBe(sum);
    expect(await checksum(other)).not.toBe(sum);
  });

  it.each([1, 29, 700])("never gives more or less than %i trajecten", async (trajecten) => {
    const database = await filled(trajecten, 5);
    expect(await count(database, "traject")).toBe(trajecten);
  });

  it("leaves nothing behind when it breaks off", async () => {
    const database = await createTestDatabase();
    made.push(database);
    const opVoortgang = () => {
      throw new Error("broken off");
    };
    await expect(vulDemo(database.motor, { trajecten: 4_000, seed: 1, opVoortgang })).rejects.toThrow("broken off");
    for (const tabel of [...TABELLEN, "aanbieder", "wijk"]) expect(await count(database, tabel)).toBe(0);
  });
});
