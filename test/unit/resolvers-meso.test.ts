import { buildSchema as parse, type GraphQLResolveInfo, graphqlSync, isInputObjectType, isObjectType } from "graphql";
import { DIMENSIES } from "../../src/aggregations";
import { buildSchema } from "../../src/resolvers/build-schema";
import { naarFilter } from "../../src/resolvers/meso/uitkomst-filter.input";
import { asksFor } from "../../src/resolvers/selection";

const schema = buildSchema();

describe("the names of the dimensions", () => {
  const namen = DIMENSIES.map((dimensie) => dimensie.toLowerCase());

  it("are the fields of a filter, all of them", () => {
    const filter = schema.getType("UitkomstFilter");
    expect(isInputObjectType(filter) ? Object.keys(filter.getFields()) : []).toEqual(namen);
  });

  it("are fields of a row", () => {
    const uitkomst = schema.getType("Uitkomst");
    expect(isObjectType(uitkomst) ? Object.keys(uitkomst.getFields()) : []).toEqual(expect.arrayContaining(namen));
  });

  it("reach the engine with their values as text, and nothing where nothing was asked", () => {
    expect(naarFilter({ gemeente: ["0153"], jaar: [2024, 2025], wet: null })).toEqual({
      GEMEENTE: ["0153"],
      JAAR: ["2024", "2025"],
    });
    expect(naarFilter(null)).toEqual({});
    expect(naarFilter({ gemeente: [] })).toEqual({ GEMEENTE: [] });
  });
});

it("keeps the arguments of the contract", () => {
  const args = schema.getQueryType()?.getFields().uitkomsten?.args ?? [];
  expect(args.map(({ name, type, defaultValue }) => [name, String(type), defaultValue])).toEqual([
    ["indicatoren", "[IndicatorId!]!", undefined],
    ["periode", "PeriodeInvoer!", undefined],
    ["groepeer", "[Dimensie!]!", []],
    ["filter", "UitkomstFilter", undefined],
    ["bron", "Bron!", "WERKVERSIE"],
    ["publicatie", "ID", undefined],
  ]);
});

describe("asksFor", () => {
  const klein = parse(
    "type Query { tabel: Tabel } type Tabel { rijen: [Rij] } type Rij { waarde: Int benchmark: Int }",
  );
  const gevraagd = (source: string): boolean => {
    let antwoord = false;
    const tabel = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
      antwoord = asksFor(info, ["rijen", "benchmark"]);
      return null;
    };
    expect(graphqlSync({ schema: klein, source, rootValue: { tabel } }).errors).toBeUndefined();
    return antwoord;
  };

  it.each([
    ["the field itself", "{ tabel { rijen { benchmark } } }"],
    ["an alias of it", "{ tabel { alle: rijen { regio: benchmark } } }"],
    ["a fragment", "{ tabel { ...T } } fragment T on Tabel { rijen { ...R } } fragment R on Rij { benchmark }"],
    ["an inline fragment", "{ tabel { ... on Tabel { rijen { ... { benchmark } } } } }"],
    ["a second mention of the parent", "{ tabel { rijen { waarde } } tabel { rijen { benchmark } } }"],
  ])("finds %s", (_, document) => {
    expect(gevraagd(document)).toBe(true);
  });

  it("does not find what is not asked", () => {
    expect(gevraagd("{ tabel { rijen { waarde } } }")).toBe(false);
    expect(gevraagd("{ tabel { rijen { benchmark: waarde } } }")).toBe(false);
  });
});
