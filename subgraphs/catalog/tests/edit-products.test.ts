import { type Answer, statementsOf } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ADMIN,
  BUYER,
  type CatalogShop,
  OTHER_SELLER,
  openShop,
  picture,
  product,
  SELLER,
  sku,
} from './catalog-shop.ts';
import { editorOf } from './product-editor.ts';

let shop: CatalogShop;
let editor: Awaited<ReturnType<typeof editorOf>>;
beforeAll(async () => {
  shop = await openShop();
  editor = await editorOf(shop);
});
afterAll(() => shop?.stop());

const SHIRT = {
  ...{ nameZh: '亚麻衬衫', nameEn: 'Linen shirt', descriptionEn: '**Linen** from Flanders.' },
  attributes: [{ nameEn: 'Material', valueEn: 'Linen' }],
};
const inSize = (size: string, colour: string) => [
  { nameZh: '颜色', nameEn: 'Colour', valueEn: colour },
  { nameZh: '尺码', nameEn: 'Size', valueEn: size },
];

test('a seller makes a product of two options with pictures, publishes it, prices it anew, and withdraws it', async () => {
  const [front, back] = [editor.upload(), editor.upload()];
  const skus = ['S', 'M'].flatMap((size) =>
    ['Red', 'Blue'].map((colour) => ({
      ...{ specs: inSize(size, colour), price: size === 'S' ? '99' : '109', listPrice: '129', cost: '40' },
      pictureKey: colour === 'Red' ? front.key : back.key,
    })),
  );
  const made = await editor.create({ ...SHIRT, media: [{ ...front, altEn: 'Front' }, back], skus });
  expect(made).toMatchObject({
    status: 'DRAFT',
    version: 1,
    nameEn: 'Linen shirt',
    slug: expect.stringMatching(/^linen-shirt-/),
  });
  expect(made.skus.map((one: { price: { amount: string } }) => one.price.amount)).toEqual(
    ['99', '99', '109', '109'].map((amount) => `${amount}.00`),
  );
  expect(new Set(made.skus.map(({ code }: { code: string }) => code)).size).toBe(4);
  expect(await editor.listed(made.id)).toBe(false);
  expect((await shop.execute('query($id: ID!) { product(id: $id) { id } }', { id: made.id })).data?.product).toBeNull();

  expect((await editor.step('publish', made.id)).product.status).toBe('ACTIVE');
  expect(await editor.listed(made.id)).toBe(true);
  const page = await editor.page(made.id);
  expect(page).toMatchObject({
    price: { amount: '99.00' },
    listPrice: { amount: '129.00' },
    skuCount: 4,
    inStock: false,
  });
  expect(page.options.map(({ name }: { name: string }) => name)).toEqual(['Colour', 'Size']);
  expect(page.skus[0].image.id).toBe(front.key);

  const { product: dearer } = await editor.update(made, { skus: [{ id: made.skus[0].id, price: '89.5' }] });
  expect(dearer.version).toBe(2);
  expect((await editor.page(made.id)).price.amount).toBe('89.50');
  expect(dearer.priceHistory[0]).toMatchObject({
    ...{ formerPrice: { amount: '99.00' }, price: { amount: '89.50' }, changedBy: SELLER.userId },
  });
  expect(dearer.priceHistory).toHaveLength(5);

  expect((await editor.step('withdraw', made.id)).product.status).toBe('INACTIVE');
  expect(await editor.listed(made.id)).toBe(false);
  expect(await editor.step('archive', made.id)).toMatchObject({ product: { status: 'ARCHIVED' } });
  expect((await editor.step('publish', made.id)).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  expect(await editor.step('restore', made.id)).toMatchObject({ product: { status: 'INACTIVE' } });
});

test('what keeps a product from being sold is told, and cannot be brought about while it is for sale', async () => {
  const made = await editor.create({ ...SHIRT, skus: [{ price: '10' }] });
  expect(made.checklist.filter(({ done }: { done: boolean }) => !done)).toEqual([
    { item: 'PICTURE', done: false, blocks: true },
    { item: 'STOCK', done: false, blocks: false },
  ]);
  expect((await editor.step('publish', made.id)).userErrors).toMatchObject([
    { code: 'INVALID_TRANSITION', message: 'A picture is missing.' },
  ]);
  await editor.update(made, { media: [editor.upload()] });
  await editor.step('publish', made.id);
  const [{ id }] = made.skus;
  for (const change of [{ media: [] }, { skus: [{ id, offered: false }] }]) {
    expect((await editor.update({ ...made, version: 2 }, change)).userErrors).toMatchObject([
      { code: 'INVALID_TRANSITION' },
    ]);
  }
  expect((await editor.read(made.id)).version).toBe(2);
});

test('two editors of different fields both keep what they did; of the same field the second is told', async () => {
  const made = await editor.create({
    ...SHIRT,
    skus: [
      { specs: inSize('S', 'Red'), price: '10' },
      { specs: inSize('M', 'Red'), price: '12' },
    ],
  });
  const [small, medium] = made.skus;
  await editor.update(made, { nameEn: 'Shirt', skus: [{ id: small.id, price: '11' }] }, ADMIN);
  const merged = await editor.update(made, {
    subtitleEn: 'Light',
    skus: [
      { id: medium.id, price: '13' },
      { id: small.id, cost: '3' },
    ],
  });
  expect(merged).toMatchObject({
    userErrors: [],
    conflict: null,
    product: { version: 3, nameEn: 'Shirt', subtitleEn: 'Light' },
  });
  expect(merged.product.skus.map((one: { price: { amount: string } }) => one.price.amount)).toEqual(['11.00', '13.00']);

  for (const change of [{ nameEn: 'My shirt', subtitleZh: '轻' }, { skus: [{ id: small.id, price: '9' }] }]) {
    const met = await editor.update(made, change);
    expect(met).toMatchObject({
      product: null,
      userErrors: [{ code: 'CONFLICT', field: ['input', 'version'] }],
      conflict: { changedBy: 'An administrator', current: { version: 3, nameEn: 'Shirt', subtitleZh: null } },
    });
  }
  const { product: saved } = await editor
    .update(made, { removedSkuIds: [medium.id] })
    .then(({ conflict }) => editor.update(conflict.current, { removedSkuIds: [medium.id] }));
  expect(saved.skus).toHaveLength(1);
});

test('of many saves of one field at once, from one version, one wins and the others are told', async () => {
  const made = await editor.create({ ...SHIRT, skus: [{ price: '10' }] });
  const saves = await Promise.all(
    Array.from({ length: 6 }, (_, index) => editor.update(made, { nameEn: `Name ${index}` })),
  );
  expect(saves.filter(({ product }) => product)).toHaveLength(1);
  expect(saves.filter(({ userErrors }) => userErrors[0]?.code === 'CONFLICT')).toHaveLength(5);
});

test('all that is wrong is told at once, and nothing is written', async () => {
  await shop.import({ products: [product({ skus: [sku({ code: 'taken' })] })] });
  const { userErrors } = await editor.tryCreate({
    ...{ nameZh: ' ', nameEn: 'n'.repeat(300), categoryId: uuidv7(), brandId: 'acme' },
    attributes: [{ nameEn: 'Colour' }],
    media: [{ key: `uploads/${uuidv7()}/${uuidv7()}.webp`, width: 10, height: 10 }],
    skus: [
      { code: 'taken', price: '0', specs: inSize('S', 'Red') },
      { code: 'new', price: '10000001', listPrice: '10000000.01', specs: inSize('S', 'Red'), barcode: '4006381333930' },
      { code: 'new', price: '10', listPrice: '9.99', cost: '-1', weightGrams: -1, specs: [] },
    ],
  });
  const fields = userErrors.map(({ field }: { field: string[] }) => field.slice(1).join('.'));
  expect(fields.toSorted()).toEqual(
    [
      ...['nameEn', 'categoryId', 'brandId', 'attributes.0', 'media.0'],
      ...['skus.0.price', 'skus.0.code', 'skus.1.price', 'skus.1.listPrice', 'skus.1.barcode', 'skus.1.specs'],
      ...['skus.2.code', 'skus.2.cost', 'skus.2.weightGrams', 'skus.2.listPrice', 'skus.2.specs'],
    ].toSorted(),
  );
  const made = await editor.create({ ...SHIRT, skus: [{ price: '10' }] });
  expect((await editor.update(made, { nameZh: null, nameEn: null, subtitleEn: 'x' })).userErrors).toMatchObject([
    { field: ['input', 'nameZh'] },
  ]);
  expect(await editor.read(made.id)).toMatchObject({ version: 1, subtitleEn: null });
});

test('HTML in texts stays text', async () => {
  const nameEn = '<script>alert(1)</script>';
  const made = await editor.create({ ...SHIRT, nameEn, skus: [{ price: '10' }] });
  expect(made).toMatchObject({ nameEn, slug: expect.stringMatching(/^script-alert-1-script-[0-9a-f]{12}$/) });
});

test('SKUs that had stock are only no longer offered; others are deleted', async () => {
  const made = await editor.create({
    ...SHIRT,
    media: [editor.upload()],
    skus: [
      { specs: inSize('S', 'Red'), price: '10' },
      { specs: inSize('M', 'Red'), price: '12' },
      { specs: inSize('L', 'Red'), price: '14' },
    ],
  });
  const [small, medium] = made.skus;
  await editor.receive(small.id, 3);
  const { product: saved } = await editor.update(made, { removedSkuIds: [small.id, medium.id] });
  expect(saved.skus.map((one: { id: string; offered: boolean }) => [one.id, one.offered])).toEqual([
    [small.id, false],
    [made.skus[2].id, true],
  ]);
  const back = await editor.update(saved, { skus: [{ id: small.id, offered: true }] });
  expect(back.product.skus[0]).toMatchObject({ offered: true, view: { available: 3 } });
});

test('200 SKUs are made and changed in as many statements as two', async () => {
  const skus = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      specs: inSize(`${index % 20}`, `${Math.floor(index / 20)}`),
      price: `${100 + index}`,
    }));
  const counts = [];
  for (const count of [2, 200]) {
    let made: Answer = {};
    const creating = await statementsOf(async () => {
      made = await editor.create({ ...SHIRT, skus: skus(count) });
    });
    const changes = made.skus.map(({ id }: { id: string }, index: number) => ({ id, price: `${300 + index}` }));
    const updating = await statementsOf(async () =>
      expect((await editor.update(made, { skus: changes })).product.skus).toHaveLength(count),
    );
    counts.push([creating.length, updating.length]);
  }
  expect(counts[1]).toEqual(counts[0]);
  const many = await editor.tryCreate({ ...SHIRT, skus: skus(201) });
  expect(many.userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
});

test("other sellers' products are as if they were not there; administrators edit all; buyers none", async () => {
  const made = await editor.create({ ...SHIRT, media: [editor.upload()], skus: [{ price: '10' }] });
  for (const step of ['publish', 'withdraw', 'archive', 'duplicate'] as const) {
    expect((await editor.step(step, made.id, OTHER_SELLER)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  }
  expect((await editor.update(made, { nameEn: 'x' }, OTHER_SELLER)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await editor.read(made.id, OTHER_SELLER)).toBeNull();
  expect(await editor.list({}, OTHER_SELLER)).toEqual([]);
  expect((await editor.update(made, { nameEn: 'Better' }, ADMIN)).product.nameEn).toBe('Better');
  expect((await editor.list({ text: 'better' })).map(({ id }) => id)).toEqual([made.id]);
  expect((await editor.list({ text: made.skus[0].code, status: 'DRAFT' }, ADMIN)).map(({ id }) => id)).toEqual([
    made.id,
  ]);
  expect(await editor.list({ text: '%' })).toEqual([]);
  const refused = await shop.execute('{ managedProducts { totalCount } }', {}, BUYER);
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a copy is a draft of its own, with its own codes', async () => {
  const made = await editor.create({
    ...SHIRT,
    media: [editor.upload()],
    skus: [{ price: '10', code: 'original', barcode: '4006381333931' }],
  });
  const { product: copy } = await editor.step('duplicate', made.id);
  expect(copy).toMatchObject({ status: 'DRAFT', version: 1, nameEn: 'Linen shirt (copy)', pictures: made.pictures });
  expect(copy.skus[0]).toMatchObject({ price: { amount: '10.00' }, barcode: null });
  expect(copy.skus[0].code).not.toBe('original');
});

test('pictures of imports stay when a product is edited, in another order', async () => {
  const [{ id } = { id: '' }] = await shop.import({
    products: [product({ media: [picture('cover'), picture('side')] })],
  });
  const before = await editor.read(id);
  const media = before.pictures.toReversed().map(({ url: _url, ...one }: { url: string }) => one);
  const { product: saved } = await editor.update(before, { media });
  expect(saved.pictures.map(({ key }: { key: string }) => key)).toEqual(['side', 'cover']);
});

test('nothing is published in a suspended shop', async () => {
  const made = await editor.create(
    { ...SHIRT, media: [editor.upload(OTHER_SELLER)], skus: [{ price: '10' }] },
    OTHER_SELLER,
  );
  await shop.database.sql('insert into catalog.seller_standing (seller_id, standing, suspended) values ($1, 1, true)', [
    OTHER_SELLER.sellerId,
  ]);
  expect((await editor.step('publish', made.id, OTHER_SELLER)).userErrors).toMatchObject([{ code: 'UNAVAILABLE' }]);
});

test('the history of prices cannot be rewritten', async () => {
  await editor.create({ ...SHIRT, skus: [{ price: '10' }] });
  for (const statement of ['update catalog.price_change set price_minor = 1', 'delete from catalog.price_change']) {
    await expect(shop.database.sql(statement)).rejects.toThrow('only added to');
  }
});
