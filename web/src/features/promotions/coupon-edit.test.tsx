import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { CouponEdit } from './coupon-edit.tsx';
import { EndCouponDialog } from './end-coupon-dialog.tsx';
import { RemoveFreight } from './remove-freight.tsx';

const COUPON = {
  ...{ __typename: 'Coupon', id: 'c', name: 'Tea', endsAt: '2026-12-31T16:00:00Z', claimLimit: 100, totalLimit: null },
};
const MORE = 'Pieces to claim';

function renderEdit(userErrors: object[] = []) {
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
  const onSaved = vi.fn();
  const updateCoupon = { coupon: userErrors.length > 0 ? null : { ...COUPON, claimLimit: 200 }, userErrors };
  const form = () => <CouponEdit coupon={COUPON as never} onSaved={onSaved} />;
  return { ...renderInShop(form, { answers: { UpdateCoupon: { updateCoupon } }, role: 'SELLER' }), onSaved };
}

test('a limit can be moved or set, but not taken away again', async () => {
  const { sent, onSaved } = renderEdit();
  type(MORE, '');
  press('Save');
  expect(saidOf(field(MORE))).toBe('Enter a whole number above 0.');
  type(MORE, '200');
  press('Save');
  await expect.poll(() => onSaved.mock.calls.length).toBe(1);
  expect(sent('UpdateCoupon')).toEqual([{ input: { id: 'c', claimLimit: 200 } }]);
});

test('the last day counts to its end', async () => {
  const { sent } = renderEdit();
  const day = screen.getByLabelText<HTMLInputElement>('Last day');
  expect(day.value).toBe('2026-12-31');
  fireEvent.input(day, { target: { value: '2027-01-02' } });
  press('Save');
  await expect.poll(() => sent('UpdateCoupon')).toEqual([{ input: { id: 'c', endsAt: '2027-01-02T16:00:00.000Z' } }]);
});

test('a limit below what was claimed is refused beside its field', async () => {
  renderEdit([{ code: 'INVALID', message: '120 are claimed.', field: ['input', 'claimLimit'] }]);
  type(MORE, '5');
  press('Save');
  await expect.poll(() => saidOf(field(MORE))).toBe('120 are claimed.');
});

test('a coupon is ended once, however often the button is pressed', async () => {
  const [onClose, onEnded] = [vi.fn(), vi.fn()];
  const dialog = () => <EndCouponDialog coupon={COUPON} onClose={onClose} onEnded={onEnded} />;
  const { sent } = renderInShop(dialog, { answers: { UpdateCoupon: { updateCoupon: { userErrors: [] } } } });
  press('End now');
  press('End now');
  expect(await screen.findByText('The coupon is over.')).toBeTruthy();
  expect(sent('UpdateCoupon')).toEqual([{ input: { id: 'c', active: false } }]);
  expect([onClose, onEnded].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

test('giving up the own freight asks first; a refusal stays in the dialog', async () => {
  const onRemoved = vi.fn();
  const removeFreightTemplate = { userErrors: [{ message: 'It changed meanwhile.' }] };
  const part = () => <RemoveFreight version={4} onRemoved={onRemoved} />;
  const { sent } = renderInShop(part, { answers: { RemoveFreight: { removeFreightTemplate } }, role: 'SELLER' });
  press('Use the freight of MiniJD');
  expect(sent('RemoveFreight')).toEqual([]);
  screen.getAllByRole('button', { name: 'Use the freight of MiniJD' }).at(-1)!.click();
  expect((await screen.findByRole('alert')).textContent).toBe('It changed meanwhile.');
  expect(sent('RemoveFreight')).toEqual([{ version: 4 }]);
  expect(onRemoved).not.toHaveBeenCalled();
});
