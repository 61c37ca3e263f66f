import { expect, test } from 'vitest';
import { composeModules, defineModule } from './define-module.ts';
import type { RequestContext } from './request/request-context.ts';

const nothing = async () => {};

test('modules start in their order and stop in the opposite one', async () => {
  const calls: string[] = [];
  const module = (name: string) =>
    defineModule({
      name,
      onStart: async () => void calls.push(`${name} starts`),
      onStop: async () => void calls.push(`${name} stops`),
    });
  const { onStart, onStop } = composeModules([module('a'), module('b')]);
  await onStart({} as RequestContext);
  await onStop({} as RequestContext);
  expect(calls).toEqual(['a starts', 'b starts', 'b stops', 'a stops']);
});

test('steps of one event are taken from the last module to the first', () => {
  const first = async () => {};
  const second = async () => {};
  const { steps } = composeModules([
    defineModule({ name: 'a', steps: { 'orders.order.paid': first } }),
    defineModule({ name: 'b', steps: { 'orders.order.paid': second, 'orders.order.placed': nothing } }),
  ]);
  expect(steps.get('orders.order.paid')).toEqual([second, first]);
  expect(steps.get('orders.order.shipped')).toBeUndefined();
});

test('an event is handled by every module that has a handler of it, in their order', async () => {
  const calls: string[] = [];
  const module = (name: string) =>
    defineModule({ name, handles: { 'orders.order.paid': async ({ id }) => void calls.push(`${name} ${id}`) } });
  const { handles } = composeModules([module('a'), module('b')]);
  const data = { orderId: '1', orderNo: '1', buyerId: '1', lines: [] };
  await handles['orders.order.paid']!({ id: '7', name: 'orders.order.paid', at: '', data }, {} as RequestContext);
  expect(calls).toEqual(['a 7', 'b 7']);
});

test('two modules cannot give one name', () => {
  const module = (name: string) => defineModule({ name, references: { Order: nothing } });
  expect(() => composeModules([module('a'), module('b')])).toThrow(
    'references: Order is declared by the modules a and b',
  );
});
