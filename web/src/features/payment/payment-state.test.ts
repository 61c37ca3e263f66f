import { expect, test } from 'vitest';
import { paymentState } from './payment-state.ts';

const early = '2026-11-03T08:00:00Z';
const late = '2026-11-03T08:05:00Z';

test('an order nobody paid for yet is open', () => {
  expect(paymentState({ status: 'PENDING', payments: [] })).toBe('open');
});

test('the latest payment counts, in whatever order they come', () => {
  const failed = { status: 'FAILED', createdAt: early } as const;
  const pending = { status: 'PENDING', createdAt: late } as const;
  expect(paymentState({ status: 'PENDING', payments: [pending, failed] })).toBe('waiting');
  expect(
    paymentState({
      status: 'PENDING',
      payments: [
        { ...pending, createdAt: early },
        { ...failed, createdAt: late },
      ],
    }),
  ).toBe('declined');
});

test('money that arrived before the order knows of it is waited for, never asked for again', () => {
  expect(paymentState({ status: 'PENDING', payments: [{ status: 'SUCCEEDED', createdAt: early }] })).toBe('waiting');
});

test('the status of the order decides', () => {
  const payments = [{ status: 'PENDING', createdAt: early }] as const;
  expect(paymentState({ status: 'PAID', payments })).toBe('paid');
  expect(paymentState({ status: 'CANCELLED', payments })).toBe('closed');
});
