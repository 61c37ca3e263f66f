import type { SubgraphCalls } from '@minijd/subgraph';
import { ImportBehaviourDocument, type ImportedBehaviourInput } from '../calls/search.generated.ts';
import { SeededRandom } from '../import/seeded-random.ts';
import { shopViewer } from '../import/shop-viewer.ts';
import type { SampleGoods } from './order-plans.ts';
import type { PastOrder, SampleBuyer } from './past-orders.ts';

const ROWS_PER_CALL = 4000;
const MINUTE_MS = 60_000;
/** How many others of its category somebody looked at who bought something. */
const COMPARED = 2;

/** What the buyers of past orders looked at and bought, for recommendations; repeated, nothing changes. */
export async function seedBehaviour(
  calls: SubgraphCalls,
  {
    buyers,
    goods,
    orders,
  }: { buyers: readonly SampleBuyer[]; goods: readonly SampleGoods[]; orders: readonly PastOrder[] },
): Promise<void> {
  const byCategory = Map.groupBy(goods, ({ category }) => category);
  const rows = orders.flatMap(({ key, buyer, lines, moments: [placed, paid] }): ImportedBehaviourInput[] => {
    const random = new SeededRandom(`behaviour before ${key}`);
    const visitorId = buyers[buyer]!.id;
    const viewed = lines.flatMap(({ goods: bought }) => {
      const others = byCategory.get(bought.category)!;
      return [
        bought,
        ...Array.from({ length: COMPARED }, () => others[Math.floor(others.length * random.next() ** 2)]!),
      ];
    });
    const before = () => new Date(placed!.getTime() - random.between(1, 90) * MINUTE_MS).toISOString();
    const looks = viewed.map(({ productId }) => ({ visitorId, productId, kind: 'VIEWED' as const, at: before() }));
    if (!paid) return looks;
    const bought = lines.map(({ goods: { productId } }) => ({
      ...{ visitorId, productId, kind: 'BOUGHT' as const, at: paid.toISOString() },
    }));
    return [...looks, ...bought];
  });
  for (let start = 0; start < rows.length; start += ROWS_PER_CALL) {
    const input = rows.slice(start, start + ROWS_PER_CALL);
    await calls.call('search', ImportBehaviourDocument, { input }, shopViewer);
  }
}
