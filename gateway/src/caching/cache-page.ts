import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Topics } from '@minijd/events';
import { GRAPH_CHANGED, type GraphChanges } from '@minijd/events';
import { VIEWER_HEADER, verifyViewer } from '@minijd/subgraph';
import type { GatewayCache } from './gateway-cache.ts';

export const CACHE_PATH = '/graphql/cache';
const LONGEST_TAG = 100;

export interface CachePageParts {
  cache: GatewayCache;
  topics: Topics;
  serviceSecret: string;
}

/** For operators, who have the secret of services: statistics by GET, and DELETE removes answers at all gateways. */
export async function answerOperator(
  request: IncomingMessage,
  response: ServerResponse,
  { url, cache, topics, serviceSecret }: CachePageParts & { url: URL },
): Promise<void> {
  const signed = request.headers[VIEWER_HEADER]?.toString();
  const viewer = verifyViewer(signed, { secret: serviceSecret, audience: 'gateway' });
  if (!viewer?.service) return send(response, 401, { error: 'Only services of this shop may ask.' });
  if (request.method === 'GET') return send(response, 200, cache.statistics());
  if (request.method !== 'DELETE') return send(response, 405, { error: 'Use GET or DELETE.' });
  const tag = url.searchParams.get('tag')?.slice(0, LONGEST_TAG) || undefined;
  const removed = cache.purge(tag);
  await topics.publish(GRAPH_CHANGED, { changes: [], purge: { tag } } satisfies GraphChanges);
  send(response, 200, { removed });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
