import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CatalogShop, openShop, product, SELLER_ID, sku } from './catalog-shop.ts';

let shop: CatalogShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const bySlug = async (slug: string) =>
  (
    await shop.execute(
      `query($slug: String!) { product(slug: $slug) {
        id name soldCount inStock createdAt price { amount } listPrice { amount } category { slug } skus { id code available }
      } }`,
      { slug },
    )
  ).data?.product;

test('a repeated import keeps ids, sales and stock, and updates the rest', async () => {
  const given = product({ slug: 'kettle', soldCount: 7, skus: [sku({ code: 'K1' })] });
  await shop.import({ products: [given] });
  const before = await bySlug('kettle');
  await shop.reserve(uuidv7(), [{ skuId: before.skus[0].id, quantity: 4 }]);
  const changed = {
    ...given,
    ...{ nameEn: 'Kettle', soldCount: 99, createdAt: '2030-01-01T00:00:00Z' },
    skus: [sku({ code: 'K1', priceMinor: 5000, listPriceMinor: 9900, stock: [{ warehouseCode: 'bj', onHand: 500 }] })],
  };
  await shop.import({ products: [changed] });
  expect(await bySlug('kettle')).toEqual({
    ...before,
    ...{ name: 'Kettle', price: { amount: '50.00' }, listPrice: { amount: '99.00' } },
    skus: [{ ...before.skus[0], available: 6 }],
  });
  expect(await shop.discrepancies()).toEqual([]);
});

test('a slug that a product had before leads to it, until another product takes it', async () => {
  const slugOf = async (slug: string) =>
    (await shop.execute('query($slug: String!) { product(slug: $slug) { slug } }', { slug })).data?.product?.slug;
  const pot = product({ slug: 'pot-1', skus: [sku({ code: 'P1' })] });
  for (const slug of ['pot-1', 'pot-2', 'pot-3']) await shop.import({ products: [{ ...pot, slug }] });
  expect(await Promise.all(['pot-1', 'pot-2', 'pot-3', 'pot-4'].map(slugOf))).toEqual([
    ...['pot-3', 'pot-3', 'pot-3'],
    undefined,
  ]);

  await shop.import({ products: [product({ slug: 'pot-1', skus: [sku({ code: 'P2' })] })] });
  expect(await Promise.all(['pot-1', 'pot-2'].map(slugOf))).toEqual(['pot-1', 'pot-3']);

  await shop.import({ products: [{ ...pot, slug: 'pot-2' }] });
  expect(await Promise.all(['pot-2', 'pot-3'].map(slugOf))).toEqual(['pot-2', 'pot-2']);

  await shop.import({ products: [{ ...pot, slug: 'pot-5', status: 'DRAFT' }] });
  expect(await Promise.all(['pot-2', 'pot-5'].map(slugOf))).toEqual([undefined, undefined]);
});

test('counts follow a product that moves, goes off sale and comes back', async () => {
  const counts = async () => {
    const { data } = await shop.execute('{ categories { productCount children { productCount } } }');
    const [electronics, food] = data?.categories ?? [];
    const children = electronics.children.map((one: { productCount: number }) => one.productCount);
    return [electronics.productCount, ...children, food.productCount];
  };
  const [all, phones, laptops, food] = await counts();
  const given = product();
  await shop.import({ products: [given] });
  expect(await counts()).toEqual([all + 1, phones + 1, laptops, food]);
  await shop.import({ products: [{ ...given, categorySlug: 'laptops' }] });
  expect(await counts()).toEqual([all + 1, phones, laptops + 1, food]);
  await shop.import({ products: [{ ...given, categorySlug: 'food' }] });
  expect(await counts()).toEqual([all, phones, laptops, food + 1]);
  await shop.import({ products: [{ ...given, status: 'INACTIVE' }] });
  expect(await counts()).toEqual([all, phones, laptops, food]);
  await shop.import({ products: [given] });
  expect(await counts()).toEqual([all + 1, phones + 1, laptops, food]);
});

test('a SKU missing from a later import is discontinued, and comes back with its id', async () => {
  const given = product({ slug: 'cups', skus: [sku({ code: 'C1' }), sku({ code: 'C2' })] });
  await shop.import({ products: [given] });
  const [, second] = (await bySlug('cups')).skus;
  await shop.import({ products: [{ ...given, skus: given.skus.slice(0, 1) }] });
  expect((await bySlug('cups')).skus.map((one: { code: string }) => one.code)).toEqual(['C1']);
  const { _skuSnapshots } = await shop.serve(`{ _skuSnapshots(ids: ["${second.id}"]) { code forSale } }`);
  expect(_skuSnapshots).toEqual([{ code: 'C2', forSale: false }]);
  await shop.import({ products: [given] });
  expect((await bySlug('cups')).skus[1].id).toBe(second.id);
});

test('order of ids is order of addition', async () => {
  const [older, newer] = [
    product({ createdAt: '2020-01-01T00:00:00Z' }),
    product({ createdAt: '2024-01-01T00:00:00Z' }),
  ];
  const imported = await shop.import({ products: [newer, older] });
  expect(imported.map(({ slug }) => slug)).toEqual([older.slug, newer.slug]);
});

test.each([
  ['an unknown category', { categorySlug: 'nowhere' }],
  ['an unknown brand', { brandSlug: 'nobody' }],
  ['an unknown warehouse', { skus: [sku({ stock: [{ warehouseCode: 'moon', onHand: 1 }] })] }],
  ['no SKU', { skus: [] }],
  ['no price', { skus: [sku({ priceMinor: 0 })] }],
  ['no name', { nameZh: undefined, nameEn: undefined }],
  ['a seller that is no id', { sellerId: 'x' }],
])('%s stops the whole import', async (_case, given) => {
  const good = product();
  await expect(shop.import({ products: [good, product(given)] })).rejects.toThrow('BAD_USER_INPUT');
  expect(await bySlug(good.slug)).toBeNull();
});

test('used slugs and codes are reported', async () => {
  await shop.import({ products: [product({ slug: 'taken', skus: [sku({ code: 'T1' })] })] });
  await expect(shop.import({ products: [product({ slug: 'taken' })] })).rejects.toThrow('CONFLICT');
  await expect(shop.import({ products: [product({ skus: [sku({ code: 'T1' })] })] })).rejects.toThrow(
    'another product',
  );
  const twice = product();
  await expect(shop.import({ products: [twice, twice] })).rejects.toThrow('occurs twice');
  await expect(shop.import({ categories: [{ slug: 'lost', parentSlug: 'nowhere' }] })).rejects.toThrow(
    'before its parent',
  );
});

test('five hundred products with three SKUs each are one quick call', async () => {
  const products = Array.from({ length: 500 }, (_, index) =>
    product({
      source: 'bulk',
      externalId: String(index),
      skus: [sku(), sku(), sku()],
      descriptionEn: 'long '.repeat(100),
    }),
  );
  await shop.import({ products: products.slice(0, 10) });
  const start = performance.now();
  await shop.import({ products });
  // Usually far less: about 0.2 s on an idle machine.
  expect(performance.now() - start).toBeLessThan(3000);
});

test('search gets all data of products for sale', async () => {
  const red = [{ nameZh: '颜色', nameEn: 'Colour', valueZh: '红', valueEn: 'Red' }];
  const given = product({
    slug: 'lamp',
    attributes: [{ nameEn: 'Material', valueEn: 'Brass' }],
    skus: [sku({ code: 'L1', specs: red, priceMinor: 100 }), sku({ code: 'L2', specs: red, priceMinor: 300 })],
  });
  const [lamp, hidden] = await shop.import({ products: [given, product({ status: 'INACTIVE' })] });
  const { _searchDocuments } = await shop.serve(
    `query($ids: [ID!]!) { _searchDocuments(productIds: $ids) {
      productId slug brandSlug brandName categoryPath { slug nameZh nameEn } sellerId attributes { nameEn valueEn }
      specs { nameZh valueZh } skuCodes priceMinorMin priceMinorMax inStock soldCount
    } }`,
    { ids: [lamp?.id, hidden?.id, 'nonsense'] },
  );
  expect(_searchDocuments).toEqual([
    {
      ...{ productId: lamp?.id, slug: 'lamp', brandSlug: 'acme', brandName: 'Acme', sellerId: SELLER_ID },
      categoryPath: [
        { slug: 'electronics', nameZh: '电子', nameEn: 'Electronics' },
        { slug: 'phones', nameZh: '手机', nameEn: 'Phones' },
      ],
      attributes: [{ nameEn: 'Material', valueEn: 'Brass' }],
      specs: [{ nameZh: '颜色', valueZh: '红' }],
      ...{ skuCodes: ['L1', 'L2'], priceMinorMin: 100, priceMinorMax: 300, inStock: true, soldCount: 0 },
    },
  ]);
});

test('a rebuild walks through all products for sale', async () => {
  const ids: string[] = [];
  for (;;) {
    const after = ids.at(-1);
    const { page } = await shop.serve('query($after: ID) { page: _productIdsAfter(after: $after, first: 200) }', {
      after,
    });
    if (page.length === 0) break;
    ids.push(...page);
  }
  const [{ count } = { count: 0 }] = await shop.database.sql<{ count: string }>(
    `select count(*) from catalog.product where status = 'ACTIVE'`,
  );
  expect([new Set(ids).size, ids.length]).toEqual([Number(count), Number(count)]);
});
