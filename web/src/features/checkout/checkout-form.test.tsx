import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { renderInShop, settle, type } from '../../testing/render-in-shop.tsx';
import { CheckoutForm } from './checkout-form.tsx';

const yuan = (amount: string) => ({ __typename: 'Money', amount, currency: 'CNY' });
const PREVIEW = {
  ...{ __typename: 'CheckoutPreview', lines: [], couponIds: ['c'], coupons: [], deliveryEstimate: null },
  ...{ itemsTotal: yuan('20.00'), freight: yuan('0.00'), discount: yuan('0.00'), total: yuan('20.00') },
  ...{ spendablePoints: 0, pointWorth: yuan('0.01') },
};
const ADDRESS = {
  ...{ __typename: 'Address', id: 'a', recipientName: 'Ann', name: 'Ann', phone: '13800000000', isDefault: true },
  ...{ province: '北京市', city: '北京市', district: '朝阳区', street: 'Here 1', detail: 'Here 1', postalCode: null },
};

function renderCheckout(placeOrder: object | undefined, addressId: string | undefined = 'a') {
  const onChanged = vi.fn();
  const form = () => (
    <CheckoutForm
      {...{ preview: PREVIEW as never, updating: false, lines: undefined, addresses: [ADDRESS as never], addressId }}
      {...{ onAddress: () => {}, onAddressAdded: () => {}, onChanged, onPromotions: () => {} }}
      promotions={{ points: 0 } as never}
    />
  );
  const answers = placeOrder && { PlaceOrder: { placeOrder } };
  return { ...renderInShop(form, { ...(answers && { answers }), role: 'USER', at: '/checkout' }), onChanged };
}
const place = () => screen.getAllByRole('button', { name: 'Place order' })[0]!.click();

test('the order is placed as it was seen, and is paid next', async () => {
  const { sent, address } = renderCheckout({ order: { __typename: 'Order', id: 'o' }, userErrors: [] });
  type('Note to the seller', ' Ring twice. ');
  place();
  await expect.poll(address).toBe('/pay/o');
  expect(sent('PlaceOrder')).toMatchObject([
    {
      input: {
        ...{ addressId: 'a', lines: null, buyerNote: 'Ring twice.', couponIds: ['c'], usePoints: null },
        expectedTotal: '20.00',
      },
    },
  ]);
});

test('without an address nothing is placed', async () => {
  const { sent } = renderCheckout({ order: null, userErrors: [] }, '');
  place();
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain('Add a delivery address first.');
  await settle();
  expect(sent('PlaceOrder')).toEqual([]);
});

test('an order that was not answered is sent again with the same key: it cannot be placed twice', async () => {
  const { sent } = renderCheckout(undefined);
  place();
  await expect.poll(() => screen.getAllByRole('alert').some(({ textContent }) => textContent !== '')).toBe(true);
  place();
  await expect.poll(() => sent('PlaceOrder').length).toBe(2);
  const keys = (sent('PlaceOrder') as { input: { idempotencyKey: string } }[]).map(({ input }) => input.idempotencyKey);
  expect(new Set(keys).size).toBe(1);
});

test('one that was declined because something changed is shown again and has another key', async () => {
  const { sent, onChanged } = renderCheckout({
    order: null,
    userErrors: [{ code: 'PRICE_CHANGED', message: 'Tea costs more.' }],
  });
  place();
  await expect.poll(() => onChanged.mock.calls.length).toBe(1);
  expect(await screen.findByText('Tea costs more.')).toBeTruthy();
  place();
  await expect.poll(() => sent('PlaceOrder').length).toBe(2);
  const keys = (sent('PlaceOrder') as { input: { idempotencyKey: string } }[]).map(({ input }) => input.idempotencyKey);
  expect(new Set(keys).size).toBe(2);
});
