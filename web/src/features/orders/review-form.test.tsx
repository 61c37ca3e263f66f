import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { ReviewForm } from './review-form.tsx';

const TEXT = 'What should others know?';
const stars = (name: string) => screen.getByRole('radio', { name });

function renderForm(submitReview: object) {
  const [onDone, onCancel] = [vi.fn(), vi.fn()];
  const form = () => <ReviewForm orderLineId="line" onDone={onDone} onCancel={onCancel} />;
  return { ...renderInShop(form, { answers: { SubmitReview: { submitReview } }, role: 'USER' }), onDone, onCancel };
}

test('stars and words are both needed', () => {
  const { sent } = renderForm({});
  press('Publish review');
  expect(saidOf(stars('1 star'))).not.toBe('');
  expect(saidOf(field(TEXT))).not.toBe('');
  fireEvent.click(stars('4 stars'));
  expect(saidOf(stars('1 star'))).toBe('');
  press('Publish review');
  expect(sent('SubmitReview')).toEqual([]);
});

test('a review is sent with what was chosen, and thanked for', async () => {
  const { sent, onDone } = renderForm({ review: { __typename: 'Review', id: 'r', rating: 4 }, userErrors: [] });
  fireEvent.click(stars('4 stars'));
  type(TEXT, ' As good as it looks. ');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Do not show my name' }));
  press('Publish review');
  await expect.poll(() => onDone.mock.calls.length).toBe(1);
  expect(screen.getByRole('status').textContent).not.toBe('');
  const review = { rating: 4, content: 'As good as it looks.', anonymous: true, pictures: [] };
  expect(sent('SubmitReview')).toEqual([{ input: { orderLineId: 'line', ...review } }]);
});

test('what is refused is said beside its field', async () => {
  const userErrors = [{ code: 'INVALID_INPUT', message: 'Too short.', field: ['input', 'content'] }];
  const { onDone } = renderForm({ review: null, userErrors });
  fireEvent.click(stars('1 star'));
  type(TEXT, 'No.');
  press('Publish review');
  await expect.poll(() => saidOf(field(TEXT))).toBe('Too short.');
  expect(onDone).not.toHaveBeenCalled();
});
