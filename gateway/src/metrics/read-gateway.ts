import { gateway, type Sample } from '@minijd/observability';
import type { CacheStatistics } from '../caching/gateway-cache.ts';

export interface GatewayParts {
  cache: { statistics(): CacheStatistics };
  subscriptions: { open: { clients: number; upstream: number } };
  sockets: { size: number };
}

/** Has what a gateway holds read by its metrics, until the function that comes back is called. */
export function readGateway({ cache, subscriptions, sockets }: GatewayParts): () => void {
  const sources = [
    gateway.streams.from((): Sample<'side'>[] => {
      const { clients, upstream } = subscriptions.open;
      return [
        { labels: { side: 'clients' }, value: clients },
        { labels: { side: 'subgraphs' }, value: upstream },
      ];
    }),
    gateway.sockets.from(() => [{ value: sockets.size }]),
    gateway.cacheRequests.from(() => {
      const { hits, stale, shared, misses, entityHits, entityMisses } = cache.statistics();
      return [
        ...Object.entries({ hit: hits, stale, shared, miss: misses }).map(([outcome, value]) => ({
          ...{ labels: { cache: 'answers', outcome }, value },
        })),
        { labels: { cache: 'entities', outcome: 'hit' }, value: entityHits },
        { labels: { cache: 'entities', outcome: 'miss' }, value: entityMisses },
      ];
    }),
    gateway.cacheBytes.from(() => ofCaches(cache.statistics().bytes, cache.statistics().entityBytes)),
    gateway.cacheEntries.from(() => ofCaches(cache.statistics().answers, cache.statistics().entities)),
  ];
  return () => {
    for (const leave of sources) leave();
  };
}

const ofCaches = (answers: number, entities: number): Sample<'cache'>[] => [
  { labels: { cache: 'answers' }, value: answers },
  { labels: { cache: 'entities' }, value: entities },
];

/** Counts whether another supergraph is accepted. */
export async function countReload(reload: Promise<void>): Promise<void> {
  try {
    await reload;
    gateway.reloads.inc({ outcome: 'accepted' });
  } catch (error) {
    gateway.reloads.inc({ outcome: 'refused' });
    throw error;
  }
}
