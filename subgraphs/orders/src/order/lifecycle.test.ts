import { InvalidTransition, reachableFrom, transition } from '@minijd/subgraph';
import { expect, test } from 'vitest';
import { allowedActions, ENDS, NEXT } from './lifecycle.ts';
import { OrderAction, OrderStatus } from './order-status.ts';

const statuses = Object.values(OrderStatus);

test('every status is reachable from a new order', () => {
  expect([...reachableFrom(NEXT, OrderStatus.PENDING)].sort()).toEqual(statuses.toSorted());
});

test('a final status can be reached from every status, and none after it', () => {
  for (const status of statuses) {
    expect(Object.keys(NEXT[status]).length === 0).toBe(ENDS.includes(status));
    expect([...reachableFrom(NEXT, status)].some((reached) => ENDS.includes(reached))).toBe(true);
  }
});

test('a repeated step changes nothing, and an impossible one is refused', () => {
  expect(transition('an order', NEXT, { from: OrderStatus.PENDING, step: 'pay' })).toBe(OrderStatus.PAID);
  expect(transition('an order', NEXT, { from: OrderStatus.PAID, step: 'pay' })).toBe(OrderStatus.PAID);
  expect(transition('an order', NEXT, { from: OrderStatus.CANCELLED, step: 'expire' })).toBe(OrderStatus.CANCELLED);
  expect(() => transition('an order', NEXT, { from: OrderStatus.CANCELLED, step: 'pay' })).toThrow(InvalidTransition);
  expect(() => transition('an order', NEXT, { from: OrderStatus.PENDING, step: 'ship' })).toThrow(
    'an order that is PENDING cannot ship',
  );
});

test('buyers, sellers and administrators have their own actions', () => {
  const { PAY, CANCEL, CANCEL_PAID, CHANGE_ADDRESS, CHANGE_PRICE, CORRECT_ADDRESS } = OrderAction;
  expect(allowedActions(OrderStatus.PENDING, ['BUYER'])).toEqual([PAY, CANCEL, CHANGE_ADDRESS]);
  expect(allowedActions(OrderStatus.PENDING, ['SELLER'])).toEqual([CHANGE_PRICE]);
  expect(allowedActions(OrderStatus.PENDING, ['SELLER'], { whole: true })).toEqual([CHANGE_PRICE, CORRECT_ADDRESS]);
  expect(allowedActions(OrderStatus.PAID, ['BUYER'], { hasParcel: true })).toEqual([]);
  expect(allowedActions(OrderStatus.PAID, ['BUYER'], { cancellable: true })).toEqual([CANCEL_PAID, CHANGE_ADDRESS]);
  expect(allowedActions(OrderStatus.PAID, ['SELLER'], { cancellable: true })).toEqual([OrderAction.SHIP]);
  expect(allowedActions(OrderStatus.PAID, ['SELLER'])).toEqual([OrderAction.SHIP]);
  expect(allowedActions(OrderStatus.SHIPPED, ['SHIPPER'])).toEqual([OrderAction.DELIVER]);
  expect(allowedActions(OrderStatus.DELIVERED, ['BUYER', 'ADMIN'])).toEqual([OrderAction.CONFIRM_RECEIPT]);
  for (const end of ENDS) expect(allowedActions(end, ['BUYER', 'SELLER', 'ADMIN', 'SHIPPER'])).toEqual([]);
});
