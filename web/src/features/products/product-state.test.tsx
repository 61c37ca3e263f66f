import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { choose, press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { NEW_PRODUCT, NEW_SKU } from './editor-values.ts';
import { createEditorForm, type EditorForm } from './product-editor.tsx';
import { ProductState } from './product-state.tsx';

const yuan = (amount: string) => ({ __typename: 'Money', amount, currency: 'CNY' });
const PRODUCT = {
  ...{ __typename: 'ManagedProduct', id: 'p', slug: 'cup', status: 'DRAFT', scheduled: [], priceHistory: [] },
  checklist: [{ item: 'PICTURE', done: false, blocks: true }],
  skus: [
    { id: 'red', offered: true, price: yuan('9.00') },
    { id: 'blue', offered: false, price: yuan('9.00') },
  ],
};

function renderState(given: object = {}, answers: Record<string, unknown> = {}) {
  const onChanged = vi.fn();
  let form!: EditorForm;
  const Page = () => {
    form = createEditorForm({ ...NEW_PRODUCT, skus: [{ ...NEW_SKU, id: 'red', code: 'C-red' }] });
    return <ProductState product={{ ...PRODUCT, ...given } as never} form={form} onChanged={onChanged} />;
  };
  return { ...renderInShop(Page, { answers, role: 'SELLER' }), onChanged, form: () => form };
}

test('the steps are those of its state, and are not taken while something is not saved', async () => {
  const answers = { PublishProduct: { publishProduct: { product: null, userErrors: [] } } };
  const { sent, onChanged, form } = renderState({}, answers);
  expect(screen.queryByRole('button', { name: 'Take off sale' })).toBeNull();
  form().set('nameEn', 'Cup');
  press('Publish');
  expect(screen.getByRole('alert').textContent).toBe('Save or discard your changes first.');
  expect(sent('PublishProduct')).toEqual([]);
  form().set('nameEn', '');
  press('Publish');
  await expect.poll(() => onChanged.mock.calls.length).toBe(1);
  expect(sent('PublishProduct')).toEqual([{ id: 'p' }]);
});

test('what blocks it is marked; a refusal says why', async () => {
  const answers = {
    PublishProduct: { publishProduct: { product: null, userErrors: [{ message: 'A picture is missing.' }] } },
  };
  const { onChanged } = renderState({}, answers);
  expect(screen.getByText('needed')).toBeTruthy();
  press('Publish');
  expect((await screen.findByRole('alert')).textContent).toBe('A picture is missing.');
  expect(onChanged).not.toHaveBeenCalled();
});

test('a copy is opened', async () => {
  const duplicateProduct = { product: { __typename: 'ManagedProduct', id: 'copy' }, userErrors: [] };
  const { address } = renderState({}, { DuplicateProduct: { duplicateProduct } });
  press('Duplicate');
  await expect.poll(address).toBe('/seller/products/copy');
});

test('new prices are scheduled in the time of the shop, for SKUs that are offered', async () => {
  const answers = { ScheduleProduct: { scheduleProduct: { product: null, userErrors: [] } } };
  const { sent, onChanged } = renderState({}, answers);
  press('Schedule');
  expect(screen.getByRole('alert').textContent).toBe('Choose when.');
  choose('What happens', 'PRICE');
  expect(screen.queryByRole('textbox', { name: /^blue/ })).toBeNull();
  type(/^C-red, now/, ' 7 ');
  fireEvent.input(screen.getByLabelText('When'), { target: { value: '2027-01-01T08:00' } });
  press('Schedule');
  await expect.poll(() => onChanged.mock.calls.length).toBe(1);
  const input = {
    productId: 'p',
    kind: 'PRICE',
    at: '2027-01-01T00:00:00.000Z',
    prices: [{ skuId: 'red', price: '7' }],
  };
  expect(sent('ScheduleProduct')).toEqual([{ input }]);
});

test('what is scheduled can be cancelled as long as it waits', async () => {
  const change = {
    id: 's',
    kind: 'WITHDRAW',
    status: 'WAITING',
    at: '2027-01-01T00:00:00Z',
    prices: null,
    failure: null,
  };
  const scheduled = [change, { ...change, id: 'f', status: 'FAILED', failure: 'No picture.' }];
  const answers = { CancelScheduledChange: { cancelScheduledChange: { product: null, userErrors: [] } } };
  const { sent, onChanged } = renderState({ scheduled }, answers);
  expect(screen.getByText('No picture.')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Cancel it' })).toHaveLength(1);
  press('Cancel it');
  await expect.poll(() => onChanged.mock.calls.length).toBe(1);
  expect(sent('CancelScheduledChange')).toEqual([{ id: 's' }]);
});
