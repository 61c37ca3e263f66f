import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { ConfirmReceiptDialog } from './confirm-receipt-dialog.tsx';
import { createOrderActions } from './create-order-actions.ts';

function renderDialog({ travelling = false, userErrors = [] as object[] } = {}) {
  const [onClose, onChanged] = [vi.fn(), vi.fn()];
  const Dialog = () => {
    const actions = createOrderActions(onChanged);
    return <ConfirmReceiptDialog open orderId="o" travelling={travelling} onClose={onClose} actions={actions} />;
  };
  const confirmReceipt = { order: null, userErrors };
  return {
    ...renderInShop(Dialog, { answers: { ConfirmReceipt: { confirmReceipt } }, role: 'USER' }),
    ...{ onClose, onChanged },
  };
}

test('what is confirmed closes the dialog, and the page is asked for again', async () => {
  const { sent, onClose, onChanged } = renderDialog();
  expect(screen.queryByText(/still on its way/)).toBeNull();
  press('Confirm receipt');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(onChanged).toHaveBeenCalledOnce();
  expect(sent('ConfirmReceipt')).toEqual([{ orderId: 'o' }]);
});

test('a parcel that has not arrived is warned of, and "Not yet" confirms nothing', () => {
  const { sent, onClose } = renderDialog({ travelling: true });
  expect(screen.getByText(/still on its way/)).toBeTruthy();
  press('Not yet');
  expect(onClose).toHaveBeenCalledOnce();
  expect(sent('ConfirmReceipt')).toEqual([]);
});

test('a refusal is said in the dialog, which stays open', async () => {
  const { onClose } = renderDialog({ userErrors: [{ code: 'CONFLICT', message: 'It was sent back.' }] });
  press('Confirm receipt');
  expect((await screen.findByRole('alert')).textContent).toBe('It was sent back.');
  expect(onClose).not.toHaveBeenCalled();
});
