import { rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, aanbieder, almelo, andereAanbieder, maakDecor, Medewerker, noord } from "../support/dossier";
import { ANALIST, EIGEN, ENSCHEDE, vulRegio } from "../support/regio-cijfers";
import { startTestHub, type TestHub } from "../support/test-hub";

/**
 * The main job from end to end: a toegangsmedewerker records what was agreed and what became of it; the region's figures
 * move by exactly that; whoever may, follows a figure back to the doelen it was counted from, and no one else does.
 */
let db: TestDatabase;
let hub: TestHub;
let medewerker: Medewerker;
let voor: Cijfers;
let na: Cijfers;
const dossier: Record<"client" | "plan" | "doelMet" | "doelZonder" | "traject", string> = {
  client: "",
  plan: "",
  doelMet: "",
  doelZonder: "",
  traject: "",
};

/** Teller, noemer and populatie per "indicator gemeente aanbieder". */
type Cijfers = ReadonlyMap<string, readonly (number | null)[]>;
interface Rij {
  readonly sleutel: string;
  readonly indicator: string;
  readonly gemeente: string | null;
  readonly aanbieder: string | null;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly populatie: number | null;
}

const JAAR = `periode: { van: "2024-01-01", tot: "2025-01-01" }`;
const INDICATOREN = [
  "UITVAL",
  "VOORTIJDIG",
  "TEVREDENHEID_NUT",
  "TEVREDENHEID_NUT_OUDER",
  "ZONDER_HULP_VERDER",
  "ZONDER_HULP_VERDER_OUDER",
  "GEEN_NIEUWE_START",
  "DOELEN_GEREALISEERD",
  "DOELEN_DEKKING",
  "INSTROOM",
  "UITSTROOM",
];

const herbereken = () => rebuild(asTransactional(db.motor), { peildatum: "2026-01-01" });

async function uitkomsten(actor: Parameters<TestHub["vraag"]>[0], vraag: string): Promise<Rij[]> {
  const antwoord = await hub.vraag(
    actor,
    `{ uitkomsten(${vraag}) { rijen { sleutel indicator gemeente aanbieder teller noemer populatie } } }`,
  );
  expect(antwoord.errors).toBeUndefined();
  return (antwoord.data?.uitkomsten as { rijen: Rij[] }).rijen;
}

/** What the analyst sees, row by row: of every gemeente and aanbieder, and of the region as a whole. */
async function cijfers(): Promise<Cijfers> {
  const vraag = `indicatoren: [${INDICATOREN.join(", ")}], ${JAAR}`;
  const rijen = [
    ...(await uitkomsten(ANALIST, `${vraag}, groepeer: [GEMEENTE, AANBIEDER]`)),
    ...(await uitkomsten(ANALIST, vraag)),
    ...(await uitkomsten(ANALIST, `indicatoren: [CLIENTEN], ${JAAR}`)),
  ];
  return new Map(
    rijen.map((rij) => [
      [rij.indicator, rij.gemeente, rij.aanbieder].filter((deel) => deel !== null).join(" "),
      [rij.teller, rij.noemer, rij.populatie],
    ]),
  );
}

/** The rows that differ, as new minus old. */
function verschil(oud: Cijfers, nieuw: Cijfers): Record<string, (number | null)[]> {
  const anders: Record<string, (number | null)[]> = {};
  for (const sleutel of new Set([...oud.keys(), ...nieuw.keys()])) {
    const [van, naar] = [oud.get(sleutel), nieuw.get(sleutel)];
    const stap = (naar ?? van ?? []).map((getal, n) => (getal === null ? null : (naar?.[n] ?? 0) - (van?.[n] ?? 0)));
    if (stap.some((getal) => getal !== null && getal !== 0)) anders[sleutel] = stap;
  }
  return anders;
}

async function legVast(): Promise<void> {
  const doe = async (mutatie: string, invoer: object): Promise<string> => {
    const resultaat = await medewerker.muteer(mutatie, invoer);
    expect(resultaat).toMatchObject({ id: expect.stringMatching(/./) as unknown });
    return resultaat.id;
  };
  const client = await doe("registreerClient", { geboortejaar: 2010, geslacht: "VROUW", zaaknummer: "Z-77" });
  await doe("registreerAanmelding", { client, wet: "JEUGDWET", datum: "2024-01-08", hulpvraag: "OPVOEDEN" });
  const plan = await doe("stelOndersteuningsplanVast", { client, wet: "JEUGDWET", vastgesteldOp: "2024-01-20" });
  const doel = {
    ondersteuningsplan: plan,
    ondersteuningsbehoefte: "1",
    leefgebied: "OPVOEDING",
    richting: "VERBETEREN",
  };
  const doelMet = await doe("voegDoelToe", doel);
  const doelZonder = await doe("voegDoelToe", { ...doel, leefgebied: "ONDERWIJS" });
  const traject = await doe("startTraject", {
    client,
    aanbieder: AANBIEDER,
    wet: "JEUGDWET",
    hulpvorm: "02",
    aanvang: "2024-02-01",
    doelen: [doelMet, doelZonder],
  });
  await doe("beeindigTraject", { traject, einde: "2024-06-14", reden: "31" });
  const oordeel = { soort: "EIND", datum: "2024-06-10", gasScore: 1, informant: "GEZAMENLIJK" };
  await doe("registreerEvaluatie", { ...oordeel, doel: doelMet });
  const ervaring = { informant: "JEUGDIGE", afname: "2024-06-12", rapportcijfer: 8, verderZonderHulp: "04" };
  await doe("registreerErvaring", { ...ervaring, traject });
  Object.assign(dossier, { client, plan, doelMet, doelZonder, traject });
}

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  await vulRegio(db);
  await herbereken();
  hub = await startTestHub(db);
  medewerker = new Medewerker(hub, noord);
  voor = await cijfers();
  await legVast();
  expect(verschil(voor, await cijfers())).toEqual({});
  await herbereken();
  na = await cijfers();
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

it("moves the analyst's figures by exactly what was recorded", () => {
  const erbij: Record<string, (number | null)[]> = {
    UITVAL: [0, 1, 1],
    VOORTIJDIG: [0, 1, 1],
    TEVREDENHEID_NUT: [8, 1, 1],
    TEVREDENHEID_NUT_OUDER: [0, 0, 1],
    ZONDER_HULP_VERDER: [1, 1, 1],
    ZONDER_HULP_VERDER_OUDER: [0, 0, 1],
    GEEN_NIEUWE_START: [1, 1, 1],
    DOELEN_GEREALISEERD: [1, 1, 2],
    DOELEN_DEKKING: [1, 1, 1],
    INSTROOM: [1, null, null],
    UITSTROOM: [1, null, null],
  };
  const perPlaats = Object.entries(erbij).map(([indicator, stap]) => [`${indicator} ${ENSCHEDE} ${AANBIEDER}`, stap]);
  expect(verschil(voor, na)).toEqual({
    ...erbij,
    ...(Object.fromEntries(perPlaats) as Record<string, (number | null)[]>),
    CLIENTEN: [1, null, null],
  });
});

const NAAR_BENEDEN = `query ($sleutel: ID!) { uitkomst(sleutel: $sleutel) { onderbouwing { redenen { reden aantal }
  episodes { edges { node { meegeteld trajecten { id } doelen { id evaluaties { gasScore } } } } } } } }`;

const rijVan = async (actor: Parameters<TestHub["vraag"]>[0]): Promise<Rij> => {
  const filter = `filter: { aanbieder: ["${AANBIEDER}"] }`;
  const [rij] = await uitkomsten(
    actor,
    `indicatoren: [DOELEN_GEREALISEERD], ${JAAR}, groepeer: [AANBIEDER], ${filter}`,
  );
  if (!rij) throw new Error("no figure");
  return rij;
};

const REDENEN = [
  { reden: "MEEGETELD", aantal: 1 },
  { reden: "GEEN_ANTWOORD", aantal: 1 },
];

it("leads the aanbieder back to the traject and the doelen", async () => {
  const { sleutel } = await rijVan(aanbieder);
  const antwoord = await hub.vraag(aanbieder, NAAR_BENEDEN, { sleutel });
  expect(antwoord.errors).toBeUndefined();
  const doelen = [
    { id: dossier.doelMet, evaluaties: [{ gasScore: 1 }] },
    { id: dossier.doelZonder, evaluaties: [] },
  ];
  const node = { meegeteld: true, trajecten: [{ id: dossier.traject }], doelen };
  expect(antwoord.data?.uitkomst).toEqual({ onderbouwing: { redenen: REDENEN, episodes: { edges: [{ node }] } } });
});

it("gives the analyst the counts and their reasons, and nothing below", async () => {
  const { sleutel } = await rijVan(ANALIST);
  const antwoord = await hub.vraag(ANALIST, NAAR_BENEDEN, { sleutel }, "MONITORING");
  expect(antwoord.errors).toBeUndefined();
  expect(antwoord.data?.uitkomst).toEqual({ onderbouwing: { redenen: REDENEN, episodes: null } });
});

/** Every way in to what was recorded: by id, by number, by list, and by figure. */
const WEGEN: Readonly<Record<string, (ids: typeof dossier) => string>> = {
  client: ({ client }) => `client(id: "${client}") { id }`,
  zoekClient: () => `zoekClient(zaaknummer: "Z-77") { id }`,
  plan: ({ plan }) => `ondersteuningsplan(id: "${plan}") { id doelen { id } }`,
  clienten: () => `clienten(filter: { gemeente: ["${ENSCHEDE}"] }) { edges { node { id } } }`,
  trajectenVanClient: ({ client }) => `trajecten(filter: { client: ["${client}"] }) { edges { node { id } } }`,
  trajectenVanAanbieder: () => `trajecten(filter: { aanbieder: ["${AANBIEDER}"] }) { edges { node { id } } }`,
  gemeente: () => `gemeente(code: "${ENSCHEDE}") { code }`,
};

it.each(Object.keys(WEGEN))("shows nothing of it to a toegangsmedewerker of another gemeente, by %s", async (weg) => {
  const vraag = WEGEN[weg]?.(dossier) ?? "";
  const antwoord = await hub.vraag(almelo, `{ weg: ${vraag} }`);
  expect(antwoord.errors).toBeUndefined();
  expect([null, { edges: [] }]).toContainEqual(antwoord.data?.weg);
  // Not even that there is something: ids of nothing get the same answer.
  const vreemd = (id: string) =>
    Buffer.from(Buffer.from(id, "base64url").toString().replace(/.$/, "0")).toString("base64url");
  const niets = { ...dossier, client: vreemd(dossier.client), plan: vreemd(dossier.plan) };
  expect(await hub.vraag(almelo, `{ weg: ${WEGEN[weg]?.(niets) ?? ""} }`)).toEqual(antwoord);
});

it("tells a toegangsmedewerker of another gemeente nothing by figures either", async () => {
  const { sleutel } = await rijVan(ANALIST);
  const vragen = [
    `uitkomst(sleutel: "${sleutel}") { teller onderbouwing { redenen { aantal } } }`,
    `uitkomsten(indicatoren: [DOELEN_GEREALISEERD], ${JAAR}, filter: { gemeente: ["${ENSCHEDE}"] }) { rijen { teller } }`,
    `monitor(regio: "TWENTE", jaar: 2024, bron: WERKVERSIE) { rijen { teller } }`,
    `aanbieder(code: "${AANBIEDER}") { uitkomsten(indicatoren: [CLIENTEN], ${JAAR}) { rijen { teller } } }`,
  ];
  for (const vraag of vragen) {
    const antwoord = await hub.vraag(almelo, `{ weg: ${vraag} }`);
    expect(antwoord.errors?.map((error) => error.extensions.code)).toEqual(["FORBIDDEN"]);
  }
});

it("lets a toegangsmedewerker of another gemeente change nothing of it", async () => {
  const vreemde = new Medewerker(hub, almelo);
  const { client, doelMet: doel, traject } = dossier;
  for (const [mutatie, invoer] of [
    ["registreerEvaluatie", { doel, soort: "EIND", datum: "2024-06-11", gasScore: 2, informant: "TOEGANG" }],
    ["registreerErvaring", { traject, informant: "OUDER", afname: "2024-06-11", rapportcijfer: 1 }],
    ["beeindigTraject", { traject, einde: "2024-06-15", reden: "31" }],
    ["startTraject", { client, aanbieder: EIGEN, wet: "JEUGDWET", hulpvorm: "02", aanvang: "2024-02-01" }],
  ] as const) {
    expect(await vreemde.muteer(mutatie, invoer)).toMatchObject({ __typename: "Afgewezen", code: "ONBEKEND" });
  }
});

it("keeps it from another aanbieder, who finds no such figure and no such traject", async () => {
  const { sleutel } = await rijVan(aanbieder);
  expect((await hub.vraag(andereAanbieder, NAAR_BENEDEN, { sleutel })).data).toEqual({ uitkomst: null });
  const lijst = await hub.vraag(
    andereAanbieder,
    `{ trajecten { edges { node { id } } } client(id: "${dossier.client}") { id } }`,
  );
  expect(lijst.data).toEqual({ trajecten: { edges: [] }, client: null });
});
