import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { OrderNotes } from './order-notes.tsx';

const note = (id: string, deletable: boolean) => ({
  __typename: 'OrderNote' as const,
  ...{ id, text: `Note ${id}`, createdAt: '2026-11-26T00:00:00Z', deletable },
  author: { __typename: 'User' as const, id: 'ann', displayName: 'Ann' },
});

function renderNotes(options: Parameters<typeof renderInShop>[1] = {}) {
  const onChanged = vi.fn();
  const answers = {
    AddOrderNote: { addOrderNote: { order: { __typename: 'Order', id: 'o' }, userErrors: [] } },
    DeleteOrderNote: { deleteOrderNote: { order: { __typename: 'Order', id: 'o' }, userErrors: [] } },
  };
  const Notes = () => (
    <OrderNotes order={{ id: 'o', notes: [note('b', true), note('a', false)] }} onChanged={onChanged} />
  );
  return { ...renderInShop(Notes, { answers, role: 'SELLER', ...options }), onChanged };
}

test('a note is written, and one of the own shop deleted', async () => {
  const { sent, onChanged } = renderNotes();
  await screen.findByRole('button', { name: 'Add note' });
  press('Add note');
  expect(await screen.findByText('Write the note first.')).toBeTruthy();
  type('New note', 'Fragile');
  press('Add note');
  await expect.poll(() => onChanged.mock.calls.length).toBe(1);
  expect(sent('AddOrderNote')).toEqual([{ input: { orderId: 'o', text: 'Fragile' } }]);
  expect(screen.getAllByRole('button', { name: 'Delete this note' })).toHaveLength(1);
  press('Delete this note');
  await expect.poll(() => sent('DeleteOrderNote')).toEqual([{ noteId: 'b' }]);
});

test('administrators who may not ship read notes only', async () => {
  renderNotes({ role: 'ADMIN', permissions: ['ORDER_READ'] });
  expect(await screen.findByText('Note a')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});
