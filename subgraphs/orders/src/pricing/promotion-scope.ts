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

interface Scoped {
  scope: PromotionScope;
  /** Ids of sellers, categories or products; empty for all goods. */
  scopeIds: readonly string[];
}

/** What the scope of a promotion is about. */
export type ScopedGoods = Pick<PromotedGoods, 'productId' | 'sellerId' | 'categoryIds'>;

function isInScope({ scope, scopeIds }: Scoped, goods: ScopedGoods): boolean {
  if (scope === PromotionScope.EVERYTHING) return true;
  if (scope === PromotionScope.SELLER) return scopeIds.includes(goods.sellerId);
  if (scope === PromotionScope.PRODUCT) return scopeIds.includes(goods.productId);
  return goods.categoryIds.some((id) => scopeIds.includes(id));
}

/** A promotion that a shop may give. */
export interface Promotion extends Scoped {
  /** The shop that gives and pays it, for its own goods only; null: MiniJD. */
  sellerId?: string | null;
}

export function isPromoted(promotion: Promotion, goods: ScopedGoods): boolean {
  return isInScope(promotion, goods) && (promotion.sellerId == null || promotion.sellerId === goods.sellerId);
}
