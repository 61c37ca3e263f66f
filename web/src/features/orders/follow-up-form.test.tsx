import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { FollowUpForm } from './follow-up-form.tsx';

const TEXT = 'How is it after a while?';

function renderFollowUp(followUpReview: object) {
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
  const [onDone, onCancel] = [vi.fn(), vi.fn()];
  const form = () => <FollowUpForm reviewId="r" onDone={onDone} onCancel={onCancel} />;
  return { ...renderInShop(form, { answers: { FollowUpReview: { followUpReview } }, role: 'USER' }), onDone };
}

test('a follow-up needs words; one that is held back says that it is looked at first', async () => {
  const review = { __typename: 'Review', id: 'r', followUp: { status: 'PENDING' } };
  const { sent, onDone } = renderFollowUp({ review, userErrors: [] });
  press('Add follow-up');
  expect(saidOf(field(TEXT))).toBe('Write at least a few words');
  type(TEXT, ' Still warm. ');
  press('Add follow-up');
  expect(await screen.findByText(/published once we have looked at it/)).toBeTruthy();
  expect(sent('FollowUpReview')).toEqual([{ input: { reviewId: 'r', content: 'Still warm.', pictures: [] } }]);
  expect(onDone).toHaveBeenCalledOnce();
});

test('a refused one keeps its text and says why', async () => {
  const { onDone } = renderFollowUp({
    review: null,
    userErrors: [{ message: 'Too late.', field: ['input', 'content'] }],
  });
  type(TEXT, 'Still warm.');
  press('Add follow-up');
  await expect.poll(() => saidOf(field(TEXT))).toBe('Too late.');
  expect(field(TEXT).value).toBe('Still warm.');
  expect(onDone).not.toHaveBeenCalled();
});
