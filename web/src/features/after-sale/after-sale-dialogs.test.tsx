import { screen } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { choose, field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { ApproveDialog, ReceiveDialog, RejectDialog, SendDialog, WithdrawDialog } from './after-sale-dialogs.tsx';
import { type AfterSaleActions, createAfterSaleActions } from './create-after-sale-actions.ts';

interface Given {
  open: true;
  onClose: () => void;
  actions: AfterSaleActions;
}

const NAMES = ['approveAfterSale', 'rejectAfterSale', 'withdrawAfterSale', 'sendReturn', 'receiveReturn'] as const;

function renderDialog(dialog: (given: Given) => JSX.Element, userErrors: object[] = []) {
  const onClose = vi.fn();
  const operation = (name: string) => name[0]!.toUpperCase() + name.slice(1);
  const answers = NAMES.map((name) => [operation(name), { [name]: { afterSale: null, userErrors } }]);
  const part = () =>
    dialog({
      open: true,
      onClose,
      actions: createAfterSaleActions(
        () => 'r',
        () => {},
      ),
    });
  return { ...renderInShop(part, { answers: Object.fromEntries(answers), role: 'SELLER' }), onClose };
}

const isClosed = (onClose: { mock: { calls: unknown[] } }) => expect.poll(() => onClose.mock.calls.length).toBe(1);

const WHERE_TO = { recipient: 'Ann', phone: '010 12345', address: 'Here 1' };

test('a return is granted with the address it goes to', async () => {
  const { sent, onClose } = renderDialog((given) => (
    <ApproveDialog {...given} amount="¥9.00" adjustable={false} isReturn whereTo={WHERE_TO} />
  ));
  expect(screen.queryByRole('textbox', { name: /^Grant less/ })).toBeNull();
  type('Phone', 'none');
  type('Address', ' ');
  press('Grant');
  expect([saidOf(field('Phone')), saidOf(field('Address'))]).toEqual([
    ...['That is not a phone number.', 'Please fill this in.'],
  ]);
  type('Phone', '010 54321');
  type('Address', 'There 2');
  press('Grant');
  await isClosed(onClose);
  const returnAddress = { recipient: 'Ann', phone: '010 54321', address: 'There 2' };
  expect(sent('ApproveAfterSale')).toEqual([{ input: { id: 'r', amount: null, returnAddress } }]);
});

test('who may grant less writes an amount, and only that is asked of a refund', async () => {
  const less = 'Grant less for the goods, in yuan (optional)';
  const { sent, onClose } = renderDialog((given) => (
    <ApproveDialog {...given} amount="¥9.00" adjustable isReturn={false} whereTo={null} />
  ));
  type(less, '4.555');
  press('Grant');
  expect(saidOf(field(less))).toBe('Write it like 45.50.');
  type(less, '４．50');
  press('Grant');
  await isClosed(onClose);
  expect(sent('ApproveAfterSale')).toEqual([{ input: { id: 'r', amount: '4.50', returnAddress: null } }]);
});

test('nothing is declined without a reason', async () => {
  const { sent, onClose } = renderDialog((given) => <RejectDialog {...given} />);
  press('Decline');
  expect(saidOf(field('Reason given'))).toBe('Please fill this in.');
  type('Reason given', ' It was worn. ');
  press('Decline');
  await isClosed(onClose);
  expect(sent('RejectAfterSale')).toEqual([{ input: { id: 'r', reason: 'It was worn.' } }]);
});

test('a refusal is said in the dialog, which stays open', async () => {
  const refusal = { code: 'CONFLICT', message: 'It was granted meanwhile.', field: null };
  const { onClose } = renderDialog((given) => <WithdrawDialog {...given} />, [refusal]);
  press('Withdraw');
  expect((await screen.findByRole('alert')).textContent).toBe('It was granted meanwhile.');
  expect(onClose).not.toHaveBeenCalled();
});

test('goods come back with a carrier of the list, or with one that is named', async () => {
  const { sent, onClose } = renderDialog((given) => <SendDialog {...given} carriers={['SF Express', 'ZTO']} />);
  expect(screen.queryByRole('textbox', { name: 'Name of the carrier' })).toBeNull();
  choose('Carrier', '');
  press('I have sent it back');
  expect(saidOf(field('Name of the carrier'))).toBe('Please fill this in.');
  type('Name of the carrier', 'Aunt May');
  type('Tracking number', 'R1');
  press('I have sent it back');
  await isClosed(onClose);
  expect(sent('SendReturn')).toEqual([{ input: { id: 'r', carrier: 'Aunt May', trackingNo: 'R1' } }]);
});

const LINES = [
  { quantity: 2, orderLine: { id: 'a', productName: 'Cup', specs: [] } },
  { quantity: 1, orderLine: { id: 'b', productName: 'Plate', specs: [] } },
];

test.each([
  ['CHANGED_MIND', [1, 1]],
  ['DEFECTIVE', [1, 0]],
] as const)('of what came back for %s, all or nothing is sold again unless somebody says so', async (reason, units) => {
  const { sent, onClose } = renderDialog((given) => <ReceiveDialog {...given} lines={LINES} reason={reason} />);
  const [cups] = screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Can be sold again' });
  expect(cups!.value).toBe(reason === 'DEFECTIVE' ? '0' : '2');
  cups!.value = '1';
  cups!.dispatchEvent(new InputEvent('input', { bubbles: true }));
  type('Condition (optional)', ' One is chipped. ');
  press('Goods have arrived');
  await isClosed(onClose);
  const lines = ['a', 'b'].map((orderLineId, index) => ({ orderLineId, restocked: units[index] }));
  expect(sent('ReceiveReturn')).toEqual([{ input: { id: 'r', lines, note: 'One is chipped.' } }]);
});
