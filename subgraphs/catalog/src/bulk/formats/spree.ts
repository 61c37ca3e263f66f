import type { Cells } from '@minijd/tables';
import { listed, optionPairs, type ProductFormat } from './format.ts';

const CUSTOM = /^custom_field\.(?:\w+\.)?(\w+)$/;

/** Spree's exports: the first row of a product with options is of the product itself. */
export const spree: ProductFormat = {
  name: 'SPREE',
  marks: ['slug', 'sku', 'name', 'price', 'category1'],
  foreign: true,
  columns: {
    ...{ handle: 'slug', name: 'name', description: 'description', category: 'category1', status: 'status' },
    ...{ specs: 'option1_value', sku: 'sku', price: 'price', listPrice: 'compare_at_price', currency: 'currency' },
    ...{ weight: 'weight', weightUnit: 'weight_unit', stock: 'inventory_count' },
    ...{ pictures: 'image1_src', picture: 'image1_src' },
  },
  options: optionPairs((place) => [`option${place}_name`, `option${place}_value`]),
  attributes: (cells) => {
    const custom = Object.entries(cells).flatMap(([column, value]) => {
      const name = CUSTOM.exec(column)?.[1];
      return name && value ? [{ name: titled(name), value }] : [];
    });
    return custom.length > 0 ? custom : undefined;
  },
  pictures: (cells) => [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((place) => listed(cells[`image${place}_src`], /\s+/)),
  category: (cells) => listed(cells.category1, '->'),
  isSku: (cells: Cells, alone) => alone || Boolean(cells.option1_value),
};

const titled = (name: string) => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('_', ' ');
