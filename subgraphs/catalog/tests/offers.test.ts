import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CatalogShop, openShop, product, sku } from './catalog-shop.ts';

let shop: CatalogShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.stop());

const OFFER = `{ slug inStock skuCount listPrice { amount } price { amount } priceRange { min { amount } max { amount } }
  defaultSku { code price { amount } listPrice { amount } } }`;

interface Offer {
  code: string;
  price: number;
  /** Of the range. */
  upTo: number;
  was: number | null;
  inStock: boolean;
  skuCount: number;
}

/** The derived fields of a product; fails when its page and the lists differ. */
async function offer(slug: string): Promise<Offer> {
  const { data } = await shop.execute(
    `query ($slug: String!) { product(slug: $slug) ${OFFER} products(first: 100) { nodes ${OFFER} }
      category(slug: "electronics") { products(first: 100) { nodes ${OFFER} } } }`,
    { slug },
  );
  const own = data?.product;
  const listed = [data?.products.nodes, data?.category.products.nodes].map((nodes) =>
    nodes.find((node: { slug: string }) => node.slug === slug),
  );
  expect(listed).toEqual([own, own]);
  expect(own.defaultSku.price).toEqual(own.price);
  expect(own.defaultSku.listPrice).toEqual(own.listPrice);
  expect(own.priceRange.min).toEqual(own.price);
  return {
    ...{ code: own.defaultSku.code, price: Number(own.price.amount), upTo: Number(own.priceRange.max.amount) },
    ...{ was: own.listPrice && Number(own.listPrice.amount), inStock: own.inStock, skuCount: own.skuCount },
  };
}

const stock = (onHand: number) => [{ warehouseCode: 'bj', onHand }];

/** Slugs in the root category by price, within limits in yuan. */
async function byPrice(minPrice?: string, maxPrice?: string): Promise<string[]> {
  const { data } = await shop.execute(
    `query ($filter: ProductFilter) { products(first: 100, sort: PRICE_ASC, filter: $filter) { nodes { slug } } }`,
    { filter: { categorySlug: 'electronics', minPrice, maxPrice } },
  );
  return data?.products.nodes.map(({ slug }: { slug: string }) => slug);
}

test('a product is offered at the price of its cheapest SKU in stock, from the import on', async () => {
  await shop.import({
    products: [
      product({
        slug: 'mug',
        skus: [
          sku({ code: 'mug-gold', priceMinor: 9000, listPriceMinor: 9900, stock: stock(3) }),
          sku({ code: 'mug-plain', priceMinor: 1990, stock: stock(0) }),
          sku({ code: 'mug-blue', priceMinor: 5590, listPriceMinor: 6000, stock: stock(2) }),
          sku({ code: 'mug-red', priceMinor: 5590, stock: stock(2) }),
          sku({ code: 'mug-vast', priceMinor: 20_000, stock: stock(0) }),
        ],
      }),
    ],
  });

  expect(await offer('mug')).toEqual({
    ...{ code: 'mug-blue', price: 55.9, upTo: 90, was: 60, inStock: true, skuCount: 5 },
  });
});

test('the offer moves on when the last unit of the cheapest SKU is taken, and back when it is given back', async () => {
  const [cheap, dear] = await shop.skusOf({
    slug: 'lamp',
    skus: [
      sku({ code: 'lamp-s', priceMinor: 3000, listPriceMinor: 3500, stock: stock(1) }),
      sku({ code: 'lamp-l', priceMinor: 7000, stock: stock(1) }),
    ],
  });
  const [first, second] = [randomUUID(), randomUUID()];
  expect(await byPrice('30', '30')).toContain('lamp');

  await shop.reserve(first, [{ skuId: cheap, quantity: 1 }]);
  const moved = await offer('lamp');
  expect(moved).toEqual({ code: 'lamp-l', price: 70, upTo: 70, was: null, inStock: true, skuCount: 2 });
  expect([await byPrice('30', '30'), await byPrice('70', '70')]).toEqual([[], ['lamp']]);

  await shop.reserve(second, [{ skuId: dear, quantity: 1 }]);
  const soldOut = { code: 'lamp-s', price: 30, upTo: 70, was: 35, inStock: false, skuCount: 2 };
  expect(await offer('lamp')).toEqual(soldOut);

  await shop.settle('commitReservation', first);
  await shop.settle('releaseReservation', second);
  expect(await offer('lamp')).toEqual(moved);
});

test('an import that changes prices, or leaves out SKUs, changes the offer', async () => {
  const given = product({
    slug: 'pen',
    skus: [
      sku({ code: 'pen-a', priceMinor: 500, stock: stock(4) }),
      sku({ code: 'pen-b', priceMinor: 800, stock: stock(4) }),
    ],
  });
  await shop.import({ products: [given] });
  await shop.import({
    products: [{ ...given, skus: [sku({ code: 'pen-a', priceMinor: 900 }), sku({ code: 'pen-b', priceMinor: 800 })] }],
  });
  expect(await offer('pen')).toMatchObject({ code: 'pen-b', price: 8, upTo: 9 });

  await shop.import({ products: [{ ...given, skus: [sku({ code: 'pen-a', priceMinor: 900 })] }] });
  expect(await offer('pen')).toMatchObject({ code: 'pen-a', price: 9, upTo: 9, skuCount: 1 });
});

test('lists are in the order of the prices they show', async () => {
  const slugs = await byPrice();
  const prices = await Promise.all(slugs.map(async (slug) => (await offer(slug)).price));
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  expect(prices.length).toBeGreaterThan(2);
});

test('of two last SKUs that sell out together the product is sold out', async () => {
  const [one, other] = await shop.skusOf({
    slug: 'twin',
    skus: [
      sku({ code: 'twin-1', priceMinor: 100, stock: stock(1) }),
      sku({ code: 'twin-2', priceMinor: 200, stock: stock(1) }),
    ],
  });
  await Promise.all([one, other].map((skuId) => shop.reserve(randomUUID(), [{ skuId, quantity: 1 }])));
  expect(await offer('twin')).toMatchObject({ code: 'twin-1', inStock: false, upTo: 2 });
});
