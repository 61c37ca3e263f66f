import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { choose, field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { KeyDialog } from './key-dialog.tsx';

function asked(answer: unknown) {
  const [onClose, onCreated] = [vi.fn(), vi.fn()];
  const { sent } = renderInShop(
    () => <KeyDialog scopes={['ORDERS_READ', 'ORDERS_WRITE']} onClose={onClose} onCreated={onCreated} />,
    { answers: { CreateApiKey: { createApiKey: answer } }, role: 'USER' },
  );
  return { onClose, onCreated, sent };
}

test('a key may read unless more is chosen, has a name, and its secret is shown once it is made', async () => {
  const { onClose, onCreated, sent } = asked({ secret: 'mjd_secret', userErrors: [] });
  press('Create');
  expect(saidOf(field('Name'))).toBe('Please fill this in.');
  type('Name', 'ERP');
  for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) if (box.checked) box.click();
  press('Create');
  expect(document.body.textContent).toContain('Choose one scope at least.');
  screen.getAllByRole('checkbox')[0]!.click();
  choose('Valid for', '30');
  press('Create');
  await expect.poll(() => onCreated.mock.calls).toEqual([['mjd_secret']]);
  expect(onClose).toHaveBeenCalledOnce();
  expect(sent('CreateApiKey')).toEqual([{ input: { name: 'ERP', scopes: ['ORDERS_READ'], expiresInDays: 30 } }]);
});

test('a refusal stands at its field', async () => {
  const refusal = { code: 'TOO_MANY_KEYS', message: 'Ten keys at most.', field: ['input', 'name'] };
  const { onCreated } = asked({ secret: null, userErrors: [refusal] });
  type('Name', 'ERP');
  press('Create');
  await expect.poll(() => saidOf(field('Name'))).toBe('Ten keys at most.');
  expect(onCreated).not.toHaveBeenCalled();
});
