import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { press, renderInShop } from '../testing/render-in-shop.tsx';
import { Dialog } from './dialog.tsx';

function renderDialog(): void {
  const Page = () => {
    const [open, setOpen] = createSignal(true);
    return (
      <Dialog open={open()} onClose={() => setOpen(false)} title="Filters">
        <p>Inside</p>
      </Dialog>
    );
  };
  renderInShop(Page);
}
const dialog = () => screen.queryByRole('dialog', { name: 'Filters' });

test('a dialog is named by its title and closed by its button', () => {
  renderDialog();
  expect(dialog()).toBeTruthy();
  press('Close');
  expect(dialog()).toBeNull();
});

test('a press beside it closes it, one that began inside and slipped out does not', () => {
  renderDialog();
  const window = dialog()!;
  fireEvent.pointerDown(screen.getByText('Inside'));
  fireEvent.click(window);
  expect(dialog()).toBeTruthy();
  fireEvent.pointerDown(window);
  fireEvent.click(window);
  expect(dialog()).toBeNull();
});
