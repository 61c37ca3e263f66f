import { registerEnumType } from 'type-graphql';

export enum CouponState {
  SCHEDULED = 'SCHEDULED',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}

registerEnumType(CouponState, {
  name: 'CouponState',
  description: 'Where a coupon is in its period.',
  valuesConfig: {
    SCHEDULED: { description: 'It has not begun.' },
    ACTIVE: { description: 'It can be claimed and used, within its limits.' },
    ENDED: { description: 'It is over, or was ended early.' },
  },
});
