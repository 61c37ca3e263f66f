import { reachableFrom, statusAfter } from '@minijd/subgraph';
import { expect, test } from 'vitest';
import { AfterSaleStatus } from '../units/index.ts';
import { ENDS, mayTake, NEXT } from './lifecycle.ts';

const statuses = Object.values(AfterSaleStatus);

test('every status is reachable, and a final one can be reached from every status', () => {
  expect([...reachableFrom(NEXT, AfterSaleStatus.REQUESTED)].sort()).toEqual(statuses.toSorted());
  for (const status of statuses) {
    expect(Object.keys(NEXT[status]).length === 0).toBe(ENDS.includes(status));
    expect([...reachableFrom(NEXT, status)].some((reached) => ENDS.includes(reached))).toBe(true);
  }
});

test('a repeated step changes nothing, and an impossible one is refused', () => {
  expect(statusAfter(NEXT, AfterSaleStatus.REQUESTED, 'reject')).toBe(AfterSaleStatus.REJECTED);
  expect(statusAfter(NEXT, AfterSaleStatus.REJECTED, 'reject')).toBe(AfterSaleStatus.REJECTED);
  expect(statusAfter(NEXT, AfterSaleStatus.REJECTED, 'settle')).toBeUndefined();
  expect(statusAfter(NEXT, AfterSaleStatus.RETURNING, 'withdraw')).toBeUndefined();
});

test('nobody decides on their own request', () => {
  for (const step of ['settle', 'awaitReturn', 'reject', 'receive', 'refund'] as const) {
    expect(mayTake(step, 'BUYER')).toBe(false);
  }
  for (const step of ['withdraw', 'send'] as const) expect(mayTake(step, 'SELLER')).toBe(false);
});
