import type { TestDatabase } from '@minijd/testkit';
import { afterAll, beforeAll } from 'vitest';
import { CheckoutShop } from './checkout-shop.ts';
import { shopDatabase } from './shop-database.ts';

export interface OwnShop {
  shop: CheckoutShop;
  database: TestDatabase;
}

interface OwnShopOptions {
  env?: Record<string, string>;
}

/** A shop on a database of its own for the tests around the call; `prepare` runs before the first of them. */
export function useCheckoutShop(prepare: (own: OwnShop) => unknown, { env }: OwnShopOptions = {}): void {
  let database: TestDatabase | undefined;
  let shop: CheckoutShop | undefined;
  beforeAll(async () => {
    database = await shopDatabase();
    shop = await CheckoutShop.open(database.url, env);
    await prepare({ shop, database });
  });
  afterAll(async () => {
    await shop?.close();
    await database?.drop();
  });
}
