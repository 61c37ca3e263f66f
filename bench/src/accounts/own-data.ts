import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '@minijd/testkit/until';
import pg from 'pg';
import { databaseUrl } from '../bench-database.ts';
import { startBenchShop } from '../bench-shop.ts';
import { cpuMilliseconds, residentMegabytes } from '../cpu-time.ts';
import { tenth } from '../page-times.ts';
import { everythingIndexed } from '../reads/reads.ts';
import { newPerson, type SignedIn } from './administrator.ts';
import { besideVisitor } from './beside.ts';
import { copyOrder } from './copy-order.ts';
import { send } from './send.ts';

const DATA = join(import.meta.dirname, '../../../.minijd/bench/accounts');
const ORDERS = Number(process.env.BENCH_ORDERS ?? 10_000);
/** Of memory of the shop's process while the file is written: as much as a few pages of orders need. */
const BAR_MEGABYTES = 100;

/**
 * The download of what the shop knows about somebody with 10,000 delivered orders. `ours` is by how much the memory of
 * the shop's process grew meanwhile, `peer` the bar, in MB; with the time of the download and of product pages beside.
 */
export async function ownData(): Promise<object> {
  await mkdir(DATA, { recursive: true });
  // The limit of one person's operations holds, as in a real shop.
  const settings = { PERSON_OPERATIONS_PER_SECOND: '100', SANDBOX_DELIVERY_SECONDS: '1', DEMO_AUTO_SHIP_SECONDS: '1' };
  const shop = await startBenchShop(DATA, settings);
  const database = new pg.Pool({ connectionString: databaseUrl(DATA), max: 1 });
  database.on('error', () => {});
  try {
    await everythingIndexed(shop.url);
    const ann = await newPerson(shop.url);
    await copyOrder(database, await deliveredOrder(shop.url, ann), ORDERS - 1);
    // The first one compiles what all others use.
    await download(shop.url, await newPerson(shop.url));

    // Without visitors, so that all of its CPU time is that of the download.
    const cpuBefore = cpuMilliseconds(shop.pid);
    await download(shop.url, ann);
    const cpu = cpuMilliseconds(shop.pid) - cpuBefore;

    const before = residentMegabytes(shop.pid);
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, residentMegabytes(shop.pid));
    }, 100);
    const { result, seconds, pages } = await besideVisitor(shop.url, () => download(shop.url, ann));
    clearInterval(watch);
    if (result.orders !== ORDERS) throw new Error(`the file has ${result.orders} of ${ORDERS} orders`);
    const figures = { orders: ORDERS, megabytes: result.megabytes, 'CPU s': tenth(cpu / 1000), seconds, ...pages };
    console.table([figures]);
    return { ours: most - before, peer: BAR_MEGABYTES, ratio: (most - before) / BAR_MEGABYTES, ...figures };
  } finally {
    await database.end();
    await shop.stop();
  }
}

/** The whole file; throws when it is no complete JSON. */
async function download(url: string, { token }: SignedIn): Promise<{ orders: number; megabytes: number }> {
  const response = await fetch(`${url}/account/data.json`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const text = await response.text();
  const { orders } = JSON.parse(text) as { orders: object[] };
  return { orders: orders.length, megabytes: tenth(Buffer.byteLength(text) / 1_000_000) };
}

const ADDRESS = {
  ...{ recipient: '李雷', phone: '13800138000', province: '北京市', city: '北京市', district: '海淀区' },
  street: '中关村大街1号',
};

/** The id of an order that was bought, paid, shipped and delivered. */
async function deliveredOrder(url: string, { id, token }: SignedIn): Promise<string> {
  const { products } = await send<{ products: { nodes: { defaultSku: { id: string } }[] } }>(
    url,
    '{ products(first: 1, sort: BEST_SELLING) { nodes { defaultSku { id } } } }',
  );
  const { saveAddress } = await send<{ saveAddress: { address: { id: string } } }>(
    url,
    'mutation ($input: AddressInput!) { saveAddress(input: $input) { address { id } } }',
    { token, variables: { input: ADDRESS } },
  );
  const lines = [{ skuId: products.nodes[0]!.defaultSku.id, quantity: 2 }];
  const { placeOrder } = await send<{ placeOrder: { order: { id: string } | null; userErrors: object[] } }>(
    url,
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { message } } }',
    { token, variables: { input: { idempotencyKey: id, addressId: saveAddress.address.id, lines } } },
  );
  const orderId = placeOrder.order?.id;
  if (!orderId) throw new Error(JSON.stringify(placeOrder.userErrors));
  const payment = { orderId, method: 'ALIPAY', idempotencyKey: orderId };
  await send(url, 'mutation ($input: PayOrderInput!) { payOrder(input: $input) { userErrors { message } } }', {
    token,
    variables: { input: payment },
  });
  await until(
    async () => {
      const { order } = await send<{ order: { status: string } }>(url, `{ order(id: "${orderId}") { status } }`, {
        token,
      });
      return order.status === 'DELIVERED' || order.status === 'COMPLETED';
    },
    { withinMs: 60_000, missing: () => 'the order is not delivered' },
  );
  return orderId;
}
