import { expect, test } from 'vitest';
import { mainlandMobile, normalisePhone } from './phone.ts';

test.each([
  ['138 0013 8000', '13800138000'],
  ['+86 138-0013-8000', '13800138000'],
  ['0086 13800138000', '13800138000'],
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
  '13800138000'.padStart(101),
])('%s is no number', (given) => {
  expect(normalisePhone(given)).toBeUndefined();
});

test('a mainland mobile is told from other numbers', () => {
  expect(mainlandMobile('+86 199 0013 8000')).toBe('19900138000');
  for (const other of ['010-12345678', '+44 20 7946 0958', '+1 138 0013 8000', '12800138000', 'ann@example.com']) {
    expect(mainlandMobile(other)).toBeUndefined();
  }
});
