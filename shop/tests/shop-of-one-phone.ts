import { GraphQLClient } from '@minijd/testkit';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { buyer } from './people/people.ts';
import type { RunningServices } from './shape/services.ts';

/** A shop with one phone; its buyer, signed in by cookie, has ordered one and has another in the cart. */
export async function sellOnePhone(
  shop: RunningServices,
): Promise<{ ann: GraphQLClient; orderId: string; buyAgain: () => Promise<unknown> }> {
  await sell(shop, [{ slug: 'aurora-phone', name: bilingual('极光手机 | Aurora Phone'), skus: [sku('aurora')] }]);
  const person = await buyer({ client: () => new GraphQLClient(shop.url) });
  const ann = person.client;
  const skuId = (await skuIds(ann, 'aurora-phone')).aurora!;
  const order = await person.buys(skuId);
  await person.add(skuId);
  ann.cookies.set('minijd_access', ann.headers.authorization?.replace('Bearer ', '') ?? '');
  delete ann.headers.authorization;
  return { ann, orderId: order.id, buyAgain: () => person.buys(skuId) };
}
