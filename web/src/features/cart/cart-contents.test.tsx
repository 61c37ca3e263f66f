import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { CartContents } from './cart-contents.tsx';

const yuan = (amount: string) => ({ __typename: 'Money', amount, currency: 'CNY' });
const line = (id: string, given: object = {}) => ({
  ...{ __typename: 'CartLine', id: `line-${id}`, quantity: 1, selected: true, warnings: [] },
  ...{ unitPrice: yuan('10.00'), total: yuan('10.00') },
  sku: {
    ...{ __typename: 'Sku', id, available: 5, perPerson: null, specs: [], listPrice: null, image: null },
    product: { __typename: 'Product', id, slug: id, name: id, cover: null },
  },
  ...given,
});
const soldOut = (id: string, given: object = {}) => {
  const out = line(id, given);
  return {
    ...out,
    sku: { ...out.sku, available: 0 },
    warnings: [{ code: 'OUT_OF_STOCK', message: 'Sold out', available: 0, oldPrice: null, newPrice: null }],
  };
};
const cart = (lines: object[], given: object = {}) => ({
  ...{ __typename: 'Cart', id: 'cart', totalQuantity: lines.length, selectedQuantity: lines.length, allSelected: true },
  ...{ savedLines: [], subtotal: yuan('20.00'), savings: yuan('0.00'), discount: yuan('0.00'), total: yuan('20.00') },
  groups:
    lines.length > 0
      ? [
          {
            seller: { __typename: 'Seller', id: 's', slug: 's', name: 'Shop' },
            promotions: [],
            freeShipping: null,
            lines,
          },
        ]
      : [],
  ...given,
});

function renderCart(shown: object, answers: Record<string, unknown> = {}) {
  const onStale = vi.fn();
  const freight = { FreightQuote: { checkoutPreview: null }, BestSellers: { products: { nodes: [] } } };
  const contents = () => <CartContents cart={shown as never} onStale={onStale} />;
  return { ...renderInShop(contents, { answers: { ...freight, ...answers }, role: 'USER', at: '/cart' }), onStale };
}
const answer = (name: string, after: object) => ({
  [name[0]!.toUpperCase() + name.slice(1)]: { [name]: { cart: after, userErrors: [] } },
});

test('all of a shop are selected by its heading, without those that are sold out', async () => {
  const lines = [line('cup', { selected: false }), line('pot'), soldOut('mug', { selected: false })];
  const { sent } = renderCart(cart(lines), answer('selectCartLines', cart(lines)));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Shop' }));
  await expect.poll(() => sent('SelectCartLines')).toEqual([{ skuIds: ['cup', 'pot'], selected: true }]);
});

test('a removed line keeps its place with a way back', async () => {
  const [before, after] = [cart([line('cup'), line('pot')]), cart([line('pot')])];
  const { sent } = renderCart(before, {
    ...answer('removeFromCart', after),
    PutBackIntoCart: { addManyToCart: { cart: before, userErrors: [] } },
  });
  press('Remove cup');
  expect(await screen.findByText('Removed cup')).toBeTruthy();
  press('Undo');
  await expect.poll(() => sent('PutBackIntoCart')).toEqual([{ lines: [{ skuId: 'cup', quantity: 1 }] }]);
  expect(sent('RemoveFromCart')).toEqual([{ skuIds: ['cup'] }]);
});

test('what cannot be bought is apart, and removed all together', async () => {
  const { sent } = renderCart(
    cart([line('pot'), soldOut('mug'), soldOut('jug')]),
    answer('removeFromCart', cart([line('pot')])),
  );
  expect(screen.getByRole('heading', { name: 'Not available' })).toBeTruthy();
  press('Remove all of these');
  await expect.poll(() => sent('RemoveFromCart')).toEqual([{ skuIds: ['mug', 'jug'] }]);
});

test('on the way to the checkout what sold out is taken out of the selection', async () => {
  const lines = [line('pot'), soldOut('mug')];
  const { sent, address } = renderCart(cart(lines), answer('selectCartLines', cart([line('pot')])));
  fireEvent.click((await screen.findAllByText('Check out (1)'))[0]!);
  await expect.poll(address).toBe('/checkout');
  expect(sent('SelectCartLines')).toEqual([{ skuIds: ['mug'], selected: false }]);
});

test('with nothing selected the checkout says what is missing', () => {
  renderCart(cart([line('pot', { selected: false })]));
  fireEvent.click(screen.getAllByRole('button', { name: 'Check out (0)' })[0]!);
  expect(screen.getByRole('alert').textContent).toBe('Select at least one item to check out.');
});

test('lines saved for later come back, unless they are sold out', async () => {
  const shown = cart([line('pot')], { savedLines: [line('cup'), soldOut('mug')] });
  const { sent } = renderCart(shown, answer('moveToCart', shown));
  const [cup, mug] = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Move to cart' });
  expect(mug?.disabled).toBe(true);
  cup?.click();
  await expect.poll(() => sent('MoveToCart')).toEqual([{ skuIds: ['cup'] }]);
});

test('a cart that could not be read whole is not called empty', () => {
  const { onStale } = renderCart(cart([], { groups: null, totalQuantity: 3 }));
  expect(screen.queryByText('Your cart is empty.')).toBeNull();
  screen.getAllByRole('button')[0]!.click();
  expect(onStale).toHaveBeenCalledOnce();
});
