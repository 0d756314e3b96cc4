import { csv, SetProef } from "../support/set-proef";
import { antwoord, herberekenen } from "../support/telling";

const CLIENT = { gemeente: "0153", bsn: "999900043", client_zaaknummer: "C-1", geboortejaar: 2010, geslacht: "VROUW" };
const TRAJECT = {
  gemeente: "0153",
  bsn: "999900043",
  wet: "JEUGDWET",
  aanbieder: "98765432",
  aanvang: "2024-03-04",
  productcategorie: "45",
  geboortejaar: 2010,
  geslacht: "VROUW",
};
const PLAN = {
  gemeente: "0153",
  client_zaaknummer: "C-1",
  zaaknummer: "P-1",
  wet: "JEUGDWET",
  vastgesteld_op: "2024-02-12",
};
const DOEL = {
  gemeente: "0153",
  zaaknummer: "P-1",
  doelnummer: "1",
  ondersteuningsbehoefte: "1",
  leefgebied: "WONEN",
  richting: "VERBETEREN",
};

describe("the hub's own sets", () => {
  let proef: SetProef;
  beforeEach(async () => {
    proef = await SetProef.open();
  });
  afterEach(() => proef.sluit());

  it("makes a client and its traject of one row, and says so", async () => {
    const verslag = await proef.neemt([TRAJECT]);
    expect(verslag).toMatchObject({
      soort: "trajecten",
      gemeenten: ["0153"],
      afzender: "0153",
      rijen: 1,
      nieuw: 1,
      gewijzigd: 0,
    });
    expect(await proef.rijen("select bron, hulpvorm, aanbieder_codes, leidend from traject")).toEqual([
      { bron: "BESTAND", hulpvorm: "02", aanbieder_codes: ["98765432"], leidend: true },
    ]);
    expect(await proef.rijen("select geboortejaar, geslacht, team_code, aanbieder_codes from client")).toEqual([
      { geboortejaar: 2010, geslacht: "VROUW", team_code: "ONVERDEELD", aanbieder_codes: ["98765432"] },
    ]);
    expect(await proef.rijen("select count(*)::int as n from dirty_client")).toEqual([{ n: 1 }]);
    expect(await proef.rijen("select aantal_rijen, aantal_nieuw, aantal_gewijzigd from levering")).toEqual([
      { aantal_rijen: 1, aantal_nieuw: 1, aantal_gewijzigd: 0 },
    ]);
  });

  it("takes the same file again as already there, and an ended traject as a change that keeps what was", async () => {
    await proef.neemt([TRAJECT]);
    expect(await proef.lever([TRAJECT])).toMatchObject({ oordeel: "AL_VERWERKT", nieuw: 0 });
    const verslag = await proef.neemt([{ ...TRAJECT, einde: "2024-11-30", reden: "31" }]);
    expect(verslag).toMatchObject({ nieuw: 0, gewijzigd: 1 });
    expect(await proef.rijen("select einde, reden_lijst, reden_code from traject")).toEqual([
      { einde: "2024-11-30", reden_lijst: "JZ588", reden_code: "31" },
    ]);
    const [oud] = await proef.rijen<{ inhoud: { einde: unknown } }>("select inhoud, tabel from vervangen_rij");
    expect(oud).toMatchObject({ tabel: "traject", inhoud: { einde: null } });
    // What stood first is no repetition of what stands now.
    expect(await proef.neemt([TRAJECT])).toMatchObject({ gewijzigd: 1 });
  });

  it("follows a plan of the zaaksysteem from client to evaluatie, and links it to help that an aanbieder delivered", async () => {
    await proef.neemt([TRAJECT]);
    await proef.neemt([CLIENT]);
    await proef.neemt([
      {
        gemeente: "0153",
        client_zaaknummer: "C-1",
        zaaknummer: "Z-1",
        wet: "JEUGDWET",
        datum: "2024-01-15",
        hulpvraag: "OPVOEDEN",
      },
    ]);
    await proef.neemt([PLAN]);
    await proef.neemt([DOEL, { ...DOEL, doelnummer: "2" }]);
    await proef.neemt([
      {
        gemeente: "0153",
        client_zaaknummer: "C-1",
        wet: "JEUGDWET",
        aanbieder: "98765432",
        aanvang: "2024-03-04",
        zaaknummer: "P-1",
        doelnummer: "1",
      },
    ]);
    const evaluatie = {
      gemeente: "0153",
      zaaknummer: "P-1",
      doelnummer: "1",
      soort: "EIND",
      datum: "2024-11-28",
      informant: "GEZAMENLIJK",
      gas_score: 0,
    };
    await proef.neemt([evaluatie]);
    expect(await proef.neemt([{ ...evaluatie, gas_score: 1 }])).toMatchObject({ nieuw: 0, gewijzigd: 1 });
    expect(
      await proef.rijen(
        "select gas_score, vervangt_id is not null as correctie, aanbieder_codes from evaluatie order by gas_score",
      ),
    ).toEqual([
      { gas_score: 0, correctie: false, aanbieder_codes: ["98765432"] },
      { gas_score: 1, correctie: true, aanbieder_codes: ["98765432"] },
    ]);
    expect(await proef.rijen("select count(*)::int as n from client")).toEqual([{ n: 1 }]);
    expect(await proef.rijen("select doelnummer, aanbieder_codes from doel order by 1")).toEqual([
      { doelnummer: "1", aanbieder_codes: ["98765432"] },
      { doelnummer: "2", aanbieder_codes: [] },
    ]);
    expect(await proef.rijen("select versie from ondersteuningsplan")).toEqual([{ versie: 2 }]);
  });

  it("counts what sets brought, from the end of help to the goals that it reached", async () => {
    await proef.neemt([{ ...TRAJECT, einde: "2024-11-30", reden: "32" }]);
    await proef.neemt([CLIENT]);
    await proef.neemt([PLAN]);
    await proef.neemt([DOEL, { ...DOEL, doelnummer: "2" }]);
    const bij = {
      gemeente: "0153",
      client_zaaknummer: "C-1",
      wet: "JEUGDWET",
      aanbieder: "98765432",
      aanvang: "2024-03-04",
    };
    await proef.neemt(["1", "2"].map((doelnummer) => ({ ...bij, zaaknummer: "P-1", doelnummer })));
    const eind = { gemeente: "0153", zaaknummer: "P-1", soort: "EIND", datum: "2024-11-28", informant: "GEZAMENLIJK" };
    await proef.neemt([
      { ...eind, doelnummer: "1", gas_score: 1 },
      { ...eind, doelnummer: "2", gas_score: -1 },
    ]);
    await proef.neemt([{ ...bij, informant: "JEUGDIGE", afname: "2024-11-28", rapportcijfer: 8 }]);
    await herberekenen(proef.database, "2025-06-01");
    const rijen = await antwoord(proef.database, {
      indicatoren: ["UITVAL", "TEVREDENHEID_NUT", "DOELEN_GEREALISEERD"],
      periode: { van: "2024-01-01", tot: "2025-01-01" },
      groepeer: ["AANBIEDER"],
      gemeenten: ["0153"],
    });
    expect(
      Object.fromEntries(
        rijen.map(({ indicator, teller, noemer, populatie }) => [indicator, [teller, noemer, populatie]]),
      ),
    ).toEqual({ UITVAL: [1, 1, 1], TEVREDENHEID_NUT: [8, 1, 1], DOELEN_GEREALISEERD: [1, 2, 2] });
  });

  it("makes one client of the two that messages and the toegang knew", async () => {
    await proef.neemt([TRAJECT]);
    await proef.neemt([{ ...CLIENT, bsn: "" }]);
    expect(await proef.rijen("select count(*)::int as n from client")).toEqual([{ n: 2 }]);
    expect(await proef.neemt([CLIENT])).toMatchObject({ verwijderd: 1 });
    expect(
      await proef.rijen(
        "select c.zaaknummer, c.pseudoniem is not null as p, c.aanbieder_codes, t.aanvang from client c join traject t on t.client_id = c.id",
      ),
    ).toEqual([{ zaaknummer: "C-1", p: true, aanbieder_codes: ["98765432"], aanvang: "2024-03-04" }]);
  });

  it("takes ervaringen and metingen of a traject, two informants at most", async () => {
    await proef.neemt([TRAJECT]);
    const bij = { gemeente: "0153", bsn: "999900043", wet: "JEUGDWET", aanbieder: "98765432", aanvang: "2024-03-04" };
    const jeugdige = { ...bij, informant: "JEUGDIGE", afname: "2024-11-28", rapportcijfer: 8, verder_zonder_hulp: "3" };
    await proef.neemt([jeugdige]);
    await proef.neemt([
      { ...jeugdige, rapportcijfer: 7 },
      { ...jeugdige, informant: "OUDER", verder_zonder_hulp: "" },
    ]);
    expect(
      await proef.rijen(
        "select volgnummer, informant, rapportcijfer, verder_zonder_hulp, schaal_versie from ervaring order by 1",
      ),
    ).toEqual([
      { volgnummer: 1, informant: "JEUGDIGE", rapportcijfer: 7, verder_zonder_hulp: "03", schaal_versie: "v7" },
      { volgnummer: 2, informant: "OUDER", rapportcijfer: 8, verder_zonder_hulp: null, schaal_versie: null },
    ]);
    expect(await proef.weigert([{ ...jeugdige, informant: "PLEEGOUDER" }])).toEqual([
      expect.stringContaining("2 informant Van dit traject"),
    ]);
  });

  it("says of every row what is wrong, and takes nothing", async () => {
    const fouten = await proef.weigert([
      TRAJECT,
      { ...TRAJECT, aanvang: "2027-06-31" },
      { ...TRAJECT, bsn: "999900044" },
      { ...TRAJECT, gemeente: "9999" },
      { ...TRAJECT, aanvang: "2024-05-01", einde: "2024-04-01", reden: "99" },
      TRAJECT,
    ]);
    expect(fouten).toEqual([
      expect.stringMatching(/^3 aanvang "2027-06-31" Dit klopt niet. Verwacht: een bestaande datum/),
      expect.stringMatching(/^4 bsn Dit klopt niet. Verwacht: een burgerservicenummer/),
      expect.stringMatching(/^5 gemeente "9999" Deze gemeente is onbekend/),
      expect.stringMatching(/^6 einde "2024-04-01" Het einde ligt voor de aanvang/),
      expect.stringMatching(/^6 reden "99" Deze code is onbekend/),
      expect.stringMatching(/^7 aanvang Deze rij zegt iets over hetzelfde als rij 2/),
    ]);
    expect(
      await proef.rijen("select (select count(*) from client)::int as c, (select count(*) from traject)::int as t"),
    ).toEqual([{ c: 0, t: 0 }]);
    expect(
      await proef.rijen("select status, aantal_rijen, aantal_afgekeurd, aantal_bevindingen from levering"),
    ).toEqual([{ status: "AFGEKEURD", aantal_rijen: 6, aantal_afgekeurd: 5, aantal_bevindingen: 6 }]);
  });

  it("says what is wrong of a file without one sound row, and takes a file without rows for what it is", async () => {
    const fouten = await proef.weigert([{ ...TRAJECT, aanvang: "2027-06-31" }]);
    expect(fouten).toEqual([expect.stringMatching(/^2 aanvang/)]);
    const [kop = ""] = csv([TRAJECT]).split("\r\n");
    expect(await proef.neemt(kop)).toMatchObject({ rijen: 0, nieuw: 0, gemeenten: ["0000"] });
    expect(await proef.rijen("select status, checksum from levering order by ontvangen_op")).toEqual([
      { status: "AFGEKEURD", checksum: "" },
      { status: "VERWERKT", checksum: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
  });

  it("applies the sound rows when asked to, and counts the others", async () => {
    const verslag = await proef.lever([TRAJECT, { ...TRAJECT, aanvang: "2027-06-31" }], { deels: true });
    expect(verslag).toMatchObject({ oordeel: "VERWERKT", nieuw: 1, afgekeurd: 1, aantalBevindingen: 1 });
  });

  it("checks without writing", async () => {
    expect(await proef.lever([TRAJECT], { proef: true })).toMatchObject({
      oordeel: "GECONTROLEERD",
      nieuw: 1,
      levering: null,
    });
    expect(
      await proef.rijen("select (select count(*) from client)::int as c, (select count(*) from levering)::int as l"),
    ).toEqual([{ c: 0, l: 0 }]);
  });

  it("lets an aanbieder deliver its own help only", async () => {
    expect(await proef.weigert([TRAJECT], { aanbieder: "11111111", afzender: "11111111" })).toEqual([
      expect.stringContaining('2 aanbieder "98765432" U levert aan voor een andere aanbieder'),
    ]);
  });

  it("names the columns that a set lacks or doesn't know", async () => {
    expect(await proef.weigert("gemeente;wet;aanbieder\r\n")).toEqual([
      expect.stringContaining("Voor de set trajecten ontbreekt: aanvang"),
    ]);
    expect(await proef.weigert(csv([{ ...TRAJECT, naam: "x" }]))).toEqual([
      expect.stringContaining('kent de kolom "naam" niet'),
    ]);
    expect(await proef.weigert("a;b;c;d\r\n1;2;3;4\r\n")).toEqual([
      expect.stringContaining("horen bij geen enkele set"),
    ]);
  });
});
