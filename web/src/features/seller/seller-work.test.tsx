import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { OrderToShip } from './order-to-ship.tsx';
import { SlugForm } from './slug-form.tsx';

const SHOP = { __typename: 'Seller', id: 's', slug: 'harbor', name: 'Harbor' } as const;

function renderSlug(changeShopSlug: object) {
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
  return renderInShop(() => <SlugForm shop={SHOP} />, {
    answers: { ChangeShopSlug: { changeShopSlug } },
    role: 'SELLER',
  });
}

test('the address of a shop is changed; an empty one is not sent', async () => {
  const { sent } = renderSlug({ seller: { ...SHOP, slug: 'quay' }, userErrors: [] });
  type('Address', ' ');
  press('Change address');
  expect(saidOf(field('Address'))).not.toBe('');
  expect(sent('ChangeShopSlug')).toEqual([]);
  type('Address', 'quay');
  press('Change address');
  await expect.poll(() => sent('ChangeShopSlug')).toEqual([{ slug: 'quay' }]);
});

test('an address that another shop has is said beside it', async () => {
  renderSlug({ seller: null, userErrors: [{ message: 'It is taken.', field: ['slug'] }] });
  type('Address', 'quay');
  press('Change address');
  await expect.poll(() => saidOf(field('Address'))).toBe('It is taken.');
});

test('an order to ship says what is left of each line; each parcel begins with an empty form', () => {
  const line = (id: string, unitsToShip: number) => ({
    ...{ __typename: 'OrderLine', id, productName: id, imageUrl: null, specs: [], quantity: 2, unitsToShip },
  });
  const order = {
    ...{ id: 'o', orderNo: '2026-1', paidAt: null, buyerNote: 'Ring twice.', notes: [] },
    ...{ recipient: { name: 'Ann', phone: '138', address: 'Here 1' } },
    subOrders: [{ id: 'so', lines: [line('cup', 2), line('pot', 0)] }],
  };
  const part = () => (
    <ul>
      <OrderToShip order={order as never} carriers={['SF']} onShipped={() => {}} />
    </ul>
  );
  renderInShop(part, { role: 'SELLER' });
  expect(screen.getByText('Ring twice.')).toBeTruthy();
  const ship = screen.getAllByRole('button')[0]!;
  ship.click();
  const number = () => screen.getAllByRole<HTMLInputElement>('textbox').at(-1)!;
  number().value = 'SF-1';
  press('Cancel');
  expect(document.querySelector('dialog')).toBeNull();
  ship.click();
  expect(number().value).toBe('');
});
