import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import {
  defaultFieldResolver,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLLeafType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLSchema,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  visit,
} from "graphql";
import type { RequestContext } from "../request-context";

/** The fields of Query that give a table of figures; `rijen` of it are flat, and may be thousands. */
const TABLES = ["uitkomsten", "monitor"];
const ROWS = "rijen";

/** What has to be known of who asks; the rest is for the resolvers. */
type Context = Pick<RequestContext, "grond">;

/** What stands in each row of an answer under one key. */
interface Column {
  readonly key: string;
  readonly required: boolean;
  readonly read: (row: unknown) => unknown;
  readonly serialize: (value: unknown) => unknown;
}

/** A field that every row is asked for, and under which key. */
interface Asked {
  readonly key: string;
  readonly node: FieldNode;
  /** Null for the name of the type. */
  readonly field: (GraphQLField<unknown, Context> & { readonly leaf: GraphQLLeafType }) | null;
}

/** What is asked of rows of this type; null when anything is asked that is no plain value of a row. */
function askedOf(row: GraphQLObjectType, selections: readonly SelectionNode[]): readonly Asked[] | null {
  const fields = row.getFields();
  const asked = new Map<string, Asked>();
  for (const node of selections) {
    if (node.kind !== Kind.FIELD) return null;
    const name = node.name.value;
    const key = node.alias?.value ?? name;
    // That one key is none of an ordinary object.
    if (key === "__proto__") return null;
    if (name === "__typename") {
      asked.set(key, { key, node, field: null });
      continue;
    }
    const field = fields[name];
    const leaf = getNullableType(field?.type);
    // A field with arguments is worked out.
    if (!field || !isLeafType(leaf) || field.args.length > 0) return null;
    asked.set(key, { key, node, field: { ...field, leaf } });
  }
  return [...asked.values()];
}

/** The same, found out once for each place in a document; a document that comes again is the same object. */
function askedOnce(row: GraphQLObjectType): (nodes: readonly FieldNode[]) => readonly Asked[] | null {
  const known = new WeakMap<FieldNode, readonly Asked[] | null>();
  return (nodes) => {
    // Without conditions and fragments the first of the nodes of one field is always first.
    const [first] = nodes;
    const before = first && known.get(first);
    if (before !== undefined || first === undefined) return before ?? null;
    const asked = askedOf(row, selectionsOf(nodes));
    known.set(first, asked);
    return asked;
  };
}

/** How what is asked is read of a row: by the field's own resolver where it has one, which is told the path of the rows. */
function columnOf(
  { key, node, field }: Asked,
  row: GraphQLObjectType,
  context: Context,
  info: GraphQLResolveInfo,
): Column {
  if (field === null) return { key, required: true, read: () => row.name, serialize: String };
  const { name, type, leaf, resolve } = field;
  const own = { ...info, fieldName: name, fieldNodes: [node], returnType: type, parentType: row };
  return {
    key,
    required: isNonNullType(type),
    read: resolve ? (one) => resolve(one, {}, context, own) : (one) => (one as Readonly<Record<string, unknown>>)[name],
    serialize: (value) => leaf.serialize(value),
  };
}

/** Something in a row is wrong or late: graphql-js then says of which row, and goes on with the others. */
class NotAtOnce extends Error {}

function readRow(columns: readonly Column[], row: unknown): object {
  if (typeof row !== "object" || row === null || row instanceof Promise) throw new NotAtOnce("a row");
  const answer: Record<string, unknown> = {};
  for (const { key, required, read, serialize } of columns) {
    const value = read(row) ?? null;
    if (value instanceof Promise) {
      // graphql-js asks it again and waits; this one is nobody's, also when it fails.
      value.catch(() => undefined);
      throw new NotAtOnce(key);
    }
    const told = value === null ? null : (serialize(value) ?? null);
    if (told === null && (required || value !== null)) throw new NotAtOnce(key);
    answer[key] = told;
  }
  return answer;
}

const selectionsOf = (nodes: readonly SelectionNode[]): readonly SelectionNode[] =>
  nodes.flatMap((node) => (node.kind === Kind.FIELD ? (node.selectionSet?.selections ?? []) : []));

interface Table {
  readonly type: GraphQLObjectType;
  readonly row: GraphQLObjectType;
}

/** The table that a field of Query gives; undefined for any other field. */
function tableOf(schema: GraphQLSchema, name: string): Table | undefined {
  const type = TABLES.includes(name) ? getNamedType(schema.getQueryType()?.getFields()[name]?.type) : undefined;
  const row = isObjectType(type) ? getNamedType(type.getFields()[ROWS]?.type) : undefined;
  return isObjectType(type) && isObjectType(row) ? { type, row } : undefined;
}

/** Whether a document is one query for tables of figures, of whose rows only plain values are asked, without conditions. */
function asksPlainRows(schema: GraphQLSchema, document: DocumentNode): boolean {
  const [operation, ...others] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.QUERY) return false;
  if (others.length > 0) return false;
  let directives = 0;
  visit(document, { Directive: () => void (directives += 1) });
  if (directives > 0) return false;
  return operation.selectionSet.selections.every((root) => {
    const table = root.kind === Kind.FIELD ? tableOf(schema, root.name.value) : undefined;
    const isPlain = (node: SelectionNode): boolean =>
      node.kind === Kind.FIELD &&
      (node.name.value !== ROWS || (table !== undefined && askedOf(table.row, selectionsOf([node])) !== null));
    return table !== undefined && selectionsOf([root]).every(isPlain);
  });
}

/** All rows of a table as one value, which is not touched again. */
const AllRows = new GraphQLNonNull(new GraphQLScalarType({ name: "AllRows", serialize: (rows) => rows }));

/** A table of which all rows are one value, which is read in one go. */
function withRowsAtOnce({ type, row }: Table): GraphQLObjectType {
  const config = type.toConfig();
  const rows = config.fields[ROWS];
  const ask = askedOnce(row);
  const resolve = (source: unknown, args: object, context: Context, info: GraphQLResolveInfo): object[] => {
    const all = (rows?.resolve ?? defaultFieldResolver)(source, args, context, info) as readonly unknown[];
    try {
      const asked = ask(info.fieldNodes);
      if (asked === null) throw new NotAtOnce(info.fieldName);
      const columns = asked.map((one) => columnOf(one, row, context, info));
      return all.map((one) => readRow(columns, one));
    } catch (cause) {
      throw new NotAtOnce(info.fieldName, { cause });
    }
  };
  return new GraphQLObjectType({ ...config, fields: { ...config.fields, [ROWS]: { type: AllRows, resolve } } });
}

/**
 * The tables of a schema alone, with the same arguments and resolvers. Their types have the names that they have there, so
 * that nothing is worded otherwise: a field that leads from a table to one in the usual schema would be refused here.
 */
function tablesOf(schema: GraphQLSchema): GraphQLSchema {
  const query = new GraphQLObjectType({
    name: "Query",
    fields: Object.fromEntries(
      Object.entries(schema.getQueryType()?.toConfig().fields ?? {}).flatMap(([name, field]) => {
        const table = tableOf(schema, name);
        if (!table) return [];
        const type = withRowsAtOnce(table);
        return [[name, { ...field, type: isNonNullType(field.type) ? new GraphQLNonNull(type) : type }]];
      }),
    ),
  });
  return new GraphQLSchema({ query });
}

export type Execute = (
  request: Pick<ExecutionArgs, "document" | "operationName" | "variableValues"> & { contextValue: Context },
) => Promise<ExecutionResult>;

/**
 * Executes validated documents by graphql-js. Of thousands of equal rows that finds out anew, for each field of each row,
 * what is asked and how it is told, which was most of the work of a large answer; so of a table of plain rows graphql-js is
 * given the rows as one value. When a row can't be told so, which takes a bug, the document is executed again in the usual
 * way, and the log tells its questions twice.
 *
 * (A compiler of documents did as much; graphql-jit 0.8 puts strings of the asker in code that it runs.)
 */
export function createExecutor(schema: GraphQLSchema): Execute {
  const tables = tablesOf(schema);
  const plain = new WeakMap<DocumentNode, boolean>();
  return async (request) => {
    const { document, contextValue } = request;
    const isPlain = plain.get(document) ?? asksPlainRows(schema, document);
    plain.set(document, isPlain);
    // In an onderzoek ids have another name, which is waited for; other grounds go along.
    if (isPlain && contextValue.grond === null) {
      const result = await execute({ ...request, schema: tables });
      if (!result.errors?.some(({ originalError }) => originalError instanceof NotAtOnce)) return result;
    }
    return execute({ ...request, schema });
  };
}

/**
 * Apollo's way in for who executes documents otherwise than it does: as if the schema were that of another server. It then
 * has no use for options of its own about execution.
 */
export function asGateway(schema: GraphQLSchema): ApolloServerOptionsWithGateway<RequestContext>["gateway"] {
  const run = createExecutor(schema);
  return {
    load: async () => ({
      executor: ({ document, request: { operationName, variables }, context }) =>
        run({ document, operationName, variableValues: variables, contextValue: context as RequestContext }),
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}
