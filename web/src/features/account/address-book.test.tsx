import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { AddressBook } from './address-book.tsx';

const ADDRESS = {
  ...{ __typename: 'Address', id: 'home', recipient: 'Lin', phone: '13800000001', province: '北京市', city: '北京市' },
  ...{ district: '朝阳区', street: '望京街 8 号', postalCode: null, isDefault: true },
};

async function renderBook(userErrors: object[]) {
  const answers = {
    AddressBook: { me: { __typename: 'User', id: 'ann', addresses: [ADDRESS] } },
    RemoveAddress: { removeAddress: { removedId: 'home', userErrors } },
  };
  const shop = renderInShop(() => <AddressBook />, { answers, role: 'USER' });
  (await screen.findByRole('button', { name: /Remove.*Lin/ })).click();
  return shop;
}

test('an address is removed after a question that shows it', async () => {
  const { sent } = await renderBook([]);
  expect(screen.getByRole('alertdialog').textContent).toContain('望京街 8 号');
  expect(sent('RemoveAddress')).toEqual([]);
  press('Remove');
  await expect.poll(() => screen.queryByRole('alertdialog')).toBeNull();
  expect(sent('RemoveAddress')).toEqual([{ id: 'home' }]);
});

test('what could not be removed stays, and it is said why', async () => {
  await renderBook([{ message: 'Wait a while.' }]);
  press('Remove');
  expect((await screen.findByRole('alert')).textContent).toBe('Wait a while.');
});
