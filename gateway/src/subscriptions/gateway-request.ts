import type { executeQueryPlan } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Exchange } from '../exchange.ts';
import type { AdmittedSubscription } from './admit-subscription.ts';

type GatewayRequest = Parameters<typeof executeQueryPlan>[2];

/** The request in the form of the plan executor; Apollo Server makes it for queries and mutations. */
export function gatewayRequest(
  { operation: { text, document, hash }, operationName, variables, plan }: AdmittedSubscription,
  schema: GraphQLSchema,
  { exchange, log }: { exchange: Exchange; log: Logger },
): GatewayRequest {
  return {
    request: { query: text, variables, operationName },
    source: text,
    document,
    operation: plan.operationContext.operation,
    operationName: operationName ?? null,
    context: { exchange },
    schema,
    schemaHash: '' as GatewayRequest['schemaHash'],
    queryHash: hash,
    cache: NO_CACHE,
    metrics: {},
    logger: log,
    overallCachePolicy: undefined,
  };
}

/** Required by the type; the executor never uses it. */
const NO_CACHE: GatewayRequest['cache'] = {
  get: async () => undefined,
  set: async () => {},
  delete: async () => false,
};
