import { registerEnumType } from 'type-graphql';

export enum CouponKind {
  FIXED = 'FIXED',
  PERCENTAGE = 'PERCENTAGE',
  FREE_SHIPPING = 'FREE_SHIPPING',
}

registerEnumType(CouponKind, {
  name: 'CouponKind',
  description: "The kind of a coupon's discount.",
  valuesConfig: {
    FIXED: { description: 'A fixed amount.' },
    PERCENTAGE: { description: 'A share of the price, up to a cap.' },
    FREE_SHIPPING: { description: 'Delivery, up to a cap.' },
  },
});
