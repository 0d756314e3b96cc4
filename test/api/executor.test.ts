import fc from "fast-check";
import { getNamedType, getNullableType, type GraphQLField, isLeafType, isListType, isObjectType } from "graphql";
import type { Actor } from "../../src/access/actor";
import { rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { buildSchema } from "../../src/resolvers/build-schema";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, ANALIST, CONTRACTMANAGER, vulRegio } from "../support/regio-cijfers";
import { startTestHub, type Antwoord, type TestHub } from "../support/test-hub";

const schema = buildSchema();
const veldenVan = (type: string): readonly GraphQLField<unknown, unknown>[] => {
  const gevonden = schema.getType(type);
  if (!isObjectType(gevonden)) throw new Error(`${type} has no fields`);
  return Object.values(gevonden.getFields()).filter(({ args }) => args.length === 0);
};

const isPlat = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isLeafType(getNamedType(type)) && !isListType(getNullableType(type));

/** Plain fields of a type in any order, some twice or by another name. */
const plat = (naam: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          "__typename",
          ...veldenVan(naam)
            .filter(isPlat)
            .map(({ name }) => name),
        ),
        fc.constantFrom("", "", "", "ander_", "__proto__"),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((gekozen) => {
      const perSleutel = new Map(
        gekozen.map(([veld, voor]) => {
          const sleutel = voor.startsWith("__") ? voor : `${voor}${veld}`;
          return [sleutel, sleutel === veld ? veld : `${sleutel}: ${veld}`];
        }),
      );
      return [...perSleutel.values(), gekozen[0]?.[1] === "" ? gekozen[0][0] : ""].join(" ");
    });

/** What can be asked of a row beside that: what is worked out, or lies deeper, or stands in a fragment. */
const RIJK = [
  "indicator weggelaten { reden aantal } waarde",
  "sleutel trechter { streefwaarde } noemer",
  "... on Uitkomst { waarde } teller",
  "...Rij",
];
const rijen = fc.oneof({ weight: 3, arbitrary: plat("Uitkomst") }, fc.constantFrom(...RIJK));

/** What is asked of a table: rows, once or in two parts, and what else there is. */
const tabel = (naam: string): fc.Arbitrary<string> =>
  fc
    .tuple(plat(naam), fc.array(rijen, { maxLength: 2 }), fc.constantFrom("", "andere: "))
    .map(([velden, delen, alias]) =>
      [velden, ...delen.map((deel, n) => `${n > 0 ? alias : ""}rijen { ${deel} }`)].join(" "),
    );

const VARIABELEN =
  '$indicatoren: [IndicatorId!]!, $van: Datum!, $tot: Datum! = "2025-01-01", $groepeer: [Dimensie!], $filter: UitkomstFilter';
const UITKOMSTEN =
  "indicatoren: $indicatoren, periode: { van: $van, tot: $tot }, groepeer: $groepeer, filter: $filter, bron: WERKVERSIE";

/** A document, and the same one of which graphql-js walks the rows: its root fields have a condition that always holds. */
type Paar = readonly [ineens: string, gewoon: string];

const documenten: fc.Arbitrary<Paar> = fc
  .tuple(tabel("UitkomstTabel"), tabel("UitkomstTabel"), tabel("Monitor"), fc.integer({ min: 1, max: 7 }))
  .map(([eerste, tweede, monitor, welke]) => {
    const maak = (voorwaarde: string): string => {
      const wortels = [
        ...(welke & 1 ? [`uitkomsten(${UITKOMSTEN})${voorwaarde} { ${eerste} }`] : []),
        ...(welke & 2 ? [`tweede: uitkomsten(${UITKOMSTEN})${voorwaarde} { ${tweede} }`] : []),
        ...(welke & 4 ? [`monitor(regio: "TWENTE", jaar: 2024, bron: WERKVERSIE)${voorwaarde} { ${monitor} }`] : []),
      ].join("\n");
      const fragment = wortels.includes("...Rij") ? "fragment Rij on Uitkomst { indicator waarde }" : "";
      return `query Proef${welke & 3 ? `(${VARIABELEN})` : ""} { ${wortels} } ${fragment}`;
    };
    return [maak(""), maak(" @include(if: true)")];
  });

const keuze = (...waarden: readonly unknown[]): fc.Arbitrary<unknown> => fc.constantFrom(...waarden);

/** Variables that are right mostly: else a value, a type or a word is wrong. */
const variabelen = fc.record(
  {
    indicatoren: keuze(
      ["UITVAL"],
      ["UITVAL", "LOPEND", "TEVREDENHEID_NUT"],
      ["CLIENTEN"],
      "UITVAL",
      [],
      ["BESTAAT_NIET"],
      null,
    ),
    van: keuze("2024-01-01", "2024-01-01", "2023-01-01", "2026-01-01", "gisteren"),
    tot: keuze("2025-01-01", "2024-07-01"),
    groepeer: keuze([], ["GEMEENTE"], ["AANBIEDER", "KWARTAAL"], ["REGIO"], "WET", ["WIJK"], null),
    filter: keuze(
      {},
      { gemeente: ["0153"] },
      { aanbieder: ["DL000001"] },
      { gemeente: ["0193"] },
      { bestaatNiet: [] },
      [],
    ),
  },
  { requiredKeys: ["indicatoren", "van"] },
);

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

/**
 * An answer without the place of an error in the text, which the condition moves. Of fields that fail side by side any may be
 * the first, and takes the answer along.
 */
const zonderPlaats = (antwoord: Antwoord, document: string): string => {
  if (antwoord.errors && (document.match(/uitkomsten\(|monitor\(/g)?.length ?? 0) > 1) return "one of more failed";
  return JSON.stringify(antwoord).replaceAll(/"locations":\[[^\]]*\],?/g, "");
};

const VRAGERS: readonly Actor[] = [ANALIST, AANBIEDER, CONTRACTMANAGER];

describe("a table of which all rows are told at once", () => {
  it("is letter for letter what graphql-js makes of it row by row, to whoever asks", async () => {
    let nummer = 0;
    /**
     * An answer, and the questions that the log says were asked for it: twice as many when the rows could not be told at once
     * after all. One more variable than is declared, so that no answer is a remembered one.
     */
    const vraag = async (actor: Actor, document: string, variables: object) => {
      hub.logged.length = 0;
      const antwoord = await hub.vraag(actor, document, { ...variables, nummer: (nummer += 1) });
      const regel = hub.logged.find((een) => een.includes('"msg":"verzoek"')) ?? "{}";
      const { cijfervragen = [] } = JSON.parse(regel) as { cijfervragen?: unknown[] };
      // Fields side by side are resolved in any order, and what fails ends the others.
      return { antwoord, vragen: antwoord.errors ? null : cijfervragen.map((een) => JSON.stringify(een)).sort() };
    };
    const gezien = { goed: 0, fout: 0 };
    const vast = { indicatoren: ["UITVAL"], van: "2024-01-01", groepeer: ["AANBIEDER", "KWARTAAL"] };
    await fc.assert(
      fc.asyncProperty(
        documenten,
        fc.array(fc.tuple(fc.constantFrom(...VRAGERS), variabelen), { minLength: 2, maxLength: 2 }),
        async ([ineens, gewoon], vragen) => {
          for (const [actor, variables] of [[ANALIST, vast] as const, ...vragen]) {
            const verwacht = await vraag(actor, gewoon, variables);
            gezien[verwacht.antwoord.errors ? "fout" : "goed"] += 1;
            const gekregen = await vraag(actor, ineens, variables);
            expect(zonderPlaats(gekregen.antwoord, ineens)).toBe(zonderPlaats(verwacht.antwoord, gewoon));
            expect(gekregen.vragen).toEqual(verwacht.vragen);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(gezien.goed).toBeGreaterThanOrEqual(60);
    expect(gezien.fout).toBeGreaterThan(0);
  });
});
