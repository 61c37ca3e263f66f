import { fireEvent, screen } from '@solidjs/testing-library';
import { For } from 'solid-js';
import { expect, test, vi } from 'vitest';
import type { CartRow_LineFragment, CartView_CartFragment } from '../../graphql/generated/types.ts';
import { field, press, renderInShop, type ShopOptions, type } from '../../testing/render-in-shop.tsx';
import { CartRow } from './cart-row.tsx';
import { createCart } from './create-cart.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' as const });
const line = (given: Partial<CartRow_LineFragment> = {}): CartRow_LineFragment => ({
  ...{ __typename: 'CartLine', id: 'l', quantity: 2, selected: true, warnings: [] },
  ...{ unitPrice: yuan('10.00'), total: yuan('20.00') },
  sku: {
    ...{
      __typename: 'Sku',
      id: 'cup',
      available: 5,
      perPerson: null,
      specs: [{ name: 'Colour', value: 'White' }],
      listPrice: null,
    },
    ...{ image: null, product: { __typename: 'Product', id: 'p', slug: 'cup', name: 'Cup', cover: null } },
  },
  ...given,
});
const cart = (given?: Partial<CartRow_LineFragment>): CartView_CartFragment => ({
  ...{ __typename: 'Cart', id: 'cart', totalQuantity: 2, selectedQuantity: 2, allSelected: true, savedLines: [] },
  ...{ subtotal: yuan('20.00'), savings: yuan('0.00'), discount: yuan('0.00'), total: yuan('20.00') },
  groups: [
    {
      seller: { __typename: 'Seller', id: 's', slug: 'shop', name: 'Shop' },
      promotions: [],
      freeShipping: null,
      lines: [line(given)],
    },
  ],
});

function renderRow(given?: Partial<CartRow_LineFragment>, answers: ShopOptions['answers'] = {}) {
  const [onRemove, onSave] = [vi.fn(), vi.fn()];
  const told = cart(given);
  const Row = () => {
    const editor = createCart(() => told);
    return (
      <ul>
        <For each={editor.lines()}>
          {(one) => <CartRow line={one} cart={editor} onRemove={onRemove} onSave={onSave} eager={false} />}
        </For>
      </ul>
    );
  };
  return { ...renderInShop(Row, { answers, role: 'USER' }), onRemove, onSave };
}

const accepted = (name: string, given?: Partial<CartRow_LineFragment>) => ({
  [name[0]!.toUpperCase() + name.slice(1)]: { [name]: { cart: cart(given), userErrors: [] } },
});

test('presses count at once and are sent together as soon as something else is done', async () => {
  const { sent } = renderRow({}, { ...accepted('changeCartLine', { quantity: 4 }), ...accepted('selectCartLines') });
  press('One more');
  press('One more');
  expect(field('Quantity').value).toBe('4');
  expect(sent('ChangeCartLine')).toEqual([]);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Cup' }));
  await expect.poll(() => sent('SelectCartLines')).toEqual([{ skuIds: ['cup'], selected: false }]);
  expect(sent('ChangeCartLine')).toEqual([{ input: { skuId: 'cup', quantity: 4 } }]);
});

test('a change that is refused is taken back, and the row says why', async () => {
  const userErrors = [{ message: 'Only 3 left.' }];
  renderRow({}, { ChangeCartLine: { changeCartLine: { cart: cart(), userErrors } } });
  type('Quantity', '4');
  fireEvent.blur(field('Quantity'));
  expect(await screen.findByText('Only 3 left.')).toBeTruthy();
  expect(field('Quantity').value).toBe('2');
});

test('no more can be wanted than there is', () => {
  renderRow({ quantity: 5 });
  expect(screen.getByRole('button', { name: 'One more' })).toHaveProperty('disabled', true);
});

test('it is removed by its button, and by one fewer than one', () => {
  const { onRemove } = renderRow({ quantity: 1 });
  press('Remove');
  press('Remove Cup');
  expect(onRemove.mock.calls).toEqual([['cup'], ['cup']]);
});

test('it is set aside, and leads to its product', () => {
  const { onSave } = renderRow();
  press('Save Cup for later');
  expect(onSave.mock.calls).toEqual([['cup']]);
  expect(screen.getByText('Cup', { selector: 'a' }).getAttribute('href')).toBe('/p/cup');
  expect(screen.getByText('White')).toBeTruthy();
});

test('what changed since it was added is said', () => {
  const prices = { oldPrice: yuan('8.00'), newPrice: yuan('10.00') };
  renderRow({
    warnings: [
      { code: 'PRICE_CHANGED', message: 'The price went up.', available: null, ...prices },
      { code: 'LOW_STOCK', message: 'Only 1 left.', available: 1, oldPrice: null, newPrice: null },
    ],
  });
  expect(screen.getByText('The price went up.')).toBeTruthy();
  expect(screen.getByText('Only 1 left.')).toBeTruthy();
});
