import { v7 } from "uuid";
import type { Actor } from "../../src/access/actor";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { startTestHub, type TestHub } from "../support/test-hub";

const [A, B] = ["DL000001", "DL000002"];
const ACTORS = {
  beheerder: { rol: "BEHEERDER", id: "h" },
  aanbiederA: { rol: "AANBIEDER", id: "a", aanbieder: A, regio: "TWENTE" },
  aanbiederB: { rol: "AANBIEDER", id: "b", aanbieder: B, regio: "TWENTE" },
  contractmanager: { rol: "CONTRACTMANAGER", id: "c", gemeenten: ["0141"] },
  toezichthouder: { rol: "TOEZICHTHOUDER", id: "z", gemeenten: ["0153"] },
  analist: { rol: "ANALIST", id: "n", regio: "TWENTE" },
  toegang: { rol: "TOEGANGSMEDEWERKER", id: "t", gemeente: "0153", teams: ["NOORD"] },
  bi: { rol: "BI", id: "p", regio: "TWENTE" },
  client: { rol: "CLIENT", id: "k", gemeente: "0153", client: v7() },
} as const satisfies Record<string, Actor>;

interface Rij {
  readonly naam: string;
  readonly gemeente: string;
  readonly afzender: string;
  readonly soort: string;
  readonly status: string;
  readonly dagtekening?: string;
  readonly periode?: readonly [string, string];
  readonly ontvangen: string;
  readonly bevindingen?: readonly object[];
  readonly door?: string;
}

const bevindingen = [
  { pad: null, rij: 2, kolom: "einde", waarde: '"31-31-2024"', melding: "Dit klopt niet." },
  { pad: "/Bericht", melding: "Nog iets." },
];
/** What a message told per line was once kept in the same column. */
const verslag = {
  pad: "/Bericht/Client",
  traject: v7(),
  soort: "STOP",
  intrekken: false,
  stop: { einde: "2024-01-01" },
};

// In order of arrival: the names sort as the ids do.
const RIJEN: readonly Rij[] = [
  {
    naam: "1",
    gemeente: "0000",
    afzender: A,
    soort: "ONBEKEND",
    status: "AFGEKEURD",
    ontvangen: "2024-01-02",
    bevindingen,
  },
  {
    naam: "2",
    gemeente: "0153",
    afzender: A,
    soort: "JW307",
    status: "VERWERKT",
    dagtekening: "2023-05-06",
    ontvangen: "2024-02-01",
    bevindingen: [verslag],
  },
  { naam: "3", gemeente: "0141", afzender: A, soort: "trajecten", status: "VERWERKT", ontvangen: "2024-03-01" },
  {
    naam: "3",
    gemeente: "0153",
    afzender: A,
    soort: "trajecten",
    status: "AFGEKEURD",
    ontvangen: "2024-03-01",
    bevindingen,
  },
  {
    naam: "4",
    gemeente: "0153",
    afzender: B,
    soort: "bij",
    status: "VERVANGEN",
    periode: ["2023-07-01", "2024-01-01"],
    ontvangen: "2024-04-01",
    door: "5",
  },
  {
    naam: "5",
    gemeente: "0153",
    afzender: B,
    soort: "bij",
    status: "VERWERKT",
    periode: ["2023-07-01", "2024-01-01"],
    ontvangen: "2024-05-01",
  },
  { naam: "6", gemeente: "0141", afzender: B, soort: "trajecten", status: "VERWERKT", ontvangen: "2024-06-01" },
  { naam: "7", gemeente: "0344", afzender: A, soort: "trajecten", status: "VERWERKT", ontvangen: "2024-07-01" },
  { naam: "8", gemeente: "0000", afzender: "REGIO", soort: "gemeenten", status: "VERWERKT", ontvangen: "2024-08-01" },
];

const uuid = (naam: string): string => `01900000-0000-7000-8000-00000000000${naam}`;
const kenmerk = (gemeente: string, naam: string): string =>
  Buffer.from(`${gemeente}:${uuid(naam)}`).toString("base64url");

let db: TestDatabase;
let hub: TestHub;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.motor.query("insert into aanbieder (code, naam) values ($1, 'Aanbieder A'), ($2, 'Aanbieder B')", [A, B]);
  for (const rij of RIJEN) {
    await db.motor.query(
      `insert into levering (gemeente_code, id, soort, afzender, status, dagtekening, periode_van, periode_tot, ontvangen_op,
         bevindingen, aantal_bevindingen, vervangen_door_id, checksum, regels, aantal_rijen)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz, $10, $11, $12, 'geheim-zegel', '[{"geheim": "regel"}]', 3)`,
      [
        ...[rij.gemeente, uuid(rij.naam), rij.soort, rij.afzender, rij.status, rij.dagtekening ?? null],
        ...[rij.periode?.[0] ?? null, rij.periode?.[1] ?? null, `${rij.ontvangen}T12:00:00Z`],
        ...[JSON.stringify(rij.bevindingen ?? []), rij.bevindingen?.length ?? 0, rij.door ? uuid(rij.door) : null],
      ],
    );
  }
  hub = await startTestHub(db);
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

interface Verbinding {
  readonly edges: readonly { readonly node: Record<string, unknown>; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const LIJST = `query ($filter: LeveringFilter, $first: Int = 50, $after: String) {
  leveringen(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id soort afzender status gemeente { code } } } pageInfo { hasNextPage endCursor } } }`;

/** Each as `gemeente/naam`; asked without a purpose, for deliveries need none. */
async function ziet(actor: Actor, filter: object = {}): Promise<string[]> {
  const { data, errors } = await hub.vraag(actor, LIJST, { filter }, null);
  if (errors) throw new Error(errors[0]?.message);
  const { edges } = data?.["leveringen"] as Verbinding;
  return edges.map(({ node }) => {
    const [gemeente = "", id = ""] = Buffer.from(String(node["id"]), "base64url").toString().split(":");
    return `${gemeente}/${id.slice(-1)}`;
  });
}

describe("leveringen", () => {
  test.each([
    ["beheerder", ["0000/8", "0344/7", "0141/6", "0153/5", "0153/4", "0141/3", "0153/3", "0153/2", "0000/1"]],
    ["aanbiederA", ["0141/3", "0153/3", "0153/2", "0000/1"]],
    ["aanbiederB", ["0141/6", "0153/5", "0153/4"]],
    ["contractmanager", ["0141/6", "0141/3"]],
    ["toezichthouder", ["0153/5", "0153/4", "0153/3", "0153/2"]],
    ["analist", ["0141/6", "0153/5", "0153/4", "0141/3", "0153/3", "0153/2"]],
    ["toegang", ["0153/5", "0153/4", "0153/3", "0153/2"]],
  ] as const)("%s sees the deliveries of its own, the newest first", async (wie, verwacht) => {
    expect(await ziet(ACTORS[wie])).toEqual(verwacht);
  });

  test.each(["bi", "client"] as const)("%s sees none at all", async (wie) => {
    const antwoord = await hub.vraag(ACTORS[wie], "{ leveringen { edges { cursor } } }");
    expect(antwoord.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    const los = await hub.vraag(ACTORS[wie], `{ levering(id: "${kenmerk("0153", "2")}") { id } }`);
    expect(los.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("without a token nothing is told", async () => {
    const antwoord = await hub.vraag(null, "{ leveringen { edges { cursor } } }");
    expect(antwoord.errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  test("row security alone keeps another's deliveries away, whatever is asked", async () => {
    expect(await ziet(ACTORS.aanbiederA, { afzender: [B] })).toEqual([]);
    expect(await ziet(ACTORS.contractmanager, { gemeente: ["0153"] })).toEqual([]);
    for (const [wie, id] of [
      [ACTORS.aanbiederA, kenmerk("0153", "5")],
      [ACTORS.aanbiederA, kenmerk("0000", "8")],
      [ACTORS.contractmanager, kenmerk("0153", "2")],
      [ACTORS.analist, kenmerk("0000", "1")],
      [ACTORS.beheerder, kenmerk("0153", "9")],
      [ACTORS.beheerder, "onzin"],
    ] as const) {
      expect((await hub.vraag(wie, `{ levering(id: "${id}") { id } }`, {}, null)).data).toEqual({ levering: null });
    }
  });

  test("the session for deliveries can't be used to write, and shows no people", async () => {
    await hub.vraag(ACTORS.beheerder, "{ leveringen { edges { cursor } } }", {}, null);
    const [eerste] = hub.queries.statements.filter((tekst) => tekst.includes("hub.leveringen"));
    expect(eerste).toMatch(
      /^set transaction isolation level read committed; set transaction read only;.*hub\.teams = ''.*hub\.clienten = ''.*hub\.leveringen = 'ALLE'/,
    );
  });

  test("a filter narrows, and a period is that of the set, of the message or of the day it came", async () => {
    const { beheerder } = ACTORS;
    expect(await ziet(beheerder, { soort: ["trajecten"], gemeente: ["0141"] })).toEqual(["0141/6", "0141/3"]);
    expect(await ziet(beheerder, { status: ["AFGEKEURD"], afzender: [A] })).toEqual(["0153/3", "0000/1"]);
    const periode = (van: string, tot: string) => ({ periode: { van, tot } });
    expect(await ziet(beheerder, periode("2023-12-01", "2024-01-01"))).toEqual(["0153/5", "0153/4"]);
    expect(await ziet(beheerder, periode("2023-05-01", "2023-06-01"))).toEqual(["0153/2"]);
    expect(await ziet(beheerder, periode("2024-02-01", "2024-04-01"))).toEqual(["0141/3", "0153/3"]);
    const scheef = await hub.vraag(beheerder, LIJST, { filter: periode("2024-02-02", "2024-04-01") });
    expect(scheef.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });

  test("pages follow each other without a gap, also within a delivery to two gemeenten", async () => {
    const gezien: string[] = [];
    let after: string | null = null;
    for (let pagina = 0; pagina < 9; pagina += 1) {
      const { data } = await hub.vraag(ACTORS.beheerder, LIJST, { first: 1, after });
      const { edges, pageInfo } = data?.["leveringen"] as Verbinding;
      gezien.push(...edges.map(({ cursor }) => cursor));
      after = pageInfo.endCursor;
      expect(pageInfo.hasNextPage).toBe(pagina < 8);
    }
    expect(gezien).toHaveLength(9);
    expect(new Set(gezien).size).toBe(9);
    expect(gezien).toContain(kenmerk("0141", "3"));
    expect(gezien).toContain(kenmerk("0153", "3"));
  });

  const ALLES = `query ($first: Int!) { leveringen(first: $first) { edges { node {
    id soort afzender aanbieder { code naam } gemeente { code naam } periodeVan periodeTot dagtekening grondslag status
    ontvangenOp verwerktOp aantalRijen aantalNieuw aantalGewijzigd aantalVerwijderd aantalAfgekeurd aantalBevindingen
    bevindingen { rij kolom pad waarde melding } vervangenDoor { id bevindingen(first: 1) { melding } } } } } }`;

  test("tells all of a delivery but what it said of people, in a number of statements that does not grow", async () => {
    // A scope is remembered for some seconds and then asked again: of three in a row at most one has that beside its own.
    const vraag = async (first: number) => {
      const aantallen: number[] = [];
      const stel = async () => {
        hub.queries.clear();
        const antwoord = await hub.vraag(ACTORS.beheerder, ALLES, { first }, null);
        aantallen.push(hub.queries.count);
        return antwoord;
      };
      await stel();
      await stel();
      return { antwoord: await stel(), statements: Math.min(...aantallen) };
    };
    const vijf = await vraag(5);
    const negen = await vraag(9);
    expect(negen.statements).toBe(vijf.statements);
    // Begin, settings, page, findings, what replaced it and its findings, gemeenten, aanbieders, end.
    expect(negen.statements).toBe(9);
    const tekst = JSON.stringify(negen.antwoord);
    expect(negen.antwoord.errors).toBeUndefined();
    expect(tekst).not.toMatch(/geheim|intrekken/);
    const { edges } = negen.antwoord.data?.["leveringen"] as Verbinding;
    expect(edges.map(({ node }) => node)[4]).toMatchObject({
      soort: "bij",
      afzender: B,
      aanbieder: { code: B, naam: "Aanbieder B" },
      gemeente: { code: "0153", naam: "Enschede" },
      periodeVan: "2023-07-01",
      periodeTot: "2024-01-01",
      status: "VERVANGEN",
      ontvangenOp: "2024-04-01T12:00:00.000Z",
      aantalRijen: 3,
      vervangenDoor: { id: kenmerk("0153", "5"), bevindingen: [] },
    });
    expect(edges[0]?.node).toMatchObject({ gemeente: null, aanbieder: null, afzender: "REGIO" });
  });

  test("tells the counts of a file about several gemeenten to its sender and the operator alone", async () => {
    await db.motor.query("update levering set samen = true where id = $1", [uuid("3")]);
    const aantal = async (wie: Actor, naam: string) => {
      const vraag = `{ levering(id: "${kenmerk("0153", naam)}") { aantalRijen aantalAfgekeurd } }`;
      const { data } = await hub.vraag(wie, vraag, {}, null);
      return data?.["levering"] as { aantalRijen: number | null; aantalAfgekeurd: number | null };
    };
    for (const wie of [ACTORS.aanbiederA, ACTORS.beheerder]) expect((await aantal(wie, "3")).aantalRijen).toBe(3);
    for (const wie of [ACTORS.toegang, ACTORS.analist, ACTORS.toezichthouder]) {
      expect(await aantal(wie, "3")).toEqual({ aantalRijen: null, aantalAfgekeurd: null });
      expect((await aantal(wie, "2")).aantalRijen).toBe(3);
    }
  });

  const BEVINDINGEN = `{ levering(id: "${kenmerk("0153", "3")}") { bevindingen { rij kolom pad waarde melding } } }`;

  test("shows what stood in a row to its sender alone: it may be about the client of any team", async () => {
    const waarden = async (wie: Actor) => {
      const { data } = await hub.vraag(wie, BEVINDINGEN, {}, null);
      return (data?.["levering"] as { bevindingen: { waarde: string | null }[] }).bevindingen.map(
        ({ waarde }) => waarde,
      );
    };
    expect(await waarden(ACTORS.aanbiederA)).toEqual(['"31-31-2024"', null]);
    for (const wie of [ACTORS.toegang, ACTORS.beheerder, ACTORS.analist, ACTORS.toezichthouder]) {
      expect(await waarden(wie)).toEqual([null, null]);
    }
  });

  test("gives as many findings as asked, within bounds, and none of what a message told per line", async () => {
    const vraag = (velden: string, naam = "3") =>
      hub.vraag(ACTORS.toegang, `{ levering(id: "${kenmerk("0153", naam)}") { ${velden} } }`, {}, null);
    const twee = "een: bevindingen(first: 1) { melding } alle: bevindingen { melding }";
    expect((await vraag(twee)).data).toEqual({
      levering: {
        een: [{ melding: "Dit klopt niet." }],
        alle: [{ melding: "Dit klopt niet." }, { melding: "Nog iets." }],
      },
    });
    expect((await vraag("bevindingen { melding }", "2")).data).toEqual({ levering: { bevindingen: [] } });
    expect((await vraag("bevindingen(first: 1001) { melding }")).errors?.[0]?.extensions["code"]).toBe(
      "BAD_USER_INPUT",
    );
  });
});
