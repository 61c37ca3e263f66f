import type { Readiness } from '@minijd/http-server';
import type { SubgraphEndpoint } from './data-sources/subgraph-endpoint.ts';

const TIMEOUT_MS = 2000;

/** Without goods there is nothing to show; all else costs its own fields only, and keys of signed-in people are kept. */
const NEEDED = 'catalog';

/**
 * The catalog answers within 2 s; with the names of the subgraphs that do and those that do not. Were a gateway not ready
 * without any of the others, all gateways would leave their balancer at once.
 */
export async function readiness(endpoints: ReadonlyMap<string, SubgraphEndpoint>): Promise<Readiness> {
  const checks = [...endpoints].map(async ([name, endpoint]) => [name, await answers(endpoint)] as const);
  const subgraphs = Object.fromEntries(await Promise.all(checks));
  const ready = subgraphs[NEEDED] ?? true;
  const degraded = ready && Object.values(subgraphs).includes(false);
  return { ready, details: { ...(degraded && { status: 'degraded' }), subgraphs } };
}

async function answers(endpoint: SubgraphEndpoint): Promise<boolean> {
  const timeout = Promise.withResolvers<boolean>();
  const timer = setTimeout(timeout.resolve, TIMEOUT_MS, false);
  return Promise.race([endpoint.ready(), timeout.promise]).finally(() => clearTimeout(timer));
}
