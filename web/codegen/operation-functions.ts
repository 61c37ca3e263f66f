import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { type PersistedOperation, persistedOperations } from './persisted-operation.ts';

/** One typed function per operation: `createCartPageQuery(…)`, `createAddToCartMutation()`, `createStockChangedSubscription(…)`. */
export const plugin: PluginFunction = (_schema, documents) => {
  const operations = persistedOperations(documents);
  return {
    prepend: [
      "import { operationDocument } from '../document.ts';",
      "import { createMutation } from '../mutation.ts';",
      "import { createQuery, prepareQuery, type QueryOptions } from '../query.ts';",
      "import { createSubscription, type SubscriptionHandler } from '../subscription.ts';",
      "import type * as types from './types.ts';",
      '',
    ],
    content: operations.map((operation) => WRITERS[operation.kind](operation)).join('\n\n'),
  };
};

const WRITERS = { query: queryFunction, mutation: mutationFunction, subscription: subscriptionFunction };

function queryFunction(operation: PersistedOperation): string {
  const { name, hasVariables } = operation;
  const create = hasVariables
    ? `(variables: () => types.${name}QueryVariables | undefined, options?: QueryOptions) => createQuery(${name}Document, variables, options)`
    : `(wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(${name}Document, () => (wanted() ? {} : undefined), options)`;
  const prepare = hasVariables
    ? `(variables: types.${name}QueryVariables) => prepareQuery(${name}Document, variables)`
    : `() => prepareQuery(${name}Document, {})`;
  return `${documentConstant(operation, 'Query')}
export const create${name}Query = ${create};
export const prepare${name}Query = ${prepare};`;
}

function mutationFunction(operation: PersistedOperation): string {
  return `${documentConstant(operation, 'Mutation')}
export const create${operation.name}Mutation = () => createMutation(${operation.name}Document);`;
}

function subscriptionFunction(operation: PersistedOperation): string {
  const { name } = operation;
  return `${documentConstant(operation, 'Subscription')}
export const create${name}Subscription = (
  variables: () => types.${name}SubscriptionVariables | undefined,
  handler: SubscriptionHandler<types.${name}Subscription>,
) => createSubscription(${name}Document, variables, handler);`;
}

function documentConstant({ name, kind, id }: PersistedOperation, suffix: string): string {
  return `export const ${name}Document = operationDocument<types.${name}${suffix}, types.${name}${suffix}Variables>('${kind}', '${name}', '${id}');`;
}
