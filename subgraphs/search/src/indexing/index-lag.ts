import type { Sample } from '@minijd/observability';
import type { SearchContext } from '../search-context.ts';

const MINE = /^(catalog\.products\.changed|catalog\.stock\.changed|reviews\.rating\.changed)\.search$/;

/** How long the oldest change that waits for the index has been waiting, in seconds. */
export async function indexLag({ bus }: SearchContext): Promise<Sample<never>[]> {
  const backlog = await bus.backlog();
  return [{ value: Math.max(0, ...backlog.filter(({ queue }) => MINE.test(queue)).map(({ oldest }) => oldest)) }];
}

/** Whether Elasticsearch answers, where there is one. */
export async function elasticsearchUp({ elasticsearch }: SearchContext): Promise<Sample<'engine'>[]> {
  if (!elasticsearch) return [];
  const state = await elasticsearch.watch.look();
  return [{ labels: { engine: 'elasticsearch' }, value: state === 'away' ? 0 : 1 }];
}
