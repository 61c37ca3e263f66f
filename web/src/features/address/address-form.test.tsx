import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { choose, field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { AddressForm } from './address-form.tsx';

const SAVED = { saveAddress: { address: { __typename: 'Address', id: 'a1' }, userErrors: [] } };
const combobox = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

async function renderForm(answers: Record<string, unknown> = { SaveAddress: SAVED }) {
  const onSaved = vi.fn();
  const shop = renderInShop(() => <AddressForm onSaved={onSaved} />, { answers, role: 'USER' });
  await screen.findByRole('option', { name: '北京市' });
  return { ...shop, onSaved };
}

function fillIn(): void {
  type('Full name', ' 林小满 ');
  type('Phone', '13800000001');
  choose('Province', '北京市');
  choose('District', '朝阳区');
  type('Street, building, unit', '望京街 8 号');
}

test('an empty form says what is missing where it is missing, and is not sent', async () => {
  const { sent } = await renderForm();
  press('Save address');
  await expect.poll(() => document.activeElement).toBe(field('Full name'));
  expect(saidOf(field('Full name'))).toBe('Who receives the parcel?');
  expect(saidOf(field('Phone'))).toBe('Phone numbers need 11 digits.');
  expect(saidOf(combobox('Province'))).toBe('Choose one');
  expect(saidOf(field('Postal code (optional)'))).toBe('');
  expect(sent('SaveAddress')).toEqual([]);
});

test('a field is complained about when it is left, until it is right', async () => {
  await renderForm();
  type('Phone', '1380');
  expect(saidOf(field('Phone'))).toBe('');
  fireEvent.blur(field('Phone'));
  expect(saidOf(field('Phone'))).toBe('Phone numbers need 11 digits.');
  type('Phone', '13800000001');
  expect(saidOf(field('Phone'))).toBe('');
});

test('the only city of a municipality is chosen with it, and what was typed is saved without blanks around it', async () => {
  const { sent, onSaved } = await renderForm();
  fillIn();
  expect(combobox('City').value).toBe('北京市');
  press('Save address');
  await expect.poll(() => onSaved.mock.calls).toEqual([['a1']]);
  expect(sent('SaveAddress')).toEqual([
    {
      input: {
        ...{ id: null, recipient: '林小满', phone: '13800000001', province: '北京市', city: '北京市' },
        ...{ district: '朝阳区', street: '望京街 8 号', postalCode: null, isDefault: false },
      },
    },
  ]);
});

test('another province takes the city and the district back', async () => {
  await renderForm();
  fillIn();
  choose('Province', '广东省');
  expect([combobox('City').value, combobox('District').value]).toEqual(['', '']);
});

test('a pasted address is taken apart; a pasted word stays in its field', async () => {
  await renderForm();
  const paste = (text: string) => fireEvent.paste(field('Full name'), { clipboardData: { getData: () => text } });
  expect(paste('张三')).toBe(true);
  paste('张三 13912345678 广东省深圳市南山区科技园路1号');
  expect(field('Full name').value).toBe('张三');
  expect(field('Phone').value).toBe('13912345678');
  expect([combobox('Province').value, combobox('City').value, combobox('District').value]).toEqual([
    ...['广东省', '深圳市', '南山区'],
  ]);
  expect(field('Street, building, unit').value).toBe('科技园路1号');
});

test('what the gateway refuses is said beside the field, and gone once that is changed', async () => {
  const userErrors = [{ code: 'INVALID_INPUT', message: 'No such number.', field: ['input', 'phone'] }];
  const { onSaved } = await renderForm({ SaveAddress: { saveAddress: { address: null, userErrors } } });
  fillIn();
  press('Save address');
  await expect.poll(() => saidOf(field('Phone'))).toBe('No such number.');
  type('Phone', '13800000002');
  expect(saidOf(field('Phone'))).toBe('');
  expect(onSaved).not.toHaveBeenCalled();
});

test('when the gateway fails, the form says so and keeps what was typed', async () => {
  await renderForm({});
  fillIn();
  press('Save address');
  expect((await screen.findByRole('alert')).textContent).toContain('Our error. Nothing was changed.');
  expect(field('Phone').value).toBe('13800000001');
});
