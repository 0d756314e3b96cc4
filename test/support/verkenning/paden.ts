import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** A field that gives objects, on the type it is asked of. */
interface Tak {
  readonly van: string;
  readonly veld: GraphQLField<unknown, unknown>;
  readonly naar: GraphQLObjectType;
}

/** One way down from the root, and the document that asks everything that lies on it. */
export interface Pad {
  /** The field of Query that it begins with. */
  readonly ingang: string;
  readonly naam: string;
  readonly document: string;
  /** Every `Type.field` that it asks. */
  readonly velden: readonly string[];
  /** The same way without its last step, for who may not take that; null where there is none. */
  readonly korter: Pad | null;
}

/** What stands between a list and its objects is no step on a way down. */
const isOmslag = ({ name }: GraphQLObjectType): boolean => /(Connection|Edge)$/.test(name);

/** Steps from object to object that every way has been taken of; a longer way is one of those after another. */
const STAPPEN = 3;

/** A value for an argument that must have one, as text of GraphQL or the name of a variable; `Type.field.argument`. */
export type Argumenten = Readonly<Record<string, string>>;

/**
 * Every way down of so many steps, and one to each field that lies deeper: what a field gives depends on its object alone.
 * Walked from the schema itself, so that a new field is asked, or its argument is missing here and that throws.
 */
export function padenVan(schema: GraphQLSchema, argumenten: Argumenten): readonly Pad[] {
  const query = schema.getQueryType();
  if (!query) throw new Error("a schema without Query");
  const gevonden: Tak[][] = [];
  const gezien = new Set<string>();
  let rij: (readonly Tak[])[] = takkenVan(query).map((tak) => [tak]);
  while (rij.length > 0) {
    const volgende: (readonly Tak[])[] = [];
    for (const takken of rij) {
      const laatste = takken.at(-1);
      if (!laatste) continue;
      const nieuw = !gezien.has(`${laatste.van}.${laatste.veld.name}`);
      gezien.add(`${laatste.van}.${laatste.veld.name}`);
      if (nieuw || stappen(takken) <= STAPPEN) gevonden.push([...takken]);
      const isNieuw = (tak: Tak): boolean => !gezien.has(`${tak.van}.${tak.veld.name}`);
      // Not in circles, but for a field that leads back: that is a way too.
      const verder = takkenVan(laatste.naar).filter(
        (tak) => isNieuw(tak) || !takken.some(({ naar }) => naar === tak.naar),
      );
      // Breadth first: the first way to a field is one of the shortest.
      for (const tak of verder) {
        if (stappen([...takken, tak]) <= STAPPEN || isNieuw(tak) || isOmslag(laatste.naar))
          volgende.push([...takken, tak]);
      }
    }
    rij = volgende;
  }
  return gevonden
    .filter((takken) => !gevonden.some((ander) => isBegin(takken, ander)))
    .map((takken) => pad(takken, argumenten));
}

const stappen = (takken: readonly Tak[]): number => takken.filter(({ naar }) => !isOmslag(naar)).length;

/** A way that goes on in another is asked with it. */
const isBegin = (takken: readonly Tak[], ander: readonly Tak[]): boolean =>
  ander.length > takken.length && takken.every((tak, nr) => ander[nr]?.veld === tak.veld);

const takkenVan = (type: GraphQLObjectType): Tak[] =>
  Object.values(type.getFields()).flatMap((veld) => {
    const naar = getNamedType(veld.type);
    return isObjectType(naar) ? [{ van: type.name, veld, naar }] : [];
  });

function pad(takken: readonly Tak[], argumenten: Argumenten): Pad {
  const [eerste] = takken;
  if (!eerste) throw new Error("a way of no steps");
  const velden: string[] = [];
  const aanroep = (van: string, veld: GraphQLField<unknown, unknown>): string => {
    velden.push(`${van}.${veld.name}`);
    const gegeven = veld.args.flatMap((arg) => waarde(`${van}.${veld.name}`, arg, argumenten));
    return `${veld.name}${gegeven.length > 0 ? `(${gegeven.join(", ")})` : ""}`;
  };
  // The leaves of each object on the way, and then the next one.
  const binnen = takken.reduceRight((verder, { van, veld, naar }) => {
    const bladen = Object.values(naar.getFields())
      .filter((een) => !isObjectType(getNamedType(een.type)))
      .map((een) => aanroep(naar.name, een));
    return `${aanroep(van, veld)} { __typename ${bladen.join(" ")} ${verder} }`;
  }, "");
  return {
    ingang: eerste.veld.name,
    naam: takken.map(({ veld }) => veld.name).join("."),
    document: binnen,
    velden,
    korter: takken.length > 1 ? pad(takken.slice(0, -1), argumenten) : null,
  };
}

function waarde(plaats: string, arg: GraphQLArgument, argumenten: Argumenten): string[] {
  const gegeven = argumenten[`${plaats}.${arg.name}`];
  if (gegeven !== undefined) return [`${arg.name}: ${gegeven}`];
  if (!isRequiredArgument(arg)) return [];
  throw new Error(`${plaats} has an argument ${arg.name} that this test has no value for`);
}
