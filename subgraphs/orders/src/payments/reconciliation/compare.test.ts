import { expect, test } from 'vitest';
import type { StatementLine } from '../provider/payment-provider.ts';
import { differenceOf } from './compare.ts';

const line: StatementLine = { about: 'PAYMENT', id: 'p', reference: 'ch', amountMinor: 100, outcome: 'SUCCEEDED' };
const ours = { id: 'p', amountMinor: 100, outcome: 'SUCCEEDED' as const };

test('equal books do not differ, nor does what moved no money', () => {
  expect(differenceOf(line, ours)).toBeUndefined();
  expect(differenceOf({ ...line, outcome: 'FAILED' }, undefined)).toBeUndefined();
  expect(differenceOf({ ...line, outcome: 'PENDING' }, { ...ours, outcome: 'FAILED' })).toBeUndefined();
});

test('money only one of two knows of is a difference', () => {
  expect(differenceOf(line, undefined)).toBe('UNKNOWN_HERE');
  expect(differenceOf(line, { ...ours, outcome: 'PENDING' })).toBe('OUTCOME');
  expect(differenceOf({ ...line, outcome: 'FAILED' }, ours)).toBe('OUTCOME');
  expect(differenceOf({ ...line, amountMinor: 99 }, ours)).toBe('AMOUNT');
});
