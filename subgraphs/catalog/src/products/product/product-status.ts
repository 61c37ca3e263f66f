import { registerEnumType } from 'type-graphql';

export const ProductStatus = {
  DRAFT: 'DRAFT',
  ACTIVE: 'ACTIVE',
  INACTIVE: 'INACTIVE',
  SUSPENDED: 'SUSPENDED',
  ARCHIVED: 'ARCHIVED',
} as const;
export type ProductStatus = keyof typeof ProductStatus;

registerEnumType(ProductStatus, {
  name: 'ProductStatus',
  description: 'Whether a product is for sale.',
  valuesConfig: {
    DRAFT: { description: 'Not shown yet.' },
    ACTIVE: { description: 'For sale.' },
    SUSPENDED: { description: 'Not for sale while its shop is suspended; its page stays.' },
    ARCHIVED: { description: 'Put away by its seller; its page stays for those who bought it.' },
    INACTIVE: { description: 'No longer for sale; its page stays.' },
  },
});
