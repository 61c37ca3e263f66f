import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { type EditorValues, NEW_SKU } from './editor-values.ts';
import { OptionsField } from './options-field.tsx';
import { createEditorForm, type EditorForm } from './product-editor.tsx';

function edited() {
  let form: EditorForm | undefined;
  renderInShop(() => {
    const skus = [{ ...NEW_SKU, price: '10', specs: [] }];
    form = createEditorForm({ skus } as unknown as EditorValues);
    return <OptionsField form={form} />;
  });
  press('Add an option');
  type('Option 1', '颜色 | Colour');
  return form!;
}

test('SKUs are made of the combinations of options when that is asked for, with the price of the first', () => {
  const form = edited();
  type('Its values, one in each line', '红 | Red\n蓝 | Blue\n红 | Red');
  expect(form.values.skus).toHaveLength(1);
  press('Make a SKU for each combination');
  expect(form.values.skus.map(({ price, specs }) => [price, specs[0]?.valueEn])).toEqual([
    ['10', 'Red'],
    ['10', 'Blue'],
  ]);
  expect(screen.queryByRole('button', { name: 'Make a SKU for each combination' })).toBeNull();
});

test('more combinations than a product may have are refused in words', () => {
  const form = edited();
  type('Its values, one in each line', Array.from({ length: 201 }, (_, index) => `Red ${index}`).join('\n'));
  expect(document.body.textContent).toContain('These are more than 200 combinations.');
  press('Make a SKU for each combination');
  expect(form.values.skus).toHaveLength(1);
});
