import type { GraphQLDataSource } from '@apollo/gateway';
import type { ExecutionResult } from 'graphql';
import type { EntityCache } from '../caching/entity-cache.ts';
import type { Exchange, GatewayContext } from '../exchange.ts';
import { atItsFields } from './failed-fetch.ts';
import { anonymous, type SubgraphEndpoint, type SubgraphOperation } from './subgraph-endpoint.ts';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** What plans fetch from: one subgraph, on behalf of a client request. */
export class SubgraphDataSource implements GraphQLDataSource {
  constructor(
    private readonly name: string,
    private readonly endpoint: SubgraphEndpoint,
    private readonly kept: Pick<EntityCache, 'fetch'>,
  ) {}

  /** For the executor of `ApolloGateway`, which keeps the exchange in its context. */
  process({ request, context }: ProcessOptions): Promise<Response> {
    const operation = { query: anonymous(request.query ?? ''), variables: request.variables };
    return this.fetch(operation, (context as GatewayContext).exchange) as Promise<Response>;
  }

  async fetch(operation: SubgraphOperation, exchange: Exchange): Promise<ExecutionResult> {
    const send = (sent: SubgraphOperation) => exchange.send(this.name, this.endpoint, sent);
    const result = await (operation.variables?.representations
      ? exchange.entities.load(this.name, operation, (batch) => this.#entities(batch, exchange))
      : send(operation));
    return atItsFields(result, operation);
  }

  /** For a query of nobody in particular some may be known. */
  #entities(operation: SubgraphOperation, exchange: Exchange): Promise<ExecutionResult> {
    const send = (sent: SubgraphOperation) => exchange.send(this.name, this.endpoint, sent);
    if (!exchange.ofNobody) return send(operation);
    return this.kept.fetch(operation, { subgraph: this.name, locale: exchange.viewer.locale, send });
  }
}
