import { fireEvent, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { FreightForm } from './freight-form.tsx';

const yuan = (amount: string) => ({ __typename: 'Money', amount, currency: 'CNY' });
const zone = (provinces: string[], first: string) => ({
  ...{ __typename: 'FreightZone', provinces, firstUnits: 1000, first: yuan(first), stepUnits: 1000 },
  ...{ step: yuan('1.00'), freeFrom: null },
});
const TEMPLATE = {
  ...{ __typename: 'FreightTemplate', id: 'f', version: 2, measure: 'WEIGHT' },
  zones: [zone(['北京市'], '5.00'), zone([], '9.00')],
};

function renderFreight(saveFreightTemplate: object) {
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
  const onSaved = vi.fn();
  const form = () => <FreightForm template={TEMPLATE as never} onSaved={onSaved} />;
  return { ...renderInShop(form, { answers: { SaveFreight: { saveFreightTemplate } }, role: 'SELLER' }), onSaved };
}
const saved = { freightTemplate: { ...TEMPLATE, version: 3 }, conflict: null, userErrors: [] };
const inZone = (name: string) => within(screen.getByRole('group', { name }));
const price = (name: string, value: string) =>
  fireEvent.input(inZone(name).getByRole('textbox', { name: 'First price (¥)' }), { target: { value } });

test('a zone is changed by itself and sent with the version that was read', async () => {
  const { sent, onSaved } = renderFreight(saved);
  price('Zone 1', '7.5');
  press('Save');
  await expect.poll(() => onSaved.mock.calls.length).toBe(1);
  expect(sent('SaveFreight')).toMatchObject([
    { input: { version: 2, sellerId: null, zones: [{ first: '7.50', provinces: ['北京市'] }, { first: '9.00' }] } },
  ]);
});

test('a new zone comes before that of all others and needs provinces, which no other zone has', async () => {
  const { sent } = renderFreight(saved);
  press('Add a zone');
  price('Zone 2', '3');
  fireEvent.input(inZone('Zone 2').getByRole('textbox', { name: 'Price each (¥)' }), { target: { value: '1' } });
  press('Save');
  expect(screen.getAllByText('Choose the provinces of each zone.').length).toBeGreaterThan(0);
  expect(sent('SaveFreight')).toEqual([]);
  expect((await inZone('Zone 2').findByRole<HTMLInputElement>('checkbox', { name: '北京市' })).disabled).toBe(true);
  inZone('Zone 2').getByRole('checkbox', { name: '上海市' }).click();
  press('Save');
  await expect.poll(() => sent('SaveFreight').length).toBe(1);
  const [{ input }] = sent('SaveFreight') as unknown as [{ input: { zones: { provinces: string[] }[] } }];
  expect(input.zones.map(({ provinces }) => provinces)).toEqual([['北京市'], ['上海市'], []]);
});

test('a zone can be removed, all others cannot', () => {
  renderFreight(saved);
  expect(inZone('All other provinces').queryByRole('button')).toBeNull();
  press('Remove zone 1');
  expect(screen.queryByRole('group', { name: 'Zone 1' })).toBeNull();
});

test('what somebody else saved meanwhile is shown, and nothing is overwritten', async () => {
  const conflict = {
    ...TEMPLATE,
    version: 5,
    zones: [zone(['北京市'], '6.00'), zone([], '9.00')],
    changedAt: '2026-11-30T00:00:00Z',
  };
  const { sent, onSaved } = renderFreight({
    freightTemplate: null,
    conflict,
    userErrors: [{ code: 'CONFLICT', message: 'x' }],
  });
  price('Zone 1', '7');
  press('Save');
  await expect.poll(() => sent('SaveFreight').length).toBe(1);
  expect(await screen.findByText(/6 \+ 1/)).toBeTruthy();
  expect(onSaved).not.toHaveBeenCalled();
});
