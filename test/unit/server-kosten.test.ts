import { buildSchema, getOperationAST, parse } from "graphql";
import { kostenVan } from "../../src/server/kosten";

const schema = buildSchema(`
  type Query { mensen(first: Int! = 50, after: String): MensConnection!, mens: Mens, lijst: [Mens!]!
    uitkomsten(indicatoren: [I!]!, periode: P!, groepeer: [D!]! = [], filter: F): UitkomstTabel! }
  type MensConnection { edges: [MensEdge!]!, pageInfo: PageInfo! }
  type MensEdge { node: Mens!, cursor: String! }
  type PageInfo { hasNextPage: Boolean! }
  type Mens { id: ID, vrienden(first: Int! = 10): MensConnection!, kinderen: [Mens!]! }
  enum I { A B }
  enum D { AANBIEDER KWARTAAL GEMEENTE MAAND WIJK }
  input P { van: String!, tot: String! }
  input F { aanbieder: [String!] }
  type UitkomstTabel { rijen: [Uitkomst!]!, peildatum: String }
  type Uitkomst { waarde: Float, reeks(aantal: Int! = 12): [Punt!]! }
  type Punt { x: Int }
`);
const kosten = (tekst: string, variables: Record<string, unknown> = {}): number => {
  const document = parse(tekst);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  return kostenVan(schema, document, operation, variables);
};

test("an object costs a point, and what is in it nothing", () => {
  expect(kosten("{ mens { id a: id } }")).toBe(1);
  expect(kosten("{ __typename }")).toBe(0);
});

test("pages within pages multiply, by what is asked or by the default", () => {
  const een = kosten("{ mensen(first: 1) { edges { node { id } } } }");
  expect(een).toBe(3); // the connection, an edge and its node
  expect(kosten("{ mensen(first: 20) { edges { node { id } } } }")).toBe(1 + 20 * 2);
  expect(kosten("{ mensen { edges { node { id } } } }")).toBe(1 + 50 * 2);
  expect(kosten("{ mensen(first: 20) { edges { node { vrienden(first: 30) { edges { node { id } } } } } } }")).toBe(
    1 + 20 * (2 + 1 + 30 * 2),
  );
});

test("a page size in a variable counts as its value, and without one as its default", () => {
  const vraag = "query ($n: Int!) { mensen(first: $n) { edges { node { id } } } }";
  expect(kosten(vraag, { n: 200 })).toBe(401);
  expect(kosten(vraag)).toBe(101);
});

test("a list without a page size counts as five, and lists within lists multiply", () => {
  expect(kosten("{ lijst { id } }")).toBe(5);
  expect(kosten("{ lijst { kinderen { kinderen { id } } } }")).toBe(5 * (1 + 5 * (1 + 5)));
});

test("fragments and aliases cost what they hold, each time, and a bomb of fragments is counted at once", () => {
  expect(kosten("{ ...f ...f } fragment f on Query { mens { id } }")).toBe(2);
  expect(kosten("{ a: lijst { id } b: lijst { ... on Mens { id } } }")).toBe(10);
  const bom = Array.from({ length: 40 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`);
  expect(kosten(`{ ...f0 } ${bom.join(" ")} fragment f40 on Query { mens { id } }`)).toBe(2 ** 40);
});

test("a fragment within itself ends", () => {
  expect(kosten("{ ...f } fragment f on Query { mens { id } ...f }")).toBe(1);
});

test("a question for figures costs its indicatoren times the values of its dimensions, less where a filter names them", () => {
  const vraag = (args: string) =>
    kosten(
      `{ uitkomsten(indicatoren: [A, B], periode: {van: "2024-01-01", tot: "2025-01-01"} ${args}) { rijen { waarde } } }`,
    );
  expect(vraag("")).toBe(1 + 2);
  expect(vraag("groepeer: [KWARTAAL]")).toBe(1 + 2 * 4);
  expect(vraag("groepeer: [AANBIEDER, KWARTAAL]")).toBe(1 + 2 * 600);
  expect(vraag('groepeer: [AANBIEDER, KWARTAAL], filter: {aanbieder: ["x"]}')).toBe(1 + 2 * 4);
  expect(vraag("groepeer: [AANBIEDER, WIJK, MAAND]")).toBe(1 + 2 * 2_000);
});

test("what a row asks beside itself is counted for every row", () => {
  expect(
    kosten(
      `{ uitkomsten(indicatoren: [A], periode: {van: "2024-01-01", tot: "2024-07-01"}, groepeer: [MAAND]) { rijen { reeks(aantal: 60) { x } } } }`,
    ),
  ).toBe(1 + 6 * (1 + 60));
});

test("a default of the operation counts as what was sent", () => {
  const document = "query ($n: Int! = 200) { mensen(first: $n) { edges { node { id } } } }";
  expect(kosten(document, {})).toBe(kosten(document, { n: 200 }));
  expect(kosten(document, {})).toBeGreaterThan(kosten(document, { n: 1 }));
});

test("what can't be read costs no more than what was left out, and never throws", () => {
  for (const variables of [{ i: null, p: 3 }, { i: "A", p: { van: 1, tot: {} } }, {}]) {
    expect(
      kosten("query ($i: [I!]!, $p: P!) { uitkomsten(indicatoren: $i, periode: $p) { rijen { waarde } } }", variables),
    ).toBeLessThan(5);
  }
  expect(kosten("{ mensen(first: -5) { edges { node { id } } } }")).toBe(1);
});
