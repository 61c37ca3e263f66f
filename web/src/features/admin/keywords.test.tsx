import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { choose, field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { BlockKeywordForm } from './block-keyword-form.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { KeywordList } from './keyword-list.tsx';

test('a typed word is blocked in the chosen language, once; the field is empty for the next', async () => {
  const add = vi.fn(async (_word: object) => [] as { message: string }[]);
  renderInShop(() => <BlockKeywordForm locale="en" add={add} />, { role: 'ADMIN' });
  type('Word', ' bad ');
  choose('Language', 'zh_CN');
  press('Block');
  press('Block');
  await expect.poll(() => field('Word').value).toBe('');
  expect(add.mock.calls).toEqual([[{ text: 'bad', locale: 'zh_CN' }]]);
});

test('a refused word stays with its reason', async () => {
  const add = async () => [{ message: 'It is blocked already.', field: ['input', 'text'] }];
  renderInShop(() => <BlockKeywordForm locale="en" add={add} />, { role: 'ADMIN' });
  type('Word', 'bad');
  press('Block');
  await expect.poll(() => saidOf(field('Word'))).toBe('It is blocked already.');
  expect(field('Word').value).toBe('bad');
});

test('a word of the list is allowed again, in its own language', async () => {
  const onPress = vi.fn(async () => {});
  const words = [{ text: 'bad', blockedAt: '2026-11-01T00:00:00Z' }];
  renderInShop(() => <KeywordList {...{ words, onPress }} locale="zh_CN" action="allow" />, { role: 'ADMIN' });
  expect(screen.getByText(/^since/)).toBeTruthy();
  expect(screen.getByRole('list').lang).toBe('zh-CN');
  press('Allow “bad”');
  expect(onPress.mock.calls).toEqual([[{ text: 'bad', locale: 'zh_CN' }]]);
});

function renderDiscard(userErrors: object[] = []) {
  const onClose = vi.fn();
  const dialog = () => <DiscardDialog ids={['a', 'b']} name="send-letter" onClose={onClose} />;
  const answers = { DiscardDeadLetters: { discardDeadLetters: { userErrors } } };
  return { ...renderInShop(dialog, { answers, role: 'ADMIN' }), onClose };
}

test('failed jobs are discarded with the reason, all together', async () => {
  const { sent, onClose } = renderDiscard();
  screen.getByRole<HTMLInputElement>('textbox').value = 'Sent by hand';
  screen.getByRole('textbox').dispatchEvent(new InputEvent('input', { bubbles: true }));
  screen.getAllByRole('button').at(-1)!.click();
  await expect.poll(() => onClose.mock.calls.at(-1)).toEqual([true]);
  expect(sent('DiscardDeadLetters')).toEqual([{ ids: ['a', 'b'], reason: 'Sent by hand' }]);
});

test('what is refused is said, and nothing was discarded', async () => {
  const { onClose } = renderDiscard([{ message: 'Say why.' }]);
  screen.getAllByRole('button').at(-1)!.click();
  expect((await screen.findByRole('alert')).textContent).toBe('Say why.');
  expect(onClose).not.toHaveBeenCalled();
});
