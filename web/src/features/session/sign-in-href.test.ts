import { expect, test } from 'vitest';
import { safeNext } from './sign-in-href.ts';

test('goes on inside the shop, with query and fragment', () => {
  expect(safeNext('/checkout?sku=1&quantity=2#note')).toBe('/checkout?sku=1&quantity=2#note');
});

test.each([
  undefined,
  '',
  'checkout',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/a/../..//evil.example',
  'javascript:alert(1)',
])('never leaves the shop: %j', (given) => {
  expect(safeNext(given)).toBe('/');
});

test('does not return to the sign-in page', () => {
  expect(safeNext('/sign-in?next=/cart')).toBe('/');
  expect(safeNext('/sign-up')).toBe('/');
});
