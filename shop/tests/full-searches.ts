import { randomUUID } from 'node:crypto';
import type { GraphQLClient } from '@minijd/testkit';

/** What pages of searches are about. */
export interface KeptSearches {
  searchRuleId: string;
}

/** Adds as many search rules, each with as many products as there are. */
export async function keepSearches(
  admin: GraphQLClient,
  productIds: readonly string[],
  count: number,
): Promise<KeptSearches> {
  const effects = productIds.map((value) => ({ action: 'PIN', target: 'PRODUCT', value }));
  const save = 'mutation ($input: SaveSearchRuleInput!) { saveSearchRule(input: $input) { rule { id } } }';
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const { saveSearchRule } = await admin.ask(save, { input: { text: randomUUID(), effects } });
    ids.push(saveSearchRule.rule.id);
  }
  return { searchRuleId: ids[0]! };
}
