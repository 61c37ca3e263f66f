import { registerEnumType } from 'type-graphql';

export enum CouponState {
  SCHEDULED = 'SCHEDULED',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}

registerEnumType(CouponState, {
  name: 'CouponState',
  description: 'Where a coupon or spend discount is in its period.',
  valuesConfig: {
    SCHEDULED: { description: 'It has not begun.' },
    ACTIVE: { description: 'It counts; a coupon can be claimed and used, within its limits.' },
    ENDED: { description: 'It is over, or was ended early.' },
  },
});

/** The state of a promotion now. */
export function stateOf(
  { active, startsAt, endsAt }: { active: boolean; startsAt: Date; endsAt: Date },
  now = new Date(),
): CouponState {
  if (!active || endsAt <= now) return CouponState.ENDED;
  return startsAt > now ? CouponState.SCHEDULED : CouponState.ACTIVE;
}
