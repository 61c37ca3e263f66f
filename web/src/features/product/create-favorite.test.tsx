import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { createFavorite } from './create-favorite.ts';

function Heart() {
  const favorite = createFavorite(() => ({ id: 'p', slug: 'lamp', isFavorite: false }));
  return (
    <button type="button" onClick={() => void favorite.toggle()}>
      {favorite.saved() ? 'Saved' : 'Save'}
    </button>
  );
}
const product = (isFavorite: boolean) => ({ __typename: 'Product', id: 'p', isFavorite });

test('a product that is saved and let go at once is let go, however long the first answer takes', async () => {
  const answers = {
    AddFavorite: { addFavorite: { product: product(true), userErrors: [] } },
    ForgetFavorite: { removeFavorite: { product: product(false), userErrors: [] } },
  };
  const { sent } = renderInShop(() => <Heart />, { role: 'USER', answers });
  const [late, answer] = [Promise.withResolvers<void>(), globalThis.fetch];
  vi.stubGlobal('fetch', async (url: string, init: { body: string }) => {
    if (init.body.includes('AddFavorite')) await late.promise;
    return answer(url, init as RequestInit);
  });
  press('Save');
  press('Saved');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(sent('ForgetFavorite')).toEqual([]);
  late.resolve();
  await expect.poll(() => sent('ForgetFavorite').length).toBe(1);
  expect(sent('AddFavorite')).toHaveLength(1);
  await screen.findByText('Save');
});

test('why a product could not be saved is said', async () => {
  const userErrors = [{ code: 'TOO_MANY_FAVORITES', message: 'A thousand products at most.' }];
  renderInShop(() => <Heart />, {
    role: 'USER',
    answers: { AddFavorite: { addFavorite: { product: null, userErrors } } },
  });
  press('Save');
  await screen.findByText('A thousand products at most.');
  await screen.findByText('Save');
});
