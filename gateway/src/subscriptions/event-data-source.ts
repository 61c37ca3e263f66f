import type { GraphQLDataSource } from '@apollo/gateway';
import type { ExecutionResult } from 'graphql';
import { deepCopy } from '../data-sources/deep-copy.ts';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * Replaces the subgraph that owns a subscription: answers the first fetch with the event and forwards all later ones.
 * The executor merges later results into what it gets, hence the copy.
 */
export class EventDataSource implements GraphQLDataSource {
  #delivered = false;

  constructor(
    private readonly event: ExecutionResult,
    private readonly subgraph: GraphQLDataSource,
  ) {}

  async process(options: ProcessOptions): Promise<Response> {
    if (this.#delivered) return this.subgraph.process(options);
    this.#delivered = true;
    return { data: deepCopy(this.event.data), errors: this.event.errors };
  }
}
