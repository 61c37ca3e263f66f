import { type DocumentNode, getOperationAST, Kind, type SelectionSetNode, valueFromASTUntyped } from 'graphql';

/** `@rateLimit` of a root field. */
interface RateLimit {
  max: number;
  seconds: number;
}

/** By `Query.search`. */
export type RateLimits = ReadonlyMap<string, RateLimit>;

/** How often an operation asks for a field with a limit, each alias counted. */
export interface LimitedField extends RateLimit {
  field: string;
  times: number;
}

const ROOTS: Readonly<Record<string, string>> = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

export function rateLimits(supergraph: DocumentNode): RateLimits {
  const limits = new Map<string, RateLimit>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || !Object.values(ROOTS).includes(type.name.value)) continue;
    for (const { name, directives = [] } of type.fields ?? []) {
      const given = directives.find((one) => one.name.value === 'rateLimit')?.arguments;
      if (!given) continue;
      const values = Object.fromEntries(given.map((one) => [one.name.value, Number(valueFromASTUntyped(one.value))]));
      limits.set(`${type.name.value}.${name.value}`, { max: values.max!, seconds: values.seconds! });
    }
  }
  return limits;
}

/** The fields with a limit that an operation asks for, in fragments as well. */
export function limitedFields(limits: RateLimits, document: DocumentNode, operationName?: string): LimitedField[] {
  const operation = getOperationAST(document, operationName);
  if (!operation || limits.size === 0) return [];
  const root = ROOTS[operation.operation];
  const times = new Map<string, number>();
  const count = (selections: SelectionSetNode | undefined) => {
    for (const one of selections?.selections ?? []) {
      if (one.kind === Kind.INLINE_FRAGMENT) count(one.selectionSet);
      else if (one.kind === Kind.FIELD) {
        const field = `${root}.${one.name.value}`;
        if (limits.has(field)) times.set(field, (times.get(field) ?? 0) + 1);
      } else {
        const name = one.name.value;
        const fragment = document.definitions.find(
          (found) => found.kind === Kind.FRAGMENT_DEFINITION && found.name.value === name,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) count(fragment.selectionSet);
      }
    }
  };
  count(operation.selectionSet);
  return [...times].map(([field, often]) => ({ field, times: often, ...limits.get(field)! }));
}
