import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ADMIN, BUYER, type CatalogShop, OTHER_SELLER, openShop, SELLER, sku } from './catalog-shop.ts';

let shop: CatalogShop;
let warehouses: Record<string, string>;
beforeAll(async () => {
  shop = await openShop();
  const { data } = await shop.execute('{ warehouses { id code } }', {}, ADMIN);
  warehouses = Object.fromEntries(data?.warehouses.map((one: { code: string; id: string }) => [one.code, one.id]));
});
afterAll(() => shop.stop());
afterEach(async () => expect(await shop.discrepancies()).toEqual([]));

const ERRORS = 'userErrors { code field }';
const OPERATIONS = {
  receiveStock: `mutation($input: ReceiveStockInput!) { receiveStock(input: $input) { skus { available } ${ERRORS} } }`,
  countStock: `mutation($input: CountStockInput!) {
    countStock(input: $input) { skus { available } conflicts { sku { id } expected onHand } ${ERRORS} } }`,
  sendStockTransfer: `mutation($input: SendStockTransferInput!) {
    sendStockTransfer(input: $input) { transfer { id status units missing from { code } to { code } } ${ERRORS} } }`,
  receiveStockTransfer: `mutation($input: ReceiveStockTransferInput!) {
    receiveStockTransfer(input: $input) { transfer { status missing lines { quantity received } } ${ERRORS} } }`,
  cancelStockTransfer: `mutation($input: CancelStockTransferInput!) {
    cancelStockTransfer(input: $input) { transfer { status } ${ERRORS} } }`,
};

async function run(name: keyof typeof OPERATIONS, input: Record<string, unknown>, viewer: object = SELLER) {
  const key = { idempotencyKey: uuidv7() };
  const { data, errors } = await shop.execute(OPERATIONS[name], { input: { ...key, ...input } }, viewer);
  return data?.[name] ?? { code: errors?.[0]?.extensions.code ?? errors?.[0]?.message };
}

async function newSkus(count = 1): Promise<string[]> {
  return shop.skusOf({ skus: Array.from({ length: count }, () => sku()) });
}

async function ledger(filter: Record<string, unknown>, viewer: object = SELLER) {
  const { data } = await shop.execute(
    `query($filter: StockMovementFilter) { stockMovements(filter: $filter, first: 100) { totalCount nodes {
      kind onHand onHandBefore onHandAfter reserved reason document actor actorId orderId transferId warehouse { code }
    } } }`,
    { filter },
    viewer,
  );
  return data?.stockMovements.nodes;
}

test('a receipt adds all its lines once, and the ledger says who, why and by which paper', async () => {
  const skuIds = await newSkus(2);
  const input = {
    ...{ warehouseId: warehouses.gz, lines: skuIds.map((skuId) => ({ skuId, quantity: 7 })) },
    ...{ document: 'DN-2041', note: 'spring order', idempotencyKey: 'receipt' },
  };
  const answers = await Promise.all([run('receiveStock', input), run('receiveStock', input)]);
  for (const answer of answers) expect(answer.skus).toEqual([{ available: 17 }, { available: 17 }]);
  expect(await ledger({ skuId: skuIds[0] })).toEqual([
    {
      ...{ kind: 'RECEIVE', onHand: 7, onHandBefore: 0, onHandAfter: 7, reserved: 0, warehouse: { code: 'gz' } },
      ...{ reason: 'spring order', document: 'DN-2041', actor: 'You', actorId: SELLER.userId },
      ...{ orderId: null, transferId: null },
    },
    expect.objectContaining({ kind: 'RECEIVE', onHand: 10, onHandBefore: 0, actor: null }),
  ]);
});

test('an order is in the ledger with its id, and what is only reserved when it is asked for', async () => {
  const [skuId] = await newSkus();
  const id = uuidv7();
  await shop.reserve(id, [{ skuId, quantity: 3 }]);
  await shop.settle('commitReservation', id);
  expect((await ledger({ skuId })).map((one: { kind: string }) => one.kind)).toEqual(['COMMIT', 'RECEIVE']);
  const [commit, reserve] = await ledger({ skuId, reservations: true });
  expect(commit).toMatchObject({ kind: 'COMMIT', onHand: -3, onHandBefore: 10, onHandAfter: 7, orderId: id });
  expect(reserve).toMatchObject({ kind: 'RESERVE', onHand: 0, reserved: 3, orderId: id });
});

test('a stock-take writes the difference, and nothing where the books are right', async () => {
  const [first, second] = await newSkus(2);
  const lines = [
    { skuId: first, expected: 10, counted: 8 },
    { skuId: second, expected: 10, counted: 10 },
  ];
  expect((await run('countStock', { warehouseId: warehouses.bj, lines })).skus).toEqual([
    { available: 8 },
    { available: 10 },
  ]);
  expect(await ledger({ skuId: first, kind: 'COUNT' })).toMatchObject([{ onHand: -2, onHandAfter: 8 }]);
  expect(await ledger({ skuId: second, kind: 'COUNT' })).toEqual([]);
});

test('a count meets a sale: nothing is written and the new number is told', async () => {
  const [skuId, other] = await newSkus(2);
  await shop.reserve(uuidv7(), [{ skuId, quantity: 4 }]);
  const sold = uuidv7();
  await shop.reserve(sold, [{ skuId, quantity: 1 }]);
  await shop.settle('commitReservation', sold);
  const count = (expected: number, counted: number) =>
    run('countStock', {
      warehouseId: warehouses.bj,
      lines: [
        { skuId: other, expected: 10, counted: 1 },
        { skuId, expected, counted },
      ],
    });
  expect(await count(10, 12)).toMatchObject({
    conflicts: [{ sku: { id: skuId }, expected: 10, onHand: 9 }],
    userErrors: [{ code: 'CONFLICT', field: ['input', 'lines'] }],
  });
  expect(await count(9, 3)).toMatchObject({
    userErrors: [{ code: 'OUT_OF_STOCK', field: ['input', 'lines', '1', 'counted'] }],
  });
  expect(await shop.available(other!)).toBe(10);
  expect((await count(9, 4)).userErrors).toEqual([]);
  expect(await shop.available(skuId!)).toBe(0);
});

test('a transfer is in neither warehouse on its way; what is missing stays written on it', async () => {
  const skuIds = await newSkus(2);
  const lines = skuIds.map((skuId) => ({ skuId, quantity: 6 }));
  const { transfer } = await run('sendStockTransfer', { fromId: warehouses.bj, toId: warehouses.sh, lines });
  expect(transfer).toMatchObject({ status: 'SENT', units: 12, missing: 0, from: { code: 'bj' }, to: { code: 'sh' } });
  expect(await shop.available(skuIds[0]!)).toBe(4);
  const arrival = {
    ...{ id: transfer.id, idempotencyKey: 'arrival' },
    lines: [
      { skuId: skuIds[0], quantity: 6 },
      { skuId: skuIds[1], quantity: 5 },
    ],
  };
  const received = { transfer: expect.objectContaining({ status: 'RECEIVED', missing: 1 }), userErrors: [] };
  expect(await Promise.all([run('receiveStockTransfer', arrival), run('receiveStockTransfer', arrival)])).toEqual([
    received,
    received,
  ]);
  expect(await Promise.all(skuIds.map((skuId) => shop.available(skuId)))).toEqual([10, 9]);
  expect((await run('cancelStockTransfer', { id: transfer.id })).userErrors).toMatchObject([
    { code: 'INVALID_TRANSITION' },
  ]);
  expect(await ledger({ skuId: skuIds[1] })).toMatchObject([
    { kind: 'TRANSFER_IN', onHand: 5, warehouse: { code: 'sh' }, transferId: transfer.id },
    { kind: 'TRANSFER_OUT', onHand: -6, warehouse: { code: 'bj' }, transferId: transfer.id },
    {},
  ]);
});

test('a cancelled transfer is back where it came from', async () => {
  const [skuId] = await newSkus();
  const lines = [{ skuId, quantity: 10 }];
  const { transfer } = await run('sendStockTransfer', { fromId: warehouses.bj, toId: warehouses.sh, lines });
  expect(await shop.available(skuId!)).toBe(0);
  expect((await run('cancelStockTransfer', { id: transfer.id })).transfer.status).toBe('CANCELLED');
  expect(await shop.levels(skuId!)).toEqual([{ on_hand: 10, reserved: 0 }]);
});

test('reserved units stay: a transfer takes only what nobody waits for', async () => {
  const [skuId] = await newSkus();
  await shop.reserve(uuidv7(), [{ skuId, quantity: 5 }]);
  const lines = [{ skuId, quantity: 6 }];
  expect(await run('sendStockTransfer', { fromId: warehouses.bj, toId: warehouses.sh, lines })).toMatchObject({
    transfer: null,
    userErrors: [{ code: 'OUT_OF_STOCK', field: ['input', 'lines', '0', 'quantity'] }],
  });
});

test('all that is wrong with a document is named at once, and nothing is written', async () => {
  const [skuId] = await newSkus();
  const { userErrors } = await run('receiveStock', {
    warehouseId: warehouses.bj,
    lines: [
      { skuId, quantity: 0 },
      { skuId, quantity: 1 },
      { skuId: 'nonsense', quantity: 1 },
    ],
  });
  expect(userErrors).toEqual([
    { code: 'INVALID_QUANTITY', field: ['input', 'lines', '0', 'quantity'] },
    { code: 'INVALID_INPUT', field: ['input', 'lines', '1', 'skuId'] },
    { code: 'NOT_FOUND', field: ['input', 'lines', '2', 'skuId'] },
  ]);
  const refused = async (given: object) => (await run('receiveStock', given as Record<string, unknown>)).userErrors[0];
  const lines = [{ skuId, quantity: 1 }];
  expect(await refused({ warehouseId: uuidv7(), lines })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refused({ warehouseId: warehouses.bj, lines: [] })).toMatchObject({ field: ['input', 'lines'] });
  expect(await refused({ warehouseId: warehouses.bj, lines, document: 'x'.repeat(65) })).toMatchObject({
    field: ['input', 'document'],
  });
  const toItself = { fromId: warehouses.bj, toId: warehouses.bj, lines };
  expect((await run('sendStockTransfer', toItself)).userErrors).toMatchObject([{ field: ['input', 'toId'] }]);
  expect(await shop.available(skuId!)).toBe(10);
});

test('a shop sees and moves its own stock only', async () => {
  const [skuId] = await newSkus();
  const lines = [{ skuId, quantity: 1 }];
  const ways = { fromId: warehouses.bj, toId: warehouses.sh, lines };
  expect((await run('receiveStock', { warehouseId: warehouses.bj, lines }, OTHER_SELLER)).userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  const { transfer } = await run('sendStockTransfer', ways);
  expect((await run('receiveStockTransfer', { id: transfer.id }, OTHER_SELLER)).userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  expect((await run('receiveStockTransfer', { id: transfer.id }, ADMIN)).transfer.status).toBe('RECEIVED');
  expect(await ledger({ skuId }, OTHER_SELLER)).toEqual([]);
  expect(await ledger({}, OTHER_SELLER)).toEqual([]);
  expect((await ledger({ skuId }))[0]).toMatchObject({ actor: 'An administrator', actorId: null });
  expect(await run('receiveStock', { warehouseId: warehouses.bj, lines }, BUYER)).toEqual({ code: 'FORBIDDEN' });
});

test('the ledger is only added to', async () => {
  for (const statement of ['update catalog.stock_movement set on_hand = 1', 'delete from catalog.stock_movement']) {
    await expect(shop.database.sql(statement)).rejects.toThrow('only added to');
  }
});
