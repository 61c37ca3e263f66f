import { expect, test } from 'vitest';
import type { StatementLine } from '../provider/payment-provider.ts';
import { differenceOf } from './compare.ts';

const line: StatementLine = { about: 'PAYMENT', id: 'p', reference: 'ch', amountMinor: 100, outcome: 'SUCCEEDED' };
const ours = { id: 'p', amountMinor: 100, outcome: 'SUCCEEDED' as const };

test('equal records do not differ, nor do payments without money', () => {
  expect(differenceOf(line, ours)).toBeUndefined();
  expect(differenceOf({ ...line, outcome: 'FAILED' }, undefined)).toBeUndefined();
  expect(differenceOf({ ...line, outcome: 'PENDING' }, { ...ours, outcome: 'FAILED' })).toBeUndefined();
});

test('money in only one of the records is a difference', () => {
  expect(differenceOf(line, undefined)).toBe('UNKNOWN_HERE');
  expect(differenceOf(line, { ...ours, outcome: 'PENDING' })).toBe('OUTCOME');
  expect(differenceOf({ ...line, outcome: 'FAILED' }, ours)).toBe('OUTCOME');
  expect(differenceOf({ ...line, amountMinor: 99 }, ours)).toBe('AMOUNT');
});
