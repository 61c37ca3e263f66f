import { expect, test } from 'vitest';
import type { Tree_CategoryFragment } from '../../graphql/generated/types.ts';
import { categoryChoices, siblingsOf, treeOf, treeWith } from './category-tree.ts';

const category = (id: string, parentId: string | null, nameZh: string): Tree_CategoryFragment => ({
  __typename: 'ManagedCategory',
  ...{ id, parentId, slug: id, name: id, nameZh, nameEn: id, level: 1, icon: null },
  ...{ hidden: false, listed: true, productCount: 0, attributes: [] },
});
const TREE = treeOf([
  category('Home', null, '家居'),
  category('Food', null, '食品'),
  category('Kitchen', 'Home', '厨房'),
  category('Bath', 'Home', '卫浴'),
  category('Pans', 'Kitchen', '锅具'),
]);

test('choices are called by their path, without the branch that moves', () => {
  expect(categoryChoices(TREE).map(({ path }) => path)).toEqual([
    ...['Home', 'Home › Kitchen', 'Home › Kitchen › Pans', 'Home › Bath', 'Food'],
  ]);
  expect(categoryChoices(TREE, 'Kitchen').map(({ id }) => id)).toEqual(['Home', 'Bath', 'Food']);
});

test('a text narrows the tree to what fits, with all above and below it', () => {
  expect(categoryChoices(treeWith(TREE, '锅')).map(({ id }) => id)).toEqual(['Home', 'Kitchen', 'Pans']);
  expect(categoryChoices(treeWith(TREE, 'kitch')).map(({ id }) => id)).toEqual(['Home', 'Kitchen', 'Pans']);
  expect(treeWith(TREE, 'nothing')).toEqual([]);
});

test('siblings are found at any depth', () => {
  expect(siblingsOf(TREE, 'Bath').map((one) => one.category.id)).toEqual(['Kitchen', 'Bath']);
});
