import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { RemoveSynonym } from './remove-synonym.tsx';
import { createSynonymForm, NEW_SYNONYM, SynonymForm, synonymInput } from './synonym-form.tsx';

const shoes = { slug: 'shoes', name: 'Shoes', children: [] };
const answers = {
  SynonymCategories: { categories: [{ slug: 'clothing', name: 'Clothing', children: [shoes] }] },
};

test('one word a line; a single word is not saved, and a category is chosen by its path', async () => {
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
  const save = vi.fn();
  const Page = () => {
    const form = createSynonymForm({ ...NEW_SYNONYM });
    const kept = async () => {
      save(synonymInput(form.values));
      return { kind: 'saved' as const };
    };
    return <SynonymForm form={form} draftKey="new" save={kept} onSaved={() => {}} />;
  };
  renderInShop(Page, { answers, role: 'ADMIN' });
  type('Words', 'sneaker');
  press('Save');
  expect(screen.getAllByText('Enter at least two words, one a line.').length).toBeGreaterThan(0);
  expect(await screen.findByRole('option', { name: 'Clothing › Shoes' })).toBeTruthy();
  type('Words', ' sneaker \n\ntrainer');
  press('Save');
  await expect
    .poll(() => save.mock.calls)
    .toEqual([[{ words: ['sneaker', 'trainer'], locale: null, categorySlug: null }]]);
});

test('a synonym is removed after asking, and a refusal is said', async () => {
  const onRemoved = vi.fn();
  const refused = { DeleteSynonym: { deleteSynonym: { id: null, userErrors: [{ message: 'No such synonym.' }] } } };
  renderInShop(() => <RemoveSynonym id="a" onRemoved={onRemoved} />, { answers: refused, role: 'ADMIN' });
  press('Remove the synonym');
  screen.getAllByRole('button', { name: 'Remove the synonym' }).at(-1)!.click();
  expect((await screen.findByRole('alert')).textContent).toBe('No such synonym.');
  expect(onRemoved).not.toHaveBeenCalled();
});
