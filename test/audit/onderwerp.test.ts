import { type GraphQLSchema, getNamedType, isObjectType } from "graphql";
import { buildSchemaSync, Field, type NonEmptyArray, ObjectType, Query, Resolver } from "type-graphql";
import { buildSchema } from "../../src/resolvers/build-schema";
import { bewaak } from "../../src/resolvers/bewaking";
import { resolvers } from "../../src/resolvers";
import { isOverPersonen, persoonstypen, zonderOnderwerp } from "../../src/resolvers/onderwerp";
import { Toegang } from "../../src/resolvers/toegang";

let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildSchema();
});

/** Types with people's data by hand: who is in sight of one of these must be in the log. */
const OVER_PERSONEN = [
  "Aanmelding",
  "Client",
  "Doel",
  "Episode",
  "Ervaring",
  "Evaluatie",
  "Geval",
  "GevalDoel",
  "Gezin",
  "Meting",
  "Ondersteuningsplan",
  "Raadpleging",
  "Traject",
  "Tussenstap",
];

test("every type with people's data says whom it is about", () => {
  expect(zonderOnderwerp(schema)).toEqual([]);
  const soorten = [...persoonstypen(schema)].filter((naam) => {
    const type = schema.getType(naam);
    return isObjectType(type) && isOverPersonen(type) && !/(Connection|Edge)$/.test(naam);
  });
  expect(soorten.sort()).toEqual(expect.arrayContaining(OVER_PERSONEN));
});

test("every field that answers one of them is followed, and no other type slips through", () => {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (type.name.startsWith("__")) continue;
    for (const veld of Object.values(type.getFields())) {
      const soort = getNamedType(veld.type);
      if (OVER_PERSONEN.includes(soort.name))
        expect([type.name, veld.name, veld.resolve?.name]).not.toContain(undefined);
    }
  }
});

test("the schema is not built while a type with people's data says nothing of whom", () => {
  @ObjectType({ description: "Een brief." })
  class Brief {
    @Toegang("OUDER")
    @Field(() => String, { description: "De tekst." })
    readonly tekst!: string;
  }
  @Resolver(() => Brief)
  class BriefResolver {
    @Toegang("client:lees")
    @Query(() => Brief, { description: "Een brief." })
    brief(): Brief {
      return { tekst: "" };
    }
  }
  const lijst = [...resolvers, BriefResolver] as unknown as NonEmptyArray<new () => object>;
  expect(() => bewaak(buildSchemaSync({ resolvers: lijst }))).toThrow("not said whom they are about: Brief");
});
