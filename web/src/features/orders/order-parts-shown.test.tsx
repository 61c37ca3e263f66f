import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { OrderProperties } from './order-properties.tsx';
import { OrderSearch } from './order-search.tsx';
import { Parcels } from './parcels.tsx';

const parcel = (id: string, given: object = {}) => ({
  ...{ __typename: 'Shipment', id, carrier: 'SF', trackingNo: `SF-${id}`, status: 'SHIPPED', lines: [] },
  ...{ shippedAt: '2026-11-01T00:00:00Z', deliveredAt: null, deliveryEstimate: null },
  tracking: ['Picked up', 'On its way'].map((message, place) => ({
    id: `${place}`,
    message,
    at: '2026-11-01T00:00:00Z',
  })),
  ...given,
});

test('a parcel shows its latest step first, and all on demand', () => {
  renderInShop(() => <Parcels shipments={[parcel('a') as never]} />, { role: 'USER' });
  expect(screen.queryByText('Picked up')).toBeNull();
  expect(screen.getByText('On its way')).toBeTruthy();
  const all = screen.getByRole('button', { expanded: false });
  all.click();
  expect(screen.getByText('Picked up')).toBeTruthy();
  expect(all.getAttribute('aria-expanded')).toBe('true');
});

test('a tracking number is copied; where that is not allowed it is said', async () => {
  const writeText = vi.fn(async () => Promise.reject(new Error('not allowed')));
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  renderInShop(() => <Parcels shipments={[parcel('a', { tracking: [] }) as never]} />, { role: 'USER' });
  screen.getAllByRole('button')[0]!.click();
  expect(await screen.findByText(/cop/i)).toBeTruthy();
});

test('with several parcels each says what is in it', () => {
  const line = { quantity: 2, orderLine: { productName: 'Cup', specs: [{ name: 'Colour', value: 'Red' }] } };
  renderInShop(() => <Parcels shipments={[parcel('a', { lines: [line] }), parcel('b')] as never} />, { role: 'USER' });
  expect(screen.getByText('Cup Red × 2')).toBeTruthy();
});

const ORDER = {
  ...{ id: 'o', orderNo: '2026-1', createdAt: '2026-11-01T00:00:00Z', allowedActions: [], payments: [] },
  ...{
    recipient: { name: 'Ann', phone: '138', address: 'Here 1' },
    invoice: null,
    issuedInvoices: [],
    buyerNote: null,
  },
  ...{ cancelReason: 'Bought twice', buyer: { __typename: 'User', id: 'bo' } },
};
const properties = (order: object) => () => (
  <OrderProperties order={{ ...ORDER, ...order } as never} onChanged={() => {}} />
);

test('only administrators who may see people are led to the buyer', async () => {
  renderInShop(properties({}), { role: 'ADMIN', permissions: ['ORDER_READ', 'USER_READ'], at: '/admin/orders/o' });
  const link = await screen.findByRole('link', { name: 'See the buyer' });
  expect(link.getAttribute('href')).toBe('/admin/people/bo');
  expect(screen.getByText('Bought twice')).toBeTruthy();
});

test('a buyer reads the note of money that came back; sellers are not led to people', async () => {
  const refund = { amount: { amount: '5.00', currency: 'CNY' }, note: 'For the delay' };
  const payment = { status: 'SUCCEEDED', method: 'ALIPAY', paidAt: '2026-11-01T00:00:00Z', refunds: [refund] };
  renderInShop(properties({ payments: [payment], buyer: { __typename: 'User', id: 'ann' } }), { role: 'USER' });
  expect(await screen.findByText(/For the delay/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'See the buyer' })).toBeNull();
});

test('orders are searched by text and period; a period is followed at once', async () => {
  const hrefOf = ({ search, period }: { search?: string | undefined; period?: string | undefined }) =>
    `/orders?q=${search ?? ''}&period=${period ?? ''}`;
  const { address } = renderInShop(() => <OrderSearch hrefOf={hrefOf} search="cup" />, { role: 'USER', at: '/orders' });
  const field = screen.getByRole<HTMLInputElement>('searchbox');
  fireEvent.input(field, { target: { value: ' tea ' } });
  fireEvent.submit(field.form!);
  await expect.poll(address).toBe('/orders?q=tea&period=');
  const period = screen.getByRole<HTMLSelectElement>('combobox');
  const chosen = period.options[1]!.value;
  fireEvent.change(period, { target: { value: chosen } });
  await expect.poll(address).toBe(`/orders?q=tea&period=${chosen}`);
});
