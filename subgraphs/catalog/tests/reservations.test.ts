import { PERMISSIONS } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { expireReservations } from '../src/stock/expire-reservations.ts';
import { catalog } from '../src/subgraph.ts';
import { type CatalogShop, openShop, sku } from './catalog-shop.ts';

let shop: CatalogShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());
afterEach(async () => expect(await shop.discrepancies()).toEqual([]));

const stock = (...onHand: number[]) =>
  sku({ stock: onHand.map((units, index) => ({ warehouseCode: ['bj', 'sh', 'gz'][index], onHand: units })) });

async function oneSku(...onHand: number[]): Promise<string> {
  const [id] = await shop.skusOf({ skus: [stock(...onHand)] });
  return id!;
}

const expire = (id: string) =>
  shop.database.sql(`update catalog.stock_reservation set expires_at = now() - interval '1 s' where id = $1`, [id]);

test('reserved units are not available to others until they are released', async () => {
  const skuId = await oneSku(5);
  const id = uuidv7();
  expect(await shop.reserve(id, [{ skuId, quantity: 3 }])).toEqual({ reserved: true, shortages: [] });
  expect(await shop.available(skuId)).toBe(2);
  expect(await shop.reserve(uuidv7(), [{ skuId, quantity: 3 }])).toEqual({
    reserved: false,
    shortages: [{ skuId, wanted: 3, available: 2 }],
  });
  expect(await shop.settle('releaseReservation', id)).toBe(true);
  expect(await shop.settle('releaseReservation', id)).toBe(false);
  expect(await shop.available(skuId)).toBe(5);
});

test('a line is split over warehouses only when it must be', async () => {
  const skuId = await oneSku(4, 6, 2);
  await shop.reserve(uuidv7(), [{ skuId, quantity: 6 }]);
  expect(await shop.levels(skuId)).toEqual([
    { on_hand: 6, reserved: 6 },
    { on_hand: 4, reserved: 0 },
    { on_hand: 2, reserved: 0 },
  ]);
  expect((await shop.reserve(uuidv7(), [{ skuId, quantity: 6 }])).reserved).toBe(true);
  expect(await shop.available(skuId)).toBe(0);
});

test('all lines or none; quantities of the same SKU are added', async () => {
  const [plenty, few] = [await oneSku(10), await oneSku(1)];
  const lines = [
    { skuId: plenty, quantity: 2 },
    { skuId: few, quantity: 1 },
    { skuId: few, quantity: 1 },
  ];
  expect(await shop.reserve(uuidv7(), lines)).toEqual({
    reserved: false,
    shortages: [{ skuId: few, wanted: 2, available: 1 }],
  });
  expect(await shop.available(plenty)).toBe(10);
});

test('a repeated reservation, also in parallel, is made once', async () => {
  const skuId = await oneSku(10);
  const id = uuidv7();
  const answers = await Promise.all(Array.from({ length: 8 }, () => shop.reserve(id, [{ skuId, quantity: 4 }])));
  expect(answers.every((answer) => answer.reserved)).toBe(true);
  expect(await shop.available(skuId)).toBe(6);
  await expect(shop.reserve(id, [{ skuId, quantity: 5 }])).rejects.toThrow('CONFLICT');
});

test('paid units leave the warehouse once, and are restocked once', async () => {
  const skuId = await oneSku(5);
  const id = uuidv7();
  await shop.reserve(id, [{ skuId, quantity: 2 }]);
  expect(await Promise.all([1, 2, 3].map(() => shop.settle('commitReservation', id)))).toEqual([true, true, true]);
  expect(await shop.levels(skuId)).toEqual([{ on_hand: 3, reserved: 0 }]);
  expect(await shop.settle('releaseReservation', id)).toBe(false);
  expect((await Promise.all([1, 2].map(() => shop.settle('restock', id)))).toSorted()).toEqual([false, true]);
  expect(await shop.levels(skuId)).toEqual([{ on_hand: 5, reserved: 0 }]);
  expect(await shop.settle('commitReservation', id)).toBe(false);
});

test('an expired reservation is released; an extended one stays', async () => {
  const skuId = await oneSku(5);
  const [late, extended] = [uuidv7(), uuidv7()];
  await shop.reserve(late, [{ skuId, quantity: 2 }]);
  await shop.reserve(extended, [{ skuId, quantity: 1 }]);
  await Promise.all([expire(late), expire(extended)]);
  const { done } = await shop.serve(
    'mutation($id: ID!, $at: DateTime!) { done: _extendReservation(reservationId: $id, expiresAt: $at) }',
    { id: extended, at: new Date(Date.now() + 60_000).toISOString() },
  );
  expect(done).toBe(true);
  await expireReservations({}, shop.own);
  expect(await shop.available(skuId)).toBe(4);
});

test('reservations that expired while the process was stopped are released at the start', async () => {
  const skuId = await oneSku(5);
  const id = uuidv7();
  await shop.reserve(id, [{ skuId, quantity: 2 }]);
  await expire(id);
  await catalog.onStart?.(shop.own);
  await vi.waitFor(async () => expect(await shop.available(skuId)).toBe(5), 10_000);
});

test('a payment after expiry reserves the units again, unless they are sold', async () => {
  const skuId = await oneSku(3);
  const [ann, bo] = [uuidv7(), uuidv7()];
  await shop.reserve(ann, [{ skuId, quantity: 2 }]);
  await expire(ann);
  await expireReservations({}, shop.own);
  await shop.reserve(bo, [{ skuId, quantity: 2 }]);
  expect(await shop.settle('commitReservation', ann)).toBe(false);
  await shop.settle('releaseReservation', bo);
  expect(await shop.settle('commitReservation', ann)).toBe(true);
  expect(await shop.levels(skuId)).toEqual([{ on_hand: 1, reserved: 0 }]);
});

test('a released reservation can be made again by its owner', async () => {
  const skuId = await oneSku(2);
  const id = uuidv7();
  await shop.reserve(id, [{ skuId, quantity: 2 }]);
  await shop.settle('releaseReservation', id);
  expect((await shop.reserve(id, [{ skuId, quantity: 2 }])).reserved).toBe(true);
  expect(await shop.available(skuId)).toBe(0);
});

test('unknown SKUs are short, unknown reservations are not held, invalid input is refused', async () => {
  const unknown = uuidv7();
  expect((await shop.reserve(uuidv7(), [{ skuId: unknown, quantity: 1 }])).shortages).toEqual([
    { skuId: unknown, wanted: 1, available: 0 },
  ]);
  expect((await shop.reserve(uuidv7(), [{ skuId: 'nonsense', quantity: 1 }])).reserved).toBe(false);
  for (const verb of ['commitReservation', 'releaseReservation', 'restock'] as const) {
    expect(await shop.settle(verb, uuidv7())).toBe(false);
    expect(await shop.settle(verb, 'nonsense')).toBe(false);
  }
  await expect(shop.reserve('nonsense', [{ skuId: unknown, quantity: 1 }])).rejects.toThrow('BAD_USER_INPUT');
  await expect(shop.reserve(uuidv7(), [{ skuId: unknown, quantity: 0 }])).rejects.toThrow('BAD_USER_INPUT');
  await expect(shop.reserve(uuidv7(), [])).rejects.toThrow('BAD_USER_INPUT');
});

test('only other subgraphs change reservations', async () => {
  const { errors } = await shop.execute(
    'mutation { _releaseReservation(reservationId: "x") }',
    {},
    { userId: uuidv7(), role: 'ADMIN', permissions: PERMISSIONS },
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
