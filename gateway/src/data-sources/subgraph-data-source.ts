import type { GraphQLDataSource } from '@apollo/gateway';
import type { ExecutionResult } from 'graphql';
import type { Exchange, GatewayContext } from '../exchange.ts';
import { anonymous, type SubgraphEndpoint, type SubgraphOperation } from './subgraph-endpoint.ts';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** What plans fetch from: one subgraph, on behalf of a client request. */
export class SubgraphDataSource implements GraphQLDataSource {
  constructor(
    private readonly name: string,
    private readonly endpoint: SubgraphEndpoint,
  ) {}

  /** For the executor of `ApolloGateway`, which keeps the exchange in its context. */
  process({ request, context }: ProcessOptions): Promise<Response> {
    const operation = { query: anonymous(request.query ?? ''), variables: request.variables };
    return this.fetch(operation, (context as GatewayContext).exchange) as Promise<Response>;
  }

  fetch(operation: SubgraphOperation, exchange: Exchange): Promise<ExecutionResult> {
    if (!operation.variables?.representations) return exchange.send(this.name, this.endpoint, operation);
    return exchange.entities.load(this.name, operation, (merged) => exchange.send(this.name, this.endpoint, merged));
  }
}
