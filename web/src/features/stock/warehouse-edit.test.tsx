import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { WarehouseEdit } from './warehouse-edit.tsx';

const WAREHOUSE = {
  ...{ __typename: 'Warehouse', id: 'w', code: 'NORTH', nameZh: '北', nameEn: 'North', province: null },
  ...{ regions: ['北京市'], active: true, version: 3 },
};
const check = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name }).click();

function renderEdit(updateWarehouse: object, mayChange = true) {
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
  const form = () => <WarehouseEdit warehouse={WAREHOUSE as never} mayChange={mayChange} />;
  return renderInShop(form, { answers: { UpdateWarehouse: { updateWarehouse } }, role: 'ADMIN' });
}

test('only what was changed is sent, with the version that was read; provinces keep their order', async () => {
  const { sent } = renderEdit({ warehouse: { ...WAREHOUSE, version: 4 }, userErrors: [] });
  expect(field('Code').readOnly).toBe(true);
  check('河北省');
  check('天津市');
  check('Goods are received and shipped there');
  press('Save');
  await expect
    .poll(() => sent('UpdateWarehouse'))
    .toEqual([{ input: { id: 'w', version: 3, regions: ['北京市', '天津市', '河北省'], active: false } }]);
});

test('one without a name is not saved; why it cannot be closed is said', async () => {
  const refusal = { code: 'CONFLICT', message: 'It has goods.', field: ['input', 'active'] };
  const { sent } = renderEdit({ warehouse: null, userErrors: [{ ...refusal, code: 'INVALID' }] });
  type('Name in Chinese', ' ');
  type('Name in English', '');
  press('Save');
  expect(saidOf(field('Name in Chinese'))).toBe('Enter a name in at least one language.');
  expect(sent('UpdateWarehouse')).toEqual([]);
  type('Name in English', 'North');
  check('Goods are received and shipped there');
  press('Save');
  expect((await screen.findAllByText('It has goods.')).length).toBeGreaterThan(0);
});

test('what somebody else changed meanwhile is shown before anything is overwritten', async () => {
  const theirs = { ...WAREHOUSE, nameEn: 'Far North', version: 5 };
  const { sent } = renderEdit({ warehouse: theirs, userErrors: [{ code: 'CONFLICT', message: 'Changed.' }] });
  type('Name in English', 'Harbour');
  press('Save');
  expect(await screen.findByText(/Far North/)).toBeTruthy();
  expect(sent('UpdateWarehouse')).toHaveLength(1);
});

test('who may not change it sees it only', () => {
  renderEdit({}, false);
  expect(field('Name in English').disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(screen.queryByRole('checkbox', { name: 'Goods are received and shipped there' })).toBeNull();
});
