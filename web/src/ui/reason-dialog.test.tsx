import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../testing/render-in-shop.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

function asked(send: (reason: string) => Promise<string | undefined>) {
  const onClose = vi.fn();
  renderInShop(() => (
    <ReasonDialog
      {...{ title: 'Suspend', label: 'Why', missing: 'Say why.', confirm: 'Do it', maxlength: 200, send, onClose }}
    />
  ));
  return onClose;
}

test('nothing is done without a reason of visible characters', () => {
  const send = vi.fn(async () => undefined);
  asked(send);
  type('Why', '  \n ');
  press('Do it');
  expect(send).not.toHaveBeenCalled();
  expect(saidOf(field('Why'))).toBe('Say why.');
});

test('the reason is sent once, trimmed, and the dialog closes when it was taken', async () => {
  const answer = Promise.withResolvers<undefined>();
  const send = vi.fn(() => answer.promise);
  const onClose = asked(send);
  type('Why', ' Sells fakes. ');
  press('Do it');
  press('Do it');
  expect(send.mock.calls).toEqual([['Sells fakes.']]);
  expect(onClose).not.toHaveBeenCalled();
  answer.resolve(undefined);
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

test('a refusal is said, and what was typed stays', async () => {
  const onClose = asked(async () => 'Somebody was faster.');
  type('Why', 'Sells fakes.');
  press('Do it');
  await expect.poll(() => document.body.textContent).toContain('Somebody was faster.');
  expect(field('Why').value).toBe('Sells fakes.');
  expect(onClose).not.toHaveBeenCalled();
});
