import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { grantReviewEligibility } from './eligibility/grant-review-eligibility.ts';
import { entities } from './entities.ts';
import { OrderLineResolver } from './extensions/order-line.resolver.ts';
import { ProductResolver } from './extensions/product.resolver.ts';
import { UserResolver } from './extensions/user.resolver.ts';
import { ImportReviewsResolver } from './import/import-reviews.resolver.ts';
import { OrderLine } from './order-line/order-line.ts';
import { ProductRatingsResolver } from './rating/product-ratings.resolver.ts';
import { forgetAuthor } from './review/forget-author.ts';
import { reviewById } from './review/review.rows.ts';
import { ReviewView } from './review/review.view.ts';
import { SubmitReviewResolver } from './review/submit-review.resolver.ts';
import { ReviewsContext } from './reviews-context.ts';
import { MarkReviewHelpfulResolver } from './vote/mark-review-helpful.resolver.ts';

export const reviews = defineSubgraph({
  name: 'reviews',
  context: ReviewsContext,
  entities,
  migrations,
  resolvers: [
    ProductResolver,
    UserResolver,
    OrderLineResolver,
    SubmitReviewResolver,
    MarkReviewHelpfulResolver,
    ProductRatingsResolver,
    ImportReviewsResolver,
  ],
  orphanedTypes: [OrderLine],
  references: {
    Review: async ({ id }, context) => {
      const row = await context.load(reviewById, id);
      return row && new ReviewView(row);
    },
    Product: (product) => product,
    User: (user) => user,
    OrderLine: (line) => line,
  },
  handles: {
    'orders.order.delivered': grantReviewEligibility,
    'users.account.deleted': forgetAuthor,
  },
});
