import { reachableFrom } from '@minijd/subgraph';
import { expect, test } from 'vitest';
import { NEXT, SellerApplicationStatus } from './application-lifecycle.ts';

test('every status can be reached, and only an approved application has come to its end', () => {
  const all = Object.values(SellerApplicationStatus);
  expect([...reachableFrom(NEXT, SellerApplicationStatus.DRAFT)].sort()).toEqual([...all].sort());
  expect(all.filter((status) => Object.keys(NEXT[status]).length === 0)).toEqual(['APPROVED']);
});

test('nothing is changed while it is being reviewed', () => {
  expect(Object.keys(NEXT.SUBMITTED).sort()).toEqual(['approve', 'reject']);
});
