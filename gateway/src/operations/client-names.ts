import { type DocumentNode, type ExecutionResult, type FieldNode, GraphQLError, Kind, visit } from 'graphql';

/**
 * Prefix for names of clients that collide with those of plans. Names that begin with it already get it again, so that
 * removing it once always restores the client's name.
 */
const PREFIX = 'client__';
/** The one variable that plans add. */
const REPRESENTATIONS = 'representations';

/**
 * An operation without the aliases and variables that plans use themselves: a plan reads an entity's key from the field
 * `id`, and would send any field that a client aliases to `id` to another subgraph. `planned` are the names that plans
 * add. Usually nothing has to be renamed, and the document is returned as it is.
 */
export function renameForPlan(document: DocumentNode, planned: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    Field(node) {
      const responseName = (node.alias ?? node.name).value;
      return isMistakable(node, responseName, planned) ? { ...node, alias: prefixed(responseName) } : undefined;
    },
    Variable: (node) => (isVariableOfPlan(node.name.value) ? { ...node, name: prefixed(node.name.value) } : undefined),
  });
}

/** The values of a client's variables by the names they have in the renamed operation. */
export function renameVariables(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!Object.keys(variables).some(isVariableOfPlan)) return variables;
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [isVariableOfPlan(name) ? PREFIX + name : name, value]),
  );
}

/** The result of a renamed operation, with the client's own names in data and paths. */
export function restoreNames(result: ExecutionResult, plannedText: string | undefined): ExecutionResult {
  if (!plannedText?.includes(PREFIX)) return result;
  const { data, errors, ...rest } = result;
  return {
    ...rest,
    ...(errors && { errors: errors.map(withClientPath) }),
    ...(data !== undefined && { data: restored(data) as ExecutionResult['data'] }),
  };
}

/**
 * Whether a plan would confuse a field with one of its own: it has the same name, but is another field or has
 * arguments. Names of Object.prototype are not safe in the executors either.
 */
function isMistakable({ name, arguments: given }: FieldNode, responseName: string, planned: ReadonlySet<string>) {
  if (responseName.startsWith(PREFIX) || responseName in Object.prototype) return true;
  return planned.has(responseName) && (name.value !== responseName || Boolean(given?.length));
}

function isVariableOfPlan(name: string): boolean {
  return name === REPRESENTATIONS || name.startsWith(PREFIX);
}

function prefixed(name: string) {
  return { kind: Kind.NAME, value: PREFIX + name } as const;
}

/** As the client called a field of a renamed operation. */
export function clientName(name: string): string {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;
}

function restored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(restored);
  // Without a prototype, so that `__proto__` is an ordinary name.
  const object: Record<string, unknown> = Object.create(null);
  for (const [name, part] of Object.entries(value)) object[clientName(name)] = restored(part);
  return object;
}

function withClientPath(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, originalError, extensions } = error;
  const path = error.path?.map((step) => (typeof step === 'string' ? clientName(step) : step));
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}
