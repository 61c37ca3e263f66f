import { registerEnumType } from 'type-graphql';

export const ProductSort = {
  NEWEST: 'NEWEST',
  BEST_SELLING: 'BEST_SELLING',
  PRICE_ASC: 'PRICE_ASC',
  PRICE_DESC: 'PRICE_DESC',
} as const;
export type ProductSort = keyof typeof ProductSort;

registerEnumType(ProductSort, {
  name: 'ProductSort',
  description: 'The order of a list of products.',
  valuesConfig: {
    NEWEST: { description: 'Latest additions first.' },
    BEST_SELLING: { description: 'Most units sold first.' },
    PRICE_ASC: { description: 'Cheapest first.' },
    PRICE_DESC: { description: 'Most expensive first.' },
  },
});
