import { expect, test, vi } from 'vitest';
import { choose, press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { ReportDialog } from './report-dialog.tsx';

function reported(answer: unknown) {
  const onClose = vi.fn();
  const { sent } = renderInShop(() => <ReportDialog reviewId="r" onClose={onClose} />, {
    answers: { ReportReview: answer },
    role: 'USER',
  });
  choose('What is wrong with it?', 'ADVERTISING');
  type('More about it (optional)', ' A link in each line. ');
  press('Report');
  return { onClose, sent };
}

test('a review is reported with what is wrong and more about it, and that is thanked for', async () => {
  const { onClose, sent } = reported({ reportReview: { review: { __typename: 'Review', id: 'r' }, userErrors: [] } });
  await expect.poll(() => onClose.mock.calls).toEqual([[true]]);
  expect(sent('ReportReview')).toEqual([
    { input: { reviewId: 'r', reason: 'ADVERTISING', note: 'A link in each line.' } },
  ]);
  expect(document.body.textContent).toContain('Thank you. A moderator will look at it.');
});

test('what the server refuses is said in the dialog, which stays', async () => {
  const { onClose } = reported({ reportReview: { review: null, userErrors: [{ message: 'It is your own review.' }] } });
  await expect.poll(() => document.body.textContent).toContain('It is your own review.');
  expect(onClose).not.toHaveBeenCalled();
});

test('a server that fails is said, too', async () => {
  const { onClose } = reported(undefined);
  await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
});
