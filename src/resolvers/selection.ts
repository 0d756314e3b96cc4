import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/**
 * Whether the document asks for the field at `path` below the one that is being resolved, also through fragments. A field
 * under @skip or @include counts as asked for: what is worked out for nothing is only slower.
 */
export function asksFor(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  return info.fieldNodes.some((node) => node.selectionSet && reaches(node.selectionSet, path, info));
}

function reaches(selection: SelectionSetNode, path: readonly string[], info: GraphQLResolveInfo): boolean {
  const [name, ...rest] = path;
  return selection.selections.some((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) return reaches(node.selectionSet, path, info);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = info.fragments[node.name.value];
      return fragment !== undefined && reaches(fragment.selectionSet, path, info);
    }
    if (node.name.value !== name) return false;
    return rest.length === 0 || (node.selectionSet !== undefined && reaches(node.selectionSet, rest, info));
  });
}
