import { createTestDatabase, type TestDatabase } from "../support/database";
import { aanbieder, almelo, andereAanbieder, Medewerker, maakDecor, noord, zuid } from "../support/dossier";
import { startTestHub, type TestHub } from "../support/test-hub";

let db: TestDatabase;
let hub: TestHub;
let medewerker: Medewerker;
let dossier: Awaited<ReturnType<Medewerker["dossier"]>>;

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  hub = await startTestHub(db);
  medewerker = new Medewerker(hub, noord);
  dossier = await medewerker.dossier({ client: { zaaknummer: "Z-1", wijk: "WK015301" } });
  const evaluatie = { soort: "EIND", datum: "2024-06-28", gasScore: 1, informant: "CLIENT", toelichting: "Gaat goed" };
  await medewerker.muteer("registreerEvaluatie", { ...evaluatie, doel: dossier.doel });
  await medewerker.muteer("registreerErvaring", {
    traject: dossier.traject,
    informant: "OUDER",
    afname: "2024-07-01",
    rapportcijfer: 7,
  });
});

afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

/** Every way in to a file by its ids, for who may ask plans too. */
const ALLES = `query ($client: ID!, $plan: ID!) {
  client(id: $client) { id }
  zoekClient(zaaknummer: "Z-1") { id }
  ondersteuningsplan(id: $plan) { id }
  clienten { edges { node { id } } }
  trajecten(filter: { client: [$client] }) { edges { node { id } } }
}`;
const NIETS = {
  client: null,
  zoekClient: null,
  ondersteuningsplan: null,
  clienten: { edges: [] },
  trajecten: { edges: [] },
};

const MUTATIES: Record<string, () => object> = {
  registreerAanmelding: () => ({ client: dossier.client, wet: "WMO", datum: "2024-01-01", hulpvraag: "ANDERS" }),
  stelOndersteuningsplanVast: () => ({ client: dossier.client, wet: "WMO", vastgesteldOp: "2024-01-01" }),
  voegDoelToe: () => ({
    ondersteuningsplan: dossier.plan,
    ondersteuningsbehoefte: "1",
    leefgebied: "WONEN",
    richting: "BEHOUDEN",
  }),
  wijzigDoel: () => ({ doel: dossier.doel, versie: 2 }),
  laatDoelVervallen: () => ({ doel: dossier.doel, versie: 2, vervallenOp: "2024-02-01", reden: "VERHUISD" }),
  sluitPlan: () => ({ ondersteuningsplan: dossier.plan, versie: 2, afgeslotenOp: "2024-02-01", bestemming: "NETWERK" }),
  draagPlanOver: () => ({ ondersteuningsplan: dossier.plan, versie: 2, team: "ZUID" }),
  startTraject: () => ({ client: dossier.client, aanbieder: "12345678", wet: "JEUGDWET", aanvang: "2024-02-01" }),
  beeindigTraject: () => ({ traject: dossier.traject, einde: "2024-06-30", reden: "31" }),
  registreerEvaluatie: () => ({
    doel: dossier.doel,
    soort: "EIND",
    datum: "2024-06-28",
    gasScore: 1,
    informant: "TOEGANG",
  }),
  registreerErvaring: () => ({
    traject: dossier.traject,
    informant: "JEUGDIGE",
    afname: "2024-07-01",
    rapportcijfer: 8,
  }),
};

describe("a file", () => {
  it.each([
    ["another gemeente", almelo],
    ["another team of the same gemeente", zuid],
  ])("does not exist for %s: not to read, not to write", async (_, actor) => {
    const ander = new Medewerker(hub, actor);
    expect(await ander.vraag(ALLES, { client: dossier.client, plan: dossier.plan })).toEqual(NIETS);
    for (const [naam, invoer] of Object.entries(MUTATIES)) {
      expect({ naam, ...(await ander.muteer(naam, invoer())) }).toMatchObject({ naam, code: "ONBEKEND" });
    }
    const gezinVan = { gezinVan: dossier.client, geboortejaar: 2000, geslacht: "MAN" };
    expect(await ander.muteer("registreerClient", gezinVan)).toMatchObject({
      code: "ONBEKEND",
      afgewezen: ["gezinVan"],
    });
  });

  it("looks the same when its id was never given out", async () => {
    const id = Buffer.from("0153:01900000-0000-7000-8000-000000000000").toString("base64url");
    expect(await medewerker.vraag("query ($id: ID!) { client(id: $id) { id } }", { id })).toEqual({ client: null });
    expect(await medewerker.vraag('{ client(id: "geen") { id } }')).toEqual({ client: null });
  });

  it("is closed without a purpose, and to roles without people's data", async () => {
    const vraag = "query ($id: ID!) { client(id: $id) { id } }";
    const stel = async (actor: Parameters<TestHub["vraag"]>[0], doelbinding: string | null) => {
      const { data, errors } = await hub.vraag(actor, vraag, { id: dossier.client }, doelbinding);
      return { data, code: errors?.[0]?.extensions.code };
    };
    expect(await stel(noord, null)).toEqual({ data: { client: null }, code: "FORBIDDEN" });
    expect(await stel(noord, "MONITORING")).toEqual({ data: { client: null }, code: "FORBIDDEN" });
    expect(await stel(null, "UITVOERING_ONDERSTEUNING")).toMatchObject({ code: "UNAUTHENTICATED" });
    for (const rol of ["ANALIST", "BI"] as const) {
      expect(await stel({ rol, id: "x", regio: "TWENTE" }, "MONITORING")).toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

describe("an aanbieder", () => {
  const VRAAG = `query ($client: ID!) {
    client(id: $client) {
      geboortejaar geslacht zaaknummer wijk team gezin { id } ondersteuningsplannen { id } aanmeldingen { id }
      trajecten {
        aanbieder { naam }
        doelen {
          richting omschrijving gasOmschrijvingen ondersteuningsplan { id }
          tussenstappen { omschrijving } evaluaties { gasScore toelichting }
        }
        ervaringen { rapportcijfer }
      }
    }
  }`;

  it("reads the help it gave, without plan, free text or traits of the client", async () => {
    expect(await new Medewerker(hub, aanbieder).vraag(VRAAG, { client: dossier.client })).toEqual({
      client: {
        geboortejaar: 2010,
        geslacht: "VROUW",
        zaaknummer: null,
        wijk: null,
        team: null,
        gezin: null,
        ondersteuningsplannen: null,
        aanmeldingen: null,
        trajecten: [
          {
            aanbieder: { naam: "Aanbieder een" },
            doelen: [
              {
                richting: "VERBETEREN",
                omschrijving: null,
                gasOmschrijvingen: null,
                ondersteuningsplan: null,
                tussenstappen: [{ omschrijving: null }],
                evaluaties: [{ gasScore: 1, toelichting: null }],
              },
            ],
            ervaringen: [{ rapportcijfer: 7 }],
          },
        ],
      },
    });
  });

  it("sees nothing of help that another gives, until it gives some itself", async () => {
    const ander = new Medewerker(hub, andereAanbieder);
    const lees = () =>
      ander.vraag(
        "query ($id: ID!) { client(id: $id) { trajecten { doelen { evaluaties { gasScore } tussenstappen { id } } } } }",
        { id: dossier.client },
      );
    expect(await lees()).toEqual({ client: null });
    const tweede = { client: dossier.client, aanbieder: "87654321", wet: "JEUGDWET", aanvang: "2024-03-01" };
    await medewerker.muteer("startTraject", tweede);
    expect(await lees()).toEqual({ client: { trajecten: [{ doelen: [] }] } });
    await medewerker.muteer("startTraject", { ...tweede, doelen: [dossier.doel] });
    expect(await lees()).toMatchObject({
      client: { trajecten: [{ doelen: [] }, { doelen: [{ evaluaties: [{ gasScore: 1 }], tussenstappen: [{}] }] }] },
    });
  });

  it("is not told what happened to a doel long after its own help for it ended", async () => {
    const gedeeld = await medewerker.dossier();
    const traject = { client: gedeeld.client, wet: "JEUGDWET", doelen: [gedeeld.doel] };
    await medewerker.muteer("beeindigTraject", { traject: gedeeld.traject, einde: "2024-06-30", reden: "31" });
    await medewerker.muteer("startTraject", { ...traject, aanbieder: "87654321", aanvang: "2024-07-15" });
    const evalueer = (datum: string) =>
      medewerker.muteer("registreerEvaluatie", {
        ...{ doel: gedeeld.doel, soort: "TUSSEN", datum, gasScore: 0, informant: "TOEGANG" },
      });
    for (const datum of ["2024-06-30", "2024-09-29", "2024-09-30"]) await evalueer(datum);
    const stap = { tussenstappen: [{ omschrijving: "Later bedacht", gerealiseerdOp: "2024-12-01" }] };
    await medewerker.muteer("wijzigDoel", { doel: gedeeld.doel, versie: 2, ...stap });
    const eerder = await medewerker.vraag<{
      client: { trajecten: { doelen: { tussenstappen: { id: string }[] }[] }[] };
    }>("query ($id: ID!) { client(id: $id) { trajecten { doelen { tussenstappen { id } } } } }", {
      id: gedeeld.client,
    });
    const tussenstap = eerder.client.trajecten[0]?.doelen[0]?.tussenstappen[0]?.id;
    const gezet = { tussenstappen: [{ tussenstap, gerealiseerdOp: "2024-10-01" }] };
    await medewerker.muteer("wijzigDoel", { doel: gedeeld.doel, versie: 3, ...gezet });
    const verval = { vervallenOp: "2025-01-01", reden: "VERHUISD" };
    await medewerker.muteer("laatDoelVervallen", { doel: gedeeld.doel, versie: 4, ...verval });
    const lees = (actor: typeof aanbieder) =>
      new Medewerker(hub, actor).vraag(
        `query ($id: ID!) { client(id: $id) { trajecten {
          doelen { vervallenOp vervallenReden evaluaties { datum } tussenstappen { gerealiseerdOp } }
        } } }`,
        { id: gedeeld.client },
      );
    const wie = (doel: object) => ({ client: { trajecten: [{ doelen: [doel] }] } });
    expect(await lees(aanbieder)).toEqual(
      wie({
        vervallenOp: null,
        vervallenReden: null,
        evaluaties: [{ datum: "2024-06-30" }, { datum: "2024-09-29" }],
        tussenstappen: [{ gerealiseerdOp: null }],
      }),
    );
    expect(await lees(andereAanbieder)).toEqual(
      wie({
        vervallenOp: "2025-01-01",
        vervallenReden: "VERHUISD",
        evaluaties: [{ datum: "2024-06-30" }, { datum: "2024-09-29" }, { datum: "2024-09-30" }],
        tussenstappen: [{ gerealiseerdOp: "2024-10-01" }, { gerealiseerdOp: "2024-12-01" }],
      }),
    );
  });

  it("gets no later evaluation either when its ended help is only linked afterwards", async () => {
    const laat = await medewerker.dossier({ traject: { doelen: [] } });
    await medewerker.muteer("beeindigTraject", { traject: laat.traject, einde: "2024-06-30", reden: "31" });
    for (const datum of ["2024-06-30", "2025-06-30"]) {
      const evaluatie = { soort: "TUSSEN", datum, gasScore: 0, informant: "TOEGANG" };
      await medewerker.muteer("registreerEvaluatie", { doel: laat.doel, ...evaluatie });
    }
    await medewerker.muteer("wijzigDoel", { doel: laat.doel, versie: 2, trajecten: [laat.traject] });
    const vraag =
      "query ($id: ID!) { client(id: $id) { trajecten { doelen { evaluaties { datum } tussenstappen { id } } } } }";
    expect(await new Medewerker(hub, aanbieder).vraag(vraag, { id: laat.client })).toEqual({
      client: { trajecten: [{ doelen: [{ evaluaties: [{ datum: "2024-06-30" }], tussenstappen: [] }] }] },
    });
  });

  it("can't ask plans, can't write, and can't filter on what it may not read", async () => {
    const code = async (query: string) => (await hub.vraag(aanbieder, query)).errors?.[0]?.extensions.code;
    expect(await code(`{ ondersteuningsplan(id: "${dossier.plan}") { id } }`)).toBe("FORBIDDEN");
    expect(await code('{ zoekClient(zaaknummer: "Z-1") { id } }')).toBe("FORBIDDEN");
    for (const filter of ['wijk: ["WK015301"]', 'aanbieder: ["87654321"]', 'team: ["NOORD"]']) {
      expect(await code(`{ clienten(filter: { ${filter} }) { pageInfo { hasNextPage } } }`)).toBe("FORBIDDEN");
    }
    expect(
      await code(`mutation { registreerClient(invoer: { geboortejaar: 2000, geslacht: MAN }) { __typename } }`),
    ).toBe("FORBIDDEN");
  });
});

describe("a handover", () => {
  it("takes the whole file along, and the giver loses sight of it", async () => {
    const weg = await medewerker.dossier();
    const invoer = { ondersteuningsplan: weg.plan, versie: 2, team: "ZUID" };
    expect(await medewerker.muteer("draagPlanOver", invoer, "team versie client { id }", "over")).toMatchObject({
      team: "ZUID",
      versie: 3,
      client: null,
    });
    const vraag = `query ($client: ID!) { client(id: $client) {
      team ondersteuningsplannen { team doelen { tussenstappen { id } trajecten { id } } } trajecten { id }
    } }`;
    expect(await medewerker.vraag(vraag, { client: weg.client })).toEqual({ client: null });
    expect(await new Medewerker(hub, zuid).vraag(vraag, { client: weg.client })).toMatchObject({
      client: {
        team: "ZUID",
        ondersteuningsplannen: [{ team: "ZUID", doelen: [{ tussenstappen: [{}], trajecten: [{ id: weg.traject }] }] }],
        trajecten: [{ id: weg.traject }],
      },
    });
    expect(await medewerker.muteer("draagPlanOver", invoer, "team versie", "over")).toMatchObject({
      team: "ZUID",
      versie: 3,
    });
    expect(await medewerker.muteer("draagPlanOver", invoer)).toMatchObject({ code: "ONBEKEND" });
  });

  it("is not answered again once the plan went on without the giver", async () => {
    const weg = await medewerker.dossier();
    const invoer = { ondersteuningsplan: weg.plan, versie: 2, team: "ZUID" };
    await medewerker.muteer("draagPlanOver", invoer, "versie", "verder");
    const sluiting = { ondersteuningsplan: weg.plan, versie: 3, afgeslotenOp: "2024-08-01", bestemming: "NETWERK" };
    await new Medewerker(hub, zuid).muteer("sluitPlan", sluiting);
    expect(await medewerker.muteer("draagPlanOver", invoer, "afgeslotenOp bestemming", "verder")).toMatchObject({
      __typename: "Afgewezen",
      code: "ONBEKEND",
    });
  });

  it("of a gezin's plan takes its members along, and leaves no other team in sight afterwards", async () => {
    const ouder = await medewerker.muteer("registreerClient", { geboortejaar: 1985, geslacht: "MAN" });
    const kind = await medewerker.muteer(
      "registreerClient",
      { geboortejaar: 2015, geslacht: "MAN", gezinVan: ouder.id },
      "id gezin { id }",
    );
    const gezin = (kind.gezin as { id: string }).id;
    const plan = await medewerker.muteer("stelOndersteuningsplanVast", {
      gezin,
      wet: "JEUGDWET",
      vastgesteldOp: "2024-01-10",
    });
    const document = `mutation ($id: ID!) {
      draagPlanOver(invoer: { ondersteuningsplan: $id, versie: 1, team: "ZUID" }) { __typename }
      stelOndersteuningsplanVast(invoer: { gezin: "${gezin}", wet: WMO, vastgesteldOp: "2024-01-10" }) { ... on Afgewezen { code } }
    }`;
    expect(await medewerker.vraag(document, { id: plan.id })).toEqual({
      draagPlanOver: { __typename: "Ondersteuningsplan" },
      stelOndersteuningsplanVast: { code: "ONBEKEND" },
    });
    const { rows } = await db.motor.query("select distinct team_code from client where gezin_id is not null");
    expect(rows).toEqual([{ team_code: "ZUID" }]);
  });
});
