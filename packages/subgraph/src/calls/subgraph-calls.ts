import type { ExecutionResult } from 'graphql';
import type { Viewer } from '../viewer/viewer.ts';

/** A request to a subgraph, the same in process and over HTTP. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  viewer: Viewer;
  /** Nobody waits for it: it is asked by a job or an event. */
  unhurried?: boolean;
}

/** Carries requests to other subgraphs and `gateway`: function calls in process, HTTP between processes. */
export type SubgraphTransport = (subgraph: string, request: SubgraphRequest) => Promise<ExecutionResult>;

/** An operation text that remembers the types of its result and variables (written by codegen). */
export interface TypedOperation<Result, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Result;
}

export class SubgraphCallFailed extends Error {
  override name = 'SubgraphCallFailed';
  constructor(
    readonly subgraph: string,
    readonly code: unknown,
    readonly detail: string,
  ) {
    super(`call to ${subgraph} failed: ${detail}`);
  }
}

/** Internal operations of other subgraphs, called with this subgraph's own credential. */
export class SubgraphCalls {
  constructor(
    private readonly caller: string,
    private readonly transport: SubgraphTransport,
  ) {}

  /** The operation's data; throws SubgraphCallFailed when it has errors or the subgraph does not answer. */
  async call<Result, Variables extends object>(
    subgraph: string,
    operation: TypedOperation<Result, Variables>,
    variables: Variables,
    viewer: Viewer,
  ): Promise<Result> {
    const query = operation.toString();
    const given = variables as Record<string, unknown>;
    const { data, errors } = await this.ask(subgraph, { query, variables: given, viewer });
    const [error] = errors ?? [];
    if (error || !data) throw new SubgraphCallFailed(subgraph, error?.extensions?.code, error?.message ?? 'no data');
    return data as Result;
  }

  /** The result as it is, errors included. */
  ask(subgraph: string, { viewer, ...operation }: SubgraphRequest): Promise<ExecutionResult> {
    const unhurried = operation.unhurried ?? viewer.service === this.caller;
    return this.transport(subgraph, { ...operation, unhurried, viewer: { ...viewer, service: this.caller } });
  }
}
