import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { press, renderInShop, type } from '../testing/render-in-shop.tsx';
import { Button } from './button.tsx';
import { Stepper } from './stepper.tsx';

test('while a number is wrong, buttons that use numbers show which, whatever their look; others work', () => {
  const pressed = vi.fn();
  const [quantity, setQuantity] = createSignal(1);
  renderInShop(() => (
    <main>
      <Stepper label="Quantity" value={quantity()} max={9} onChange={setQuantity} />
      <Button needsNumbers onClick={() => pressed('Buy')}>
        Buy
      </Button>
      <Button tone="brand" onClick={() => pressed('Sign in')}>
        Sign in
      </Button>
    </main>
  ));
  type('Quantity', '1.5');
  fireEvent.blur(screen.getByRole('textbox'));
  press('Buy');
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  press('Sign in');
  type('Quantity', '2');
  press('Buy');
  expect(pressed.mock.calls).toEqual([['Sign in'], ['Buy']]);
});
