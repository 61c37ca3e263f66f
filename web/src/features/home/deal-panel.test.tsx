import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { DealPanel } from './deal-panel.tsx';

const yuan = (amount: string) => ({ __typename: 'Money', amount, currency: 'CNY' });
const product = (id: string, price: string, listPrice: string | null) => ({
  ...{ __typename: 'Product', id, slug: id, name: id, cover: null, inStock: true, skuCount: 1, price: yuan(price) },
  ...{ listPrice: listPrice && yuan(listPrice), priceRange: { min: yuan(price), max: yuan(price) } },
});
const shown = (...products: object[]) => {
  renderInShop(() => <DealPanel products={products as never} />);
  return screen.queryAllByRole('link').map((link) => link.getAttribute('href'));
};

test('the biggest price drop stands first, the next beside it, and what costs as before not at all', () => {
  const links = shown(
    product('same', '9.00', null),
    product('tenth', '9.00', '10.00'),
    product('half', '5.00', '10.00'),
    product('fifth', '8.00', '10.00'),
  );
  expect(links).toEqual(['/p/half', '/p/fifth', '/p/tenth']);
});

test('without a price drop there is no panel', () => {
  expect(shown(product('same', '9.00', null))).toEqual([]);
});
