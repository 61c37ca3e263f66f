import { type Answer, statementsOf } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ADMIN,
  type CatalogShop,
  OTHER_SELLER,
  openShop,
  picture,
  product,
  SELLER,
  SELLER_ID,
  sku,
} from './catalog-shop.ts';

let shop: CatalogShop;
const colour = (zh: string, en: string) => [{ nameZh: '颜色', nameEn: 'Colour', valueZh: zh, valueEn: en }];

beforeAll(async () => {
  shop = await openShop();
  const phone = product({
    ...{ slug: 'phone', nameZh: '手机', nameEn: 'Phone', subtitleZh: '新', descriptionEn: 'A fine phone.' },
    attributes: [{ nameZh: '屏幕', nameEn: 'Screen', valueEn: '6.1 in' }],
    media: [picture('front'), picture('red')],
    skus: [
      sku({ code: 'P-R', specs: colour('红', 'Red'), priceMinor: 199900, listPriceMinor: 249900, mediaKey: 'red' }),
      sku({ code: 'P-B', specs: colour('蓝', 'Blue'), priceMinor: 189900, stock: [] }),
    ],
  });
  const draft = product({ slug: 'draft', status: 'DRAFT' });
  const gone = product({
    slug: 'gone',
    status: 'INACTIVE',
    skus: [sku({ stock: [{ warehouseCode: 'sh', onHand: 0 }] })],
  });
  const more = Array.from({ length: 10 }, () => product({ categorySlug: 'laptops', brandSlug: 'zenith' }));
  await shop.import({ products: [phone, draft, gone, ...more] });
});
afterAll(() => shop.stop());

const PAGE = `query($slug: String) { product(slug: $slug) {
  slug name subtitle description status soldCount inStock createdAt price { amount } listPrice { amount }
  media { id url alt width placeholder } cover { url } attributes { name value } options { name values }
  category { slug name ancestors { slug } parent { slug } } brand { name } seller { id }
  defaultSku { code } skus { code specs { name value } price { amount } listPrice { amount } image { url } available stockStatus }
} }`;

test('a product page in English', async () => {
  const { data, errors } = await shop.execute(PAGE, { slug: 'phone' });
  expect(errors).toBeUndefined();
  expect(data?.product).toMatchObject({
    ...{ name: 'Phone', subtitle: '新', description: 'A fine phone.', inStock: true },
    ...{ price: { amount: '1999.00' }, listPrice: { amount: '2499.00' }, seller: { id: SELLER_ID } },
    attributes: [{ name: 'Screen', value: '6.1 in' }],
    options: [{ name: 'Colour', values: ['Red', 'Blue'] }],
    category: { slug: 'phones', name: 'Phones', ancestors: [{ slug: 'electronics' }], parent: { slug: 'electronics' } },
    cover: { url: '/media/front' },
    defaultSku: { code: 'P-R' },
  });
  expect(data?.product.skus).toMatchObject([
    { listPrice: { amount: '2499.00' }, image: { url: '/media/red' }, available: 10, stockStatus: 'LOW_STOCK' },
    { price: { amount: '1899.00' }, image: null, available: 0, stockStatus: 'OUT_OF_STOCK' },
  ]);
});

test('the same in Chinese, with what exists only in English', async () => {
  const { data } = await shop.execute(PAGE, { slug: 'phone' }, { locale: 'zh-CN' });
  expect(data?.product).toMatchObject({ name: '手机', description: 'A fine phone.', category: { name: '手机' } });
  expect(data?.product.attributes).toEqual([{ name: '屏幕', value: '6.1 in' }]);
  expect(data?.product.options).toEqual([{ name: '颜色', values: ['红', '蓝'] }]);
});

test('a product page reads each table once per level', async () => {
  // product; brand, category, skus; the ancestors; the stock
  expect(await statementsOf(() => shop.execute(PAGE, { slug: 'phone' }))).toHaveLength(6);
});

test('a list of products reads each table once, however long it is', async () => {
  const list = `{ products(first: 10) { nodes {
    name cover { url } price { amount } inStock brand { name } category { name } skus { available }
  } } }`;
  const statements = await statementsOf(async () => expect((await shop.execute(list)).errors).toBeUndefined());
  expect(statements).toHaveLength(5);
});

test('the tree with the first products of every category takes one statement per level', async () => {
  const tree = `{ categories { slug productCount products(first: 3) { nodes { slug } totalCount }
    children { slug productCount products(first: 3) { nodes { slug } } } } }`;
  let data: Answer | null | undefined;
  const statements = await statementsOf(async () => {
    ({ data } = await shop.execute(tree));
  });
  expect(statements).toHaveLength(4);
  expect(data?.categories.map((one: { slug: string; productCount: number }) => [one.slug, one.productCount])).toEqual([
    ['electronics', 11],
    ['food', 0],
  ]);
  expect(data?.categories[0].children[1]).toMatchObject({ slug: 'laptops', productCount: 10 });
  expect(data?.categories[0].children[1].products.nodes).toHaveLength(3);
});

test('a draft is shown to its seller and to administrators alone', async () => {
  const seen = async (viewer = {}) => (await shop.execute(PAGE, { slug: 'draft' }, viewer)).data?.product?.slug;
  expect(await Promise.all([seen(), seen(OTHER_SELLER), seen(SELLER), seen(ADMIN)])).toEqual([
    ...[undefined, undefined],
    ...['draft', 'draft'],
  ]);
});

test('a product that is no longer sold keeps its page and leaves the lists', async () => {
  const { data } = await shop.execute(PAGE, { slug: 'gone' });
  expect(data?.product).toMatchObject({ status: 'INACTIVE', inStock: false });
  const list = await shop.execute('{ products(first: 100) { nodes { slug } } }');
  expect(list.data?.products.nodes).not.toContainEqual({ slug: 'gone' });
});

test('ids and slugs that cannot exist are simply not found', async () => {
  const { data, errors } = await shop.execute(
    `query($odd: String!) { a: product(id: "nonsense") { id } b: product(slug: $odd) { id } c: product { id }
      d: category(slug: $odd) { id } e: skus(ids: ["nonsense", "019392a0-0000-7000-8000-000000000001"]) { id } }`,
    { odd: 'x\u0007' },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ a: null, b: null, c: null, d: null, e: [] });
});

test('other subgraphs refer to what is here by id', async () => {
  const { data } = await shop.execute('{ product(slug: "phone") { id skus { id } category { id } brand { id } } }');
  const { id, skus, category, brand } = data?.product ?? {};
  const representations = [
    { __typename: 'Product', id },
    { __typename: 'Sku', id: skus[1].id },
    { __typename: 'Category', id: category.id },
    { __typename: 'Brand', id: brand.id },
    { __typename: 'Product', id: 'nonsense' },
  ];
  const entities = await shop.execute(
    `query($r: [_Any!]!) { _entities(representations: $r) {
      ... on Product { slug description attributes { name } } ... on Sku { code product { slug } } ... on Category { slug } ... on Brand { name }
    } }`,
    { r: representations },
  );
  expect(entities.data?._entities).toEqual([
    { slug: 'phone', description: 'A fine phone.', attributes: [{ name: 'Screen' }] },
    { code: 'P-B', product: { slug: 'phone' } },
    { slug: 'phones' },
    { name: 'Acme' },
    null,
  ]);
});

test('stock by warehouse is for administrators and for the seller of the product', async () => {
  const levels = (viewer = {}) =>
    shop.execute(
      '{ product(slug: "phone") { skus { stockLevels { onHand available warehouse { name } } } } }',
      {},
      viewer,
    );
  expect((await levels(ADMIN)).data?.product.skus[0].stockLevels).toEqual([
    { onHand: 10, available: 10, warehouse: { name: 'Beijing' } },
  ]);
  expect((await levels(SELLER)).data?.product.skus[0].stockLevels).toHaveLength(1);
  expect((await levels(OTHER_SELLER)).data?.product.skus[0].stockLevels).toEqual([]);
  expect((await levels()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(
    (await shop.execute('{ warehouses { code } }', {}, { userId: SELLER.userId, role: 'USER' })).errors?.[0]?.extensions
      .code,
  ).toBe('FORBIDDEN');
});
