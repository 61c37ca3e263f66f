import type { Answer } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, BUYER, type CatalogShop, openShop, product, SELLER } from './catalog-shop.ts';

let shop: CatalogShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.stop());

const asked = async (query: string, variables: object = {}, viewer: object = ADMIN): Promise<Answer> => {
  const { data, errors } = await shop.execute(query, { ...variables }, viewer);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
};
const BRAND = '{ id version slug name nameZh logo hidden productCount }';
const BLOCK = '{ id version kind state titleZh titleEn href source picked { id } }';
const brandVerb =
  (name: string, input: string, more = '') =>
  async (given: object): Promise<Answer> =>
    (
      await asked(
        `mutation ($input: ${input}!) { done: ${name}(input: $input) { brand ${BRAND} ${more} userErrors { code field } } }`,
        { input: given },
      )
    ).done;
const createBrand = brandVerb('createBrand', 'CreateBrandInput');
const updateBrand = brandVerb('updateBrand', 'UpdateBrandInput', `conflict { current ${BRAND} }`);
const mergeBrand = brandVerb('mergeBrand', 'MergeBrandInput');
const shownBrands = async (): Promise<string[]> =>
  (await asked('{ brands(first: 100) { name } }', {}, BUYER)).brands.map(({ name }: Answer) => name);

test('a brand is made with its logo, renamed, hidden, and told apart by its name', async () => {
  const logoKey = `uploads/${ADMIN.userId}/${crypto.randomUUID()}.webp`;
  const { brand } = await createBrand({ name: 'Northwind', nameZh: '北风', logoKey });
  expect(brand).toMatchObject({ version: 1, logo: `/media/${logoKey}`, productCount: 0 });
  expect(await shownBrands()).toContain('Northwind');
  expect((await createBrand({ name: 'NORTHWIND' })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await createBrand({ name: 'Other', nameZh: '北风' })).userErrors).toMatchObject([
    { field: ['input', 'nameZh'] },
  ]);
  expect((await createBrand({ name: ' ', logoKey: 'x' })).userErrors.map(({ field }: Answer) => field[1])).toEqual([
    ...['name', 'logoKey'],
  ]);

  await updateBrand({ id: brand.id, version: 1, name: 'Northwinds' });
  const met = await updateBrand({ id: brand.id, version: 1, name: 'North' });
  expect(met).toMatchObject({ brand: null, conflict: { current: { name: 'Northwinds' } } });
  expect((await updateBrand({ id: brand.id, version: 1, hidden: true })).brand).toMatchObject({
    version: 3,
    hidden: true,
  });
  expect(await shownBrands()).not.toContain('Northwinds');
  const found = await asked('{ managedBrands(text: "北") { totalCount nodes { name } } }');
  expect(found.managedBrands).toEqual({ totalCount: 1, nodes: [{ name: 'Northwinds' }] });
});

test('a merged brand gives its products to the other, for imports as well; a hidden one is not shown with them', async () => {
  const [{ id } = { id: '' }] = await shop.import({ products: [product({ brandSlug: 'zenith' })] });
  const { nodes } = (await asked(`{ managedBrands { nodes ${BRAND} } }`)).managedBrands;
  const of = (slug: string) => nodes.find((one: Answer) => one.slug === slug);
  expect((await mergeBrand({ id: of('acme').id, intoId: of('acme').id })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT' },
  ]);
  const { brand } = await mergeBrand({ id: of('zenith').id, intoId: of('acme').id });
  expect(brand.productCount).toBe(of('acme').productCount + of('zenith').productCount);
  await shop.import({ brands: [{ slug: 'zenith', name: 'Zenith' }], products: [product({ brandSlug: 'zenith' })] });
  expect(await shownBrands()).not.toContain('Zenith');
  const page = 'query ($id: ID!) { product(id: $id) { brand { name } } }';
  expect((await asked(page, { id }, BUYER)).product.brand).toEqual({ name: 'Acme' });
  await updateBrand({ id: brand.id, version: brand.version, hidden: true });
  expect((await asked(page, { id }, BUYER)).product.brand).toBeNull();
});

const blockVerb =
  (name: string, input: string, more = '') =>
  async (given: object): Promise<Answer> =>
    (
      await asked(
        `mutation ($input: ${input}!) { done: ${name}(input: $input) { block ${BLOCK} ${more} userErrors { code field } } }`,
        { input: given },
      )
    ).done;
const createBlock = blockVerb('createHomeBlock', 'CreateHomeBlockInput');
const updateBlock = blockVerb('updateHomeBlock', 'UpdateHomeBlockInput', `conflict { current ${BLOCK} }`);
const moveBlock = blockVerb('moveHomeBlock', 'MoveHomeBlockInput');
const HOME = '{ kind title href picture { url } products(first: 3) { id } }';
const shown = async (): Promise<Answer[]> => (await asked(`{ homeBlocks ${HOME} }`, {}, BUYER)).homeBlocks;
const shownAt = async (at: Date): Promise<string[]> =>
  (await asked(`query ($at: DateTime!) { homePreview(at: $at) ${HOME} }`, { at: at.toISOString() })).homePreview.map(
    ({ title }: Answer) => title,
  );
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

test('banners and floors are shown in their order and time, and the preview knows the future', async () => {
  const imported = await shop.import({ products: [product(), product({ categorySlug: 'food' })] });
  const [phone, snack] = imported.map(({ id }) => id);
  const picture = { key: `uploads/${ADMIN.userId}/${crypto.randomUUID()}.webp`, width: 1600, height: 500 };
  const { block: banner } = await createBlock({ kind: 'BANNER', titleEn: 'Autumn', picture, href: '/c/food' });
  const { category } = await asked('{ category(slug: "food") { id } }');
  await createBlock({ kind: 'FLOOR', titleEn: 'Food', source: 'CATEGORY', categoryId: category.id });
  const { block: picked } = await createBlock({
    ...{ kind: 'FLOOR', titleEn: 'Picked', source: 'PRODUCTS', productIds: [snack, phone] },
    ...{ startsAt: inDays(1).toISOString(), endsAt: inDays(3).toISOString() },
  });
  expect(picked.state).toBe('PLANNED');
  expect(await shown()).toEqual([
    { kind: 'BANNER', title: 'Autumn', href: '/c/food', picture: { url: `/media/${picture.key}` }, products: [] },
    { kind: 'FLOOR', title: 'Food', href: null, picture: null, products: [{ id: snack }] },
  ]);
  expect(await shownAt(inDays(2))).toEqual(['Autumn', 'Food', 'Picked']);
  expect(await shownAt(inDays(4))).toEqual(['Autumn', 'Food']);
  await moveBlock({ id: picked.id, beforeId: banner.id });
  expect(await shownAt(inDays(2))).toEqual(['Picked', 'Autumn', 'Food']);
  await updateBlock({ id: picked.id, version: 1, startsAt: null });
  expect((await shown())[0]?.products.map(({ id }: Answer) => id)).toEqual([snack, phone]);
  expect(await updateBlock({ id: picked.id, version: 1, startsAt: inDays(2).toISOString() })).toMatchObject({
    ...{ block: null, userErrors: [{ code: 'CONFLICT' }], conflict: { current: { titleEn: 'Picked' } } },
  });
  await updateBlock({ id: picked.id, version: 2, shown: false });
  const { data } = await shop.execute(
    'mutation ($id: ID!) { deleteHomeBlock(id: $id) { userErrors { code } } }',
    { id: banner.id },
    ADMIN,
  );
  expect(data?.deleteHomeBlock.userErrors).toEqual([]);
  expect((await shown()).map(({ title }) => title)).toEqual(['Food']);
});

test('all that is wrong with a block is told at once', async () => {
  const { userErrors } = await createBlock({
    ...{ kind: 'BANNER', titleEn: 'x'.repeat(61), href: '//evil.example', productIds: [SELLER.userId] },
    picture: { key: 'uploads/other.webp', width: 0, height: 1 },
  });
  expect(userErrors.map(({ field }: Answer) => field[1])).toEqual(['titleEn', 'picture', 'href', 'productIds']);
  const bare = await createBlock({
    ...{ kind: 'BANNER', source: 'CATEGORY', startsAt: inDays(2).toISOString(), endsAt: inDays(1).toISOString() },
  });
  expect(bare.userErrors.map(({ field }: Answer) => field[1])).toEqual(['titleZh', 'picture', 'categoryId', 'endsAt']);
  for (const href of ['javascript:alert(1)', 'https://evil.example', '/\\evil.example', '/a b']) {
    const { userErrors: refused } = await createBlock({ kind: 'FLOOR', titleEn: 'x', source: 'NEWEST', href });
    expect(refused, href).toMatchObject([{ field: ['input', 'href'] }]);
  }
});
