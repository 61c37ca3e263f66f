import { reachableFrom, statusAfter } from '@minijd/subgraph';
import { expect, test } from 'vitest';
import { PRODUCT_STEPS } from './product-lifecycle.ts';

test('a draft can come to every status but that of suspended shops, and back to sale from each', () => {
  const reached = reachableFrom(PRODUCT_STEPS, 'DRAFT');
  expect(reached).toEqual(new Set(['DRAFT', 'ACTIVE', 'INACTIVE', 'ARCHIVED']));
  for (const status of [...reached, 'SUSPENDED'] as const) {
    expect(reachableFrom(PRODUCT_STEPS, status)).toContain('ACTIVE');
  }
});

test('what is for sale is withdrawn before it is archived, and nothing becomes a draft again', () => {
  expect(statusAfter(PRODUCT_STEPS, 'ACTIVE', 'archive')).toBeUndefined();
  expect(statusAfter(PRODUCT_STEPS, 'SUSPENDED', 'publish')).toBeUndefined();
  expect(statusAfter(PRODUCT_STEPS, 'ARCHIVED', 'publish')).toBeUndefined();
  expect(Object.values(PRODUCT_STEPS).flatMap(Object.values)).not.toContain('DRAFT');
});
