import type { Transitions } from '@minijd/subgraph';
import type { ProductStatus } from '../products/index.ts';

export type ProductStep = 'publish' | 'withdraw' | 'archive' | 'restore';

/** Where each step leads. A shop's suspension and its end move products between ACTIVE and SUSPENDED beside these. */
export const PRODUCT_STEPS: Transitions<ProductStatus, ProductStep> = {
  DRAFT: { publish: 'ACTIVE', archive: 'ARCHIVED' },
  ACTIVE: { withdraw: 'INACTIVE' },
  SUSPENDED: { withdraw: 'INACTIVE' },
  INACTIVE: { publish: 'ACTIVE', archive: 'ARCHIVED' },
  ARCHIVED: { restore: 'INACTIVE' },
};
