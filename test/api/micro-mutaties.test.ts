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

const TABELLEN = [
  "client",
  "gezin",
  "aanmelding",
  "ondersteuningsplan",
  "doel",
  "tussenstap",
  "traject",
  "traject_doel",
];
const ALLES = [...TABELLEN, "evaluatie", "ervaring", "meting", "idempotentie", "dirty_client"];

/** The number of rows per table, and the state of what may change. */
async function stand(): Promise<unknown> {
  const tellingen = ALLES.map((tabel) => `(select count(*) from ${tabel}) as ${tabel}`).join(", ");
  const { rows } = await db.motor.query(`select ${tellingen},
    (select md5(string_agg(t::text, ',' order by id)) from traject t) as trajecten,
    (select md5(string_agg(p::text, ',' order by id)) from ondersteuningsplan p) as plannen,
    (select md5(string_agg(d::text, ',' order by id)) from doel d) as doelen`);
  return rows[0];
}

const dirty = async (): Promise<number> =>
  Number((await db.motor.query("select count(*) as aantal from dirty_client")).rows[0]?.aantal);

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
  const { rows } = await db.motor.query("select code, versie, minimum from instrument order by code limit 1");
  return {
    instrument: rows[0]?.code as string,
    instrumentVersie: rows[0]?.versie as string,
    score: Number(rows[0]?.minimum),
  };
}

describe("a refusal", () => {
  /** Every refusal: the mutation, its input made from a sound file, and what it must answer. */
  type Weigering = [string, (dossier: Awaited<ReturnType<Medewerker["dossier"]>>) => object, string, string[]];
  const evaluatie = { soort: "EIND", datum: "2024-06-28", gasScore: 1, informant: "TOEGANG" };
  const ervaring = { informant: "JEUGDIGE", afname: "2024-07-01", rapportcijfer: 8 };
  const traject = { aanbieder: AANBIEDER, wet: "JEUGDWET", aanvang: "2024-02-01" };
  const doel = { ondersteuningsbehoefte: "1", leefgebied: "WONEN", richting: "VERBETEREN" };
  const weigeringen: Record<string, Weigering> = {
    "a gemeente the writer does not work for": [
      "registreerClient",
      () => ({ gemeente: "0141", geboortejaar: 2000, geslacht: "MAN" }),
      "ONBEKEND",
      ["gemeente"],
    ],
    "a team of others": [
      "registreerClient",
      () => ({ team: "ZUID", geboortejaar: 2000, geslacht: "MAN" }),
      "ONBEKEND",
      ["team"],
    ],
    "an unknown wijk": [
      "registreerClient",
      () => ({ wijk: "WK99", geboortejaar: 2000, geslacht: "MAN" }),
      "ONBEKEND",
      ["wijk"],
    ],
    "an impossible birth year": [
      "registreerClient",
      () => ({ geboortejaar: 1700, geslacht: "MAN" }),
      "ONGELDIG",
      ["geboortejaar"],
    ],
    "an empty zaaknummer": [
      "registreerClient",
      () => ({ zaaknummer: "", geboortejaar: 2000, geslacht: "MAN" }),
      "ONGELDIG",
      ["zaaknummer"],
    ],
    "an id that is none": [
      "registreerAanmelding",
      () => ({ client: "x", wet: "WMO", datum: "2024-01-01", hulpvraag: "ANDERS" }),
      "ONBEKEND",
      ["client"],
    ],
    "an unknown hulpvraag": [
      "registreerAanmelding",
      (d) => ({ client: d.client, wet: "WMO", datum: "2024-01-01", hulpvraag: "WAT" }),
      "ONBEKEND",
      ["hulpvraag"],
    ],
    "an aanmelding in the future": [
      "registreerAanmelding",
      (d) => ({ client: d.client, wet: "WMO", datum: "2999-01-01", hulpvraag: "ANDERS" }),
      "ONGELDIG",
      ["datum"],
    ],
    "a gesprek before the aanmelding": [
      "registreerAanmelding",
      (d) => ({ client: d.client, wet: "WMO", datum: "2024-01-02", hulpvraag: "ANDERS", gesprekOp: "2024-01-01" }),
      "ONGELDIG",
      ["gesprekOp"],
    ],
    "a plan for nobody": [
      "stelOndersteuningsplanVast",
      () => ({ wet: "WMO", vastgesteldOp: "2024-01-01" }),
      "ONGELDIG",
      ["client", "gezin"],
    ],
    "an unknown verwijzer": [
      "stelOndersteuningsplanVast",
      (d) => ({ client: d.client, wet: "WMO", vastgesteldOp: "2024-01-01", verwijzer: "99" }),
      "ONBEKEND",
      ["verwijzer"],
    ],
    "an evaluatiemoment before the plan": [
      "stelOndersteuningsplanVast",
      (d) => ({ client: d.client, wet: "WMO", vastgesteldOp: "2024-01-02", evaluatiemomenten: ["2024-01-01"] }),
      "ONGELDIG",
      ["evaluatiemomenten"],
    ],
    "an unknown leefgebied": [
      "voegDoelToe",
      (d) => ({ ...doel, ondersteuningsplan: d.plan, leefgebied: "WAT" }),
      "ONBEKEND",
      ["leefgebied"],
    ],
    "an unknown ondersteuningsbehoefte": [
      "voegDoelToe",
      (d) => ({ ...doel, ondersteuningsplan: d.plan, ondersteuningsbehoefte: "9" }),
      "ONBEKEND",
      ["ondersteuningsbehoefte"],
    ],
    "an unknown niveau": [
      "voegDoelToe",
      (d) => ({ ...doel, ondersteuningsplan: d.plan, niveau: "9" }),
      "ONBEKEND",
      ["niveau"],
    ],
    "four GAS phrases": [
      "voegDoelToe",
      (d) => ({ ...doel, ondersteuningsplan: d.plan, gasOmschrijvingen: ["a", "b", "c", "d"] }),
      "ONGELDIG",
      ["gasOmschrijvingen"],
    ],
    "a doel on an older version of the plan": [
      "voegDoelToe",
      (d) => ({ ...doel, ondersteuningsplan: d.plan, versie: 1 }),
      "CONFLICT",
      ["versie"],
    ],
    "a change of an older version of the plan": [
      "wijzigDoel",
      (d) => ({ doel: d.doel, versie: 1, richting: "BEHOUDEN" }),
      "CONFLICT",
      ["versie"],
    ],
    "an unknown reason to let a doel lapse": [
      "laatDoelVervallen",
      (d) => ({ doel: d.doel, versie: 2, vervallenOp: "2024-02-01", reden: "ZOMAAR" }),
      "ONBEKEND",
      ["reden"],
    ],
    "a plan closed before it was made": [
      "sluitPlan",
      (d) => ({ ondersteuningsplan: d.plan, versie: 2, afgeslotenOp: "2024-01-09", bestemming: "NETWERK" }),
      "ONGELDIG",
      ["afgeslotenOp"],
    ],
    "a handover to a team that is not there": [
      "draagPlanOver",
      (d) => ({ ondersteuningsplan: d.plan, versie: 2, team: "OOST" }),
      "ONBEKEND",
      ["team"],
    ],
    "an unknown aanbieder": [
      "startTraject",
      (d) => ({ ...traject, client: d.client, aanbieder: "99999999" }),
      "ONBEKEND",
      ["aanbieder"],
    ],
    "a hulpvorm in the Wmo": [
      "startTraject",
      (d) => ({ ...traject, client: d.client, wet: "WMO", hulpvorm: "02" }),
      "ONGELDIG",
      ["hulpvorm"],
    ],
    "an unknown hulpvorm": [
      "startTraject",
      (d) => ({ ...traject, client: d.client, hulpvorm: "99" }),
      "ONBEKEND",
      ["hulpvorm"],
    ],
    "a productcategorie of the other wet": [
      "startTraject",
      (d) => ({ ...traject, client: d.client, wet: "WMO", productcategorie: "45" }),
      "ONBEKEND",
      ["productcategorie"],
    ],
    "an unknown segment": [
      "startTraject",
      (d) => ({ ...traject, client: d.client, segment: "9" }),
      "ONBEKEND",
      ["segment"],
    ],
    "a traject in another age": [
      "startTraject",
      (d) => ({ ...traject, client: d.client, aanvang: "0204-02-01" }),
      "ONGELDIG",
      ["aanvang"],
    ],
    "an einde before the aanvang": [
      "beeindigTraject",
      (d) => ({ traject: d.traject, einde: "2024-01-31", reden: "31" }),
      "ONGELDIG",
      ["einde"],
    ],
    "a reden of the other wet": [
      "beeindigTraject",
      (d) => ({ traject: d.traject, einde: "2024-06-30", reden: "19" }),
      "ONBEKEND",
      ["reden"],
    ],
    "a list of reasons of the other wet": [
      "beeindigTraject",
      (d) => ({ traject: d.traject, einde: "2024-06-30", reden: "31", redenLijst: "WMO588" }),
      "ONBEKEND",
      ["reden", "redenLijst"],
    ],
    "a GAS score of 3": [
      "registreerEvaluatie",
      (d) => ({ ...evaluatie, doel: d.doel, gasScore: 3 }),
      "ONGELDIG",
      ["gasScore"],
    ],
    "a GAS score of -3": [
      "registreerEvaluatie",
      (d) => ({ ...evaluatie, doel: d.doel, gasScore: -3 }),
      "ONGELDIG",
      ["gasScore"],
    ],
    "an evaluation before the plan": [
      "registreerEvaluatie",
      (d) => ({ ...evaluatie, doel: d.doel, datum: "2024-01-09" }),
      "ONGELDIG",
      ["datum"],
    ],
    "an evaluation in the future": [
      "registreerEvaluatie",
      (d) => ({ ...evaluatie, doel: d.doel, datum: "2999-01-09" }),
      "ONGELDIG",
      ["datum"],
    ],
    "a correction of nothing": [
      "corrigeerEvaluatie",
      (d) => ({ evaluatie: d.doel, gasScore: 1 }),
      "ONBEKEND",
      ["evaluatie"],
    ],
    "a rapportcijfer of 0": [
      "registreerErvaring",
      (d) => ({ ...ervaring, traject: d.traject, rapportcijfer: 0 }),
      "ONGELDIG",
      ["rapportcijfer"],
    ],
    "a rapportcijfer of 11": [
      "registreerErvaring",
      (d) => ({ ...ervaring, traject: d.traject, rapportcijfer: 11 }),
      "ONGELDIG",
      ["rapportcijfer"],
    ],
    "an ervaring that says nothing": [
      "registreerErvaring",
      (d) => ({ ...ervaring, traject: d.traject, rapportcijfer: null }),
      "ONGELDIG",
      ["rapportcijfer", "verderZonderHulp"],
    ],
    "an unknown answer": [
      "registreerErvaring",
      (d) => ({ ...ervaring, traject: d.traject, verderZonderHulp: "09" }),
      "ONBEKEND",
      ["verderZonderHulp"],
    ],
    "an ervaring before the traject": [
      "registreerErvaring",
      (d) => ({ ...ervaring, traject: d.traject, afname: "2024-01-31" }),
      "ONGELDIG",
      ["afname"],
    ],
    "a client's voice in the Jeugdwet": [
      "registreerErvaring",
      (d) => ({ ...ervaring, traject: d.traject, informant: "CLIENT" }),
      "ONGELDIG",
      ["informant"],
    ],
    "an unknown instrument": [
      "registreerMeting",
      (d) => ({
        traject: d.traject,
        instrument: "WAT",
        instrumentVersie: "1",
        informant: "OUDER",
        moment: "VOOR",
        datum: "2024-02-01",
        score: 1,
      }),
      "ONBEKEND",
      ["instrument", "instrumentVersie"],
    ],
  };

  it.each(Object.entries(weigeringen))(
    "of %s names the field and writes nothing",
    async (_, [naam, invoer, code, velden]) => {
      const dossier = await medewerker.dossier();
      const voor = await stand();
      const antwoord = await medewerker.muteer(
        naam,
        invoer(dossier),
        "id",
        `sleutel van ${naam} ${code} ${JSON.stringify(velden)}`,
      );
      expect(antwoord).toMatchObject({ __typename: "Afgewezen", code, afgewezen: velden });
      expect(antwoord.melding).toMatch(/^[A-Z].*\.$/);
      expect(await stand()).toEqual(voor);
    },
  );

  it("meets a third ervaring, and a second by the same informant", async () => {
    const { traject: id } = await medewerker.dossier();
    const geef = (informant: string) =>
      medewerker.muteer("registreerErvaring", { ...ervaring, traject: id, informant });
    expect(await geef("JEUGDIGE")).toMatchObject({ __typename: "Ervaring" });
    expect(await geef("JEUGDIGE")).toMatchObject({ code: "DUBBEL", afgewezen: ["informant"] });
    expect(await geef("OUDER")).toMatchObject({ __typename: "Ervaring" });
    const voor = await stand();
    expect(await geef("PLEEGOUDER")).toMatchObject({ code: "ONGELDIG", afgewezen: ["traject"] });
    expect(await stand()).toEqual(voor);
  });

  it("meets a doel of another client's plan, also when other doelen are sound", async () => {
    const [eigen, ander] = [await medewerker.dossier(), await medewerker.dossier()];
    const voor = await stand();
    const antwoord = await medewerker.muteer("startTraject", {
      ...traject,
      client: eigen.client,
      doelen: [eigen.doel, ander.doel],
    });
    expect(antwoord).toMatchObject({ code: "ONGELDIG", afgewezen: ["doelen"] });
    expect(await stand()).toEqual(voor);
  });

  it("meets any change of a closed plan, but not an evaluation after it", async () => {
    const { plan, doel: doelId } = await medewerker.dossier();
    const sluit = { ondersteuningsplan: plan, versie: 2, afgeslotenOp: "2024-06-30", bestemming: "NETWERK" };
    expect(await medewerker.muteer("sluitPlan", sluit, "versie afgeslotenOp bestemming")).toMatchObject({
      versie: 3,
      afgeslotenOp: "2024-06-30",
      bestemming: "NETWERK",
    });
    expect(await medewerker.muteer("sluitPlan", { ...sluit, versie: 3 })).toMatchObject({ code: "CONFLICT" });
    expect(await medewerker.muteer("voegDoelToe", { ...doel, ondersteuningsplan: plan })).toMatchObject({
      code: "CONFLICT",
    });
    expect(await medewerker.muteer("wijzigDoel", { doel: doelId, versie: 3 })).toMatchObject({ code: "CONFLICT" });
    expect(
      await medewerker.muteer("draagPlanOver", { ondersteuningsplan: plan, versie: 3, team: "ZUID" }),
    ).toMatchObject({ code: "CONFLICT" });
    expect(
      await medewerker.muteer("registreerEvaluatie", { ...evaluatie, doel: doelId, datum: "2024-07-10" }),
    ).toMatchObject({ __typename: "Evaluatie" });
  });

  it("meets evaluating, linking or changing a vervallen doel", async () => {
    const { client, doel: doelId } = await medewerker.dossier();
    const verval = { doel: doelId, versie: 2, vervallenOp: "2024-03-01", reden: "WENS_CLIENT" };
    expect(await medewerker.muteer("laatDoelVervallen", verval, "vervallenOp vervallenReden")).toMatchObject({
      vervallenOp: "2024-03-01",
      vervallenReden: "WENS_CLIENT",
    });
    expect(await medewerker.muteer("laatDoelVervallen", { ...verval, versie: 3 })).toMatchObject({ code: "CONFLICT" });
    expect(await medewerker.muteer("wijzigDoel", { doel: doelId, versie: 3 })).toMatchObject({ code: "CONFLICT" });
    expect(await medewerker.muteer("registreerEvaluatie", { ...evaluatie, doel: doelId })).toMatchObject({
      code: "CONFLICT",
    });
    expect(await medewerker.muteer("startTraject", { ...traject, client, doelen: [doelId] })).toMatchObject({
      code: "CONFLICT",
    });
  });

  it("meets a zaaknummer that is taken", async () => {
    const invoer = { zaaknummer: "Z-2", geboortejaar: 2000, geslacht: "MAN" };
    expect(await medewerker.muteer("registreerClient", invoer)).toMatchObject({ __typename: "Client" });
    expect(await medewerker.muteer("registreerClient", invoer)).toMatchObject({
      code: "DUBBEL",
      afgewezen: ["zaaknummer"],
    });
  });

  it("undoes its own mutation only, when one document holds several", async () => {
    const document = `mutation {
      goed: registreerClient(invoer: { zaaknummer: "Z-3", geboortejaar: 2000, geslacht: MAN }) { __typename }
      fout: registreerClient(invoer: { zaaknummer: "Z-3", geboortejaar: 2000, geslacht: MAN }) { __typename }
      ook: registreerClient(invoer: { zaaknummer: "Z-4", geboortejaar: 2000, geslacht: MAN }) { __typename }
    }`;
    expect(await medewerker.vraag(document)).toEqual({
      goed: { __typename: "Client" },
      fout: { __typename: "Afgewezen" },
      ook: { __typename: "Client" },
    });
    const { rows } = await db.motor.query(
      "select zaaknummer from client where zaaknummer in ('Z-3', 'Z-4') order by 1",
    );
    expect(rows).toEqual([{ zaaknummer: "Z-3" }, { zaaknummer: "Z-4" }]);
  });
});
