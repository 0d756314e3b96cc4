import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, Medewerker, maakDecor, noord } from "../support/dossier";
import { startTestHub, type TestHub } from "../support/test-hub";

let db: TestDatabase;
let hub: TestHub;
let medewerker: Medewerker;

const CLIENTEN = 100;

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  // Straight into the tables: a hundred files, each with a plan, two doelen and a traject on both.
  await db.motor.query(`
    insert into client (gemeente_code, id, team_code, aanbieder_codes, geboortejaar, geslacht, wijk_code)
      select '0153', ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'NOORD', '{${AANBIEDER}}', 2000 + n % 20,
        case when n % 2 = 1 then 'MAN' else 'VROUW' end, case when n % 4 = 0 then 'WK015301' end
      from generate_series(1, ${CLIENTEN}) n;
    insert into ondersteuningsplan (gemeente_code, id, team_code, client_id, soort, wet, vastgesteld_op, versie)
      select gemeente_code, id, team_code, id, 'ONDERSTEUNINGSPLAN', 'JEUGDWET', '2024-01-10', 1 from client;
    insert into doel (gemeente_code, id, team_code, aanbieder_codes, plan_id, client_id, ondersteuningsbehoefte, leefgebied, richting)
      select gemeente_code, gen_random_uuid(), team_code, aanbieder_codes, id, id, '1', 'WONEN', 'VERBETEREN' from client, generate_series(1, 2);
    insert into evaluatie (gemeente_code, id, team_code, doel_id, soort, datum, gas_score, informant)
      select gemeente_code, gen_random_uuid(), team_code, id, 'EIND', '2024-06-01', 1, 'TOEGANG' from doel;
    insert into traject (gemeente_code, id, team_code, aanbieder_codes, client_id, aanbieder_code, contractpartij_code, wet,
        voorziening, leveringsvorm, aanvang, einde, reden_lijst, reden_versie, reden_code, bron)
      select gemeente_code, id, team_code, aanbieder_codes, id, '${AANBIEDER}', '${AANBIEDER}', 'JEUGDWET', 'INDIVIDUEEL', 'ZIN', '2024-02-01',
        case when geslacht = 'MAN' then date '2024-06-01' end, case when geslacht = 'MAN' then 'JZ588' end,
        case when geslacht = 'MAN' then '3.2' end, case when geslacht = 'MAN' then '31' end, 'REGISTRATIE' from client;
    insert into traject_doel (gemeente_code, id, team_code, aanbieder_codes, client_id, traject_id, doel_id)
      select gemeente_code, gen_random_uuid(), team_code, aanbieder_codes, client_id, client_id, id from doel;
  `);
  hub = await startTestHub(db);
  medewerker = new Medewerker(hub, noord);
});

afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

interface Pagina {
  readonly edges: readonly { readonly node: { readonly id: string }; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function lees(lijst: string, argumenten: string): Promise<Pagina> {
  const data = await medewerker.vraag<Record<string, Pagina>>(
    `{ ${lijst}(${argumenten}) { edges { node { id } cursor } pageInfo { hasNextPage endCursor } } }`,
  );
  const pagina = data[lijst];
  if (!pagina) throw new Error("no page");
  return pagina;
}

describe("a list", () => {
  it.each(["clienten", "trajecten"])("of %s pages to its end, each row once", async (lijst) => {
    const gezien: string[] = [];
    const groottes: number[] = [];
    let after: string | null = null;
    do {
      const pagina: Pagina = await lees(lijst, `first: 30${after === null ? "" : `, after: "${after}"`}`);
      gezien.push(...pagina.edges.map(({ node }) => node.id));
      groottes.push(pagina.edges.length);
      after = pagina.pageInfo.hasNextPage ? pagina.pageInfo.endCursor : null;
    } while (after !== null);
    expect(groottes).toEqual([30, 30, 30, 10]);
    expect(new Set(gezien).size).toBe(CLIENTEN);
  });

  it("gives fifty rows unless asked otherwise, and nothing after its end", async () => {
    const alles = await lees("clienten", "first: 100");
    expect((await lees("clienten", "filter: {}")).edges).toHaveLength(50);
    expect(alles.pageInfo.hasNextPage).toBe(false);
    expect(await lees("clienten", `after: "${alles.pageInfo.endCursor ?? ""}"`)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it("refuses more than two hundred rows, none, and a cursor of another's making", async () => {
    for (const argumenten of ["first: 201", "first: 0", "first: -1", 'after: "x"']) {
      const { errors } = await hub.vraag(noord, `{ clienten(${argumenten}) { pageInfo { hasNextPage } } }`);
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    }
  });

  it("narrows by each field of its filter", async () => {
    const aantal = async (lijst: string, filter: string) =>
      (await lees(lijst, `first: 200, filter: { ${filter} }`)).edges.length;
    expect(await aantal("clienten", "geslacht: [MAN]")).toBe(50);
    expect(await aantal("clienten", 'wijk: ["WK015301"]')).toBe(25);
    expect(await aantal("clienten", "geboortejaar: [2001, 2003]")).toBe(10);
    expect(await aantal("clienten", `aanbieder: ["${AANBIEDER}"]`)).toBe(100);
    expect(await aantal("clienten", 'aanbieder: ["87654321"]')).toBe(0);
    expect(await aantal("clienten", 'gemeente: ["0141"]')).toBe(0);
    expect(await aantal("clienten", "geslacht: []")).toBe(0);
    expect(await aantal("trajecten", "lopend: true")).toBe(50);
    expect(await aantal("trajecten", "lopend: false")).toBe(50);
    expect(await aantal("trajecten", "wet: [WMO]")).toBe(0);
    expect(await aantal("trajecten", 'aanvang: { van: "2024-02-01", tot: "2024-02-02" }')).toBe(100);
    expect(await aantal("trajecten", 'aanvang: { tot: "2024-02-01" }')).toBe(0);
    expect(await aantal("trajecten", 'einde: { van: "2024-06-01" }')).toBe(50);
    const [een] = (await lees("clienten", "first: 1")).edges;
    expect(await aantal("trajecten", `client: ["${een?.node.id ?? ""}"]`)).toBe(1);
    expect(await aantal("trajecten", 'client: ["x"]')).toBe(0);
  });
});

describe("a nested question", () => {
  const VRAAG = `query ($first: Int!) { clienten(first: $first) { edges { node {
    gemeente { naam } gezin { id } aanmeldingen { id }
    ondersteuningsplannen { client { id } doelen { evaluaties { gasScore vervangenDoor { id } } tussenstappen { id } trajecten { id } } }
    trajecten { aanbieder { naam } reden { omschrijving } ervaringen { id } metingen { id } doelen { ondersteuningsplan { id } } }
  } } } }`;

  it("takes as many statements for a hundred clients as for one", async () => {
    const statements = async (first: number) => {
      hub.queries.clear();
      await medewerker.vraag(VRAAG, { first });
      return hub.queries.count;
    };
    await statements(1); // The scope of this actor is remembered from here on.
    const een = await statements(1);
    expect(await statements(100)).toBe(een);
    expect(een).toBeLessThan(30);
  });
});
