import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";

type Veld = GraphQLField<unknown, unknown>;

/** A place in the schema where an asker's text may stand, and the document that brings a text there. */
export interface Plek {
  /** As `Query.clienten(filter.wijk)`. */
  readonly naam: string;
  /** The field of Query or Mutation that the document asks. */
  readonly wortel: Veld;
  /** The type of the value there, without lists. */
  readonly type: string;
  readonly document: string;
  /** The variables with this text there. */
  variabelen(tekst: unknown): Record<string, unknown>;
}

/** A sound value of a type, where another place is tried: by `Type.veld(argument)`, by the name of its type, or made up. */
export type Voorbeelden = Readonly<Record<string, unknown>>;

/** Every place of a text that the walk reaches. Numbers and truths hold no text; graphql-js refuses one there. */
export function plekkenVan(schema: GraphQLSchema, voorbeelden: Voorbeelden): Plek[] {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (!query || !mutation) throw new Error("no Query or Mutation");
  const plekken: Plek[] = [];
  const gezien = new Set<string>();
  /** Breadth first, so that each type is reached by its shortest way. */
  const rij: { type: GraphQLObjectType; weg: readonly { veld: Veld; op: string }[] }[] = [
    { type: query, weg: [] },
    { type: mutation, weg: [] },
  ];
  for (let kop = rij.shift(); kop; kop = rij.shift()) {
    const { type, weg } = kop;
    if (gezien.has(type.name)) continue;
    gezien.add(type.name);
    for (const veld of Object.values(type.getFields())) {
      const hier = [...weg, { veld, op: type.name }];
      for (const arg of veld.args) {
        for (const pad of paden(arg.type)) {
          plekken.push(
            plek(mutation.getFields() === type.getFields() ? "mutation" : "query", hier, arg, pad, voorbeelden),
          );
        }
      }
      const onder = getNamedType(veld.type);
      if (isObjectType(onder) && type !== mutation) rij.push({ type: onder, weg: hier });
    }
  }
  return plekken;
}

/** The ways from an argument down to what may hold a text; an input within itself is entered once. */
function paden(
  type: GraphQLInputType,
  weg: readonly string[] = [],
  gezien: readonly string[] = [],
): { weg: string[]; type: GraphQLInputType }[] {
  const kaal = getNamedType(type);
  if (isInputObjectType(kaal)) {
    if (gezien.includes(kaal.name)) return [];
    return Object.values(kaal.getFields()).flatMap((veld) =>
      paden(veld.type, [...weg, veld.name], [...gezien, kaal.name]),
    );
  }
  return ["Int", "Float", "Boolean"].includes(kaal.name) ? [] : [{ weg: [...weg], type }];
}

function plek(
  soort: "query" | "mutation",
  weg: readonly { veld: Veld; op: string }[],
  doel: GraphQLArgument,
  { weg: pad, type }: { weg: string[]; type: GraphQLInputType },
  voorbeelden: Voorbeelden,
): Plek {
  const variabelen: [naam: string, type: string, waarde: unknown][] = [];
  const naamVan = (veld: Veld, arg: GraphQLArgument, diepte: number) => `${veld.name}_${arg.name}_${String(diepte)}`;
  let document = "";
  const laatste = weg.at(-1);
  if (!laatste) throw new Error("no field");
  const eigen = naamVan(laatste.veld, doel, weg.length - 1);
  weg.toReversed().forEach(({ veld, op }, achteraan) => {
    const diepte = weg.length - 1 - achteraan;
    const args = veld.args.filter((arg) => isNonNullType(arg.type) || (achteraan === 0 && arg === doel));
    const gegeven = args.filter((arg) => arg === doel || arg.defaultValue === undefined);
    for (const arg of gegeven) {
      const bekend = voorbeelden[`${op}.${veld.name}(${arg.name})`];
      variabelen.push([naamVan(veld, arg, diepte), String(arg.type), bekend ?? waarde(arg.type, voorbeelden)]);
    }
    const argumenten = gegeven.map((arg) => `${arg.name}: $${naamVan(veld, arg, diepte)}`).join(", ");
    const onder = getNamedType(veld.type);
    const binnen = document || (isUnionType(onder) || isObjectType(onder) ? `__typename ${bladeren(onder)}` : "");
    document = `${veld.name}${argumenten && `(${argumenten})`}${binnen && ` { ${binnen} }`}`;
  });
  const kop = variabelen.map(([naam, van]) => `$${naam}: ${van}`).join(", ");
  const basis = Object.fromEntries(variabelen.map(([naam, , inhoud]) => [naam, inhoud]));
  const wortel = weg[0]?.veld ?? laatste.veld;
  return {
    naam: `${laatste.op}.${laatste.veld.name}(${[doel.name, ...pad].join(".")})`,
    wortel,
    type: getNamedType(type).name,
    document: `${soort} (${kop}) { ${document} }`,
    variabelen: (tekst) => ({ ...basis, [eigen]: metTekst(basis[eigen], doel.type, pad, tekst, voorbeelden) }),
  };
}

/** Leaves that need no arguments, so that what is asked is read too. */
function bladeren(type: unknown): string {
  if (!isObjectType(type)) return "";
  return Object.values(type.getFields())
    .filter((veld) => isLeafType(getNamedType(veld.type)) && veld.args.length === 0)
    .map(({ name }) => name)
    .join(" ");
}

/** A sound value: of an input object what it can't do without. */
function waarde(type: GraphQLInputType, voorbeelden: Voorbeelden): unknown {
  const kaal = getNullableType(type);
  if (isListType(kaal)) return [waarde(kaal.ofType, voorbeelden)];
  if (isEnumType(kaal)) return voorbeelden[kaal.name] ?? kaal.getValues()[0]?.name;
  if (isInputObjectType(kaal)) {
    const velden = Object.values(kaal.getFields());
    const eigen = (voorbeelden[kaal.name] ?? {}) as Record<string, unknown>;
    const nodig = velden.filter(
      (veld) => isNonNullType(veld.type) && veld.defaultValue === undefined && !(veld.name in eigen),
    );
    return { ...Object.fromEntries(nodig.map((veld) => [veld.name, waarde(veld.type, voorbeelden)])), ...eigen };
  }
  const vast: Voorbeelden = { Int: 1, Float: 1, Boolean: true, String: "x", ID: "x" };
  return voorbeelden[kaal.name] ?? vast[kaal.name];
}

/** The value with the text at the end of the way; through lists, as their only member. */
function metTekst(
  basis: unknown,
  type: GraphQLInputType,
  pad: readonly string[],
  tekst: unknown,
  voorbeelden: Voorbeelden,
): unknown {
  const kaal = getNullableType(type);
  if (isListType(kaal)) {
    const [eerste] = Array.isArray(basis) ? (basis as unknown[]) : [];
    return [metTekst(eerste, kaal.ofType, pad, tekst, voorbeelden)];
  }
  const [naam, ...rest] = pad;
  if (naam === undefined) return tekst;
  if (!isInputObjectType(kaal)) throw new Error("no input object on the way");
  const object = { ...((basis ?? waarde(kaal, voorbeelden)) as Record<string, unknown>) };
  const veld = kaal.getFields()[naam];
  if (!veld) throw new Error(naam);
  return { ...object, [naam]: metTekst(object[naam], veld.type, rest, tekst, voorbeelden) };
}
