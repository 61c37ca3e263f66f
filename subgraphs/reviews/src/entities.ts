import { RatingSummary } from './rating/rating-summary.entity.ts';
import { Review } from './review/review.entity.ts';
import { ReviewRight } from './right/review-right.entity.ts';
import { HelpfulVote } from './vote/helpful-vote.entity.ts';

export const entities = [Review, RatingSummary, ReviewRight, HelpfulVote];
