import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { choose, field, press, renderInShop, settle, type } from '../../testing/render-in-shop.tsx';
import { TransferSteps } from './transfer-steps.tsx';
import { UnitsDialog } from './units-dialog.tsx';

const sku = (id: string) =>
  ({
    ...{ __typename: 'Sku', id, code: `code-${id}`, specs: [], image: null },
    product: { __typename: 'Product', id: 'p', name: 'Cup', cover: null },
  }) as never;
const place = (id: string, active = true) => ({ __typename: 'Warehouse', id, code: id, name: id, active }) as never;

function renderUnits(kind: 'receive' | 'transfer', userErrors: object[] = []) {
  const onClose = vi.fn();
  const answers = {
    ReceiveStock: { receiveStock: { userErrors } },
    SendStockTransfer: { sendStockTransfer: { userErrors } },
  };
  const warehouses = [place('Closed', false), place('North'), place('South')];
  const dialog = () => <UnitsDialog kind={kind} skus={[sku('a'), sku('b')]} {...{ warehouses, onClose }} />;
  return { ...renderInShop(dialog, { answers, role: 'SELLER' }), onClose };
}

test('goods that arrive are booked in one request, into a warehouse that is open', async () => {
  const { sent, onClose } = renderUnits('receive');
  expect(screen.queryByRole('option', { name: 'Closed' })).toBeNull();
  type('Cup · code-b', '30');
  type('Document number', 'D-1');
  press('Book the receipt');
  await expect.poll(() => onClose.mock.calls).toEqual([[true]]);
  const lines = [
    { skuId: 'a', quantity: 1 },
    { skuId: 'b', quantity: 30 },
  ];
  expect(sent('ReceiveStock')).toMatchObject([{ input: { warehouseId: 'North', document: 'D-1', note: null, lines } }]);
});

test('a transfer goes from one to another; a refused line is said at its SKU, and the next try is the same booking', async () => {
  const { sent, onClose } = renderUnits('transfer', [
    { code: 'INVALID', message: 'Only 3 are there.', field: ['input', 'lines', '1', 'quantity'] },
    { code: 'INVALID', message: 'Name the paper.', field: ['input', 'document'] },
  ]);
  choose('From', 'South');
  choose('To', 'North');
  press('Send');
  expect((await screen.findByText('Only 3 are there.')).parentElement?.contains(field('Cup · code-b'))).toBe(true);
  expect(screen.getByText('Name the paper.')).toBeTruthy();
  press('Send');
  await expect.poll(() => sent('SendStockTransfer').length).toBe(2);
  const [first, second] = sent('SendStockTransfer') as { input: { idempotencyKey: string } }[];
  expect(first).toMatchObject({ input: { fromId: 'South', toId: 'North' } });
  expect(second?.input.idempotencyKey).toBe(first?.input.idempotencyKey);
  expect(onClose).not.toHaveBeenCalled();
});

function renderTransfer(userErrors: object[] = []) {
  const onDone = vi.fn();
  const answers = {
    ReceiveStockTransfer: { receiveStockTransfer: { userErrors } },
    CancelStockTransfer: { cancelStockTransfer: { userErrors } },
  };
  const lines = [
    { sku: sku('a'), quantity: 5 },
    { sku: sku('b'), quantity: 2 },
  ];
  // The part of the page whose numbers are checked.
  const steps = () => (
    <main>
      <TransferSteps transfer={{ id: 't', lines } as never} onDone={onDone} />
    </main>
  );
  return { ...renderInShop(steps, { answers, role: 'SELLER' }), onDone };
}

test('of a transfer all units have arrived unless fewer are typed', async () => {
  const { sent, onDone } = renderTransfer();
  type('Arrived, of 5', '3');
  press('Book the arrival');
  await expect.poll(() => onDone.mock.calls).toEqual([['The arrival is booked.']]);
  expect(sent('ReceiveStockTransfer')).toMatchObject([
    {
      input: {
        id: 't',
        lines: [
          { skuId: 'a', quantity: 3 },
          { skuId: 'b', quantity: 2 },
        ],
      },
    },
  ]);
});

test('more than was sent cannot arrive; what is refused is said', async () => {
  const { sent, onDone } = renderTransfer([{ code: 'CONFLICT', message: 'It has arrived already.' }]);
  type('Arrived, of 5', '6');
  expect(field('Arrived, of 5').value).toBe('5');
  type('Arrived, of 5', 'some');
  press('Book the arrival');
  await settle();
  expect(sent('ReceiveStockTransfer')).toEqual([]);
  type('Arrived, of 5', '5');
  press('It came back');
  expect((await screen.findByRole('alert')).textContent).toBe('It has arrived already.');
  expect(onDone).not.toHaveBeenCalled();
});
