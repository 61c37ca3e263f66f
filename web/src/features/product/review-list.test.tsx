import { screen } from '@solidjs/testing-library';
import { test } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { ReviewList } from './review-list.tsx';

test('how many find a review helpful follows votes and the list', async () => {
  const review = {
    ...{ __typename: 'Review', id: 'r', rating: 5, title: null, content: 'It lasts.', helpfulCount: 3 },
    ...{ createdAt: '2026-01-01T00:00:00Z', author: null, sku: null, pictures: [], followUp: null, reply: null },
    ...{ votedHelpful: false, reported: false, mine: false },
  };
  const product = {
    ...{ __typename: 'Product', id: 'p', ratingSummary: { average: 5, count: 1, histogram: [] } },
    reviewFacets: { withPictures: 0, withFollowUp: 0, skus: [] },
    pictured: { nodes: [] },
    reviews: { totalCount: 1, nodes: [review], pageInfo: { hasNextPage: false } },
  };
  const voted = { markReviewHelpful: { review: { id: 'r', helpfulCount: 4 }, userErrors: [] } };
  const answers = { ProductReviews: { product }, MarkReviewHelpful: voted };
  renderInShop(() => <ReviewList productId="p" />, { answers, role: 'USER' });
  await screen.findByText('It lasts.');
  press('Helpful (3)');
  await screen.findByRole('button', { name: 'Helpful (4)' });
  review.helpfulCount = 8;
  press('Newest');
  await screen.findByRole('button', { name: 'Helpful (8)' });
});
