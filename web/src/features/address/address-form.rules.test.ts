import * as places from '@minijd/places';
import { expect, test } from 'vitest';
import { en } from '../../i18n/en/index.ts';
import { addressProblems, EMPTY_ADDRESS } from './address-form.rules.ts';

test('names every field that is missing', () => {
  const problems = addressProblems(EMPTY_ADDRESS, en.address, places);
  expect(Object.keys(problems).sort()).toEqual(['city', 'district', 'phone', 'province', 'recipient', 'street']);
  expect(Object.values(problems).every(Boolean)).toBe(true);
});

test('the postal code may be left out', () => {
  const values = { ...EMPTY_ADDRESS, recipient: '张三', phone: '13800138000', street: '科技园路1号' };
  const problems = addressProblems(
    { ...values, province: '广东省', city: '深圳市', district: '南山区' },
    en.address,
    places,
  );
  expect(Object.values(problems).filter(Boolean)).toEqual([]);
});

test('a place that is none is told at the part that is wrong', () => {
  const place = { province: '江苏省', city: '杭州市', district: '西湖区' };
  const problems = addressProblems({ ...EMPTY_ADDRESS, ...place }, en.address, places);
  expect([problems.province, problems.city, problems.district]).toEqual([
    undefined,
    en.address.unknownPlace,
    undefined,
  ]);
});
