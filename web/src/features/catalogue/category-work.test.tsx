import { fireEvent, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { choose, press, renderInShop, settle } from '../../testing/render-in-shop.tsx';
import { CategoryBranches } from './category-branches.tsx';
import { CategoryPlace } from './category-place.tsx';
import { treeOf } from './category-tree.ts';
import { MergeBrand } from './merge-brand.tsx';

const category = (id: string, parentId: string | null = null) =>
  ({
    ...{ __typename: 'ManagedCategory', id, parentId, slug: id, name: id, nameZh: `${id}中`, nameEn: id, icon: null },
    ...{ hidden: false, listed: true, productCount: 3, attributes: [] },
  }) as never;
const CATEGORIES = [category('Home'), category('Garden'), category('Cups', 'Home'), category('Pots', 'Home')];
const accepted = { MoveCategory: { moveCategory: { category: null, userErrors: [] } } };

function renderBranches(changeable = true, answers: Record<string, unknown> = accepted) {
  const onChanged = vi.fn();
  const nodes = treeOf(CATEGORIES);
  const tree = () => <CategoryBranches {...{ nodes, changeable, onChanged }} all={nodes} open={false} />;
  return { ...renderInShop(tree, { answers, role: 'ADMIN' }), onChanged };
}

test('a branch opens and closes; its categories move among their siblings, by buttons and by keys', async () => {
  const { sent, onChanged } = renderBranches();
  expect(screen.queryByRole('link', { name: /Cups/ })).toBeNull();
  press('What is below Home');
  press('Move Pots up');
  await expect.poll(() => onChanged.mock.calls.length).toBe(1);
  fireEvent.keyDown(screen.getByRole('group', { name: 'Cups' }), { key: 'ArrowDown', altKey: true });
  await expect
    .poll(() => sent('MoveCategory'))
    .toEqual([
      { input: { id: 'Pots', parentId: 'Home', beforeId: 'Cups' } },
      { input: { id: 'Cups', parentId: 'Home', beforeId: null } },
    ]);
  press('What is below Home');
  expect(screen.queryByRole('link', { name: /Cups/ })).toBeNull();
});

test('the first does not move up; without the permission nothing moves', async () => {
  const { sent } = renderBranches();
  press('Move Home up');
  fireEvent.keyDown(screen.getByRole('group', { name: 'Home' }), { key: 'ArrowDown' });
  await settle();
  expect(sent('MoveCategory')).toEqual([]);
});

test('who may only look moves nothing', async () => {
  const { sent } = renderBranches(false);
  expect(screen.queryByRole('button', { name: 'Move Home down' })).toBeNull();
  fireEvent.keyDown(screen.getByRole('group', { name: 'Home' }), { key: 'ArrowDown', altKey: true });
  await settle();
  expect(sent('MoveCategory')).toEqual([]);
});

function renderPlace(answers: Record<string, unknown>) {
  const onChanged = vi.fn();
  const place = () => (
    <CategoryPlace category={CATEGORIES[2]!} categories={CATEGORIES} changeable onChanged={onChanged} />
  );
  return { ...renderInShop(place, { answers, role: 'ADMIN' }), onChanged };
}

test('a category is put elsewhere, only once another place is chosen', async () => {
  const { sent, onChanged } = renderPlace(accepted);
  expect(screen.queryByRole('button', { name: 'Move' })).toBeNull();
  choose('Below', 'Garden');
  press('Move');
  await expect.poll(() => onChanged.mock.calls.length).toBe(1);
  expect(sent('MoveCategory')).toEqual([{ input: { id: 'Cups', parentId: 'Garden' } }]);
});

test('it is merged after a question that names both, never into itself', async () => {
  const mergeCategory = { category: null, userErrors: [] };
  const { sent, address } = renderPlace({ MergeCategory: { mergeCategory } });
  const into = screen.getByRole('combobox', { name: 'Into' });
  expect(within(into).queryByRole('option', { name: /Cups/ })).toBeNull();
  choose('Into', 'Pots');
  press('Merge');
  const dialog = screen.getByRole('alertdialog', { name: 'Merge “Cups” into “Home › Pots”?' });
  expect(sent('MergeCategory')).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await expect.poll(address).toBe('/admin/categories/Pots');
  expect(sent('MergeCategory')).toEqual([{ input: { id: 'Cups', intoId: 'Pots' } }]);
});

test('a refused merge says why in its dialog', async () => {
  const mergeCategory = { category: null, userErrors: [{ message: 'Too deep.' }] };
  renderPlace({ MergeCategory: { mergeCategory } });
  choose('Into', 'Pots');
  press('Merge');
  screen.getAllByRole('button', { name: 'Merge' }).at(-1)!.click();
  await expect.poll(() => within(screen.getByRole('alertdialog')).queryByText('Too deep.')).not.toBeNull();
});

test('a brand is merged into another that was found; itself is not offered', async () => {
  const nodes = ['Acme', 'Bolt'].map((name) => ({ __typename: 'ManagedBrand', id: name, name }));
  const answers = {
    ManagedBrands: { managedBrands: { nodes, totalCount: 2, pageInfo: { hasNextPage: false, endCursor: null } } },
    MergeBrand: { mergeBrand: { brand: null, userErrors: [] } },
  };
  const brand = { id: 'Acme', name: 'Acme', productCount: 7 };
  const { sent, address } = renderInShop(() => <MergeBrand brand={brand} />, { answers, role: 'ADMIN' });
  press('Find');
  fireEvent.click(await screen.findByRole('button', { name: 'Into' }));
  expect(screen.getAllByRole('button', { name: 'Into' })).toHaveLength(1);
  const dialog = screen.getByRole('alertdialog', { name: 'Merge “Acme” into “Bolt”?' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await expect.poll(address).toBe('/admin/brands/Bolt');
  expect(sent('MergeBrand')).toEqual([{ input: { id: 'Acme', intoId: 'Bolt' } }]);
});
