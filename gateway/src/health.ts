import type { Readiness } from '@minijd/http-server';
import type { SubgraphEndpoint } from './data-sources/subgraph-endpoint.ts';

const TIMEOUT_MS = 2000;

/**
 * Without the catalog there is nothing to show; a failure of another subgraph only affects its own fields, and the keys
 * for access tokens are cached.
 */
const NEEDED = 'catalog';

/**
 * Ready when the catalog answers within 2 s; lists the subgraphs that do and those that do not. If every subgraph were
 * required, the failure of one would remove all gateways from their load balancer.
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
