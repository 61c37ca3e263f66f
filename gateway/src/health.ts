import type { ServerResponse } from 'node:http';
import type { SubgraphEndpoint } from './data-sources/subgraph-endpoint.ts';

const PATIENCE_MS = 2000;

/** /healthz: the process runs. */
export function sendHealth(response: ServerResponse): void {
  send(response, 200, { status: 'ok' });
}

/** /readyz: every subgraph can answer, each within 2 s; 503 and the names of those that do not otherwise. */
export async function sendReadiness(
  response: ServerResponse,
  endpoints: ReadonlyMap<string, SubgraphEndpoint>,
): Promise<void> {
  const checks = [...endpoints].map(async ([name, endpoint]) => [name, await answers(endpoint)] as const);
  const subgraphs = Object.fromEntries(await Promise.all(checks));
  const ready = Object.values(subgraphs).every(Boolean);
  send(response, ready ? 200 : 503, { status: ready ? 'ok' : 'unavailable', subgraphs });
}

async function answers(endpoint: SubgraphEndpoint): Promise<boolean> {
  const patience = Promise.withResolvers<boolean>();
  const timer = setTimeout(patience.resolve, PATIENCE_MS, false);
  return Promise.race([endpoint.ready(), patience.promise]).finally(() => clearTimeout(timer));
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
