import { badInput, decodeCursor, type Page, pageOf, visitorOf } from '@minijd/subgraph';
import { LRUCache } from 'lru-cache';
import type { SearchContext } from '../search-context.ts';
import { isRecorded } from './behaviour.rows.ts';
import { recommendedTo } from './for-you.ts';
import type { Recommended } from './related-goods.ts';

/** Lists that are being read, so that their next pages continue them whatever happens meanwhile. */
const KEPT = { max: 500, ttl: 10 * 60_000 };
/** What everybody gets is made anew so often. */
const FOR_ALL_MS = 60_000;
/** A list is continued so long after it was begun; then the next page is of a new one. */
const LONGEST_READ_MS = 24 * 3_600_000;

interface Feed {
  key: string;
  visitorId: string | undefined;
  /** When its first page was read: later behaviour is not in it. */
  begun: Date;
}

/** Per running subgraph. */
const kept = new WeakMap<SearchContext['settings'], LRUCache<string, Promise<Recommended[]>>>();

/** A page of what is recommended to the viewer. */
export async function feedOf(context: SearchContext, { first, after }: { first: number; after?: string }) {
  const { begun, from } = positionOf(after);
  const visitor = visitorOf(context.viewer);
  const visitorId = visitor && (await isRecorded(context.db, visitor)) ? visitor : undefined;
  const moment = visitorId ? begun : new Date(Math.floor(begun.getTime() / FOR_ALL_MS) * FOR_ALL_MS);
  const list = await listOf(context, { key: `${visitorId} ${moment.getTime()}`, visitorId, begun: moment });
  const rows = list.slice(from, from + first + 1).map((recommended, index) => ({ recommended, place: from + index }));
  const page: Page<(typeof rows)[number]> = pageOf(rows, {
    ...{ first, after },
    cursorOf: ({ place }) => [moment.getTime(), place],
    countAll: async () => list.length,
  });
  return page;
}

function positionOf(after: string | undefined): { begun: Date; from: number } {
  const now = Date.now();
  if (after == null) return { begun: new Date(now), from: 0 };
  const [begun, place] = decodeCursor(after, 2);
  if (!Number.isSafeInteger(begun) || !Number.isSafeInteger(place) || Number(place) < 0) {
    throw badInput('after is not a cursor of this list.');
  }
  const since = Math.min(Math.max(Number(begun), now - LONGEST_READ_MS), now);
  return { begun: new Date(since), from: Number(place) + 1 };
}

function listOf(context: SearchContext, { key, visitorId, begun }: Feed): Promise<Recommended[]> {
  const lists = kept.get(context.settings) ?? new LRUCache(KEPT);
  kept.set(context.settings, lists);
  const known = lists.get(key);
  if (known) return known;
  const made = recommendedTo(context, { visitorId, until: begun });
  lists.set(key, made);
  made.catch(() => lists.delete(key));
  return made;
}
