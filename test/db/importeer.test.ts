import { mkdirSync, readFileSync, statSync, chmodSync } from "node:fs";
import { join } from "node:path";
import { declaratie, toewijzing } from "../support/bericht-proef";
import { berichtXml } from "../support/bericht-xml";
import { CliProef, startDrieluik } from "../support/cli-proef";
import { csv } from "../support/set-proef";
import { maakXlsx } from "../support/xlsx-schrijver";

const BERICHTEN = join(__dirname, "../fixtures/berichten");
const START = join(BERICHTEN, "jw305-start.xml");
const STOP = join(BERICHTEN, "wmo307-stop.xml");

const TRAJECT = {
  gemeente: "0153",
  bsn: "999900043",
  wet: "JEUGDWET",
  aanbieder: "98765432",
  aanvang: "2024-03-04",
  geboortejaar: 2010,
  geslacht: "VROUW",
  einde: "",
  reden: "",
};
const dag = (nummer: number): string => new Date(Date.UTC(2020, 0, nummer)).toISOString().slice(0, 10);

describe("drieluik importeer", () => {
  let proef: CliProef;
  beforeAll(async () => {
    proef = await CliProef.open();
  });
  afterAll(() => proef.sluit());
  const tel = async (): Promise<unknown> =>
    (
      await proef.rijen(
        "select (select count(*) from traject)::int as t, (select count(*) from levering where status <> 'AFGEKEURD')::int as l",
      )
    )[0];

  it("refuses raw numbers on a database that is not the hub's own, unless told otherwise", async () => {
    const { code, out } = await startDrieluik(["importeer", START], { ...proef.env, DRIELUIK_RUWE_BSN: "" }).einde;
    expect(code).toBe(1);
    expect(out).toMatch(/jw305-start\.xml: afgekeurd .*\n.*DRIELUIK_RUWE_BSN=ja/);
  });

  it("checks a message without writing it", async () => {
    const { code, out } = await proef.importeer("--proef", START);
    expect(code).toBe(0);
    expect(out).toMatch(/gecontroleerd, niets geschreven \(JW305 van 98765432 aan 0153\), 2 producten\n$/);
    expect(await tel()).toEqual({ t: 0, l: 0 });
  });

  it("gives a verdict per file, applies the sound ones, and ends with 1 when one was refused", async () => {
    const geen = proef.zet("tekst.xml", "<geen/>");
    const { code, out } = await proef.importeer(geen, START, STOP);
    expect(code).toBe(1);
    expect(out).toMatch(/tekst\.xml: afgekeurd\n {2}\S/);
    expect(out).toMatch(/jw305-start\.xml: verwerkt \(JW305 van 98765432 aan 0153\), 2 producten/);
    expect(out).toMatch(/drieluik herbereken/);
    expect(out).not.toMatch(/9999000|Zandoogje/);
  });

  it("says so when a file was taken in before, also as JSON", async () => {
    const { code, out } = await proef.importeer("--json", START);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      bestanden: [
        expect.objectContaining({
          bestand: START,
          oordeel: "AL_VERWERKT",
          soort: "JW305",
          afzender: "98765432",
          gemeenten: ["0153"],
          rijen: 2,
        }),
      ],
    });
  });

  it("says who sent a toewijzing, and counts a declaratie in prestaties", async () => {
    const paden = [
      proef.zet("301.xml", berichtXml(toewijzing("T", [{ toewijzing: "7" }]))),
      proef.zet("323.xml", berichtXml(declaratie("D", [{ referentie: "R1" }]))),
    ];
    const { code, out } = await proef.importeer(...paden);
    expect(code).toBe(0);
    expect(out).toMatch(/301\.xml: verwerkt \(JW301 van gemeente 0153\), 1 product\n/);
    expect(out).toMatch(/323\.xml: verwerkt \(JW323 van 98765432 aan 0153\), 1 prestatie\n/);
  });

  it("names row, column and value of what is wrong, and takes nothing of the file", async () => {
    const voor = await tel();
    const pad = proef.zet(
      "fout.csv",
      csv([TRAJECT, { ...TRAJECT, aanvang: "2027-06-31" }, { ...TRAJECT, bsn: "999900044" }]),
    );
    const { code, out } = await proef.importeer(pad);
    expect(code).toBe(1);
    expect(out).toContain("fout.csv: afgekeurd (trajecten van gemeente 0153), 3 rijen: 2 afgekeurd\n");
    expect(out).toMatch(/^ {2}rij 3, kolom aanvang, "2027-06-31": Dit klopt niet\. Verwacht: een bestaande datum/m);
    expect(out).toMatch(/^ {2}rij 4, kolom bsn: Dit klopt niet/m);
    expect(out).not.toMatch(/99990004/);
    expect(await tel()).toMatchObject({ t: (voor as { t: number }).t });
  });

  it("shows the first hundred findings and puts all of them in a file beside the delivery", async () => {
    const pad = proef.zet("veel.csv", csv(Array.from({ length: 150 }, () => ({ ...TRAJECT, wet: "=1+1" }))));
    const { out } = await proef.importeer(pad, "--proef");
    expect(out.split("\n").filter((regel) => regel.startsWith("  rij "))).toHaveLength(100);
    expect(out).toContain(`${pad}.bevindingen.csv`);
    const regels = readFileSync(`${pad}.bevindingen.csv`, "utf8").split("\r\n");
    expect(regels[0]).toBe("\ufeffrij;kolom;element;waarde;melding;ernst");
    expect(regels.filter((regel) => /^\d+;wet;;/.test(regel))).toHaveLength(150);
  });

  it.each(["csv", "xlsx"])(
    "applies the sound rows of a %s when asked, and hands the others back to be mended",
    async (soort) => {
      const rijen = [
        { ...TRAJECT, aanvang: "2023-01-02" },
        { ...TRAJECT, aanvang: "2023-02-31" },
        { ...TRAJECT, aanvang: "2023-03-06", einde: "2023-04-01", reden: "31" },
        { ...TRAJECT, aanvang: "2023-05-01", reden: "31" },
      ].map((rij) => ({ ...rij, aanbieder: soort === "csv" ? "11111111" : "22222222" }));
      const cellen = [Object.keys(rijen[0] ?? {}), ...rijen.map((rij) => Object.values(rij).map(String))];
      const inhoud = soort === "csv" ? csv(rijen, ",") : maakXlsx({ naam: "Blad1", rijen: cellen });
      const pad = proef.zet(`deels.${soort}`, inhoud);
      chmodSync(pad, 0o600);
      const trajecten = (): Promise<unknown[]> =>
        proef.rijen(
          `select aanvang from traject where aanbieder_code = '${soort === "csv" ? "11111111" : "22222222"}' order by 1`,
        );

      const eerst = await proef.importeer(pad, "--deels");
      expect(eerst.code).toBe(1);
      expect(eerst.out).toMatch(/verwerkt \(trajecten .*4 rijen: 2 nieuw, 0 gewijzigd, 0 verwijderd, 2 afgekeurd/);
      expect(await trajecten()).toEqual([{ aanvang: "2023-01-02" }, { aanvang: "2023-03-06" }]);

      const rest = `${pad}.afgekeurd.csv`;
      expect(eerst.out).toContain(rest);
      expect(statSync(rest).mode & 0o777).toBe(0o600);
      const tekst = readFileSync(rest, "utf8");
      expect(tekst.slice(0, 14)).toBe(`\ufeffgemeente${soort === "csv" ? "," : ";"}bsn${soort === "csv" ? "," : ";"}`);
      proef.zet(`deels.${soort}.afgekeurd.csv`, tekst.replace("2023-02-31", "2023-02-28").replace(/31\r\n$/, "\r\n"));
      const daarna = await proef.importeer(rest);
      expect(daarna).toMatchObject({ code: 0, out: expect.stringContaining("2 rijen: 2 nieuw") as string });
      expect(await trajecten()).toHaveLength(4);
    },
  );

  it("takes a folder with a nightly extract in one go, in the order that it needs", async () => {
    const map = join(proef.map, "nacht");
    mkdirSync(join(map, ".verborgen"), { recursive: true });
    const wie = { gemeente: "0153", client_zaaknummer: "N-1" };
    const plan = { ...wie, zaaknummer: "NP-1" };
    proef.zet(
      "nacht/a-evaluaties.csv",
      csv([
        {
          gemeente: "0153",
          zaaknummer: "NP-1",
          doelnummer: 1,
          soort: "TUSSEN",
          datum: "2024-06-03",
          informant: "CLIENT",
          gas_score: 0,
        },
      ]),
    );
    proef.zet(
      "nacht/b-doelen.csv",
      csv([
        {
          gemeente: "0153",
          zaaknummer: "NP-1",
          doelnummer: 1,
          ondersteuningsbehoefte: 1,
          leefgebied: "WONEN",
          richting: "BEHOUDEN",
        },
      ]),
    );
    proef.zet("nacht/c-plannen.csv", csv([{ ...plan, wet: "WMO", vastgesteld_op: "2024-02-12" }]));
    proef.zet("nacht/d-clienten.csv", csv([{ ...wie, geboortejaar: 1950, geslacht: "MAN" }]));
    proef.zet("nacht/.verborgen/x.csv", "niets");
    proef.zet("nacht/c-plannen.csv.bevindingen.csv", "niets");
    const { code, out } = await proef.importeer(map);
    expect({ code, sets: [...out.matchAll(/verwerkt \((\w+)/g)].map(([, set]) => set) }).toEqual({
      code: 0,
      sets: ["clienten", "plannen", "doelen", "evaluaties"],
    });
  });

  it("reads stdin", async () => {
    const invoer = csv([{ ...TRAJECT, aanbieder: "33333333", aanvang: dag(1) }]);
    const { code, out } = await startDrieluik(["importeer", "-"], proef.env, invoer).einde;
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^stdin: verwerkt .*1 rij: 1 nieuw/) as string,
    });
  });

  it("lets an aanbieder deliver its own help and messages, and no set of a gemeente", async () => {
    const clienten = proef.zet(
      "clienten.csv",
      csv([{ gemeente: "0153", client_zaaknummer: "Q", geboortejaar: 1950, geslacht: "MAN" }]),
    );
    const { code, out } = await proef.importeer("--aanbieder", "11111111", START, clienten);
    expect(code).toBe(1);
    expect(out).toMatch(/jw305-start\.xml: afgekeurd.*\n {2}\/Bericht\/Header\/Afzender: Dit bericht is van afzender/);
    expect(out).toMatch(/De set clienten levert een aanbieder niet aan/);
  });

  it.each<readonly [string, RegExp, () => readonly string[]]>([
    ["a file that is not there", /geen bestanden of mappen: .*weg\.xml/, () => [START, join(proef.map, "weg.xml")]],
    ["--deels of stdin", /--deels kan niet met stdin/, () => ["--deels", "-"]],
    ["a period that is none", /--periode klopt niet/, () => ["--periode", "2024H3", START]],
    ["an unknown set", /De set niets bestaat niet\. Kies uit: .*trajecten/, () => ["--set", "niets", START]],
    ["no files", /Noem bestanden of mappen/, () => []],
    ["--volg of a file", /is geen map/, () => ["--volg", START]],
  ])("tells what is wrong with %s, with exit code 2 and nothing read", async (_wat, melding, args) => {
    expect(await proef.importeer(...args())).toEqual({
      code: 2,
      out: "",
      err: expect.stringMatching(melding) as string,
    });
  });

  it("says in a line that the database went away, and leaves nothing", async () => {
    const voor = await tel();
    const rijen = Array.from({ length: 20_000 }, (_, i) => ({
      ...TRAJECT,
      aanbieder: "44444444",
      aanvang: dag(i % 1500),
      geboortejaar: 1950 + (i % 50),
      bsn: "",
      client_zaaknummer: `W-${i}`,
    }));
    const { einde } = proef.start("importeer", proef.zet("groot.csv", csv(rijen)));
    for (;;) {
      const weg = await proef.rijen(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename like '%motor' and query ilike 'copy pg_temp%'",
      );
      if (weg.length > 0) break;
    }
    expect(await einde).toEqual({
      code: 1,
      out: "",
      err: expect.stringMatching(/^(groot\.csv: \d.*\n)*De database is gestopt.*\n$/) as string,
    });
    expect(await tel()).toEqual(voor);
  });
});
