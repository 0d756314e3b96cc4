import { buildSchema, parse, validate } from "graphql";
import { begrens, eenOnderbouwing, GRENZEN } from "../../src/server/limits";

const schema = buildSchema("type Query { a: Query, b: Int }");
const meldingen = (vraag: string): string[] => validate(schema, parse(vraag), [begrens]).map((fout) => fout.message);
const diep = (lagen: number): string => `${"{ a ".repeat(lagen - 1)}{ b }${" }".repeat(lagen - 1)}`;

test("a document may be as deep as the limit, and no deeper", () => {
  expect(meldingen(diep(GRENZEN.diepte))).toEqual([]);
  expect(meldingen(diep(GRENZEN.diepte + 1))).toHaveLength(1);
});

test("fragments count as deep as what they hold, however they nest", () => {
  const bom = Array.from({ length: 40 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} a { ...f${i + 1} } }`);
  expect(meldingen(`{ ...f0 } ${bom.join(" ")} fragment f40 on Query { b }`)).toHaveLength(1);
  expect(meldingen("{ ...f } fragment f on Query { ... on Query { b } }")).toEqual([]);
});

test("a fragment that holds itself ends the measuring", () => {
  expect(meldingen("{ ...f } fragment f on Query { a { ...f } }")).toEqual([]);
});

test("a document with too many aliases or directives is refused once", () => {
  const aliassen = (aantal: number) => `{ ${Array.from({ length: aantal }, (_, i) => `x${i}: __typename`).join(" ")} }`;
  expect(meldingen(aliassen(GRENZEN.aliassen))).toEqual([]);
  expect(meldingen(aliassen(101))).toHaveLength(1);
  expect(meldingen(`{ b ${"@aa ".repeat(10)} }`)).toHaveLength(1);
});

test("onderbouwing is asked in one place, however that is written", () => {
  const cijfers = buildSchema("type Query { uitkomst: U } type U { onderbouwing: O } type O { x: Int }");
  const aantal = (vraag: string) => validate(cijfers, parse(vraag), [eenOnderbouwing]).length;
  const fragment = "fragment f on U { onderbouwing { x } }";
  expect(aantal("{ uitkomst { onderbouwing { x } } }")).toBe(0);
  expect(aantal(`{ uitkomst { ...f } } ${fragment}`)).toBe(0);
  expect(aantal("{ a: uitkomst { onderbouwing { x } } b: uitkomst { onderbouwing { x } } }")).toBe(1);
  expect(aantal("{ uitkomst { a: onderbouwing { x } ... on U { b: onderbouwing { x } } } }")).toBe(1);
  expect(aantal(`{ a: uitkomst { ...f } b: uitkomst { ...f } } ${fragment}`)).toBe(1);
});
