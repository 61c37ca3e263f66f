import { expect, test } from 'vitest';
import { toggleCoupon } from './coupon-choice.ts';

const option = (id: string, stackable: boolean) => ({ id, coupon: { stackable } });
const options = [option('five', true), option('freight', true), option('alone', false)];

test('stackable coupons stand together, another stands alone', () => {
  expect(toggleCoupon(['five'], 'freight', options)).toEqual(['five', 'freight']);
  expect(toggleCoupon(['five', 'freight'], 'alone', options)).toEqual(['alone']);
  expect(toggleCoupon(['alone'], 'five', options)).toEqual(['five']);
});

test('pressed again a coupon is put back', () => {
  expect(toggleCoupon(['five', 'freight'], 'five', options)).toEqual(['freight']);
});
