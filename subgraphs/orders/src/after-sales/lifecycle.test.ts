import { expect, test } from 'vitest';
import { AfterSaleStatus } from '../units/index.ts';
import { ENDS, mayTake, NEXT, statusAfter } from './lifecycle.ts';

const statuses = Object.values(AfterSaleStatus);

function reachableFrom(start: AfterSaleStatus): Set<AfterSaleStatus> {
  const seen = new Set([start]);
  for (const status of seen) for (const next of Object.values(NEXT[status])) seen.add(next);
  return seen;
}

test('every status is reachable, ends are final, and from everywhere an end is in reach', () => {
  expect([...reachableFrom(AfterSaleStatus.REQUESTED)].sort()).toEqual(statuses.toSorted());
  for (const status of statuses) {
    expect(Object.keys(NEXT[status]).length === 0).toBe(ENDS.includes(status));
    expect([...reachableFrom(status)].some((reached) => ENDS.includes(reached))).toBe(true);
  }
});

test('a step taken twice changes nothing, a wrong one is none', () => {
  expect(statusAfter(AfterSaleStatus.REQUESTED, 'reject')).toBe(AfterSaleStatus.REJECTED);
  expect(statusAfter(AfterSaleStatus.REJECTED, 'reject')).toBe(AfterSaleStatus.REJECTED);
  expect(statusAfter(AfterSaleStatus.REJECTED, 'settle')).toBeUndefined();
  expect(statusAfter(AfterSaleStatus.RETURNING, 'withdraw')).toBeUndefined();
});

test('nobody decides on their own request', () => {
  for (const step of ['settle', 'awaitReturn', 'reject', 'receive', 'refund'] as const) {
    expect(mayTake(step, 'BUYER')).toBe(false);
  }
  for (const step of ['withdraw', 'send'] as const) expect(mayTake(step, 'SELLER')).toBe(false);
});
