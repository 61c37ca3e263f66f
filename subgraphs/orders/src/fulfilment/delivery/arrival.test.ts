import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROVINCES, provinceOf } from '../../kernel/index.ts';
import { TrackingStatus } from '../tracking-status.ts';
import { type Arrival, allArrivals, arrivalOfGoods, arrivalOfParcel, type Route } from './arrival.ts';

const shopDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const [beijing, guangdong, tibet] = ['北京', '广东', '西藏'].map((name) => provinceOf(name)!) as [
  (typeof PROVINCES)[number],
  (typeof PROVINCES)[number],
  (typeof PROVINCES)[number],
];
/** In the shop's time zone. */
const at = (text: string) => new Date(`${text}+08:00`);
const route = (now: string, to: Route['to'] = beijing, warehouses = [beijing]): Route => ({
  ...{ warehouses, to, cutOffHour: 16, now: at(now) },
});
const days = (arrival: Arrival | undefined) =>
  arrival && [arrival.from, arrival.to].map((day) => Number(day.slice(-2)));

describe('goods that have not left', () => {
  test('leave the same day until the cut-off hour of the shop', () => {
    expect(days(arrivalOfGoods(route('2026-11-26T15:59'), undefined))).toEqual([27, 27]);
    expect(days(arrivalOfGoods(route('2026-11-26T16:00'), undefined))).toEqual([28, 28]);
    expect(arrivalOfGoods(route('2026-11-26T16:00'), undefined).orderBefore).toEqual(at('2026-11-27T16:00'));
  });

  test('come from the nearest warehouse at best', () => {
    expect(days(arrivalOfGoods(route('2026-11-26T10:00', beijing, [beijing, guangdong]), undefined))).toEqual([27, 29]);
    expect(days(arrivalOfGoods(route('2026-11-20T10:00', tibet), undefined))).toEqual([24, 27]);
  });

  test('keep their day while they can, then wait with the seller', () => {
    const paidAt = at('2026-11-26T10:00');
    expect(days(arrivalOfGoods(route('2026-11-26T20:00'), paidAt))).toEqual([27, 27]);
    expect(days(arrivalOfGoods(route('2026-11-29T20:00'), paidAt))).toEqual([30, 30]);
  });
});

describe('a parcel', () => {
  const parcel = { status: TrackingStatus.IN_TRANSIT, shippedAt: at('2026-11-20T10:00') };

  test("is estimated by the day it left and the carrier's reports", () => {
    expect(days(arrivalOfParcel(route('2026-11-20T11:00', guangdong), parcel))).toEqual([22, 23]);
    const out = { ...parcel, status: TrackingStatus.OUT_FOR_DELIVERY };
    expect(days(arrivalOfParcel(route('2026-11-21T11:00', guangdong), out))).toEqual([21, 21]);
    expect(days(arrivalOfParcel(route('2026-11-21T21:00', guangdong), out))).toEqual([22, 22]);
    const held = { ...parcel, status: TrackingStatus.EXCEPTION };
    expect(days(arrivalOfParcel(route('2026-11-23T11:00', guangdong), held))).toEqual([24, 26]);
  });

  test('that is late is expected today, and a delivered one has no estimate', () => {
    expect(days(arrivalOfParcel(route('2026-11-29T11:00'), parcel))).toEqual([29, 29]);
    expect(arrivalOfParcel(route('2026-11-29T11:00'), { ...parcel, deliveredAt: new Date() })).toBeUndefined();
  });
});

test('no estimate is in the past, for any destination', () => {
  const time = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  const province = fc.constantFrom(...PROVINCES);
  fc.assert(
    fc.property(
      fc.record({
        now: time,
        to: province,
        warehouses: fc.array(province, { minLength: 1 }),
        cutOffHour: fc.integer({ min: 0, max: 24 }),
      }),
      fc.record({ status: fc.constantFrom(...Object.values(TrackingStatus)), shippedAt: time }),
      (given, parcel) => {
        for (const { from, to } of [arrivalOfGoods(given, parcel.shippedAt), arrivalOfParcel(given, parcel)!]) {
          expect(from >= shopDay.format(given.now)).toBe(true);
          expect(to >= from).toBe(true);
        }
        const { from, orderBefore } = arrivalOfGoods(given, undefined);
        expect(orderBefore! > given.now).toBe(true);
        expect(from > shopDay.format(given.now)).toBe(true);
      },
    ),
  );
});

test('several parcels end with the last', () => {
  const [one, other] = [
    arrivalOfGoods(route('2026-11-20T10:00'), null),
    arrivalOfGoods(route('2026-11-20T10:00', tibet), null),
  ];
  expect(days(allArrivals([other, undefined, one]))).toEqual([21, 27]);
  expect(allArrivals([undefined])).toBeUndefined();
});

test('provinces are known by either name, at the start of an address', () => {
  expect(provinceOf('内蒙古自治区呼和浩特市')?.nameEn).toBe('Inner Mongolia');
  expect(provinceOf('shaanxi, Xi’an')?.nameZh).toBe('陕西');
  expect(provinceOf('Bavaria')).toBeUndefined();
  expect(provinceOf('')).toBeUndefined();
});
