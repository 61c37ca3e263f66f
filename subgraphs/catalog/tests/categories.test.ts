import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, type CatalogShop, openShop, product, SELLER } from './catalog-shop.ts';
import { keeperOf } from './category-keeper.ts';
import { editorOf } from './product-editor.ts';

let shop: CatalogShop;
let keeper: ReturnType<typeof keeperOf>;
let editor: Awaited<ReturnType<typeof editorOf>>;
beforeAll(async () => {
  shop = await openShop();
  keeper = keeperOf(shop);
  editor = await editorOf(shop);
});
afterAll(() => shop?.stop());

const idsIn = async (slug: string): Promise<string[]> =>
  (await keeper.page(slug)).products.nodes.map(({ id }: { id: string }) => id);
const namesBelow = async (parentId: string) =>
  (await keeper.tree()).filter((one) => one.parentId === parentId).map(({ nameEn }) => nameEn);
/** Stored counts and lists, and what they should be by the products themselves. */
const discrepancies = () =>
  shop.database.sql(`
    select category.slug, category.product_count, count(product.id)::int as products, listed.count as listed
    from catalog.category
    left join catalog.category own on own.id = category.id or own.ancestor_ids @> to_jsonb(category.id::text)
    left join catalog.product on product.category_id = own.id and product.status = 'ACTIVE'
    cross join lateral (
      select count(*)::int from catalog.category_listing listing where listing.category_id = category.id) listed
    group by category.id, listed.count
    having category.product_count <> count(product.id) or listed.count <> count(product.id)`);

test('a branch moves with its products, lists and counts; siblings keep the order they are given', async () => {
  const [root, other] = [await keeper.made('Home'), await keeper.made('Garden')];
  const [kitchen, bath] = [await keeper.made('Kitchen', root.id), await keeper.made('Bath', root.id)];
  const pans = await keeper.made('Pans', kitchen.id);
  const woks = await keeper.made('Woks', pans.id);
  expect(woks.level).toBe(4);
  const [made] = await shop.import({ products: [product({ categorySlug: woks.slug })] });

  const moved = await keeper.move({ id: pans.id, parentId: other.id });
  expect(moved).toMatchObject({ userErrors: [], category: { parentId: other.id, level: 2, productCount: 1 } });
  expect((await keeper.page(woks.slug)).ancestors.map(({ slug }: { slug: string }) => slug)).toEqual([
    other.slug,
    pans.slug,
  ]);
  expect(await idsIn(other.slug)).toEqual([made!.id]);
  expect(await idsIn(root.slug)).toEqual([]);
  expect(await discrepancies()).toEqual([]);

  await keeper.move({ id: bath.id, parentId: root.id, beforeId: kitchen.id });
  expect(await namesBelow(root.id)).toEqual(['Bath', 'Kitchen']);
  await keeper.move({ id: pans.id });
  expect(await keeper.at(pans.slug)).toMatchObject({ parentId: null, level: 1 });
  expect(await keeper.at(woks.slug)).toMatchObject({ level: 2 });
  expect(await discrepancies()).toEqual([]);
});

test('no category goes into its own branch, not even by two moves at the same moment', async () => {
  const top = await keeper.made('Top');
  const below = await keeper.made('Below', top.id);
  for (const parentId of [top.id, below.id]) {
    const refused = await keeper.move({ id: top.id, parentId });
    expect(refused).toMatchObject({
      category: null,
      userErrors: [{ code: 'INVALID_INPUT', field: ['input', 'parentId'] }],
    });
  }
  for (let round = 0; round < 8; round += 1) {
    const [left, right] = [await keeper.made(`Left ${round}`), await keeper.made(`Right ${round}`)];
    const moves = await Promise.all([
      keeper.move({ id: left.id, parentId: right.id }),
      keeper.move({ id: right.id, parentId: left.id }),
    ]);
    expect(moves.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  }
  const tree = await keeper.tree();
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  for (const { id, level } of tree) {
    let steps = 0;
    for (let at: string | null = id; at !== null && steps <= tree.length; at = parents.get(at) ?? null) steps += 1;
    expect(steps).toBe(level);
  }
});

test('a merged category gives products, subcategories and attributes to the other, and its address leads there', async () => {
  const [from, into] = [await keeper.made('Cells'), await keeper.made('Batteries')];
  const child = await keeper.made('Button cells', from.id);
  const text = (nameEn: string) => ({ nameEn, kind: 'TEXT' });
  await keeper.update(from, { attributes: [text('Brand line'), text('Voltage')] });
  await keeper.update(into, { attributes: [text('voltage')] });
  const products = [product({ categorySlug: from.slug }), product({ categorySlug: child.slug })];
  const ids = (await shop.import({ products })).map(({ id }) => id);
  const draft = await editor.create({ categoryId: from.id, nameEn: 'Cell', skus: [{ price: '1' }] });

  expect(await keeper.merge({ id: into.id, intoId: into.id })).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT' }],
  });
  expect(await keeper.merge({ id: from.id, intoId: child.id })).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT' }],
  });
  const { category } = await keeper.merge({ id: from.id, intoId: into.id });
  expect(category).toMatchObject({ productCount: 2, attributes: [{ nameEn: 'voltage' }, { nameEn: 'Brand line' }] });
  expect((await keeper.page(from.slug)).slug).toBe(into.slug);
  expect((await idsIn(into.slug)).toSorted()).toEqual(ids.toSorted());
  expect(await keeper.at(child.slug)).toMatchObject({ parentId: into.id, level: 2 });
  expect((await editor.read(draft.id)).version).toBe(1);
  expect(await discrepancies()).toEqual([]);

  await shop.import({
    categories: [{ slug: from.slug, nameEn: 'Cells' }],
    products: [product({ categorySlug: from.slug })],
  });
  expect((await keeper.at(into.slug)).productCount).toBe(3);
  expect(await keeper.at(from.slug)).toBeUndefined();
});

test('a hidden category has no page and is in no menu, with all below it; its products stay for sale', async () => {
  const root = await keeper.made('Seasonal');
  const child = await keeper.made('Lanterns', root.id);
  const [made] = await shop.import({ products: [product({ categorySlug: child.slug })] });
  const { category } = await keeper.update(root, { hidden: true });
  expect(category).toMatchObject({ hidden: true, listed: false });
  expect([await keeper.page(root.slug), await keeper.page(child.slug)]).toEqual([null, null]);
  const seen = await shop.execute(
    'query ($id: ID!) { categories { slug } product(id: $id) { status category { slug listed } } }',
    { id: made!.id },
  );
  expect(seen.data?.categories.map(({ slug }: { slug: string }) => slug)).not.toContain(root.slug);
  expect(seen.data?.product).toEqual({ status: 'ACTIVE', category: { slug: child.slug, listed: false } });
  const documents = 'query ($ids: [ID!]!) { _searchDocuments(productIds: $ids) { categoryPath { slug } } }';
  expect((await shop.serve(documents, { ids: [made!.id] }))._searchDocuments).toEqual([{ categoryPath: [] }]);
  const elsewhere = await keeper.made('Elsewhere');
  await keeper.move({ id: child.id, parentId: elsewhere.id });
  expect((await keeper.page(child.slug)).listed).toBe(true);
});

test('two editors of different fields both keep what they did; of the same field the second is told', async () => {
  const read = await keeper.made('Lamps');
  await keeper.update(read, { nameEn: 'Lights' });
  const second = await keeper.update(read, { nameZh: '灯' });
  expect(second.category).toMatchObject({ version: 3, nameEn: 'Lights', nameZh: '灯' });
  const met = await keeper.update(read, { nameEn: 'Luminaires', hidden: true });
  expect(met).toMatchObject({
    category: null,
    userErrors: [{ code: 'CONFLICT', field: ['input', 'version'] }],
    conflict: { changedBy: 'You, in another place,', current: { version: 3, nameEn: 'Lights', hidden: false } },
  });
});

test('all that is wrong with a category is told at once, and nothing is written', async () => {
  const read = await keeper.made('Shoes');
  await keeper.made('Boots');
  const attributes = [
    { nameEn: 'Size', kind: 'CHOICE' },
    { kind: 'TEXT' },
    { nameEn: 'Width', kind: 'NUMBER', unitEn: 'x'.repeat(30) },
    { nameEn: 'width', kind: 'TEXT' },
    { nameEn: 'Colour', kind: 'CHOICE', choices: [{ nameEn: 'Red' }, { nameEn: ' red' }] },
  ];
  const { userErrors } = await keeper.update(read, {
    nameEn: 'x'.repeat(61),
    iconKey: 'uploads/other.webp',
    attributes,
  });
  expect(userErrors.map(({ field }: { field: string[] }) => field.slice(1).join('.'))).toEqual([
    'nameEn',
    'iconKey',
    'attributes.0.choices',
    'attributes.1.nameZh',
    'attributes.2.unitEn',
    'attributes.3',
    'attributes.4.choices.1',
  ]);
  expect((await keeper.update(read, { nameEn: 'boots' })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await keeper.create({ nameZh: ' ' })).userErrors).toMatchObject([{ field: ['input', 'nameZh'] }]);
  expect(await keeper.at(read.slug)).toMatchObject({ version: 1, nameEn: 'Shoes', attributes: [] });
});

test('attributes are inherited down the tree, and none is asked for twice in a line', async () => {
  const root = await keeper.made('Screens');
  const child = await keeper.made('Monitors', root.id);
  const { category } = await keeper.update(root, {
    attributes: [{ nameZh: '尺寸', nameEn: 'Size', kind: 'NUMBER', unitZh: '英寸', unitEn: 'in', required: true }],
  });
  await keeper.update(child, { attributes: [{ nameEn: 'Curved', kind: 'BOOLEAN', filterable: false }] });
  expect(await keeper.template(child.id, SELLER)).toMatchObject([
    { nameEn: 'Size', categoryId: root.id, required: true, filterable: true },
    { nameEn: 'Curved', categoryId: child.id, required: false, filterable: false },
  ]);
  const again = { nameEn: 'CURVED', kind: 'TEXT' };
  const above = await keeper.update(category, { attributes: [...category.attributes.map(asInput), again] });
  expect(above.userErrors).toMatchObject([
    { code: 'CONFLICT', message: expect.stringContaining('"Monitors"'), field: ['input', 'attributes', '1'] },
  ]);
  const kind = await keeper.update(category, { attributes: [{ ...asInput(category.attributes[0]), kind: 'TEXT' }] });
  expect(kind.userErrors).toMatchObject([{ field: ['input', 'attributes', '0', 'kind'] }]);
  const same = await keeper.made('Panels');
  await keeper.update(same, { attributes: [{ nameEn: 'Curved', kind: 'BOOLEAN' }] });
  expect(await keeper.move({ id: child.id, parentId: same.id })).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
});

const asInput = ({ categoryId: _category, ...attribute }: Record<string, unknown>) => attribute;

test('sellers see the tree and change nothing in it', async () => {
  const text = 'mutation ($input: MoveCategoryInput!) { moveCategory(input: $input) { userErrors { code } } }';
  const [{ id } = { id: '' }] = await keeper.tree();
  const { errors } = await shop.execute(text, { input: { id } }, SELLER);
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect(
    (await shop.execute('{ managedCategories { id } }', {}, ADMIN)).data?.managedCategories.length,
  ).toBeGreaterThan(3);
});
