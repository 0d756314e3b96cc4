import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Pseudoniemen } from "../../src/access/pseudoniem";
import { verwerkBericht } from "../../src/intake/verwerk-bericht";
import { bericht, BerichtProef, LIJN, stop } from "../support/bericht-proef";
import { alsBron, berichtXml } from "../support/bericht-xml";

describe("start and stop messages in the micro tables", () => {
  let proef: BerichtProef;
  beforeAll(async () => {
    proef = await BerichtProef.open();
  });
  afterAll(() => proef.sluit());
  beforeEach(() => proef.maakLeeg());

  describe("the same message again", () => {
    it("changes nothing, however it is laid out", async () => {
      await proef.verwerkAlle([bericht("A", [LIJN]), bericht("A", [stop("2024-06-30")])]);
      const voor = await proef.rijen("select * from traject, client, levering, dirty_client");
      expect(await proef.oordeel(bericht("A", [LIJN]))).toBe("AL_VERWERKT");
      const anders = berichtXml(bericht("A", [LIJN]))
        .replaceAll("\n", "\n\t")
        .replace("Aleida", "Alida");
      expect((await proef.verwerk(anders)).oordeel).toBe("AL_VERWERKT");
      expect(await proef.rijen("select * from traject, client, levering, dirty_client")).toEqual(voor);
    });

    it("is refused when it says something else", async () => {
      await proef.verwerkAlle([bericht("A", [LIJN])]);
      for (const ander of [
        bericht("A", [{ ...LIJN, begin: "2024-03-05" }]),
        bericht("A", [LIJN], { bsn: "999900055" }),
      ]) {
        expect(await proef.oordeel(ander)).toMatch(/al een bericht met een andere inhoud/);
      }
      expect(await proef.rijen("select count(*) as aantal from client")).toEqual([{ aantal: 1 }]);
    });

    it("may come under the same Identificatie from another sender, of another kind, or to another gemeente", async () => {
      await proef.verwerkAlle([
        bericht("A", [LIJN]),
        bericht("A", [LIJN], { afzender: "11111111" }),
        bericht("A", [LIJN], { gemeente: "0141" }),
        bericht("A", [stop("2024-06-30")]),
      ]);
      expect(await proef.rijen("select count(distinct pseudoniem) as aantal from client")).toEqual([{ aantal: 2 }]);
    });
  });

  it("keeps team and zaaknummer of a client that the gemeente knows, and reads the hulpvorm from the product", async () => {
    await proef.verwerkAlle([bericht("A", [LIJN])]);
    await proef.database.motor.query(`
      insert into team (gemeente_code, code, naam) values ('0153', 'NOORD', 'Noord');
      update client set team_code = 'NOORD'; update productcategorie set hulpvorm = '04' where wet = 'JEUGDWET' and code = '45'`);
    await proef.verwerkAlle([bericht("B", [{ ...LIJN, toewijzing: "9" }])]);
    expect(await proef.rijen("select team_code, hulpvorm from traject where toewijzingsnummer = '9'")).toEqual([
      { team_code: "NOORD", hulpvorm: "04" },
    ]);
    await proef.database.motor.query(
      "update client set team_code = 'ONVERDEELD'; update traject set team_code = 'ONVERDEELD'; delete from team where code = 'NOORD'",
    );
  });

  it("logs each changed client, and none that did not change", async () => {
    const gelogd = (): Promise<unknown[]> =>
      proef.rijen("select count(*) as aantal from dirty_client d join client c on c.id = d.client_id");
    await proef.verwerkAlle([bericht("A", [LIJN], { dagtekening: "2024-04-01" })]);
    expect(await gelogd()).toEqual([{ aantal: 1 }]);
    await proef.verwerkAlle([bericht("B", [LIJN], { dagtekening: "2024-04-02" })]);
    expect(await gelogd()).toEqual([{ aantal: 1 }]);
    await proef.verwerkAlle([bericht("B", [stop("2024-06-30")])]);
    expect(await gelogd()).toEqual([{ aantal: 2 }]);
  });

  it("refuses unknown codes by element and value, all at once, and writes nothing at all", async () => {
    const fout = bericht("A", [{ ...LIJN, categorie: "99", einde: "2024-06-30", reden: "19" }], {
      gemeente: "9999",
      afzender: "22222222",
    });
    const antwoord = await proef.verwerk(fout);
    expect(antwoord).toMatchObject({
      oordeel: "AFGEKEURD",
      bericht: { soort: "JW307", gemeente: "9999" },
      bevindingen: [
        { pad: "/Bericht/Header/Ontvanger", melding: expect.stringContaining('"9999" is onbekend') as string },
        { pad: "/Bericht/Client/StopProducten/StopProduct[1]/Product/Categorie" },
        // 19 is a reden of the Wmo alone.
        { pad: "/Bericht/Client/StopProducten/StopProduct[1]/RedenBeeindiging" },
      ],
    });
    for (const tabel of ["client", "traject", "levering", "aanbieder", "dirty_client"]) {
      expect(await proef.rijen(`select * from ${tabel}`)).toEqual([]);
    }
  });

  it("refuses a raw number where none may come, and writes nothing", async () => {
    const streng = {
      motor: proef.database.motor,
      pseudoniemen: new Pseudoniemen({ pad: join(proef.map, "sleutels.json"), zelfAanmaken: true }, false),
    };
    const antwoord = await verwerkBericht(alsBron(berichtXml(bericht("A", [LIJN]))), streng);
    expect(antwoord).toMatchObject({
      oordeel: "AFGEKEURD",
      bevindingen: [{ melding: expect.stringMatching(/DRIELUIK_RUWE_BSN/) as string }],
    });
    expect(await proef.rijen("select * from levering")).toEqual([]);
  });

  it("several imports at once neither double anything nor block each other", async () => {
    const gemeenten = ["0153", "0141", "0163"];
    const alles = gemeenten.flatMap((gemeente) =>
      ["999900043", "999900055", "999999999"].flatMap((bsn, plaats) => {
        const lijnen = [{ ...LIJN, toewijzing: String(plaats) }];
        const stops = lijnen.map((lijn) => ({ ...lijn, einde: "2024-06-30", reden: "31" }));
        return [bericht(`A${plaats}`, lijnen, { gemeente, bsn }), bericht(`A${plaats}`, stops, { gemeente, bsn })];
      }),
    );
    const dubbel = [...alles, ...alles, ...alles].map((een) => ({ een, plaats: randomBytes(4).readUInt32BE() }));
    dubbel.sort((links, rechts) => links.plaats - rechts.plaats);
    const oordelen = await Promise.all(dubbel.map(({ een }) => proef.oordeel(een)));
    expect(oordelen.filter((een) => een === "VERWERKT")).toHaveLength(alles.length);
    expect(oordelen.filter((een) => een === "AL_VERWERKT")).toHaveLength(alles.length * 2);
    expect(
      await proef.rijen(
        "select count(*) as aantal, count(einde) as beeindigd, count(distinct client_id) as clienten from traject where markeringen = '{}'",
      ),
    ).toEqual([{ aantal: 9, beeindigd: 9, clienten: 9 }]);
  });

  it("leaves no number, name or day of birth anywhere in the database", async () => {
    const map = join(__dirname, "../fixtures/berichten");
    for (const naam of ["jw305-start", "jw307-stop", "wmo305-start", "wmo307-stop"]) {
      expect((await proef.verwerk(readFileSync(join(map, `${naam}.xml`), "utf8"))).oordeel).toBe("VERWERKT");
    }
    const kolommen = await proef.database.motor.query<{ tabel: string }>(`
      select format('%I.%I', table_schema, table_name) as tabel from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
        and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')`);
    for (const { tabel } of kolommen.rows) {
      const gevonden = await proef.rijen(`
        select * from ${tabel} as rij
        where rij::text ~* '999900018|999900031|Zandoogje|Petronella|Hëlle|2011-09-(01|17)|1948-06-21'`);
      expect({ tabel, gevonden }).toEqual({ tabel, gevonden: [] });
    }
    expect(kolommen.rows.length).toBeGreaterThan(30);
    expect(await proef.rijen("select checksum from levering where checksum !~ '^[0-9a-f]{64}$'")).toEqual([]);
  });
});
