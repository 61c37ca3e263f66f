import { expect, test } from 'vitest';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { createProductSteps } from './create-product-steps.ts';

const named = (id: string, status = 'DRAFT') => ({
  __typename: 'ManagedProduct',
  id,
  status,
  view: { __typename: 'Product', name: `Name ${id}` },
});

test('a step is taken for the products of all pages of a list that it is for, and those that refuse it are named', async () => {
  let steps: ReturnType<typeof createProductSteps> | undefined;
  const { sent } = renderInShop(
    () => {
      steps = createProductSteps(() => {});
      return <p>Products</p>;
    },
    {
      role: 'SELLER',
      answers: {
        ManagedProductIds: ({ after }: { after: string | null }) => ({
          managedProducts: {
            nodes: after ? [named('c')] : [named('a'), named('b', 'INACTIVE'), named('on sale', 'ACTIVE')],
            pageInfo: { hasNextPage: !after, endCursor: after ? 'c' : 'b' },
          },
        }),
        PublishProduct: ({ id }: { id: string }) => ({
          publishProduct: { product: null, userErrors: id === 'c' ? [{ message: 'It has no picture.' }] : [] },
        }),
      },
    },
  );
  await expect.poll(() => steps).toBeDefined();
  const { products, problem } = await steps!.all('publish', { text: 'tea' });
  expect(problem).toBeUndefined();
  expect(sent('ManagedProductIds')).toEqual([
    { filter: { text: 'tea' }, after: null },
    { filter: { text: 'tea' }, after: 'b' },
  ]);
  expect(sent('PublishProduct')).toEqual([]);
  expect(await steps!.takeEach('publish', products)).toEqual({
    failed: [{ id: 'c', name: 'Name c', why: 'It has no picture.' }],
  });
  expect(sent('PublishProduct')).toEqual(['a', 'b', 'c'].map((id) => ({ id })));
});
