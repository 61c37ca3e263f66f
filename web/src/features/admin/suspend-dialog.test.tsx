import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { createSellerReview } from './create-seller-review.ts';
import { SuspendDialog } from './suspend-dialog.tsx';

function renderDialog(userErrors: object[] = []) {
  const [onClose, onChanged] = [vi.fn(), vi.fn()];
  const Dialog = () => {
    const review = createSellerReview(onChanged);
    return <SuspendDialog shop={{ id: 's', name: 'Harbor' }} review={review} onClose={onClose} />;
  };
  const answers = { SuspendSeller: { suspendSeller: { seller: null, userErrors } } };
  return { ...renderInShop(Dialog, { answers, role: 'ADMIN' }), onClose, onChanged };
}

test('no shop is suspended without a word to its owner', async () => {
  const { sent, onClose, onChanged } = renderDialog();
  expect(screen.getByRole('dialog', { name: 'Suspend Harbor?' })).toBeTruthy();
  type('Why, for its owner', '  ');
  press('Suspend');
  expect(saidOf(field('Why, for its owner'))).toBe('Say why.');
  expect(sent('SuspendSeller')).toEqual([]);
  type('Why, for its owner', 'Fakes.');
  press('Suspend');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(onChanged).toHaveBeenCalledOnce();
  expect(sent('SuspendSeller')).toEqual([{ input: { sellerId: 's', reason: 'Fakes.' } }]);
});

test('a refusal is said in the dialog, which stays open with what was written', async () => {
  const { onClose } = renderDialog([{ code: 'CONFLICT', message: 'It is suspended already.' }]);
  type('Why, for its owner', 'Fakes.');
  press('Suspend');
  expect((await screen.findByRole('alert')).textContent).toBe('It is suspended already.');
  expect(field('Why, for its owner').value).toBe('Fakes.');
  expect(onClose).not.toHaveBeenCalled();
});
