import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { RemoveRule } from './remove-rule.tsx';
import { createRuleForm, RuleForm } from './rule-form.tsx';
import { NEW_RULE } from './rule-values.ts';

const lamp = {
  ...{ place: 1, found: 1, action: null, name: 'Desk lamp', factors: [{ name: 'sales', value: 0.031 }] },
  product: {
    ...{ id: 'lamp', slug: 'lamp', inStock: true, cover: null, price: { amount: '9.00', currency: 'CNY' } },
    ...{ brand: { slug: 'acme', name: 'Acme' }, category: { slug: 'lamps', name: 'Lamps' } },
  },
};
const answers = { SearchPreview: { searchPreview: { total: 1, hits: [lamp] } } };

test('goods of the preview are pinned, brands boosted; a rule that does nothing is not saved', async () => {
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
  const save = vi.fn(async () => ({ kind: 'saved' as const }));
  const Page = () => {
    const form = createRuleForm({ ...NEW_RULE });
    const kept = async () => {
      expect(form.values.effects).toEqual([
        { action: 'PIN', target: 'PRODUCT', value: 'lamp', name: 'Desk lamp' },
        { action: 'BOOST', target: 'BRAND', value: 'acme', name: 'Acme' },
      ]);
      return save();
    };
    return <RuleForm form={form} draftKey="new" save={kept} onSaved={() => {}} />;
  };
  const { sent } = renderInShop(Page, { answers, role: 'ADMIN' });
  type('Search text', 'lamp');
  press('Save');
  expect(screen.getAllByText('Choose at least one product, brand or category.').length).toBeGreaterThan(0);
  (await screen.findByRole('button', { name: 'Pin: Desk lamp' })).click();
  screen.getAllByRole('button', { name: 'Boost' })[0]!.click();
  await expect.poll(() => sent('SearchPreview').at(-1)).toMatchObject({ input: { text: 'lamp' } });
  expect(screen.getByText('sales 0.03')).toBeTruthy();
  press('Save');
  await expect.poll(() => save.mock.calls.length).toBe(1);
  press('Take out of the rule: Acme');
  expect(screen.queryByRole('button', { name: 'Take out of the rule: Acme' })).toBeNull();
});

test('a rule is removed after asking, and a refusal is said', async () => {
  const onRemoved = vi.fn();
  const refused = { DeleteSearchRule: { deleteSearchRule: { id: null, userErrors: [{ message: 'No such rule.' }] } } };
  renderInShop(() => <RemoveRule id="a" onRemoved={onRemoved} />, { answers: refused, role: 'ADMIN' });
  press('Remove the rule');
  screen.getAllByRole('button', { name: 'Remove the rule' }).at(-1)!.click();
  expect((await screen.findByRole('alert')).textContent).toBe('No such rule.');
  expect(onRemoved).not.toHaveBeenCalled();
});
