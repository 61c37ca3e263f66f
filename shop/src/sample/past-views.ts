import { type SubgraphCalls, shopDay } from '@minijd/subgraph';
import { ImportViewDaysDocument } from '../calls/catalog.generated.ts';
import { SeededRandom } from '../import/seeded-random.ts';
import { shopViewer } from '../import/shop-viewer.ts';
import { SAMPLE_DAYS, type SampleGoods } from './order-plans.ts';

const DAY_MS = 86_400_000;
const ROWS_PER_CALL = 4000;
/** As many products have visitors in the sample: those that sell best. */
const VIEWED = 60;

/** Visitors of 90 days: of products, shops, and all shops; repeated, nothing is added. */
export async function seedViewDays(calls: SubgraphCalls, goods: readonly SampleGoods[], opened: Date): Promise<void> {
  const random = new SeededRandom('visitors of the sample shop');
  const rows: { productId?: string; sellerId?: string; day: string; visitors: number }[] = [];
  for (let ago = SAMPLE_DAYS; ago >= 0; ago--) {
    const day = shopDay(new Date(opened.getTime() - ago * DAY_MS));
    const growth = 0.6 + (0.4 * (SAMPLE_DAYS - ago)) / SAMPLE_DAYS;
    const ofShops = new Map<string, number>();
    for (const [rank, { productId, sellerId }] of goods.slice(0, VIEWED).entries()) {
      const visitors = Math.round((60 / (1 + rank / 8)) * growth * (0.6 + 0.8 * random.next()));
      rows.push({ productId, sellerId, day, visitors });
      ofShops.set(sellerId, (ofShops.get(sellerId) ?? 0) + visitors);
    }
    // Who looks at several products is one visitor.
    const shops = [...ofShops].map(([sellerId, views]) => ({ sellerId, day, visitors: Math.round(views * 0.55) }));
    const all = shops.reduce((sum, { visitors }) => sum + visitors, 0);
    rows.push(...shops, { day, visitors: Math.round(all * 0.8) });
  }
  for (let start = 0; start < rows.length; start += ROWS_PER_CALL) {
    const input = rows.slice(start, start + ROWS_PER_CALL);
    await calls.call('catalog', ImportViewDaysDocument, { input }, shopViewer);
  }
}
