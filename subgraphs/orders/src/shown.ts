import type { ShownTables } from '@minijd/subgraph';

/** What guests see of these tables; promotions are shown with the products they are for. */
export const shown: ShownTables = {
  coupon: { types: ['Coupon', 'ProductPromotions'], widely: true },
  spend_discount: { types: ['SpendDiscount', 'ProductPromotions'], widely: true },
  freight_template: { types: ['ProductPromotions'], widely: true },
};
