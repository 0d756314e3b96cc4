import { randomBytes } from "node:crypto";
import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
  type GraphQLObjectType,
} from "graphql";
import { rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { buildSchema } from "../../src/resolvers/build-schema";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, aanbieder, ANDERE_AANBIEDER, andereAanbieder } from "../support/dossier";
import { begin, elders, lever, lijn, type Wereld } from "../support/elders";
import { startTestHub } from "../support/test-hub";

/**
 * Two worlds that differ in nothing but what others do for the clients of an aanbieder. Whatever that aanbieder may ask,
 * byte for byte the same must come back: else it learns that someone who left it has help elsewhere.
 */
describe("an aanbieder whose former clients have help elsewhere", () => {
  let zonder: Wereld;
  let met: Wereld;
  const schema: GraphQLSchema = buildSchema();
  const oudeStand = new Map<Wereld, string>();

  const tel = ({ db }: Wereld) => rebuild(asTransactional(db.motor), { peildatum: "2026-01-01" });

  const stand = async ({ hub }: Wereld): Promise<string> => {
    const { data } = await hub.vraag(
      aanbieder,
      `{ uitkomsten(indicatoren: [UITVAL], periode: {van: "2024-01-01", tot: "2025-01-01"}) { dataStand } }`,
    );
    return (data as { uitkomsten: { dataStand: string } }).uitkomsten.dataStand;
  };

  // One world is a copy of the other, with the pseudonyms in it: their hubs have the same keys.
  const sleutel = randomBytes(32).toString("base64");
  const pseudoniemSleutels = JSON.stringify({ "0153": [{ id: "1", sleutel }], "0141": [{ id: "1", sleutel }] });
  const startHub = (db: TestDatabase) => startTestHub(db, {}, { pseudoniemSleutels });

  beforeAll(async () => {
    const db = await createTestDatabase();
    const hub = await startHub(db);
    const eerst = { db, hub };
    await begin(eerst);
    await tel(eerst);
    await hub.stop();
    const kopie = await createTestDatabase({ kopieVan: db });
    zonder = { db, hub: await startHub(db) };
    met = { db: kopie, hub: await startHub(kopie) };
    for (const wereld of [zonder, met]) oudeStand.set(wereld, await stand(wereld));
    await elders(met);
    await tel(zonder);
    await tel(met);
  }, 300_000);
  afterAll(async () => {
    for (const wereld of [zonder, met]) {
      await wereld.hub.stop();
      await wereld.db.dispose();
    }
  });

  /** What an answer says, and how many statements it took. Which state the figures are in has a name per world. */
  async function antwoordVan(wereld: Wereld, query: string, variables: object): Promise<string> {
    const { hub } = wereld;
    hub.queries.clear();
    const antwoord = await hub.vraag(aanbieder, query, variables);
    const vragen = hub.queries.statements.filter((tekst) => !/from gemeente where regio_code/.test(tekst));
    return JSON.stringify({ antwoord, vragen }).replaceAll(/("dataStand":)"[^"]*"/g, '$1"stand"');
  }

  /** Asks both worlds, wants one answer, and gives it. */
  async function gelijk(query: string, variables: object = {}): Promise<Record<string, unknown>> {
    const [een = "", ander = ""] = await Promise.all(
      [zonder, met].map((wereld) => antwoordVan(wereld, query, variables)),
    );
    if (een !== ander)
      throw new Error(`This tells the worlds apart: ${query} ${JSON.stringify(variables)}\n${een}\n${ander}`);
    const { antwoord } = JSON.parse(een) as {
      antwoord: { data?: Record<string, unknown> | null; errors?: { extensions: { code: string } }[] };
    };
    expect(antwoord.errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain("INTERNAL_SERVER_ERROR");
    return antwoord.data ?? {};
  }

  type Veld = GraphQLField<unknown, unknown>;
  const veldenVan = (type: GraphQLObjectType): Veld[] => Object.values(type.getFields());
  const bladeren = (type: GraphQLObjectType): string =>
    [
      "__typename",
      ...veldenVan(type)
        .filter((veld) => isLeafType(getNamedType(veld.type)) && !eistArgument(veld))
        .map(({ name }) => name),
    ].join(" ");
  const eistArgument = (veld: Veld): boolean =>
    veld.args.some((arg) => String(arg.type).endsWith("!") && arg.defaultValue === undefined);

  /** Arguments for the nested fields that can't do without. A new one is decided here, or the walk fails. */
  const ARGUMENTEN: Readonly<Record<string, string>> = {
    "Gemeente.inwoners": "(jaar: 2024)",
    "Gemeente.uitkomsten": `(indicatoren: [UITVAL, CLIENTEN], periode: {van: "2024-01-01", tot: "2025-01-01"}, groepeer: [KWARTAAL])`,
    "Aanbieder.uitkomsten": `(indicatoren: [UITVAL, CLIENTEN], periode: {van: "2024-01-01", tot: "2025-01-01"}, groepeer: [GEMEENTE])`,
  };

  /** Every way down from a type: the leaves of each object that can be reached, each kind of object once on a path. */
  function* paden(
    type: GraphQLObjectType,
    gezien: readonly string[] = [],
  ): Generator<(binnen: string) => string, void> {
    if (gezien.length > 6 || gezien.includes(type.name)) return;
    for (const veld of veldenVan(type)) {
      const onder = getNamedType(veld.type);
      if (!isObjectType(onder) || `${type.name}.${veld.name}` === "Uitkomst.onderbouwing") continue;
      const args = ARGUMENTEN[`${type.name}.${veld.name}`] ?? "";
      if (eistArgument(veld) && args === "") throw new Error(`no arguments for ${type.name}.${veld.name}`);
      const dieper = (binnen: string) => `${veld.name}${args} { ${binnen} }`;
      yield () => dieper(bladeren(onder));
      for (const pad of paden(onder, [...gezien, type.name])) yield (binnen) => dieper(pad(binnen));
    }
  }

  /** How each query is asked: what stands between its name and the selection. A new query is decided here, or the walk fails. */
  const VRAGEN: Readonly<Record<string, () => Promise<readonly string[]>>> = {
    indicatoren: async () => [""],
    publicaties: async () => [""],
    uitkomsten: async () => [
      `(indicatoren: [UITVAL], periode: {van: "2024-01-01", tot: "2025-01-01"}, groepeer: [GEMEENTE])`,
    ],
    uitkomst: async () => (await sleutels(["UITVAL"], "[]")).map((sleutel) => `(sleutel: "${sleutel}")`),
    monitor: async () => [`(regio: "TWENTE", jaar: 2024, bron: WERKVERSIE)`],
    revisie: async () => [
      `(indicatoren: [UITVAL, CLIENTEN], periode: {van: "2024-01-01", tot: "2025-01-01"}, van: "x", naar: "y")`,
    ],
    aanbieder: async () => [AANBIEDER, ANDERE_AANBIEDER].map((code) => `(code: "${code}")`),
    gemeente: async () => [`(code: "0153")`, `(code: "0141")`],
    client: async () => (await ids("client")).map((id) => `(id: "${id}")`),
    clienten: async () => [
      "(first: 20)",
      "(first: 2)",
      `(filter: {aanbieder: ["${ANDERE_AANBIEDER}"]})`,
      `(filter: {team: ["ZUID"]})`,
      "(filter: {geboortejaar: [1980]})",
    ],
    zoekClient: async () => [`(zaaknummer: "Z-1")`],
    ondersteuningsplan: async () => (await ids("ondersteuningsplan")).map((id) => `(id: "${id}")`),
    trajecten: async () => [
      "(first: 20)",
      "(first: 1)",
      "(filter: {lopend: true})",
      `(filter: {aanbieder: ["${ANDERE_AANBIEDER}"]})`,
      "(filter: {wet: [WMO]})",
    ],
    levering: async () => (await ids("levering")).map((id) => `(id: "${id}")`),
    leveringen: async () => ["(first: 20)", "(first: 1)", `(filter: {afzender: ["${ANDERE_AANBIEDER}"]})`],
    informatieverzoeken: async () => ["(first: 20)", "(status: OPEN)"],
    noodtoegangen: async () => ["(first: 20)"],
    onderzoeken: async () => ["(first: 20)"],
    raadplegingen: async () => ["(first: 20)"],
    volledigheid: async () => [`(periode: {van: "2024-01-01", tot: "2025-01-01"})`],
  };

  /** Ids of rows of either world, the aanbieder's and all others. */
  async function ids(tabel: string): Promise<string[]> {
    const alle = new Set<string>();
    for (const { db } of [zonder, met]) {
      const { rows } = await db.motor.query<{ sleutel: string }>(
        `select gemeente_code || ':' || id as sleutel from ${tabel} order by id`,
      );
      for (const { sleutel } of rows) alle.add(Buffer.from(sleutel).toString("base64url"));
    }
    return [...alle];
  }

  const PERIODE = `periode: {van: "2023-01-01", tot: "2026-01-01"}`;
  async function sleutels(indicatoren: readonly string[], groepeer: string): Promise<string[]> {
    const { uitkomsten } = await gelijk(
      `{ uitkomsten(indicatoren: [${indicatoren.join(", ")}], ${PERIODE}, groepeer: ${groepeer}) { rijen { sleutel } } }`,
    );
    return (uitkomsten as { rijen: { sleutel: string }[] } | null)?.rijen.map(({ sleutel }) => sleutel) ?? [];
  }

  it("would see help elsewhere if the two worlds were told apart by what is not the aanbieder's to see", async () => {
    const vraag = `{ trajecten { edges { node { id } } } }`;
    const [een, ander] = [await zonder.hub.vraag(andereAanbieder, vraag), await met.hub.vraag(andereAanbieder, vraag)];
    expect(JSON.stringify(een)).not.toBe(JSON.stringify(ander));
    const eigen = (await gelijk(vraag))["trajecten"] as { edges: unknown[] };
    expect(eigen.edges).toHaveLength(6);
  });

  it("gets the same of every query, down every path of the schema", async () => {
    const wortel = schema.getQueryType();
    if (!wortel) throw new Error("no Query");
    expect(Object.keys(VRAGEN).sort()).toEqual(Object.keys(wortel.getFields()).sort());
    let gevraagd = 0;
    for (const veld of veldenVan(wortel)) {
      const type = getNamedType(veld.type);
      if (!isObjectType(type)) throw new Error(`${veld.name} is no object`);
      const selecties = [bladeren(type), ...[...paden(type)].map((pad) => pad(""))];
      const manieren = (await VRAGEN[veld.name]?.()) ?? [];
      for (const [nummer, args] of manieren.entries()) {
        // Of many ids the first few take every path; of the rest it is enough that they are there or not.
        for (const selectie of nummer < 3 ? selecties : selecties.slice(0, 1)) {
          await gelijk(`{ ${veld.name}${args} { ${selectie} } }`);
          gevraagd += 1;
        }
      }
    }
    expect(gevraagd).toBeGreaterThan(300);
  }, 600_000);

  it("gets the same of every indicator, in every dimension, and of all that stands beside a row", async () => {
    const alle = (schema.getType("IndicatorId") as unknown as { getValues(): { name: string }[] })
      .getValues()
      .map(({ name }) => name);
    const dimensies = (schema.getType("Dimensie") as unknown as { getValues(): { name: string }[] })
      .getValues()
      .map(({ name }) => name);
    const rij = schema.getType("Uitkomst") as GraphQLObjectType;
    const naast = veldenVan(rij).filter(
      (veld) => isObjectType(getNamedType(veld.type)) && veld.name !== "onderbouwing",
    );
    const selectie = [
      bladeren(rij),
      ...naast.map((veld) => `${veld.name} { ${bladeren(getNamedType(veld.type) as GraphQLObjectType)} }`),
    ].join(" ");
    const beantwoord: string[] = [];
    for (const indicator of alle) {
      const { uitkomsten } = await gelijk(
        `{ uitkomsten(indicatoren: [${indicator}], ${PERIODE}) { rijen { ${selectie} } } }`,
      );
      if (uitkomsten) beantwoord.push(indicator);
    }
    expect(beantwoord.length).toBeGreaterThan(20);
    expect(beantwoord).not.toContain("GEEN_NIEUWE_START");
    const groepen = [
      ...dimensies.map((een) => [een]),
      ["GEMEENTE", "KWARTAAL"],
      ["AANBIEDER", "MAAND"],
      ["WET", "JAAR", "LEEFTIJDSGROEP"],
    ];
    for (const groep of groepen) {
      for (let van = 0; van < beantwoord.length; van += 5) {
        const indicatoren = beantwoord.slice(van, van + 5).join(", ");
        await gelijk(
          `{ uitkomsten(indicatoren: [${indicatoren}], ${PERIODE}, groepeer: [${groep.join(", ")}]) { wachtSinds rijen { ${bladeren(rij)} weggelaten { reden aantal } } } }`,
        );
      }
    }
    for (const indicator of beantwoord) {
      for (const sleutel of await sleutels([indicator], "[GEMEENTE]")) {
        await gelijk(
          `query ($s: ID!) { uitkomst(sleutel: $s) { ${bladeren(rij)} onderbouwing { redenen { reden aantal }
            episodes { edges { cursor node { id aanvang einde meegeteld redenNiet trajecten { id } doelen { id } } } pageInfo { hasNextPage endCursor } }
            gevallen { edges { cursor node { id soort datum einde meegeteld redenNiet client { id } trajecten { id } } } pageInfo { hasNextPage } } } } }`,
          { s: sleutel },
        );
      }
    }
  }, 600_000);

  it("gets the same of what changed between two states, apart from their names", async () => {
    const antwoorden: string[] = [];
    for (const wereld of [zonder, met]) {
      const { hub } = wereld;
      const variables = { van: oudeStand.get(wereld), naar: await stand(wereld) };
      const antwoord = await hub.vraag(
        aanbieder,
        `query ($van: ID!, $naar: ID!) { revisie(indicatoren: [UITVAL, CLIENTEN, TEVREDENHEID_NUT], ${PERIODE}, groepeer: [GEMEENTE], van: $van, naar: $naar) { indicator gemeente teller noemer populatie zonderLevering leveringen { id } } }`,
        variables,
      );
      antwoorden.push(JSON.stringify(antwoord));
    }
    expect(antwoorden[1]).toBe(antwoorden[0]);
  });

  it("gets the same report on a delivery about the same people", async () => {
    const rijen = [
      lijn(1, AANBIEDER, { aanvang: "2025-01-01" }),
      lijn(2, AANBIEDER, { einde: "2024-03-31", reden: "31" }),
    ];
    const kort = [{ ...lijn(1, AANBIEDER, { aanvang: "2025-03-01" }), geboortejaar: "", geslacht: "" }];
    for (const inhoud of [rijen, kort]) {
      for (const search of ["?set=trajecten&proef=ja", "?set=trajecten"]) {
        const verslagen = [await lever(zonder, aanbieder, inhoud, search), await lever(met, aanbieder, inhoud, search)];
        const [een, ander] = verslagen.map(
          ({ status, tekst }) => `${String(status)} ${tekst.replaceAll(/"leveringen":\[[^\]]*\]/g, "")}`,
        );
        expect(ander).toBe(een);
      }
    }
    await gelijk("{ trajecten { edges { node { aanvang einde markeringen } } } }");
  });
});
