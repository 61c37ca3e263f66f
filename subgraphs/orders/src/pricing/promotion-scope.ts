import { registerEnumType } from 'type-graphql';
import type { PromotedGoods } from './goods.ts';

export enum PromotionScope {
  EVERYTHING = 'EVERYTHING',
  SELLER = 'SELLER',
  CATEGORY = 'CATEGORY',
  PRODUCT = 'PRODUCT',
}

registerEnumType(PromotionScope, {
  name: 'PromotionScope',
  description: 'The goods of a promotion.',
  valuesConfig: {
    EVERYTHING: { description: 'Everything in the shop.' },
    SELLER: { description: 'Goods of some sellers.' },
    CATEGORY: { description: 'Some categories with their subcategories.' },
    PRODUCT: { description: 'Some products.' },
  },
});

export interface Scoped {
  scope: PromotionScope;
  /** Ids of sellers, categories or products; empty for all goods. */
  scopeIds: readonly string[];
}

export function isInScope({ scope, scopeIds }: Scoped, goods: PromotedGoods): boolean {
  if (scope === PromotionScope.EVERYTHING) return true;
  if (scope === PromotionScope.SELLER) return scopeIds.includes(goods.sellerId);
  if (scope === PromotionScope.PRODUCT) return scopeIds.includes(goods.productId);
  return goods.categoryIds.some((id) => scopeIds.includes(id));
}
