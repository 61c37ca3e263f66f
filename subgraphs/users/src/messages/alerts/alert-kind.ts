import { registerEnumType } from 'type-graphql';

export const ProductAlertKind = { BACK_IN_STOCK: 'BACK_IN_STOCK', PRICE_DROP: 'PRICE_DROP' } as const;
export type ProductAlertKind = keyof typeof ProductAlertKind;

registerEnumType(ProductAlertKind, {
  name: 'ProductAlertKind',
  description: 'The kind of a product alert.',
  valuesConfig: {
    BACK_IN_STOCK: { description: 'A SKU is back in stock.' },
    PRICE_DROP: { description: 'The price has dropped.' },
  },
});
