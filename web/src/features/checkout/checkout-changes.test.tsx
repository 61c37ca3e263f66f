import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { CheckoutChanges } from './checkout-changes.tsx';
import { DeliveryAddress } from './delivery-address.tsx';

const yuan = (amount: string) => ({ __typename: 'Money', amount, currency: 'CNY' });
const line = (id: string, price: string, available = 9) => ({
  ...{ quantity: 2, available, unitPrice: yuan(price) },
  sku: { id, product: { name: `Tea ${id}` } },
});
const preview = (total: string, ...lines: object[]) => ({ total: yuan(total), lines }) as never;

test('what changed since the buyer agreed is told line by line, with a way back to the cart', () => {
  const agreed = preview('40.00', line('a', '5.00'), line('b', '5.00'), line('c', '10.00'));
  const current = preview('32.00', line('a', '6.00'), line('b', '5.00', 1));
  renderInShop(() => <CheckoutChanges agreed={agreed} current={current} reason={undefined} />, { role: 'USER' });
  const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(said).toEqual([
    expect.stringMatching(/^Tea a: The price went from .*5\.00 to .*6\.00\.$/),
    'Tea b: Only 1 left.',
    'Tea c: No longer sold.',
  ]);
  expect(screen.getByRole('alert').textContent).toContain('Nothing was ordered.');
  expect(screen.getByRole('link', { name: 'Back to cart' })).toBeTruthy();
});

test('where only the total changed both are said; else the reason of the gateway', () => {
  const same = line('a', '5.00');
  renderInShop(
    () => (
      <>
        <CheckoutChanges agreed={preview('10.00', same)} current={preview('12.00', same)} reason="Something." />
        <CheckoutChanges agreed={preview('10.00', same)} current={preview('10.00', same)} reason="A coupon ended." />
      </>
    ),
    { role: 'USER' },
  );
  const [total, other] = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(total).toMatch(/^The total went from .*10\.00 to .*12\.00\./);
  expect(other).toBe('A coupon ended.');
});

const address = (id: string) => ({
  ...{
    __typename: 'Address',
    id,
    recipientName: `Ann ${id}`,
    name: `Ann ${id}`,
    phone: '13800000000',
    isDefault: false,
  },
  ...{ province: '北京市', city: '北京市', district: '朝阳区', street: 'Here 1', detail: 'Here 1', postalCode: null },
});

function renderAddress(addresses: object[]) {
  const [onChoose, onAdded] = [vi.fn(), vi.fn()];
  const part = () => (
    <DeliveryAddress {...{ onChoose, onAdded }} addresses={addresses as never} chosen="a" delivery={null} />
  );
  return { ...renderInShop(part, { role: 'USER' }), onChoose };
}

test('another saved address is chosen; a new one is typed only when asked for', () => {
  const { onChoose } = renderAddress([address('a'), address('b')]);
  expect(screen.queryByRole('textbox', { name: 'Phone' })).toBeNull();
  screen.getAllByRole('radio')[1]!.click();
  expect(onChoose.mock.calls).toEqual([['b']]);
  press('Add an address');
  expect(screen.getByRole('textbox', { name: 'Phone' })).toBeTruthy();
  press('Cancel');
  expect(screen.queryByRole('textbox', { name: 'Phone' })).toBeNull();
});

test('without a saved address the form is there at once, with nothing to go back to', () => {
  renderAddress([]);
  expect(screen.getByRole('textbox', { name: 'Phone' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
});
