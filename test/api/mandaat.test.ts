import type { Actor } from "../../src/access/actor";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { Medewerker, maakDecor, noord } from "../support/dossier";
import { startTestHub, type TestHub } from "../support/test-hub";

const vanJeugd = { ...noord, id: "jeugd", wetten: ["JEUGDWET"] } as Actor;
const vanWmo = { ...noord, id: "wmo", wetten: ["WMO"] } as Actor;
const vanWmoInZuid = { ...vanWmo, id: "wmo-zuid", teams: ["ZUID"] } as Actor;
const evaluatie = { soort: "TUSSEN", datum: "2024-03-01", gasScore: 0, informant: "TOEGANG" };
const weging = {
  ...{ vraag: "Het evaluatieverslag graag.", noodzaak: "Nodig voor verlenging." },
  ...{ proportionaliteit: "Alleen de conclusies.", subsidiariteit: "Niet anders te krijgen." },
  ...{ toestemming: true, toestemmingOp: "2024-06-01" },
};

let db: TestDatabase;
let hub: TestHub;

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  hub = await startTestHub(db);
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

/** One client of whom there is something in either wet, each with its own plan, doel, traject and what hangs on them. */
async function tweeWetten() {
  const heel = new Medewerker(hub, noord);
  const jeugd = await heel.dossier();
  const wmo = {
    plan: await heel.muteer("stelOndersteuningsplanVast", {
      client: jeugd.client,
      wet: "WMO",
      vastgesteldOp: "2024-01-10",
    }),
    traject: await heel.muteer("startTraject", {
      client: jeugd.client,
      aanbieder: "12345678",
      wet: "WMO",
      aanvang: "2024-02-01",
    }),
  };
  // A doel of the plan in one wet, on which help in the other works as well.
  await heel.muteer("wijzigDoel", { doel: jeugd.doel, versie: 2, trajecten: [wmo.traject.id] });
  for (const wet of ["JEUGDWET", "WMO"]) {
    await heel.muteer("registreerAanmelding", { client: jeugd.client, wet, datum: "2024-01-01", hulpvraag: "ANDERS" });
  }
  const laatste = await heel.muteer("registreerEvaluatie", { ...evaluatie, doel: jeugd.doel });
  for (const [traject, informant] of [
    [jeugd.traject, "OUDER"],
    [wmo.traject.id, "CLIENT"],
  ]) {
    await heel.muteer("registreerErvaring", { traject, informant, afname: "2024-07-01", rapportcijfer: 7 });
  }
  const verzoek = await heel.muteer("stelInformatieverzoek", { traject: jeugd.traject, ...weging });
  return { ...jeugd, evaluatie: laatste.id, verzoek: verzoek.id, wmoPlan: wmo.plan.id, wmoTraject: wmo.traject.id };
}

const ALLES = `query ($client: ID!, $plan: ID!, $wmoPlan: ID!) {
  client(id: $client) {
    geboortejaar aanmeldingen { wet } ondersteuningsplannen { id doelen { id } }
    trajecten { id doelen { id evaluaties { id } tussenstappen { id } } ervaringen { informant } }
  }
  jeugd: ondersteuningsplan(id: $plan) { id } wmo: ondersteuningsplan(id: $wmoPlan) { id }
  trajecten(filter: { client: [$client] }) { edges { node { id } } }
  informatieverzoeken { edges { node { id } } }
}`;

describe("a mandate for one wet", () => {
  it("leaves of a file what is of that wet; what is of the other isn't there, also by way of what both share", async () => {
    const van = await tweeWetten();
    expect(await new Medewerker(hub, vanWmo).vraag(ALLES, van)).toEqual({
      client: {
        geboortejaar: 2010,
        aanmeldingen: [{ wet: "WMO" }],
        ondersteuningsplannen: [{ id: van.wmoPlan, doelen: [] }],
        trajecten: [{ id: van.wmoTraject, doelen: [], ervaringen: [{ informant: "CLIENT" }] }],
      },
      ...{ jeugd: null, wmo: { id: van.wmoPlan } },
      trajecten: { edges: [{ node: { id: van.wmoTraject } }] },
      informatieverzoeken: { edges: [] },
    });
    expect(await new Medewerker(hub, vanJeugd).vraag(ALLES, van)).toMatchObject({
      client: {
        aanmeldingen: [{ wet: "JEUGDWET" }],
        ondersteuningsplannen: [{ id: van.plan, doelen: [{ id: van.doel }] }],
        trajecten: [
          {
            id: van.traject,
            doelen: [{ evaluaties: [{}], tussenstappen: [{}] }],
            ervaringen: [{ informant: "OUDER" }],
          },
        ],
      },
      ...{ jeugd: { id: van.plan }, wmo: null },
      informatieverzoeken: { edges: [{ node: { id: van.verzoek } }] },
    });
    const heel = await new Medewerker(hub, noord).vraag<{ client: { trajecten: object[] } }>(ALLES, van);
    expect(heel.client.trajecten).toHaveLength(2);
  });

  it("can't ask whom an aanbieder helps: that is known of both wetten together", async () => {
    const vraag = `{ clienten(filter: { aanbieder: ["12345678"] }) { edges { node { id } } } }`;
    const { errors } = await hub.vraag(vanWmo, vraag);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
    expect((await hub.vraag(noord, vraag)).errors).toBeUndefined();
  });

  it("writes nothing of the other wet, and learns nothing of it from a refusal", async () => {
    const van = await tweeWetten();
    const wmo = new Medewerker(hub, vanWmo);
    const mutaties: Record<string, object> = {
      voegDoelToe: {
        ondersteuningsplan: van.plan,
        ondersteuningsbehoefte: "1",
        leefgebied: "WONEN",
        richting: "BEHOUDEN",
      },
      wijzigDoel: { doel: van.doel, versie: 3 },
      laatDoelVervallen: { doel: van.doel, versie: 3, vervallenOp: "2024-02-01", reden: "VERHUISD" },
      sluitPlan: { ondersteuningsplan: van.plan, versie: 3, afgeslotenOp: "2024-02-01", bestemming: "NETWERK" },
      draagPlanOver: { ondersteuningsplan: van.plan, versie: 3, team: "ZUID" },
      beeindigTraject: { traject: van.traject, einde: "2024-06-30", reden: "31" },
      registreerEvaluatie: { ...evaluatie, doel: van.doel },
      corrigeerEvaluatie: { evaluatie: van.evaluatie, gasScore: 1 },
      registreerErvaring: { traject: van.traject, informant: "JEUGDIGE", afname: "2024-07-01", rapportcijfer: 8 },
      stelInformatieverzoek: { traject: van.traject, ...weging },
      trekInformatieverzoekIn: { informatieverzoek: van.verzoek },
    };
    for (const [naam, invoer] of Object.entries(mutaties)) {
      expect({ naam, ...(await wmo.muteer(naam, invoer)) }).toMatchObject({ naam, code: "ONBEKEND" });
    }
    const begin: Record<string, object> = {
      registreerAanmelding: { client: van.client, wet: "JEUGDWET", datum: "2024-01-01", hulpvraag: "ANDERS" },
      stelOndersteuningsplanVast: { client: van.client, wet: "JEUGDWET", vastgesteldOp: "2024-01-10" },
      startTraject: { client: van.client, aanbieder: "12345678", wet: "JEUGDWET", aanvang: "2024-02-01" },
    };
    for (const [naam, invoer] of Object.entries(begin)) {
      expect({ naam, ...(await wmo.muteer(naam, invoer)) }).toMatchObject({
        naam,
        code: "ONGELDIG",
        afgewezen: ["wet"],
      });
      expect(await wmo.muteer(naam, { ...invoer, wet: "WMO" })).toHaveProperty("id");
    }
  });

  it("hands a file over whole: what the giver could not see goes along", async () => {
    const van = await tweeWetten();
    await new Medewerker(hub, vanWmo).muteer("draagPlanOver", {
      ondersteuningsplan: van.wmoPlan,
      versie: 1,
      team: "ZUID",
    });
    for (const tabel of [
      "client",
      "ondersteuningsplan",
      "doel",
      "evaluatie",
      "tussenstap",
      "traject",
      "informatieverzoek",
    ]) {
      const kolom = { client: "id", evaluatie: "client_id" }[tabel] ?? "client_id";
      const { rows } = await db.motor.query(`select distinct team_code from ${tabel} where ${kolom} = $1`, [
        Buffer.from(van.client, "base64url").toString().slice(5),
      ]);
      expect({ tabel, rows }).toEqual({ tabel, rows: [{ team_code: "ZUID" }] });
    }
    // And the receiver's own mandate is what it was.
    expect(await new Medewerker(hub, vanWmoInZuid).vraag(ALLES, van)).toMatchObject({
      jeugd: null,
      wmo: { id: van.wmoPlan },
    });
  });

  it("leaves out a row that says no wet, which is for who has the whole mandate", async () => {
    const van = await tweeWetten();
    await db.motor.query("update evaluatie set wet = null where id = $1", [
      Buffer.from(van.evaluatie, "base64url").toString().slice(5),
    ]);
    const vraag = "query ($plan: ID!) { ondersteuningsplan(id: $plan) { doelen { evaluaties { id } } } }";
    const telt = async (actor: Actor) => JSON.stringify(await new Medewerker(hub, actor).vraag(vraag, van));
    expect(await telt(vanJeugd)).not.toContain(van.evaluatie);
    expect(await telt(noord)).toContain(van.evaluatie);
  });

  it("is kept by noodtoegang: another team's file, of the own wet", async () => {
    const van = await tweeWetten();
    const nood = await new Medewerker(hub, vanWmoInZuid).muteer("vraagNoodtoegang", {
      client: van.client,
      reden: "Melding van crisis buiten kantooruren",
    });
    const { data } = await hub.vraag(vanWmoInZuid, ALLES, van, "UITVOERING_ONDERSTEUNING", {
      "X-Noodtoegang": nood.id,
    });
    expect(data).toMatchObject({
      ...{ jeugd: null, wmo: { id: van.wmoPlan } },
      client: { trajecten: [{ id: van.wmoTraject }] },
    });
  });

  it("shows of deliveries those of its wet alone: one of both, or of neither, may tell of the other", async () => {
    for (const [nummer, wet] of [
      [1, "JEUGDWET"],
      [2, "WMO"],
      [3, null],
    ] as const) {
      await db.motor.query(
        `insert into levering (gemeente_code, id, soort, wet, afzender, checksum, status, ontvangen_op)
         values ('0153', $1, 'x', $2, 'y', 'z', 'VERWERKT', now())`,
        [`01900000-0000-7000-8000-00000000000${String(nummer)}`, wet],
      );
    }
    const aantal = async (actor: Actor) => {
      const { data } = await hub.vraag(actor, "{ leveringen { edges { node { id } } } }", {}, null);
      return (data?.leveringen as { edges: object[] }).edges.length;
    };
    expect([await aantal(noord), await aantal(vanJeugd), await aantal(vanWmo)]).toEqual([3, 1, 1]);
  });
});

describe("what a screen may offer", () => {
  const MAG = `viewerMagWijzigen viewerMagSluiten viewerMagOverdragen`;
  const vraag = (meer: string, doel: string) =>
    `query ($plan: ID!) { ondersteuningsplan(id: $plan) { ${meer} doelen { id ${doel} } } }`;

  it("follows from the policy and the rows that were read: no statement more, and no longer once the plan is closed", async () => {
    const heel = new Medewerker(hub, noord);
    const van = await heel.dossier();
    const tel = async (query: string) => {
      hub.queries.clear();
      const antwoord = await heel.vraag(query, van);
      return { antwoord, aantal: hub.queries.count };
    };
    const zonder = await tel(vraag("id", ""));
    const met = await tel(vraag(MAG, "viewerMagWijzigen viewerMagEvalueren"));
    expect(met.aantal).toBe(zonder.aantal);
    expect(met.antwoord).toMatchObject({
      ondersteuningsplan: {
        ...{ viewerMagWijzigen: true, viewerMagSluiten: true, viewerMagOverdragen: true },
        doelen: [{ viewerMagWijzigen: true, viewerMagEvalueren: true }],
      },
    });
    await heel.muteer("sluitPlan", {
      ...{ ondersteuningsplan: van.plan, versie: 2, afgeslotenOp: "2024-08-01", bestemming: "NETWERK" },
    });
    expect((await tel(vraag(MAG, "viewerMagWijzigen viewerMagEvalueren"))).antwoord).toMatchObject({
      ondersteuningsplan: {
        ...{ viewerMagWijzigen: false, viewerMagSluiten: false, viewerMagOverdragen: false },
        doelen: [{ viewerMagWijzigen: false, viewerMagEvalueren: true }],
      },
    });
  });
});
