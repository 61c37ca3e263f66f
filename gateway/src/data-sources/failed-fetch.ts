import { type ExecutionResult, GraphQLError, Kind, parse, type SelectionNode } from 'graphql';
import type { SubgraphOperation } from './subgraph-endpoint.ts';

type Path = (string | number)[];

const UNAVAILABLE = 'SUBGRAPH_UNAVAILABLE';

/**
 * The result of a failed fetch, with its error repeated at each field of the fetch, so that the executors can map it to
 * the client's result. Other results as they are.
 */
export function atItsFields(result: ExecutionResult, operation: SubgraphOperation): ExecutionResult {
  const [error] = result.errors ?? [];
  if (result.data || error?.extensions.code !== UNAVAILABLE || error.path) return result;
  const { message, extensions } = error;
  return { errors: pathsOf(operation).map((path) => new GraphQLError(message, { path, extensions })) };
}

function pathsOf({ query, variables }: SubgraphOperation): Path[] {
  const [definition] = parse(query, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  const { selections } = definition.selectionSet;
  const representations = variables?.representations as { __typename: string }[] | undefined;
  if (!representations) return namesIn(selections).map((name) => [name]);
  const [entities] = selections;
  const ofEntity = entities?.kind === Kind.FIELD ? (entities.selectionSet?.selections ?? []) : [];
  return representations.flatMap(({ __typename }, index) =>
    namesIn(ofEntity, __typename).map((name): Path => ['_entities', index, name]),
  );
}

/** The fields of a selection, also in its fragments for `type`. */
function namesIn(selections: readonly SelectionNode[], type?: string): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value;
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const condition = selection.typeCondition?.name.value;
    return condition && type && condition !== type ? [] : namesIn(selection.selectionSet.selections, type);
  });
}

/**
 * The result with one error of a missing subgraph for each null that it caused, at the path of that null: a non-null
 * field nulls its parent object, and fields that came from other subgraphs have not failed.
 */
export function oneErrorPerNull(result: ExecutionResult): ExecutionResult {
  if (!result.errors?.some(({ extensions }) => extensions.code === UNAVAILABLE)) return result;
  const told = new Set<string>();
  const errors = result.errors.flatMap((error) => {
    if (error.extensions.code !== UNAVAILABLE || !error.path) return [error];
    const path = pathOfNull(result.data, error.path);
    const key = path?.join('\n');
    if (!path || key === undefined || told.has(key)) return [];
    told.add(key);
    const { message, extensions } = error;
    return [new GraphQLError(message, { path, extensions })];
  });
  return { ...result, errors: errors.length > 0 ? errors : undefined };
}

/** The path at which the data on the way to a field is null; undefined when the field has a value. */
function pathOfNull(data: unknown, path: readonly (string | number)[]): Path | undefined {
  let value = data;
  for (const [depth, step] of path.entries()) {
    // No data at all: reported at the root field.
    if (value === null || value === undefined) return path.slice(0, Math.max(1, depth));
    value = (value as Record<string | number, unknown>)[step];
  }
  return value === null ? [...path] : undefined;
}
