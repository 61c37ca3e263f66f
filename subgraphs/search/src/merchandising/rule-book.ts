import type { FoundPage, SearchEngine } from '../engine/search-engine.ts';
import type { SearchContext } from '../search-context.ts';
import { arrangedPage } from './arranged-search.ts';
import type { SearchEffect } from './search-effect.ts';

/** Active rules by text. */
type Rules = ReadonlyMap<string, readonly SearchEffect[]>;

/** Rules are read at most once a second per process, so a search costs no statement for them. */
const FRESH_MS = 1000;
const known = new WeakMap<SearchContext['settings'], { at: number; rules: Promise<Rules> }>();

export function rulesOf({ db, settings }: Pick<SearchContext, 'db' | 'settings'>): Promise<Rules> {
  const last = known.get(settings);
  if (last && performance.now() - last.at < FRESH_MS) return last.rules;
  const rules = db
    .selectFrom('search_rule')
    .select(['text', 'effects'])
    .where('active', '=', true)
    .execute()
    .then((rows) => new Map(rows.map(({ text, effects }) => [text, effects])));
  known.set(settings, { at: performance.now(), rules });
  rules.catch(() => known.delete(settings));
  return rules;
}

/** Reads the rules again with the next search of this process. */
export function forgetRules({ settings }: Pick<SearchContext, 'settings'>): void {
  known.delete(settings);
}

/** The engine with what administrators arranged: the one seam between them, whichever engine answers. */
export function arrangedEngine(
  context: Pick<SearchContext, 'db' | 'engine' | 'settings'>,
): Pick<SearchEngine, 'search'> {
  const { engine } = context;
  return {
    async search(query): Promise<FoundPage> {
      const effects = query.order === 'RELEVANCE' ? (await rulesOf(context)).get(query.phrase) : undefined;
      return effects ? arrangedPage(query, effects, engine) : engine.search(query);
    },
  };
}
