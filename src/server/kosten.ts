import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import type { Dimensie } from "../aggregations/types";

/** How many a list holds that no page size bounds, where it is usually more or fewer than LIJST. As `Type.field`. */
const LIJSTEN: Readonly<Record<string, number>> = {
  "Query.indicatoren": 60,
  "Query.publicaties": 40,
  "Query.volledigheid": 300,
  "Indicator.dimensies": 0,
  "Monitor.rijen": 900,
};
const LIJST = 5;

/** How many values a dimension has in a region. Of those of time the period tells; see `maanden`. */
const WAARDEN: Readonly<Record<Dimensie, number>> = {
  REGIO: 1,
  GEMEENTE: 14,
  WIJK: 100,
  AANBIEDER: 150,
  MAAND: 1,
  KWARTAAL: 1,
  JAAR: 1,
  WET: 2,
  HULPVORM: 15,
  PRODUCTCATEGORIE: 30,
  SEGMENT: 6,
  ONDERSTEUNINGSBEHOEFTE: 4,
  NIVEAU: 5,
  LEVERINGSVORM: 2,
  VERWIJZER: 10,
  LEEFTIJDSGROEP: 7,
  GESLACHT: 3,
};
const TIJD: Partial<Record<string, number>> = { MAAND: 1, KWARTAAL: 3, JAAR: 12 };

/** Rows of one indicator: of many dimensions at once most combinations do not occur. */
const MEESTE_RIJEN = 2_000;

type Argumenten = Readonly<Record<string, unknown>>;

const lijst = (waarde: unknown): readonly unknown[] =>
  Array.isArray(waarde) ? waarde : waarde === undefined || waarde === null ? [] : [waarde];

/** Whole months of a period, at least one; an endless or impossible one is refused elsewhere. */
function maanden(periode: unknown): number {
  const { van, tot } = (periode ?? {}) as { van?: unknown; tot?: unknown };
  const [begin, einde] = [van, tot].map((dag) => /^(\d{4})-(\d{2})/.exec(String(dag)));
  if (!begin || !einde) return 1;
  return Math.max(1, (Number(einde[1]) - Number(begin[1])) * 12 + Number(einde[2]) - Number(begin[2]));
}

/** About how many rows a question for figures has. A filter on a dimension leaves no more than it names. */
function cijferrijen(args: Argumenten): number {
  const filter = (args["filter"] ?? {}) as Record<string, unknown>;
  const duur = maanden(args["periode"]);
  const perIndicator = lijst(args["groepeer"]).reduce<number>((product, dimensie) => {
    const naam = String(dimensie);
    const stap = TIJD[naam];
    const alle =
      stap === undefined ? ((WAARDEN as Partial<Record<string, number>>)[naam] ?? 1) : Math.ceil(duur / stap);
    const gekozen = lijst(filter[naam.toLowerCase()]).length;
    return product * (gekozen > 0 ? Math.min(gekozen, alle) : alle);
  }, 1);
  return lijst(args["indicatoren"]).length * Math.min(perIndicator, MEESTE_RIJEN);
}

/**
 * What an operation may cost, in points: one for each object of the answer, so that page sizes and lists within lists
 * multiply. An estimate from the document and its variables alone, made before anything is read.
 *
 * @param variables as the asker sent them; what can't be coerced costs as if it were left out, for it will not run
 */
export function kostenVan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Argumenten = {},
): number {
  const fragmenten = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragmenten.set(node.name.value, node);
  }
  const gerekend = new Map<string, number>();
  // What the asker leaves out is what the operation itself says.
  const waarden: Record<string, unknown> = { ...variables };
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const naam = variable.name.value;
    if (defaultValue && !(naam in variables)) waarden[naam] = valueFromASTUntyped(defaultValue);
  }

  function argumenten(veld: GraphQLField<unknown, unknown>, node: FieldNode): Argumenten {
    const gegeven = new Map<string, ArgumentNode>(node.arguments?.map((arg) => [arg.name.value, arg]));
    return Object.fromEntries(
      veld.args.map(({ name, defaultValue }) => {
        const arg = gegeven.get(name);
        const waarde = arg && valueFromASTUntyped(arg.value, waarden);
        return [name, waarde === undefined ? defaultValue : waarde];
      }),
    );
  }

  /** `pagina`: how many the lists hold that carry the page of the field above (`edges`, `rijen`). */
  function selectie(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    pagina: number | null,
  ): number {
    let som = 0;
    for (const node of selections) {
      if (node.kind === Kind.FIELD) som += veldkosten(node, type, pagina);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const op = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
        som += selectie(node.selectionSet, op, pagina);
      } else som += fragmentkosten(node.name.value, pagina);
    }
    return som;
  }

  function fragmentkosten(naam: string, pagina: number | null): number {
    const fragment = fragmenten.get(naam);
    const sleutel = `${naam} ${String(pagina)}`;
    const eerder = gerekend.get(sleutel);
    if (!fragment || eerder !== undefined) return eerder ?? 0;
    // Validation refuses a fragment within itself; this only must not loop.
    gerekend.set(sleutel, 0);
    const kosten = selectie(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), pagina);
    gerekend.set(sleutel, kosten);
    return kosten;
  }

  function veldkosten(node: FieldNode, type: GraphQLNamedType | undefined, pagina: number | null): number {
    const veld = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    if (!veld || !node.selectionSet) return 0;
    const args = argumenten(veld, node);
    const omvang =
      "first" in args || "aantal" in args
        ? Math.max(0, Number(args["first"] ?? args["aantal"]) || 0)
        : "indicatoren" in args
          ? cijferrijen(args)
          : null;
    const onder = getNamedType(veld.type);
    if (!isListType(getNullableType(veld.type))) return 1 + selectie(node.selectionSet, onder, omvang);
    const aantal = omvang ?? pagina ?? LIJSTEN[`${type?.name ?? ""}.${veld.name}`] ?? LIJST;
    return aantal * (1 + selectie(node.selectionSet, onder, null));
  }

  const wortel = schema.getRootType(operation.operation) ?? undefined;
  return selectie(operation.selectionSet, wortel, null);
}
