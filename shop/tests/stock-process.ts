import { randomUUID } from 'node:crypto';
import { argv } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Viewer } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';

/** The task from `stock-crash.test.ts` for the process that is killed somewhere in it. */
export interface Task {
  seed: number;
  skuIds: string[];
  warehouseIds: string[];
  seller: Partial<Viewer>;
  buyers: { userId: string; addressId: string }[];
  ordersEach: number;
  env: Record<string, string>;
}

/** What a process that was not killed did. */
export interface Done {
  placed: number;
  refused: number;
  /** Did not hear what became of a request. */
  unanswered: number;
  moved: number;
  faults: string[];
}

const LINES = 5;

const { databaseUrl, ...task }: Task & { databaseUrl: string } = JSON.parse(argv[2] ?? '');
const shop = await CheckoutShop.open(databaseUrl, task.env);
const done: Done = { placed: 0, refused: 0, unanswered: 0, moved: 0, faults: [] };

/** Whole numbers below `limit`, the same for the same seed (mulberry32). */
let state = task.seed;
function below(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
}
const oneOf = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;

function someSkus(count: number): string[] {
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, task.skuIds.length)) chosen.add(oneOf(task.skuIds));
  return [...chosen];
}

/** Refusals are part of the play; anything else is a fault. */
function noted({ userErrors = [] }: Answer): boolean {
  const codes: string[] = userErrors.map(({ code }: Answer) => code);
  const wrong = codes.filter((code) => !['OUT_OF_STOCK', 'CONFLICT', 'INVALID_TRANSITION'].includes(code));
  if (wrong.length > 0) done.faults.push(JSON.stringify(userErrors));
  return codes.length === 0;
}

/** On a busy machine a part of the shop may not answer in time: nobody is told what became of it. */
async function perhaps(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!String(error).includes('SUBGRAPH_UNAVAILABLE')) throw error;
    done.unanswered += 1;
  }
}

async function buys(buyer: SubgraphBuyer): Promise<void> {
  for (let count = 0; count < task.ordersEach; count++) {
    const fate = below(10);
    if (fate < 4) await buysUntilPaid(buyer);
    else await buysNot(buyer, fate < 7);
  }
}

async function places(buyer: SubgraphBuyer): Promise<string | undefined> {
  const lines = someSkus(LINES).map((skuId) => ({ skuId, quantity: 1 + below(3) }));
  const placed = await buyer.place({ lines });
  const good = noted(placed);
  done[good ? 'placed' : 'refused'] += 1;
  return good ? placed.order.id : undefined;
}

/** On a busy machine an order may expire before it is paid. */
async function buysUntilPaid(buyer: SubgraphBuyer): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const orderId = await places(buyer);
    if (orderId && noted(await buyer.pay(orderId))) return;
    await pause(20);
  }
}

/** Cancels the order, or lets it expire. */
async function buysNot(buyer: SubgraphBuyer, cancels: boolean): Promise<void> {
  const orderId = await places(buyer);
  if (orderId && cancels) noted(await buyer.change(`cancelOrder(input: { orderId: "${orderId}" })`));
}

const change = async (name: string, type: string, input: object, fields = ''): Promise<Answer> => {
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code message } } }`;
  const key = { idempotencyKey: randomUUID() };
  return (await shop.ask('catalog', text, { input: { ...key, ...input } }, task.seller))[name];
};

const STEPS = [
  async () => {
    const [fromId, toId] = below(2) ? task.warehouseIds : task.warehouseIds.toReversed();
    const lines = someSkus(3).map((skuId) => ({ skuId, quantity: 1 + below(4) }));
    const sent = await change(
      'sendStockTransfer',
      'SendStockTransferInput',
      { fromId, toId, lines },
      'transfer { id }',
    );
    if (!noted(sent)) return;
    const { id } = sent.transfer;
    const arrived = lines.map((line) => ({ ...line, quantity: line.quantity - below(2) }));
    const ends = [
      () => change('receiveStockTransfer', 'ReceiveStockTransferInput', { id, lines: arrived }),
      () => change('cancelStockTransfer', 'CancelStockTransferInput', { id }),
    ];
    // Twice at once: one of them is refused.
    for (const answer of await Promise.all([oneOf(ends)(), oneOf(ends)()])) noted(answer);
  },
  async () => {
    const lines = someSkus(3).map((skuId) => ({ skuId, quantity: 1 + below(5) }));
    noted(await change('receiveStock', 'ReceiveStockInput', { warehouseId: oneOf(task.warehouseIds), lines }));
  },
  async () => {
    const [warehouseId, [skuId]] = [oneOf(task.warehouseIds), someSkus(1)];
    const asked = 'query($ids: [ID!]!) { skus(ids: $ids) { stockLevels { onHand warehouse { id } } } }';
    const { skus } = await shop.ask('catalog', asked, { ids: [skuId] }, task.seller);
    const level = skus[0].stockLevels.find(({ warehouse }: Answer) => warehouse.id === warehouseId);
    const expected: number = level?.onHand ?? 0;
    const lines = [{ skuId, expected, counted: Math.max(0, expected + below(5) - 2) }];
    noted(await change('countStock', 'CountStockInput', { warehouseId, lines }));
  },
];

let buying = true;
async function movesStock(): Promise<void> {
  while (buying) {
    await perhaps(oneOf(STEPS));
    done.moved += 1;
    // Refusals of a busy shop come at once: without a pause nothing else would run.
    await pause(20);
  }
}

const movers = [movesStock(), movesStock()];
process.stdout.write('begun\n');
await Promise.all(
  task.buyers.map(({ userId, addressId }) =>
    perhaps(() => buys(new SubgraphBuyer(shop, { userId, role: 'USER' }, addressId))),
  ),
);
buying = false;
await Promise.all(movers);
process.stdout.write(`${JSON.stringify(done)}\n`);
await shop.close();
process.exit(0);
