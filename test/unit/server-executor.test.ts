import { buildSchema, defaultFieldResolver, GraphQLError, type GraphQLObjectType, parse } from "graphql";
import type { Grond } from "../../src/access/actor";
import { createExecutor } from "../../src/server/executor";

const RIJEN = [
  { sleutel: "a", waarde: 0.5, soort: "AANDEEL" },
  { sleutel: "b", waarde: null, soort: "AANTAL" },
];

interface Vraag {
  readonly rijen?: readonly object[];
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly grond?: Grond | null;
}

/** Executes one document on a small schema; also how often its tables were asked for, and for which rows fields were. */
async function voerUit(tekst: string, { rijen = RIJEN, variables = {}, operationName, grond = null }: Vraag = {}) {
  const schema = buildSchema(`
    enum Soort { AANDEEL AANTAL }
    type Reden { aantal: Int }
    type Rij { sleutel: ID!, waarde: Float, soort: Soort!, laat: Float, redenen: [Reden!]!, codes: [String!]!, per(n: Int): Float }
    type Tabel { rijen: [Rij!]!, dataStand: ID! }
    type Query { uitkomsten(stuk: Boolean! = false): Tabel!, clienten: Tabel! }
    type Mutation { uitkomsten: Tabel! }`);
  let keren = 0;
  const paden = new Set<string>();
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const veld of Object.values(type?.getFields() ?? {})) {
      veld.resolve = (_, { stuk }: { stuk?: boolean }) => {
        keren += 1;
        if (stuk) throw new GraphQLError("De vraag is stuk.", { extensions: { code: "BAD_USER_INPUT" } });
        return { dataStand: "nu", rijen };
      };
    }
  }
  const { sleutel } = (schema.getType("Rij") as GraphQLObjectType<{ sleutel: string }>).getFields();
  if (sleutel) {
    sleutel.resolve = (rij, args, context, info) => {
      paden.add(String(info.path.prev?.key));
      return defaultFieldResolver(rij, args, context, info);
    };
  }
  const uitkomst = await createExecutor(schema)({
    document: parse(tekst),
    operationName,
    variableValues: variables,
    contextValue: { grond },
  });
  return { ...uitkomst, antwoord: JSON.stringify(uitkomst), keren, paden: [...paden] };
}

const INEENS = ["uitkomsten"];
const PER_RIJ = ["0", "1"];

describe("a query for a table of plain rows", () => {
  it("has its rows told at once, in the order and by the keys that are asked", async () => {
    const { antwoord, paden, keren } = await voerUit(
      "{ uitkomsten { dataStand rijen { waarde s: sleutel __typename soort waarde } } }",
    );
    expect(antwoord).toBe(
      '{"data":{"uitkomsten":{"dataStand":"nu","rijen":[' +
        '{"waarde":0.5,"s":"a","__typename":"Rij","soort":"AANDEEL"},{"waarde":null,"s":"b","__typename":"Rij","soort":"AANTAL"}]}}}',
    );
    expect({ paden, keren }).toEqual({ paden: INEENS, keren: 1 });
  });

  it("is put together when it asks rows in parts, and gives each table its own", async () => {
    const { antwoord, paden } = await voerUit(
      "{ uitkomsten { rijen { sleutel } rijen { waarde } w: rijen { waarde } } b: uitkomsten { rijen { soort sleutel } } }",
    );
    expect(antwoord).toBe(
      '{"data":{"uitkomsten":{"rijen":[{"sleutel":"a","waarde":0.5},{"sleutel":"b","waarde":null}],"w":[{"waarde":0.5},{"waarde":null}]},' +
        '"b":{"rijen":[{"soort":"AANDEEL","sleutel":"a"},{"soort":"AANTAL","sleutel":"b"}]}}}',
    );
    expect(paden).toEqual(["uitkomsten", "b"]);
  });

  it("is told to each asker of one document as is its own", async () => {
    const schema = buildSchema(`
      type Rij { wie: String, n: Int }
      type Tabel { rijen: [Rij!]! }
      type Query { uitkomsten(n: Int!): Tabel! }`);
    const { uitkomsten } = schema.getQueryType()?.getFields() ?? {};
    const { wie } = (schema.getType("Rij") as GraphQLObjectType<object, { wie: string }>).getFields();
    if (!uitkomsten || !wie) throw new Error("the schema lacks a field");
    uitkomsten.resolve = (_, { n }: { n: number }) => ({ rijen: [{ n }] });
    wie.resolve = (_, __, context) => context.wie;
    const vraag = createExecutor(schema);
    const document = parse(
      "query ($n: Int!) { uitkomsten(n: $n) { rijen { wie n } } nog: uitkomsten(n: 0) { rijen { n } } }",
    );
    for (const [n, naam] of ["ANALIST", "AANBIEDER", "ANALIST"].entries()) {
      const contextValue = { grond: null, wie: naam };
      expect(await vraag({ document, variableValues: { n }, contextValue })).toEqual({
        data: { uitkomsten: { rijen: [{ wie: naam, n }] }, nog: { rijen: [{ n: 0 }] } },
      });
    }
  });

  it("is answered as graphql-js answers it when the question itself is wrong, and asked once", async () => {
    const tekst = "query A($stuk: Boolean!) { uitkomsten(stuk: $stuk) { rijen { sleutel } } }";
    const stuk = await voerUit(tekst, { variables: { stuk: true } });
    expect(stuk).toMatchObject({ keren: 1, data: null });
    expect(stuk.errors?.[0]).toMatchObject({
      message: "De vraag is stuk.",
      path: ["uitkomsten"],
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect(await voerUit(tekst, { variables: { stuk: "ja" } })).toMatchObject({ keren: 0 });
    const onbekend = await voerUit(tekst, { variables: { stuk: false }, operationName: "B" });
    expect(onbekend.errors?.[0]?.message).toBe('Unknown operation named "B".');
  });

  it.each([
    ["lacks what it must have", { sleutel: "c", soort: null }, "Cannot return null for non-nullable field Rij.soort."],
    [
      "has a value that is none of its type",
      { sleutel: "c", soort: "ANDERS" },
      'Enum "Soort" cannot represent value: "ANDERS"',
    ],
    [
      "fails",
      {
        sleutel: "c",
        get soort(): string {
          throw new Error("lukt niet");
        },
      },
      "lukt niet",
    ],
  ])("tells which row it is that %s", async (_, rij, melding) => {
    const { errors, data } = await voerUit("{ uitkomsten { rijen { sleutel soort } } }", { rijen: [...RIJEN, rij] });
    expect(errors).toMatchObject([{ message: melding, path: ["uitkomsten", "rijen", 2, "soort"] }]);
    expect(data).toBeNull();
  });

  it("waits for a value that comes later", async () => {
    const rijen = [{ sleutel: "a", laat: Promise.resolve(2) }];
    expect((await voerUit("{ uitkomsten { rijen { laat } } }", { rijen })).antwoord).toBe(
      '{"data":{"uitkomsten":{"rijen":[{"laat":2}]}}}',
    );
    const stuk = [
      {
        get laat() {
          return Promise.reject(new Error("lukt niet"));
        },
      },
    ];
    const { data, errors } = await voerUit("{ uitkomsten { rijen { laat } } }", { rijen: stuk });
    expect(data).toEqual({ uitkomsten: { rijen: [{ laat: null }] } });
    expect(errors).toMatchObject([{ message: "lukt niet", path: ["uitkomsten", "rijen", 0, "laat"] }]);
  });
});

describe("graphql-js goes through the rows", () => {
  it.each([
    ["of another field beside the table", "{ uitkomsten { rijen { sleutel } } clienten { rijen { sleutel } } }"],
    ["of a mutation", "mutation { uitkomsten { rijen { sleutel } } }"],
    ["when there is a condition", "{ uitkomsten { rijen { sleutel waarde @skip(if: true) } } }"],
    ["when there is a fragment in the rows", "{ uitkomsten { rijen { ... on Rij { sleutel } } } }"],
    ["when there is a fragment round them", "{ uitkomsten { ... on Tabel { rijen { sleutel } } } }"],
    ["when there is a fragment with a name", "{ uitkomsten { ...T } } fragment T on Tabel { rijen { sleutel } }"],
    [
      "when there is another operation",
      "query A { uitkomsten { rijen { sleutel } } } query B { clienten { dataStand } }",
    ],
    ["when there is more in a row", "{ uitkomsten { rijen { sleutel redenen { aantal } } } }"],
    ["when there is a list in a row", "{ uitkomsten { rijen { sleutel codes } } }"],
    ["when a field of a row has arguments", "{ uitkomsten { rijen { sleutel per(n: 1) } } }"],
    ["when a key is none of an ordinary object", "{ uitkomsten { rijen { sleutel __proto__: waarde } } }"],
  ])("%s", async (_, tekst) => {
    const rijen = RIJEN.map((rij) => ({ ...rij, redenen: [], codes: [] }));
    const { errors, paden, antwoord } = await voerUit(tekst, {
      rijen,
      ...(tekst.startsWith("query A") && { operationName: "A" }),
    });
    expect(errors).toBeUndefined();
    expect(paden).toEqual(PER_RIJ);
    if (tekst.includes("__proto__")) expect(antwoord).toContain('"__proto__":0.5');
  });

  it("inside an onderzoek, where ids have another name", async () => {
    const { paden } = await voerUit("{ uitkomsten { rijen { sleutel } } }", {
      grond: { soort: "ONDERZOEK", id: "o", gemeente: "0153" },
    });
    expect(paden).toEqual(PER_RIJ);
  });
});
