import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { CancelOrderDialog } from './cancel-order-dialog.tsx';
import { createOrderActions } from './create-order-actions.ts';

function renderDialog(userErrors: object[] = []) {
  const [onClose, onChanged] = [vi.fn(), vi.fn()];
  const Dialog = () => {
    const actions = createOrderActions(onChanged);
    return <CancelOrderDialog open orderId="o" onClose={onClose} actions={actions} />;
  };
  const cancelOrder = { order: null, userErrors };
  return { ...renderInShop(Dialog, { answers: { CancelOrder: { cancelOrder } }, role: 'USER' }), onClose, onChanged };
}

test('a cancelled order closes the dialog, with the reason or without', async () => {
  const { sent, onClose, onChanged } = renderDialog();
  expect(screen.getByRole('alertdialog', { name: 'Cancel this order?' })).toBeTruthy();
  press('Cancel order');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  type('Reason', ' Bought twice ');
  press('Cancel order');
  await expect.poll(() => onClose.mock.calls.length).toBe(2);
  expect(onChanged).toHaveBeenCalledTimes(2);
  expect(sent('CancelOrder')).toEqual([
    { input: { orderId: 'o', reason: null } },
    { input: { orderId: 'o', reason: 'Bought twice' } },
  ]);
});

test('one that can no longer be cancelled says why, and the page is asked for again', async () => {
  const { onClose, onChanged } = renderDialog([{ code: 'CONFLICT', message: 'It is on its way.' }]);
  press('Cancel order');
  expect((await screen.findByRole('alert')).textContent).toBe('It is on its way.');
  expect(onClose).not.toHaveBeenCalled();
  expect(onChanged).toHaveBeenCalledOnce();
});

test('keeping the order sends nothing', () => {
  const { sent, onClose } = renderDialog();
  press('Keep the order');
  expect(onClose).toHaveBeenCalledOnce();
  expect(sent('CancelOrder')).toEqual([]);
});
