import type { Answer } from '@minijd/testkit';
import { until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshBranch } from '../src/categories/refresh-branch.ts';
import { carryOutChange } from '../src/editing/carry-out-change.ts';
import { BUYER, type CatalogShop, OTHER_SELLER, openShop, picture, product, SELLER } from './catalog-shop.ts';
import { keeperOf } from './category-keeper.ts';
import { editorOf } from './product-editor.ts';

let shop: CatalogShop;
let keeper: ReturnType<typeof keeperOf>;
let editor: Awaited<ReturnType<typeof editorOf>>;
let phones: Answer;
const asked: Record<string, string> = {};
beforeAll(async () => {
  shop = await openShop();
  keeper = keeperOf(shop);
  editor = await editorOf(shop);
  const { category } = await keeper.update(await keeper.at('phones'), {
    attributes: [
      { nameZh: '屏幕', nameEn: 'Screen', kind: 'NUMBER', unitZh: '英寸', unitEn: 'in', required: true },
      { nameZh: '防水', nameEn: 'Waterproof', kind: 'BOOLEAN', filterable: false },
      { nameEn: 'Port', kind: 'CHOICE', choices: [{ nameEn: 'USB-C' }, { nameZh: '闪电', nameEn: 'Lightning' }] },
      { nameEn: 'Chip', kind: 'TEXT' },
    ],
  });
  phones = category;
  for (const { id, nameEn } of phones.attributes) asked[nameEn] = id;
});
afterAll(() => shop?.stop());

const READ = `query ($id: ID!) { managedProduct(id: $id) {
  version attributes { attributeId nameEn valueZh valueEn number yes choiceId }
  services warrantyMonths packageEn dimensions { lengthMm widthMm heightMm }
  scheduled { id kind status failure prices { skuId price { amount } } }
  checklist { item done blocks } skus { id price { amount } listPrice { amount } } priceHistory { price { amount } changedBy } } }`;
const read = async (id: string, viewer: object = SELLER): Promise<Answer> =>
  (await shop.execute(READ, { id }, viewer)).data?.managedProduct;
const usb = () => phones.attributes[2].choices[0].id;

test('values of what the category asks for are typed, and read like any other property', async () => {
  const made = await editor.create({
    nameEn: 'Phone',
    media: [editor.upload()],
    attributes: [
      { attributeId: asked.Screen, number: 6.1 },
      { attributeId: asked.Waterproof, yes: true },
      { attributeId: asked.Port, choiceId: usb() },
      { nameEn: 'chip', valueEn: 'A1' },
      { nameEn: 'Box', valueEn: 'Blue' },
    ],
    skus: [{ price: '100' }],
  });
  expect((await read(made.id)).attributes).toMatchObject([
    { attributeId: asked.Screen, nameEn: 'Screen', number: 6.1, valueZh: '6.1英寸', valueEn: '6.1 in' },
    { attributeId: asked.Waterproof, yes: true, valueZh: '是', valueEn: 'Yes' },
    { attributeId: asked.Port, choiceId: usb(), valueEn: 'USB-C' },
    { attributeId: asked.Chip, nameEn: 'Chip', valueEn: 'A1' },
    { attributeId: null, nameEn: 'Box', valueEn: 'Blue' },
  ]);
  await editor.step('publish', made.id);
  const documents =
    'query ($ids: [ID!]!) { _searchDocuments(productIds: $ids) { attributes { nameEn valueEn filterable } } }';
  const [document] = (await shop.serve(documents, { ids: [made.id] }))._searchDocuments;
  expect(document.attributes.slice(0, 2)).toEqual([
    { nameEn: 'Screen', valueEn: '6.1 in', filterable: true },
    { nameEn: 'Waterproof', valueEn: 'Yes', filterable: false },
  ]);
});

test('values of the wrong kind, of no attribute, and missing ones are told together; nothing is written', async () => {
  const made = await editor.create({ nameEn: 'Phone', media: [editor.upload()], skus: [{ price: '100' }] });
  expect(made.checklist).toContainEqual({ item: 'REQUIRED_ATTRIBUTES', done: false, blocks: true });
  expect((await editor.step('publish', made.id)).userErrors).toMatchObject([
    { message: expect.stringContaining('Screen') },
  ]);
  const { userErrors } = await editor.update(made, {
    nameEn: 'Other',
    attributes: [
      { attributeId: asked.Screen, yes: true },
      { attributeId: asked.Port, choiceId: asked.Screen },
      { attributeId: asked.Screen, number: 1 },
      { attributeId: SELLER.userId, number: 1 },
    ],
    warrantyMonths: 601,
    dimensions: { lengthMm: 0, widthMm: 10, heightMm: 20_001 },
    skus: [{ id: made.skus[0].id, price: '0' }, { price: '10000000.01' }],
  });
  expect(userErrors.map(({ field }: { field: string[] }) => field.slice(1).join('.'))).toEqual([
    ...['attributes.0', 'attributes.1', 'attributes.2', 'attributes.3'],
    ...['warrantyMonths', 'dimensions.lengthMm', 'dimensions.heightMm', 'skus.0.price', 'skus.1.price'],
  ]);
  expect(await read(made.id)).toMatchObject({ version: 1, attributes: [], warrantyMonths: null });

  await editor.update(made, { attributes: [{ attributeId: asked.Screen, number: 5 }] });
  await editor.step('publish', made.id);
  const taken = await editor.update({ id: made.id, version: 2 }, { attributes: [] });
  expect(taken.userErrors).toMatchObject([{ field: ['input', 'attributes'] }]);
});

test('products follow the template: names, units and choices; texts that fit become values', async () => {
  const attributes = [
    { nameZh: '屏幕', valueZh: '6.7 英寸' },
    { nameEn: 'Port', valueEn: 'lightning' },
  ];
  const [{ id } = { id: '' }] = await shop.import({ products: [product({ attributes })] });
  const { category } = await keeper.update(phones, {
    attributes: phones.attributes.map(({ categoryId: _of, ...one }: Answer) => ({
      ...one,
      ...(one.nameEn === 'Screen' && { nameEn: 'Display', unitEn: '″' }),
      ...(one.nameEn === 'Port' && { choices: one.choices.map((choice: Answer) => ({ ...choice, nameZh: null })) }),
    })),
  });
  phones = category;
  await refreshBranch({ categoryId: phones.id }, shop.own);
  expect((await read(id, { ...SELLER })).attributes).toMatchObject([
    { nameEn: 'Display', number: 6.7, valueEn: '6.7″' },
    { nameEn: 'Port', valueEn: 'Lightning', valueZh: null },
  ]);
  const elsewhere = await editor.create({
    nameEn: 'Phone',
    attributes: [{ attributeId: asked.Screen, number: 4 }],
    skus: [{ price: '9' }],
  });
  const laptops = await keeper.at('laptops');
  await editor.update(elsewhere, { categoryId: laptops.id });
  expect((await read(elsewhere.id)).attributes).toMatchObject([
    { attributeId: null, nameEn: 'Display', valueEn: '4″' },
  ]);
});

test('promises, package and size are kept, and buyers see them with the description as HTML', async () => {
  const facts = {
    services: ['GENUINE', 'INVOICE', 'GENUINE'],
    ...{ warrantyMonths: 24, packageEn: 'Phone\n\nCable', dimensions: { lengthMm: 160, widthMm: 80, heightMm: 40 } },
  };
  const made = await editor.create({
    ...{ nameEn: 'Phone', media: [editor.upload()], skus: [{ price: '100' }], ...facts },
    ...{ attributes: [{ attributeId: asked.Screen, number: 6 }], descriptionEn: '# Care\n\n<b onclick="x()">no</b>' },
  });
  await editor.step('publish', made.id);
  const page = `query ($id: ID!) { product(id: $id) {
    services warrantyMonths packageList dimensions { lengthMm widthMm heightMm } descriptionHtml } }`;
  expect((await shop.execute(page, { id: made.id }, BUYER)).data?.product).toEqual({
    ...{ services: ['GENUINE', 'INVOICE'], warrantyMonths: 24, packageList: ['Phone', 'Cable'] },
    dimensions: facts.dimensions,
    descriptionHtml: '<h3>Care</h3>\n<p>&lt;b onclick="x()"&gt;no&lt;/b&gt;</p>\n',
  });
  await editor.update({ id: made.id, version: 1 }, { dimensions: null, warrantyMonths: null });
  expect(await read(made.id)).toMatchObject({ dimensions: null, warrantyMonths: null });
  const preview = 'query ($text: String!) { descriptionPreview(text: $text) }';
  expect((await shop.execute(preview, { text: '*a*' }, SELLER)).data?.descriptionPreview).toBe('<p><em>a</em></p>\n');
});

const SCHEDULE = `mutation ($input: ScheduleChangeInput!) { scheduleProduct(input: $input) {
  product { scheduled { id kind status } } userErrors { code field } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelScheduledChange(id: $id) { userErrors { code } } }';
const soon = (ms = 3_600_000) => new Date(Date.now() + ms).toISOString();
const schedule = async (input: object, viewer: object = SELLER): Promise<Answer> =>
  (await shop.execute(SCHEDULE, { input }, viewer)).data?.scheduleProduct;

test('a price and a publication come at their time, once, in the history and the audit log', async () => {
  const made = await editor.create({
    ...{ nameEn: 'Phone', media: [picture('x')].map(() => editor.upload()), skus: [{ price: '100' }] },
    attributes: [{ attributeId: asked.Screen, number: 6 }],
  });
  const [{ id: skuId }] = made.skus;
  const prices = [{ skuId, price: '79.9', listPrice: '100' }];
  await schedule({ productId: made.id, kind: 'PRICE', at: soon(1500), prices });
  await schedule({ productId: made.id, kind: 'PUBLISH', at: soon(1500) });
  const ended = await until(async () => {
    const { scheduled } = await read(made.id);
    return scheduled.every(({ status }: Answer) => status !== 'WAITING') ? scheduled : undefined;
  });
  expect(ended.map(({ kind, status }: Answer) => [kind, status]).toSorted()).toEqual([
    ['PRICE', 'DONE'],
    ['PUBLISH', 'DONE'],
  ]);
  const after = await read(made.id);
  expect(after.skus).toMatchObject([{ price: { amount: '79.90' }, listPrice: { amount: '100.00' } }]);
  expect(after.priceHistory[0]).toMatchObject({ price: { amount: '79.90' }, changedBy: SELLER.userId });
  expect((await editor.read(made.id)).status).toBe('ACTIVE');
  const entries = await shop.database.sql<{ subject: string }>(
    `select data->'data'->'subject'->>'id' as subject from events.job
    where name = 'audit.act.recorded.users' and data->'data'->>'action' = 'carryOutScheduledChange'`,
  );
  expect(entries.filter(({ subject }) => subject === made.id)).toHaveLength(2);
  await carryOutChange({ changeId: ended[0].id }, shop.own);
  expect((await read(made.id)).version).toBe(after.version);
}, 20_000);

test('what cannot be done when the time has come is told, and what was cancelled does not happen', async () => {
  const made = await editor.create({ nameEn: 'Phone', skus: [{ price: '100' }] });
  const { product: planned } = await schedule({ productId: made.id, kind: 'PUBLISH', at: soon() });
  await carryOutChange({ changeId: planned.scheduled[0].id }, shop.own);
  expect((await read(made.id)).scheduled).toMatchObject([{ status: 'FAILED', failure: expect.any(String) }]);
  expect((await editor.read(made.id)).status).toBe('DRAFT');

  const [{ id: skuId }] = made.skus;
  const { product: priced } = await schedule({
    ...{ productId: made.id, kind: 'PRICE', at: soon(), prices: [{ skuId, price: '1' }] },
  });
  const waiting = priced.scheduled.find(({ status }: Answer) => status === 'WAITING');
  const cancel = async (viewer: object) =>
    (await shop.execute(CANCEL, { id: waiting.id }, viewer)).data?.cancelScheduledChange.userErrors;
  expect(await cancel(OTHER_SELLER)).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await cancel(SELLER)).toEqual([]);
  await carryOutChange({ changeId: waiting.id }, shop.own);
  expect((await read(made.id)).skus).toMatchObject([{ price: { amount: '100.00' } }]);
});

test('nonsense is not scheduled', async () => {
  const made = await editor.create({ nameEn: 'Phone', skus: [{ price: '100' }] });
  const [{ id: skuId }] = made.skus;
  const wrong = [
    { kind: 'PUBLISH', at: soon(-1000) },
    { kind: 'PUBLISH', at: soon(400 * 86_400_000) },
    { kind: 'PRICE', at: soon() },
    { kind: 'PUBLISH', at: soon(), prices: [{ skuId, price: '1' }] },
    { kind: 'PRICE', at: soon(), prices: [{ skuId, price: '0' }] },
    { kind: 'PRICE', at: soon(), prices: [{ skuId: made.id, price: '1' }] },
  ];
  for (const input of wrong) {
    expect((await schedule({ productId: made.id, ...input })).userErrors, JSON.stringify(input)).toHaveLength(1);
  }
  expect((await schedule({ productId: made.id, ...wrong[0] }, OTHER_SELLER)).userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  expect((await read(made.id)).scheduled).toEqual([]);
});
