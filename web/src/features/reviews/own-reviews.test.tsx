import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { LineReview } from '../orders/line-review.tsx';
import { ReviewsToWrite, WrittenReviews } from './own-review-lists.tsx';

const review = (id: string, given: object = {}) => ({
  ...{ __typename: 'Review', id, rating: 4, title: null, content: `Text ${id}`, createdAt: '2026-11-01T00:00:00Z' },
  ...{ pictures: [], sku: null, product: null, reply: null, followUp: null, status: 'APPROVED', rejectReason: null },
  ...{ canFollowUp: false },
  ...given,
});

test('what was delivered is reviewed in place; pages follow the cursor', async () => {
  const bought = {
    ...{ id: 'line', deliveredAt: '2026-11-01T00:00:00Z', product: null },
    orderLine: { __typename: 'OrderLine', id: 'line', productName: 'Cup', imageUrl: null, specs: [] },
  };
  const pageInfo = { hasNextPage: true, endCursor: 'next' };
  const answers = { ReviewsToWrite: { reviewsToWrite: { nodes: [bought], pageInfo } } };
  const list = () => <ReviewsToWrite path="/account/reviews?view=write" after="here" />;
  const { sent } = renderInShop(list, { answers, role: 'USER' });
  expect(await screen.findByText('Cup')).toBeTruthy();
  expect(sent('ReviewsToWrite')).toEqual([{ after: 'here' }]);
  expect(screen.getByRole('link', { name: 'Next page' }).getAttribute('href')).toBe(
    '/account/reviews?view=write&after=next',
  );
  screen.getAllByRole('button')[0]!.click();
  expect(screen.getByRole('textbox', { name: 'What should others know?' })).toBeTruthy();
});

test('own reviews say what became of them, and are followed up where that is possible', async () => {
  const nodes = [
    review('a', { rejectReason: 'An advertisement', status: 'REJECTED' }),
    review('b', { canFollowUp: true }),
  ];
  const reviews = { nodes, pageInfo: { hasNextPage: false, endCursor: null } };
  const answers = { OwnReviews: { me: { __typename: 'User', id: 'ann', reviews } } };
  renderInShop(() => <WrittenReviews path="/account/reviews" after={undefined} />, { answers, role: 'USER' });
  expect(await screen.findByText(/An advertisement/)).toBeTruthy();
  press('Follow up');
  expect(screen.getByRole('textbox', { name: 'How is it after a while?' })).toBeTruthy();
});

test('reviews that cannot be read are missing, not none', async () => {
  renderInShop(() => <WrittenReviews path="/account/reviews" after={undefined} />, { role: 'USER' });
  expect(await screen.findByRole('button')).toBeTruthy();
  expect(screen.queryByText('You have not written a review yet.')).toBeNull();
});

test('a line of an order shows its review, the way to one, or nothing yet', () => {
  const lines = [
    { id: 'a', reviewable: true, review: null },
    { id: 'b', reviewable: false, review: review('b') },
    { id: 'c', reviewable: false, review: null },
  ];
  renderInShop(
    () => (
      <ul>
        {lines.map((line) => (
          <li>
            <LineReview line={line as never} onReviewed={() => {}} />
          </li>
        ))}
      </ul>
    ),
    { role: 'USER' },
  );
  const [first, second, third] = screen.getAllByRole('listitem');
  expect(first?.querySelectorAll('button')).toHaveLength(1);
  expect(second?.textContent).toContain('Text b');
  expect(third?.textContent).toBe('');
});
