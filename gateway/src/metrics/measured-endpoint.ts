import { currentScope, gateway, span } from '@minijd/observability';
import { RemoteSubgraph } from '@minijd/subgraph';
import type { ExecutionResult } from 'graphql';
import type { SubgraphEndpoint } from '../data-sources/subgraph-endpoint.ts';

/** In the line of a slow request. */
const MOST_NOTED = 40;
const UNAVAILABLE = 'SUBGRAPH_UNAVAILABLE';

/** A subgraph whose fetches are measured. */
export class MeasuredEndpoint implements SubgraphEndpoint {
  #inFlight = 0;
  readonly #leave: () => void;

  constructor(
    private readonly name: string,
    private readonly endpoint: SubgraphEndpoint,
  ) {
    this.#leave = gateway.inFlight.from(() => [{ labels: { subgraph: name }, value: this.#inFlight }]);
  }

  execute(request: Parameters<SubgraphEndpoint['execute']>[0]): Promise<ExecutionResult> {
    return span(`fetch ${this.name}`, { kind: 'client', attributes: { 'graphql.subgraph': this.name } }, (running) =>
      this.#execute(request, (cause) => running.fail(cause)),
    );
  }

  async #execute(
    request: Parameters<SubgraphEndpoint['execute']>[0],
    fail: (cause: string) => void,
  ): Promise<ExecutionResult> {
    const startedAt = performance.now();
    this.#inFlight += 1;
    let outcome: Outcome = 'error';
    try {
      const result = await this.endpoint.execute(request);
      outcome = outcomeOf(result);
      if (outcome === 'unavailable') fail(UNAVAILABLE);
      return result;
    } finally {
      const ms = performance.now() - startedAt;
      this.#inFlight -= 1;
      gateway.fetch.observe({ subgraph: this.name }, ms / 1000);
      gateway.fetches.inc({ subgraph: this.name, outcome });
      const fetches = currentScope()?.notes.fetches;
      if (fetches && fetches.length < MOST_NOTED) fetches.push([this.name, Math.round(ms)]);
    }
  }

  subscribe(request: Parameters<SubgraphEndpoint['subscribe']>[0]): ReturnType<SubgraphEndpoint['subscribe']> {
    return this.endpoint.subscribe(request);
  }

  ready(): Promise<boolean> {
    return this.endpoint.ready();
  }

  /** Closes what was opened for it. */
  async close(): Promise<void> {
    this.#leave();
    if (this.endpoint instanceof RemoteSubgraph) await this.endpoint.close();
  }
}

type Outcome = 'ok' | 'error' | 'unavailable';

function outcomeOf({ errors }: ExecutionResult): Outcome {
  if (!errors?.length) return 'ok';
  return errors.some((error) => codeOf(error) === UNAVAILABLE) ? 'unavailable' : 'error';
}

/** Other servers' errors may have no extensions. */
const codeOf = ({ extensions }: { extensions?: Record<string, unknown> }) => extensions?.code;
