import { getNamedType, isObjectType } from "graphql";
import { Client } from "pg";
import type { Actor } from "../../src/access/actor";
import type * as Policy from "../../src/access/policy";
import { rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import type * as Sql from "../../src/data/sql";
import type * as Zicht from "../../src/data/zicht";
import { buildSchema } from "../../src/resolvers/build-schema";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, aanbieder, almelo, andereAanbieder, maakDecor, noord, zuid } from "../support/dossier";
import { type Antwoord, startTestHub, type TestHub } from "../support/test-hub";
import { Oordeel } from "../support/verkenning/oordeel";
import { type Pad, padenVan } from "../support/verkenning/paden";
import { maakWereld } from "../support/verkenning/wereld";

let mockPolicyOpen = false;
jest.mock("../../src/access/policy", () => {
  const policy = jest.requireActual<typeof Policy>("../../src/access/policy");
  return { ...policy, mag: (...args: Parameters<typeof policy.mag>) => mockPolicyOpen || policy.mag(...args) };
});
jest.mock("../../src/data/zicht", () => {
  const zicht = jest.requireActual<typeof Zicht>("../../src/data/zicht");
  const { raw } = jest.requireActual<typeof Sql>("../../src/data/sql");
  return {
    ...zicht,
    binnenZicht: (...args: Parameters<typeof zicht.binnenZicht>) =>
      mockPolicyOpen ? args[0] : zicht.binnenZicht(...args),
    zichtOpFeit: (...args: Parameters<typeof zicht.zichtOpFeit>) =>
      mockPolicyOpen ? raw("true") : zicht.zichtOpFeit(...args),
  };
});

const ACTORS: readonly Actor[] = [
  ...[noord, zuid, almelo, aanbieder, andereAanbieder],
  { rol: "CONTRACTMANAGER", id: "c", gemeenten: ["0153"] },
  { rol: "TOEZICHTHOUDER", id: "z", gemeenten: ["0141"] },
  { rol: "ANALIST", id: "n", regio: "TWENTE" },
  { rol: "BI", id: "b", regio: "TWENTE" },
  { rol: "BEHEERDER", id: "h" },
  { rol: "PRIVACYFUNCTIONARIS", id: "p", gemeenten: ["0153"] },
  { ...noord, rol: "TOEGANGSMEDEWERKER", id: "wmo", gemeente: "0153", teams: "ALLE", wetten: ["WMO"] },
  { rol: "ANONIEM" },
];
/** Those who reach rows of files. */
const MICRO = ACTORS.filter(({ rol }) => rol === "TOEGANGSMEDEWERKER" || rol === "AANBIEDER");
/** Those who reach a register of who was given access. */
const REGISTERS: readonly string[] = ["CONTRACTMANAGER", "TOEZICHTHOUDER", "ANALIST", "PRIVACYFUNCTIONARIS"];

const PERIODE = '{ van: "2024-01-01", tot: "2025-01-01" }';
const INDICATOREN = "[UITVAL, INSTROOM, DOELEN_GEREALISEERD, CLIENTEN]";
const VRAAG = { indicatoren: INDICATOREN, periode: PERIODE, groepeer: "[GEMEENTE]" };
const vraagAan = (veld: string) =>
  Object.fromEntries(Object.entries(VRAAG).map(([argument, waarde]) => [`${veld}.${argument}`, waarde]));

/** A value for each argument: `$x` is tried with each of the values below. */
const ARGUMENTEN: Readonly<Record<string, string>> = {
  "Query.client.id": "$x",
  "Query.ondersteuningsplan.id": "$x",
  "Query.levering.id": "$x",
  "Query.uitkomst.sleutel": "$x",
  "Query.zoekClient.zaaknummer": "$y",
  "Query.aanbieder.code": `"${AANBIEDER}"`,
  "Query.gemeente.code": '"0153"',
  "Query.monitor.regio": "TWENTE",
  "Query.monitor.jaar": "2024",
  "Query.monitor.bron": "WERKVERSIE",
  "Query.volledigheid.periode": PERIODE,
  "Query.revisie.van": "$x",
  "Query.revisie.naar": "$x",
  "Gemeente.inwoners.jaar": "2024",
  ...vraagAan("Query.uitkomsten"),
  ...vraagAan("Query.revisie"),
  ...vraagAan("Gemeente.uitkomsten"),
  ...vraagAan("Aanbieder.uitkomsten"),
};

// Thousands of questions: how long they take says something of the machine alone.
jest.setTimeout(300_000);

const schema = buildSchema();
const paden = padenVan(schema, ARGUMENTEN);

let db: TestDatabase;
let hub: TestHub;
let oordeel: Oordeel;
let waarden: Readonly<Record<string, readonly string[]>>;

/** The client of the first file, who may ask who looked into it. */
let client: Extract<Actor, { rol: "CLIENT" }>;

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  hub = await startTestHub(db);
  const wereld = await maakWereld(hub, db.motor);
  const [gemeente = "", id = ""] = Buffer.from(wereld.clienten[0] ?? "", "base64url")
    .toString("latin1")
    .split(":");
  client = { rol: "CLIENT", id: "k", gemeente, client: id };
  await rebuild(asTransactional(db.motor));
  oordeel = await Oordeel.over(db.motor);
  waarden = {
    client: wereld.clienten,
    ondersteuningsplan: wereld.plannen,
    levering: wereld.leveringen,
    zoekClient: wereld.zaaknummers,
    ...(await uitDeCijfers()),
  };
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

/** The keys of an analyst's figures, so that others come with keys of what is not theirs; and two states of the cells. */
async function uitDeCijfers(): Promise<{ uitkomst: string[]; revisie: string[] }> {
  const { data, errors } = await hub.vraag(
    { rol: "ANALIST", id: "n", regio: "TWENTE" },
    `{ uitkomsten(indicatoren: [UITVAL, DOELEN_GEREALISEERD, PLANNEN, AANMELDINGEN], periode: ${PERIODE}, groepeer: [GEMEENTE, WET]) {
      dataStand rijen { sleutel noemer teller } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { dataStand, rijen } = (
    data as { uitkomsten: { dataStand: string; rijen: { sleutel: string; teller: number }[] } }
  ).uitkomsten;
  return { uitkomst: rijen.filter(({ teller }) => teller > 0).map(({ sleutel }) => sleutel), revisie: [dataStand] };
}

const alleRijen = (gezien: ReadonlyMap<string, readonly string[]>): string[] =>
  [...new Set([...gezien.values()].flat())].sort();

/** Every row of people that an actor gets along any way, per way and value. */
async function verken(actor: Actor): Promise<Map<string, readonly string[]>> {
  const gezien = new Map<string, readonly string[]>();
  const ga = async (pad: Pad, waarde: string | null): Promise<void> => {
    const sleutel = `${pad.naam} ${String(waarde)}`;
    if (gezien.has(sleutel)) return;
    const { data, errors = [] } = await vraag(actor, pad, waarde);
    gezien.set(sleutel, [...oordeel.rijenIn(actor, data)].sort());
    // One step that is refused may empty the whole answer: then the way before it is asked by itself.
    if (errors.length > 0 && pad.korter) await ga(pad.korter, waarde);
  };
  for (const pad of paden) for (const waarde of waarden[pad.ingang] ?? [null]) await ga(pad, waarde);
  return gezien;
}

const eerder = new Map<Actor, ReturnType<typeof verken>>();

/** What an actor gets with both belts on; asked once. */
function gewoon(actor: Actor): ReturnType<typeof verken> {
  const gezien = eerder.get(actor) ?? verken(actor);
  eerder.set(actor, gezien);
  return gezien;
}

async function vraag(actor: Actor, { naam: weg, document }: Pad, waarde: string | null): Promise<Antwoord> {
  const kop = document.includes("$x") ? "query ($x: ID!)" : document.includes("$y") ? "query ($y: String!)" : "query";
  const variables = waarde === null ? {} : { [document.includes("$y") ? "y" : "x"]: waarde };
  const antwoord = await hub.vraag(actor, `${kop} { ${document} }`, variables);
  const codes = (antwoord.errors ?? []).map(({ extensions: { code } }) => code);
  const verwacht = [
    ...["UNAUTHENTICATED", "FORBIDDEN", "QUERY_TOO_COMPLEX"],
    // Who sees less than an analyst may not even ask some of what it tries.
    actor.rol !== "ANALIST" && "BAD_USER_INPUT",
  ];
  const onverwacht = codes.filter((code) => !verwacht.includes(String(code)));
  if (onverwacht.length > 0) throw new Error(`${weg}: ${JSON.stringify(antwoord.errors)}`);
  return antwoord;
}

/** Row security of every table that has it, of this database alone. */
async function rijbeveiliging(stand: "enable" | "disable"): Promise<void> {
  beveiligd ??= (
    await beheer<{ tabel: string }>("select oid::regclass::text as tabel from pg_class where relrowsecurity")
  ).map(({ tabel }) => tabel);
  expect(beveiligd.length).toBeGreaterThan(20);
  await beheer(beveiligd.map((tabel) => `alter table ${tabel} ${stand} row level security`).join("; "));
}

let beveiligd: readonly string[] | undefined;

async function beheer<R extends object>(opdracht: string): Promise<R[]> {
  const client = new Client({ connectionString: db.adminUrl });
  await client.connect();
  try {
    return (await client.query<R>(opdracht)).rows;
  } finally {
    await client.end();
  }
}

const naam = (actor: Actor): string => `${actor.rol} ${"id" in actor ? actor.id : ""}`;

it("goes every way down the schema", () => {
  const query = schema.getQueryType();
  const gegaan = new Set(paden.flatMap(({ velden }) => velden));
  const bereikbaar = new Set([query]);
  for (const type of bereikbaar) {
    for (const veld of Object.values(type?.getFields() ?? {})) {
      expect(gegaan).toContain(`${type?.name ?? ""}.${veld.name}`);
      const naar = getNamedType(veld.type);
      if (isObjectType(naar)) bereikbaar.add(naar);
    }
  }
});

describe.each(ACTORS.map((actor) => [naam(actor), actor] as const))("%s", (_, actor) => {
  it("gets no row, figure or delivery of another, whichever way it asks", async () => {
    const rijen = [...(await gewoon(actor)).values()].flat();
    expect(rijen.length > 0).toBe(MICRO.includes(actor) || REGISTERS.includes(actor.rol));
  });
});

it("shows a client the lines about the own file, and nothing else", async () => {
  expect([...(await verken(client)).values()].flat()).toEqual([]);
});

describe.each(MICRO.map((actor) => [naam(actor), actor] as const))("%s", (_, actor) => {
  it("gets the same rows without row security, and without the policy", async () => {
    const beide = await gewoon(actor);
    await rijbeveiliging("disable");
    try {
      expect(await verken(actor)).toEqual(beide);
    } finally {
      await rijbeveiliging("enable");
    }
    mockPolicyOpen = true;
    try {
      // The policy also closes some of the ways to the same rows, which are open here.
      expect(alleRijen(await verken(actor))).toEqual(alleRijen(beide));
    } finally {
      mockPolicyOpen = false;
    }
  });
});
