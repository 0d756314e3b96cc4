import { rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  AANBIEDER,
  aantalVragen,
  ANALIST,
  ANDER,
  CONTRACTMANAGER,
  EIGEN,
  ENSCHEDE,
  TOEGANGSMEDEWERKER,
  TOEZICHTHOUDER,
  vulRegio,
} from "../support/regio-cijfers";
import { startTestHub, type Antwoord, type TestHub } from "../support/test-hub";

const VRAAG = `query ($indicator: IndicatorId! = UITVAL, $groepeer: [Dimensie!]! = []) {
  uitkomsten(indicatoren: [$indicator], periode: { van: "2024-01-01", tot: "2025-01-01" }, groepeer: $groepeer) {
    rijen { sleutel gemeente aanbieder } } }`;
const REDENEN = `query ($sleutel: ID!) { uitkomst(sleutel: $sleutel) { onderbouwing { redenen { reden aantal } } } }`;
const EPISODES = `query ($sleutel: ID!, $first: Int! = 50, $after: String) {
  uitkomst(sleutel: $sleutel) { onderbouwing(first: $first, after: $after) {
    redenen { reden aantal }
    episodes {
      edges { cursor node { id aanvang einde meegeteld redenNiet
        trajecten { id einde aanbieder { code } } doelen { id evaluaties { gasScore } } } }
      pageInfo { hasNextPage endCursor }
    } } } }`;

const GEVALLEN = `query ($sleutel: ID!, $first: Int! = 50, $after: String) {
  uitkomst(sleutel: $sleutel) { onderbouwing { gevallen(first: $first, after: $after) {
    edges { cursor node { id soort datum einde meegeteld redenNiet teller client { id } ondersteuningsplan { id }
      aanmelding { id } trajecten { id } doelen { meegeteld redenNiet teller doel { id } } } }
    pageInfo { hasNextPage endCursor } } } } }`;

interface Geval {
  readonly id: string;
  readonly soort: string;
  readonly datum: string;
  readonly einde: string | null;
  readonly meegeteld: boolean;
  readonly redenNiet: string | null;
  readonly client: { readonly id: string } | null;
  readonly ondersteuningsplan: unknown;
  readonly aanmelding: unknown;
  readonly teller: number | null;
  readonly doelen:
    | readonly (Pick<Geval, "meegeteld" | "redenNiet" | "teller"> & { readonly doel: { readonly id: string } | null })[]
    | null;
  readonly trajecten: readonly { readonly id: string }[];
}
interface Episode {
  readonly id: string;
  readonly einde: string | null;
  readonly meegeteld: boolean;
  readonly redenNiet: string | null;
  readonly trajecten: readonly { readonly id: string; readonly aanbieder: { readonly code: string } }[];
  readonly doelen: readonly { readonly id: string; readonly evaluaties: readonly { readonly gasScore: number }[] }[];
}
interface Onderbouwing {
  readonly redenen: readonly { readonly reden: string; readonly aantal: number }[];
  readonly episodes?: {
    readonly edges: readonly { readonly node: Episode }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

let db: TestDatabase;
let hub: TestHub;

beforeAll(async () => {
  db = await createTestDatabase();
  await vulRegio(db);
  await rebuild(asTransactional(db.motor), { peildatum: "2026-01-01" });
  hub = await startTestHub(db);
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

type Wie = Parameters<TestHub["vraag"]>[0];
const codes = (antwoord: Antwoord) => antwoord.errors?.map((error) => error.extensions.code);
const onderbouwing = (antwoord: Antwoord): Onderbouwing | null =>
  (antwoord.data?.uitkomst as { onderbouwing: Onderbouwing | null } | null)?.onderbouwing ?? null;

async function sleutels(actor: Wie, vraag: object = {}): Promise<string[]> {
  const antwoord = await hub.vraag(actor, VRAAG, vraag);
  expect(antwoord.errors).toBeUndefined();
  return (antwoord.data?.uitkomsten as { rijen: { sleutel: string }[] }).rijen.map(({ sleutel }) => sleutel);
}

async function eersteSleutel(actor: Wie, vraag: object = {}): Promise<string> {
  const [sleutel] = await sleutels(actor, vraag);
  if (sleutel === undefined) throw new Error("no row to follow down");
  return sleutel;
}

describe("the counts by reason of a figure", () => {
  it("are for who may see the figure, without a purpose", async () => {
    for (const actor of [ANALIST, CONTRACTMANAGER, TOEZICHTHOUDER, AANBIEDER]) {
      const antwoord = await hub.vraag(actor, REDENEN, { sleutel: await eersteSleutel(actor) }, null);
      expect(antwoord.errors).toBeUndefined();
      const aantal = { ANALIST: 22, CONTRACTMANAGER: 16, TOEZICHTHOUDER: 16, AANBIEDER: 13 }[
        actor.rol as "ANALIST" | "CONTRACTMANAGER" | "TOEZICHTHOUDER" | "AANBIEDER"
      ];
      expect(onderbouwing(antwoord)?.redenen).toEqual([{ reden: "MEEGETELD", aantal }]);
    }
  });

  it("are all that an analyst, a contractmanager and a toezichthouder get", async () => {
    for (const actor of [ANALIST, CONTRACTMANAGER, TOEZICHTHOUDER]) {
      const antwoord = await hub.vraag(actor, EPISODES, { sleutel: await eersteSleutel(actor) });
      expect(antwoord.errors).toBeUndefined();
      expect(onderbouwing(antwoord)).toMatchObject({ episodes: null });
    }
  });

  it("are not for a toegangsmedewerker, who gets no figure at all", async () => {
    const antwoord = await hub.vraag(TOEGANGSMEDEWERKER, REDENEN, { sleutel: await eersteSleutel(ANALIST) });
    expect(codes(antwoord)).toEqual(["FORBIDDEN"]);
  });
});

describe("the episodes behind a figure", () => {
  it("lead an aanbieder to its own trajecten and the doelen they work on", async () => {
    const antwoord = await hub.vraag(AANBIEDER, EPISODES, { sleutel: await eersteSleutel(AANBIEDER) });
    expect(antwoord.errors).toBeUndefined();
    const nodes = onderbouwing(antwoord)?.episodes?.edges.map(({ node }) => node) ?? [];
    expect(nodes).toHaveLength(13);
    expect(nodes.every(({ meegeteld, redenNiet }) => meegeteld && redenNiet === null)).toBe(true);
    for (const { trajecten } of nodes) {
      expect(trajecten.map(({ aanbieder }) => aanbieder.code)).toEqual([EIGEN]);
    }
    const doelen = nodes.flatMap((node) => node.doelen);
    expect(doelen.map(({ evaluaties }) => evaluaties)).toEqual([[{ gasScore: 0 }], [{ gasScore: 0 }]]);
  });

  it("are none of another aanbieder's, whatever the key says", async () => {
    const vraag = { groepeer: ["GEMEENTE", "AANBIEDER"] };
    const antwoord = await hub.vraag(ANALIST, VRAAG, vraag);
    const rijen = (antwoord.data?.uitkomsten as { rijen: { sleutel: string; aanbieder: string }[] }).rijen;
    for (const { sleutel } of rijen.filter(({ aanbieder }) => aanbieder === ANDER)) {
      expect((await hub.vraag(AANBIEDER, EPISODES, { sleutel })).data).toEqual({ uitkomst: null });
    }
  });

  it("need a stated purpose", async () => {
    const sleutel = await eersteSleutel(AANBIEDER);
    for (const doelbinding of [null, "MONITORING"]) {
      const antwoord = await hub.vraag(AANBIEDER, EPISODES, { sleutel }, doelbinding);
      expect(codes(antwoord)).toEqual(["FORBIDDEN"]);
      expect(onderbouwing(antwoord)?.episodes).toBeNull();
    }
  });

  it("come in pages, each once", async () => {
    const sleutel = await eersteSleutel(AANBIEDER);
    const gezien: string[] = [];
    let after: string | null = null;
    do {
      const antwoord = await hub.vraag(AANBIEDER, EPISODES, { sleutel, first: 5, after });
      const pagina: Onderbouwing["episodes"] = onderbouwing(antwoord)?.episodes;
      gezien.push(...(pagina?.edges.map(({ node }) => node.id) ?? []));
      after = pagina?.pageInfo.hasNextPage ? pagina.pageInfo.endCursor : null;
    } while (after !== null);
    expect(gezien).toHaveLength(13);
    expect(new Set(gezien).size).toBe(13);
  });

  it("take as many statements for one episode as for all", async () => {
    const sleutel = await eersteSleutel(AANBIEDER);
    const statements = async (first: number) => {
      hub.queries.clear();
      await hub.vraag(AANBIEDER, EPISODES, { sleutel, first });
      return aantalVragen(hub.queries);
    };
    // The first episode has a doel and an evaluatie, so that every level is read for it too.
    await statements(1);
    // The last one writes down whose episodes they are.
    expect(await statements(1)).toBe(11);
    expect(await statements(100)).toBe(11);
  });

  it("say why one does not count", async () => {
    await db.motor.query("update feiten.episode set bij_reden = null, buiten_schaal = true where einde = '2024-05-20'");
    try {
      const antwoord = await hub.vraag(AANBIEDER, EPISODES, { sleutel: await eersteSleutel(AANBIEDER) });
      const niet = onderbouwing(antwoord)?.episodes?.edges.filter(({ node }) => !node.meegeteld) ?? [];
      expect(niet.map(({ node }) => node.redenNiet)).toEqual(["BUITEN_SCHAAL"]);
    } finally {
      await rebuild(asTransactional(db.motor), { peildatum: "2026-01-01", gemeenten: [ENSCHEDE] });
    }
  });

  it.each([0, 201])("refuses a page of %s", async (first) => {
    const antwoord = await hub.vraag(AANBIEDER, EPISODES, { sleutel: await eersteSleutel(AANBIEDER), first });
    expect(codes(antwoord)).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("the cases behind a figure", () => {
  type Pagina = {
    readonly edges: readonly { readonly node: Geval }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
  const pagina = (antwoord: Antwoord): Pagina => {
    expect(antwoord.errors).toBeUndefined();
    return (antwoord.data?.uitkomst as { onderbouwing: { gevallen: Pagina } }).onderbouwing.gevallen;
  };

  it("of help are the same episodes, each with its client and trajecten", async () => {
    await db.motor.query("update client set aanbieder_codes = $1", [[EIGEN]]);
    for (const indicator of ["UITVAL", "CLIENTEN", "DOELEN_GEREALISEERD"]) {
      const sleutel = await eersteSleutel(AANBIEDER, { indicator });
      const episodes = onderbouwing(await hub.vraag(AANBIEDER, EPISODES, { sleutel }))?.episodes?.edges ?? [];
      const gevallen = pagina(await hub.vraag(AANBIEDER, GEVALLEN, { sleutel }))?.edges ?? [];
      expect(gevallen.length).toBeGreaterThan(0);
      expect(gevallen.map(({ node }) => [node.id, node.einde, node.meegeteld, node.redenNiet])).toEqual(
        episodes.map(({ node }) => [node.id, node.einde, node.meegeteld, node.redenNiet]),
      );
      for (const [plek, { node }] of gevallen.entries()) {
        expect(node).toMatchObject({
          soort: "EPISODE",
          datum: "2023-09-01",
          ondersteuningsplan: null,
          aanmelding: null,
        });
        expect(node.client?.id).toEqual(expect.any(String));
        expect(node.trajecten.map(({ id }) => id)).toEqual(episodes[plek]?.node.trajecten.map(({ id }) => id));
      }
    }
  });

  it("of doelen lead to each doel, which counts by itself", async () => {
    const sleutel = await eersteSleutel(AANBIEDER, { indicator: "DOELEN_GEREALISEERD" });
    const episodes = onderbouwing(await hub.vraag(AANBIEDER, EPISODES, { sleutel }))?.episodes?.edges ?? [];
    const gevallen = pagina(await hub.vraag(AANBIEDER, GEVALLEN, { sleutel }))?.edges ?? [];
    expect(gevallen.length).toBeGreaterThan(0);
    for (const [plek, { node }] of gevallen.entries()) {
      const doelen = node.doelen ?? [];
      expect(doelen.map(({ doel }) => doel?.id).sort()).toEqual(episodes[plek]?.node.doelen.map(({ id }) => id).sort());
      expect(doelen.some(({ meegeteld }) => meegeteld)).toBe(node.meegeteld);
      expect(doelen.reduce((som, { teller }) => som + (teller ?? 0), 0)).toBe(node.teller ?? 0);
    }
    const uitval = await eersteSleutel(AANBIEDER);
    const zonder = pagina(await hub.vraag(AANBIEDER, GEVALLEN, { sleutel: uitval }))?.edges ?? [];
    expect(new Set(zonder.map(({ node }) => node.doelen))).toEqual(new Set([null]));
  });

  it("are counts by reason for who may not see people, and need a purpose", async () => {
    for (const actor of [ANALIST, CONTRACTMANAGER, TOEZICHTHOUDER]) {
      expect(pagina(await hub.vraag(actor, GEVALLEN, { sleutel: await eersteSleutel(actor) }))).toBeNull();
    }
    const antwoord = await hub.vraag(AANBIEDER, GEVALLEN, { sleutel: await eersteSleutel(AANBIEDER) }, null);
    expect(codes(antwoord)).toEqual(["FORBIDDEN"]);
  });

  it("come in pages, each once", async () => {
    const sleutel = await eersteSleutel(AANBIEDER);
    const gezien: string[] = [];
    let after: string | null = null;
    do {
      const deel: Pagina = pagina(await hub.vraag(AANBIEDER, GEVALLEN, { sleutel, first: 5, after }));
      gezien.push(...(deel?.edges.map(({ node }) => node.id) ?? []));
      after = deel?.pageInfo.hasNextPage ? deel.pageInfo.endCursor : null;
    } while (after !== null);
    expect([gezien.length, new Set(gezien).size]).toEqual([13, 13]);
  });

  it("take as many statements for one as for all", async () => {
    const sleutel = await eersteSleutel(AANBIEDER);
    const statements = async (first: number) => {
      hub.queries.clear();
      await hub.vraag(AANBIEDER, GEVALLEN, { sleutel, first });
      return aantalVragen(hub.queries);
    };
    await statements(1);
    expect(await statements(100)).toBe(await statements(1));
  });

  it.each([0, 201])("refuse a page of %s", async (first) => {
    const antwoord = await hub.vraag(AANBIEDER, GEVALLEN, { sleutel: await eersteSleutel(AANBIEDER), first });
    expect(codes(antwoord)).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("more than one row followed down in a document", () => {
  it("is too much, and nothing of any is told", async () => {
    const vraag = `{ uitkomsten(indicatoren: [UITVAL], periode: { van: "2024-01-01", tot: "2025-01-01" },
      groepeer: [AANBIEDER]) { rijen { onderbouwing { redenen { aantal } } } } }`;
    const antwoord = await hub.vraag(ANALIST, vraag);
    expect(codes(antwoord)).toEqual(["QUERY_TOO_COMPLEX", "QUERY_TOO_COMPLEX"]);
    const { rijen } = antwoord.data?.uitkomsten as { rijen: { onderbouwing: unknown }[] };
    expect(rijen.map((rij) => rij.onderbouwing)).toEqual([null, null]);
  });

  it("is too much under aliases as well", async () => {
    const [een, twee] = await sleutels(ANALIST, { groepeer: ["AANBIEDER"] });
    const vraag = `query ($een: ID!, $twee: ID!) {
      een: uitkomst(sleutel: $een) { onderbouwing { redenen { aantal } } }
      twee: uitkomst(sleutel: $twee) { onderbouwing { redenen { aantal } } } }`;
    const antwoord = await hub.vraag(ANALIST, vraag, { een, twee });
    expect(codes(antwoord)).toEqual(["QUERY_TOO_COMPLEX"]);
    expect(antwoord.data).toBeUndefined();
  });
});
