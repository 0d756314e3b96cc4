import { CliProef } from "../support/cli-proef";
import { bsnOp } from "../support/bsn";
import { csv } from "../support/set-proef";
import { standVan, type Stand } from "../support/stand";

const RIJEN = 30_000;
const dag = (nummer: number): string => new Date(Date.UTC(2021, 0, 1 + nummer)).toISOString().slice(0, 10);

/** Help of many clients; some of them get more than one line. */
const traject = (nummer: number): Record<string, string | number> => ({
  gemeente: "0153",
  bsn: bsnOp(nummer % 4000),
  wet: nummer % 3 === 0 ? "WMO" : "JEUGDWET",
  aanbieder: `1000000${nummer % 7}`,
  aanvang: dag(Math.floor(nummer / 60)),
  geboortejaar: 1960 + (nummer % 50),
  geslacht: nummer % 2 === 0 ? "MAN" : "VROUW",
  einde: nummer % 5 === 0 ? dag(Math.floor(nummer / 60) + 90) : "",
  reden: nummer % 5 === 0 ? "31" : "",
});
const reeks = (van: number, tot: number): string => csv(Array.from({ length: tot - van }, (_, i) => traject(van + i)));

/** What the server is doing for the import when the process is killed. */
const MOMENTEN = [
  ["while rows are staged", "copy pg_temp.invoer%"],
  ["while clients are made", "%nieuwkomer%"],
  ["while rows go into the table", '%with gemaakt as%insert into "traject"%'],
  ["while touched clients are logged", "%insert into dirty_client%"],
] as const;

describe("an import that is killed", () => {
  let schoon: Stand;
  let inhoud: string;
  let proef: CliProef;

  beforeAll(async () => {
    inhoud = reeks(0, RIJEN);
    const eerste = await CliProef.open();
    const { code, out } = await eerste.importeer(eerste.zet("trajecten.csv", inhoud));
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("30.000 nieuw") as string });
    schoon = await standVan(eerste.database.motor);
    await eerste.sluit();
  }, 180_000);
  beforeEach(async () => {
    proef = await CliProef.open();
  });
  afterEach(() => proef.sluit());

  /** Waits until the import does this; true once seen, false when it ended first. */
  async function tot(patroon: string, isKlaar: () => boolean): Promise<boolean> {
    while (!isKlaar()) {
      const gezien = await proef.rijen(
        `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query ilike '${patroon}'`,
      );
      if (gezien.length > 0) return true;
    }
    return false;
  }

  it.each(MOMENTEN)(
    "%s leaves nothing, and a second run ends as one clean run does",
    async (_, patroon) => {
      const pad = proef.zet("trajecten.csv", inhoud);
      const { proces, einde } = proef.start("importeer", pad);
      expect(await tot(patroon, () => proces.exitCode !== null)).toBe(true);
      proces.kill("SIGKILL");
      expect((await einde).code).toBeNull();
      // The server finds out that nobody listens once the statement under way has ended.
      const ander =
        "select 1 from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()";
      while ((await proef.rijen(ander)).length > 0);
      const over = await proef.rijen(
        "select (select count(*) from client)::int as c, (select count(*) from traject)::int as t, (select count(*) from levering)::int as l, (select count(*) from dirty_client)::int as d",
      );
      expect(over).toEqual([{ c: 0, t: 0, l: 0, d: 0 }]);
      expect((await proef.importeer(pad)).code).toBe(0);
      expect(await standVan(proef.database.motor)).toEqual(schoon);
    },
    180_000,
  );

  it("right after it was done changes nothing when it runs again", async () => {
    const pad = proef.zet("trajecten.csv", inhoud);
    const { proces, einde } = proef.start("importeer", pad);
    while ((await proef.rijen("select 1 from levering where status = 'VERWERKT'")).length === 0)
      expect(proces.exitCode).toBeNull();
    proces.kill("SIGKILL");
    await einde;
    expect(await proef.importeer(pad)).toMatchObject({
      code: 0,
      out: expect.stringContaining("al verwerkt") as string,
    });
    expect(await standVan(proef.database.motor)).toEqual(schoon);
  }, 180_000);
});

describe("two imports at once", () => {
  it("of files that overlap end as one after the other does", async () => {
    const [een, ander] = [reeks(0, 6000), reeks(3000, 9000)];
    const [achtereen, tegelijk] = [await CliProef.open(), await CliProef.open()];
    try {
      const paden = [achtereen, tegelijk].map(
        (proef) => [proef.zet("een.csv", een), proef.zet("ander.csv", ander)] as const,
      );
      const [[eerste, tweede], samen] = paden as [readonly [string, string], readonly [string, string]];
      expect([(await achtereen.importeer(eerste)).code, (await achtereen.importeer(tweede)).code]).toEqual([0, 0]);
      const uitslagen = await Promise.all(samen.map((pad) => tegelijk.importeer(pad)));
      expect(uitslagen.map(({ code }) => code)).toEqual([0, 0]);
      // Whichever came second found the rows that both have; the counts of the two say so.
      const zonderTelling = ({ leveringen, ...rest }: Stand): unknown => ({
        ...rest,
        leveringen: (leveringen as Record<string, unknown>[]).map(({ soort, checksum, aantal_rijen }) => ({
          soort,
          checksum,
          aantal_rijen,
        })),
      });
      expect(zonderTelling(await standVan(tegelijk.database.motor))).toEqual(
        zonderTelling(await standVan(achtereen.database.motor)),
      );
      expect(await tegelijk.rijen("select sum(aantal_nieuw)::int as n from levering")).toEqual([{ n: 9000 }]);
    } finally {
      await Promise.all([achtereen.sluit(), tegelijk.sluit()]);
    }
  }, 120_000);
});
