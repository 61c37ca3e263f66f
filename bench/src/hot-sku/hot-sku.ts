import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { databaseUrl } from '../bench-database.ts';
import { startBenchShop } from '../bench-shop.ts';
import { bareOrders } from './bare-order.ts';
import { makeBuyers } from './buyers.ts';
import { runConcurrently } from './concurrent-load.ts';
import { countOrders, stockUp } from './hot-stock.ts';
import { orderPlacer } from './place-order.ts';

const DATA = join(import.meta.dirname, '../../../.minijd/bench/hot-sku');
const UNITS = 1_000;
const BUYERS = 5_000;
const CLIENTS = 200;
const WARM_UP = 200;

const perSecond = ({ succeeded, seconds }: { succeeded: number; seconds: number }) =>
  Math.round((succeeded / seconds) * 10) / 10;

/**
 * A thousand units of one SKU and five thousand buyers, two hundred at a time. `ours` is orders per second from
 * `placeOrder` through the endpoint to PENDING, `peer` the bare SQL of one order on the same server, with as many
 * clients. Throws when the number of orders is not exactly the number of units.
 */
export async function hotSku(): Promise<object> {
  await mkdir(DATA, { recursive: true });
  const shop = await startBenchShop(DATA);
  const url = databaseUrl(DATA);
  const database = new pg.Pool({ connectionString: url, max: 4 });
  // The server may cut connections that are just being closed.
  database.on('error', () => {});
  try {
    const buyers = await makeBuyers(database, BUYERS + WARM_UP);
    const warm = orderPlacer(shop.url, await stockUp(database, WARM_UP), CLIENTS);
    await runConcurrently(buyers.slice(BUYERS), 20, warm);
    const skuId = await stockUp(database, UNITS);
    const ours = await runConcurrently(buyers.slice(0, BUYERS), CLIENTS, orderPlacer(shop.url, skuId, CLIENTS));
    const { orders, reserved } = await countOrders(database, skuId);
    const peer = await bareOrders(url, { units: UNITS, buyers: BUYERS, clients: CLIENTS });
    console.table([
      { what: 'placeOrder', placed: ours.succeeded, refused: ours.failed, 'orders/s': perSecond(ours) },
      { what: 'bare SQL', placed: peer.succeeded, refused: peer.failed, 'orders/s': perSecond(peer) },
    ]);
    if (orders !== UNITS || reserved !== UNITS || ours.succeeded !== UNITS) {
      throw new Error(`${orders} orders and ${reserved} reserved units of ${UNITS}`);
    }
    const ratio = Number((perSecond(ours) / perSecond(peer)).toFixed(2));
    return { placed: ours.succeeded, refused: ours.failed, ours: perSecond(ours), peer: perSecond(peer), ratio };
  } finally {
    await database.end();
    await shop.stop();
  }
}
