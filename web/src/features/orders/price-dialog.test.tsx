import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, settle, type } from '../../testing/render-in-shop.tsx';
import { PriceDialog } from './price-dialog.tsx';

const yuan = (amount: string) => ({ __typename: 'Money', amount, currency: 'CNY' });
const line = (id: string, quantity: number, price: string) => ({
  ...{ id, quantity, productName: `Tea ${id}`, specs: [], unitPrice: yuan(price) },
});
const ORDER = {
  ...{ id: 'o', lines: [line('a', 2, '10.00'), line('b', 1, '5.00')], freight: yuan('6.00'), total: yuan('31.00') },
  discount: yuan('0.00'),
};

function renderPrice(userErrors: object[] = []) {
  const [onClose, onChanged] = [vi.fn(), vi.fn()];
  const answers = { ChangeOrderPrice: { changeOrderPrice: { order: null, userErrors } } };
  const dialog = () => <PriceDialog order={ORDER as never} onClose={onClose} onChanged={onChanged} />;
  return { ...renderInShop(dialog, { answers, role: 'SELLER' }), onClose, onChanged };
}
const unit = (place: number) => screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Unit price' })[place]!;
const price = (place: number, value: string) => fireEvent.input(unit(place), { target: { value } });

test('only changed lines are sent, with the total that was seen; the new one is shown while typing', async () => {
  const { sent, onClose, onChanged } = renderPrice();
  price(0, '8');
  type('Delivery', '0');
  expect(screen.getByText(/21\.00/)).toBeTruthy();
  press('Change price');
  expect(saidOf(field('Reason, for the buyer'))).toBe('Say why; the buyer reads it.');
  type('Reason, for the buyer', 'As agreed');
  press('Change price');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(sent('ChangeOrderPrice')).toEqual([
    {
      input: {
        ...{ orderId: 'o', reason: 'As agreed', expectedTotal: '31.00', freight: '0.00' },
        lines: [{ orderLineId: 'a', unitPrice: '8.00' }],
      },
    },
  ]);
  expect(onChanged).toHaveBeenCalledOnce();
});

test('what is no price is said and not sent', async () => {
  const { sent } = renderPrice();
  type('Reason, for the buyer', 'As agreed');
  price(1, '1.234');
  expect(saidOf(unit(1))).toBe('Enter a price such as 12.50.');
  press('Change price');
  await settle();
  expect(sent('ChangeOrderPrice')).toEqual([]);
});

test('a refused price is said at its line, though other lines were not sent', async () => {
  const { onClose } = renderPrice([
    { code: 'INVALID', message: 'Too low.', field: ['input', 'lines', '0', 'unitPrice'] },
  ]);
  price(1, '0.10');
  type('Reason, for the buyer', 'As agreed');
  press('Change price');
  await expect.poll(() => saidOf(unit(1))).toBe('Too low.');
  expect(saidOf(unit(0))).toBe('');
  price(1, '4');
  expect(saidOf(unit(1))).toBe('');
  expect(onClose).not.toHaveBeenCalled();
});

test('an order that changed meanwhile is asked for again', async () => {
  const { onChanged } = renderPrice([{ code: 'CONFLICT', message: 'It costs something else now.' }]);
  price(0, '9');
  type('Reason, for the buyer', 'As agreed');
  press('Change price');
  expect((await screen.findByRole('alert')).textContent).toBe('It costs something else now.');
  expect(onChanged).toHaveBeenCalledOnce();
});
