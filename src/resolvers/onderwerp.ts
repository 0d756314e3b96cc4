import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { Onderwerp } from "../access/audit";
import { ACTIES, isMicro } from "../access/policy";
import type { Sleutel } from "../data/sleutel";

interface MetRij<R> {
  readonly rij: R;
}
type VanClient = MetRij<Sleutel & { readonly clientId: string }>;
type VanDoel = MetRij<Sleutel & { readonly clientId: string | null; readonly doelId: string }>;
type Geteld = MetRij<{ readonly gemeente: string; readonly client: string }>;

const client = ({ rij }: VanClient): Onderwerp => ({ gemeente: rij.gemeenteCode, client: rij.clientId });
const geteld = ({ rij }: Geteld): Onderwerp => ({ gemeente: rij.gemeente, client: rij.client });
const doel = ({ rij }: VanDoel): Onderwerp =>
  rij.clientId === null
    ? { gemeente: rij.gemeenteCode, doel: rij.doelId }
    : { gemeente: rij.gemeenteCode, client: rij.clientId };

/** Whom an object of a type is about; null: nobody, or whoever the object it came with is about. */
type Regel = ((waarde: never) => Onderwerp) | null;

/**
 * Of every type with people's data: whom its objects are about. The schema is not built while one is missing here, so that
 * nothing of a person can leave without a line in the log.
 */
const ONDERWERPEN: Readonly<Record<string, Regel>> = {
  Client: ({ rij }: MetRij<Sleutel>) => ({ gemeente: rij.gemeenteCode, client: rij.id }),
  Gezin: ({ rij }: MetRij<Sleutel>) => ({ gemeente: rij.gemeenteCode, gezin: rij.id }),
  Aanmelding: client,
  Ondersteuningsplan: ({ rij }: MetRij<Sleutel & { readonly clientId: string | null }>) =>
    rij.clientId === null
      ? { gemeente: rij.gemeenteCode, plan: rij.id }
      : { gemeente: rij.gemeenteCode, client: rij.clientId },
  Doel: ({ rij }: MetRij<Sleutel & { readonly clientId: string | null }>) => doel({ rij: { ...rij, doelId: rij.id } }),
  Tussenstap: doel,
  Traject: client,
  Evaluatie: doel,
  Ervaring: client,
  Meting: client,
  Informatieverzoek: client,
  Noodtoegang: client,
  Episode: geteld,
  Geval: geteld,
  GevalDoel: geteld,
  Raadpleging: ({ rij }: MetRij<{ readonly gemeenteCode: string; readonly clientId: string | null }>) => ({
    gemeente: rij.gemeenteCode,
    ...(rij.clientId !== null && { client: rij.clientId }),
  }),
  // What these tell stands in every answer alike, or tells why there is none.
  Afgewezen: null,
  PageInfo: null,
  Gemeente: null,
  Aanbieder: null,
  Code: null,
};

const isLijst = (naam: string): boolean => /(Connection|Edge)$/.test(naam);
const regelVan = (naam: string): Regel | undefined =>
  Object.hasOwn(ONDERWERPEN, naam) ? ONDERWERPEN[naam] : undefined;

/** The object types that a field of this type may answer. */
const soortenVan = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : [];

/** Types with people's data: what a field answers that asks an action on people, and what is to be had from there. */
export function persoonstypen(schema: GraphQLSchema): ReadonlySet<string> {
  const gevonden = new Set<string>();
  const volg = (type: GraphQLObjectType): void => {
    if (gevonden.has(type.name)) return;
    gevonden.add(type.name);
    // What hangs on a gemeente or an aanbieder is guarded, and logged, by itself.
    if (regelVan(type.name) === null) return;
    for (const veld of Object.values(type.getFields())) soortenVan(getNamedType(veld.type)).forEach(volg);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const veld of Object.values(type.getFields())) {
      const actie = ACTIES.find((een) => een === veld.extensions["toegang"]);
      if (actie && isMicro(actie)) soortenVan(getNamedType(veld.type)).forEach(volg);
    }
  }
  return gevonden;
}

/** Types with people's data of which is not said whom they are about. */
export const zonderOnderwerp = (schema: GraphQLSchema): string[] =>
  [...persoonstypen(schema)].filter((naam) => regelVan(naam) === undefined && !isLijst(naam)).sort();

/** Whether a field may answer objects of people. */
export const isOverPersonen = (type: GraphQLNamedType): boolean =>
  soortenVan(type).some(({ name }) => isLijst(name) || typeof regelVan(name) === "function");

/** The type of what a connection pages through. */
function knoopVan(connectie: GraphQLObjectType): GraphQLNamedType {
  const edges = connectie.getFields()["edges"];
  const [edge] = edges ? soortenVan(getNamedType(edges.type)) : [];
  const knoop = edge?.getFields()["node"];
  if (!knoop) throw new Error(`${connectie.name} has no edges with a node`);
  return getNamedType(knoop.type);
}

/** Tells of everything in a field's answer whom it is about, and as what type. A page tells of all that is on it. */
export function volgOnderwerpen(
  type: GraphQLNamedType,
  antwoord: unknown,
  noteer: (onderwerp: Onderwerp, gegeven: string) => void,
): void {
  if (antwoord === null || antwoord === undefined) return;
  if (Array.isArray(antwoord)) {
    for (const een of antwoord) volgOnderwerpen(type, een, noteer);
    return;
  }
  const soorten = soortenVan(type);
  // An object of a union is known by its class, which bears the name of its type.
  const soort = soorten.length === 1 ? soorten[0] : soorten.find(({ name }) => name === antwoord.constructor.name);
  if (!soort) throw new Error(`an object of ${type.name} is of no type of it`);
  if (soort.name.endsWith("Connection")) {
    const knoop = knoopVan(soort);
    const { edges } = antwoord as { readonly edges: readonly { readonly node: unknown }[] };
    for (const { node } of edges) volgOnderwerpen(knoop, node, noteer);
    return;
  }
  const regel = regelVan(soort.name) as ((waarde: unknown) => Onderwerp) | null | undefined;
  if (regel) noteer(regel(antwoord), soort.name);
}
