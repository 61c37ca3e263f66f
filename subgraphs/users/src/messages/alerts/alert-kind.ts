import { registerEnumType } from 'type-graphql';

export const ProductAlertKind = { BACK_IN_STOCK: 'BACK_IN_STOCK', PRICE_DROP: 'PRICE_DROP' } as const;
export type ProductAlertKind = keyof typeof ProductAlertKind;

registerEnumType(ProductAlertKind, {
  name: 'ProductAlertKind',
  description: 'What somebody asks to be told of a product.',
  valuesConfig: {
    BACK_IN_STOCK: { description: 'That a SKU can be bought again.' },
    PRICE_DROP: { description: 'That it costs less.' },
  },
});
