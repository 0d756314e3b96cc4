import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, aanbieder, Medewerker, maakDecor, noord, zuid } from "../support/dossier";
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

const tel = async (vraag: string): Promise<number> => {
  const { rows } = await db.motor.query<{ aantal: number }>(`select count(*) as aantal from ${vraag}`);
  return rows[0]?.aantal ?? 0;
};
const samen = <T>(aantal: number, doe: (nummer: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: aantal }, (_, nummer) => doe(nummer)));

describe("an idempotency key", () => {
  const invoer = { zaaknummer: "I-1", geboortejaar: 2000, geslacht: "MAN" };

  it("gives the same object for the same input, in whatever order its fields come", async () => {
    const eerste = await medewerker.muteer("registreerClient", invoer, "id", "sleutel-1");
    const weer = { geslacht: "MAN", geboortejaar: 2000, zaaknummer: "I-1" };
    expect(await medewerker.muteer("registreerClient", weer, "id", "sleutel-1")).toEqual(eerste);
    expect(await tel("client where zaaknummer = 'I-1'")).toBe(1);
  });

  it("refuses other input, and another mutation", async () => {
    const ander = await medewerker.muteer("registreerClient", { ...invoer, geboortejaar: 2001 }, "id", "sleutel-1");
    expect(ander).toMatchObject({ code: "CONFLICT", afgewezen: ["idempotentiesleutel"] });
    const { client } = await medewerker.dossier();
    const plan = { client, wet: "WMO", vastgesteldOp: "2024-01-01" };
    expect(await medewerker.muteer("stelOndersteuningsplanVast", plan, "id", "sleutel-1")).toMatchObject({
      code: "CONFLICT",
    });
  });

  it("is one actor's own", async () => {
    const eigen = { geboortejaar: 2000, geslacht: "MAN" };
    const [een, twee] = [medewerker, new Medewerker(hub, zuid)].map((wie) =>
      wie.muteer("registreerClient", eigen, "id", "sleutel-2"),
    );
    expect((await een)?.id).not.toBe((await twee)?.id);
  });

  it("is not used up by a refusal", async () => {
    const fout = { geboortejaar: 2000, geslacht: "MAN", wijk: "WK99" };
    expect(await medewerker.muteer("registreerClient", fout, "id", "sleutel-3")).toMatchObject({ code: "ONBEKEND" });
    expect(await medewerker.muteer("registreerClient", { ...fout, wijk: null }, "id", "sleutel-3")).toMatchObject({
      __typename: "Client",
    });
  });

  it("makes one object of requests that arrive together", async () => {
    const antwoorden = await samen(4, () =>
      medewerker.muteer("registreerClient", { geboortejaar: 1999, geslacht: "MAN" }, "id", "sleutel-4"),
    );
    expect(new Set(antwoorden.map(({ id }) => id)).size).toBe(1);
    expect(await tel("client where geboortejaar = 1999")).toBe(1);
  });
});

describe("writers at the same moment", () => {
  it("get one zaaknummer between them", async () => {
    const antwoorden = await samen(4, () =>
      medewerker.muteer("registreerClient", { zaaknummer: "G-1", geboortejaar: 2000, geslacht: "MAN" }),
    );
    expect(antwoorden.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      "Client",
      "DUBBEL",
      "DUBBEL",
      "DUBBEL",
    ]);
  });

  it("leave at most two ervaringen", async () => {
    const { traject } = await medewerker.dossier();
    const informanten = ["JEUGDIGE", "OUDER", "PLEEGOUDER", "VERTEGENWOORDIGER"];
    const antwoorden = await samen(4, (nummer) =>
      medewerker.muteer("registreerErvaring", {
        traject,
        informant: informanten[nummer],
        afname: "2024-07-01",
        rapportcijfer: 7,
      }),
    );
    const gelukt = antwoorden.filter(({ __typename }) => __typename === "Ervaring").length;
    expect([1, 2]).toContain(gelukt);
    expect(antwoorden.filter(({ __typename }) => __typename === "Afgewezen")).toHaveLength(4 - gelukt);
  });

  it("change one version of a plan once", async () => {
    const { plan } = await medewerker.dossier();
    const sluit = { ondersteuningsplan: plan, versie: 2, afgeslotenOp: "2024-06-30", bestemming: "NETWERK" };
    const antwoorden = await samen(3, () => medewerker.muteer("sluitPlan", sluit));
    expect(antwoorden.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      "CONFLICT",
      "CONFLICT",
      "Ondersteuningsplan",
    ]);
  });

  it("correct one evaluation once", async () => {
    const { doel } = await medewerker.dossier();
    const evaluatie = await medewerker.muteer("registreerEvaluatie", {
      doel,
      soort: "EIND",
      datum: "2024-06-28",
      gasScore: 1,
      informant: "TOEGANG",
    });
    const antwoorden = await samen(3, (gasScore) =>
      medewerker.muteer("corrigeerEvaluatie", { evaluatie: evaluatie.id, gasScore }),
    );
    expect(antwoorden.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      "CONFLICT",
      "CONFLICT",
      "Evaluatie",
    ]);
  });

  it("hide no evaluation from an uitvoerder that starts meanwhile", async () => {
    const { client, doel } = await medewerker.dossier({ traject: { aanbieder: "87654321" } });
    await Promise.all([
      ...[0, 1, 2].map((gasScore) =>
        medewerker.muteer("registreerEvaluatie", {
          doel,
          soort: "TUSSEN",
          datum: "2024-03-01",
          gasScore,
          informant: "TOEGANG",
        }),
      ),
      medewerker.muteer("startTraject", {
        client,
        aanbieder: AANBIEDER,
        wet: "JEUGDWET",
        aanvang: "2024-02-01",
        doelen: [doel],
      }),
    ]);
    const gezien = await new Medewerker(hub, aanbieder).vraag<{
      client: { trajecten: { doelen: { evaluaties: unknown[] }[] }[] };
    }>("query ($id: ID!) { client(id: $id) { trajecten { doelen { evaluaties { gasScore } } } } }", { id: client });
    expect(gezien.client.trajecten[0]?.doelen[0]?.evaluaties).toHaveLength(3);
  });
});
