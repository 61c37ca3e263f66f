import { registerEnumType } from 'type-graphql';

export const ProductStatus = { DRAFT: 'DRAFT', ACTIVE: 'ACTIVE', INACTIVE: 'INACTIVE' } as const;
export type ProductStatus = keyof typeof ProductStatus;

registerEnumType(ProductStatus, {
  name: 'ProductStatus',
  description: 'Whether a product is for sale.',
  valuesConfig: {
    DRAFT: { description: 'Not shown yet.' },
    ACTIVE: { description: 'For sale.' },
    INACTIVE: { description: 'No longer for sale; its page stays.' },
  },
});
