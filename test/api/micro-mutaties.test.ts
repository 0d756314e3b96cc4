import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, Medewerker, maakDecor, noord } from "../support/dossier";
import { startTestHub, type TestHub } from "../support/test-hub";

let db: TestDatabase;
let hub: TestHub;
let medewerker: Medewerker;

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  hub = await startTestHub(db);
  medewerker = new Medewerker(hub, noord);
});

afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

const dirty = async (): Promise<number> => {
  const { rows } = await db.motor.query<{ aantal: number }>("select count(*) as aantal from dirty_client");
  return rows[0]?.aantal ?? 0;
};

describe("recording a file", () => {
  it("goes from client to ervaring and reads back as it was written", async () => {
    const client = await medewerker.muteer(
      "registreerClient",
      { zaaknummer: "Z-1", geboortejaar: 2012, geslacht: "MAN", wijk: "WK015301" },
      "id team zaaknummer geboortejaar geslacht wijk gemeente { code naam } gezin { id }",
    );
    expect(client).toMatchObject({
      team: "NOORD",
      zaaknummer: "Z-1",
      geboortejaar: 2012,
      geslacht: "MAN",
      wijk: "WK015301",
      gemeente: { code: "0153", naam: "Enschede" },
      gezin: null,
    });
    const aanmelding = await medewerker.muteer(
      "registreerAanmelding",
      { client: client.id, wet: "JEUGDWET", datum: "2024-01-02", hulpvraag: "GEDRAG", gesprekOp: "2024-01-05" },
      "datum hulpvraag gesprekOp gesprekken aanvraagdatum client { id }",
    );
    expect(aanmelding).toMatchObject({
      datum: "2024-01-02",
      gesprekken: 1,
      aanvraagdatum: null,
      client: { id: client.id },
    });
    const plan = await medewerker.muteer(
      "stelOndersteuningsplanVast",
      {
        client: client.id,
        wet: "JEUGDWET",
        verwijzer: "01",
        vastgesteldOp: "2024-01-10",
        evaluatiemomenten: ["2024-07-01"],
      },
      "id soort wet verwijzer versie evaluatiemomenten afgeslotenOp",
    );
    expect(plan).toMatchObject({
      soort: "ONDERSTEUNINGSPLAN",
      verwijzer: "01",
      versie: 1,
      evaluatiemomenten: ["2024-07-01"],
    });
    const doelen = [];
    for (const leefgebied of ["WONEN", "ONDERWIJS"]) {
      const invoer = {
        ondersteuningsplan: plan.id,
        ondersteuningsbehoefte: "1",
        niveau: "2",
        leefgebied,
        richting: "VERBETEREN",
      };
      doelen.push(await medewerker.muteer("voegDoelToe", invoer, "id gewicht ondersteuningsplan { versie }"));
    }
    expect(doelen).toMatchObject([
      { ondersteuningsplan: { versie: 2 } },
      { gewicht: 1, ondersteuningsplan: { versie: 3 } },
    ]);
    const traject = await medewerker.muteer(
      "startTraject",
      {
        client: client.id,
        aanbieder: AANBIEDER,
        wet: "JEUGDWET",
        productcategorie: "45",
        hulpvorm: "02",
        aanvang: "2024-02-01",
        doelen: doelen.map(({ id }) => id),
      },
      "id bron leidend voorziening leveringsvorm einde reden { code } aanbieder { code naam } doelen { id }",
    );
    expect(traject).toMatchObject({
      bron: "REGISTRATIE",
      leidend: true,
      voorziening: "INDIVIDUEEL",
      leveringsvorm: "ZIN",
      einde: null,
      reden: null,
      aanbieder: { code: AANBIEDER, naam: "Aanbieder een" },
      doelen: doelen.map(({ id }) => ({ id })),
    });
    const beeindigd = await medewerker.muteer(
      "beeindigTraject",
      { traject: traject.id, einde: "2024-06-30", reden: "31" },
      "einde reden { lijst versie code omschrijving }",
    );
    expect(beeindigd).toMatchObject({
      einde: "2024-06-30",
      reden: { lijst: "JZ588", versie: "3.2", code: "31", omschrijving: "Volgens plan" },
    });
    await medewerker.muteer("registreerEvaluatie", {
      doel: doelen[0]?.id,
      soort: "EIND",
      datum: "2024-06-28",
      gasScore: 1,
      informant: "GEZAMENLIJK",
    });
    await medewerker.muteer("registreerErvaring", {
      traject: traject.id,
      informant: "JEUGDIGE",
      afname: "2024-07-02",
      rapportcijfer: 8,
      verderZonderHulp: "04",
    });
    await medewerker.muteer("registreerMeting", {
      traject: traject.id,
      ...(await eenInstrument()),
      informant: "JEUGDIGE",
      moment: "VOOR",
      datum: "2024-02-01",
    });

    const gelezen = await medewerker.vraag(
      `query ($id: ID!) { client(id: $id) {
        aanmeldingen { hulpvraag }
        ondersteuningsplannen { versie doelen { leefgebied evaluaties { gasScore vervangt { id } vervangenDoor { id } } tussenstappen { id } trajecten { id } } }
        trajecten { ervaringen { rapportcijfer verderZonderHulp { code versie omschrijving } } metingen { moment } }
      } }`,
      { id: client.id },
    );
    expect(gelezen).toEqual({
      client: {
        aanmeldingen: [{ hulpvraag: "GEDRAG" }],
        ondersteuningsplannen: [
          {
            versie: 3,
            doelen: [
              {
                leefgebied: "WONEN",
                evaluaties: [{ gasScore: 1, vervangt: null, vervangenDoor: null }],
                tussenstappen: [],
                trajecten: [{ id: traject.id }],
              },
              { leefgebied: "ONDERWIJS", evaluaties: [], tussenstappen: [], trajecten: [{ id: traject.id }] },
            ],
          },
        ],
        trajecten: [
          {
            ervaringen: [
              {
                rapportcijfer: 8,
                verderZonderHulp: { code: "04", versie: "v7", omschrijving: "Geen hulp meer nodig" },
              },
            ],
            metingen: [{ moment: "VOOR" }],
          },
        ],
      },
    });
  });

  it("logs the client at every write", async () => {
    const { client, plan, doel, traject } = await medewerker.dossier();
    const schrijf: [string, object][] = [
      ["registreerAanmelding", { client, wet: "WMO", datum: "2024-01-02", hulpvraag: "ANDERS" }],
      ["wijzigDoel", { doel, versie: 2, richting: "BEHOUDEN" }],
      ["registreerEvaluatie", { doel, soort: "TUSSEN", datum: "2024-03-01", gasScore: 0, informant: "TOEGANG" }],
      ["registreerErvaring", { traject, informant: "OUDER", afname: "2024-03-01", rapportcijfer: 6 }],
      ["beeindigTraject", { traject, einde: "2024-03-01", reden: "31" }],
      ["laatDoelVervallen", { doel, versie: 3, vervallenOp: "2024-03-02", reden: "NIET_MEER_NODIG" }],
      ["sluitPlan", { ondersteuningsplan: plan, versie: 4, afgeslotenOp: "2024-04-01", bestemming: "NETWERK" }],
    ];
    for (const [naam, invoer] of schrijf) {
      const voor = await dirty();
      expect(await medewerker.muteer(naam, invoer)).not.toHaveProperty("code");
      expect({ naam, gelogd: await dirty() }).toEqual({ naam, gelogd: voor + 1 });
    }
  });

  it("makes a gezin of clients, and logs every member of it", async () => {
    const ouder = await medewerker.muteer("registreerClient", { geboortejaar: 1985, geslacht: "VROUW" });
    const kind = await medewerker.muteer(
      "registreerClient",
      { geboortejaar: 2015, geslacht: "MAN", gezinVan: ouder.id },
      "id gezin { id leden { id } }",
    );
    const gezin = kind.gezin as { id: string };
    expect(gezin).toMatchObject({ leden: [{ id: ouder.id }, { id: kind.id }] });
    const voor = await dirty();
    const plan = await medewerker.muteer(
      "stelOndersteuningsplanVast",
      { gezin: gezin.id, wet: "JEUGDWET", vastgesteldOp: "2024-01-10" },
      "id client { id } gezin { id }",
    );
    expect(plan).toMatchObject({ client: null, gezin: { id: gezin.id } });
    expect(await dirty()).toBe(voor + 2);
    const invoer = {
      ondersteuningsplan: plan.id,
      ondersteuningsbehoefte: "1",
      leefgebied: "OPVOEDING",
      richting: "VERBETEREN",
    };
    const doel = await medewerker.muteer("voegDoelToe", invoer, "id client { id }");
    expect(doel.client).toBeNull();
    const vanKind = await medewerker.muteer("voegDoelToe", { ...invoer, client: kind.id }, "id client { id }");
    expect(vanKind.client).toEqual({ id: kind.id });
    const traject = { client: kind.id, aanbieder: AANBIEDER, wet: "JEUGDWET", aanvang: "2024-02-01" };
    expect(await medewerker.muteer("startTraject", { ...traject, doelen: [doel.id] }, "doelen { id }")).toMatchObject({
      doelen: [{ id: doel.id }],
    });
    expect(
      await medewerker.muteer("startTraject", { ...traject, client: ouder.id, doelen: [vanKind.id] }),
    ).toMatchObject({ code: "ONGELDIG" });
  });

  it("supersedes an evaluation once", async () => {
    const { doel } = await medewerker.dossier();
    const oud = await medewerker.muteer("registreerEvaluatie", {
      doel,
      soort: "EIND",
      datum: "2024-06-28",
      gasScore: -1,
      informant: "TOEGANG",
    });
    const nieuw = await medewerker.muteer(
      "corrigeerEvaluatie",
      { evaluatie: oud.id, gasScore: 2 },
      "id gasScore datum informant vervangt { id gasScore vervangenDoor { gasScore } }",
    );
    expect(nieuw).toMatchObject({
      gasScore: 2,
      datum: "2024-06-28",
      informant: "TOEGANG",
      vervangt: { id: oud.id, gasScore: -1, vervangenDoor: { gasScore: 2 } },
    });
    expect(await medewerker.muteer("corrigeerEvaluatie", { evaluatie: oud.id, gasScore: 0 })).toMatchObject({
      code: "CONFLICT",
    });
    expect(await medewerker.muteer("corrigeerEvaluatie", { evaluatie: nieuw.id, gasScore: 0 })).toMatchObject({
      __typename: "Evaluatie",
    });
  });

  it("lets a definitive stop follow a temporary one, and nothing follow a definitive one", async () => {
    const { traject } = await medewerker.dossier();
    const stop = (einde: string, reden: string) =>
      medewerker.muteer("beeindigTraject", { traject, einde, reden }, "einde");
    expect(await stop("2024-05-01", "20")).toMatchObject({ einde: "2024-05-01" });
    expect(await stop("2024-04-30", "31")).toMatchObject({ code: "ONGELDIG", afgewezen: ["einde"] });
    expect(await stop("2024-05-31", "31")).toMatchObject({ einde: "2024-05-31" });
    expect(await stop("2024-06-01", "31")).toMatchObject({ code: "CONFLICT" });
  });

  it("changes, realises and keeps tussenstappen", async () => {
    const { doel } = await medewerker.dossier();
    const lees = async () =>
      (
        await medewerker.muteer(
          "wijzigDoel",
          { doel, versie: await versieVan(doel) },
          "tussenstappen { id omschrijving gerealiseerdOp }",
        )
      ).tussenstappen as { id: string }[];
    const [stap] = await lees();
    await medewerker.muteer("wijzigDoel", {
      doel,
      versie: await versieVan(doel),
      tussenstappen: [{ tussenstap: stap?.id, gerealiseerdOp: "2024-03-01" }, { omschrijving: "Boodschappen doen" }],
    });
    expect(await lees()).toMatchObject([
      { omschrijving: "Recept lezen", gerealiseerdOp: "2024-03-01" },
      { omschrijving: "Boodschappen doen", gerealiseerdOp: null },
    ]);
  });
});

async function versieVan(doel: string): Promise<number> {
  const evaluatie = await medewerker.muteer(
    "registreerEvaluatie",
    { doel, soort: "TUSSEN", datum: "2024-03-01", gasScore: 0, informant: "TOEGANG" },
    "doel { ondersteuningsplan { versie } }",
  );
  return (evaluatie.doel as { ondersteuningsplan: { versie: number } }).ondersteuningsplan.versie;
}

async function eenInstrument() {
  const { rows } = await db.motor.query<{ instrument: string; instrumentVersie: string; score: number }>(
    'select code as instrument, versie as "instrumentVersie", minimum as score from instrument order by code limit 1',
  );
  return rows[0];
}
