import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { Recipient } from './recipient.tsx';

const RECIPIENT = { name: 'Ann', phone: '13800000000', address: '北京市 Here 1' };
const address = (id: string) => ({
  ...{ __typename: 'Address', id, name: `Name ${id}`, phone: '13800000000', province: '北京市', city: '北京市' },
  ...{ district: '朝阳区', detail: 'There 2', label: null, isDefault: false, postalCode: null, full: `There ${id}` },
});

function renderRecipient(staff: boolean, allowedActions: string[], userErrors: object[] = []) {
  const onChanged = vi.fn();
  const answers = {
    AddressBook: { me: { __typename: 'User', id: 'ann', addresses: [address('a'), address('b')] } },
    ChangeOrderAddress: { changeOrderAddress: { order: null, userErrors } },
    CorrectOrderAddress: { correctOrderAddress: { order: null, userErrors } },
  };
  const order = { id: 'o', recipient: RECIPIENT, allowedActions } as never;
  const part = () => <Recipient order={order} staff={staff} onChanged={onChanged} />;
  return { ...renderInShop(part, { answers, role: staff ? 'ADMIN' : 'USER' }), onChanged };
}

test('nobody is offered what the order does not allow them', () => {
  renderRecipient(true, ['CHANGE_ADDRESS']);
  expect(screen.queryByRole('button')).toBeNull();
});

test('the buyer sends it to another of their addresses', async () => {
  const { sent, onChanged } = renderRecipient(false, ['CHANGE_ADDRESS']);
  press('Change the address');
  press('Send it there');
  expect(screen.getByRole('alert').textContent).toBe('Choose an address first.');
  (await screen.findAllByRole('radio'))[1]?.click();
  press('Send it there');
  await expect.poll(() => onChanged.mock.calls.length).toBe(1);
  expect(sent('ChangeOrderAddress')).toEqual([{ input: { orderId: 'o', addressId: 'b' } }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('where delivery would cost more, why it does not go there is said', async () => {
  const { onChanged } = renderRecipient(false, ['CHANGE_ADDRESS'], [{ message: 'Delivery there costs more.' }]);
  press('Change the address');
  (await screen.findAllByRole('radio'))[0]?.click();
  press('Send it there');
  expect((await screen.findByText('Delivery there costs more.')).textContent).toBeTruthy();
  expect(onChanged).not.toHaveBeenCalled();
});

test('addresses that cannot be read are missing, not none', async () => {
  const order = { id: 'o', recipient: RECIPIENT, allowedActions: ['CHANGE_ADDRESS'] } as never;
  const { sent } = renderInShop(() => <Recipient order={order} staff={false} onChanged={() => {}} />, { role: 'USER' });
  press('Change the address');
  (await screen.findByRole('button', { name: 'Try again' })).click();
  await expect.poll(() => sent('AddressBook').length).toBe(2);
});

test('the shop corrects it with a reason', async () => {
  const { sent, onChanged } = renderRecipient(true, ['CORRECT_ADDRESS']);
  press('Correct the address');
  type('Whole address, the province first', '北京市 Here 11');
  const button = screen.getAllByRole('button', { name: 'Correct the address' }).at(-1)!;
  button.click();
  expect(saidOf(field('Reason, for the buyer'))).toBe('Please fill this in.');
  expect(sent('CorrectOrderAddress')).toEqual([]);
  type('Reason, for the buyer', 'You called us');
  button.click();
  await expect.poll(() => onChanged.mock.calls.length).toBe(1);
  const input = { orderId: 'o', ...RECIPIENT, address: '北京市 Here 11', reason: 'You called us' };
  expect(sent('CorrectOrderAddress')).toEqual([{ input }]);
});

test('a refused correction is said at its field', async () => {
  renderRecipient(true, ['CORRECT_ADDRESS'], [{ message: 'No such phone.', field: ['input', 'phone'] }]);
  press('Correct the address');
  type('Reason, for the buyer', 'You called us');
  screen.getAllByRole('button', { name: 'Correct the address' }).at(-1)!.click();
  await expect.poll(() => saidOf(field('Phone'))).toBe('No such phone.');
});
