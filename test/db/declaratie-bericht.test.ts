import { bericht, BerichtProef, declaratie, LIJN, stop, toewijzing } from "../support/bericht-proef";
import type { XmlPrestatie } from "../support/bericht-xml";

const START = bericht("A", [LIJN], { dagtekening: "2024-03-05" });
const TOEGEWEZEN = toewijzing("A", [{ toewijzing: "7" }], { dagtekening: "2024-02-21" });
const APRIL: XmlPrestatie = { referentie: "R1" };

describe("declaraties from messages 323", () => {
  let proef: BerichtProef;
  beforeAll(async () => {
    proef = await BerichtProef.open();
  });
  afterAll(() => proef.sluit());
  beforeEach(() => proef.maakLeeg());

  it("stand in rows of a month, in euros, for every client of the message", async () => {
    await proef.verwerkAlle([
      declaratie("A", [
        { ...APRIL, tot: "2024-04-12", van: "2024-04-03" },
        { referentie: "R2", bsn: "999900055", eenheid: "83", volume: "7999", bedrag: "7999", tarief: null },
      ]),
    ]);
    const [eerste, tweede] = await proef.declaraties();
    expect(eerste).toEqual({
      wet: "JEUGDWET",
      referentie: "R1",
      team_code: "ONVERDEELD",
      aanbieder_codes: ["98765432"],
      contractpartij_code: "98765432",
      toewijzingsnummer: "7",
      productcategorie: "45",
      productcode: "45A01",
      declaratienummer: "DN1",
      maand: "2024-04-01",
      volume: 4,
      eenheid: "04",
      bedrag: 50,
      debet_credit: "DEBET",
      dagtekening: "2024-12-31",
      vorige_referentie: null,
      crediteert: null,
      toewijzing: null,
      traject: null,
      identificatie: "A",
      pseudoniem: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      // Nobody told yet: what the standard writes for a birth of which nothing is known.
      geboortejaar: 1900,
      identiteit: "BEKEND",
    });
    expect(tweede).toMatchObject({ volume: 79.99, bedrag: 79.99, eenheid: "83" });
    expect(await proef.rijen("select count(*) as aantal from client")).toEqual([{ aantal: 2 }]);
    expect(
      await proef.rijen(
        "select d.ontvangen_op = (l.ontvangen_op at time zone 'Europe/Amsterdam')::date as vandaag from declaratie d join levering l on l.id = d.levering_id",
      ),
    ).toEqual([{ vandaag: true }, { vandaag: true }]);
    // Once per client, whatever the number of lines.
    expect(
      await proef.rijen("select count(*) as keer, count(distinct client_id) as clienten from dirty_client"),
    ).toEqual([{ keer: 2, clienten: 2 }]);
  });

  it("link to toewijzing and traject and back to the debit line, in any order of the messages", async () => {
    const eind = await proef.gelijkInElkeVolgorde([
      TOEGEWEZEN,
      START,
      bericht("B", [stop("2024-09-30")], { dagtekening: "2024-10-01" }),
      declaratie("A", [APRIL], { dagtekening: "2024-05-06" }),
      declaratie(
        "B",
        [
          { referentie: "R2", vorige: "R1" },
          { referentie: "R3", volume: "3", bedrag: "3750" },
        ],
        { dagtekening: "2024-06-06", nummer: "DN2" },
      ),
    ]);
    expect(eind).toEqual([expect.objectContaining({ geboortejaar: 2010, geslacht: "VROUW", einde: "2024-09-30" })]);
    const links = { toewijzing: "7", traject: "2024-03-04", geboortejaar: 2010, maand: "2024-04-01" };
    expect(await proef.declaraties()).toEqual([
      expect.objectContaining({ ...links, referentie: "R1", debet_credit: "DEBET", crediteert: null, bedrag: 50 }),
      expect.objectContaining({ ...links, referentie: "R2", debet_credit: "CREDIT", crediteert: "R1", bedrag: 50 }),
      expect.objectContaining({ ...links, referentie: "R3", debet_credit: "DEBET", crediteert: null, bedrag: 37.5 }),
    ]);
    // What was given back counts against what was asked.
    expect(
      await proef.rijen(
        "select sum(case debet_credit when 'CREDIT' then -bedrag else bedrag end)::float as euro from declaratie",
      ),
    ).toEqual([{ euro: 37.5 }]);
  });

  it("link to the line that ran in their month, when help was stopped and taken up again", async () => {
    await proef.gelijkInElkeVolgorde([
      bericht("A", [LIJN, { ...LIJN, begin: "2024-06-10" }], { dagtekening: "2024-06-11" }),
      bericht("B", [stop("2024-05-10")], { dagtekening: "2024-05-11" }),
      declaratie(
        "A",
        [
          APRIL,
          { referentie: "R2", van: "2024-06-01", tot: "2024-06-30" },
          { referentie: "R3", van: "2024-03-01", tot: "2024-03-31" },
        ],
        { periode: ["2024-06-01", "2024-06-30"] },
      ),
    ]);
    expect(await proef.declaraties()).toEqual([
      expect.objectContaining({ referentie: "R1", traject: "2024-03-04" }),
      expect.objectContaining({ referentie: "R2", traject: "2024-06-10" }),
      expect.objectContaining({ referentie: "R3", traject: "2024-03-04" }),
    ]);
  });

  it("link to nothing of another client, aanbieder, wet, number or product", async () => {
    await proef.verwerkAlle([
      declaratie("A", [APRIL]),
      toewijzing("A", [{ toewijzing: "7" }], { bsn: "999900055" }),
      toewijzing("B", [{ toewijzing: "8" }]),
      toewijzing("A", [{ toewijzing: "7", categorie: "02", code: "02A01" }], { soort: "WMO301" }),
      bericht("A", [LIJN], { bsn: "999900055" }),
      bericht("A", [LIJN], { afzender: "11111111" }),
      bericht("B", [{ ...LIJN, toewijzing: "8" }]),
      bericht("C", [{ ...LIJN, code: "45A02" }]),
      { soort: "WMO305", identificatie: "A", regels: [{ ...LIJN, categorie: "02", code: "02A01" }] },
    ]);
    expect(await proef.declaraties()).toEqual([expect.objectContaining({ toewijzing: null, traject: null })]);
  });

  it("link to a line that names no product", async () => {
    await proef.verwerkAlle([declaratie("A", [APRIL]), bericht("A", [{ toewijzing: "7", begin: "2024-03-04" }])]);
    expect(await proef.declaraties()).toEqual([expect.objectContaining({ traject: "2024-03-04" })]);
  });

  it("let go of a start that is taken back, and find it when it comes again", async () => {
    await proef.verwerkAlle([START, declaratie("A", [APRIL]), bericht("B", [{ ...LIJN, status: "3" }])]);
    expect(await proef.rijen("select id from traject")).toEqual([]);
    expect(await proef.declaraties()).toEqual([expect.objectContaining({ traject: null })]);
    await proef.verwerkAlle([bericht("C", [LIJN])]);
    expect(await proef.declaraties()).toEqual([expect.objectContaining({ traject: "2024-03-04" })]);
  });

  it("a redelivery changes nothing", async () => {
    await proef.verwerkAlle([TOEGEWEZEN, START, declaratie("A", [APRIL])]);
    const voor = await proef.rijen("select * from declaratie, toewijzing, traject, client, dirty_client");
    expect(await proef.oordeel(declaratie("A", [APRIL]))).toBe("AL_VERWERKT");
    expect(await proef.oordeel(declaratie("A", [{ ...APRIL, bsn: "999900055" }]))).toMatch(/een andere inhoud/);
    expect(await proef.rijen("select * from declaratie, toewijzing, traject, client, dirty_client")).toEqual(voor);
  });

  it.each([
    ["a number that was used before (TR314)", [{ ...APRIL, code: "45A02" }], /ReferentieNummer al voor een andere/],
    ["a second credit of one line (TR390)", [{ referentie: "R9", vorige: "R0" }], /al eerder gecrediteerd/],
  ])("%s is refused, and leaves nothing", async (_, prestaties, melding) => {
    await proef.verwerkAlle([declaratie("A", [APRIL, { referentie: "R2", vorige: "R0", code: "45A03" }])]);
    const voor = await proef.declaraties();
    expect(await proef.oordeel(declaratie("B", prestaties))).toMatch(melding);
    expect(await proef.declaraties()).toEqual(voor);
    expect(await proef.rijen("select id from levering")).toHaveLength(1);
  });

  it("may use a number of another aanbieder or of the other law", async () => {
    await proef.verwerkAlle([
      declaratie("A", [APRIL]),
      declaratie("A", [APRIL], { afzender: "11111111" }),
      declaratie("A", [{ ...APRIL, categorie: "02", code: "02A01" }], { soort: "WMO323" }),
    ]);
    expect(await proef.declaraties()).toHaveLength(3);
  });

  it("are refused with every unknown code, and write nothing", async () => {
    const antwoord = await proef.verwerk(
      declaratie("A", [{ ...APRIL, categorie: "99", eenheid: "99" }], { gemeente: "9999" }),
    );
    expect(antwoord).toMatchObject({
      oordeel: "AFGEKEURD",
      bevindingen: [
        { pad: "/Bericht/Header/Ontvanger" },
        { pad: "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/ProductCategorie" },
        { pad: "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/Eenheid" },
      ],
    });
    for (const tabel of ["client", "declaratie", "levering", "aanbieder", "dirty_client"]) {
      expect(await proef.rijen(`select * from ${tabel}`)).toEqual([]);
    }
  });

  it("of thousands of lines go in with a fixed number of statements per message", async () => {
    const prestaties = Array.from({ length: 2_000 }, (_, plaats) => ({
      referentie: `R${plaats}`,
      bsn: ["999900043", "999900055", "999900067"][plaats % 3] ?? "",
      toewijzing: String(plaats + 1),
    }));
    const client = await proef.database.motor.connect();
    const gevraagd = jest.spyOn(client, "query");
    client.release();
    expect(await proef.oordeel(declaratie("A", prestaties))).toBe("VERWERKT");
    expect(gevraagd.mock.calls.length).toBeGreaterThan(5);
    expect(gevraagd.mock.calls.length).toBeLessThan(25);
    expect(await proef.rijen("select count(*) as aantal from declaratie")).toEqual([{ aantal: 2_000 }]);
  });

  it("and toewijzingen leave no number, name, address or remark anywhere in the database", async () => {
    await proef.verwerkAlle([
      TOEGEWEZEN,
      START,
      declaratie("A", [APRIL]),
      toewijzing("A", [{ toewijzing: "7", categorie: "02", code: "02A01" }], { soort: "WMO301" }),
      declaratie("A", [{ ...APRIL, categorie: "02", code: "02A01" }], { soort: "WMO323" }),
    ]);
    const kolommen = await proef.database.motor.query<{ tabel: string }>(`
      select format('%I.%I', table_schema, table_name) as tabel from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
        and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')`);
    for (const { tabel } of kolommen.rows) {
      const gevonden = await proef.rijen(`
        select * from ${tabel} as rij
        where rij::text ~* '999900043|Korenwolf|Aleida|2010-05-(01|17)|Hamsterwang|hamster@|1979-02-03|Graanpad|7511ZZ|Akkerdam|0531234567|Friesisch|AANVRAAG|Belt liever|Overleg met'`);
      expect({ tabel, gevonden }).toEqual({ tabel, gevonden: [] });
    }
    expect(kolommen.rows.length).toBeGreaterThan(30);
  });
});
