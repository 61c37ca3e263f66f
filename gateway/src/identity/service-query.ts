import type { ExecutionResult } from 'graphql';
import type { SubgraphEndpoint } from '../data-sources/subgraph-endpoint.ts';

/** An internal operation of the users subgraph, called by the gateway itself. */
export type ServiceQuery = (query: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>;

export function serviceQuery(endpoint: SubgraphEndpoint | undefined): ServiceQuery {
  return async (query, variables) => {
    if (!endpoint) return {};
    return endpoint.execute({
      query,
      ...(variables && { variables }),
      viewer: { service: 'gateway', locale: 'zh-CN', requestId: crypto.randomUUID() },
    });
  };
}
