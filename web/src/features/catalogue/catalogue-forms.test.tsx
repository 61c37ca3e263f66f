import { fireEvent, screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { createForm, type Form } from '../../primitives/create-form.ts';
import { choose, field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { BrandForm, type BrandValues, createBrandForm, NEW_BRAND } from './brand-form.tsx';
import { CategoryForm, createCategoryForm, NEW_CATEGORY } from './category-form.tsx';
import { HomeBlockForm } from './home-block-form.tsx';
import { type BlockValues, NEW_BLOCK } from './home-block-values.ts';
import { PictureField } from './picture-field.tsx';
import { TemplateField } from './template-field.tsx';
import { type AskedRow, NEW_ASKED } from './template-values.ts';

const saved = () => vi.fn(async (_changed: object) => ({ kind: 'saved' as const }));
const withoutDrafts = () => {
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
};

test('a brand needs its name; only what was changed is saved', async () => {
  withoutDrafts();
  const save = saved();
  const Page = () => {
    const form = createBrandForm(NEW_BRAND);
    return <BrandForm form={form} draftKey="new" save={save} onSaved={() => {}} />;
  };
  renderInShop(Page, { role: 'ADMIN' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Do not show it to buyers' }));
  press('Save');
  expect(saidOf(field('Name as printed on products'))).toBe('Enter its name.');
  type('Name as printed on products', 'Acme');
  press('Save');
  await expect.poll(() => save.mock.calls).toEqual([[{ name: 'Acme', hidden: true } satisfies Partial<BrandValues>]]);
});

test('a category needs a name in one language, and so does each attribute it asks for', async () => {
  withoutDrafts();
  const save = saved();
  const Page = () => {
    const form = createCategoryForm(NEW_CATEGORY);
    return <CategoryForm form={form} draftKey="new" withTemplate save={save} onSaved={() => {}} />;
  };
  renderInShop(Page, { role: 'ADMIN' });
  press('Add an attribute');
  press('Save');
  expect(saidOf(screen.getAllByRole('textbox', { name: 'Name in Chinese' })[0]!)).not.toBe('');
  expect(screen.getAllByText('Each attribute needs a name in one language at least.').length).toBeGreaterThan(0);
  const inAttribute = within(screen.getByRole('group', { name: 'Attribute 1' }));
  fireEvent.input(inAttribute.getByRole('textbox', { name: 'Name in English' }), { target: { value: 'Colour' } });
  fireEvent.input(screen.getAllByRole('textbox', { name: 'Name in English' })[0]!, { target: { value: 'Cups' } });
  press('Save');
  await expect.poll(() => save.mock.calls.length).toBe(1);
  expect(save.mock.calls[0]?.[0]).toMatchObject({ nameEn: 'Cups', attributes: [{ nameEn: 'Colour', kind: 'TEXT' }] });
});

function renderTemplate(given: Partial<AskedRow>[]) {
  const [rows, setRows] = createSignal<AskedRow[]>(given.map((row) => ({ ...NEW_ASKED, ...row })));
  renderInShop(() => <TemplateField rows={rows()} error={undefined} onChange={setRows} />, { role: 'ADMIN' });
  return rows;
}

test('an attribute shows what its kind needs; the kind of a stored one stays', () => {
  renderTemplate([{ nameEn: 'Size' }, { id: 'a', nameEn: 'Colour', kind: 'CHOICE' }]);
  const first = within(screen.getByRole('group', { name: 'Attribute 1' }));
  expect(first.queryByRole('textbox', { name: 'Unit in English' })).toBeNull();
  fireEvent.change(first.getByRole('combobox', { name: 'Kind' }), { target: { value: 'NUMBER' } });
  expect(first.getByRole('textbox', { name: 'Unit in English' })).toBeTruthy();
  const second = within(screen.getByRole('group', { name: 'Attribute 2' }));
  expect(second.getByRole<HTMLSelectElement>('combobox', { name: 'Kind' }).disabled).toBe(true);
  expect(second.getByRole('textbox', { name: /^Choices/ })).toBeTruthy();
});

test('attributes are moved within their list and removed', () => {
  const rows = renderTemplate([{ nameEn: 'a' }, { nameEn: 'b' }, { nameEn: 'c' }]);
  const order = () =>
    rows()
      .map(({ nameEn }) => nameEn)
      .join('');
  press('Move attribute 1 up');
  expect(order()).toBe('abc');
  press('Move attribute 1 down');
  press('Move attribute 3 up');
  expect(order()).toBe('bca');
  press('Remove attribute 2');
  expect(order()).toBe('ba');
});

function renderBlock(kind: 'BANNER' | 'FLOOR', given: Partial<BlockValues> = {}) {
  withoutDrafts();
  let form!: Form<BlockValues>;
  const save = saved();
  const Page = () => {
    form = createForm<BlockValues>({ ...NEW_BLOCK, ...given }, () => ({}));
    return <HomeBlockForm form={form} kind={kind} draftKey="new" save={save} onSaved={() => {}} />;
  };
  const managedCategories = [
    { ...{ __typename: 'ManagedCategory', id: 'home', parentId: null, name: 'Home', listed: true }, attributes: [] },
  ];
  renderInShop(Page, { answers: { ManagedCategories: { managedCategories } }, role: 'ADMIN' });
  return { save, values: () => form.values };
}

test('a banner has words and a picture, a floor has products', async () => {
  renderBlock('BANNER');
  expect(screen.getByLabelText('Picture')).toBeTruthy();
  expect(screen.queryByRole('combobox', { name: 'Products' })).toBeNull();
});

test('a floor asks for what its source needs', async () => {
  const { save } = renderBlock('FLOOR');
  await screen.findByRole('combobox', { name: 'Products' });
  expect(screen.queryByLabelText('Picture')).toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Category' })).toBeNull();
  choose('Products', 'PRODUCTS');
  expect(screen.getByRole('searchbox', { name: 'Find products' })).toBeTruthy();
  choose('Products', 'CATEGORY');
  await screen.findByRole('option', { name: 'Home' });
  choose('Category', 'home');
  press('Save');
  await expect.poll(() => save.mock.calls).toEqual([[{ source: 'CATEGORY', categoryId: 'home' }]]);
});

test('a picture that cannot be read is said; one that is there can be removed', async () => {
  vi.stubGlobal('createImageBitmap', async () => Promise.reject(new Error('not a picture')));
  const onChange = vi.fn();
  const part = () => (
    <PictureField name="logo" label="Logo" hint="Square." value="key" error={undefined} onChange={onChange} />
  );
  renderInShop(part, { role: 'ADMIN' });
  const input = screen.getByLabelText<HTMLInputElement>('Logo');
  fireEvent.change(input, { target: { files: [new File(['x'], 'note.txt')] } });
  expect(await screen.findByText(/note\.txt/)).toBeTruthy();
  expect(input.getAttribute('aria-invalid')).toBe('true');
  press('Remove: Logo');
  expect(onChange.mock.calls).toEqual([['']]);
});
