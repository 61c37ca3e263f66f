import { expect, test } from 'vitest';
import { pagesOf, parsePage } from './numbered-pages.ts';

test('an address names a page that can be', () => {
  expect(parsePage('3')).toBe(3);
  for (const page of ['0', '-1', 'x', '1.5', '']) expect(parsePage(page)).toBe(1);
  expect(parsePage('9999')).toBe(200);
  expect([pagesOf(0), pagesOf(50), pagesOf(51), pagesOf(1_000_000)]).toEqual([0, 1, 2, 200]);
});
