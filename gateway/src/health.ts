import type { Readiness } from '@minijd/http-server';
import type { SubgraphEndpoint } from './data-sources/subgraph-endpoint.ts';

const PATIENCE_MS = 2000;

/** Every subgraph can answer, each within 2 s; with the names of those that can and those that do not. */
export async function readiness(endpoints: ReadonlyMap<string, SubgraphEndpoint>): Promise<Readiness> {
  const checks = [...endpoints].map(async ([name, endpoint]) => [name, await answers(endpoint)] as const);
  const subgraphs = Object.fromEntries(await Promise.all(checks));
  return { ready: Object.values(subgraphs).every(Boolean), details: { subgraphs } };
}

async function answers(endpoint: SubgraphEndpoint): Promise<boolean> {
  const patience = Promise.withResolvers<boolean>();
  const timer = setTimeout(patience.resolve, PATIENCE_MS, false);
  return Promise.race([endpoint.ready(), patience.promise]).finally(() => clearTimeout(timer));
}
