import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from "graphql";
import { buildSchema } from "../../src/resolvers/build-schema";

/** Words by which a list could be put in order, or a place in it told: figures are for a conversation, never a ranking. */
const RANGORDE =
  /(rang|rank|ranglijst|plaats_?nummer|positie|volgorde|sorteer|sort|order_?by|beste|slechtste|top_?\d|percentiel|kwartiel|score_?lijst|asc|desc)$|^(beste(?!m)|slechtste|top|rang|rank|sorteer|sort|order|asc|desc)/i;

let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildSchema();
});

/** Every name that a question can use: types, fields, arguments, fields of input, and values of enums. */
function namen(): string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith("__"))
    .flatMap((type) => {
      if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => `${type.name}.${name}`)];
      if (isInputObjectType(type))
        return [type.name, ...Object.keys(type.getFields()).map((veld) => `${type.name}.${veld}`)];
      if (!isObjectType(type)) return [type.name];
      return Object.values(type.getFields()).flatMap(({ name, args }) => [
        `${type.name}.${name}`,
        ...args.map((arg) => `${type.name}.${name}.${arg.name}`),
      ]);
    });
}

test.each(["rang", "Rangorde", "sorteer", "orderBy", "besteAanbieders", "top10", "DESC", "percentiel"])(
  "%s would be found",
  (naam) => {
    expect(RANGORDE.test(naam)).toBe(true);
  },
);

test("no name in the schema offers a ranking", () => {
  const gevonden = namen().filter((naam) => RANGORDE.test(naam.split(".").at(-1) ?? ""));
  expect(gevonden).toEqual([]);
});

test("a question for figures can't say in what order they come", () => {
  const vragen = namen().filter((naam) => /uitkomsten\.|monitor\./.test(naam));
  const argumenten = new Set(vragen.map((naam) => naam.split(".").at(-1)));
  expect([...argumenten].sort()).toEqual(
    ["bron", "filter", "groepeer", "indicatoren", "jaar", "periode", "publicatie", "regio"].sort(),
  );
});
