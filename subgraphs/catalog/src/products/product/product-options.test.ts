import { expect, test } from 'vitest';
import { optionsOf } from './product-options.ts';

const sku = (colour: string, size: string) => ({
  specs: [
    { name: 'Colour', value: colour },
    { name: 'Size', value: size },
  ],
});

test('options list each choice once, in the order of the SKUs', () => {
  expect(optionsOf([sku('Red', 'M'), sku('Red', 'L'), sku('Blue', 'M')])).toEqual([
    { name: 'Colour', values: ['Red', 'Blue'] },
    { name: 'Size', values: ['M', 'L'] },
  ]);
});

test('a product with one plain SKU has nothing to choose', () => {
  expect(optionsOf([{ specs: [] }])).toEqual([]);
});

test('sizes go from small to large, whatever the order of the SKUs', () => {
  const sizes = ['38', '39', '40', '42', '36'].map((size) => sku('Red', size));
  expect(optionsOf(sizes)).toContainEqual({ name: 'Size', values: ['36', '38', '39', '40', '42'] });
});
