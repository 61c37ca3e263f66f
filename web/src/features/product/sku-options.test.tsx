import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { SkuPicker_ProductFragment } from '../../graphql/generated/types.ts';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { createSkuPicker } from './create-sku-picker.ts';
import { SkuOptions } from './sku-options.tsx';

const yuan = (amount: string) => ({ amount, currency: 'CNY' as const });
const sku = (colour: string, size: string, available: number): SkuPicker_ProductFragment['skus'][number] => ({
  ...{ __typename: 'Sku', id: `${colour}-${size}`, code: `${colour}-${size}`, available, perPerson: null, image: null },
  ...{ stockStatus: available > 0 ? 'IN_STOCK' : 'OUT_OF_STOCK', price: yuan(size === 'L' ? '20.00' : '10.00') },
  specs: [
    { name: 'Colour', value: colour },
    { name: 'Size', value: size },
    { name: 'Plug', value: 'C' },
  ],
  listPrice: null,
});
/** There is no large white one, and the large black ones are sold out. */
const PRODUCT: SkuPicker_ProductFragment = {
  ...{ __typename: 'Product', id: 'p', price: yuan('10.00'), listPrice: null },
  options: [
    { name: 'Colour', values: ['Black', 'White', 'Red'] },
    { name: 'Size', values: ['S', 'L'] },
    { name: 'Plug', values: ['C'] },
  ],
  defaultSku: { __typename: 'Sku', id: 'Black-S' },
  skus: [sku('Black', 'S', 9), sku('Black', 'L', 0), sku('White', 'S', 30), sku('Red', 'L', 2)],
};

function renderOptions(at = '/p/shirt') {
  const Options = () => {
    const picker = createSkuPicker(() => PRODUCT, { inAddress: true });
    return <SkuOptions picker={picker} />;
  };
  return renderInShop(Options, { at });
}

const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').flatMap((one) => (one.checked ? [one.value] : []));

test('one of each option is chosen; an option without a choice is none', () => {
  renderOptions();
  expect(screen.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent)).toEqual([
    ...['Colour', 'Size'],
  ]);
  expect(chosen()).toEqual(['Black', 'S']);
});

test('the address says which SKU is chosen, and follows the choice', async () => {
  const { address } = renderOptions('/p/shirt?sku=White-S');
  expect(chosen()).toEqual(['White', 'S']);
  fireEvent.click(radio('Black'));
  await expect.poll(address).toBe('/p/shirt?sku=Black-S');
});

test('what is sold out says so and may be chosen: its stock is read out', async () => {
  renderOptions();
  fireEvent.click(radio(/^L/));
  expect(radio(/^L.*Sold out$/).checked).toBe(true);
  await expect.poll(() => document.querySelector('[aria-live]')?.textContent).toMatch(/20.*Out of stock/);
});

test('a value that clashes with the choice is marked, and choosing it moves the rest', () => {
  renderOptions();
  expect(radio('Red').getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(radio('Red'));
  expect(chosen()).toEqual(['Red', 'L']);
});
