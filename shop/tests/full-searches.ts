import { randomUUID } from 'node:crypto';
import type { Answer, GraphQLClient } from '@minijd/testkit';
import type { Shape } from './shape/shape.ts';

/** What pages of searches are about. */
export interface KeptSearches {
  searchRuleId: string;
  synonymId: string;
}

/** Adds as many search rules, each with as many products as there are, and texts that people searched for. */
export async function keepSearches(
  { shop, admin }: { shop: Shape; admin: GraphQLClient },
  products: readonly Answer[],
  count: number,
): Promise<KeptSearches> {
  await shop.database.sql(
    `insert into search.search_event (id, text, locale, person, searched_at, found)
     select gen_random_uuid(), gen_random_uuid()::text || '', 'en', 'nobody', '2026-11-15T04:00:00Z', 1
     from generate_series(1, $1::int)`,
    [count],
  );
  await shop.database.sql(
    `insert into search.search_event (id, text, locale, person, searched_at, found)
     select gen_random_uuid(), text, locale, 'person ' || n, searched_at, found
     from search.search_event, generate_series(1, 2) n where person = 'nobody' on conflict do nothing`,
  );
  const effects = products.map(({ id: value }) => ({ action: 'PIN', target: 'PRODUCT', value }));
  const save = 'mutation ($input: SaveSearchRuleInput!) { saveSearchRule(input: $input) { rule { id } } }';
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const { saveSearchRule } = await admin.ask(save, { input: { text: randomUUID(), effects } });
    ids.push(saveSearchRule.rule.id);
  }
  return { searchRuleId: ids[0]!, synonymId: await keepSynonyms(shop, count) };
}

/** As many synonyms instead of those of the start, each with the more words. */
async function keepSynonyms(shop: Shape, count: number): Promise<string> {
  await shop.database.sql('delete from search.synonym');
  const rows = await shop.database.sql<{ id: string }>(
    `insert into search.synonym (id, words, changed_at)
     select gen_random_uuid(), (select array_agg('word ' || n || ' ' || word) from generate_series(0, $1::int * 5) word), now()
     from generate_series(1, $1::int) n returning id`,
    [count],
  );
  return rows[0]!.id;
}
