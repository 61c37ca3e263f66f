import type { SubgraphCalls } from '@minijd/subgraph';
import { SampleGoodsDocument } from '../calls/catalog.generated.ts';
import { type ImportedOrderInput, ImportOrdersDocument, type ImportOrdersMutation } from '../calls/orders.generated.ts';
import { type ImportedReviewInput, ImportReviewsDocument } from '../calls/reviews.generated.ts';
import { SeededRandom } from '../import/seeded-random.ts';
import { shopViewer } from '../import/shop-viewer.ts';
import { midnightBefore, type OrderPlan, orderPlans, type SampleGoods } from './order-plans.ts';

/** Few enough for a call to a service on a slow machine. */
const ORDERS_PER_CALL = 80;
const CARRIERS = ['顺丰速运', '京东物流', '中通快递'];
const METHODS = ['ALIPAY', 'WECHAT_PAY', 'WECHAT_PAY', 'CARD'] as const;
const STREETS = [
  '浙江省 杭州市 西湖区 文三路 90 号',
  '四川省 成都市 锦江区 春熙路 12 号',
  '广东省 深圳市 南山区 科苑路 8 号',
];

/** Reviews of what was bought, in both languages of the shop. */
const PRAISE: readonly { rating: number; content: string; reply?: string }[] = [
  { rating: 5, content: '收到就用上了，做工细致，比照片还好看。', reply: '谢谢您的晒单，期待再次光临。' },
  {
    rating: 5,
    content: 'Exactly as described, and it came a day early.',
    reply: 'Thank you! We are glad it arrived in time.',
  },
  { rating: 4, content: '整体不错，说明书如果能详细些就更好了。' },
  { rating: 5, content: '第三次回购，家里人都说好。' },
  {
    rating: 4,
    content: 'Good value. The packaging could use less plastic.',
    reply: '我们正在换成纸质缓冲材料，感谢建议。',
  },
  { rating: 3, content: '一般，和预期有点差距，不过客服态度很好。', reply: '抱歉没有达到您的预期，已记录改进。' },
  { rating: 5, content: '物流很快，第二天就到了，包装完好。' },
  {
    rating: 2,
    content: 'It works, but one corner was scratched.',
    reply: '非常抱歉，您可以在订单中申请售后，我们承担运费。',
  },
];

export interface SampleBuyer {
  id: string;
  name: string;
  phone: string;
}

/** An imported order with the plan it was made by. */
export interface PastOrder extends OrderPlan {
  made: ImportOrdersMutation['_importOrders'][number];
}

/** The goods that orders are made of, those that sell best first. */
export async function sampleGoods(calls: SubgraphCalls): Promise<SampleGoods[]> {
  const goods: (SampleGoods & { slug: string; soldCount: number })[] = [];
  for (let after: string | null = null; ; ) {
    const { products }: { products: Page | null } = await calls.call(
      'catalog',
      SampleGoodsDocument,
      { after },
      shopViewer,
    );
    for (const { id, slug, soldCount, category, seller, media, skus } of products?.nodes ?? []) {
      const skuIds = skus.map((sku) => sku.id);
      const pictures = media.map(({ url }) => url.replace(/^\/media\//, ''));
      if (seller && skuIds.length > 0)
        goods.push({ productId: id, slug, soldCount, category: category.slug, sellerId: seller.id, skuIds, pictures });
    }
    if (!products?.pageInfo.hasNextPage) break;
    after = products.pageInfo.endCursor ?? null;
  }
  // Ids differ from shop to shop: slugs do not.
  return goods.sort((one, other) => other.soldCount - one.soldCount || (one.slug < other.slug ? -1 : 1));
}

type Page = {
  nodes: {
    id: string;
    slug: string;
    soldCount: number;
    category: { slug: string };
    seller: { id: string } | null;
    media: { url: string }[];
    skus: { id: string }[];
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

/** Orders of 90 days, with payments, parcels and requests; repeated, nothing is added. */
export async function seedOrders(
  calls: SubgraphCalls,
  { buyers, demo, goods, opened }: { buyers: readonly SampleBuyer[]; demo: number; goods: SampleGoods[]; opened: Date },
): Promise<PastOrder[]> {
  const plans = orderPlans(goods, { buyers: buyers.length, demo, opened });
  const orders: PastOrder[] = [];
  for (let start = 0; start < plans.length; start += ORDERS_PER_CALL) {
    const part = plans.slice(start, start + ORDERS_PER_CALL);
    const input = part.map((plan, index) => orderInput(plan, buyers[plan.buyer]!, start + index));
    const { _importOrders: made } = await calls.call(
      'orders',
      ImportOrdersDocument,
      { input, now: midnightBefore(opened).toISOString() },
      shopViewer,
    );
    const byKey = new Map(made.map((order) => [order.key, order]));
    orders.push(...part.map((plan) => ({ ...plan, made: byKey.get(plan.key)! })));
  }
  return orders;
}

function orderInput(plan: OrderPlan, buyer: SampleBuyer, index: number): ImportedOrderInput {
  const reviewed = new Set(reviewedLines(plan));
  return {
    ...{ key: plan.key, buyerId: buyer.id, recipientName: buyer.name, recipientPhone: buyer.phone },
    ...{ recipientAddress: STREETS[index % STREETS.length]!, method: METHODS[index % METHODS.length]! },
    ...{
      status: plan.status,
      moments: plan.moments.map((moment) => moment.toISOString()),
      declined: plan.declined,
      carrier: CARRIERS[index % 3]!,
    },
    ...{
      buyerNote: index % 23 === 0 ? '请放在门口，谢谢。' : null,
      requests: plan.requests.map(({ at, ...request }) => ({ ...request, at: at.toISOString() })),
    },
    lines: plan.lines.map(({ skuId, quantity }, line) => ({
      ...{ skuId, quantity, reviewedAt: reviewed.has(line) ? reviewedAt(plan).toISOString() : null },
    })),
  };
}

/** Every third completed order is reviewed, its first line. */
function reviewedLines({ key, status, requests }: OrderPlan): number[] {
  return status === 'COMPLETED' && requests.length === 0 && new SeededRandom(key).chance(0.35) ? [0] : [];
}

const reviewedAt = ({ moments }: OrderPlan) => moments.at(-1)!;

/** Reviews of what was bought, some with pictures and replies. */
export async function seedBuyersReviews(
  calls: SubgraphCalls,
  buyers: readonly SampleBuyer[],
  orders: readonly PastOrder[],
): Promise<void> {
  const input = orders.flatMap((order): ImportedReviewInput[] =>
    reviewedLines(order).map((line) => {
      const random = new SeededRandom(`review of ${order.key}`);
      const { goods, skuId } = order.lines[line]!;
      return {
        ...{ key: `sample-${order.key}`, productId: goods.productId, skuId, authorId: buyers[order.buyer]!.id },
        ...{
          orderLineId: order.made.lineIds[line]!,
          createdAt: reviewedAt(order).toISOString(),
          helpfulCount: random.between(0, 9),
        },
        ...{ pictures: random.chance(0.4) ? goods.pictures.slice(0, random.between(1, 3)) : [] },
        ...random.pick(PRAISE),
      };
    }),
  );
  await calls.call('reviews', ImportReviewsDocument, { input }, shopViewer);
}
