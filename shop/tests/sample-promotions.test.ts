import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { samplePromotions } from '../src/sample/promotions.ts';
import { sampleCategories } from '../src/sample/sample-files.ts';
import { CheckoutShop } from './checkout-shop.ts';
import { PromotionDriver } from './promotion-driver.ts';
import { shopDatabase } from './shop-database.ts';

test('the promotions of the sample shop are on offer, once, however often they are brought in', async () => {
  const database = await shopDatabase();
  const shop = await CheckoutShop.open(database.url);
  const promotions = samplePromotions(
    new Date(),
    new Map(sampleCategories().map(({ slug }) => [slug, randomUUID()])),
    randomUUID(),
  );
  for (let times = 0; times < 2; times++) await new PromotionDriver(shop).import(promotions);

  const query = '{ availableCoupons { nodes { code name claimable minSpend { amount } } } }';
  const { availableCoupons } = await shop.ask('orders', query, {}, (await shop.buyer()).viewer);
  expect(availableCoupons.nodes).toHaveLength(promotions.coupons.length);
  expect(availableCoupons.nodes).toContainEqual({
    ...{ code: 'welcome-20', name: '¥20 off your first order', claimable: true, minSpend: { amount: '99.00' } },
  });
  expect(await database.sql('select count(*)::int as rules from orders.spend_discount')).toEqual([
    { rules: promotions.spendDiscounts.length },
  ]);
  await shop.close();
  await database.drop();
});
