import type { SubgraphCalls } from '@minijd/subgraph';
import { ImportPeopleDocument, SampleShopDocument } from '../calls/users.generated.ts';
import { shopViewer } from '../import/shop-viewer.ts';
import { seedBehaviour } from './past-behaviour.ts';
import { seedMessages } from './past-messages.ts';
import { type SampleBuyer, sampleGoods, seedBuyersReviews, seedOrders } from './past-orders.ts';
import { seedViewDays } from './past-views.ts';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙'];
const GIVEN_NAMES = ['子涵', '欣怡', '浩宇', '雨桐', '俊杰', '思远', '佳宁', '一诺'];
const CUSTOMERS = 60;

/** People who bought in the past of the sample shop; they cannot sign in. */
async function customers(calls: SubgraphCalls): Promise<SampleBuyer[]> {
  const named = Array.from({ length: CUSTOMERS }, (_, index) => ({
    externalId: `customer-${index}`,
    name: `${SURNAMES[index % SURNAMES.length]}${GIVEN_NAMES[(index * 5) % GIVEN_NAMES.length]}`,
    phone: `139000${String(10_000 + index).padStart(5, '0')}`,
  }));
  const input = named.map(({ externalId, name }) => ({
    ...{ externalId, displayName: name, role: 'USER' as const },
    email: `${externalId}@customers.minijd.example`,
  }));
  const { _importPeople: saved } = await calls.call('users', ImportPeopleDocument, { input }, shopViewer);
  const ids = new Map(saved.map(({ externalId, id }) => [externalId, id]));
  return named.map(({ externalId, name, phone }) => ({ id: ids.get(externalId)!, name, phone }));
}

/**
 * The 90 days before the shop opened: orders with all that became of them, reviews, messages and visitors. Repeated,
 * nothing is added.
 */
export async function seedPast(
  calls: SubgraphCalls,
  { demo, sellers, opened }: { demo: SampleBuyer[]; sellers: { userId: string; slug: string }[]; opened: Date },
): Promise<void> {
  const goods = await sampleGoods(calls);
  const buyers = [...demo, ...(await customers(calls))];
  const orders = await seedOrders(calls, { buyers, demo: demo.length, goods, opened });
  await seedBuyersReviews(calls, buyers, orders);
  const keepers = [];
  for (const { userId, slug } of sellers) {
    const { shop } = await calls.call('users', SampleShopDocument, { slug }, shopViewer);
    if (shop) keepers.push({ userId, sellerId: shop.id });
  }
  await seedMessages(calls, { orders, buyers: demo, sellers: keepers, opened });
  await seedBehaviour(calls, { buyers, goods, orders });
  await seedViewDays(calls, goods, opened);
}
