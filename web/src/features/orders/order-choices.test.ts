import { expect, test } from 'vitest';
import { orderChoices } from './order-choices.ts';

test('paying comes before cancelling', () => {
  expect(orderChoices({ allowedActions: ['CANCEL', 'PAY'], lines: [] })).toEqual(['pay', 'cancel']);
});

test('a delivered order is confirmed first, then reviewed', () => {
  const lines = [
    { id: '1', reviewable: false },
    { id: '2', reviewable: true },
  ];
  expect(orderChoices({ allowedActions: ['CONFIRM_RECEIPT'], lines })).toEqual(['confirmReceipt', 'review']);
});

test('a paid order is cancelled where its parts are shown', () => {
  expect(orderChoices({ allowedActions: ['CANCEL_PAID'], lines: [] })).toEqual([]);
  expect(orderChoices({ allowedActions: ['CANCEL_PAID'], lines: [], subOrders: [] })).toEqual(['cancelPaid']);
});

test("the seller's actions are no buttons here", () => {
  expect(orderChoices({ allowedActions: ['SHIP', 'DELIVER'], lines: [{ id: '1' }] })).toEqual([]);
});
