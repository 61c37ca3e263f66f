import { expect, test } from 'vitest';
import { normalisePhone } from './phone.ts';

test.each([
  ['138 0013 8000', '13800138000'],
  ['010-12345678', '01012345678'],
  ['0755-26001234', '075526001234'],
  ['+1 (415) 555-0132', '+14155550132'],
  ['+44 20 7946 0958', '+442079460958'],
  ['\u202d138 0013 8000\u202c', '13800138000'],
])('%s is kept as %s', (given, kept) => {
  expect(normalisePhone(given)).toBe(kept);
});

test.each([
  '',
  'phone',
  '12345',
  '1380013800',
  '138001380001',
  '12345678901',
  '23800138000',
  '+0123456789',
  '1380013800a',
  '１３８００１３８０００',
])('%s is no number', (given) => {
  expect(normalisePhone(given)).toBeUndefined();
});
