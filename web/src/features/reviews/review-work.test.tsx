import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, settle, type } from '../../testing/render-in-shop.tsx';
import { HeldWords } from './held-words.tsx';
import { ModerationQueue } from './moderation-queue.tsx';
import { ReplyBox } from './reply-box.tsx';

const review = (id: string, given: object = {}) => ({
  ...{ __typename: 'Review', id, rating: 2, title: null, content: `Text ${id}`, createdAt: '2026-11-01T00:00:00Z' },
  ...{ authorName: 'Ann', pictures: [], sku: null, product: null, reply: null, followUp: null, status: 'PENDING' },
  ...{ openReportCount: 0, reports: [], heldFor: ['fake'], rejectReason: null, anonymous: false, orderLine: null },
  ...given,
});

function renderQueue(userErrors: object[] = []) {
  const onDecided = vi.fn();
  const answers = {
    ModerateReview: { moderateReview: { review: null, userErrors } },
    UndoReviewDecision: { undoReviewDecision: { review: null, userErrors: [] } },
  };
  const reviews = [review('a'), review('b', { status: 'REJECTED', followUp: null }), review('c')] as never;
  const queue = () => (
    <>
      <input aria-label="Elsewhere" />
      <ModerationQueue reviews={reviews} onDecided={onDecided} />
    </>
  );
  return { ...renderInShop(queue, { answers, role: 'ADMIN' }), onDecided };
}
const key = (name: string, target: Element = document.body) => fireEvent.keyDown(target, { key: name });

test('J and K move, A approves the one that is shown; the decision can be undone', async () => {
  const { sent, onDecided } = renderQueue();
  for (const name of ['j', 'j', 'j', 'k', 'K', 'j', 'j']) key(name);
  key('a');
  await expect.poll(() => sent('ModerateReview')).toEqual([{ input: { reviewId: 'c', decision: 'APPROVE' } }]);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await expect.poll(() => sent('UndoReviewDecision')).toEqual([{ reviewId: 'c' }]);
  await expect.poll(() => onDecided.mock.calls.length).toBe(2);
});

test('R asks why; keys typed into the reason decide nothing', async () => {
  const { sent } = renderQueue();
  key('r');
  const reason = field(/^Why\?/);
  key('a', reason);
  press('Cancel');
  key('r');
  fireEvent.input(field(/^Why\?/), { target: { value: ' An advertisement ' } });
  screen.getAllByRole('button', { name: 'Reject' }).at(-1)!.click();
  await expect
    .poll(() => sent('ModerateReview'))
    .toEqual([{ input: { reviewId: 'a', reason: 'An advertisement', followUp: false, decision: 'REJECT' } }]);
});

test('keys of shortcuts with Ctrl and what is typed elsewhere decide nothing; a refusal is said', async () => {
  const { sent, onDecided } = renderQueue([{ message: 'It was withdrawn.' }]);
  fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true });
  key('a', field('Elsewhere'));
  await settle();
  expect(sent('ModerateReview')).toEqual([]);
  key('a');
  expect(await screen.findByText('It was withdrawn.')).toBeTruthy();
  expect(onDecided).not.toHaveBeenCalled();
});

test('a held word is added and taken away, which can be undone', async () => {
  const words = ['fake'];
  const { sent } = renderInShop(() => <HeldWords />, {
    answers: {
      HeldWords: () => ({ heldWords: words.map((text) => ({ __typename: 'HeldWord', text })) }),
      HoldReviewWord: { holdReviewWord: { userErrors: [] } },
      ReleaseReviewWord: { releaseReviewWord: { userErrors: [] } },
    },
    role: 'ADMIN',
  });
  press('Add');
  expect(saidOf(field('Word'))).toBe('Type a word');
  type('Word', ' refund ');
  press('Add');
  await expect.poll(() => field('Word').value).toBe('');
  fireEvent.click(await screen.findByRole('button', { name: 'Remove fake' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await expect.poll(() => sent('HoldReviewWord')).toEqual([{ text: 'refund' }, { text: 'fake' }]);
  expect(sent('ReleaseReviewWord')).toEqual([{ text: 'fake' }]);
});

function renderReply(userErrors: object[] = []) {
  const [reply, setReply] = createSignal<object | null>(null);
  const onChanged = vi.fn();
  const answers = {
    ReplyToReview: ({ input }: { input: { content: string } }) => {
      if (userErrors.length === 0) {
        setReply({ content: input.content, createdAt: '2026-11-01T00:00:00Z', editedAt: null });
      }
      return { replyToReview: { review: null, userErrors } };
    },
    RemoveReviewReply: () => {
      setReply(null);
      return { removeReviewReply: { review: null, userErrors: [] } };
    },
  };
  const box = () => <ReplyBox review={{ ...review('a'), reply: reply() } as never} onChanged={onChanged} />;
  return { ...renderInShop(box, { answers, role: 'SELLER' }), onChanged };
}

test('a reply is written, changed, removed, and comes back by Undo', async () => {
  const { sent, onChanged } = renderReply();
  press('Reply');
  press('Publish reply');
  expect(saidOf(field('Your reply'))).toBe('Write a few words');
  expect(sent('ReplyToReview')).toEqual([]);
  type('Your reply', ' Thank you. ');
  press('Publish reply');
  fireEvent.click(await screen.findByRole('button', { name: 'Edit reply' }));
  expect(field('Your reply').value).toBe('Thank you.');
  press('Cancel');
  press('Remove reply');
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await expect.poll(() => onChanged.mock.calls.length).toBe(3);
  const once = { input: { reviewId: 'a', content: 'Thank you.' } };
  expect(sent('ReplyToReview')).toEqual([once, once]);
});

test('a refused reply stays with its reason', async () => {
  renderReply([{ message: 'Too many replies.' }]);
  press('Reply');
  type('Your reply', 'Thanks');
  press('Publish reply');
  await expect.poll(() => saidOf(field('Your reply'))).toBe('Too many replies.');
  expect(field('Your reply').value).toBe('Thanks');
});
