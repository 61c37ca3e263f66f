import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { grantReviewEligibility } from './eligibility/grant-review-eligibility.ts';
import { entities } from './entities.ts';
import { OrderLineResolver } from './extensions/order-line.resolver.ts';
import { ProductResolver } from './extensions/product.resolver.ts';
import { ReviewResolver } from './extensions/review.resolver.ts';
import { UploadsResolver } from './extensions/uploads.resolver.ts';
import { UserResolver } from './extensions/user.resolver.ts';
import { RatingFiguresResolver } from './figures/rating-figures.resolver.ts';
import { FollowUpResolver } from './follow-up/follow-up.resolver.ts';
import { HeldWordsResolver } from './held-words/held-words.resolver.ts';
import { ImportReviewsResolver } from './import/import-reviews.resolver.ts';
import { OwnListsResolver } from './lists/own-lists.resolver.ts';
import { ReviewListsResolver } from './lists/review-lists.resolver.ts';
import { ModerateReviewResolver } from './moderation/moderate-review.resolver.ts';
import { notifyOfRejection } from './moderation/notify-of-rejection.ts';
import { OrderLine } from './order-line/order-line.ts';
import { ProductRatingsResolver } from './rating/product-ratings.resolver.ts';
import { ReplyResolver } from './reply/reply.resolver.ts';
import { ReportReviewResolver } from './report/report-review.resolver.ts';
import { UserReportsResolver } from './report/user-reports.resolver.ts';
import { eraseAuthor } from './review/erase-author.ts';
import { mayRead, reviewById } from './review/review.rows.ts';
import { ReviewView } from './review/review.view.ts';
import { SubmitReviewResolver } from './review/submit-review.resolver.ts';
import { ReviewsContext } from './reviews-context.ts';
import { findSellers } from './seller/find-sellers.ts';
import { shown } from './shown.ts';
import { MarkReviewHelpfulResolver } from './vote/mark-review-helpful.resolver.ts';

export const reviews = defineSubgraph({
  name: 'reviews',
  context: ReviewsContext,
  entities,
  migrations,
  shown,
  resolvers: [
    ProductResolver,
    UserResolver,
    OrderLineResolver,
    SubmitReviewResolver,
    ReviewResolver,
    FollowUpResolver,
    ReplyResolver,
    MarkReviewHelpfulResolver,
    ReportReviewResolver,
    UserReportsResolver,
    ModerateReviewResolver,
    HeldWordsResolver,
    ReviewListsResolver,
    OwnListsResolver,
    ProductRatingsResolver,
    RatingFiguresResolver,
    ImportReviewsResolver,
    UploadsResolver,
  ],
  orphanedTypes: [OrderLine],
  references: {
    Review: async ({ id }, context) => {
      const row = await context.load(reviewById, id);
      return row && mayRead(row, context) ? new ReviewView(row, context) : undefined;
    },
    Product: (product) => product,
    User: (user) => user,
    OrderLine: (line) => line,
  },
  handles: {
    'orders.order.delivered': grantReviewEligibility,
    'users.account.deleted': eraseAuthor,
  },
  jobs: {
    'reviews.findSellers': { run: findSellers, cron: '23 * * * *' },
    'reviews.notifyOfRejection': { run: notifyOfRejection },
  },
});
