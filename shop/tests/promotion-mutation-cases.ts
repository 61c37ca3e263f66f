import { randomUUID } from 'node:crypto';
import { ADMIN } from './after-sale-driver.ts';
import type { Cases } from './mutation-case.ts';
import { day, spendDiscount } from './promotion-driver.ts';

/** Cases of mutations of promotions, freight and points. */
export const PROMOTION_CASES: Cases = {
  claimCoupon: ({ bo, coupon }) => ({ as: bo.viewer, args: { couponId: coupon } }),
  createCoupon: () => {
    const input = {
      ...{ code: randomUUID(), nameZh: '券', nameEn: 'Coupon', kind: 'FIXED', amount: '5.00', minSpend: '50.00' },
      ...{ startsAt: day(-1), endsAt: day(1) },
    };
    return {
      as: ADMIN,
      // Sellers have coupons of their own: permission-matrix.test.ts tries everybody else.
      args: { input },
      fine: /(minSpend|percent)=0$/,
      also: [
        { input: { ...input, endsAt: day(-2) } },
        { input: { ...input, kind: 'PERCENTAGE', amount: null, percent: 100 } },
        { input: { ...input, amount: '60.00' } },
        { input: { ...input, scope: 'PRODUCT', scopeIds: [] } },
      ],
    };
  },
  createSpendDiscount: () => {
    const input = spendDiscount();
    return {
      as: ADMIN,
      // Sellers have spend discounts of their own.
      args: { input },
      also: [
        { input: { ...input, endsAt: day(-2) } },
        { input: { ...input, tiers: [] } },
        { input: { ...input, tiers: [{ from: '10', off: '10' }] } },
        { input: { ...input, tiers: [...input.tiers, { from: '40', off: '9' }] } },
        {
          input: {
            ...input,
            tiers: Array.from({ length: 6 }, (_, index) => ({ from: `${100 + index}`, off: `${1 + index}` })),
          },
        },
        { input: { ...input, scope: 'CATEGORY', scopeIds: [] } },
      ],
    };
  },
  updateSpendDiscount: ({ spendDiscountId: id }) => ({
    as: ADMIN,
    owned: true,
    args: { input: { id, version: 1, nameEn: 'Other', tiers: [{ from: '80.00', off: '9.00' }] } },
    also: [{ input: { id, version: 1, scope: 'PRODUCT' } }],
  }),
  saveFreightTemplate: ({ seller }) => {
    const zone = { provinces: [], firstUnits: 1000, first: '6.00', stepUnits: 500, step: '1.00', freeFrom: '99.00' };
    const input = { version: 1, measure: 'WEIGHT', zones: [zone] };
    const zones = (...given: object[]) => ({ input: { ...input, zones: given } });
    return {
      as: seller,
      // Every shop may have its own: permission-matrix.test.ts tries everybody else.
      args: { input },
      fine: /(first|step)=0$/,
      also: [
        zones(),
        zones(zone, zone),
        zones(zone, { ...zone, provinces: ['Atlantis'] }),
        zones(zone, { ...zone, provinces: ['北京市'] }, { ...zone, provinces: ['北京'] }),
        { input: { ...input, sellerId: randomUUID() } },
      ],
    };
  },
  removeFreightTemplate: ({ seller, goods }) => ({
    as: seller,
    owned: true,
    args: { version: 1, sellerId: goods.sellerId },
    fine: /sellerId=null$/,
  }),
  changePointsRules: () => ({
    as: ADMIN,
    owned: true,
    args: { input: { version: 0, pointsPerYuan: 2, worth: '0.02', mostPercent: 40 } },
    fine: /(version|pointsPerYuan|mostPercent)=0$/,
  }),
  endSpendDiscount: ({ spendDiscountId: id }) => ({ as: ADMIN, owned: true, args: { id } }),
  updateCoupon: ({ coupon }) => ({ as: ADMIN, owned: true, args: { input: { id: coupon, nameEn: 'Other' } } }),
};
